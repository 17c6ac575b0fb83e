import { declareFields, declareSection } from '../declaration.ts';
import { nextSteps, yesNo } from './options.ts';

const withoutPpPlus = {
  title: 'Targets and actions',
  intro: 'What will be different by the next PEP, and who does what.',
};

/** Section R: targets, actions and PP+. */
export const plan = declareSection({
  id: 'targets-actions-and-pp',
  letter: 'R',
  title: 'Targets, actions and PP+',
  intro: 'What will be different by the next PEP, who does what, and what PP+ pays for.',
  // PP+ is paid from Reception to Year 11.
  inPhase: { P16: withoutPpPlus, HE: withoutPpPlus },
  fields: [
    {
      id: 'targets',
      label: 'Targets',
      hint: 'At least one for an educational need and one for a need linked to attachment or trauma.',
      type: 'targets',
      requirement: 'statutory',
      sources: ['LUT R11a', 'LUT R11b', 'LUT R12', 'GOOD-4'],
      guidance:
        'Two to four good targets are better than ten. Each names a need, says what will be different, how you will know, and who is responsible.',
    },
    {
      id: 'actions',
      label: 'Actions',
      hint: 'Who will do what, by when: a named person and a date for each.',
      type: 'actions',
      requirement: 'statutory',
      sources: ['LUT R8', 'LUT R10', 'GOOD-6'],
      noneLabel: 'No actions were agreed',
      noneNeedsReason: true,
      guidance:
        'For example: “Ask the carers about a bus pass” / Mrs Whitfield, social worker / 15 January. Actions are followed across pupils until they are closed.',
    },
    {
      id: 'long-term-goals',
      carry: 'confirm',
      label: 'Longer-term goals',
      hint: 'Where this leads: the next key stage, exams, a trade, a dream.',
      type: 'longText',
      requirement: 'common',
      sources: ['GOOD-5', 'LUT R5'],
      // From Year 3 the child's own hopes and next steps take this part ("Hopes and plans").
      insistedOn: 'LUT R5',
      neededWhen: { yearTo: 2 },
      noneLabel: 'No longer-term goals agreed yet',
      noneNeedsReason: true,
      guidance:
        'For example: “That Posy starts school knowing three friends and asking for what she needs.” For a child in Year 2 or younger, one hope for the years ahead and one next step towards it are needed.',
      inPhase: {
        HE: {
          guidance:
            'For example: “To finish the course, live somewhere of his own and work with animals.”',
        },
        P16: {
          guidance:
            'For example: “To finish the course, live somewhere of his own and work with animals.”',
        },
        EY: {
          hint: 'What you hope for in the years ahead: to talk, to play with others, to swim.',
        },
      },
    },
    {
      id: 'long-term-next-steps',
      carry: 'confirm',
      phases: ['EY', 'P'],
      label: 'Next steps towards them',
      hint: 'One is enough: who does what, by when.',
      type: 'table',
      requirement: 'common',
      sources: ['LUT R5'],
      insistedOn: 'LUT R5',
      showWhen: { yearTo: 2 },
      noneLabel: 'No next step agreed yet',
      noneNeedsReason: true,
      columns: nextSteps,
    },
    {
      id: 'pp-eligible',
      carry: 'confirm',
      phases: ['EY', 'P', 'S'],
      label: 'Pupil premium entitlement',
      type: 'choice',
      requirement: 'common',
      sources: ['GOOD-7'],
      options: [
        { value: 'LAP', label: 'PP+, looked after' },
        { value: 'AFC', label: 'PP+, previously looked after' },
        { value: 'EYP', label: 'Early years pupil premium' },
        { value: 'none', label: 'None' },
      ],
    },
    {
      id: 'pp-amount-expected',
      phases: ['EY', 'P', 'S'],
      label: 'PP+ expected this term',
      type: 'fact',
      fact: 'ppPlusExpected',
      requirement: 'common',
      sources: ['LUT R9'],
    },
    {
      id: 'pp-plan',
      carry: 'confirm',
      phases: ['EY', 'P', 'S'],
      label: 'What will PP+ pay for?',
      hint: 'Link each line to a target. Nothing that every pupil gets anyway.',
      type: 'spending',
      requirement: 'statutory',
      sources: ['LUT R9', 'GOOD-7'],
      neededWhen: { rule: 'authority-pays-pp-plus' },
      noneLabel: 'No PP+ planned this term',
      noneNeedsReason: true,
      guidance:
        'For example: “One-to-one tuition in mathematics, 10 × £38.00, for target 1.” PP+ must not stand in for money that an EHC plan or high-needs funding should bring.',
      inPhase: {
        EY: {
          label: 'What will the pupil premium pay for?',
          hint: 'Link each line to a target. Early years pupil premium is paid by the hour to the setting.',
          neededWhen: { field: 'pp-eligible', is: ['LAP', 'EYP'] },
        },
      },
    },
    {
      id: 'pp-extra-request',
      label: 'Is more than the usual amount asked for?',
      type: 'table',
      requirement: 'optional',
      phases: ['EY', 'P', 'S'],
      noneLabel: 'No',
      columns: [
        { id: 'reason', label: 'Reason', type: 'longText', needed: true, weight: 3 },
        { id: 'amount', label: 'Amount', type: 'money', needed: true },
        { id: 'evidence', label: 'Evidence', type: 'text', weight: 2 },
        {
          id: 'decision',
          label: 'Decision',
          type: 'choice',
          options: [
            { value: 'waiting', label: 'Waiting' },
            { value: 'agreed', label: 'Agreed' },
            { value: 'refused', label: 'Refused' },
          ],
        },
        { id: 'date', label: 'Date', type: 'date' },
      ],
    },
    {
      id: 'pp-generic-check',
      phases: ['EY', 'P', 'S'],
      label: 'Is any of this available to every pupil anyway?',
      type: 'choice',
      requirement: 'optional',
      options: yesNo,
      hint: 'PP+ is for what this child needs beyond what every pupil gets.',
    },
    {
      id: 'pp-generic-why',
      label: 'Why should PP+ pay for it all the same?',
      type: 'longText',
      requirement: 'optional',
      phases: ['EY', 'P', 'S'],
      showWhen: { field: 'pp-generic-check', is: ['yes'] },
    },
  ],
});

/** The parts of one target. */
export const targetFields = declareFields([
  {
    id: 'target-need-type',
    label: 'Kind of need',
    type: 'choice',
    requirement: 'statutory',
    sources: ['LUT R11a', 'LUT R11b'],
    options: [
      { value: 'educational', label: 'Educational' },
      { value: 'developmental', label: 'Developmental (attachment, trauma)' },
    ],
  },
  {
    id: 'target-need',
    label: 'The need',
    hint: 'As named under “Educational needs” or “Needs linked to attachment and trauma”.',
    type: 'text',
    requirement: 'statutory',
    sources: ['LUT R11a', 'LUT R11b'],
    suggestFrom: [
      { field: 'developmental-needs', column: 'need' },
      { field: 'sen-needs', column: 'type' },
    ],
    inPhase: { HE: { suggestFrom: { field: 'developmental-needs', column: 'need' } } },
  },
  {
    id: 'target-strength',
    label: 'Strength it builds on',
    type: 'text',
    requirement: 'common',
  },
  {
    id: 'target-outcome',
    label: 'What will be different',
    hint: 'The target itself: one change that you can see or count.',
    type: 'longText',
    requirement: 'statutory',
    sources: ['LUT R12', 'GOOD-9'],
    guidance:
      'For example: “By 20 March, Amara adds and subtracts fractions with the same denominator, 8 out of 10 right.” Not: “Improve in mathematics.”',
    inPhase: {
      P16: {
        guidance:
          'For example: “By 20 March, Amara hands in all three assignments on the day they are due.” Not: “Improve coursework.”',
      },
      HE: {
        guidance:
          'For example: “By 20 March, Amara hands in all three assignments on the day they are due.” Not: “Improve coursework.”',
      },
    },
  },
  {
    id: 'target-why',
    label: 'Why this one',
    type: 'longText',
    requirement: 'common',
  },
  {
    id: 'target-baseline',
    label: 'Where we start',
    hint: 'Today’s figure or picture, for example “3 out of 10 right”. Needed with the attainment.',
    type: 'text',
    requirement: 'common',
    sources: ['GOOD-9', 'LUT R12'],
    insistedOn: 'LUT R12',
    oneTargetEnough: true,
  },
  {
    id: 'target-measure',
    label: 'How we will know',
    hint: 'What you will count or see, and when. Needed with the attainment.',
    type: 'text',
    requirement: 'common',
    sources: ['GOOD-9', 'LUT R12'],
    insistedOn: 'LUT R12',
    oneTargetEnough: true,
  },
  { id: 'target-what', label: 'What we will do', type: 'text', requirement: 'common' },
  { id: 'target-when', label: 'When', type: 'text', requirement: 'common' },
  { id: 'target-where', label: 'Where', type: 'text', requirement: 'common' },
  {
    id: 'target-who',
    label: 'Who does it',
    hint: 'Name and role.',
    type: 'text',
    requirement: 'common',
  },
  { id: 'target-how-often', label: 'How often', type: 'text', requirement: 'common' },
  {
    id: 'target-owner',
    label: 'Who is responsible',
    hint: 'One named person and their role, for example “Mrs Okafor, teaching assistant”.',
    type: 'text',
    requirement: 'statutory',
    sources: ['GOOD-6'],
  },
  { id: 'target-start-date', label: 'Start', type: 'date', requirement: 'common' },
  {
    id: 'target-review-date',
    label: 'Review by',
    hint: 'A day before the next PEP.',
    type: 'date',
    requirement: 'common',
    sources: ['GOOD-9'],
  },
  {
    id: 'target-attainment-link',
    label: 'Which attainment should it move?',
    hint: 'A line of “Learning and progress”. Needed in one target, with where it starts and how you will know.',
    type: 'text',
    requirement: 'statutory',
    sources: ['LUT R12'],
    suggestFrom: { field: 'attainment-lines', column: 'subject' },
    oneTargetEnough: true,
    inPhase: {
      EY: {
        label: 'Which area of development should it move?',
        hint: 'Needed in one target, with where it starts and how you will know.',
        suggestFrom: { field: 'ey-areas', column: 'area' },
      },
    },
  },
  {
    id: 'target-voice-link',
    label: 'Does it come from what the child said?',
    type: 'choice',
    requirement: 'common',
    sources: ['LUT R4'],
    options: yesNo,
  },
  {
    id: 'target-voice-words',
    label: 'The child’s words behind it',
    hint: 'As they were said.',
    type: 'text',
    requirement: 'optional',
    childsWords: true,
    suggestFrom: { field: 'voice-prompts', column: 'answer' },
  },
  {
    id: 'target-pp-cost',
    label: 'What it costs in PP+',
    hint: 'Times a week × weeks × cost of one.',
    type: 'table',
    requirement: 'common',
    sources: ['LUT R9'],
    phases: ['EY', 'P', 'S'],
    columns: [
      { id: 'item', label: 'Item', type: 'text', needed: true, weight: 3 },
      { id: 'times', label: 'Times a week', type: 'number' },
      { id: 'weeks', label: 'Weeks', type: 'number' },
      { id: 'unit', label: 'Cost of one', type: 'money' },
      { id: 'total', label: 'Total', type: 'money', product: ['times', 'weeks', 'unit'] },
    ],
  },
]);
