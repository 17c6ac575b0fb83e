import { type ConditionOn, declareSection } from '../declaration.ts';
import {
  attachedFile,
  documentKinds,
  expectedAtAge,
  printedWithPep,
  redAmberGreen,
  resultStages,
  senTypes,
  yesNo,
} from './options.ts';
import { statutoryResults } from './results.ts';

/** Section J: where the child has been, and how school goes now. */
export const history = declareSection({
  id: 'education-so-far',
  letter: 'J',
  title: 'Education so far',
  byAuthorityWithoutPlace: true,
  fields: [
    {
      id: 'strengths',
      carry: 'confirm',
      label: 'What is the child good at, and what goes well?',
      hint: 'Begin here. Targets work best when they build on a strength.',
      type: 'longText',
      requirement: 'common',
      guidance:
        'For example: “Kind to younger children, remembers every fact about space, and keeps going in football when his team is losing.”',
      inPhase: {
        P16: {
          guidance:
            'For example: “Calm with customers, quick at finding what is wrong with an engine, and keeps going in football when his team is losing.”',
        },
        HE: {
          guidance:
            'For example: “Calm with customers, quick at finding what is wrong with an engine, and keeps going in football when his team is losing.”',
        },
      },
    },
    {
      id: 'education-history',
      carry: 'confirm',
      label: 'Schools and settings attended',
      hint: 'Start with the first; where the child is now comes last.',
      type: 'table',
      requirement: 'statutory',
      sources: ['SCH-1a'],
      guidance:
        'One row for each nursery, school or other place. Gaps matter too: add a row “not in school” with its dates. The social worker and the transfer file can help.',
      columns: [
        { id: 'setting', label: 'School or setting', type: 'text', needed: true, weight: 3 },
        { id: 'urn', label: 'URN', type: 'text' },
        { id: 'from', label: 'From', type: 'date' },
        { id: 'to', label: 'To', type: 'date' },
        { id: 'reason', label: 'Reason for leaving', type: 'text', weight: 2 },
      ],
      inPhase: {
        P16: {
          label: 'Schools, colleges and other places attended',
          hint: 'Start with the first; the present one comes last.',
          guidance:
            'One row for each school, college or other place. Gaps matter too: add a row “not in education” with its dates. The social worker and the last school can help.',
        },
        HE: {
          label: 'Schools, colleges and universities attended',
          hint: 'Start with the first; the present one comes last.',
          guidance:
            'One row for each school, college or university. Gaps matter too: add a row “not in education” with its dates.',
        },
      },
    },
    {
      id: 'conduct-record',
      carry: 'confirm',
      label: 'How has the child’s conduct been?',
      hint: 'Rewards as well as sanctions, in fair words: the child may read this.',
      type: 'longText',
      requirement: 'statutory',
      sources: ['SCH-1c'],
      guidance:
        'For example: “38 merits and 4 behaviour points this term, all in the week of the placement move. Polite to adults; needs time before she can talk about a quarrel.”',
    },
    {
      id: 'achievements',
      carry: 'confirm',
      label: 'Achievements, in and out of school',
      hint: 'Small ones count: a certificate, a brave moment, a first.',
      type: 'table',
      requirement: 'statutory',
      sources: ['SCH-1d'],
      guidance: 'For example: “Swam 25 metres” (sport), “Read to the whole class” (personal).',
      columns: [
        { id: 'date', label: 'When', type: 'date' },
        { id: 'what', label: 'What', type: 'text', needed: true, weight: 3 },
        {
          id: 'kind',
          label: 'Kind',
          type: 'choice',
          options: [
            { value: 'academic', label: 'Academic' },
            { value: 'sport', label: 'Sport' },
            { value: 'arts', label: 'Arts' },
            { value: 'personal', label: 'Personal' },
            { value: 'other', label: 'Other' },
          ],
        },
      ],
      inPhase: {
        P16: {
          guidance:
            'For example: “Swam 25 lengths” (sport), “Spoke at the open evening” (personal).',
          label: 'Achievements, in education and outside it',
        },
        HE: {
          guidance:
            'For example: “Swam 25 lengths” (sport), “Spoke at the open evening” (personal).',
          label: 'Achievements, on the course and outside it',
        },
      },
    },
    {
      id: 'summary-presentation',
      label: 'How does the child come across in school?',
      bySchoolOnly: true,
      hint: 'Arriving, lessons, breaks, going home.',
      type: 'longText',
      requirement: 'common',
      inPhase: {
        P16: { hint: 'Arriving, classes, breaks, working with others.' },
        HE: { hint: 'Lectures, seminars, working with others.' },
      },
    },
    {
      id: 'summary-behaviour',
      phases: ['EY', 'P', 'S', 'P16'],
      label: 'Behaviour in school',
      bySchoolOnly: true,
      type: 'longText',
      requirement: 'common',
    },
    {
      id: 'summary-emotion',
      label: 'Emotional wellbeing in school',
      bySchoolOnly: true,
      type: 'longText',
      requirement: 'common',
    },
    {
      id: 'summary-health',
      label: 'Health, as it affects learning',
      type: 'longText',
      requirement: 'common',
      phases: ['EY', 'P', 'S', 'P16'],
    },
    {
      id: 'existing-arrangements',
      carry: 'confirm',
      label: 'What education and training does the child have now?',
      hint: 'Timetable, class or sets, courses, and any special educational provision.',
      type: 'longText',
      requirement: 'statutory',
      sources: ['SCH-2'],
      guidance:
        'For example: “Full timetable in 8M, set 3 for mathematics, with reading intervention on Tuesdays and Thursdays in place of French. A place in the quiet room at lunch.”',
      inPhase: {
        HE: { hint: 'Course, teaching hours, placements, and any support for a disability.' },
      },
    },
    {
      id: 'documents',
      label: 'Which papers belong to this PEP?',
      hint: 'School report, EHC plan, SEN support plan, work, photographs. The file itself can be kept here.',
      guidance:
        'A file is kept encrypted with this PEP. With “Print with the PEP” a picture is printed after it, with the words that say what it is; any other file can be saved beside the PDF.',
      type: 'table',
      requirement: 'common',
      columns: [
        {
          id: 'kind',
          label: 'Kind',
          type: 'choice',
          needed: true,
          options: documentKinds,
          weight: 2,
        },
        { id: 'date', label: 'Date', type: 'date' },
        { id: 'file', label: 'What it is, or shows', type: 'text', needed: true, weight: 3 },
        attachedFile,
        printedWithPep,
      ],
      inPhase: {
        P16: {
          hint: 'Report, results, EHC plan, SEN support plan, work. The file itself can be kept here.',
        },
        HE: {
          hint: 'Report, results, EHC plan, SEN support plan, work. The file itself can be kept here.',
        },
      },
    },
  ],
});

const subjects = (...names: string[]): { subject: string }[] =>
  names.map((subject) => ({ subject }));

/** Section K: where the child stands in learning. */
export const progress = declareSection({
  id: 'learning-and-progress',
  letter: 'K',
  title: 'Learning and progress',
  fields: [
    {
      id: 'attainment-lines',
      kept: 'term',
      label: 'Where is the child now, subject by subject?',
      bySchoolOnly: true,
      hint: 'Use your school’s own scale for “working at”; below, at or above is for the age.',
      type: 'table',
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
        {
          id: 'expected',
          label: 'For age',
          type: 'choice',
          options: expectedAtAge,
          needed: true,
        },
        { id: 'target', label: 'Target', type: 'text' },
        { id: 'key-stage-target', label: 'End of key stage', type: 'text' },
        { id: 'progress', label: 'Progress since last PEP', type: 'text' },
        { id: 'rag', label: 'RAG', type: 'choice', options: redAmberGreen },
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
    },
    {
      id: 'attainment-date',
      kept: 'term',
      label: 'Date of these assessments',
      bySchoolOnly: true,
      type: 'date',
      requirement: 'common',
    },
    {
      id: 'attainment-statutory',
      carry: 'keep',
      label: 'Results at the end of earlier stages',
      hint: 'What came with the child’s records; newest first.',
      type: 'table',
      requirement: 'common',
      sources: ['DFE-6a'],
      phases: ['EY', 'P', 'S'],
      columns: [
        {
          id: 'stage',
          label: 'Stage',
          type: 'choice',
          needed: true,
          options: resultStages,
          weight: 2,
        },
        { id: 'measure', label: 'Measure', type: 'text', needed: true, weight: 2 },
        { id: 'result', label: 'Result', type: 'text', needed: true },
        { id: 'year', label: 'School year', type: 'text' },
      ],
    },
    ...statutoryResults,
    {
      id: 'targets-accurate',
      label: 'Are the targets accurate and ambitious?',
      bySchoolOnly: true,
      type: 'choice',
      requirement: 'common',
      phases: ['P', 'S'],
      options: yesNo,
    },
    {
      id: 'targets-accurate-why',
      label: 'What makes you say so?',
      type: 'longText',
      requirement: 'optional',
      phases: ['P', 'S'],
      showWhen: { filled: 'targets-accurate' },
    },
    {
      id: 'on-track',
      phases: ['P', 'S', 'P16'],
      label: 'Is the child on track for the end of the key stage?',
      bySchoolOnly: true,
      type: 'choice',
      requirement: 'common',
      options: [...yesNo, { value: 'not-sure', label: 'Not sure' }],
    },
    {
      id: 'on-track-why',
      label: 'What tells you?',
      type: 'longText',
      requirement: 'optional',
      phases: ['P', 'S', 'P16'],
      showWhen: { filled: 'on-track' },
    },
    {
      id: 'progress-acceptable',
      phases: ['P', 'S', 'P16'],
      label: 'Is the progress good enough, and how do you know?',
      bySchoolOnly: true,
      type: 'longText',
      requirement: 'common',
    },
    {
      id: 'progress-measures',
      phases: ['P', 'S', 'P16'],
      label: 'If not, what is being done, and who else is needed?',
      bySchoolOnly: true,
      type: 'longText',
      requirement: 'common',
    },
    {
      id: 'attainment-context',
      label: 'What should a reader know about these ratings?',
      hint: 'For example a move, an illness, or a test taken on a hard day.',
      type: 'longText',
      requirement: 'common',
    },
    {
      id: 'more-able',
      carry: 'confirm',
      label: 'Is there something in which the child is more able or talented?',
      type: 'longText',
      requirement: 'optional',
      phases: ['P', 'S', 'P16'],
    },
    {
      id: 'qualifications-planned',
      carry: 'confirm',
      phases: ['S', 'P16'],
      label: 'Which qualifications are planned?',
      type: 'table',
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
    },
  ],
});

const hasSen = { field: 'sen-status', is: ['K', 'E'] } as const satisfies ConditionOn<string>;
const hasPlan = { field: 'sen-status', is: ['E'] } as const satisfies ConditionOn<string>;

/** Section L: special educational needs, and what the child needs to learn next. */
export const needs = declareSection({
  id: 'educational-needs',
  letter: 'L',
  title: 'Educational needs',
  fields: [
    {
      id: 'sen-status',
      carry: 'confirm',
      phases: ['EY', 'P', 'S', 'P16'],
      label: 'Special educational needs',
      type: 'choice',
      requirement: 'statutory',
      sources: ['SCH-1e'],
      options: [
        { value: 'N', label: 'None identified' },
        { value: 'K', label: 'SEN support' },
        { value: 'E', label: 'Education, health and care plan' },
      ],
    },
    {
      id: 'sen-needs',
      carry: 'confirm',
      phases: ['EY', 'P', 'S', 'P16'],
      label: 'Types of need',
      hint: 'The main one first.',
      type: 'table',
      requirement: 'statutory',
      sources: ['SCH-1e'],
      showWhen: hasSen,
      columns: [
        { id: 'rank', label: 'Order', type: 'number' },
        {
          id: 'type',
          label: 'Type of need',
          type: 'choice',
          options: senTypes,
          needed: true,
          weight: 4,
        },
      ],
    },
    {
      id: 'sen-provision',
      carry: 'confirm',
      phases: ['EY', 'P', 'S', 'P16'],
      label: 'Which special educational provision is in place?',
      type: 'longText',
      requirement: 'statutory',
      sources: ['SCH-2'],
      showWhen: hasSen,
      guidance:
        'What is given beyond the classroom’s usual offer. For example: “Precision teaching for spelling, 10 minutes each day; visual timetable; speech and language programme twice a week.”',
    },
    {
      id: 'ehcp-review-date',
      carry: 'confirm',
      phases: ['EY', 'P', 'S', 'P16'],
      label: 'Next annual review of the EHC plan',
      type: 'date',
      requirement: 'common',
      showWhen: hasPlan,
    },
    {
      id: 'ehcp-link',
      carry: 'confirm',
      phases: ['EY', 'P', 'S', 'P16'],
      label: 'How does this PEP fit with the EHC plan?',
      hint: 'The PEP complements it, and does not repeat it.',
      type: 'longText',
      requirement: 'common',
      showWhen: hasPlan,
    },
    {
      id: 'other-plans',
      carry: 'confirm',
      label: 'Which other plans are there?',
      hint: 'For example an individual education plan, a health care plan, a risk assessment.',
      type: 'table',
      requirement: 'common',
      sources: ['GOOD-2'],
      noneLabel: 'No other plans',
      columns: [
        { id: 'plan', label: 'Plan', type: 'text', needed: true, weight: 2 },
        { id: 'owner', label: 'Who holds it', type: 'text', weight: 2 },
        { id: 'review', label: 'Review', type: 'date', carry: 'if-to-come' },
      ],
    },
    {
      id: 'additional-needs',
      carry: 'confirm',
      label: 'Which other needs have been noticed?',
      hint: 'Also speech, language and communication, and social, emotional and mental health.',
      type: 'longText',
      requirement: 'common',
      noneLabel: 'No others noticed',
    },
    {
      id: 'educational-needs',
      carry: 'confirm',
      label: 'Which educational needs are we working on?',
      hint: 'The gaps that matter most now. Each should lead to a target.',
      type: 'longText',
      requirement: 'statutory',
      sources: ['LUT R11b', 'GOOD-3'],
      guidance:
        'Name the skill or knowledge, not only the subject. For example: “Reading longer words aloud; planning a piece of writing before starting it; catching up the fractions missed during the move in May.”',
    },
  ],
});

/** Section M: needs linked to attachment and trauma, apart from the educational ones. */
export const development = declareSection({
  id: 'attachment-and-trauma',
  letter: 'M',
  title: 'Needs linked to attachment and trauma',
  intro: 'Write for the reader: the young person may read this section.',
  fields: [
    {
      id: 'developmental-needs',
      carry: 'confirm',
      label: 'Which needs are linked to attachment or trauma, and what helps?',
      hint: 'One row for each need. Describe what you see, without naming a diagnosis nobody has made.',
      type: 'table',
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
    {
      id: 'developmental-none',
      carry: 'confirm',
      label: 'If none was identified, who agreed that?',
      type: 'text',
      requirement: 'optional',
      showWhen: { not: { filled: 'developmental-needs' } },
    },
    {
      id: 'executive-function',
      carry: 'confirm',
      phases: ['P', 'S', 'P16'],
      label: 'Planning, remembering, starting and stopping: what is strong, what is hard?',
      type: 'longText',
      requirement: 'optional',
    },
    {
      id: 'preparing-adulthood',
      carry: 'confirm',
      label: 'Preparing for adulthood: what is strong, what is hard?',
      hint: 'Travel, money, cooking, friends, health, asking for help.',
      type: 'longText',
      requirement: 'optional',
      phases: ['S', 'P16', 'HE'],
    },
    {
      id: 'staff-approach',
      carry: 'confirm',
      label: 'How should adults respond?',
      hint: 'A few lines that a supply teacher could follow.',
      type: 'longText',
      requirement: 'optional',
      inPhase: {
        P16: { hint: 'A few lines that somebody new could follow.' },
        HE: { hint: 'A few lines that somebody new could follow.' },
      },
    },
  ],
});
