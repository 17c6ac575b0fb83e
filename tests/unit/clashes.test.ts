import { describe, expect, test } from 'vitest';
import { rubricFor } from '#domain/authority/rubrics/index.ts';
import type { Answers } from '#domain/form/answer.ts';
import { clashesIn } from '#domain/form/clashes.ts';
import { progressOf } from '#domain/form/missing.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { runAll } from '#domain/quality/judge.ts';
import { lacksIn } from '#domain/quality/lacks.ts';
import type { TermDates } from '#domain/school/terms.ts';
import { schoolAge as template } from '../fixtures/forms.ts';
import { says, saysRows } from '../fixtures/says.ts';
import { plusOf } from '../fixtures/spending.ts';
import { aTarget, factsOf } from './quality-facts.ts';
import { freshRecord } from './sample-record.ts';

/** The handbook's calendar P (pep-content 3.1), as far as its suspensions go. */
const terms: TermDates[] = [
  {
    academicYear: 2026,
    term: 'autumn',
    startsOn: '2026-09-02',
    endsOn: '2026-12-18',
    halfTermStartsOn: '2026-10-26',
    halfTermEndsOn: '2026-10-30',
  },
  {
    academicYear: 2026,
    term: 'spring',
    startsOn: '2027-01-04',
    endsOn: '2027-03-25',
    halfTermStartsOn: '2027-02-15',
    halfTermEndsOn: '2027-02-19',
  },
];

const said = (answers: Answers, record: Partial<PepRecord> = {}): string[] =>
  clashesIn(template, freshRecord({ answers, ...record }), terms).map(({ sentence }) => sentence);

const planned = {
  ...{ id: 'l1', pupilId: 'pupil-1', academicYear: 2026, term: 'autumn' as const },
  ...{ kind: 'planned' as const, date: '', category: 'tuition' as const, supplier: '' },
  ...{ description: 'Tuition', plannedLineId: null, quantity: 1, note: '', targetId: 't1' },
  ...{ unitCostPence: 60_000, amountPence: 60_000, stream: 'pp-plus' as const },
};
const action = {
  ...{ id: 'a1', description: 'Ask about a bus pass', owner: 'Dana Whitfield' },
  ...{ dueDate: '2026-12-04', targetId: null, status: 'open' as const, note: '', completedOn: '' },
};
const none = { kind: 'none', reason: 'Agreed by all.' } as const;

describe('Two answers that cannot both be true', () => {
  const lines = { ppPlus: { streams: plusOf(60_000), lines: [planned] } };
  test.each<[string, Answers, Partial<PepRecord>, RegExp]>([
    ['no PP+ planned above planned lines', { 'pp-plan': none }, lines, /no PP\+ is planned, above/],
    ['no actions above actions', { actions: none }, { actions: [action] }, /above actions/],
    [
      'no developmental needs, and a target for one',
      { 'developmental-needs': none },
      { targets: [aTarget({ 'target-need-type': 'developmental' })] },
      /a target is for one/,
    ],
    [
      'a child who came and did not',
      {
        attendees: saysRows({ role: 'child', name: 'Mia', attended: 'no' }),
        'voice-attended': says('all'),
      },
      {},
      /says that the child came, and the list/,
    ],
    [
      'an agreement of nobody',
      { signatures: saysRows({ role: 'social-worker', date: '2026-11-30' }) },
      {},
      /^Social worker: nobody is named/,
    ],
    [
      'an end before the start',
      {
        tuition: saysRows({
          ...{ subject: 'Maths', provider: 'Ms Khan' },
          ...{ start: '2026-11-02', end: '2026-10-05' },
        }),
      },
      {},
      /ends on 5 October 2026, before it begins on 2 November 2026/,
    ],
    [
      'a target looked at again before it starts',
      {},
      {
        targets: [
          aTarget({ 'target-start-date': '2026-12-01', 'target-review-date': '2026-11-01' }),
        ],
      },
      /Target 1 is looked at again before it starts/,
    ],
    [
      'a next meeting before this one',
      { 'meeting-date': says('2026-11-26'), 'next-pep-date': says('2026-03-01') },
      {},
      /next meeting is before this one/,
    ],
  ])('%s is told in words, and stops sign-off', (_, answers, record, sentence) => {
    expect(said(answers, record)).toEqual([expect.stringMatching(sentence)]);
    const { missing } = progressOf(template, freshRecord({ answers, ...record }), terms);
    expect(missing.filter(({ clash }) => clash)).toHaveLength(1);
    const facts = factsOf(answers, { record, facts: { terms } });
    const lacks = lacksIn(facts, rubricFor(facts.record.authority), runAll(facts), []);
    expect(lacks.filter(({ needed, reason }) => needed && sentence.test(reason))).toHaveLength(1);
  });

  test('nothing is said of answers that fit', () => {
    expect(
      said(
        {
          'pp-plan': none,
          attendees: saysRows({ role: 'child', name: 'Mia', attended: 'yes' }),
          'voice-attended': says('part'),
          signatures: saysRows({ role: 'social-worker', name: 'Dana Whitfield' }),
          tuition: saysRows({ subject: 'Maths', start: '2026-10-05', end: '2026-10-05' }),
          'meeting-date': says('2026-11-26'),
          'next-pep-date': says('2027-03-01'),
        },
        { ppPlus: { streams: plusOf(60_000), lines: [{ ...planned, kind: 'spent' as const }] } },
      ),
    ).toEqual([]);
  });
});

describe('Figures that do not fit', () => {
  const suspended = (start: string, end: string, days: number, more = {}) => ({
    suspensions: saysRows({ type: 'SUSP', start, end, days, ...more }),
  });

  // The handbook's cases, pep-content 5.1.
  test.each<[string, string, number, string | null]>([
    ['2026-09-21', '2026-09-25', 5, null],
    ['2026-10-21', '2026-11-03', 5, null],
    ['2026-10-21', '2026-11-03', 14, '5 school days'],
    ['2026-10-21', '2026-11-03', 10, '5 school days'],
    ['2026-11-04', '2026-11-05', 2, null],
    ['2026-11-26', '2026-11-26', 0.5, null],
    ['2026-12-14', '2027-01-06', 8, null],
    ['2026-12-14', '2027-01-06', 9, '8 school days'],
    ['2026-12-14', '2027-01-06', 5, '8 school days'],
    // Beyond the terms that are entered nothing is counted.
    ['2027-04-26', '2027-04-27', 9, null],
  ])('a suspension from %s to %s of %d days', (start, end, days, words) => {
    const found = said(suspended(start, end, days));
    if (words === null) expect(found).toEqual([]);
    else expect(found).toEqual([expect.stringContaining(words)]);
    expect(
      said(suspended(start, end, days, { 'figures-why': 'As the other school counted.' })),
    ).toEqual([]);
  });

  test('sessions are no more than were possible, unless it says why', () => {
    const sessions = (cells: Record<string, number | string>) =>
      said({ 'attendance-sessions': saysRows(cells) });
    expect(sessions({ possible: 380, attended: 352 })).toEqual([]);
    expect(sessions({ possible: 100, attended: 90, authorised: 6, unauthorised: 4 })).toEqual([]);
    expect(sessions({ possible: 100, attended: 90, authorised: 20 })).toHaveLength(1);
    expect(sessions({ possible: 100, attended: 90, authorised: 2, unauthorised: 2 })).toEqual([
      expect.stringContaining('make 94 sessions, of 100'),
    ]);
    expect(sessions({ possible: 100, attended: 120, 'figures-why': 'Two registers.' })).toEqual([]);
  });
});
