import { declareSection } from '../../declaration.ts';
import { ask, toCollege } from '../ask.ts';
import {
  attachedFile,
  choiceColumn,
  documentKinds,
  optionsOf,
  printedWithPep,
} from '../options.ts';

/** Section J: where the child has been, and how school goes now. */
export const history = declareSection({
  id: 'education-so-far',
  letter: 'J',
  part: 'learning',
  title: 'Education so far',
  byAuthorityWithoutPlace: true,
  fields: [
    ask.longText('strengths', 'What is the child good at, and what goes well?', {
      kind: 'fact',
      hint: 'Begin here. Targets work best when they build on a strength.',
      guidance:
        'For example: “Kind to younger children, remembers every fact about space, and keeps going in football when his team is losing.”',
      inPhase: {
        grownUp: {
          guidance:
            'For example: “Calm with customers, quick at finding what is wrong with an engine, and keeps going in football when his team is losing.”',
        },
      },
    }),
    ask.table('education-history', 'Schools and settings attended', {
      kind: 'fact',
      hint: 'Start with the first; where the child is now comes last.',
      requirement: 'statutory',
      sources: ['SCH-1a'],
      guidance:
        'One row for each nursery, school or other place. Gaps matter too: add a row “not in school” with its dates. The social worker and the transfer file can help.',
      columns: [
        { id: 'setting', label: 'School or setting', type: 'text', needed: true, weight: 3 },
        { id: 'urn', label: 'URN', type: 'text' },
        { id: 'from', label: 'From', type: 'date' },
        { id: 'to', label: 'To', type: 'date', notBefore: 'from' },
        { id: 'reason', label: 'Reason for leaving', type: 'text', weight: 2 },
      ],
      inPhase: {
        grownUp: { hint: 'Start with the first; the present one comes last.' },
        P16: {
          label: 'Schools, colleges and other places attended',
          guidance:
            'One row for each school, college or other place. Gaps matter too: add a row “not in education” with its dates. The social worker and the last school can help.',
        },
        HE: {
          label: 'Schools, colleges and universities attended',
          guidance:
            'One row for each school, college or university. Gaps matter too: add a row “not in education” with its dates.',
        },
      },
    }),
    ask.longText('conduct-record', 'How has the child’s conduct been?', {
      kind: 'term-prose',
      hint: 'Rewards as well as sanctions, in fair words: the child may read this.',
      requirement: 'statutory',
      sources: ['SCH-1c'],
      guidance:
        'For example: “38 merits and 4 behaviour points this term, all in the week of the placement move. Polite to adults; needs time before she can talk about a quarrel.”',
    }),
    ask.table('achievements', 'Achievements, in and out of school', {
      kind: 'term',
      hint: 'Small ones count: a certificate, a brave moment, a first.',
      requirement: 'statutory',
      sources: ['SCH-1d'],
      guidance: 'For example: “Swam 25 metres” (sport), “Read to the whole class” (personal).',
      columns: [
        { id: 'date', label: 'When', type: 'date' },
        { id: 'what', label: 'What', type: 'text', needed: true, weight: 3 },
        choiceColumn(
          'kind',
          'Kind',
          optionsOf({
            academic: 'Academic',
            sport: 'Sport',
            arts: 'Arts',
            personal: 'Personal',
            other: 'Other',
          }),
        ),
      ],
      inPhase: {
        grownUp: {
          guidance:
            'For example: “Swam 25 lengths” (sport), “Spoke at the open evening” (personal).',
        },
        P16: { label: 'Achievements, in education and outside it' },
        HE: { label: 'Achievements, on the course and outside it' },
      },
    }),
    ask.longText('summary-presentation', 'How does the child come across in school?', {
      kind: 'term-prose',
      bySchoolOnly: true,
      hint: 'Arriving, lessons, breaks, going home.',
      inPhase: {
        P16: { hint: 'Arriving, classes, breaks, working with others.' },
        HE: { hint: 'Lectures, seminars, working with others.' },
      },
    }),
    toCollege.longText('summary-behaviour', 'Behaviour in school', {
      kind: 'term-prose',
      bySchoolOnly: true,
    }),
    ask.longText('summary-emotion', 'Emotional wellbeing in school', {
      kind: 'term-prose',
      bySchoolOnly: true,
    }),
    toCollege.longText('summary-health', 'Health, as it affects learning', { kind: 'term-prose' }),
    ask.longText('existing-arrangements', 'What education and training does the child have now?', {
      kind: 'fact',
      hint: 'Timetable, class or sets, courses, and any special educational provision.',
      requirement: 'statutory',
      sources: ['SCH-2'],
      guidance:
        'For example: “Full timetable in 8M, set 3 for mathematics, with reading intervention on Tuesdays and Thursdays in place of French. A place in the quiet room at lunch.”',
      inPhase: {
        HE: { hint: 'Course, teaching hours, placements, and any support for a disability.' },
      },
    }),
    ask.table('documents', 'Which papers belong to this PEP?', {
      kind: 'term',
      hint: 'School report, EHC plan, SEN support plan, work, photographs. The file itself can be kept here.',
      guidance:
        'A file is kept encrypted with this PEP. With “Print with the PEP” a picture is printed after it, with the words that say what it is; any other file can be saved beside the PDF.',
      columns: [
        choiceColumn('kind', 'Kind', documentKinds, { needed: true, weight: 2 }),
        { id: 'date', label: 'Date', type: 'date' },
        { id: 'file', label: 'What it is, or shows', type: 'text', needed: true, weight: 3 },
        attachedFile,
        printedWithPep,
      ],
      inPhase: {
        grownUp: {
          hint: 'Report, results, EHC plan, SEN support plan, work. The file itself can be kept here.',
        },
      },
    }),
  ],
});
