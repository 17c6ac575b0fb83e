import { type ConditionOn, declareSection } from '../declaration.ts';
import { ask, fromSchool } from './ask.ts';
import { choiceColumn, nextSteps, optionsOf, yesNo } from './options.ts';

const due = { rule: 'stage-change-due' } as const satisfies ConditionOn<string>;

/** University has no year in which everyone moves on: only the student's answer counts. */
const studentMovesOn = {
  field: 'transition-due',
  is: ['leaving-course', 'change-of-school', 'return'],
} as const satisfies ConditionOn<string>;

const applicationStates = optionsOf({
  thinking: 'Thinking about it',
  visited: 'Visited',
  applied: 'Applied',
  interview: 'Interview',
  offered: 'Offered',
  accepted: 'Accepted',
  refused: 'Not offered',
  withdrawn: 'No longer wanted',
});

const startingSchool = { rule: 'starting-school-due' } as const satisfies ConditionOn<string>;

/** Section S: changes ahead. */
export const transition = declareSection({
  id: 'what-comes-next',
  letter: 'S',
  part: 'what-comes-next',
  title: 'Changes ahead',
  fields: [
    ask.longText('planned-changes', 'Is any change to school or home planned?', {
      kind: 'fact',
      hint: 'A new school, a move, a change of timetable, a plan for permanence.',
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
    }),
    ask.longText('minimise-disruption', 'How will disruption be kept small?', {
      kind: 'fact',
      hint: 'Needed when a change is planned.',
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
    }),
    ask.choice('transition-due', 'Is a transition due?', {
      kind: 'fact',
      carryBy: 'stage-change',
      sources: ['DFE-4'],
      options: optionsOf({
        'into-reception': 'Into Reception',
        'to-year-7': 'To Year 7',
        'ks3-ks4': 'From Key Stage 3 to Key Stage 4',
        'post-16': 'To post-16',
        'change-of-school': 'Change of school',
        return: 'Return after absence or exclusion',
        none: 'None',
      }),
      inPhase: {
        EY: {
          options: optionsOf({
            'into-reception': 'Into Reception',
            'change-of-school': 'Change of setting',
            return: 'Return after absence',
            none: 'None',
          }),
        },
        P16: {
          options: optionsOf({
            'leaving-post-16': 'Leaving post-16',
            'change-of-school': 'Change of college or provider',
            return: 'Return after absence or exclusion',
            none: 'None',
          }),
        },
        HE: {
          options: optionsOf({
            'leaving-course': 'Finishing the course',
            'change-of-school': 'Change of course or university',
            return: 'Return after a break',
            none: 'None',
          }),
        },
      },
    }),
    ask.table('transition-plan', 'Transition plan', {
      kind: 'running',
      hint: 'Visits, people to meet, papers to pass on: each with a name and a date.',
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
        choiceColumn('done', 'Done', yesNo),
      ],
      inPhase: {
        grownUp: {
          guidance:
            'For example: “Visit with Mr Baptiste” / student services at the new college / 12 June.',
        },
        EY: { neededWhen: startingSchool, showWhen: startingSchool },
        HE: { neededWhen: studentMovesOn, showWhen: studentMovesOn },
      },
    }),
    ask.text('destination', 'Next school, college or provider', {
      kind: 'fact',
      showWhen: due,
      inPhase: {
        P16: { label: 'Next college, university, employer or provider' },
        EY: { showWhen: startingSchool },
        HE: { label: 'Next course, university or employer', showWhen: studentMovesOn },
      },
    }),
    ask.table('information-handover', 'What will be handed over, and to whom?', {
      kind: 'running',
      hint: 'The PEP goes with the school record to the next school.',
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
    }),
    ask.table('ks4-approval', 'Approval for a move in Key Stage 4', {
      kind: 'fact',
      phases: ['S'],
      hint: 'A move in Year 10 or 11 needs a nominated officer’s approval, save in an emergency.',
      showWhen: { all: [{ yearFrom: 10 }, { filled: 'planned-changes' }] },
      noneLabel: 'No move',
      columns: [
        { id: 'officer', label: 'Officer', type: 'text', needed: true, weight: 2 },
        { id: 'date', label: 'Date', type: 'date' },
        choiceColumn('emergency', 'Emergency', yesNo),
      ],
    }),
  ],
});

/** Section T: hopes and the way there. */
export const aspirations = declareSection({
  id: 'hopes-and-plans',
  letter: 'T',
  part: 'what-comes-next',
  title: 'Hopes and plans',
  intro: 'From Year 3. Changing one’s mind is fine.',
  inPhase: {
    grownUp: { intro: 'Changing one’s mind is fine.' },
  },
  fields: [
    fromSchool.longText('aspiration-words', 'What I want to do or be, in my words', {
      // A hope outlasts a term; it is taken over only to be asked about again.
      kind: 'term-words',
      hint: 'A job, a course, a place to live, a thing to get good at. It may change.',
      sources: ['LUT R5'],
      insistedOn: 'LUT R5',
      noneLabel: 'I do not know yet',
      noneNeedsReason: true,
      showWhen: { yearFrom: 3 },
      childsWords: true,
    }),
    fromSchool.table('aspiration-network', 'Who can help me', {
      kind: 'term-words',
      showWhen: { yearFrom: 3 },
      columns: [
        { id: 'person', label: 'Who', type: 'text', needed: true },
        { id: 'how', label: 'How', type: 'text', weight: 2 },
      ],
    }),
    fromSchool.table('aspiration-next-steps', 'My next steps', {
      kind: 'term-words',
      hint: 'One is enough: something small that leads there.',
      sources: ['LUT R5'],
      insistedOn: 'LUT R5',
      showWhen: { yearFrom: 3 },
      noneLabel: 'No next step agreed yet',
      noneNeedsReason: true,
      columns: nextSteps,
    }),
    fromSchool.table('applications', 'Choices and applications', {
      kind: 'running',
      phases: ['S', 'P16', 'HE'],
      requirement: 'optional',
      showWhen: { yearFrom: 8 },
      hint: 'Options, colleges, courses, apprenticeships, jobs: each with where it stands.',
      columns: [
        { id: 'where', label: 'Where', type: 'text', needed: true, weight: 2 },
        { id: 'what', label: 'For what', type: 'text', weight: 2 },
        choiceColumn('state', 'Where it stands', applicationStates, { needed: true, weight: 2 }),
        { id: 'next', label: 'Next', type: 'text', weight: 2 },
        { id: 'by', label: 'By', type: 'date', carry: 'if-to-come' },
      ],
    }),
    ask.table('careers-guidance', 'Careers advice, received and planned', {
      kind: 'fact',
      phases: ['S', 'P16', 'HE'],
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
        grownUp: { guidance: 'Talks with an adviser, visits, open days, fairs, interviews.' },
        HE: { requirement: 'common' },
      },
    }),
    ask.longText('financial-information', 'What has the young person been told about money?', {
      kind: 'fact',
      phases: ['S', 'P16', 'HE'],
      hint: 'For college, university, training and work: bursaries, apprentice pay, care leavers’ help.',
      requirement: 'statutory',
      sources: ['DFE-6b'],
      noneLabel: 'Nothing yet',
      noneNeedsReason: true,
      guidance:
        'For example: “Year 10 careers evening: bursary for 16 to 19 and apprentice pay explained; the personal adviser comes in spring.” In Years 7 and 8, “nothing yet” with the year planned is a fair answer.',
      inPhase: {
        grownUp: {
          guidance:
            'For example: “Knows about the bursary and has applied; the personal adviser explains rent and council tax in spring.”',
        },
        HE: { requirement: 'common' },
      },
    }),
    ask.table('work-experience', 'Work experience', {
      kind: 'fact',
      phases: ['S', 'P16'],
      sources: ['GOOD-5'],
      noneLabel: 'None yet',
      columns: [
        { id: 'where', label: 'Where', type: 'text', needed: true, weight: 2 },
        { id: 'when', label: 'When', type: 'text' },
        { id: 'what', label: 'What', type: 'text', weight: 2 },
      ],
    }),
  ],
});
