import { type ConditionOn, declareSection } from '../../declaration.ts';
import { askIn } from '../ask.ts';
import { choiceColumn, optionsOf, yesNo } from '../options.ts';

const post16 = askIn('P16');

const both = askIn('P16', 'HE');

const higher = askIn('HE');

const atWork = { field: 'p16-situation', is: ['work'] } as const satisfies ConditionOn<string>;

const nowhere = { field: 'p16-situation', is: ['neet'] } as const satisfies ConditionOn<string>;

/** Section X: what a PEP in Years 12 to 14 asks besides. */
export const postSixteenPart = declareSection({
  id: 'post-sixteen',
  letter: 'X',
  part: 'learning',
  title: 'Post-16',
  inPhase: { HE: { title: 'Leaving care and living' } },
  fields: [
    post16.choice('p16-situation', 'What is the young person doing now?', {
      kind: 'fact',
      options: optionsOf({
        education: 'Education or training',
        work: 'Apprenticeship or job',
        neet: 'Not in education, employment or training',
        custody: 'In custody',
      }),
    }),
    post16.text('p16-provider', 'Provider', {
      kind: 'record',
      pupilPart: 'elsewhere',
      hint: 'School sixth form, college, training provider or employer.',
      showWhen: { not: { field: 'p16-situation', is: ['neet'] } },
    }),
    post16.table('p16-course', 'Courses', {
      kind: 'running',
      sources: ['LUT R21'],
      noneLabel: 'No course at present',
      noneNeedsReason: true,
      columns: [
        { id: 'course', label: 'Course', type: 'text', needed: true, weight: 3 },
        { id: 'level', label: 'Level', type: 'text' },
        { id: 'start', label: 'From', type: 'date' },
        { id: 'end', label: 'To', type: 'date', carry: 'ends-row', notBefore: 'start' },
        { id: 'working-at', label: 'Working at', type: 'text', carry: 'never' },
        { id: 'predicted', label: 'Predicted', type: 'text', carry: 'never' },
        { id: 'attended', label: 'Attended, %', type: 'number', carry: 'never', under: true },
      ],
    }),
    post16.people('p16-employer', 'Employer, and who looks after them there', {
      kind: 'fact',
      requirement: 'optional',
      showWhen: atWork,
    }),
    post16.text('p16-training', 'Training away from the job: where, and how many hours', {
      kind: 'fact',
      requirement: 'optional',
      showWhen: atWork,
      hint: 'An apprentice is paid for these hours.',
    }),
    post16.date('p16-end-assessment', 'End-point assessment', {
      kind: 'fact',
      requirement: 'optional',
      carryBy: 'if-to-come',
      showWhen: atWork,
    }),
    post16.longText('p16-place-sought', 'What is being done to find a place?', {
      kind: 'term-prose',
      requirement: 'optional',
      showWhen: nowhere,
      hint: 'What was offered, what the young person would like, and who does what next.',
    }),
    post16.people('p16-keeps-in-touch', 'Who keeps in touch meanwhile?', {
      kind: 'fact',
      requirement: 'optional',
      showWhen: nowhere,
    }),
    post16.choice('p16-year', 'Year', {
      kind: 'record',
      options: ['11', '12', '13', '14'].map((year) => ({ value: year, label: `Year ${year}` })),
    }),
    both.text('p16-living', 'Where I am living', { kind: 'fact', restricted: true }),
    post16.longText('p16-attendance-factors', 'Attendance, and what affects progress', {
      kind: 'term-prose',
    }),
    post16.longText(
      'p16-not-taking-part',
      'If the student cannot take part: why, and which support is given?',
      { kind: 'term-prose', noneLabel: 'Takes part' },
    ),
    post16.choice('p16-voice-sheet', 'Has the student filled in the pupil-voice sheet?', {
      kind: 'term',
      options: yesNo,
    }),
    post16.choice('p16-data-slip', 'Has the student signed that exam data may be shared?', {
      kind: 'term',
      options: yesNo,
    }),
    post16.choice('p16-previous-pep', 'Is the last PEP at hand?', { kind: 'term', options: yesNo }),
    post16.table('p16-resits', 'English and mathematics to take again', {
      kind: 'fact',
      requirement: 'optional',
      noneLabel: 'None',
      columns: [
        { id: 'subject', label: 'Subject', type: 'text', needed: true },
        { id: 'grade', label: 'Grade held', type: 'text' },
        { id: 'date', label: 'Exam', type: 'date', carry: 'ends-row' },
      ],
    }),
    post16.table('p16-bursary', '16 to 19 bursary', {
      kind: 'running',
      carryBy: 'same-year',
      hint: 'Up to £1,200 a year for young people in care and care leavers, on assessed need.',
      requirement: 'optional',
      noneLabel: 'Not applied for',
      noneNeedsReason: true,
      columns: [
        choiceColumn('applied', 'Applied', yesNo, { needed: true }),
        choiceColumn('letter', 'Letter from the authority', yesNo),
        { id: 'amount', label: 'Amount', type: 'money' },
        { id: 'conditions', label: 'On what conditions', type: 'text', weight: 2 },
      ],
    }),
    post16.table('p16-bursary-instalments', 'Its instalments', {
      kind: 'running',
      carryBy: 'same-year',
      requirement: 'optional',
      showWhen: { filled: 'p16-bursary' },
      columns: [
        { id: 'due', label: 'Due', type: 'date', needed: true },
        { id: 'amount', label: 'Amount', type: 'money', needed: true },
        { id: 'paid', label: 'Paid on', type: 'date' },
        { id: 'why-not', label: 'If it was held back, why', type: 'text', weight: 2 },
      ],
    }),
    both.date('p16-pathway-date', 'Date of the pathway plan', {
      kind: 'fact',
      requirement: 'optional',
    }),
    post16.people('p16-careers-adviser', 'Careers adviser', {
      kind: 'fact',
      requirement: 'optional',
    }),
    post16.longText('p16-he-plans', 'Plans for higher education', {
      kind: 'fact',
      requirement: 'optional',
    }),
  ],
});

/** Section Y: the short form for students in higher education. */
export const higherEducationPart = declareSection({
  id: 'higher-education',
  letter: 'Y',
  part: 'learning',
  title: 'Higher education',
  fields: [
    higher.text('he-institution', 'University or college', {
      kind: 'record',
      pupilPart: 'elsewhere',
      requirement: 'statutory',
      sources: ['LUT R22'],
      hint: 'Where the student studies.',
    }),
    higher.table('he-course', 'Course', {
      kind: 'fact',
      hint: 'Also foundation years and placements.',
      requirement: 'statutory',
      sources: ['LUT R22'],
      columns: [
        { id: 'course', label: 'Course', type: 'text', needed: true, weight: 3 },
        { id: 'level', label: 'Level', type: 'text' },
        { id: 'year', label: 'Year of study', type: 'text', needed: true },
        { id: 'end', label: 'Expected end', type: 'date' },
      ],
    }),
    higher.longText('he-progress', 'Progress and results so far', {
      kind: 'term-prose',
      hint: 'Marks, credits, what goes well and what is at risk.',
      requirement: 'statutory',
      sources: ['LUT R23'],
    }),
    higher.longText('he-support', 'Which support is in place?', {
      kind: 'fact',
      hint: 'Academic, disability and wellbeing support, a personal tutor.',
      sources: ['LUT R6b'],
    }),
    higher.table('he-bursary', 'Higher education bursary of £2,000', {
      kind: 'running',
      hint: 'From the responsible authority, for care leavers.',
      requirement: 'optional',
      noneLabel: 'Not applied for',
      noneNeedsReason: true,
      columns: [
        { id: 'applied', label: 'Applied', type: 'date' },
        { id: 'agreed-by', label: 'Agreed by', type: 'text', weight: 2, needed: true },
        { id: 'paid', label: 'Paid on', type: 'text', weight: 2 },
      ],
    }),
    higher.people('he-contact', 'Named contact for care leavers at the university', {
      kind: 'fact',
      requirement: 'optional',
    }),
    higher.text('he-vacation', 'Where I live in term time and in the vacations', {
      kind: 'fact',
      requirement: 'optional',
      restricted: true,
    }),
  ],
});
