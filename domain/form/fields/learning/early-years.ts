import { type Declared, declareSection } from '../../declaration.ts';
import { ask } from '../ask.ts';
import { choiceColumn, yesNo } from '../options.ts';

const areas = [
  'Communication and language',
  'Personal, social and emotional',
  'Physical',
  'Literacy',
  'Mathematics',
  'Understanding the world',
  'Expressive arts and design',
];

const earlyYears = <const Id extends string, const Asked extends string = never>(
  fields: readonly Declared<Id, Asked>[],
): Declared<Id, Asked>[] => fields.map((field) => ({ ...field, phases: ['EY'] }));

/** Section W: what only an early years PEP asks. */
export const earlyYearsPart = declareSection({
  id: 'early-years',
  letter: 'W',
  part: 'learning',
  title: 'Early years',
  intro: 'What the child shows and says in play counts as much as words.',
  fields: earlyYears([
    ask.longText('ey-likes', 'I like playing with', { kind: 'term-words', childsWords: true }),
    ask.longText('ey-good-at', 'I am good at', { kind: 'term-words', childsWords: true }),
    ask.text('ey-friends', 'My friends', { kind: 'term-words', childsWords: true }),
    ask.longText('ey-happy-sad', 'What makes me happy; what makes me sad', {
      kind: 'term-words',
      hint: 'Say when it is the adult who reads it from what the child does.',
      childsWords: true,
    }),
    ask.table('ey-areas', 'Development, area by area', {
      kind: 'term',
      bySchoolOnly: true,
      hint: 'The band or stage that your setting uses, and whether it is on track for the age.',
      requirement: 'statutory',
      sources: ['DFE-1', 'LUT R20'],
      guidance:
        'For a child under three the first three areas may be enough: remove the others. For example: “Communication and language: 24 to 36 months, not yet on track: joins two words, understands more than he says.”',
      columns: [
        { id: 'area', label: 'Area', type: 'text', needed: true, given: true, weight: 2 },
        { id: 'stage', label: 'Age or stage', type: 'text', needed: true },
        choiceColumn('on-track', 'On track', yesNo, { needed: true }),
        { id: 'comment', label: 'Comment', type: 'longText', weight: 3 },
        { id: 'date', label: 'Date', type: 'date' },
      ],
      startingRows: areas.map((area) => ({ area })),
    }),
    ask.longText(
      'ey-provision-quality',
      'Is this provision of high quality, and right for the child?',
      {
        kind: 'term-prose',
        bySchoolOnly: true,
        hint: 'Ofsted’s outcome, hours, the key person, and what the child makes of it.',
        requirement: 'statutory',
        sources: ['DFE-1'],
        guidance:
          'For example: “Good at the last inspection. Fifteen hours over five mornings suit his sleep. His key person has been the same since he started; the room is quiet enough for him.”',
      },
    ),
    ask.table('ey-funded-hours', 'Funded hours a week, and where', {
      kind: 'fact',
      requirement: 'optional',
      columns: [
        { id: 'setting', label: 'Setting', type: 'text', needed: true, weight: 3 },
        { id: 'hours', label: 'Hours a week', type: 'number', needed: true },
        { id: 'kind', label: 'Kind of hours', type: 'text', weight: 2 },
      ],
    }),
    ask.table('ey-eypp', 'Early years pupil premium: claimed, and how used', {
      kind: 'term',
      hint: 'Paid to the setting by the authority where the setting is, by the hour.',
      noneLabel: 'Not claimed',
      noneNeedsReason: true,
      columns: [
        { id: 'hours', label: 'Hours', type: 'number' },
        { id: 'amount', label: 'Amount', type: 'money' },
        { id: 'use', label: 'Used for', type: 'longText', needed: true, weight: 3 },
      ],
    }),
    ask.date('ey-two-year-review', 'Date of the two-year review', {
      kind: 'fact',
      requirement: 'optional',
    }),
    ask.longText('ey-two-year-review-said', 'What did the two-year review say?', {
      kind: 'fact',
      requirement: 'optional',
      showWhen: { filled: 'ey-two-year-review' },
    }),
    ask.table('ey-starting-school', 'Starting-school plan', {
      kind: 'running',
      hint: 'From the spring before Reception: visits, people to meet, what the school must know.',
      sources: ['DFE-4'],
      showWhen: { rule: 'starting-school-due' },
      columns: [
        { id: 'step', label: 'Step', type: 'text', needed: true, weight: 3 },
        { id: 'who', label: 'Who', type: 'text', needed: true, weight: 2 },
        { id: 'by-when', label: 'By', type: 'date' },
      ],
    }),
  ]),
});
