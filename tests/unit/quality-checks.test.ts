import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CheckId, checkIds } from '#domain/authority/check-ids.ts';
import { rubricSchema } from '#domain/authority/rubric.ts';
import type { Answers } from '#domain/form/answer.ts';
import { newestOf, newestTemplates } from '#domain/form/forms/index.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { startingAnswers } from '#domain/form/starting-answers.ts';
import { findField } from '#domain/form/template.ts';
import { noPerson } from '#domain/kernel/person.ts';
import type { CheckFacts } from '#domain/quality/check.ts';
import { checks } from '#domain/quality/checks/index.ts';
import { runChecks } from '#domain/quality/judge.ts';
import { says, saysRows } from '../fixtures/says.ts';
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
  ...part,
});
const money = (...lines: ReturnType<typeof line>[]) => ({
  ppPlus: { awardedPence: 60_000, lines },
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
  {
    id: 'CHK-04',
    when: 'it is the first PEP',
    answers: { 'pep-first': says('yes') },
    outcome: 'not-applicable',
  },
  { id: 'CHK-04', when: 'nobody says whether it is the first', outcome: 'not-met' },
  {
    id: 'CHK-04',
    when: 'a target missed has no reason',
    record: { hasPrevious: true },
    answers: { 'target-review': saysRows({ target: 'Read', outcome: 'not' }) },
    outcome: 'not-met',
  },
  {
    id: 'CHK-04',
    when: 'each target has its outcome',
    record: { hasPrevious: true },
    answers: {
      'target-review': saysRows(
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
    answers: {
      'action-review': saysRows({ action: 'Call', outcome: 'done' }, { action: 'Write' }),
    },
    outcome: 'partly',
  },
  {
    id: 'CHK-06',
    when: 'paid work lacks evidence',
    record: { hasPrevious: true },
    answers: {
      'target-review': saysRows({
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
    answers: { 'target-review': saysRows({ target: 'Read', outcome: 'achieved' }) },
    outcome: 'not-applicable',
  },
  {
    id: 'CHK-07',
    when: 'a line is of this term',
    answers: {
      ...meeting,
      'attainment-lines': saysRows({ subject: 'Maths', assessed: '2026-10-20' }),
    },
    outcome: 'met',
  },
  {
    id: 'CHK-07',
    when: 'lines are old',
    answers: {
      ...meeting,
      'attainment-lines': saysRows({ subject: 'Maths', assessed: '2026-03-20' }),
    },
    outcome: 'not-met',
  },
  {
    id: 'CHK-08',
    when: 'maths is missing',
    answers: { 'attainment-lines': saysRows({ subject: 'English', 'working-at': 'secure' }) },
    outcome: 'partly',
  },
  {
    id: 'CHK-09',
    when: 'a line below has no comment',
    answers: {
      'attainment-context': long,
      'attainment-lines': saysRows({ subject: 'Maths', expected: 'below' }),
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
    answers: { 'developmental-needs': saysRows({ need: 'Trusting adults' }) },
    outcome: 'not-met',
  },
  {
    id: 'CHK-12',
    when: 'the target names the need',
    answers: { 'developmental-needs': saysRows({ need: 'Trusting adults' }) },
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
    id: 'CHK-16',
    when: 'a target was to be reviewed before the meeting',
    answers: { ...meeting, 'next-pep-date': says('2027-02-10') },
    record: { targets: [aTarget({ 'target-review-date': '2026-11-01' })] },
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
      attendees: saysRows(
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
    answers: { suspensions: saysRows({ start: '2026-10-05', days: 2, type: 'SUSP' }) },
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
  ...(['CHK-07', 'CHK-08', 'CHK-09', 'CHK-27'] as const).map((id) => ({
    id,
    when: 'the child has no school place, so that no school can say',
    answers: { 'on-roll': says('no') },
    outcome: 'not-applicable',
  })),
  {
    id: 'CHK-08',
    when: 'a tutor assesses a child without a school place, and not all of it',
    answers: {
      'on-roll': says('no'),
      'attainment-lines': saysRows({ subject: 'English', 'working-at': 'Year 5' }),
    },
    outcome: 'partly',
  },
  {
    id: 'CHK-31',
    when: 'tuition is “none, because”',
    answers: {
      'how-needs-met': long,
      'current-support': saysRows({ what: 'ELSA' }),
      tuition: { kind: 'none', reason: 'not needed now' },
      'out-of-hours-learning': saysRows({ activity: 'Choir' }),
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
      'sen-needs': saysRows({ type: 'SLCN' }),
      'sen-provision': long,
    },
    outcome: 'partly',
  },
  {
    id: 'CHK-36',
    when: 'two have agreed',
    answers: {
      signatures: saysRows(
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
  {
    id: 'CHK-04',
    when: 'the last PEP had no targets',
    record: { hasPrevious: true },
    answers: { 'target-review': { kind: 'none', reason: 'It was begun on paper' } },
    outcome: 'not-applicable',
  },
  {
    id: 'CHK-07',
    when: 'a nursery child’s areas are dated this term',
    answers: { ...meeting, 'ey-areas': saysRows({ area: 'Literacy', date: '2026-10-20' }) },
    record: nursery,
    outcome: 'met',
  },
  {
    id: 'CHK-08',
    when: 'a nursery child’s areas are only named',
    answers: { 'ey-areas': saysRows({ area: 'Literacy' }, { area: 'Mathematics' }) },
    record: nursery,
    outcome: 'not-met',
  },
  {
    id: 'CHK-08',
    when: 'one area of a nursery child has its stage',
    answers: {
      'ey-areas': saysRows({ area: 'Literacy', stage: 'Three' }, { area: 'Mathematics' }),
    },
    record: nursery,
    outcome: 'partly',
  },
  {
    id: 'CHK-08',
    when: 'one of two courses does not say what it is working at',
    answers: {
      'p16-course': saysRows(
        { course: 'Plumbing', 'working-at': 'Level 2' },
        { course: 'English' },
      ),
    },
    record: { ...college },
    outcome: 'partly',
  },
  {
    id: 'CHK-11',
    when: '“none” does not say who agreed',
    answers: { 'developmental-needs': { kind: 'none', reason: '' } },
    outcome: 'not-met',
  },
  {
    id: 'CHK-12',
    when: 'a target shares one word of four with the need',
    answers: { 'developmental-needs': saysRows({ need: 'Feeling secure when plans change' }) },
    record: { targets: [aTarget({ 'target-need': 'Change of subject' })] },
    outcome: 'not-met',
  },
  {
    id: 'CHK-12',
    when: 'speech was noticed and no target is for it',
    answers: { 'additional-needs': says('Her speech and language need a look') },
    record: { targets: [aTarget({ 'target-need': 'Reading fluently' })] },
    outcome: 'not-met',
  },
  {
    id: 'CHK-13',
    when: 'the baseline is a figure and the line is one of the PEP’s',
    answers: { 'attainment-lines': saysRows({ subject: 'Maths' }) },
    record: { targets: [attainmentTarget('Maths')] },
    outcome: 'met',
  },
  {
    id: 'CHK-13',
    when: 'the target names a line that the PEP does not have',
    answers: { 'attainment-lines': saysRows({ subject: 'Maths' }) },
    record: { targets: [attainmentTarget('Latin')] },
    outcome: 'partly',
  },
  {
    id: 'CHK-15',
    when: 'the baseline is a figure',
    record: { targets: [aTarget({ 'target-baseline': '3 of 10' })] },
    outcome: 'met',
  },
  {
    id: 'CHK-21',
    when: 'it does not say whether every pupil gets it',
    record: money(line()),
    outcome: 'partly',
  },
  {
    id: 'CHK-22',
    when: 'a line’s note says why less is planned',
    record: money(line({ note: 'The rest waits for the spring residential' })),
    outcome: 'met',
  },
  {
    id: 'CHK-22',
    when: 'only the effect of the last PP+ is told',
    answers: { 'pp-impact-summary': long },
    record: money(line()),
    outcome: 'not-met',
  },
  {
    id: 'CHK-23',
    when: 'a move is planned for a Year 8 and has no steps',
    answers: { 'planned-changes': says('A new school after Easter') },
    outcome: 'not-met',
  },
  {
    id: 'CHK-23',
    when: 'a nursery child’s starting-school plan has a step',
    answers: {
      'ey-starting-school': saysRows({ step: 'Visit', who: 'Mrs Tallow', 'by-when': '2027-06-10' }),
    },
    record: nursery,
    outcome: 'met',
  },
  {
    id: 'CHK-25',
    when: 'a student leaves post-16',
    answers: { 'transition-due': says('leaving-post-16') },
    record: college,
    outcome: 'not-applicable',
  },
  {
    id: 'CHK-26',
    when: 'a young person lives independently',
    answers: { 'placement-type': says('supported') },
    record: { ...college, pupil: { ...factsOf({}).record.pupil, carer: noPerson } },
    outcome: 'not-applicable',
  },
  {
    id: 'CHK-34',
    when: 'a hope is told in two words, with a step',
    answers: {
      'aspiration-words': says('A vet'),
      'aspiration-next-steps': saysRows({ step: 'Help at the farm' }),
      'careers-guidance': saysRows({ what: 'Talk with Ms Okoro' }),
    },
    outcome: 'met',
  },
  {
    id: 'CHK-34',
    when: 'hopes are “not yet”',
    answers: {
      'aspiration-words': { kind: 'none', reason: 'She would rather talk at Easter' },
      'careers-guidance': saysRows({ what: 'Talk with Ms Okoro' }),
    },
    outcome: 'partly',
  },
  {
    id: 'CHK-36',
    when: 'only the rows are there, before it is ready',
    answers: { signatures: saysRows({ role: 'designated-teacher' }, { role: 'social-worker' }) },
    outcome: 'not-applicable',
  },
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
