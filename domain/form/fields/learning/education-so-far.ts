import { declareSection } from '../../declaration.ts';
import { attachedFile, documentKinds, printedWithPep } from '../options.ts';

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
        grownUp: {
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
        grownUp: {
          hint: 'Report, results, EHC plan, SEN support plan, work. The file itself can be kept here.',
        },
      },
    },
  ],
});
