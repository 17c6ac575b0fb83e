import { careStatuses } from '../../../pupil/care.ts';
import { type ConditionOn, declareSection } from '../../declaration.ts';
import { kinshipKinds, leavingCareBases, permanencePlans, yesNo } from '../options.ts';

const leftCare = {
  field: 'care-status',
  is: ['previously', 'left-care'],
} as const satisfies ConditionOn<string>;

/** Section C: the care plan, of which the PEP is a part. */
export const care = declareSection({
  id: 'care',
  letter: 'C',
  title: 'Care',
  intro: 'The PEP is part of the care plan. The social worker supplies what the school needs here.',
  inPhase: {
    HE: {
      intro:
        'The PEP goes with the pathway plan. The social worker or personal adviser supplies what is needed here.',
    },
  },
  fields: [
    {
      id: 'care-status',
      pupilPart: 'careStatus',
      label: 'Care status',
      type: 'choice',
      requirement: 'statutory',
      hint: 'Kept with the pupil, under “People and care”. It decides whether a PEP is owed.',
      options: Object.entries(careStatuses).map(([value, label]) => ({ value, label })),
    },
    {
      id: 'legal-status',
      label: 'Legal status',
      type: 'fact',
      fact: 'legalStatus',
      requirement: 'common',
    },
    {
      id: 'care-start-date',
      label: 'Came into care on',
      type: 'fact',
      fact: 'careStartDate',
      requirement: 'statutory',
      sources: ['LUT R13'],
    },
    {
      id: 'care-end-date',
      carry: 'keep',
      label: 'Left care on',
      type: 'date',
      requirement: 'optional',
      showWhen: leftCare,
    },
    {
      id: 'plac-basis',
      carry: 'keep',
      label: 'On which basis did the child leave care?',
      type: 'choice',
      requirement: 'optional',
      phases: ['EY', 'P', 'S'],
      options: leavingCareBases,
      showWhen: { field: 'care-status', is: ['previously'] },
    },
    {
      id: 'kinship-indicator',
      carry: 'keep',
      label: 'Which kind of kinship care is it?',
      type: 'choice',
      requirement: 'optional',
      phases: ['EY', 'P', 'S'],
      options: kinshipKinds,
      showWhen: { field: 'care-status', is: ['kinship'] },
    },
    {
      id: 'placement-type',
      carry: 'confirm',
      label: 'What kind of home does the child live in?',
      type: 'choice',
      requirement: 'common',
      options: [
        { value: 'foster', label: 'With foster carers' },
        { value: 'family-foster', label: 'With family or friends as foster carers' },
        { value: 'adoptive', label: 'With adoptive parents' },
        { value: 'parents', label: 'With parents' },
        { value: 'childrens-home', label: 'Children’s home' },
        { value: 'residential-school', label: 'Residential school' },
        { value: 'supported', label: 'Supported or independent living' },
        { value: 'secure', label: 'Secure home or custody' },
        { value: 'other', label: 'Somewhere else' },
      ],
    },
    {
      id: 'placement-details',
      carry: 'confirm',
      label: 'What should the school know about where the child lives?',
      hint: 'This may be confidential: it is left out of the PDF unless you ask for it.',
      type: 'longText',
      requirement: 'common',
      restricted: true,
      inPhase: {
        HE: { label: 'What should those who support the student know about where they live?' },
      },
    },
    {
      id: 'placement-start-date',
      carry: 'confirm',
      label: 'Living there since',
      type: 'date',
      requirement: 'common',
    },
    {
      id: 'placements-count',
      carry: 'confirm',
      label: 'How many homes has the child had in care, this one included?',
      type: 'number',
      requirement: 'common',
      min: 0,
      max: 100,
    },
    {
      id: 'emergency-placement',
      carry: 'confirm',
      label: 'Was it an emergency placement?',
      hint: 'Then the PEP is started within 10 working days.',
      type: 'choice',
      requirement: 'common',
      options: yesNo,
    },
    {
      id: 'placed-out-of-area',
      carry: 'confirm',
      label: 'Does the child live outside the looking-after authority?',
      type: 'choice',
      requirement: 'common',
      sources: ['LUT R7'],
      options: yesNo,
    },
    {
      id: 'care-plan-summary',
      carry: 'confirm',
      label: 'The care plan in brief',
      hint: 'In two or three sentences, from the social worker. If the school has not been given it, say so and why.',
      type: 'longText',
      requirement: 'statutory',
      sources: ['LUT R1'],
      guidance:
        'What the plan for the child is, and what it asks of school. For example: “Plan: long-term foster care with the present carers. Sees her brother on Saturdays. School keeps the routine steady on Mondays, when she is tired after contact.” Leave out what school staff do not need.',
      inPhase: {
        P16: {
          hint: 'In two or three sentences, from the social worker. If you have not been given it, say so and why.',
          guidance:
            'What the plan is, and what it asks of the school or college. For example: “Plan: stays with the present carers until 18, then supported lodgings. Sees his sister on Saturdays. His tutor checks in on Mondays.” Leave out what staff do not need.',
        },
        HE: {
          hint: 'In two or three sentences, from the social worker. If you have not been given it, say so and why.',
          guidance:
            'What the plan is, and what it asks of the university. For example: “Stays put with her carers in the vacations. Her personal adviser visits each term.” Leave out what staff do not need.',
        },
      },
    },
    {
      id: 'permanence-plan',
      carry: 'confirm',
      label: 'Where is the care plan heading?',
      type: 'choice',
      requirement: 'optional',
      sources: ['DFE-4'],
      options: permanencePlans,
    },
    {
      id: 'asylum-seeking',
      carry: 'keep',
      label: 'Is the child an unaccompanied asylum-seeking child?',
      type: 'choice',
      requirement: 'optional',
      options: yesNo,
      inPhase: {
        P16: { label: 'Did the young person come here as an unaccompanied asylum-seeking child?' },
        HE: { label: 'Did the student come here as an unaccompanied asylum-seeking child?' },
      },
    },
    {
      id: 'asylum-support',
      carry: 'confirm',
      label: 'What does that ask of school?',
      hint: 'Education before coming here, interpreter, English classes, dates of hearings, whom the child has lost touch with.',
      type: 'longText',
      requirement: 'optional',
      restricted: true,
      showWhen: { field: 'asylum-seeking', is: ['yes'] },
      inPhase: {
        P16: { label: 'What does that ask of the school or college?' },
        HE: { label: 'What does that ask of those who support the student?' },
      },
    },
    {
      id: 'relevant-history',
      carry: 'confirm',
      label: 'What does the school need to know of the child’s story?',
      hint: 'Only what staff need in order to help. Left out of the PDF unless you ask for it.',
      type: 'longText',
      requirement: 'common',
      restricted: true,
      inPhase: {
        HE: { label: 'What do those who support the student need to know of their story?' },
      },
    },
    {
      id: 'life-story-work',
      carry: 'confirm',
      label: 'Life-story work: what is planned, and when?',
      hint: 'So that staff can be gentle on those days.',
      type: 'longText',
      requirement: 'optional',
    },
  ],
});
