import { declareFields, declareSection } from '../declaration.ts';
import { ask, toCollege, toYear11 } from './ask.ts';
import { choiceColumn, hasEhcPlan, nextSteps, optionsOf, yesNo } from './options.ts';

const withoutPpPlus = {
  title: 'Targets and actions',
  intro: 'What will be different by the next PEP, and who does what.',
};

/** Section R: targets, actions and PP+. */
export const plan = declareSection({
  id: 'targets-actions-and-pp',
  letter: 'R',
  part: 'targets',
  title: 'Targets, actions and PP+',
  intro: 'What will be different by the next PEP, who does what, and what PP+ pays for.',
  // PP+ is paid from Reception to Year 11.
  inPhase: { grownUp: withoutPpPlus },
  fields: [
    ask.targets('targets', 'Targets', {
      hint: 'At least one for an educational need and one for a need linked to attachment or trauma.',
      requirement: 'statutory',
      sources: ['LUT R11a', 'LUT R11b', 'LUT R12', 'GOOD-4'],
      guidance:
        'Two to four good targets are better than ten. Each names a need, says what will be different, how you will know, and who is responsible.',
    }),
    ask.longText('needs-without-target', 'A need has no target this term: why?', {
      kind: 'term',
      hint: 'Asked while no target is of the kind of a need that is named under “Needs”.',
      requirement: 'optional',
      sources: ['LUT R11a', 'LUT R11b'],
      insistedOn: 'LUT R11a',
      showWhen: { rule: 'need-without-target' },
      guidance:
        'For example: “Feeling safe when plans change is met by the key adult every morning; we work on reading alone this term, agreed with her carer.”',
    }),
    ask.actions('actions', 'Actions', {
      hint: 'Who will do what, by when: a named person and a date for each.',
      requirement: 'statutory',
      sources: ['LUT R8', 'LUT R10', 'GOOD-6'],
      noneLabel: 'No actions were agreed',
      noneNeedsReason: true,
      guidance:
        'For example: “Ask the carers about a bus pass” / Mrs Whitfield, social worker / 15 January. Actions are followed across pupils until they are closed.',
    }),
    ask.longText('long-term-goals', 'Longer-term goals', {
      kind: 'fact',
      hint: 'Where this leads: the next key stage, exams, a trade, a dream.',
      sources: ['GOOD-5', 'LUT R5'],
      // From Year 3 the child's own hopes and next steps take this part ("Hopes and plans").
      insistedOn: 'LUT R5',
      neededWhen: { yearTo: 2 },
      noneLabel: 'No longer-term goals agreed yet',
      noneNeedsReason: true,
      guidance:
        'For example: “That Posy starts school knowing three friends and asking for what she needs.” For a child in Year 2 or younger, one hope for the years ahead and one next step towards it are needed.',
      inPhase: {
        grownUp: {
          guidance:
            'For example: “To finish the course, live somewhere of his own and work with animals.”',
        },
        EY: {
          hint: 'What you hope for in the years ahead: to talk, to play with others, to swim.',
        },
      },
    }),
    ask.table('long-term-next-steps', 'Next steps towards them', {
      kind: 'running',
      phases: ['EY', 'P'],
      hint: 'One is enough: who does what, by when.',
      sources: ['LUT R5'],
      insistedOn: 'LUT R5',
      showWhen: { yearTo: 2 },
      noneLabel: 'No next step agreed yet',
      noneNeedsReason: true,
      columns: nextSteps,
    }),
    toYear11.fact('pp-eligible', 'Pupil premium entitlement', {
      fact: 'ppEligible',
      sources: ['GOOD-7'],
    }),
    toYear11.fact('pp-amount-expected', 'Money expected this term', {
      fact: 'ppPlusExpected',
      sources: ['LUT R9'],
    }),
    toYear11.spending('pp-plan', 'What will PP+ pay for?', {
      hint: 'Link each line to a target. Nothing that every pupil gets anyway.',
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
        },
      },
    }),
    toYear11.table('pp-extra-request', 'Is more than the usual amount asked for?', {
      kind: 'term',
      requirement: 'optional',
      noneLabel: 'No',
      columns: [
        { id: 'reason', label: 'Reason', type: 'longText', needed: true, weight: 3 },
        { id: 'amount', label: 'Amount', type: 'money', needed: true },
        { id: 'evidence', label: 'Evidence', type: 'text', weight: 2 },
        choiceColumn(
          'decision',
          'Decision',
          optionsOf({ waiting: 'Waiting', agreed: 'Agreed', refused: 'Refused' }),
        ),
        { id: 'date', label: 'Date', type: 'date' },
      ],
    }),
    toYear11.choice('pp-generic-check', 'Is any of this available to every pupil anyway?', {
      kind: 'term',
      requirement: 'optional',
      options: yesNo,
      hint: 'PP+ is for what this child needs beyond what every pupil gets.',
    }),
    toYear11.longText('pp-generic-why', 'Why should PP+ pay for it all the same?', {
      kind: 'term-prose',
      requirement: 'optional',
      showWhen: { field: 'pp-generic-check', is: ['yes'] },
    }),
    ask.longText('matters-most', 'What matters most now', {
      kind: 'term-prose',
      requirement: 'optional',
      hint: 'Stands on the first page, under the child’s own words: two or three lines for everybody who gets a copy, the child among them.',
      guidance:
        'For example: “Jay has moved home at short notice. The same adult meets him every morning, and nothing else changes before Christmas.” What is kept from a reader elsewhere in the PEP does not belong here.',
    }),
  ],
});

/** The parts of one target. */
export const targetFields = declareFields([
  ask.choice('target-need-type', 'Kind of need', {
    kind: 'running',
    requirement: 'statutory',
    sources: ['LUT R11a', 'LUT R11b'],
    options: optionsOf({
      educational: 'Educational',
      developmental: 'Developmental (attachment, trauma)',
      attendance: 'Attendance',
      'social-emotional': 'Social and emotional',
      independence: 'Independence',
      transition: 'A move ahead',
      other: 'Another',
    }),
  }),
  ask.text('target-need', 'The need', {
    kind: 'running',
    hint: 'As named under “Educational needs” or “Needs linked to attachment and trauma”.',
    requirement: 'statutory',
    sources: ['LUT R11a', 'LUT R11b'],
    suggestFrom: [
      { field: 'developmental-needs', column: 'need' },
      { field: 'sen-needs', column: 'type' },
    ],
    inPhase: { HE: { suggestFrom: { field: 'developmental-needs', column: 'need' } } },
  }),
  ask.text('target-strength', 'Strength it builds on', { kind: 'running' }),
  ask.longText('target-outcome', 'What will be different', {
    kind: 'running',
    hint: 'The target itself: one change that you can see or count.',
    requirement: 'statutory',
    sources: ['LUT R12', 'GOOD-9'],
    guidance:
      'For example: “By 20 March, Amara adds and subtracts fractions with the same denominator, 8 out of 10 right.” Not: “Improve in mathematics.”',
    inPhase: {
      grownUp: {
        guidance:
          'For example: “By 20 March, Amara hands in all three assignments on the day they are due.” Not: “Improve coursework.”',
      },
    },
  }),
  ask.longText('target-why', 'Why this one', { kind: 'running' }),
  ask.text('target-baseline', 'Where we start', {
    kind: 'running',
    hint: 'Today’s figure or picture, for example “3 out of 10 right”. Needed with the attainment.',
    sources: ['GOOD-9', 'LUT R12'],
    insistedOn: 'LUT R12',
    oneTargetEnough: true,
  }),
  ask.text('target-measure', 'How we will know', {
    kind: 'running',
    hint: 'What you will count or see, and when. Needed with the attainment.',
    sources: ['GOOD-9', 'LUT R12'],
    insistedOn: 'LUT R12',
    oneTargetEnough: true,
  }),
  ask.text('target-what', 'What we will do', { kind: 'running' }),
  ask.text('target-when', 'When', { kind: 'running' }),
  ask.text('target-where', 'Where', { kind: 'running' }),
  ask.text('target-who', 'Who does it', { kind: 'running', hint: 'Name and role.' }),
  ask.text('target-how-often', 'How often', { kind: 'running' }),
  ask.text('target-owner', 'Who is responsible', {
    kind: 'running',
    hint: 'One named person and their role, for example “Mrs Okafor, teaching assistant”.',
    requirement: 'statutory',
    sources: ['GOOD-6'],
  }),
  ask.date('target-start-date', 'Start', { kind: 'running' }),
  ask.date('target-review-date', 'Review by', {
    kind: 'running',
    hint: 'A day before the next PEP.',
    sources: ['GOOD-9'],
  }),
  ask.text('target-attainment-link', 'Which attainment should it move?', {
    kind: 'running',
    hint: 'A line of “Learning and progress”. Needed in one target, with where it starts and how you will know.',
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
  }),
  toCollege.text('target-ehc-outcome', 'Which outcome of the EHC plan does it serve?', {
    kind: 'running',
    requirement: 'optional',
    showWhen: hasEhcPlan,
  }),
  ask.choice('target-voice-link', 'Does it come from what the child said?', {
    kind: 'running',
    sources: ['LUT R4'],
    options: yesNo,
  }),
  ask.text('target-voice-words', 'The child’s words behind it', {
    kind: 'running',
    hint: 'As they were said.',
    requirement: 'optional',
    childsWords: true,
    suggestFrom: { field: 'voice-prompts', column: 'answer' },
  }),
]);
