import { type ColumnSource, declareSection } from '../declaration.ts';
import { ask, atSchool, schoolToCollege, toCollege, toYear11 } from './ask.ts';
import { choiceColumn, notTheFirstPep, optionsOf, yesNo } from './options.ts';

const exclusionTypes = optionsOf({
  SUSP: 'Suspension',
  LNCH: 'Lunchtime suspension',
  PERM: 'Permanent exclusion',
});

/** Lifts figures that do not fit: the school does not own every one of them. Printed with the row. */
const figuresWhy: ColumnSource = {
  id: 'figures-why',
  label: 'If the figures do not fit, why',
  type: 'text',
  weight: 2,
  under: true,
};

/** Section I: attendance, suspensions and behaviour. */
export const attendance = declareSection({
  id: 'attendance',
  letter: 'I',
  part: 'since-last-time',
  title: 'Attendance',
  fields: [
    toCollege.date('attendance-as-at', 'Figures up to', {
      kind: 'term',
      kept: 'term',
      bySchoolOnly: true,
    }),
    atSchool.table('attendance-sessions', 'Sessions this school year', {
      kind: 'term',
      kept: 'term',
      bySchoolOnly: true,
      hint: 'Two sessions a day.',
      columns: [
        { id: 'possible', label: 'Possible', type: 'number', needed: true },
        { id: 'attended', label: 'Attended', type: 'number', needed: true },
        { id: 'authorised', label: 'Absent, authorised', type: 'number' },
        { id: 'unauthorised', label: 'Absent, unauthorised', type: 'number' },
        figuresWhy,
      ],
    }),
    toCollege.number('attendance-ytd-percent', 'Attendance this school year', {
      kind: 'term',
      kept: 'term',
      bySchoolOnly: true,
      hint: 'Worked out from the sessions; typed only where there are none.',
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
    }),
    atSchool.fact('persistent-absence', 'Persistent absence', {
      fact: 'persistentAbsence',
      showWhen: { filled: 'attendance-ytd-percent' },
    }),
    atSchool.table('attendance-previous-years', 'Attendance in earlier years', {
      kind: 'fact',
      hint: 'From the last schools’ records or the transfer file. One row for each year.',
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
    }),
    toCollege.longText('attendance-concerns', 'Is there a concern about attendance or lateness?', {
      kind: 'term-prose',
      bySchoolOnly: true,
      noneLabel: 'No concern',
    }),
    toCollege.longText(
      'attendance-plan',
      'What is the plan to improve attendance, or to keep it up?',
      {
        kind: 'term-prose',
        bySchoolOnly: true,
        hint: 'Needed when there is a concern, or attendance is below 90%.',
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
    ),
    toCollege.longText('attendance-exceptional', 'Were there exceptional circumstances?', {
      kind: 'term-prose',
      bySchoolOnly: true,
      hint: 'For example an operation, or a move in the middle of term.',
    }),
    schoolToCollege.table('suspensions', 'Suspensions and exclusions this school year', {
      kind: 'term',
      hint: 'Every one counts, also half a day. The social worker and the virtual school are told without delay.',
      requirement: 'statutory',
      sources: ['SCH-1c'],
      noneLabel: 'No suspensions or exclusions this school year',
      columns: [
        { id: 'start', label: 'From', type: 'date', needed: true },
        { id: 'end', label: 'To', type: 'date', notBefore: 'start' },
        { id: 'days', label: 'Days', type: 'number', needed: true },
        choiceColumn('type', 'Type', exclusionTypes, { needed: true }),
        { id: 'reason', label: 'Reason', type: 'longText', weight: 2 },
        { id: 'social-worker-told', label: 'Social worker told', type: 'date' },
        { id: 'virtual-school-told', label: 'Virtual school told', type: 'date' },
        { id: 'reintegration', label: 'Return meeting', type: 'text' },
        figuresWhy,
      ],
    }),
    atSchool.fact('suspension-days-ytd', 'Days suspended this school year', {
      fact: 'suspensionDays',
      showWhen: { filled: 'suspensions' },
    }),
    atSchool.table('part-time-timetable', 'Is the child on a part-time timetable?', {
      kind: 'running',
      bySchoolOnly: true,
      hint: 'It should be short, agreed by all, and have a date for full time.',
      sources: ['LUT R6c'],
      noneLabel: 'No, full time',
      columns: [
        choiceColumn('part-time', 'Part time', yesNo, { needed: true }),
        { id: 'hours', label: 'Hours a week', type: 'number' },
        { id: 'start', label: 'From', type: 'date' },
        { id: 'review', label: 'Review', type: 'date', carry: 'if-to-come' },
        { id: 'end', label: 'To', type: 'date', carry: 'ends-row', notBefore: 'start' },
        { id: 'agreed-with', label: 'Agreed with', type: 'text', weight: 2 },
        { id: 'plan', label: 'Plan back to full time', type: 'longText', weight: 2 },
      ],
    }),
    toCollege.longText('behaviour-support', 'What helps with behaviour?', {
      kind: 'fact',
      hint: 'Needed when there has been a suspension.',
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
    }),
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

const outcomes = optionsOf({ achieved: 'Achieved', partly: 'Partly', not: 'Not achieved' });

/** What is asked of each of the last PEP's targets. */
const reviewColumns: ColumnSource[] = [
  { id: 'target', label: 'Target', type: 'longText', needed: true, weight: 3 },
  choiceColumn('outcome', 'Outcome', outcomes, { needed: true }),
  whyNot,
  choiceColumn(
    'next',
    'Next',
    optionsOf({ 'carry-over': 'Carry on', adjust: 'Change', finish: 'Close' }),
    { under: true },
  ),
  { id: 'pp-spent', label: 'PP+ spent', type: 'money', under: true },
  choiceColumn(
    'impact',
    'Effect of PP+',
    optionsOf({ significant: 'Significant', moderate: 'Moderate', minimal: 'Minimal' }),
    { under: true },
  ),
  { id: 'evidence', label: 'Evidence', type: 'longText', weight: 2 },
];

/** What PP+ did for a target: it ends with Year 11, so a student is not asked. */
const ofPpPlus = ['pp-spent', 'impact'];

/** Section Q: what became of the last PEP's targets and actions. */
export const review = declareSection({
  id: 'review-of-the-last-pep',
  letter: 'Q',
  part: 'since-last-time',
  title: 'Review of the last PEP',
  fields: [
    ask.choice('pep-first', 'Is this the child’s first PEP?', {
      kind: 'term',
      hint: 'If not, the review of the last PEP opens, even when the last one was on paper.',
      options: yesNo,
    }),
    ask.table('target-review', 'What became of the last PEP’s targets?', {
      kind: 'term',
      hint: 'Every target gets an outcome, also those that no longer fit.',
      requirement: 'statutory',
      sources: ['LUT R10'],
      showWhen: notTheFirstPep,
      noneLabel: 'The last PEP had no targets',
      noneNeedsReason: true,
      guidance:
        'Say what moved and how you know: “Partly: reads 90 words a minute, was 70; aimed for 100.” Where it was not achieved, say why without blame, and whether to change it, carry it over or let it go.',
      columns: reviewColumns,
      inPhase: { HE: { columns: reviewColumns.filter(({ id }) => !ofPpPlus.includes(id)) } },
    }),
    ask.table('action-review', 'Were the last PEP’s actions carried out?', {
      kind: 'term',
      hint: 'Every action is closed. If one was not done, say why, and whether it still matters.',
      requirement: 'statutory',
      sources: ['LUT R8', 'LUT R10'],
      showWhen: notTheFirstPep,
      noneLabel: 'The last PEP had no actions',
      noneNeedsReason: true,
      columns: [
        { id: 'action', label: 'Action', type: 'longText', needed: true, weight: 3 },
        { id: 'owner', label: 'Owner', type: 'text' },
        choiceColumn(
          'outcome',
          'Outcome',
          optionsOf({ done: 'Done', partly: 'Partly done', not: 'Not done' }),
          { needed: true },
        ),
        whyNot,
        choiceColumn('carry-over', 'Carry on?', yesNo),
      ],
    }),
    ask.longText(
      'vs-feedback-response',
      'What did we do about the virtual school’s last comments?',
      {
        kind: 'term',
        sources: ['LUT R18'],
        showWhen: notTheFirstPep,
        noneLabel: 'There were no comments',
      },
    ),
    toYear11.longText('pp-impact-summary', 'What has PP+ achieved?', {
      kind: 'term',
      hint: 'The difference it made for this child since the last PEP.',
      sources: ['LUT R9'],
    }),
  ],
});
