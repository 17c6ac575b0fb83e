import { type ConditionOn, declareSection } from '../declaration.ts';
import { nextSteps, yesNo } from './options.ts';

const due = { rule: 'stage-change-due' } as const satisfies ConditionOn<string>;

/** University has no year in which everyone moves on: only the student's answer counts. */
const studentMovesOn = {
  field: 'transition-due',
  is: ['leaving-course', 'change-of-school', 'return'],
} as const satisfies ConditionOn<string>;

const startingSchool = { rule: 'starting-school-due' } as const satisfies ConditionOn<string>;

/** Section S: changes ahead. */
export const transition = declareSection({
  id: 'what-comes-next',
  letter: 'S',
  title: 'What comes next',
  fields: [
    {
      id: 'planned-changes',
      carry: 'confirm',
      label: 'Is any change to school or home planned?',
      hint: 'A new school, a move, a change of timetable, a plan for permanence.',
      type: 'longText',
      requirement: 'statutory',
      sources: ['SCH-3'],
      noneLabel: 'None planned',
      guidance:
        'Say what may change and when, as far as it is known. For example: “Moves to long-term carers in Dunstable at Easter; stays at this school.”',
      inPhase: {
        P16: {
          label: 'Is any change to school, college or home planned?',
          hint: 'A new school or college, a move, a change of course, a plan for independence.',
          guidance:
            'Say what may change and when, as far as it is known. For example: “Moves to supported lodgings in Dunstable at Easter; stays at this college.”',
        },
        HE: {
          label: 'Is any change to the course or home planned?',
          hint: 'A new course or university, a move, a break from studying.',
          guidance:
            'Say what may change and when, as far as it is known. For example: “Moves out of halls in June; back with her carers until September.”',
        },
      },
    },
    {
      id: 'minimise-disruption',
      carry: 'confirm',
      label: 'How will disruption be kept small?',
      hint: 'Needed when a change is planned.',
      type: 'longText',
      requirement: 'statutory',
      sources: ['SCH-3'],
      showWhen: { filled: 'planned-changes' },
      guidance:
        'For example: “No move in the week of the mock exams. Taxi from the new address from day one. Same form tutor and key adult.”',
      inPhase: {
        grownUp: {
          guidance:
            'For example: “No move in the weeks of the exams. A travel pass from the new address from day one. Same tutor.”',
        },
      },
    },
    {
      id: 'transition-due',
      carry: 'confirm',
      carryBy: 'stage-change',
      label: 'Is a transition due?',
      type: 'choice',
      requirement: 'common',
      sources: ['DFE-4'],
      options: [
        { value: 'into-reception', label: 'Into Reception' },
        { value: 'to-year-7', label: 'To Year 7' },
        { value: 'ks3-ks4', label: 'From Key Stage 3 to Key Stage 4' },
        { value: 'post-16', label: 'To post-16' },
        { value: 'change-of-school', label: 'Change of school' },
        { value: 'return', label: 'Return after absence or exclusion' },
        { value: 'none', label: 'None' },
      ],
      inPhase: {
        EY: {
          options: [
            { value: 'into-reception', label: 'Into Reception' },
            { value: 'change-of-school', label: 'Change of setting' },
            { value: 'return', label: 'Return after absence' },
            { value: 'none', label: 'None' },
          ],
        },
        P16: {
          options: [
            { value: 'leaving-post-16', label: 'Leaving post-16' },
            { value: 'change-of-school', label: 'Change of college or provider' },
            { value: 'return', label: 'Return after absence or exclusion' },
            { value: 'none', label: 'None' },
          ],
        },
        HE: {
          options: [
            { value: 'leaving-course', label: 'Finishing the course' },
            { value: 'change-of-school', label: 'Change of course or university' },
            { value: 'return', label: 'Return after a break' },
            { value: 'none', label: 'None' },
          ],
        },
      },
    },
    {
      id: 'transition-plan',
      carry: 'confirm',
      label: 'Transition plan',
      hint: 'Visits, people to meet, papers to pass on: each with a name and a date.',
      type: 'table',
      requirement: 'statutory',
      sources: ['DFE-4'],
      showWhen: due,
      neededWhen: due,
      guidance:
        'Needed when a transition is due, and from the spring term on in the last year of a stage. For example: “Two visits with Mr Baptiste” / SENCO of the new school / 12 June.',
      columns: [
        { id: 'step', label: 'Step', type: 'text', needed: true, weight: 3 },
        { id: 'who', label: 'Who', type: 'text', needed: true, weight: 2 },
        { id: 'by-when', label: 'By', type: 'date' },
        { id: 'done', label: 'Done', type: 'choice', options: yesNo },
      ],
      inPhase: {
        P16: {
          guidance:
            'For example: “Visit with Mr Baptiste” / student services at the new college / 12 June.',
        },
        EY: { neededWhen: startingSchool, showWhen: startingSchool },
        HE: {
          guidance:
            'For example: “Visit with Mr Baptiste” / student services at the new college / 12 June.',
          neededWhen: studentMovesOn,
          showWhen: studentMovesOn,
        },
      },
    },
    {
      id: 'destination',
      carry: 'confirm',
      label: 'Next school, college or provider',
      type: 'text',
      requirement: 'common',
      showWhen: due,
      inPhase: {
        P16: { label: 'Next college, university, employer or provider' },
        EY: { showWhen: startingSchool },
        HE: { label: 'Next course, university or employer', showWhen: studentMovesOn },
      },
    },
    {
      id: 'information-handover',
      carry: 'confirm',
      label: 'What will be handed over, and to whom?',
      hint: 'The PEP goes with the school record to the next school.',
      type: 'table',
      requirement: 'common',
      showWhen: due,
      columns: [
        { id: 'item', label: 'What', type: 'text', needed: true, weight: 3 },
        { id: 'to', label: 'To', type: 'text', weight: 2 },
        { id: 'date', label: 'Date', type: 'date' },
      ],
      inPhase: {
        P16: {
          hint: 'The PEP goes with the young person’s record to the next place, with their agreement.',
        },
        EY: { showWhen: startingSchool },
        HE: { hint: 'Only what the student agrees to.', showWhen: studentMovesOn },
      },
    },
    {
      id: 'ks4-approval',
      carry: 'confirm',
      phases: ['S'],
      label: 'Approval for a move in Key Stage 4',
      hint: 'A move in Year 10 or 11 needs a nominated officer’s approval, save in an emergency.',
      type: 'table',
      requirement: 'common',
      showWhen: { all: [{ yearFrom: 10 }, { filled: 'planned-changes' }] },
      noneLabel: 'No move',
      columns: [
        { id: 'officer', label: 'Officer', type: 'text', needed: true, weight: 2 },
        { id: 'date', label: 'Date', type: 'date' },
        { id: 'emergency', label: 'Emergency', type: 'choice', options: yesNo },
      ],
    },
  ],
});

/** Section T: hopes and the way there. */
export const aspirations = declareSection({
  id: 'hopes-and-plans',
  letter: 'T',
  title: 'Hopes and plans',
  intro: 'From Year 3. Changing one’s mind is fine.',
  inPhase: {
    grownUp: { intro: 'Changing one’s mind is fine.' },
  },
  fields: [
    {
      id: 'aspiration-words',
      // A hope outlasts a term; it is taken over only to be asked about again.
      carry: 'confirm',
      phases: ['P', 'S', 'P16', 'HE'],
      label: 'What I want to do or be, in my words',
      hint: 'A job, a course, a place to live, a thing to get good at. It may change.',
      type: 'longText',
      requirement: 'common',
      sources: ['LUT R5'],
      insistedOn: 'LUT R5',
      noneLabel: 'I do not know yet',
      noneNeedsReason: true,
      showWhen: { yearFrom: 3 },
      childsWords: true,
    },
    {
      id: 'aspiration-network',
      carry: 'confirm',
      phases: ['P', 'S', 'P16', 'HE'],
      label: 'Who can help me',
      type: 'table',
      requirement: 'common',
      showWhen: { yearFrom: 3 },
      columns: [
        { id: 'person', label: 'Who', type: 'text', needed: true },
        { id: 'how', label: 'How', type: 'text', weight: 2 },
      ],
    },
    {
      id: 'aspiration-next-steps',
      carry: 'confirm',
      phases: ['P', 'S', 'P16', 'HE'],
      label: 'My next steps',
      hint: 'One is enough: something small that leads there.',
      type: 'table',
      requirement: 'common',
      sources: ['LUT R5'],
      insistedOn: 'LUT R5',
      showWhen: { yearFrom: 3 },
      noneLabel: 'No next step agreed yet',
      noneNeedsReason: true,
      columns: nextSteps,
    },
    {
      id: 'careers-guidance',
      carry: 'confirm',
      phases: ['S', 'P16', 'HE'],
      label: 'Careers advice, received and planned',
      type: 'table',
      requirement: 'statutory',
      sources: ['DFE-6b'],
      noneLabel: 'None received or planned yet',
      noneNeedsReason: true,
      guidance:
        'Careers lessons, talks with an adviser, visits, open days. Talk of long-term goals should start well before Year 9 is over.',
      columns: [
        { id: 'date', label: 'Date', type: 'date' },
        { id: 'what', label: 'What', type: 'text', needed: true, weight: 3 },
        { id: 'adviser', label: 'With', type: 'text' },
      ],
      inPhase: {
        P16: { guidance: 'Talks with an adviser, visits, open days, fairs, interviews.' },
        HE: {
          guidance: 'Talks with an adviser, visits, open days, fairs, interviews.',
          requirement: 'common',
        },
      },
    },
    {
      id: 'financial-information',
      carry: 'confirm',
      phases: ['S', 'P16', 'HE'],
      label: 'What has the young person been told about money?',
      hint: 'For college, university, training and work: bursaries, apprentice pay, care leavers’ help.',
      type: 'longText',
      requirement: 'statutory',
      sources: ['DFE-6b'],
      noneLabel: 'Nothing yet',
      noneNeedsReason: true,
      guidance:
        'For example: “Year 10 careers evening: bursary for 16 to 19 and apprentice pay explained; the personal adviser comes in spring.” In Years 7 and 8, “nothing yet” with the year planned is a fair answer.',
      inPhase: {
        P16: {
          guidance:
            'For example: “Knows about the bursary and has applied; the personal adviser explains rent and council tax in spring.”',
        },
        HE: {
          guidance:
            'For example: “Knows about the bursary and has applied; the personal adviser explains rent and council tax in spring.”',
          requirement: 'common',
        },
      },
    },
    {
      id: 'work-experience',
      carry: 'confirm',
      phases: ['S', 'P16'],
      label: 'Work experience',
      type: 'table',
      requirement: 'common',
      sources: ['GOOD-5'],
      noneLabel: 'None yet',
      columns: [
        { id: 'where', label: 'Where', type: 'text', needed: true, weight: 2 },
        { id: 'when', label: 'When', type: 'text' },
        { id: 'what', label: 'What', type: 'text', weight: 2 },
      ],
    },
  ],
});
