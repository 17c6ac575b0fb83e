import { type ColumnSource, declareSection } from '../declaration.ts';
import { notTheFirstPep, yesNo } from './options.ts';

const exclusionTypes = [
  { value: 'SUSP', label: 'Suspension' },
  { value: 'LNCH', label: 'Lunchtime suspension' },
  { value: 'PERM', label: 'Permanent exclusion' },
];

/** Section I: attendance, suspensions and behaviour. */
export const attendance = declareSection({
  id: 'attendance',
  letter: 'I',
  title: 'Attendance',
  fields: [
    {
      id: 'attendance-as-at',
      kept: 'term',
      phases: ['EY', 'P', 'S', 'P16'],
      label: 'Figures up to',
      bySchoolOnly: true,
      type: 'date',
      requirement: 'common',
    },
    {
      id: 'attendance-ytd-percent',
      kept: 'term',
      phases: ['EY', 'P', 'S', 'P16'],
      label: 'Attendance this school year',
      bySchoolOnly: true,
      hint: 'From the school’s register, with one decimal.',
      type: 'number',
      requirement: 'statutory',
      sources: ['SCH-1b'],
      min: 0,
      max: 100,
      decimals: 1,
      unit: '%',
      inPhase: {
        P16: { hint: 'From the register, with one decimal.' },
        EY: { label: 'Attendance this year', hint: 'Of the sessions booked, with one decimal.' },
      },
    },
    {
      id: 'attendance-sessions',
      kept: 'term',
      phases: ['P', 'S'],
      label: 'The same in sessions',
      bySchoolOnly: true,
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
      id: 'persistent-absence',
      label: 'Persistent absence',
      type: 'fact',
      fact: 'persistentAbsence',
      requirement: 'common',
      phases: ['P', 'S'],
      showWhen: { filled: 'attendance-ytd-percent' },
    },
    {
      id: 'attendance-previous-years',
      carry: 'confirm',
      phases: ['P', 'S'],
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
      carry: 'confirm',
      phases: ['EY', 'P', 'S', 'P16'],
      label: 'Is there a concern about attendance or lateness?',
      bySchoolOnly: true,
      type: 'longText',
      requirement: 'common',
      noneLabel: 'No concern',
    },
    {
      id: 'attendance-plan',
      carry: 'confirm',
      phases: ['EY', 'P', 'S', 'P16'],
      label: 'What is the plan to improve attendance, or to keep it up?',
      bySchoolOnly: true,
      hint: 'Needed when there is a concern, or attendance is below 90%.',
      type: 'longText',
      requirement: 'statutory',
      sources: ['DFE-5'],
      neededWhen: { any: [{ filled: 'attendance-concerns' }, { rule: 'attendance-below-90' }] },
      guidance:
        'Say what gets in the way, what will be tried, who does it, and when you look again. For example: “Mondays after contact are hard. Soft start at 9.15 with Mr Baptiste until half term; carer rings if the morning is difficult; reviewed on 11 February.”',
      inPhase: {
        EY: {
          hint: 'Needed when there is a concern.',
          neededWhen: { filled: 'attendance-concerns' },
        },
      },
    },
    {
      id: 'attendance-exceptional',
      carry: 'confirm',
      label: 'Were there exceptional circumstances?',
      bySchoolOnly: true,
      hint: 'For example an operation, or a move in the middle of term.',
      type: 'longText',
      requirement: 'common',
      phases: ['EY', 'P', 'S', 'P16'],
    },
    {
      id: 'suspensions',
      carry: 'confirm',
      carryBy: 'same-year',
      phases: ['P', 'S', 'P16'],
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
      id: 'suspension-days-ytd',
      label: 'Days suspended this school year',
      type: 'fact',
      fact: 'suspensionDays',
      requirement: 'common',
      phases: ['P', 'S'],
      showWhen: { filled: 'suspensions' },
    },
    {
      id: 'part-time-timetable',
      carry: 'confirm',
      phases: ['P', 'S'],
      label: 'Is the child on a part-time timetable?',
      bySchoolOnly: true,
      hint: 'It should be short, agreed by all, and have a date for full time.',
      type: 'table',
      requirement: 'common',
      sources: ['LUT R6c'],
      noneLabel: 'No, full time',
      columns: [
        { id: 'part-time', label: 'Part time', type: 'choice', options: yesNo, needed: true },
        { id: 'hours', label: 'Hours a week', type: 'number' },
        { id: 'start', label: 'From', type: 'date' },
        { id: 'review', label: 'Review', type: 'date', carry: 'if-to-come' },
        { id: 'end', label: 'To', type: 'date', carry: 'ends-row' },
        { id: 'agreed-with', label: 'Agreed with', type: 'text', weight: 2 },
        { id: 'plan', label: 'Plan back to full time', type: 'longText', weight: 2 },
      ],
    },
    {
      id: 'behaviour-support',
      carry: 'confirm',
      phases: ['EY', 'P', 'S', 'P16'],
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
      inPhase: {
        EY: {
          hint: 'Needed when behaviour is written about under “Education so far”.',
          neededWhen: { filled: 'summary-behaviour' },
          noneNeedsReason: false,
        },
      },
    },
  ],
});

/** What was not wholly achieved or done is closed with a reason (LUT R8, R10). */
const whyNot: ColumnSource = {
  id: 'why',
  label: 'Why',
  type: 'longText',
  neededWhen: { column: 'outcome', is: ['partly', 'not'] },
  weight: 2,
};

const outcomes = [
  { value: 'achieved', label: 'Achieved' },
  { value: 'partly', label: 'Partly' },
  { value: 'not', label: 'Not achieved' },
];

/** What is asked of each of the last PEP's targets. */
const reviewColumns: ColumnSource[] = [
  { id: 'target', label: 'Target', type: 'longText', needed: true, weight: 3 },
  { id: 'outcome', label: 'Outcome', type: 'choice', options: outcomes, needed: true },
  whyNot,
  {
    id: 'next',
    label: 'Next',
    type: 'choice',
    options: [
      { value: 'carry-over', label: 'Carry on' },
      { value: 'adjust', label: 'Change' },
      { value: 'finish', label: 'Close' },
    ],
  },
  { id: 'pp-spent', label: 'PP+ spent', type: 'money' },
  {
    id: 'impact',
    label: 'Effect of PP+',
    type: 'choice',
    options: [
      { value: 'significant', label: 'Significant' },
      { value: 'moderate', label: 'Moderate' },
      { value: 'minimal', label: 'Minimal' },
    ],
  },
  { id: 'evidence', label: 'Evidence', type: 'longText', weight: 2 },
];

/** What PP+ did for a target: it ends with Year 11, so a student is not asked. */
const ofPpPlus = ['pp-spent', 'impact'];

/** Section Q: what became of the last PEP's targets and actions. */
export const review = declareSection({
  id: 'review-of-the-last-pep',
  letter: 'Q',
  title: 'Review of the last PEP',
  fields: [
    {
      id: 'target-review',
      label: 'What became of the last PEP’s targets?',
      hint: 'Every target gets an outcome, also those that no longer fit.',
      type: 'table',
      requirement: 'statutory',
      sources: ['LUT R10'],
      showWhen: notTheFirstPep,
      noneLabel: 'The last PEP had no targets',
      noneNeedsReason: true,
      guidance:
        'Say what moved and how you know: “Partly: reads 90 words a minute, was 70; aimed for 100.” Where it was not achieved, say why without blame, and whether to change it, carry it over or let it go.',
      columns: reviewColumns,
      inPhase: { HE: { columns: reviewColumns.filter(({ id }) => !ofPpPlus.includes(id)) } },
    },
    {
      id: 'action-review',
      label: 'Were the last PEP’s actions carried out?',
      hint: 'Every action is closed. If one was not done, say why, and whether it still matters.',
      type: 'table',
      requirement: 'statutory',
      sources: ['LUT R8', 'LUT R10'],
      showWhen: notTheFirstPep,
      noneLabel: 'The last PEP had no actions',
      noneNeedsReason: true,
      columns: [
        { id: 'action', label: 'Action', type: 'longText', needed: true, weight: 3 },
        { id: 'owner', label: 'Owner', type: 'text' },
        {
          id: 'outcome',
          label: 'Outcome',
          type: 'choice',
          needed: true,
          options: [
            { value: 'done', label: 'Done' },
            { value: 'partly', label: 'Partly done' },
            { value: 'not', label: 'Not done' },
          ],
        },
        whyNot,
        { id: 'carry-over', label: 'Carry on?', type: 'choice', options: yesNo },
      ],
    },
    {
      id: 'vs-feedback-response',
      label: 'What did we do about the virtual school’s last comments?',
      type: 'longText',
      requirement: 'common',
      sources: ['LUT R18'],
      showWhen: notTheFirstPep,
      noneLabel: 'There were no comments',
    },
    {
      id: 'pp-impact-summary',
      phases: ['EY', 'P', 'S'],
      label: 'What has PP+ achieved?',
      hint: 'The difference it made for this child since the last PEP.',
      type: 'longText',
      requirement: 'common',
      sources: ['LUT R9'],
    },
  ],
});
