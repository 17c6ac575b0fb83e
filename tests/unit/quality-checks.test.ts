import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CheckId, checkIds } from '#domain/authority/check-ids.ts';
import { rubricSchema } from '#domain/authority/rubric.ts';
import type { Answers } from '#domain/form/answer.ts';
import { newestOf, newestTemplates } from '#domain/form/forms/index.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { startingAnswers } from '#domain/form/starting-answers.ts';
import { findField } from '#domain/form/template.ts';
import { foldText } from '#domain/kernel/fold.ts';
import { noPerson } from '#domain/kernel/person.ts';
import type { CheckFacts } from '#domain/quality/check.ts';
import { checks } from '#domain/quality/checks/index.ts';
import { runChecks } from '#domain/quality/judge.ts';
import { says, saysRows } from '../fixtures/says.ts';
import { plusOf } from '../fixtures/spending.ts';
import { completeAnswer } from './arbitrary-answers.ts';
import { aTarget, factsOf } from './quality-facts.ts';

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
  stream: 'pp-plus' as const,
  ...part,
});
const money = (...lines: ReturnType<typeof line>[]) => ({
  ppPlus: { streams: plusOf(60_000), lines },
  targets: [aTarget({})],
});

const newest = (id: string): number => newestOf(id)?.version ?? 0;

const long = says('She wants to read aloud in class');
const meeting = { 'meeting-date': says('2026-11-12') };
const five = {
  'target-what': 'Paired reading',
  'target-when': 'Mondays',
  'target-where': 'Library',
  'target-who': 'Mr Khan',
  'target-how-often': 'Weekly',
};

const nursery = {
  templateId: 'early-years',
  templateVersion: newest('early-years'),
  yearGroup: -1,
};
const college = { templateId: 'post-16', templateVersion: newest('post-16'), yearGroup: 12 };
const attainmentTarget = (line: string) =>
  aTarget({
    'target-attainment-link': line,
    'target-baseline': '3 of 10',
    'target-measure': 'The class test at the end of March',
  });

const earlierProse = {
  term: { academicYear: 2025, term: 'summer' as const },
  signedOff: true,
  'target-review': [],
  'action-review': [],
  prose: { 'conduct-record': foldText('Calm in lessons.') },
};

type Case = {
  id: CheckId;
  when: string;
  answers?: Answers;
  record?: Partial<PepRecord>;
  facts?: Partial<CheckFacts>;
  outcome: string;
};

const finding = (
  id: CheckId,
  outcome: string,
  when: string,
  given: Pick<Case, 'answers' | 'record' | 'facts'> = {},
): Case => ({ id, outcome, when, ...given });

const withTarget = (answers: Parameters<typeof aTarget>[0]) => ({
  record: { targets: [aTarget(answers)] },
});

const cases: Case[] = [
  finding('CHK-01', 'met', 'the child spoke this term', {
    answers: { ...meeting, 'voice-summary': long, 'voice-date': says('2026-11-02') },
  }),
  finding('CHK-01', 'partly', 'the talk was last term', {
    answers: { ...meeting, 'voice-summary': long, 'voice-date': says('2026-06-02') },
  }),
  finding('CHK-01', 'not-met', 'only a placeholder is there', {
    answers: { 'voice-summary': says('see above') },
  }),
  finding('CHK-02', 'met', 'a target names the words', {
    answers: { 'voice-impact': long },
    ...withTarget({ 'target-voice-link': 'yes', 'target-voice-words': 'I want to cook' }),
  }),
  finding(
    'CHK-02',
    'not-met',
    'a target says yes without the words',
    withTarget({ 'target-voice-link': 'yes' }),
  ),
  finding('CHK-03', 'met', 'the child came for part of it', {
    answers: { 'voice-attended': says('part') },
  }),
  finding('CHK-03', 'not-met', 'nobody spoke for a child who stayed away', {
    answers: { 'voice-attended': says('chose-not') },
  }),
  finding('CHK-04', 'not-applicable', 'it is the first PEP', {
    answers: { 'pep-first': says('yes') },
  }),
  finding('CHK-04', 'not-met', 'nobody says whether it is the first'),
  finding('CHK-04', 'not-met', 'a target missed has no reason', {
    record: { hasPrevious: true },
    answers: { 'target-review': saysRows({ target: 'Read', outcome: 'not' }) },
  }),
  finding('CHK-04', 'met', 'each target has its outcome', {
    record: { hasPrevious: true },
    answers: {
      'target-review': saysRows(
        { target: 'Read', outcome: 'achieved' },
        { target: 'Write', outcome: 'partly', why: 'He was away for weeks', next: 'carry-over' },
      ),
    },
  }),
  finding('CHK-05', 'partly', 'an action has no outcome', {
    record: { hasPrevious: true },
    answers: {
      'action-review': saysRows({ action: 'Call', outcome: 'done' }, { action: 'Write' }),
    },
  }),
  finding('CHK-06', 'not-met', 'paid work lacks evidence', {
    record: { hasPrevious: true },
    answers: {
      'target-review': saysRows({
        target: 'Read',
        outcome: 'achieved',
        'pp-spent': 5000,
        impact: 'moderate',
      }),
    },
  }),
  finding('CHK-06', 'not-applicable', 'no money was spent', {
    record: { hasPrevious: true },
    answers: { 'target-review': saysRows({ target: 'Read', outcome: 'achieved' }) },
  }),
  finding('CHK-07', 'met', 'a line is of this term', {
    answers: {
      ...meeting,
      'attainment-lines': saysRows({ subject: 'Maths', assessed: '2026-10-20' }),
    },
  }),
  finding('CHK-07', 'not-met', 'lines are old', {
    answers: {
      ...meeting,
      'attainment-lines': saysRows({ subject: 'Maths', assessed: '2026-03-20' }),
    },
  }),
  finding('CHK-08', 'partly', 'maths is missing', {
    answers: { 'attainment-lines': saysRows({ subject: 'English', 'working-at': 'secure' }) },
  }),
  finding('CHK-09', 'partly', 'a line below has no comment', {
    answers: {
      'attainment-context': long,
      'attainment-lines': saysRows({ subject: 'Maths', expected: 'below' }),
    },
  }),
  finding('CHK-10', 'met', 'need and target are there', {
    answers: { 'educational-needs': long },
    ...withTarget({ 'target-need-type': 'educational' }),
  }),
  finding('CHK-10', 'partly', 'there is no target', { answers: { 'educational-needs': long } }),
  finding('CHK-11', 'met', 'none was identified and agreed', {
    answers: { 'developmental-needs': { kind: 'none', reason: 'agreed by the psychologist' } },
  }),
  finding('CHK-11', 'not-met', 'nothing is said'),
  finding('CHK-12', 'not-met', 'a need has no target', {
    answers: { 'developmental-needs': saysRows({ need: 'Trusting adults' }) },
  }),
  finding('CHK-12', 'met', 'the target names the need', {
    answers: { 'developmental-needs': saysRows({ need: 'Trusting adults' }) },
    ...withTarget({ 'target-need': 'Trusting new adults in school' }),
  }),
  finding(
    'CHK-13',
    'partly',
    'the linked target lacks a measure',
    withTarget({ 'target-attainment-link': 'Maths' }),
  ),
  finding(
    'CHK-14',
    'met',
    'every target can be measured',
    withTarget({ 'target-measure': 'Reads ninety words a minute' }),
  ),
  finding('CHK-14', 'not-applicable', 'there are no targets'),
  finding(
    'CHK-15',
    'not-met',
    'the baseline is one word',
    withTarget({ 'target-baseline': 'tbc' }),
  ),
  finding('CHK-16', 'not-met', 'a target runs past the next PEP', {
    answers: { ...meeting, 'next-pep-date': says('2027-02-10') },
    ...withTarget({ 'target-review-date': '2027-03-01' }),
  }),
  finding('CHK-16', 'not-met', 'a target was to be reviewed before the meeting', {
    answers: { ...meeting, 'next-pep-date': says('2027-02-10') },
    ...withTarget({ 'target-review-date': '2026-11-01' }),
  }),
  finding('CHK-17', 'not-met', 'a target has no owner', withTarget({})),
  finding('CHK-18', 'met', 'all five are told', withTarget(five)),
  finding(
    'CHK-18',
    'partly',
    'two are told',
    withTarget({ 'target-what': 'Reading', 'target-who': 'Mr Khan' }),
  ),
  finding('CHK-18', 'not-met', 'one is told', withTarget({ 'target-what': 'Reading' })),
  finding('CHK-19', 'not-met', 'a plan is for no target', {
    record: money(line({ targetId: null })),
  }),
  finding('CHK-19', 'not-applicable', 'the pupil is in Year 12', {
    record: { ...money(line()), yearGroup: 12 },
  }),
  finding('CHK-20', 'met', 'the cost is itemised', { record: money(line()) }),
  finding('CHK-20', 'not-met', 'nothing is costed', {
    record: money(line({ unitCostPence: 0, amountPence: 0 })),
  }),
  finding('CHK-21', 'not-met', 'the authority refuses it', {
    record: money(line({ category: 'trip' })),
    facts: { refuses: ['Trips and visits'] },
  }),
  finding('CHK-22', 'not-met', 'less is planned and nothing says why', { record: money(line()) }),
  finding('CHK-23', 'not-met', 'a Year 6 has no plan', { record: { yearGroup: 6 } }),
  finding('CHK-23', 'not-applicable', 'a Year 8 has nothing due'),
  finding('CHK-24', 'not-met', 'nobody came'),
  finding('CHK-24', 'met', 'all three came', {
    answers: {
      attendees: saysRows(
        { role: 'social-worker', attended: 'yes' },
        { role: 'carer', attended: 'yes' },
        { role: 'designated-teacher', attended: 'yes' },
      ),
    },
  }),
  finding('CHK-25', 'met', 'the next meeting is in the next term', {
    answers: { ...meeting, 'next-pep-date': says('2027-02-10') },
  }),
  finding('CHK-25', 'not-met', 'the next meeting is in the same term', {
    answers: { ...meeting, 'next-pep-date': says('2026-12-10') },
  }),
  finding('CHK-26', 'partly', 'only the carer’s views are there', {
    answers: { 'carer-views': long },
  }),
  finding('CHK-27', 'not-met', 'attendance is low without a plan', {
    answers: { 'attendance-ytd-percent': says(88) },
  }),
  finding('CHK-27', 'met', 'attendance is high', {
    answers: { 'attendance-ytd-percent': says(98) },
  }),
  finding('CHK-28', 'not-met', 'nobody was told', {
    answers: { suspensions: saysRows({ start: '2026-10-05', days: 2, type: 'SUSP' }) },
  }),
  finding('CHK-29', 'not-met', 'a score above the line has no strategies', {
    answers: { 'sdq-score': says(18) },
    facts: { sdqThreshold: 17 },
  }),
  finding('CHK-29', 'met', 'a score at the line', {
    answers: { 'sdq-score': says(17) },
    facts: { sdqThreshold: 17 },
  }),
  finding('CHK-30', 'not-met', 'the child is on no roll and nothing is planned', {
    answers: { 'on-roll': says('no') },
  }),
  ...(['CHK-07', 'CHK-08', 'CHK-09', 'CHK-27'] as const).map((id) => ({
    id,
    when: 'the child has no school place, so that no school can say',
    answers: { 'on-roll': says('no') },
    outcome: 'not-applicable',
  })),
  finding(
    'CHK-08',
    'partly',
    'a tutor assesses a child without a school place, and not all of it',
    {
      answers: {
        'on-roll': says('no'),
        'attainment-lines': saysRows({ subject: 'English', 'working-at': 'Year 5' }),
      },
    },
  ),
  finding('CHK-31', 'met', 'tuition is “none, because”', {
    answers: {
      'how-needs-met': long,
      'current-support': saysRows({ what: 'ELSA' }),
      tuition: { kind: 'none', reason: 'not needed now' },
      'out-of-hours-learning': saysRows({ activity: 'Choir' }),
    },
  }),
  finding('CHK-32', 'not-met', 'nothing is told'),
  finding('CHK-33', 'not-met', 'a report is asked for and not there', {
    facts: { documents: ['report'] },
  }),
  finding('CHK-34', 'not-applicable', 'a Year 2 is not asked', { record: { yearGroup: 2 } }),
  finding('CHK-35', 'partly', 'an EHC plan has no review date', {
    answers: {
      'sen-status': says('E'),
      'sen-needs': saysRows({ type: 'SLCN' }),
      'sen-provision': long,
    },
  }),
  finding('CHK-36', 'met', 'two have agreed', {
    answers: {
      signatures: saysRows(
        { role: 'designated-teacher', name: 'Joy', date: '2026-11-20' },
        { role: 'social-worker', name: 'Dana', date: '2026-11-20' },
      ),
    },
  }),
  finding('CHK-37', 'not-applicable', 'no day is known'),
  finding('CHK-37', 'not-met', 'it was not done by its day', {
    facts: { onTime: { by: '2026-11-27', is: false } },
  }),
  finding('CHK-38', 'not-met', 'nothing is answered'),
  finding('CHK-39', 'not-applicable', 'there is no last PEP'),
  finding('CHK-39', 'met', 'a word differs', {
    answers: { 'conduct-record': says('Calm in lessons, and kind.') },
    record: { earlier: earlierProse },
  }),
  finding('CHK-39', 'not-met', 'it stands as last term but for case and punctuation', {
    answers: { 'conduct-record': says('calm in lessons') },
    record: { earlier: earlierProse },
  }),
  finding('CHK-40', 'not-applicable', 'there are no targets'),
  ...(
    [
      ['not-met', 'nobody could check it', 'Improve reading.'],
      ['not-met', 'it only names a direction', 'Develop his reading and writing skills in class'],
      ['met', 'it counts', 'Improve reading to 100 words a minute'],
      ['met', 'it names something to see', 'Asks for help without a prompt'],
    ] as const
  ).map(([outcome, when, words]) =>
    finding('CHK-40', outcome, when, {
      record: {
        targets: [
          aTarget({
            'target-outcome': words,
            'target-measure': 'The class test in March',
            'target-review-date': '2027-01-20',
          }),
        ],
      },
    }),
  ),
  finding('CHK-40', 'not-met', 'it has no day for looking again', {
    record: {
      targets: [
        aTarget({
          'target-outcome': 'Reads 100 words a minute',
          'target-measure': 'The class test in March',
        }),
      ],
    },
  }),
  finding('CHK-04', 'not-applicable', 'the last PEP had no targets', {
    record: { hasPrevious: true },
    answers: { 'target-review': { kind: 'none', reason: 'It was begun on paper' } },
  }),
  finding('CHK-07', 'met', 'a nursery child’s areas are dated this term', {
    answers: { ...meeting, 'ey-areas': saysRows({ area: 'Literacy', date: '2026-10-20' }) },
    record: nursery,
  }),
  finding('CHK-08', 'not-met', 'a nursery child’s areas are only named', {
    answers: { 'ey-areas': saysRows({ area: 'Literacy' }, { area: 'Mathematics' }) },
    record: nursery,
  }),
  finding('CHK-08', 'partly', 'one area of a nursery child has its stage', {
    answers: {
      'ey-areas': saysRows({ area: 'Literacy', stage: 'Three' }, { area: 'Mathematics' }),
    },
    record: nursery,
  }),
  finding('CHK-08', 'partly', 'one of two courses does not say what it is working at', {
    answers: {
      'p16-course': saysRows(
        { course: 'Plumbing', 'working-at': 'Level 2' },
        { course: 'English' },
      ),
    },
    record: { ...college },
  }),
  finding('CHK-11', 'met', 'no target is for the need that is named, and it says why', {
    answers: {
      'developmental-needs': saysRows({ need: 'Trusting adults' }),
      'needs-without-target': says('Met by her key adult every morning; agreed with her carer.'),
    },
  }),
  finding('CHK-11', 'partly', 'no target is for the need that is named', {
    answers: { 'developmental-needs': saysRows({ need: 'Trusting adults' }) },
  }),
  finding('CHK-10', 'met', 'no target is for an educational need, and it says why', {
    answers: {
      'educational-needs': long,
      'needs-without-target': says('She comes every day first; reading follows in spring.'),
    },
    ...withTarget({ 'target-need-type': 'attendance' }),
  }),
  finding('CHK-11', 'not-met', '“none” does not say who agreed', {
    answers: { 'developmental-needs': { kind: 'none', reason: '' } },
  }),
  finding('CHK-12', 'not-met', 'a target shares one word of four with the need', {
    answers: { 'developmental-needs': saysRows({ need: 'Feeling secure when plans change' }) },
    ...withTarget({ 'target-need': 'Change of subject' }),
  }),
  finding('CHK-12', 'not-met', 'speech was noticed and no target is for it', {
    answers: { 'additional-needs': says('Her speech and language need a look') },
    ...withTarget({ 'target-need': 'Reading fluently' }),
  }),
  finding('CHK-13', 'met', 'the baseline is a figure and the line is one of the PEP’s', {
    answers: { 'attainment-lines': saysRows({ subject: 'Maths' }) },
    record: { targets: [attainmentTarget('Maths')] },
  }),
  finding('CHK-13', 'partly', 'the target names a line that the PEP does not have', {
    answers: { 'attainment-lines': saysRows({ subject: 'Maths' }) },
    record: { targets: [attainmentTarget('Latin')] },
  }),
  finding(
    'CHK-15',
    'met',
    'the baseline is a figure',
    withTarget({ 'target-baseline': '3 of 10' }),
  ),
  finding('CHK-21', 'partly', 'it does not say whether every pupil gets it', {
    record: money(line()),
  }),
  finding('CHK-22', 'met', 'a line’s note says why less is planned', {
    record: money(line({ note: 'The rest waits for the spring residential' })),
  }),
  finding('CHK-22', 'not-met', 'only the effect of the last PP+ is told', {
    answers: { 'pp-impact-summary': long },
    record: money(line()),
  }),
  finding('CHK-23', 'not-met', 'a move is planned for a Year 8 and has no steps', {
    answers: { 'planned-changes': says('A new school after Easter') },
  }),
  finding('CHK-23', 'met', 'a nursery child’s starting-school plan has a step', {
    answers: {
      'ey-starting-school': saysRows({ step: 'Visit', who: 'Mrs Tallow', 'by-when': '2027-06-10' }),
    },
    record: nursery,
  }),
  finding('CHK-25', 'not-applicable', 'a student leaves post-16', {
    answers: { 'transition-due': says('leaving-post-16') },
    record: college,
  }),
  finding('CHK-26', 'not-applicable', 'a young person lives independently', {
    answers: { 'placement-type': says('supported') },
    record: { ...college, pupil: { ...factsOf({}).record.pupil, carer: noPerson } },
  }),
  finding('CHK-34', 'met', 'a hope is told in two words, with a step', {
    answers: {
      'aspiration-words': says('A vet'),
      'aspiration-next-steps': saysRows({ step: 'Help at the farm' }),
      'careers-guidance': saysRows({ what: 'Talk with Ms Okoro' }),
    },
  }),
  finding('CHK-34', 'partly', 'hopes are “not yet”', {
    answers: {
      'aspiration-words': { kind: 'none', reason: 'She would rather talk at Easter' },
      'careers-guidance': saysRows({ what: 'Talk with Ms Okoro' }),
    },
  }),
  finding('CHK-36', 'not-applicable', 'only the rows are there, before it is ready', {
    answers: { signatures: saysRows({ role: 'designated-teacher' }, { role: 'social-worker' }) },
  }),
];

describe('A check weighs more', () => {
  const severity = (id: CheckId, answers: Answers, record: Partial<PepRecord> = {}) => {
    const facts = factsOf(answers, { record });
    const rubric = rubricSchema.parse({
      id: 'one',
      authority: 'One',
      checks: [id],
      overall: { rule: 'none' },
    });
    return runChecks(rubric, facts)[0]?.severity;
  };

  test('when attendance is below 90% without a plan', () => {
    const percent = (value: number): Answers => ({ 'attendance-ytd-percent': says(value) });
    expect(severity('CHK-27', percent(94))).toBe('amber');
    expect(severity('CHK-27', percent(89.9))).toBe('red');
  });

  test('when no target has a date at all', () => {
    const dated = { 'target-review-date': '2027-03-01' };
    const next = { ...meeting, 'next-pep-date': says('2027-02-10') };
    expect(severity('CHK-16', next, { targets: [aTarget(dated)] })).toBe('amber');
    expect(severity('CHK-16', next, { targets: [aTarget({})] })).toBe('red');
  });

  test('when a change of stage is due by the year group', () => {
    expect(severity('CHK-23', {}, { yearGroup: 6 })).toBe('red');
    expect(severity('CHK-23', { 'transition-due': says('return') })).toBe('amber');
  });
});

describe('Every need has a target', () => {
  const look = (need: string, ...targetNeeds: string[]) =>
    checks['CHK-12'].look(
      factsOf(
        { 'developmental-needs': saysRows({ need }), 'sen-needs': saysRows({ type: 'SLCN' }) },
        {
          record: {
            targets: [...targetNeeds, 'SLCN'].map((one, i) =>
              aTarget({ 'target-need': one }, `target-${i}`),
            ),
          },
        },
      ),
    );

  test('by its name first, and then nothing is left to doubt', () => {
    const { outcome, reason } = checks['CHK-12'].look(
      factsOf(
        { 'developmental-needs': saysRows({ need: 'Feeling safe' }) },
        { record: { targets: [aTarget({ 'target-need': 'feeling safe.' })] } },
      ),
    );
    expect(outcome).toBe('met');
    expect(reason).toBe('Each need is named by a target.');
  });

  test('else by its words, and says which target was read so', () => {
    const { outcome, reason } = look('Trusting adults', 'Counting', 'Trust in new adults');
    expect(outcome).toBe('met');
    expect(reason).toContain('Read by its words: target 3 for “Speech, language');
    expect(reason).toContain('target 2 for “Trusting adults”');
  });
});

describe('What is found of any form', () => {
  const forms = newestTemplates().flatMap((template) => {
    const year = Math.max(template.years.from, -1);
    return [{ id: template.id, template, year }];
  });
  const every = rubricSchema.parse({
    id: 'every',
    authority: 'Every',
    checks: [...checkIds],
    overall: { rule: 'none' },
  });

  test.each(forms)('of $id leads to a question that it asks', ({ id, template, year }) => {
    const record = {
      templateId: id,
      templateVersion: template.version,
      yearGroup: year,
      hasPrevious: true,
      targets: [aTarget({})],
      answers: startingAnswers(template, { yearGroup: year }),
    };
    for (const found of runChecks(every, factsOf(record.answers, { record }))) {
      if (found.outcome === 'met' || found.outcome === 'not-applicable') continue;
      const field = findField(template, found.fieldId);
      expect(field, `${found.id}: ${found.fieldId}`).toBeDefined();
    }
  });
});

describe('A check of a PEP', () => {
  test.each(cases)('$id is $outcome when $when', ({ id, answers = {}, record, facts, outcome }) => {
    const found = checks[id].look(
      factsOf(answers, { ...(record && { record }), ...(facts && { facts }) }),
    );
    expect({ outcome: found.outcome, reason: found.reason !== '' }).toEqual({
      outcome,
      reason: true,
    });
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
    const rank = { 'not-met': 0, 'not-yet': 0, partly: 1, met: 2, 'not-applicable': 2 };
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
