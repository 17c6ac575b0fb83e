import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '#domain/pep/answer.ts';
import { type CheckFacts, type CheckId, checkIds } from '#domain/pep/quality/check.ts';
import { checks } from '#domain/pep/quality/checks/index.ts';
import type { PepRecord } from '#domain/pep/record.ts';
import { completeAnswer } from './arbitrary-answers.ts';
import { aTarget, factsOf, says, table } from './quality-facts.ts';

const line = (part: Partial<PepRecord['ppPlus']['lines'][number]> = {}) => ({
  id: 'line-1',
  pupilId: 'pupil-1',
  academicYear: 2026,
  term: 'autumn' as const,
  kind: 'planned' as const,
  date: '',
  category: 'tuition' as const,
  description: 'Maths tuition',
  supplier: '',
  targetId: 'target-1' as string | null,
  plannedLineId: null,
  quantity: 10,
  unitCostPence: 3000,
  amountPence: 30_000,
  note: '',
  ...part,
});
const money = (...lines: ReturnType<typeof line>[]) => ({
  ppPlus: { awardedPence: 60_000, lines },
  targets: [aTarget({})],
});

const long = says('She wants to read aloud in class');
const meeting = { 'meeting-date': says('2026-11-12') };
const five = {
  'target-what': 'Paired reading',
  'target-when': 'Mondays',
  'target-where': 'Library',
  'target-who': 'Mr Khan',
  'target-how-often': 'Weekly',
};

type Case = {
  id: CheckId;
  when: string;
  answers?: Answers;
  record?: Partial<PepRecord>;
  facts?: Partial<CheckFacts>;
  outcome: string;
};

const cases: Case[] = [
  {
    id: 'CHK-01',
    when: 'the child spoke this term',
    answers: { ...meeting, 'voice-summary': long, 'voice-date': says('2026-11-02') },
    outcome: 'met',
  },
  {
    id: 'CHK-01',
    when: 'the talk was last term',
    answers: { ...meeting, 'voice-summary': long, 'voice-date': says('2026-06-02') },
    outcome: 'partly',
  },
  {
    id: 'CHK-01',
    when: 'only a placeholder is there',
    answers: { 'voice-summary': says('see above') },
    outcome: 'not-met',
  },
  {
    id: 'CHK-02',
    when: 'a target names the words',
    answers: { 'voice-impact': long },
    record: {
      targets: [aTarget({ 'target-voice-link': 'yes', 'target-voice-words': 'I want to cook' })],
    },
    outcome: 'met',
  },
  {
    id: 'CHK-02',
    when: 'a target says yes without the words',
    record: { targets: [aTarget({ 'target-voice-link': 'yes' })] },
    outcome: 'not-met',
  },
  {
    id: 'CHK-03',
    when: 'the child came for part of it',
    answers: { 'voice-attended': says('part') },
    outcome: 'met',
  },
  {
    id: 'CHK-03',
    when: 'nobody spoke for a child who stayed away',
    answers: { 'voice-attended': says('chose-not') },
    outcome: 'not-met',
  },
  { id: 'CHK-04', when: 'it is the first PEP', outcome: 'not-applicable' },
  {
    id: 'CHK-04',
    when: 'a target missed has no reason',
    record: { hasPrevious: true },
    answers: { 'target-review': table({ target: 'Read', outcome: 'not' }) },
    outcome: 'not-met',
  },
  {
    id: 'CHK-04',
    when: 'each target has its outcome',
    record: { hasPrevious: true },
    answers: {
      'target-review': table(
        { target: 'Read', outcome: 'achieved' },
        { target: 'Write', outcome: 'partly', why: 'He was away for weeks', next: 'carry-over' },
      ),
    },
    outcome: 'met',
  },
  {
    id: 'CHK-05',
    when: 'an action has no outcome',
    record: { hasPrevious: true },
    answers: { 'action-review': table({ action: 'Call', outcome: 'done' }, { action: 'Write' }) },
    outcome: 'partly',
  },
  {
    id: 'CHK-06',
    when: 'paid work lacks evidence',
    record: { hasPrevious: true },
    answers: {
      'target-review': table({
        target: 'Read',
        outcome: 'achieved',
        'pp-spent': 5000,
        impact: 'moderate',
      }),
    },
    outcome: 'not-met',
  },
  {
    id: 'CHK-06',
    when: 'no money was spent',
    record: { hasPrevious: true },
    answers: { 'target-review': table({ target: 'Read', outcome: 'achieved' }) },
    outcome: 'not-applicable',
  },
  {
    id: 'CHK-07',
    when: 'a line is of this term',
    answers: {
      ...meeting,
      'attainment-lines': table({ subject: 'Maths', assessed: '2026-10-20' }),
    },
    outcome: 'met',
  },
  {
    id: 'CHK-07',
    when: 'lines are old',
    answers: {
      ...meeting,
      'attainment-lines': table({ subject: 'Maths', assessed: '2026-03-20' }),
    },
    outcome: 'not-met',
  },
  {
    id: 'CHK-08',
    when: 'maths is missing',
    answers: { 'attainment-lines': table({ subject: 'English', 'working-at': 'secure' }) },
    outcome: 'partly',
  },
  {
    id: 'CHK-09',
    when: 'a line below has no comment',
    answers: {
      'attainment-context': long,
      'attainment-lines': table({ subject: 'Maths', expected: 'below' }),
    },
    outcome: 'partly',
  },
  {
    id: 'CHK-10',
    when: 'need and target are there',
    answers: { 'educational-needs': long },
    record: { targets: [aTarget({ 'target-need-type': 'educational' })] },
    outcome: 'met',
  },
  {
    id: 'CHK-10',
    when: 'there is no target',
    answers: { 'educational-needs': long },
    outcome: 'partly',
  },
  {
    id: 'CHK-11',
    when: 'none was identified and agreed',
    answers: { 'developmental-needs': { kind: 'none', reason: 'agreed by the psychologist' } },
    outcome: 'met',
  },
  { id: 'CHK-11', when: 'nothing is said', outcome: 'not-met' },
  {
    id: 'CHK-12',
    when: 'a need has no target',
    answers: { 'developmental-needs': table({ need: 'Trusting adults' }) },
    outcome: 'not-met',
  },
  {
    id: 'CHK-12',
    when: 'the target names the need',
    answers: { 'developmental-needs': table({ need: 'Trusting adults' }) },
    record: { targets: [aTarget({ 'target-need': 'Trusting new adults in school' })] },
    outcome: 'met',
  },
  {
    id: 'CHK-13',
    when: 'the linked target lacks a measure',
    record: { targets: [aTarget({ 'target-attainment-link': 'Maths' })] },
    outcome: 'partly',
  },
  {
    id: 'CHK-14',
    when: 'every target can be measured',
    record: { targets: [aTarget({ 'target-measure': 'Reads ninety words a minute' })] },
    outcome: 'met',
  },
  { id: 'CHK-14', when: 'there are no targets', outcome: 'not-applicable' },
  {
    id: 'CHK-15',
    when: 'the baseline is one word',
    record: { targets: [aTarget({ 'target-baseline': 'tbc' })] },
    outcome: 'not-met',
  },
  {
    id: 'CHK-16',
    when: 'a target runs past the next PEP',
    answers: { ...meeting, 'next-pep-date': says('2027-02-10') },
    record: { targets: [aTarget({ 'target-review-date': '2027-03-01' })] },
    outcome: 'not-met',
  },
  {
    id: 'CHK-17',
    when: 'a target has no owner',
    record: { targets: [aTarget({})] },
    outcome: 'not-met',
  },
  { id: 'CHK-18', when: 'all five are told', record: { targets: [aTarget(five)] }, outcome: 'met' },
  {
    id: 'CHK-18',
    when: 'two are told',
    record: { targets: [aTarget({ 'target-what': 'Reading', 'target-who': 'Mr Khan' })] },
    outcome: 'partly',
  },
  {
    id: 'CHK-18',
    when: 'one is told',
    record: { targets: [aTarget({ 'target-what': 'Reading' })] },
    outcome: 'not-met',
  },
  {
    id: 'CHK-19',
    when: 'a plan is for no target',
    record: money(line({ targetId: null })),
    outcome: 'not-met',
  },
  {
    id: 'CHK-19',
    when: 'the pupil is in Year 12',
    record: { ...money(line()), yearGroup: 12 },
    outcome: 'not-applicable',
  },
  { id: 'CHK-20', when: 'the cost is itemised', record: money(line()), outcome: 'met' },
  {
    id: 'CHK-20',
    when: 'nothing is costed',
    record: money(line({ unitCostPence: 0, amountPence: 0 })),
    outcome: 'not-met',
  },
  {
    id: 'CHK-21',
    when: 'the authority refuses it',
    record: money(line({ category: 'trip' })),
    facts: { refuses: ['Trips and visits'] },
    outcome: 'not-met',
  },
  {
    id: 'CHK-22',
    when: 'less is planned and nothing says why',
    record: money(line()),
    outcome: 'not-met',
  },
  { id: 'CHK-23', when: 'a Year 6 has no plan', record: { yearGroup: 6 }, outcome: 'not-met' },
  { id: 'CHK-23', when: 'a Year 8 has nothing due', outcome: 'not-applicable' },
  { id: 'CHK-24', when: 'nobody came', outcome: 'not-met' },
  {
    id: 'CHK-24',
    when: 'all three came',
    answers: {
      attendees: table(
        { role: 'social-worker', attended: 'yes' },
        { role: 'carer', attended: 'yes' },
        { role: 'designated-teacher', attended: 'yes' },
      ),
    },
    outcome: 'met',
  },
  {
    id: 'CHK-25',
    when: 'the next meeting is in the next term',
    answers: { ...meeting, 'next-pep-date': says('2027-02-10') },
    outcome: 'met',
  },
  {
    id: 'CHK-25',
    when: 'the next meeting is in the same term',
    answers: { ...meeting, 'next-pep-date': says('2026-12-10') },
    outcome: 'not-met',
  },
  {
    id: 'CHK-26',
    when: 'only the carer’s views are there',
    answers: { 'carer-views': long },
    outcome: 'partly',
  },
  {
    id: 'CHK-27',
    when: 'attendance is low without a plan',
    answers: { 'attendance-ytd-percent': says(88) },
    outcome: 'not-met',
  },
  {
    id: 'CHK-27',
    when: 'attendance is high',
    answers: { 'attendance-ytd-percent': says(98) },
    outcome: 'met',
  },
  {
    id: 'CHK-28',
    when: 'nobody was told',
    answers: { suspensions: table({ start: '2026-10-05', days: 2, type: 'SUSP' }) },
    outcome: 'not-met',
  },
  {
    id: 'CHK-29',
    when: 'a score above the line has no strategies',
    answers: { 'sdq-score': says(18) },
    facts: { sdqThreshold: 17 },
    outcome: 'not-met',
  },
  {
    id: 'CHK-29',
    when: 'a score at the line',
    answers: { 'sdq-score': says(17) },
    facts: { sdqThreshold: 17 },
    outcome: 'met',
  },
  {
    id: 'CHK-30',
    when: 'the child is on no roll and nothing is planned',
    answers: { 'on-roll': says('no') },
    outcome: 'not-met',
  },
  {
    id: 'CHK-31',
    when: 'tuition is “none, because”',
    answers: {
      'how-needs-met': long,
      'current-support': table({ what: 'ELSA' }),
      tuition: { kind: 'none', reason: 'not needed now' },
      'out-of-hours-learning': table({ activity: 'Choir' }),
    },
    outcome: 'met',
  },
  { id: 'CHK-32', when: 'nothing is told', outcome: 'not-met' },
  {
    id: 'CHK-33',
    when: 'a report is asked for and not there',
    facts: { documents: ['report'] },
    outcome: 'not-met',
  },
  {
    id: 'CHK-34',
    when: 'a Year 2 is not asked',
    record: { yearGroup: 2 },
    outcome: 'not-applicable',
  },
  {
    id: 'CHK-35',
    when: 'an EHC plan has no review date',
    answers: {
      'sen-status': says('E'),
      'sen-needs': table({ type: 'SLCN' }),
      'sen-provision': long,
    },
    outcome: 'partly',
  },
  {
    id: 'CHK-36',
    when: 'two have agreed',
    answers: {
      signatures: table(
        { role: 'designated-teacher', name: 'Joy', date: '2026-11-20' },
        { role: 'social-worker', name: 'Dana', date: '2026-11-20' },
      ),
    },
    outcome: 'met',
  },
  {
    id: 'CHK-37',
    when: 'the authority has no date',
    answers: { 'pep-first': says('no') },
    outcome: 'not-applicable',
  },
  { id: 'CHK-38', when: 'nothing is answered', outcome: 'not-met' },
];

describe('A check of a PEP', () => {
  test.each(cases)('$id is $outcome when $when', ({ id, answers = {}, record, facts, outcome }) => {
    const found = checks[id].look(
      factsOf(answers, { ...(record && { record }), ...(facts && { facts }) }),
    );
    expect({
      outcome: found.outcome,
      reason: found.reason !== '',
      field: found.fieldId !== '',
    }).toEqual({ outcome, reason: true, field: true });
  });

  test('has a case here', () => {
    expect(checkIds.filter((id) => !cases.some((one) => one.id === id))).toEqual([]);
  });

  const presence = ['CHK-01', 'CHK-02', 'CHK-03', 'CHK-10', 'CHK-26', 'CHK-31', 'CHK-32'] as const;
  test.each(presence)('%s never fails because something was added', (id) => {
    const { template } = factsOf({});
    const fields = template.sections
      .flatMap((section) => section.fields)
      .filter((f) => !['fact', 'targets', 'actions', 'spending'].includes(f.type))
      // Dates and who was absent can be wrong, not only missing.
      .filter((f) => f.type !== 'date' && f.id !== 'attendees' && f.id !== 'voice-attended');
    const rank = { 'not-met': 0, partly: 1, met: 2, 'not-applicable': 2 };
    fc.assert(
      fc.property(
        fc
          .subarray(fields, { maxLength: 12 })
          .chain((some) =>
            fc.record(Object.fromEntries(some.map((field) => [field.id, completeAnswer(field)]))),
          ),
        fc
          .constantFrom(...fields)
          .chain((field) => completeAnswer(field).map((answer) => ({ field, answer }))),
        (answers, { field, answer }) => {
          fc.pre(answers[field.id] === undefined);
          const before = checks[id].look(factsOf(answers));
          const after = checks[id].look(factsOf({ ...answers, [field.id]: answer }));
          expect(rank[after.outcome]).toBeGreaterThanOrEqual(rank[before.outcome]);
        },
      ),
      { numRuns: 150 },
    );
  });
});
