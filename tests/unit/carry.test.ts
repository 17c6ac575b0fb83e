import { describe, expect, test } from 'vitest';
import type { Authority } from '#domain/authority/authority.ts';
import { type Answer, type Answers, rowsOf } from '#domain/form/answer.ts';
import type { FieldId } from '#domain/form/fields/index.ts';
import { newestTemplates } from '#domain/form/forms/index.ts';
import { fieldsOf } from '#domain/form/template.ts';
import { carriedFrom, carriedTarget, rowsToContinue } from '#domain/review/carry.ts';
import { carryOnWithAll, reviewIsOpen, usualReason } from '#domain/review/review.ts';
import { suggestedTerms, type TermKey } from '#domain/school/terms.ts';
import { fieldOf, schoolAge } from '../fixtures/forms.ts';
import { says } from '../fixtures/says.ts';
import { freshRecord } from './sample-record.ts';

const terms = [...suggestedTerms(2026), ...suggestedTerms(2027)];
const autumn: TermKey = { academicYear: 2026, term: 'autumn' };
const spring: TermKey = { academicYear: 2026, term: 'spring' };
const today = '2027-01-05';

const carried = (answers: Answers, last: TermKey, term: TermKey) =>
  carriedFrom(schoolAge, freshRecord({ term: last, answers }), {
    term,
    yearGroup: 8,
    terms,
    today,
  });

describe('What the next PEP takes over', () => {
  test('is never what the child or an adult says of how it is now', () => {
    const asked = newestTemplates().flatMap(fieldsOf);
    for (const id of ['voice-prompts', 'voice-summary', 'carer-views', 'social-worker-views']) {
      expect(asked.filter((field) => field.id === id).map(({ carry }) => carry)).not.toContain(
        'confirm',
      );
    }
  });

  test('is a hope for the years ahead only when somebody confirms it', () => {
    const hope = { 'aspiration-words': says('To be a vet') };
    expect(carried(hope, autumn, spring)).toEqual({
      answers: hope,
      asking: ['aspiration-words'],
    });
  });

  test('leaves behind an answer that the form no longer takes', () => {
    const { answers } = carried({ 'sen-status': says('no-such-code') }, autumn, spring);
    expect(answers).toEqual({});
  });

  test('is never that nobody was at the last meeting', () => {
    const nobody: Answer = { kind: 'none', reason: 'The meeting was put off' };
    expect(carried({ attendees: nobody }, autumn, spring).answers.attendees).toBeUndefined();
  });

  test('is who comes to the meeting, and never that they came', () => {
    const { answers, asking } = carried(
      {
        attendees: says([
          {
            id: 'row-1',
            cells: {
              role: 'teacher',
              name: 'Mr Baptiste',
              contact: 'room 4',
              invited: '2026-11-01',
              attended: 'yes',
              contributed: 'yes',
              'copy-sent': '2026-12-01',
              note: 'Came late',
            },
          },
        ]),
        'meeting-chair': says([{ name: 'Priya Nair', email: '', phone: '' }]),
      },
      autumn,
      spring,
    );
    expect(rowsOf(answers.attendees)).toEqual([
      { id: 'row-1', cells: { role: 'teacher', name: 'Mr Baptiste', contact: 'room 4' } },
    ]);
    expect(asking).toContain('attendees');
    expect(answers).not.toHaveProperty('meeting-chair');
  });

  test('is never that it was not known who came', () => {
    const unknown: Answer = { kind: 'not-known', reason: 'The list was lost.' };
    expect(carried({ attendees: unknown }, autumn, spring).answers).toEqual({});
  });

  test('leaves behind what a support has done, and a support that has ended', () => {
    const { answers } = carried(
      {
        'current-support': says([
          { id: 'a', cells: { what: 'Key adult', since: '2026-09-09', effect: 'Calmer' } },
        ]),
        tuition: says([
          { id: 'a', cells: { subject: 'English', end: '2026-12-18', difference: 'Reads more' } },
          { id: 'b', cells: { subject: 'Maths', end: '2027-03-26', difference: 'Adds' } },
        ]),
        'other-plans': says([
          { id: 'a', cells: { plan: 'Risk assessment', review: '2026-12-01' } },
          { id: 'b', cells: { plan: 'Health care plan', review: '2027-02-01' } },
        ]),
        'circulation-list': says([
          { id: 'a', cells: { person: 'Karl Marsh', date: '2026-12-02' } },
        ]),
      },
      autumn,
      spring,
    );
    const cells = (id: FieldId) => rowsOf(answers[id]).map((row) => row.cells);
    expect(cells('current-support')).toEqual([{ what: 'Key adult', since: '2026-09-09' }]);
    expect(cells('tuition')).toEqual([{ subject: 'Maths', end: '2027-03-26' }]);
    expect(cells('other-plans')).toEqual([
      { plan: 'Risk assessment' },
      { plan: 'Health care plan', review: '2027-02-01' },
    ]);
    expect(cells('circulation-list')).toEqual([{ person: 'Karl Marsh' }]);
  });

  test('says of every column that tells of an event whether it is taken over', () => {
    // Whoever adds such a column to a table that is taken over says here, or in the column, what it is.
    const staysTrue = new Set([
      'achievements.date',
      'attendance-previous-years.attended',
      'careers-guidance.date',
      'circulation-list.how',
      'current-support.funding',
      'current-support.since',
      'education-history.from',
      'education-history.to',
      'education-not-in-school.start',
      'ey-starting-school.by-when',
      'eyfsp-results.date',
      'eyfsp-results.outcome',
      'he-bursary.applied',
      'he-bursary.paid',
      'he-course.end',
      'information-handover.date',
      'interventions.start',
      'ks1-results.outcome',
      'ks4-approval.date',
      'other-agencies.outcome',
      'out-of-hours-learning.funded-by',
      'p16-bursary.applied',
      'p16-bursary.dates',
      'p16-course.start',
      'part-time-timetable.start',
      'plac-evidence.seen',
      'suspensions.end',
      'suspensions.reintegration',
      'suspensions.social-worker-told',
      'suspensions.start',
      'suspensions.virtual-school-told',
      'transition-plan.by-when',
      'transition-plan.done',
      'tuition.funded-by',
      'tuition.start',
    ]);
    const eventful = newestTemplates()
      .flatMap(fieldsOf)
      .filter(({ carry, type }) => carry !== 'never' && type === 'table')
      .flatMap((field) =>
        (field.columns ?? [])
          .filter(
            (column) =>
              column.type === 'date' ||
              /came|done|outcome|effect|differ|paid|applied|attended|views|note|sent|told|seen|exit|end|working/i.test(
                `${column.id} ${column.label}`,
              ),
          )
          .filter(({ carry }) => carry === undefined)
          .map(({ id }) => `${field.id}.${id}`),
      );
    expect([...new Set(eventful)].filter((id) => !staysTrue.has(id))).toEqual([]);
  });

  test('keeps suspensions within a school year, and only “none” over its end', () => {
    const suspensions: Answer = says([
      { id: '1', cells: { start: '2026-10-05', days: 2, type: 'SUSP' } },
    ]);
    const summer: TermKey = { academicYear: 2025, term: 'summer' };
    expect(carried({ suspensions }, summer, autumn).answers.suspensions).toBeUndefined();
    const none: Answer = { kind: 'none', reason: '' };
    expect(carried({ suspensions: none }, summer, autumn).answers.suspensions).toEqual(none);
  });

  test('reads who pays for tuition from the words of an earlier form, and asks about it', () => {
    const paid = (by: string): Answer =>
      says([{ id: 'row', cells: { subject: 'Maths', hours: 8, 'funded-by': by } }]);
    const read = (by: string) => {
      const { answers, asking } = carried({ tuition: paid(by) }, autumn, spring);
      expect(asking).toContain('tuition');
      return rowsOf(answers.tuition)[0]?.cells;
    };
    for (const words of ['PP+', 'pp plus', 'Pupil Premium Plus', 'pp-plus']) {
      expect(read(words)).toEqual({ subject: 'Maths', hours: 8, 'funded-by': 'pp-plus' });
    }
    expect(read('School budget')).toHaveProperty('funded-by', 'school');
    expect(read('Half PP+, half the trust')).toHaveProperty('funded-by', 'other');
    expect(read('')).toHaveProperty('funded-by', '');
  });

  test.each([
    [11, autumn, spring, false],
    [6, spring, { academicYear: 2026, term: 'summer' }, false],
    [8, autumn, spring, true],
    [11, { academicYear: 2025, term: 'summer' }, autumn, true],
  ] as const)(
    'is “no change of stage” in Year %i, from %o to %o: %s',
    (yearGroup, last, term, kept) => {
      const none = { 'transition-due': says('none') };
      const { answers } = carriedFrom(schoolAge, freshRecord({ term: last, answers: none }), {
        term,
        yearGroup,
        terms,
        today,
      });
      expect(answers).toEqual(kept ? none : {});
    },
  );

  test('is “no change of stage” in Year 9 too, save where the authority wants that year planned', () => {
    const none = { 'transition-due': says('none') };
    const lancashire = { ...freshRecord().authority, name: 'Lancashire', profile: undefined };
    const from = (authority: Authority) =>
      carriedFrom(schoolAge, freshRecord({ term: autumn, answers: none, authority }), {
        term: spring,
        yearGroup: 9,
        terms,
        today,
      }).answers;
    expect(from(freshRecord().authority)).toEqual(none);
    expect(from(lancashire)).toEqual({});
  });

  test('is a move to the next stage only until the school year is over', () => {
    const summer: TermKey = { academicYear: 2025, term: 'summer' };
    const moves = (due: string, last: TermKey, term: TermKey) =>
      carried({ 'transition-due': says(due) }, last, term).answers['transition-due'];
    expect(moves('to-year-7', summer, autumn)).toBeUndefined();
    expect(moves('to-year-7', autumn, spring)).toEqual(says('to-year-7'));
    expect(moves('change-of-school', summer, autumn)).toEqual(says('change-of-school'));
  });

  test('does not take a date for this meeting that lies in another term', () => {
    const named = { 'next-pep-date': says('2026-12-07') };
    expect(carried(named, autumn, spring).answers).not.toHaveProperty('meeting-date');
  });

  test('proposes a day of the next term for the meeting after it, on the same weekday', () => {
    const { answers, asking } = carried({ 'next-pep-date': says('2027-02-03') }, autumn, spring);
    expect(answers['meeting-date']).toEqual(says('2027-02-03'));
    const next = answers['next-pep-date'];
    const day = next?.kind === 'value' ? String(next.value) : '';
    const summer = terms.find((t) => t.academicYear === 2026 && t.term === 'summer');
    expect(day >= (summer?.startsOn ?? '') && day <= (summer?.endsOn ?? '')).toBe(true);
    expect(new Date(day).getUTCDay()).toBe(new Date('2027-02-03').getUTCDay());
    expect(asking).toContain('next-pep-date');
  });
});

describe('A target that is carried on', () => {
  const target = (baseline: string) => ({
    id: 't1',
    position: 1,
    answers: {
      'target-outcome': says('8 of 10 right'),
      'target-baseline': says(baseline),
      'target-review-date': says('2027-01-15'),
    },
  });

  test('says when it started from where it did, and loses its dates', () => {
    expect(carriedTarget(target('3 of 10'), autumn)).toEqual({
      'target-outcome': says('8 of 10 right'),
      'target-baseline': says('3 of 10 (Autumn term 2026)'),
    });
  });

  test('keeps the first term however often it goes on', () => {
    const once = { ...target(''), answers: carriedTarget(target('3 of 10'), autumn) };
    expect(carriedTarget(once, spring)['target-baseline']).toEqual(
      says('3 of 10 (Autumn term 2026)'),
    );
  });

  test('never grows past one line', () => {
    const long = 'x'.repeat(495);
    expect(carriedTarget(target(long), autumn)['target-baseline']).toEqual(says(long));
  });
});

describe('The rows of a new term', () => {
  test('keep each subject and nothing of how it went', () => {
    const field = fieldOf('attainment-lines');
    const last: Answer = says([
      { id: 'a', cells: { subject: 'Welsh', 'working-at': '4', comment: 'Likes it' } },
      { id: 'b', cells: { subject: '', 'working-at': '3' } },
    ]);
    expect(rowsToContinue(field, last)).toEqual(says([{ id: 'a', cells: { subject: 'Welsh' } }]));
  });
});

describe('Carrying on with all', () => {
  const review: Answers = {
    'target-review': says([
      { id: 't1', cells: { target: 'Reads', outcome: 'achieved' } },
      { id: 't2', cells: { target: 'Counts', next: 'finish' } },
      { id: 't3', cells: { target: 'Writes' } },
    ]),
  };

  test('closes what was achieved and leaves what was decided', () => {
    const decided = carryOnWithAll(review, usualReason)['target-review'];
    expect(decided).toMatchObject({
      value: [
        { cells: { outcome: 'achieved', next: 'finish' } },
        { cells: { outcome: 'partly', why: usualReason, next: 'finish' } },
        { cells: { outcome: 'partly', why: usualReason, next: 'carry-over' } },
      ],
    });
    expect(reviewIsOpen(review)).toBe(true);
    expect(reviewIsOpen(carryOnWithAll(review, usualReason))).toBe(false);
  });
});
