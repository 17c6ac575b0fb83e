import { careStatuses } from '../../../pupil/care.ts';
import { type ConditionOn, declareSection } from '../../declaration.ts';
import { ask, toYear11 } from '../ask.ts';
import { kinshipKinds, leavingCareBases, optionsOf, permanencePlans, yesNo } from '../options.ts';

const leftCare = {
  field: 'care-status',
  is: ['previously', 'left-care'],
} as const satisfies ConditionOn<string>;

/** Section C: the care plan, of which the PEP is a part. */
export const care = declareSection({
  id: 'care',
  letter: 'C',
  part: 'care',
  title: 'Care',
  intro: 'The PEP is part of the care plan. The social worker supplies what the school needs here.',
  inPhase: {
    HE: {
      intro:
        'The PEP goes with the pathway plan. The social worker or personal adviser supplies what is needed here.',
    },
  },
  fields: [
    ask.choice('care-status', 'Care status', {
      kind: 'record',
      pupilPart: 'careStatus',
      requirement: 'statutory',
      hint: 'Kept with the pupil, under “People and care”. It decides whether a PEP is owed.',
      options: optionsOf(careStatuses),
    }),
    ask.fact('legal-status', 'Legal status', { fact: 'legalStatus' }),
    ask.fact('care-start-date', 'Came into care on', {
      fact: 'careStartDate',
      requirement: 'statutory',
      sources: ['LUT R13'],
    }),
    ask.date('care-end-date', 'Left care on', {
      kind: 'record',
      requirement: 'optional',
      showWhen: leftCare,
    }),
    toYear11.choice('plac-basis', 'On which basis did the child leave care?', {
      kind: 'record',
      requirement: 'optional',
      options: leavingCareBases,
      showWhen: { field: 'care-status', is: ['previously'] },
    }),
    toYear11.choice('kinship-indicator', 'Which kind of kinship care is it?', {
      kind: 'fact',
      requirement: 'optional',
      options: kinshipKinds,
      showWhen: { field: 'care-status', is: ['kinship'] },
    }),
    ask.choice('placement-type', 'What kind of home does the child live in?', {
      kind: 'fact',
      options: optionsOf({
        foster: 'With foster carers',
        'family-foster': 'With family or friends as foster carers',
        adoptive: 'With adoptive parents',
        parents: 'With parents',
        'childrens-home': 'Children’s home',
        'residential-school': 'Residential school',
        supported: 'Supported or independent living',
        secure: 'Secure home or custody',
        other: 'Somewhere else',
      }),
    }),
    ask.longText('placement-details', 'What should the school know about where the child lives?', {
      kind: 'fact',
      hint: 'This may be confidential: it is left out of the PDF unless you ask for it.',
      restricted: true,
      inPhase: {
        HE: { label: 'What should those who support the student know about where they live?' },
      },
    }),
    ask.date('placement-start-date', 'Living there since', { kind: 'fact' }),
    ask.number('placements-count', 'How many homes has the child had in care, this one included?', {
      kind: 'fact',
      min: 0,
      max: 100,
    }),
    ask.choice('emergency-placement', 'Was it an emergency placement?', {
      kind: 'fact',
      hint: 'Then the PEP is started within 10 working days.',
      options: yesNo,
    }),
    ask.choice('placed-out-of-area', 'Does the child live outside the looking-after authority?', {
      kind: 'fact',
      sources: ['LUT R7'],
      options: yesNo,
    }),
    ask.longText('care-plan-summary', 'The care plan in brief', {
      kind: 'fact',
      hint: 'In two or three sentences, from the social worker. If the school has not been given it, say so and why.',
      requirement: 'statutory',
      sources: ['LUT R1'],
      guidance:
        'What the plan for the child is, and what it asks of school. For example: “Plan: long-term foster care with the present carers. Sees her brother on Saturdays. School keeps the routine steady on Mondays, when she is tired after contact.” Leave out what school staff do not need.',
      inPhase: {
        grownUp: {
          hint: 'In two or three sentences, from the social worker. If you have not been given it, say so and why.',
        },
        P16: {
          guidance:
            'What the plan is, and what it asks of the school or college. For example: “Plan: stays with the present carers until 18, then supported lodgings. Sees his sister on Saturdays. His tutor checks in on Mondays.” Leave out what staff do not need.',
        },
        HE: {
          guidance:
            'What the plan is, and what it asks of the university. For example: “Stays put with her carers in the vacations. Her personal adviser visits each term.” Leave out what staff do not need.',
        },
      },
    }),
    ask.choice('permanence-plan', 'Where is the care plan heading?', {
      kind: 'fact',
      requirement: 'optional',
      sources: ['DFE-4'],
      options: permanencePlans,
    }),
    ask.choice('asylum-seeking', 'Is the child an unaccompanied asylum-seeking child?', {
      kind: 'fact',
      requirement: 'optional',
      options: yesNo,
      inPhase: {
        P16: { label: 'Did the young person come here as an unaccompanied asylum-seeking child?' },
        HE: { label: 'Did the student come here as an unaccompanied asylum-seeking child?' },
      },
    }),
    ask.longText('asylum-support', 'What does that ask of school?', {
      kind: 'fact',
      hint: 'Education before coming here, interpreter, English classes, dates of hearings, whom the child has lost touch with.',
      requirement: 'optional',
      restricted: true,
      showWhen: { field: 'asylum-seeking', is: ['yes'] },
      inPhase: {
        P16: { label: 'What does that ask of the school or college?' },
        HE: { label: 'What does that ask of those who support the student?' },
      },
    }),
    ask.longText('relevant-history', 'What does the school need to know of the child’s story?', {
      kind: 'fact',
      hint: 'Only what staff need in order to help. Left out of the PDF unless you ask for it.',
      restricted: true,
      inPhase: {
        HE: { label: 'What do those who support the student need to know of their story?' },
      },
    }),
    ask.longText('life-story-work', 'Life-story work: what is planned, and when?', {
      kind: 'fact',
      hint: 'So that staff can be gentle on those days.',
      requirement: 'optional',
    }),
  ],
});
