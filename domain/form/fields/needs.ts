import { type ConditionOn, declareSection } from '../declaration.ts';
import { ask, schoolToCollege, toCollege } from './ask.ts';
import { choiceColumn, hasEhcPlan, optionsOf, senTypes } from './options.ts';

/** Section G: health, as far as school needs to know. */
export const health = declareSection({
  id: 'health',
  letter: 'G',
  part: 'needs',
  title: 'Health',
  intro: 'Only what affects the school day. Health is sensitive: leave out what staff do not need.',
  inPhase: {
    P16: {
      intro: 'Only what affects learning. Health is sensitive: leave out what staff do not need.',
    },
  },
  fields: [
    toCollege.longText(
      'health-conditions',
      'Are there conditions or medicines that affect school?',
      {
        kind: 'safety-fact',
        noneLabel: 'None that the school knows of',
        inPhase: { P16: { label: 'Are there conditions or medicines that affect learning?' } },
      },
    ),
    toCollege.longText('health-in-school', 'What do staff do about it?', {
      kind: 'safety-fact',
      showWhen: { filled: 'health-conditions' },
    }),
  ],
});

/** Section H: SDQ and wellbeing. */
export const wellbeing = declareSection({
  id: 'wellbeing',
  letter: 'H',
  part: 'needs',
  title: 'Wellbeing',
  fields: [
    ask.longText('wellbeing-summary', 'How is the child doing emotionally?', {
      kind: 'term-prose',
      hint: 'What staff see from day to day, good days as well as hard ones.',
      guidance:
        'For example: “Settles well after registration now. Finds supply teachers hard and asks for Miss Adeyemi. Laughs more with her friends than in the autumn.”',
      inPhase: {
        grownUp: {
          guidance:
            'For example: “Comes in most mornings now. Finds group work hard and asks for her tutor. Laughs more with her friends than in the autumn.”',
        },
      },
    }),
    schoolToCollege.number('sdq-score', 'SDQ total score', {
      kind: 'record',
      kept: 'term',
      hint: 'Strengths and Difficulties Questionnaire, 0 to 40; the social worker starts it each year.',
      min: 0,
      max: 40,
    }),
    schoolToCollege.date('sdq-date', 'Date of the SDQ', { kind: 'record', kept: 'term' }),
    schoolToCollege.choice('sdq-informant', 'Who completed it?', {
      kind: 'record',
      kept: 'term',
      hint: 'Scores read differently according to who completed the questionnaire.',
      requirement: 'optional',
      options: optionsOf({ carer: 'Carer', teacher: 'Teacher', 'young-person': 'Young person' }),
    }),
    schoolToCollege.fact('sdq-band', 'What the score suggests', {
      fact: 'sdqBand',
      showWhen: { filled: 'sdq-score' },
    }),
    schoolToCollege.table('sdq-scales', 'Scores by scale', {
      kind: 'record',
      kept: 'term',
      hint: 'Each 0 to 10. The first four add up to the total; the last is a strength.',
      requirement: 'optional',
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
    }),
    schoolToCollege.text('sdq-no-score-reason', 'If there is no score, why not?', {
      kind: 'record',
      kept: 'term',
      requirement: 'optional',
    }),
    schoolToCollege.longText(
      'sdq-strategies',
      'What does it mean for staff: advice and strategies',
      {
        kind: 'fact',
        hint: 'Needed by some authorities above their threshold, for example a score over 17.',
      },
    ),
    ask.table('wellbeing-other', 'Other measures of wellbeing', {
      kind: 'term',
      hint: 'For example a Boxall profile or, for a young child, the setting’s own scale.',
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
    }),
  ],
});

const hasSen = { field: 'sen-status', is: ['K', 'E'] } as const satisfies ConditionOn<string>;

/** Section L: special educational needs, and what the child needs to learn next. */
export const needs = declareSection({
  id: 'educational-needs',
  letter: 'L',
  part: 'needs',
  title: 'Educational needs',
  fields: [
    toCollege.choice('sen-status', 'Special educational needs', {
      kind: 'fact',
      requirement: 'statutory',
      sources: ['SCH-1e'],
      options: optionsOf({
        N: 'None identified',
        K: 'SEN support',
        E: 'Education, health and care plan',
      }),
    }),
    toCollege.table('sen-needs', 'Types of need', {
      kind: 'fact',
      hint: 'The main one first.',
      requirement: 'statutory',
      sources: ['SCH-1e'],
      showWhen: hasSen,
      columns: [
        { id: 'rank', label: 'Order', type: 'number' },
        choiceColumn('type', 'Type of need', senTypes, { needed: true, weight: 4 }),
      ],
    }),
    toCollege.longText('sen-provision', 'Which special educational provision is in place?', {
      kind: 'fact',
      requirement: 'statutory',
      sources: ['SCH-2'],
      showWhen: hasSen,
      guidance:
        'What is given beyond the classroom’s usual offer. For example: “Precision teaching for spelling, 10 minutes each day; visual timetable; speech and language programme twice a week.”',
    }),
    toCollege.date('ehcp-review-date', 'Next annual review of the EHC plan', {
      kind: 'fact',
      carryBy: 'if-to-come',
      showWhen: hasEhcPlan,
    }),
    toCollege.longText('ehcp-link', 'How does this PEP fit with the EHC plan?', {
      kind: 'fact',
      hint: 'The PEP complements it, and does not repeat it.',
      showWhen: hasEhcPlan,
    }),
    ask.table('other-plans', 'Which other plans are there?', {
      kind: 'fact',
      hint: 'For example an individual education plan, a health care plan, a risk assessment.',
      sources: ['GOOD-2'],
      noneLabel: 'No other plans',
      columns: [
        { id: 'plan', label: 'Plan', type: 'text', needed: true, weight: 2 },
        { id: 'owner', label: 'Who holds it', type: 'text', weight: 2 },
        { id: 'review', label: 'Review', type: 'date', carry: 'if-to-come' },
      ],
    }),
    ask.table('barriers', 'What stands in the way of learning?', {
      kind: 'fact',
      requirement: 'optional',
      hint: 'At home, in lessons or on the way: for example travel, sleep, a phone, nowhere quiet.',
      columns: [
        { id: 'what', label: 'What', type: 'text', needed: true, weight: 2 },
        { id: 'done', label: 'What is done about it', type: 'longText', weight: 3 },
        { id: 'who', label: 'Who', type: 'text' },
      ],
    }),
    schoolToCollege.table('access-arrangements', 'Access arrangements for tests and exams', {
      kind: 'fact',
      requirement: 'optional',
      hint: 'What is the usual way of working, and for what it has been asked for or approved.',
      noneLabel: 'None needed',
      columns: [
        { id: 'arrangement', label: 'Arrangement', type: 'text', needed: true, weight: 3 },
        { id: 'for', label: 'For', type: 'text', weight: 2 },
        choiceColumn(
          'state',
          'State',
          optionsOf({
            'in-use': 'In use every day',
            tested: 'Tested',
            'applied-for': 'Applied for',
            approved: 'Approved',
            refused: 'Refused',
          }),
        ),
        { id: 'until', label: 'Until', type: 'date', carry: 'ends-row' },
      ],
    }),
    ask.longText('additional-needs', 'Which other needs have been noticed?', {
      kind: 'fact',
      hint: 'Also speech, language and communication, and social, emotional and mental health.',
      noneLabel: 'No others noticed',
    }),
    ask.longText('educational-needs', 'Which educational needs are we working on?', {
      kind: 'fact',
      hint: 'The gaps that matter most now. Each should lead to a target.',
      requirement: 'statutory',
      sources: ['LUT R11b', 'GOOD-3'],
      guidance:
        'Name the skill or knowledge, not only the subject. For example: “Reading longer words aloud; planning a piece of writing before starting it; catching up the fractions missed during the move in May.”',
    }),
  ],
});

/** Section M: needs linked to attachment and trauma, apart from the educational ones. */
export const development = declareSection({
  id: 'attachment-and-trauma',
  letter: 'M',
  part: 'needs',
  title: 'Needs linked to attachment and trauma',
  intro: 'Write for the reader: the young person may read this section.',
  fields: [
    ask.table(
      'developmental-needs',
      'Which needs are linked to attachment or trauma, and what helps?',
      {
        kind: 'fact',
        hint: 'One row for each need. Describe what you see, without naming a diagnosis nobody has made.',
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
    ),
    ask.text('developmental-none', 'If none was identified, who agreed that?', {
      kind: 'term',
      requirement: 'optional',
      showWhen: { not: { filled: 'developmental-needs' } },
    }),
    schoolToCollege.longText(
      'executive-function',
      'Planning, remembering, starting and stopping: what is strong, what is hard?',
      { kind: 'fact', requirement: 'optional' },
    ),
    ask.longText('preparing-adulthood', 'Preparing for adulthood: what is strong, what is hard?', {
      kind: 'fact',
      hint: 'Travel, money, cooking, friends, health, asking for help.',
      requirement: 'optional',
      phases: ['S', 'P16', 'HE'],
    }),
    ask.longText('staff-approach', 'How should adults respond?', {
      kind: 'fact',
      hint: 'A few lines that a supply teacher could follow.',
      requirement: 'optional',
      inPhase: {
        grownUp: { hint: 'A few lines that somebody new could follow.' },
      },
    }),
  ],
});
