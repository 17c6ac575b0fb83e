import { type ConditionOn, declareFields, type Option } from '../../declaration.ts';
import { ask, atSchool } from '../ask.ts';
import { choiceColumn, expectedAtAge, optionsOf, yesNo } from '../options.ts';

const inYears = (from: number, to: number): ConditionOn<never> => ({
  all: [{ yearFrom: from }, { yearTo: to }],
});

/** The goals of the early years foundation stage profile, with DfE's field codes as their order. */
const earlyLearningGoals = [
  'Listening, attention and understanding',
  'Speaking',
  'Self-regulation',
  'Managing self',
  'Building relationships',
  'Gross motor skills',
  'Fine motor skills',
  'Comprehension',
  'Word reading',
  'Writing',
  'Number',
  'Numerical patterns',
  'Past and present',
  'People, culture and communities',
  'The natural world',
  'Creating with materials',
  'Being imaginative and expressive',
];

/** Outcomes of teacher assessment at the end of Key Stages 1 and 2. */
const teacherAssessment: Option[] = optionsOf({
  PKS: 'Pre-key-stage standards',
  WTS: 'Working towards the standard',
  EXS: 'At the expected standard',
  GDS: 'At greater depth',
  HNM: 'Has not met the standard',
});

const subjects = (...names: string[]): { subject: string }[] =>
  names.map((subject) => ({ subject }));

/** Results at the end of each key stage, and a school's own measures between them (K2 to K7). */
export const statutoryResults = declareFields([
  ask.table('eyfsp-results', 'Early years foundation stage profile', {
    kind: 'fact',
    hint: 'At the end of Reception: each of the seventeen goals, emerging or expected.',
    phases: ['EY', 'P'],
    showWhen: inYears(0, 0),
    columns: [
      { id: 'goal', label: 'Goal', type: 'text', needed: true, given: true, weight: 3 },
      choiceColumn(
        'outcome',
        'Outcome',
        optionsOf({ emerging: 'Emerging', expected: 'Expected' }),
        { needed: true },
      ),
      { id: 'date', label: 'Date', type: 'date' },
    ],
    startingRowsFor: [
      { yearFrom: 0, yearTo: 0, rows: earlyLearningGoals.map((goal) => ({ goal })) },
    ],
  }),
  ask.choice('eyfsp-gld', 'Good level of development?', {
    kind: 'fact',
    phases: ['EY', 'P'],
    showWhen: inYears(0, 0),
    options: yesNo,
  }),
  ask.number('phonics-result', 'Phonics screening check: mark', {
    kind: 'fact',
    hint: 'Year 1, and again in Year 2 where it was not met. Out of 40.',
    phases: ['P'],
    showWhen: inYears(1, 2),
    min: 0,
    max: 40,
  }),
  ask.choice('phonics-outcome', 'Phonics screening check: outcome', {
    kind: 'fact',
    hint: 'The mark that meets the standard is set anew each year.',
    requirement: 'optional',
    phases: ['P'],
    showWhen: inYears(1, 2),
    options: optionsOf({ met: 'Met the standard', 'not-yet': 'Not yet', 'not-taken': 'Not taken' }),
  }),
  ask.table('ks1-results', 'Key Stage 1: teacher assessment', {
    kind: 'fact',
    hint: 'Schools may assess at the end of Year 2; leave blank where yours does not.',
    phases: ['P'],
    showWhen: inYears(2, 2),
    columns: [
      { id: 'subject', label: 'Subject', type: 'text', needed: true, given: true, weight: 2 },
      choiceColumn('outcome', 'Outcome', teacherAssessment, { needed: true, weight: 2 }),
    ],
    startingRowsFor: [
      {
        yearFrom: 2,
        yearTo: 2,
        rows: subjects('Reading', 'Writing', 'Mathematics', 'Science'),
      },
    ],
  }),
  ask.number('mtc-result', 'Multiplication tables check: mark', {
    kind: 'fact',
    hint: 'Year 4, out of 25. Not taken: choose “not known” and say why.',
    phases: ['P'],
    showWhen: inYears(4, 4),
    min: 0,
    max: 25,
  }),
  ask.table('ks2-results', 'Key Stage 2 results', {
    kind: 'fact',
    hint: 'Scaled scores run from 80 to 120; 100 is the expected standard.',
    phases: ['P'],
    showWhen: inYears(6, 6),
    columns: [
      { id: 'subject', label: 'Subject', type: 'text', needed: true, given: true, weight: 2 },
      { id: 'score', label: 'Scaled score', type: 'number' },
      choiceColumn('assessment', 'Teacher assessment', teacherAssessment),
    ],
    startingRowsFor: [
      {
        yearFrom: 6,
        yearTo: 6,
        rows: subjects(
          'Reading',
          'Grammar, punctuation and spelling',
          'Mathematics',
          'Writing',
          'Science',
        ),
      },
    ],
  }),
  ask.table('ks3-levels', 'Key Stage 3: the school’s own measures', {
    kind: 'term',
    hint: 'On your school’s scale, with below, at or above for the age.',
    phases: ['S'],
    showWhen: inYears(7, 9),
    columns: [
      { id: 'subject', label: 'Subject', type: 'text', needed: true, weight: 2 },
      { id: 'working-at', label: 'Working at', type: 'text', needed: true },
      { id: 'target', label: 'Target', type: 'text' },
      choiceColumn('expected', 'For age', expectedAtAge),
    ],
  }),
  ask.table('ks4-grades', 'Key Stage 4: grades', {
    kind: 'term',
    hint: 'GCSE 9 to 1, or the grade of a vocational course. Last rows: overall measures.',
    phases: ['S'],
    showWhen: inYears(10, 11),
    columns: [
      { id: 'subject', label: 'Subject', type: 'text', needed: true, given: true, weight: 2 },
      { id: 'current', label: 'Now', type: 'text', needed: true },
      { id: 'predicted', label: 'Predicted', type: 'text' },
      { id: 'target', label: 'Target', type: 'text' },
    ],
    startingRowsFor: [
      {
        yearFrom: 10,
        yearTo: 11,
        rows: subjects(
          'English language',
          'English literature',
          'Mathematics',
          'Science',
          'Attainment 8',
          'Progress 8',
          'EBacc',
        ),
      },
    ],
  }),
  atSchool.longText(
    'special-measures',
    'In a special school: which measures are used, and where is the child on them?',
    {
      kind: 'term-prose',
      hint: 'Pre-key-stage standards, the engagement model, or the school’s own.',
      showWhen: { field: 'setting-type', is: ['SP'] },
    },
  ),
  ask.table('p16-results', 'Post-16 results', {
    kind: 'term',
    phases: ['P16'],
    columns: [
      { id: 'course', label: 'Course', type: 'text', needed: true, weight: 2 },
      { id: 'level', label: 'Level', type: 'text' },
      { id: 'working-at', label: 'Working at', type: 'text' },
      { id: 'predicted', label: 'Predicted', type: 'text' },
      { id: 'result', label: 'Exam or completion result', type: 'text', weight: 2 },
      { id: 'destination', label: 'Where it leads', type: 'text', weight: 2 },
    ],
  }),
]);
