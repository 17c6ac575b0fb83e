import type { SectionSource } from '../../template.ts';
import { yesNo } from './options.ts';

/** Section G: health, as far as school needs to know. */
export const health: SectionSource = {
  id: 'health',
  letter: 'G',
  title: 'Health',
  intro: 'Only what affects the school day. Health is sensitive: leave out what staff do not need.',
  fields: [
    {
      id: 'health-conditions',
      label: 'Are there conditions or medicines that affect school?',
      type: 'longText',
      requirement: 'common',
      noneLabel: 'None that the school knows of',
    },
    {
      id: 'health-in-school',
      label: 'What do staff do about it?',
      type: 'longText',
      requirement: 'common',
      showWhen: { filled: 'health-conditions' },
    },
  ],
};

/** Section H: SDQ and wellbeing. */
export const wellbeing: SectionSource = {
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
    },
    {
      id: 'sdq-score',
      label: 'SDQ total score',
      hint: 'Strengths and Difficulties Questionnaire, 0 to 40; the social worker starts it each year.',
      type: 'number',
      requirement: 'common',
      min: 0,
      max: 40,
    },
    { id: 'sdq-date', label: 'Date of the SDQ', type: 'date', requirement: 'common' },
    {
      id: 'sdq-informant',
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
      id: 'sdq-no-score-reason',
      label: 'If there is no score, why not?',
      type: 'text',
      requirement: 'optional',
    },
    {
      id: 'sdq-strategies',
      label: 'What does it mean for staff: advice and strategies',
      hint: 'Needed by some authorities above their threshold, for example a score over 17.',
      type: 'longText',
      requirement: 'common',
    },
  ],
};

const exclusionTypes = [
  { value: 'SUSP', label: 'Suspension' },
  { value: 'LNCH', label: 'Lunchtime suspension' },
  { value: 'PERM', label: 'Permanent exclusion' },
];

/** Section I: attendance, suspensions and behaviour. */
export const attendance: SectionSource = {
  id: 'attendance',
  letter: 'I',
  title: 'Attendance',
  fields: [
    {
      id: 'attendance-as-at',
      label: 'Figures up to',
      type: 'date',
      requirement: 'common',
    },
    {
      id: 'attendance-ytd-percent',
      label: 'Attendance this school year',
      hint: 'From the school’s register, with one decimal.',
      type: 'number',
      requirement: 'statutory',
      sources: ['SCH-1b'],
      min: 0,
      max: 100,
      decimals: 1,
      unit: '%',
    },
    {
      id: 'attendance-sessions',
      label: 'The same in sessions',
      hint: 'Two sessions a day.',
      type: 'table',
      requirement: 'common',
      columns: [
        { id: 'possible', label: 'Possible', type: 'number', needed: true },
        { id: 'attended', label: 'Attended', type: 'number', needed: true },
        { id: 'authorised', label: 'Absent, authorised', type: 'number' },
        { id: 'unauthorised', label: 'Absent, unauthorised', type: 'number' },
      ],
    },
    {
      id: 'attendance-previous-years',
      label: 'Attendance in earlier years',
      hint: 'From the last schools’ records or the transfer file. One row for each year.',
      type: 'table',
      requirement: 'statutory',
      sources: ['SCH-1b'],
      noneLabel: 'No earlier years at school',
      guidance:
        'Fill in what came with the child’s records. Where a school has not sent them, choose “not known” and say who was asked, and when.',
      columns: [
        { id: 'year', label: 'School year', type: 'text', needed: true },
        { id: 'school', label: 'School', type: 'text', weight: 2 },
        { id: 'possible', label: 'Possible', type: 'number' },
        { id: 'attended', label: 'Attended', type: 'number' },
        { id: 'percent', label: '%', type: 'number', needed: true },
      ],
    },
    {
      id: 'attendance-concerns',
      label: 'Is there a concern about attendance or lateness?',
      type: 'longText',
      requirement: 'common',
      noneLabel: 'No concern',
    },
    {
      id: 'attendance-plan',
      label: 'What is the plan to improve attendance, or to keep it up?',
      hint: 'Needed when there is a concern, or attendance is below 90%.',
      type: 'longText',
      requirement: 'statutory',
      sources: ['DFE-5'],
      neededWhen: { any: [{ filled: 'attendance-concerns' }, { rule: 'attendance-below-90' }] },
      guidance:
        'Say what gets in the way, what will be tried, who does it, and when you look again. For example: “Mondays after contact are hard. Soft start at 9.15 with Mr Baptiste until half term; carer rings if the morning is difficult; reviewed on 11 February.”',
    },
    {
      id: 'suspensions',
      label: 'Suspensions and exclusions this school year',
      hint: 'Every one counts, also half a day. The social worker and the virtual school are told without delay.',
      type: 'table',
      requirement: 'statutory',
      sources: ['SCH-1c'],
      noneLabel: 'No suspensions or exclusions this school year',
      columns: [
        { id: 'start', label: 'From', type: 'date', needed: true },
        { id: 'end', label: 'To', type: 'date' },
        { id: 'days', label: 'Days', type: 'number', needed: true },
        { id: 'type', label: 'Type', type: 'choice', options: exclusionTypes, needed: true },
        { id: 'reason', label: 'Reason', type: 'longText', weight: 2 },
        { id: 'social-worker-told', label: 'Social worker told', type: 'date' },
        { id: 'virtual-school-told', label: 'Virtual school told', type: 'date' },
        { id: 'reintegration', label: 'Return meeting', type: 'text' },
      ],
    },
    {
      id: 'part-time-timetable',
      label: 'Is the child on a part-time timetable?',
      hint: 'It should be short, agreed by all, and have a date for full time.',
      type: 'table',
      requirement: 'common',
      sources: ['LUT R6c'],
      noneLabel: 'No, full time',
      columns: [
        { id: 'part-time', label: 'Part time', type: 'choice', options: yesNo, needed: true },
        { id: 'hours', label: 'Hours a week', type: 'number' },
        { id: 'start', label: 'From', type: 'date' },
        { id: 'review', label: 'Review', type: 'date' },
        { id: 'end', label: 'To', type: 'date' },
        { id: 'agreed-with', label: 'Agreed with', type: 'text', weight: 2 },
        { id: 'plan', label: 'Plan back to full time', type: 'longText', weight: 2 },
      ],
    },
    {
      id: 'behaviour-support',
      label: 'What helps with behaviour?',
      hint: 'Needed when there has been a suspension.',
      type: 'longText',
      requirement: 'statutory',
      sources: ['DFE-5'],
      neededWhen: { filled: 'suspensions' },
      noneLabel: 'No extra support needed',
      noneNeedsReason: true,
      guidance:
        'What staff do before things go wrong, in the moment and afterwards. For example: “Warn him of changes the day before. Offer the garden pass. Afterwards Mrs Lowe talks it through with him; nobody asks for an apology in front of others.”',
    },
  ],
};
