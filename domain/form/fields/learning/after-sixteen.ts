import { type Declared, declareSection } from '../../declaration.ts';
import type { Phase } from '../../forms/phases.ts';
import { yesNo } from '../options.ts';

const of =
  (...phases: Phase[]) =>
  <const Id extends string, const Asked extends string = never>(
    field: Declared<Id, Asked>,
  ): Declared<Id, Asked> => ({ ...field, phases });

const post16 = of('P16');

const both = of('P16', 'HE');

const higher = of('HE');

/** Section X: what a PEP in Years 12 to 14 asks besides. */
export const postSixteenPart = declareSection({
  id: 'post-sixteen',
  letter: 'X',
  title: 'Post-16',
  inPhase: { HE: { title: 'Leaving care and living' } },
  fields: [
    post16({
      id: 'p16-situation',
      carry: 'confirm',
      label: 'What is the young person doing now?',
      type: 'choice',
      requirement: 'common',
      options: [
        { value: 'education', label: 'Education or training' },
        { value: 'work', label: 'Apprenticeship or job' },
        { value: 'neet', label: 'Not in education, employment or training' },
        { value: 'custody', label: 'In custody' },
      ],
    }),
    post16({
      id: 'p16-provider',
      pupilPart: 'elsewhere',
      label: 'Provider',
      hint: 'School sixth form, college, training provider or employer.',
      type: 'text',
      requirement: 'common',
      showWhen: { not: { field: 'p16-situation', is: ['neet'] } },
    }),
    post16({
      id: 'p16-course',
      carry: 'confirm',
      label: 'Courses',
      type: 'table',
      requirement: 'common',
      sources: ['LUT R21'],
      noneLabel: 'No course at present',
      noneNeedsReason: true,
      columns: [
        { id: 'course', label: 'Course', type: 'text', needed: true, weight: 3 },
        { id: 'level', label: 'Level', type: 'text' },
        { id: 'start', label: 'From', type: 'date' },
        { id: 'end', label: 'To', type: 'date', carry: 'ends-row' },
        { id: 'working-at', label: 'Working at', type: 'text', carry: 'never' },
        { id: 'predicted', label: 'Predicted', type: 'text', carry: 'never' },
      ],
    }),
    post16({
      id: 'p16-year',
      carry: 'confirm',
      label: 'Year',
      type: 'choice',
      requirement: 'common',
      options: ['11', '12', '13', '14'].map((year) => ({ value: year, label: `Year ${year}` })),
    }),
    both({
      id: 'p16-living',
      carry: 'confirm',
      label: 'Where I am living',
      type: 'text',
      requirement: 'common',
      restricted: true,
    }),
    post16({
      id: 'p16-attendance-factors',
      carry: 'confirm',
      label: 'Attendance, and what affects progress',
      type: 'longText',
      requirement: 'common',
    }),
    post16({
      id: 'p16-not-taking-part',
      carry: 'confirm',
      label: 'If the student cannot take part: why, and which support is given?',
      type: 'longText',
      requirement: 'common',
      noneLabel: 'Takes part',
    }),
    post16({
      id: 'p16-voice-sheet',
      label: 'Has the student filled in the pupil-voice sheet?',
      type: 'choice',
      requirement: 'common',
      options: yesNo,
    }),
    post16({
      id: 'p16-data-slip',
      label: 'Has the student signed that exam data may be shared?',
      type: 'choice',
      requirement: 'common',
      options: yesNo,
    }),
    post16({
      id: 'p16-previous-pep',
      label: 'Is the last PEP at hand?',
      type: 'choice',
      requirement: 'common',
      options: yesNo,
    }),
    post16({
      id: 'p16-resits',
      carry: 'confirm',
      label: 'English and mathematics to take again',
      type: 'table',
      requirement: 'optional',
      noneLabel: 'None',
      columns: [
        { id: 'subject', label: 'Subject', type: 'text', needed: true },
        { id: 'grade', label: 'Grade held', type: 'text' },
        { id: 'date', label: 'Exam', type: 'date', carry: 'if-to-come' },
      ],
    }),
    post16({
      id: 'p16-bursary',
      carry: 'confirm',
      carryBy: 'same-year',
      label: '16 to 19 bursary',
      hint: 'Up to £1,200 a year for young people in care and care leavers, on assessed need.',
      type: 'table',
      requirement: 'optional',
      noneLabel: 'Not applied for',
      noneNeedsReason: true,
      columns: [
        { id: 'applied', label: 'Applied', type: 'choice', options: yesNo, needed: true },
        { id: 'letter', label: 'Letter from the authority', type: 'choice', options: yesNo },
        { id: 'amount', label: 'Amount', type: 'money' },
        { id: 'dates', label: 'Paid on', type: 'text', weight: 2 },
      ],
    }),
    both({
      id: 'p16-pathway-date',
      carry: 'confirm',
      label: 'Date of the pathway plan',
      type: 'date',
      requirement: 'optional',
    }),
    post16({
      id: 'p16-careers-adviser',
      carry: 'confirm',
      label: 'Careers adviser',
      type: 'people',
      requirement: 'optional',
    }),
    post16({
      id: 'p16-he-plans',
      carry: 'confirm',
      label: 'Plans for higher education',
      type: 'longText',
      requirement: 'optional',
    }),
  ],
});

/** Section Y: the short form for students in higher education. */
export const higherEducationPart = declareSection({
  id: 'higher-education',
  letter: 'Y',
  title: 'Higher education',
  fields: [
    higher({
      id: 'he-institution',
      pupilPart: 'elsewhere',
      label: 'University or college',
      type: 'text',
      requirement: 'statutory',
      sources: ['LUT R22'],
      hint: 'Where the student studies.',
    }),
    higher({
      id: 'he-course',
      carry: 'confirm',
      label: 'Course',
      hint: 'Also foundation years and placements.',
      type: 'table',
      requirement: 'statutory',
      sources: ['LUT R22'],
      columns: [
        { id: 'course', label: 'Course', type: 'text', needed: true, weight: 3 },
        { id: 'level', label: 'Level', type: 'text' },
        { id: 'year', label: 'Year of study', type: 'text', needed: true },
        { id: 'end', label: 'Expected end', type: 'date' },
      ],
    }),
    higher({
      id: 'he-progress',
      label: 'Progress and results so far',
      hint: 'Marks, credits, what goes well and what is at risk.',
      type: 'longText',
      requirement: 'statutory',
      sources: ['LUT R23'],
    }),
    higher({
      id: 'he-support',
      carry: 'confirm',
      label: 'Which support is in place?',
      hint: 'Academic, disability and wellbeing support, a personal tutor.',
      type: 'longText',
      requirement: 'common',
      sources: ['LUT R6b'],
    }),
    higher({
      id: 'he-bursary',
      carry: 'confirm',
      label: 'Higher education bursary of £2,000',
      hint: 'From the responsible authority, for care leavers.',
      type: 'table',
      requirement: 'optional',
      noneLabel: 'Not applied for',
      noneNeedsReason: true,
      columns: [
        { id: 'applied', label: 'Applied', type: 'date' },
        { id: 'agreed-by', label: 'Agreed by', type: 'text', weight: 2, needed: true },
        { id: 'paid', label: 'Paid on', type: 'text', weight: 2 },
      ],
    }),
    higher({
      id: 'he-contact',
      carry: 'confirm',
      label: 'Named contact for care leavers at the university',
      type: 'people',
      requirement: 'optional',
    }),
    higher({
      id: 'he-vacation',
      carry: 'confirm',
      label: 'Where I live in term time and in the vacations',
      type: 'text',
      requirement: 'optional',
      restricted: true,
    }),
  ],
});
