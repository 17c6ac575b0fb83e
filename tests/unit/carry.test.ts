import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Authority } from '#domain/authority/authority.ts';
import { type Answer, type Answers, answersIn, rowsOf } from '#domain/form/answer.ts';
import { planAgreement } from '#domain/form/fields/care-and-people/voluntary-plan.ts';
import { everySection, type FieldId } from '#domain/form/fields/index.ts';
import { targetFields } from '#domain/form/fields/targets.ts';
import { newestTemplates } from '#domain/form/forms/index.ts';
import { fieldsOf } from '#domain/form/template.ts';
import { carriedFrom, carriedTarget, rowsToContinue } from '#domain/review/carry.ts';
import type { TermKey } from '#domain/school/terms.ts';
import { fieldOf, schoolAge } from '../fixtures/forms.ts';
import { says } from '../fixtures/says.ts';
import { completeAnswer } from './arbitrary-answers.ts';
import { freshRecord } from './sample-record.ts';

/** The kind of every question, as the handbook gives it. */
const kinds = z
  .record(z.string(), z.array(z.string()))
  .parse(
    JSON.parse(readFileSync(new URL('../fixtures/field-kinds.json', import.meta.url), 'utf8')),
  );

const autumn: TermKey = { academicYear: 2026, term: 'autumn' };
const spring: TermKey = { academicYear: 2026, term: 'spring' };
const today = '2027-01-05';

const carried = (answers: Answers, last: TermKey, term: TermKey) =>
  carriedFrom(schoolAge, freshRecord({ term: last, answers }), {
    term,
    yearGroup: 8,
    today,
  });

describe('What the next PEP takes over', () => {
  test('is decided by the kind that the handbook gives each question', () => {
    const declared = [...everySection, planAgreement].flatMap(({ fields }) => [...fields]);
    const kindsDeclared = new Map<string, string>(
      [...declared, ...targetFields].map(({ id, kind }) => [id, kind]),
    );
    const ofHandbook = new Map(
      Object.entries(kinds).flatMap(([kind, ids]) => ids.map((id): [string, string] => [id, kind])),
    );
    const sorted = (map: Map<string, string>) => [...map].toSorted();
    expect(sorted(kindsDeclared)).toEqual(sorted(ofHandbook));
  });

  describe.each(newestTemplates().map((template) => [template.id, template] as const))(
    'of the form %s, field by field',
    (_, template) => {
      const answered = fc.record(
        Object.fromEntries(
          fieldsOf(template)
            .filter(({ type }) => !['fact', 'targets', 'actions', 'spending'].includes(type))
            .map((field) => [field.id, completeAnswer(field)]),
        ),
      );
      const kindOf = new Map(fieldsOf(template).map(({ id, kind }) => [id, kind]));

      test('is nothing of what belongs to a term, and every fact asks to be confirmed', () => {
        fc.assert(
          fc.property(answered, (answers) => {
            const { answers: over, asking } = carriedFrom(
              template,
              freshRecord({ templateId: template.id, answers }),
              { term: spring, yearGroup: 8, today },
            );
            const ids = answersIn(over).map(([id]) => id);
            const ofTerm = ids.filter((id) => kindOf.get(id)?.startsWith('term'));
            expect(ofTerm).toEqual([]);
            // The day of the last meeting is worked out; nobody has to say that it is still true.
            expect(ids.filter((id) => !asking.includes(id))).toEqual(
              ids.filter((id) => id === 'previous-pep-date'),
            );
            const facts = fieldsOf(template).filter(
              ({ id, kind, carryBy, columns = [] }) =>
                (kind === 'fact' || kind === 'safety-fact') &&
                carryBy === undefined &&
                columns.every(({ carry }) => carry === undefined) &&
                answers[id]?.kind === 'value',
            );
            for (const { id } of facts) expect(over[id], id).toEqual(answers[id]);
          }),
          { numRuns: 20 },
        );
      });
    },
  );

  test('leaves behind an answer that the form no longer takes', () => {
    const { answers } = carried({ 'sen-status': says('no-such-code') }, autumn, spring);
    expect(answers).toEqual({});
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
      'attendance-previous-years.attended',
      'careers-guidance.date',
      'circulation-list.how',
      'current-support.funding',
      'current-support.since',
      'education-history.from',
      'education-history.to',
      'education-not-in-school.start',
      'ey-starting-school.by-when',
      'barriers.done',
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
      'p16-bursary-instalments.due',
      'p16-bursary-instalments.paid',
      'p16-bursary.applied',
      'p16-course.start',
      'part-time-timetable.start',
      'plac-evidence.seen',
      'transition-plan.by-when',
      'transition-plan.done',
      'tuition.funded-by',
      'tuition.start',
    ]);
    const eventful = newestTemplates()
      .flatMap(fieldsOf)
      .filter(({ kind, type }) => !kind.startsWith('term') && type === 'table')
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
