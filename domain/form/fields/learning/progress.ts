import { declareSection } from '../../declaration.ts';
import { ask, atSchool, schoolToCollege, toYear11 } from '../ask.ts';
import { choiceColumn, expectedAtAge, redAmberGreen, resultStages, yesNo } from '../options.ts';
import { statutoryResults } from './results.ts';

const subjects = (...names: string[]): { subject: string }[] =>
  names.map((subject) => ({ subject }));

/** Section K: where the child stands in learning. */
export const progress = declareSection({
  id: 'learning-and-progress',
  letter: 'K',
  part: 'learning',
  title: 'Learning and progress',
  fields: [
    ask.table('attainment-lines', 'Where is the child now, subject by subject?', {
      kind: 'term',
      kept: 'term',
      bySchoolOnly: true,
      hint: 'Use your school’s own scale for “working at”; below, at or above is for the age.',
      requirement: 'statutory',
      sources: ['SCH-1d', 'DFE-6a'],
      guidance:
        'At least one subject, better reading, writing and mathematics, or English, mathematics and science. The comment says why: “Below: knows her tables to 5; loses confidence with word problems.” A target can then say which line it should move.',
      columns: [
        {
          id: 'subject',
          label: 'Subject or area',
          type: 'text',
          needed: true,
          given: true,
          weight: 2,
        },
        { id: 'working-at', label: 'Working at', type: 'text', needed: true },
        choiceColumn('expected', 'For age', expectedAtAge, { needed: true }),
        { id: 'target', label: 'Target', type: 'text', under: true },
        { id: 'key-stage-target', label: 'End of key stage', type: 'text', under: true },
        { id: 'progress', label: 'Progress since last PEP', type: 'text' },
        choiceColumn('rag', 'RAG', redAmberGreen, { under: true }),
        { id: 'comment', label: 'Comment', type: 'longText', weight: 2 },
        { id: 'assessed', label: 'Assessed', type: 'date' },
      ],
      startingRowsFor: [
        {
          yearFrom: -9,
          yearTo: 0,
          rows: subjects(
            'Communication and language',
            'Personal, social and emotional',
            'Physical',
            'Literacy',
            'Mathematics',
          ),
        },
        { yearFrom: 1, yearTo: 6, rows: subjects('Reading', 'Writing', 'Mathematics') },
        { yearFrom: 7, yearTo: 11, rows: subjects('English', 'Mathematics', 'Science') },
      ],
      inPhase: {
        EY: {
          label: 'Where is the child now, area by area?',
          noneLabel: 'Recorded under “Early years”, area by area',
          startingRowsFor: [],
        },
        P16: {
          hint: 'Use your own scale for “working at”; below, at or above is for what the course expects.',
          label: 'Where is the student now, course by course?',
          guidance: 'At least one course. The comment says why, and what would move it.',
        },
        HE: {
          label: 'Where is the student now, module by module?',
          hint: 'Marks or grades so far; below, at or above what the course expects.',
          guidance:
            'A line for each module or year is enough. Use “Progress and results so far” for the story.',
        },
      },
    }),
    ask.date('attainment-date', 'Date of these assessments', {
      kind: 'term',
      kept: 'term',
      bySchoolOnly: true,
    }),
    toYear11.table('attainment-statutory', 'Results at the end of earlier stages', {
      kind: 'fact',
      hint: 'What came with the child’s records; newest first.',
      sources: ['DFE-6a'],
      columns: [
        choiceColumn('stage', 'Stage', resultStages, { needed: true, weight: 2 }),
        { id: 'measure', label: 'Measure', type: 'text', needed: true, weight: 2 },
        { id: 'result', label: 'Result', type: 'text', needed: true },
        { id: 'year', label: 'School year', type: 'text' },
      ],
    }),
    ...statutoryResults,
    atSchool.choice('targets-accurate', 'Are the targets accurate and ambitious?', {
      kind: 'term',
      bySchoolOnly: true,
      options: yesNo,
    }),
    atSchool.longText('targets-accurate-why', 'What makes you say so?', {
      kind: 'term-prose',
      requirement: 'optional',
      showWhen: { filled: 'targets-accurate' },
    }),
    schoolToCollege.choice('on-track', 'Is the child on track for the end of the key stage?', {
      kind: 'term',
      bySchoolOnly: true,
      options: [...yesNo, { value: 'not-sure', label: 'Not sure' }],
    }),
    schoolToCollege.longText('on-track-why', 'What tells you?', {
      kind: 'term-prose',
      requirement: 'optional',
      showWhen: { filled: 'on-track' },
    }),
    schoolToCollege.longText(
      'progress-acceptable',
      'Is the progress good enough, and how do you know?',
      { kind: 'term-prose', bySchoolOnly: true },
    ),
    schoolToCollege.longText(
      'progress-measures',
      'If not, what is being done, and who else is needed?',
      { kind: 'term-prose', bySchoolOnly: true },
    ),
    ask.longText('attainment-context', 'What should a reader know about these ratings?', {
      kind: 'term-prose',
      hint: 'For example a move, an illness, or a test taken on a hard day.',
    }),
    schoolToCollege.longText(
      'more-able',
      'Is there something in which the child is more able or talented?',
      { kind: 'fact', requirement: 'optional' },
    ),
    ask.table('qualifications-planned', 'Which qualifications are planned?', {
      kind: 'fact',
      phases: ['S', 'P16'],
      requirement: 'statutory',
      sources: ['DFE-6a'],
      noneLabel: 'Not chosen yet',
      guidance:
        'From Year 10, one row for each course. Before that, choose “not chosen yet”, or list what the child hopes to take.',
      columns: [
        { id: 'subject', label: 'Subject', type: 'text', needed: true, weight: 2 },
        { id: 'qualification', label: 'Qualification', type: 'text', needed: true, weight: 2 },
        { id: 'level', label: 'Level', type: 'text' },
        { id: 'board', label: 'Board', type: 'text' },
        { id: 'exam-date', label: 'Exam', type: 'date', carry: 'ends-row' },
        { id: 'tier', label: 'Tier', type: 'text' },
      ],
      inPhase: { P16: { guidance: 'One row for each course.', requirement: 'common' } },
    }),
  ],
});
