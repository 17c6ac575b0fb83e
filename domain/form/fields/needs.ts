import { type ConditionOn, declareSection } from '../declaration.ts';
import { senTypes } from './options.ts';

/** Section G: health, as far as school needs to know. */
export const health = declareSection({
  id: 'health',
  letter: 'G',
  title: 'Health',
  intro: 'Only what affects the school day. Health is sensitive: leave out what staff do not need.',
  inPhase: {
    P16: {
      intro: 'Only what affects learning. Health is sensitive: leave out what staff do not need.',
    },
  },
  fields: [
    {
      id: 'health-conditions',
      carry: 'confirm',
      phases: ['EY', 'P', 'S', 'P16'],
      label: 'Are there conditions or medicines that affect school?',
      type: 'longText',
      requirement: 'common',
      noneLabel: 'None that the school knows of',
      inPhase: { P16: { label: 'Are there conditions or medicines that affect learning?' } },
    },
    {
      id: 'health-in-school',
      carry: 'confirm',
      phases: ['EY', 'P', 'S', 'P16'],
      label: 'What do staff do about it?',
      type: 'longText',
      requirement: 'common',
      showWhen: { filled: 'health-conditions' },
    },
  ],
});

/** Section H: SDQ and wellbeing. */
export const wellbeing = declareSection({
  id: 'wellbeing',
  letter: 'H',
  title: 'Wellbeing',
  fields: [
    {
      id: 'wellbeing-summary',
      label: 'How is the child doing emotionally?',
      hint: 'What staff see from day to day, good days as well as hard ones.',
      type: 'longText',
      requirement: 'common',
      guidance:
        'For example: “Settles well after registration now. Finds supply teachers hard and asks for Miss Adeyemi. Laughs more with her friends than in the autumn.”',
      inPhase: {
        grownUp: {
          guidance:
            'For example: “Comes in most mornings now. Finds group work hard and asks for her tutor. Laughs more with her friends than in the autumn.”',
        },
      },
    },
    {
      id: 'sdq-score',
      kept: 'term',
      phases: ['P', 'S', 'P16'],
      label: 'SDQ total score',
      hint: 'Strengths and Difficulties Questionnaire, 0 to 40; the social worker starts it each year.',
      type: 'number',
      requirement: 'common',
      min: 0,
      max: 40,
    },
    {
      id: 'sdq-date',
      kept: 'term',
      phases: ['P', 'S', 'P16'],
      label: 'Date of the SDQ',
      type: 'date',
      requirement: 'common',
    },
    {
      id: 'sdq-informant',
      kept: 'term',
      phases: ['P', 'S', 'P16'],
      label: 'Who completed it?',
      hint: 'Scores read differently according to who completed the questionnaire.',
      type: 'choice',
      requirement: 'optional',
      options: [
        { value: 'carer', label: 'Carer' },
        { value: 'teacher', label: 'Teacher' },
        { value: 'young-person', label: 'Young person' },
      ],
    },
    {
      id: 'sdq-band',
      label: 'What the score suggests',
      type: 'fact',
      fact: 'sdqBand',
      requirement: 'common',
      phases: ['P', 'S', 'P16'],
      showWhen: { filled: 'sdq-score' },
    },
    {
      id: 'sdq-scales',
      kept: 'term',
      label: 'Scores by scale',
      hint: 'Each 0 to 10. The first four add up to the total; the last is a strength.',
      type: 'table',
      requirement: 'optional',
      phases: ['P', 'S', 'P16'],
      columns: [
        { id: 'scale', label: 'Scale', type: 'text', needed: true, given: true, weight: 3 },
        { id: 'score', label: 'Score', type: 'number', needed: true },
      ],
      startingRows: [
        { scale: 'Emotional problems' },
        { scale: 'Conduct problems' },
        { scale: 'Hyperactivity' },
        { scale: 'Peer problems' },
        { scale: 'Prosocial' },
      ],
    },
    {
      id: 'sdq-no-score-reason',
      kept: 'term',
      phases: ['P', 'S', 'P16'],
      label: 'If there is no score, why not?',
      type: 'text',
      requirement: 'optional',
    },
    {
      id: 'sdq-strategies',
      carry: 'confirm',
      phases: ['P', 'S', 'P16'],
      label: 'What does it mean for staff: advice and strategies',
      hint: 'Needed by some authorities above their threshold, for example a score over 17.',
      type: 'longText',
      requirement: 'common',
    },
    {
      id: 'wellbeing-other',
      label: 'Other measures of wellbeing',
      hint: 'For example a Boxall profile or, for a young child, the setting’s own scale.',
      type: 'table',
      requirement: 'optional',
      columns: [
        { id: 'measure', label: 'Measure', type: 'text', needed: true, weight: 2 },
        { id: 'score', label: 'Score', type: 'text' },
        { id: 'date', label: 'Date', type: 'date' },
        { id: 'note', label: 'Note', type: 'longText', weight: 2 },
      ],
      inPhase: {
        grownUp: { hint: 'Any other questionnaire or scale, with its date.' },
      },
    },
  ],
});

const hasSen = { field: 'sen-status', is: ['K', 'E'] } as const satisfies ConditionOn<string>;

const hasPlan = { field: 'sen-status', is: ['E'] } as const satisfies ConditionOn<string>;

/** Section L: special educational needs, and what the child needs to learn next. */
export const needs = declareSection({
  id: 'educational-needs',
  letter: 'L',
  title: 'Educational needs',
  fields: [
    {
      id: 'sen-status',
      carry: 'confirm',
      phases: ['EY', 'P', 'S', 'P16'],
      label: 'Special educational needs',
      type: 'choice',
      requirement: 'statutory',
      sources: ['SCH-1e'],
      options: [
        { value: 'N', label: 'None identified' },
        { value: 'K', label: 'SEN support' },
        { value: 'E', label: 'Education, health and care plan' },
      ],
    },
    {
      id: 'sen-needs',
      carry: 'confirm',
      phases: ['EY', 'P', 'S', 'P16'],
      label: 'Types of need',
      hint: 'The main one first.',
      type: 'table',
      requirement: 'statutory',
      sources: ['SCH-1e'],
      showWhen: hasSen,
      columns: [
        { id: 'rank', label: 'Order', type: 'number' },
        {
          id: 'type',
          label: 'Type of need',
          type: 'choice',
          options: senTypes,
          needed: true,
          weight: 4,
        },
      ],
    },
    {
      id: 'sen-provision',
      carry: 'confirm',
      phases: ['EY', 'P', 'S', 'P16'],
      label: 'Which special educational provision is in place?',
      type: 'longText',
      requirement: 'statutory',
      sources: ['SCH-2'],
      showWhen: hasSen,
      guidance:
        'What is given beyond the classroom’s usual offer. For example: “Precision teaching for spelling, 10 minutes each day; visual timetable; speech and language programme twice a week.”',
    },
    {
      id: 'ehcp-review-date',
      carry: 'confirm',
      phases: ['EY', 'P', 'S', 'P16'],
      label: 'Next annual review of the EHC plan',
      type: 'date',
      requirement: 'common',
      showWhen: hasPlan,
    },
    {
      id: 'ehcp-link',
      carry: 'confirm',
      phases: ['EY', 'P', 'S', 'P16'],
      label: 'How does this PEP fit with the EHC plan?',
      hint: 'The PEP complements it, and does not repeat it.',
      type: 'longText',
      requirement: 'common',
      showWhen: hasPlan,
    },
    {
      id: 'other-plans',
      carry: 'confirm',
      label: 'Which other plans are there?',
      hint: 'For example an individual education plan, a health care plan, a risk assessment.',
      type: 'table',
      requirement: 'common',
      sources: ['GOOD-2'],
      noneLabel: 'No other plans',
      columns: [
        { id: 'plan', label: 'Plan', type: 'text', needed: true, weight: 2 },
        { id: 'owner', label: 'Who holds it', type: 'text', weight: 2 },
        { id: 'review', label: 'Review', type: 'date', carry: 'if-to-come' },
      ],
    },
    {
      id: 'additional-needs',
      carry: 'confirm',
      label: 'Which other needs have been noticed?',
      hint: 'Also speech, language and communication, and social, emotional and mental health.',
      type: 'longText',
      requirement: 'common',
      noneLabel: 'No others noticed',
    },
    {
      id: 'educational-needs',
      carry: 'confirm',
      label: 'Which educational needs are we working on?',
      hint: 'The gaps that matter most now. Each should lead to a target.',
      type: 'longText',
      requirement: 'statutory',
      sources: ['LUT R11b', 'GOOD-3'],
      guidance:
        'Name the skill or knowledge, not only the subject. For example: “Reading longer words aloud; planning a piece of writing before starting it; catching up the fractions missed during the move in May.”',
    },
  ],
});

/** Section M: needs linked to attachment and trauma, apart from the educational ones. */
export const development = declareSection({
  id: 'attachment-and-trauma',
  letter: 'M',
  title: 'Needs linked to attachment and trauma',
  intro: 'Write for the reader: the young person may read this section.',
  fields: [
    {
      id: 'developmental-needs',
      carry: 'confirm',
      label: 'Which needs are linked to attachment or trauma, and what helps?',
      hint: 'One row for each need. Describe what you see, without naming a diagnosis nobody has made.',
      type: 'table',
      requirement: 'statutory',
      sources: ['LUT R11a', 'GOOD-3'],
      noneLabel: 'None identified',
      noneNeedsReason: true,
      guidance:
        'For example: need “Feeling safe when plans change”; in school “Leaves the room when a teacher is away”; helps “Told the day before, by Miss Grant”; harder “Surprises, raised voices”. When none has been identified, say who agreed that.',
      columns: [
        { id: 'need', label: 'Need', type: 'text', needed: true, weight: 2 },
        { id: 'in-school', label: 'How it shows in school', type: 'longText', weight: 2 },
        { id: 'helps', label: 'What helps', type: 'longText', needed: true, weight: 2 },
        { id: 'harder', label: 'What makes it harder', type: 'longText', weight: 2 },
        { id: 'lead', label: 'Who leads', type: 'text' },
      ],
    },
    {
      id: 'developmental-none',
      carry: 'confirm',
      label: 'If none was identified, who agreed that?',
      type: 'text',
      requirement: 'optional',
      showWhen: { not: { filled: 'developmental-needs' } },
    },
    {
      id: 'executive-function',
      carry: 'confirm',
      phases: ['P', 'S', 'P16'],
      label: 'Planning, remembering, starting and stopping: what is strong, what is hard?',
      type: 'longText',
      requirement: 'optional',
    },
    {
      id: 'preparing-adulthood',
      carry: 'confirm',
      label: 'Preparing for adulthood: what is strong, what is hard?',
      hint: 'Travel, money, cooking, friends, health, asking for help.',
      type: 'longText',
      requirement: 'optional',
      phases: ['S', 'P16', 'HE'],
    },
    {
      id: 'staff-approach',
      carry: 'confirm',
      label: 'How should adults respond?',
      hint: 'A few lines that a supply teacher could follow.',
      type: 'longText',
      requirement: 'optional',
      inPhase: {
        grownUp: { hint: 'A few lines that somebody new could follow.' },
      },
    },
  ],
});
