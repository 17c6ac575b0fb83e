import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answer, type Answers, isAnswered, type TargetAnswers } from '#domain/form/answer.ts';
import { holds } from '#domain/form/conditions.ts';
import type { FieldId, TargetFieldId } from '#domain/form/fields/index.ts';
import { isNeeded, progressOf, targetGaps } from '#domain/form/missing.ts';
import type { PepAction, PepRecord, Target } from '#domain/form/record.ts';
import { startingAnswers } from '#domain/form/starting-answers.ts';
import { type Condition, fieldsOf, findTargetField } from '#domain/form/template.ts';
import { nothingToDo, type ToDo, toDoWords } from '#domain/form/to-do.ts';
import { noPerson } from '#domain/kernel/person.ts';
import { adviceOn } from '#domain/quality/advice.ts';
import { fieldOf, schoolAge as template } from '../fixtures/forms.ts';
import { says, saysRows } from '../fixtures/says.ts';
import { plusOf } from '../fixtures/spending.ts';
import { completeAnswer } from './arbitrary-answers.ts';
import { freshRecord } from './sample-record.ts';

const target = (id: string, answers: TargetAnswers = {}): Target => ({
  id,
  position: 1,
  answers: {
    'target-need-type': says('educational'),
    'target-need': says('Fractions'),
    'target-outcome': says('8 of 10 right'),
    'target-owner': says('Mrs Okafor, teaching assistant'),
    ...answers,
  },
});
const linked = target('t1', {
  'target-attainment-link': says('Mathematics'),
  'target-baseline': says('3 out of 10 right'),
  'target-measure': says('The test in March'),
});
const action = (changes: Partial<PepAction> = {}): PepAction => ({
  id: 'a1',
  description: 'Ask about a bus pass',
  owner: 'Dana Whitfield',
  dueDate: '2026-12-04',
  targetId: null,
  status: 'open',
  note: '',
  completedOn: '',
  ...changes,
});

/** A PEP in which everything that is missing has been answered "not known", or properly. */
const finished = (record: PepRecord): PepRecord => {
  const gaps = progressOf(template, record).missing.filter(
    (m) => !['targets', 'actions'].includes(m.fieldId),
  );
  return gaps.length === 0
    ? { ...record, targets: [linked], actions: [action()] }
    : finished({
        ...record,
        answers: {
          ...record.answers,
          ...Object.fromEntries(
            gaps.map((m): [string, Answer] => [m.fieldId, { kind: 'not-known', reason: 'asked' }]),
          ),
        },
      });
};

const sumOf = ({ toAnswer, toReadThrough, atMeeting, afterMeeting }: ToDo): number =>
  toAnswer + toReadThrough + atMeeting + afterMeeting;

/** Answers that can call for other answers, so that giving them may add to what is left. */
const readByRules: readonly FieldId[] = [
  'attendance-ytd-percent',
  'attainment-lines',
  'part-time-timetable',
  'attendees',
  'transition-due',
];
const read = (condition: Condition | undefined): FieldId[] => {
  if (condition === undefined) return [];
  if ('any' in condition) return condition.any.flatMap(read);
  if ('all' in condition) return condition.all.flatMap(read);
  if ('not' in condition) return read(condition.not);
  if ('filled' in condition) return [condition.filled];
  return 'field' in condition ? [condition.field] : [];
};
const callForMore = new Set([
  ...readByRules,
  ...fieldsOf(template).flatMap((f) => [...read(f.showWhen), ...read(f.neededWhen)]),
]);

const someAnswers: fc.Arbitrary<Answers> = fc
  .subarray([...fieldsOf(template)])
  .chain((fields) => fc.tuple(...fields.map((f) => fc.tuple(fc.constant(f.id), completeAnswer(f)))))
  .map((entries) => Object.fromEntries(entries));
const someRecord: fc.Arbitrary<PepRecord> = fc
  .tuple(
    someAnswers,
    fc.integer({ min: 0, max: 11 }),
    fc.boolean(),
    fc.constantFrom([], [linked], [target('t2')]),
    fc.constantFrom([], [action()], [action({ owner: '' })]),
    fc.constantFrom('autumn' as const, 'spring' as const),
  )
  .map(([answers, yearGroup, hasPrevious, targets, actions, term]) =>
    freshRecord({
      ...{ answers, yearGroup, hasPrevious, targets, actions },
      term: { academicYear: 2026, term },
    }),
  );

/** What lacks an answer: what cannot be true together is another matter (clashes.test.ts). */
const blanksOf = (record: PepRecord) =>
  progressOf(template, record).missing.filter(({ clash }) => clash === undefined);

describe('completeness', () => {
  test('answering never adds to what is left, unless the answer calls for another', () => {
    const quiet = fieldsOf(template).filter((f) => f.type !== 'targets' && !callForMore.has(f.id));
    const step = fc
      .constantFrom(...quiet)
      .chain((field) => fc.tuple(fc.constant(field), completeAnswer(field)));
    fc.assert(
      fc.property(someRecord, step, (record, [field, answer]) => {
        const before = blanksOf(record);
        const after = blanksOf({
          ...record,
          answers: { ...record.answers, [field.id]: answer },
        });
        expect(after.length).toBeLessThanOrEqual(before.length);
        const left = new Set(after.map((m) => m.fieldId));
        expect([...left].every((id) => before.some((m) => m.fieldId === id))).toBe(true);
        expect(left.has(field.id)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  test('what is left is counted by when it can be answered', () => {
    fc.assert(
      fc.property(someRecord, (record) => {
        const { toDo, missing, unconfirmed, sections } = progressOf(template, record);
        expect(sumOf(toDo)).toBe(missing.length + unconfirmed.length);
        const after = fieldsOf(template).filter(({ moment }) => moment === 'after-meeting');
        expect(toDo.afterMeeting).toBe(
          missing.filter(({ fieldId }) => after.some(({ id }) => id === fieldId)).length,
        );
        const needed = sections.reduce((sum, section) => sum + section.needed, 0);
        const blank = new Set(blanksOf(record).map(({ fieldId }) => fieldId)).size;
        expect(needed).toBeGreaterThanOrEqual(blank);
      }),
      { numRuns: 100 },
    );
  });

  test('is said in words', () => {
    expect(toDoWords({ toAnswer: 6, toReadThrough: 12, atMeeting: 0, afterMeeting: 3 })).toBe(
      '6 to answer, 12 to read through, 3 after the meeting',
    );
    expect(toDoWords({ ...nothingToDo, atMeeting: 2, afterMeeting: 1 })).toBe(
      '2 at the meeting, 1 after it',
    );
    expect(toDoWords(nothingToDo)).toBe('nothing left to answer');
  });

  test('every PEP can be finished, in every year group, with and without a PEP before it', () => {
    for (let yearGroup = -1; yearGroup <= 14; yearGroup += 1) {
      for (const hasPrevious of [false, true]) {
        const done = finished(
          freshRecord({
            yearGroup,
            hasPrevious,
            answers: startingAnswers(template, { yearGroup }),
          }),
        );
        expect(progressOf(template, done)).toMatchObject({ toDo: nothingToDo, missing: [] });
      }
    }
  });

  test('a PEP just started is not called answered because of the rows put there', () => {
    const answers = startingAnswers(template, { yearGroup: 8 });
    for (const id of ['attendees', 'attainment-lines', 'voice-prompts', 'signatures'] as const) {
      expect(isAnswered(fieldOf(id), answers[id]), id).toBe(false);
    }
    const { missing } = progressOf(template, freshRecord({ answers }));
    expect(missing.map((m) => m.fieldId)).toEqual(
      expect.arrayContaining(['attendees', 'attainment-lines', 'voice-prompts', 'voice-summary']),
    );
  });

  test('a fact that is missing sends the teacher to the pupil’s page, or takes a reason', () => {
    const { pupil } = freshRecord();
    const record = freshRecord({ pupil: { ...pupil, socialWorker: noPerson } });
    const missing = (r: PepRecord) =>
      progressOf(template, r).missing.find((m) => m.fieldId === 'social-worker');
    expect(missing(record)).toMatchObject({
      sectionId: 'people-around-me',
      reason: "Fill this in on the pupil's page.",
    });
    const explained = {
      ...record,
      answers: { 'social-worker': { kind: 'not-known', reason: 'being allocated' } as const },
    };
    expect(missing(explained)).toBeUndefined();
  });

  test('each target needs its parts, and one of them the attainment that it should move', () => {
    expect(targetGaps({ id: 't', position: 1, answers: {} }, template).map((f) => f.id)).toEqual([
      'target-need-type',
      'target-need',
      'target-outcome',
      'target-owner',
    ]);
    const reason = (...targets: Target[]): string | undefined =>
      progressOf(template, freshRecord({ targets })).missing.find((m) => m.fieldId === 'targets')
        ?.reason;
    expect(reason()).toBe('Not answered yet.');
    expect(reason(target('t', { 'target-owner': says('') }))).toBe(
      'Target 1 still needs “Who is responsible”.',
    );
    expect(reason(target('t'), target('u'))).toMatch(/Which attainment should it move/);
    expect(reason(target('t'), linked)).toBeUndefined();
    const refused = freshRecord({ answers: { targets: { kind: 'none', reason: 'none set' } } });
    expect(progressOf(template, refused).missing.map((m) => m.fieldId)).toContain('targets');
  });

  test('one target says which attainment it moves, where it starts and how it is measured', () => {
    const parts = ['target-attainment-link', 'target-baseline', 'target-measure'] as const;
    const missing = (...targets: Target[]) =>
      progressOf(template, freshRecord({ targets })).missing.find((m) => m.fieldId === 'targets');
    const without = (id: string, ...lacking: TargetFieldId[]): Target =>
      target(
        id,
        Object.fromEntries(
          parts.filter((part) => !lacking.includes(part)).map((part) => [part, says('words')]),
        ),
      );
    expect(missing(without('t'))).toBeUndefined();
    for (const part of parts) {
      const { reason, insistedOn } = missing(target('s'), without('t', part)) ?? {};
      expect(reason).toContain(`Target 2 still needs “${findTargetField(template, part)?.label}”`);
      expect(insistedOn).toBe(part === 'target-attainment-link' ? undefined : 'LUT R12');
    }
    // Spread over two targets it is of no use: neither can show that attainment moved.
    const [link, baseline, measure] = parts;
    expect(missing(without('t', baseline), without('u', link, measure))).toMatchObject({
      reason: expect.stringContaining('Target 1 still needs “Where we start”'),
      insistedOn: 'LUT R12',
    });
    expect(missing(target('t'))?.reason).toBe(
      'At least one target must answer “Where we start”, “How we will know” and “Which attainment should it move?”.',
    );
  });

  test('a hope and a next step are needed, and “not yet” with its reason is an answer', () => {
    const missing = (answers: Answers): string[] =>
      progressOf(template, freshRecord({ yearGroup: 8, answers }))
        .missing.filter(({ insistedOn }) => insistedOn === 'LUT R5')
        .map(({ fieldId }) => fieldId);
    const both = ['aspiration-words', 'aspiration-next-steps'];
    const notYet = (reason: string): Answers =>
      Object.fromEntries(both.map((id): [string, Answer] => [id, { kind: 'none', reason }]));
    expect(missing({})).toEqual(both);
    expect(missing(notYet(''))).toEqual(both);
    expect(missing(notYet('Mia would rather talk about it at Easter.'))).toEqual([]);
    expect(
      missing({
        'aspiration-words': says('To be a vet'),
        'aspiration-next-steps': saysRows({ step: 'Help at the farm on Saturdays' }),
      }),
    ).toEqual([]);
  });

  test('each action needs an owner and a date, or a reason why there are none', () => {
    const reason = (changes: Partial<PepRecord>): string | undefined =>
      progressOf(template, freshRecord(changes)).missing.find((m) => m.fieldId === 'actions')
        ?.reason;
    expect(reason({})).toBe('Not answered yet.');
    expect(reason({ actions: [action({ dueDate: '' })] })).toMatch(/owner and a date/);
    expect(reason({ actions: [action()] })).toBeUndefined();
    expect(
      reason({ answers: { actions: { kind: 'none', reason: 'all settled last term' } } }),
    ).toBeUndefined();
  });
});

describe('what is called for', () => {
  test('a reason, while no target is of the kind of a need that is named (LUT R11a, R11b)', () => {
    const reason = fieldOf('needs-without-target');
    const asked = (kinds: readonly string[], answers: Answers = {}): boolean =>
      isNeeded(
        reason,
        template,
        freshRecord({
          answers: { 'educational-needs': says('Reading longer words aloud'), ...answers },
          targets: kinds.map((kind, i) => target(`t${i}`, { 'target-need-type': says(kind) })),
        }),
      );
    const developmental = { 'developmental-needs': saysRows({ need: 'Feeling safe' }) };
    expect(asked([])).toBe(false);
    expect(asked(['educational'])).toBe(false);
    expect(asked(['attendance'])).toBe(true);
    expect(asked(['educational'], developmental)).toBe(true);
    expect(asked(['educational', 'developmental'], developmental)).toBe(false);
    expect(
      asked(['educational'], { 'developmental-needs': { kind: 'none', reason: 'Agreed by Joan' } }),
    ).toBe(false);
    // A target whose kind is still to be said may be the one.
    expect(asked(['educational', ''], developmental)).toBe(false);
  });

  const needed = (id: FieldId, changes: Partial<PepRecord> = {}): boolean =>
    isNeeded(fieldOf(id), template, freshRecord(changes));
  const given = (answers: Answers) => ({ answers });
  const none: Answer = { kind: 'none', reason: '' };

  test.each<[string, FieldId, Partial<PepRecord>, boolean]>([
    ['an attendance plan', 'attendance-plan', {}, false],
    [
      'an attendance plan below 90%',
      'attendance-plan',
      given({ 'attendance-ytd-percent': says(89.9) }),
      true,
    ],
    [
      'an attendance plan at 90%',
      'attendance-plan',
      given({ 'attendance-ytd-percent': says(90) }),
      false,
    ],
    [
      'an attendance plan with a concern',
      'attendance-plan',
      given({ 'attendance-concerns': says('Late on Mondays') }),
      true,
    ],
    [
      'an attendance plan with no concern',
      'attendance-plan',
      given({ 'attendance-concerns': none }),
      false,
    ],
    ['types of need', 'sen-needs', given({ 'sen-status': says('N') }), false],
    ['types of need at SEN support', 'sen-needs', given({ 'sen-status': says('K') }), true],
    ['provision with an EHC plan', 'sen-provision', given({ 'sen-status': says('E') }), true],
    ['interventions', 'interventions', {}, false],
    [
      'interventions when all is at age',
      'interventions',
      given({ 'attainment-lines': saysRows({ subject: 'Reading', expected: 'at' }) }),
      false,
    ],
    [
      'interventions when one subject is below',
      'interventions',
      given({
        'attainment-lines': saysRows(
          { subject: 'Reading', expected: 'at' },
          { subject: 'Mathematics', expected: 'below' },
        ),
      }),
      true,
    ],
    ['education elsewhere', 'education-not-in-school', {}, false],
    [
      'education elsewhere on no roll',
      'education-not-in-school',
      given({ 'on-roll': says('no') }),
      true,
    ],
    [
      'education elsewhere when not attending',
      'education-not-in-school',
      given({ 'on-roll': says('not-attending') }),
      true,
    ],
    [
      'education elsewhere after a suspension',
      'education-not-in-school',
      given({ suspensions: saysRows({ start: '2026-10-01', days: 0.5, type: 'SUSP' }) }),
      true,
    ],
    [
      'education elsewhere part time',
      'education-not-in-school',
      given({ 'part-time-timetable': saysRows({ 'part-time': 'yes', hours: 12 }) }),
      true,
    ],
    [
      'education elsewhere when there were no suspensions',
      'education-not-in-school',
      given({ suspensions: none, 'on-roll': says('yes'), 'part-time-timetable': none }),
      false,
    ],
    ['smaller disruption', 'minimise-disruption', given({ 'planned-changes': none }), false],
    [
      'smaller disruption when a move is planned',
      'minimise-disruption',
      given({ 'planned-changes': says('New school at Easter') }),
      true,
    ],
    ['a transition plan in Year 8', 'transition-plan', {}, false],
    ['a transition plan in the autumn of Year 6', 'transition-plan', { yearGroup: 6 }, false],
    [
      'a transition plan in the spring of Year 6',
      'transition-plan',
      { yearGroup: 6, term: { academicYear: 2026, term: 'spring' } },
      true,
    ],
    [
      'a transition plan when none is due after all',
      'transition-plan',
      {
        yearGroup: 6,
        term: { academicYear: 2026, term: 'summer' },
        ...given({ 'transition-due': says('none') }),
      },
      false,
    ],
    [
      'a transition plan at a change of school',
      'transition-plan',
      given({ 'transition-due': says('change-of-school') }),
      true,
    ],
    ['a review of targets', 'target-review', {}, false],
    ['a review of targets of the PEP before', 'target-review', { hasPrevious: true }, true],
    [
      'a review of targets of a PEP on paper',
      'action-review',
      given({ 'pep-first': says('no') }),
      true,
    ],
  ])('%s', (_, id, changes, expected) => {
    expect(needed(id, changes)).toBe(expected);
  });

  test('a reason is called for when social worker, carer or designated teacher did not come', () => {
    const came = (attended: string) =>
      saysRows(
        { role: 'social-worker', attended },
        { role: 'carer', attended: 'yes' },
        { role: 'designated-teacher', attended: 'yes' },
        { role: 'child', attended: 'no' },
      );
    expect(needed('attendee-absence-reason')).toBe(false);
    expect(needed('attendee-absence-reason', given({ attendees: came('yes') }))).toBe(false);
    expect(needed('attendee-absence-reason', given({ attendees: came('apologies') }))).toBe(true);
  });

  test('conditions combine as their words say', () => {
    const record = freshRecord({ yearGroup: 8 });
    const yes: Condition = { yearFrom: 7 };
    const no: Condition = { yearTo: 7 };
    const check = (condition: Condition): boolean => holds(condition, template, record);
    expect([check(yes), check(no), check({ not: no })]).toEqual([true, false, true]);
    expect([check({ any: [no, yes] }), check({ all: [no, yes] })]).toEqual([true, false]);
    expect(check({ all: [yes, { not: no }] })).toBe(true);
    // The voluntary plan alone asks it.
    expect(check({ filled: 'plac-consent' })).toBe(false);
  });
});

describe('advice before sign-off', () => {
  const reasons = (changes: Partial<PepRecord>): string =>
    adviceOn(freshRecord(changes))
      .map(({ reason }) => reason)
      .join(' ');

  test('points out money that is overspent or was spent on no target', () => {
    const line = {
      ...{ id: 'l1', pupilId: 'pupil-1', academicYear: 2026, term: 'autumn' as const },
      ...{ kind: 'spent' as const, date: '2026-10-01', category: 'tuition' as const },
      ...{ description: 'Tuition', supplier: '', plannedLineId: null, quantity: 1, note: '' },
      ...{ targetId: null, unitCostPence: 60_050, amountPence: 60_050 },
      stream: 'pp-plus' as const,
    };
    const said = reasons({ ppPlus: { streams: plusOf(60_000), lines: [line] } });
    expect(said).toMatch(/overspent by £0\.50/);
    expect(said).toMatch(/spent on no target/);
    expect(
      reasons({ ppPlus: { streams: plusOf(60_050), lines: [{ ...line, targetId: 't1' }] } }),
    ).not.toMatch(/PP\+/);
  });
});
