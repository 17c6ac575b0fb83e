import { declareSection, type Option } from '../../declaration.ts';
import { ask, toCollege } from '../ask.ts';
import { hasPlace, optionsOf, settingTypes } from '../options.ts';

/** Who may start a PEP; `school` is who holds it in this phase. */
const starters = (school: string): Option[] =>
  optionsOf({
    'social-worker': 'Social worker',
    'virtual-school': 'Virtual school',
    both: 'Social worker and virtual school',
    school: `${school}, while waiting`,
  });

/** What can be made sure of before a meeting, in every phase, and what a phase adds. */
const readyFor = (besides: Record<string, string>): Option[] =>
  optionsOf({
    'last-pep': 'The last PEP is at hand',
    invited: 'Everybody has been asked, with the day and the place',
    heard: 'The child has been heard, and has chosen what is read out',
    views: 'The views of those who cannot come are here in writing',
    figures: 'Attendance and attainment are up to date',
    spending: 'What PP+ bought is written up',
    ...besides,
  });

/** Section A: which PEP this is, and its dates. */
export const header = declareSection({
  id: 'about-this-pep',
  letter: 'A',
  part: 'meeting',
  title: 'About this PEP',
  intro: 'Which PEP this is and when it happens. Most of it comes from the pupil’s own page.',
  fields: [
    ask.choice('pep-type', 'What kind of PEP is this?', {
      kind: 'term',
      options: optionsOf({ initial: 'Initial', review: 'Review', transition: 'Transition' }),
    }),
    ask.fact('pep-phase', 'Form used', { fact: 'templateTitle' }),
    ask.fact('pep-status', 'Status', { fact: 'pepStatus' }),
    ask.fact('academic-year', 'Academic year', { fact: 'academicYear' }),
    ask.fact('term', 'Term', {
      fact: 'term',
      requirement: 'statutory',
      sources: ['LUT R14', 'LUT R15'],
    }),
    ask.choice('initiated-by', 'Who started this PEP?', {
      kind: 'term',
      hint: 'The social worker or the virtual school starts it; a school may begin while waiting.',
      sources: ['LUT R2'],
      options: starters('School'),
      inPhase: {
        P16: { options: starters('School or college') },
        HE: { options: starters('School or service') },
      },
    }),
    ask.date('initiated-date', 'When was it started?', { kind: 'term', sources: ['LUT R2'] }),
    ask.date('meeting-date', 'Date of the PEP meeting', {
      kind: 'term',
      requirement: 'statutory',
      sources: ['LUT R15'],
      guidance:
        'The day on which everyone met, in person or online. If a meeting had to be moved, give the day it took place.',
    }),
    ask.time('meeting-time', 'At what time?', {
      kind: 'term',
      requirement: 'optional',
      sources: ['LUT R19'],
    }),
    ask.text('meeting-place', 'Where and how was it held?', {
      kind: 'term',
      moment: 'at-meeting',
      hint: 'For example: school library; online; a mix of both.',
      requirement: 'optional',
      sources: ['LUT R19'],
      inPhase: {
        P16: { hint: 'For example: college library; online; a mix of both.' },
        HE: { hint: 'For example: university; online; a mix of both.' },
      },
    }),
    ask.choices('meeting-joined', 'Is it joined with another review?', {
      kind: 'term',
      requirement: 'optional',
      hint: 'One meeting instead of two, where the same people come.',
      options: optionsOf({
        'care-plan': 'Care plan review',
        'ehc-plan': 'Annual review of the EHC plan',
        other: 'Another review',
      }),
      inPhase: {
        grownUp: {
          options: optionsOf({
            'care-plan': 'Care plan review',
            pathway: 'Review of the pathway plan',
            'ehc-plan': 'Annual review of the EHC plan',
            other: 'Another review',
          }),
        },
      },
    }),
    ask.choices('meeting-ready', 'What is ready for the meeting?', {
      kind: 'term',
      requirement: 'optional',
      hint: 'Only what somebody has made sure of.',
      options: readyFor({}),
      inPhase: {
        EY: { options: readyFor({ observed: 'The key person has written down what was seen' }) },
        P16: {
          options: readyFor({
            provider: 'The college has sent attendance and progress',
            adviser: 'The personal adviser knows the day',
          }),
        },
        HE: {
          options: readyFor({
            agreed: 'The student has agreed who comes, and what is shared',
            adviser: 'The personal adviser knows the day',
          }),
        },
      },
    }),
    ask.date('previous-pep-date', 'Date of the last PEP meeting', {
      kind: 'record',
      carryBy: 'last-meeting',
    }),
    ask.date('next-pep-date', 'Date of the next PEP meeting', {
      kind: 'term',
      moment: 'at-meeting',
      hint: 'Agree it at the meeting, while everyone is there.',
      requirement: 'statutory',
      sources: ['LUT R15'],
      guidance:
        'A PEP is reviewed every term, so the next meeting falls in the coming term. A date that may still move is better than none.',
    }),
    ask.fact('first-review-date', 'First care plan review', {
      fact: 'firstReviewDate',
      sources: ['LUT R13'],
    }),
    ask.fact('next-cla-review-date', 'Next care plan review', {
      fact: 'nextReviewDate',
      sources: ['LUT R1'],
    }),
    ask.fact('looking-after-la', 'Looking-after authority', {
      fact: 'lookingAfterAuthority',
      requirement: 'statutory',
      sources: ['LUT R7'],
    }),
    ask.fact('setting-name', 'School', {
      fact: 'schoolName',
      requirement: 'statutory',
      sources: ['SCH-1a'],
      inPhase: {
        grownUp: { fact: 'keptBy' },
        EY: { label: 'Nursery, school or other setting' },
        P16: { label: 'School or college that holds this PEP' },
        HE: { label: 'School or service that holds this PEP' },
      },
    }),
    toCollege.fact('setting-urn', 'URN', { fact: 'schoolUrn', showWhen: hasPlace }),
    toCollege.fact('setting-dfe-number', 'DfE number (LAESTAB)', {
      fact: 'schoolLaestab',
      showWhen: hasPlace,
    }),
    ask.choice('setting-type', 'What kind of school or setting is it?', {
      kind: 'fact',
      options: settingTypes,
      showWhen: hasPlace,
      inPhase: {
        HE: { label: 'What kind of school or service is it?' },
        P16: { label: 'What kind of school, college or provider is it?' },
        EY: { startingValue: 'EY' },
      },
    }),
    toCollege.text('setting-ofsted', 'Ofsted outcome and date', {
      kind: 'fact',
      hint: 'For example “Good, March 2026”.',
      showWhen: hasPlace,
    }),
    ask.fact('enrolment-date', 'Joined this school on', {
      fact: 'enrolledOn',
      showWhen: hasPlace,
      inPhase: {
        EY: { label: 'Joined this setting on' },
        grownUp: { label: 'Enrolled on' },
      },
    }),
    toCollege.text('setting-district', 'District', {
      kind: 'fact',
      requirement: 'optional',
      showWhen: hasPlace,
    }),
    toCollege.text('setting-la', 'Authority where the school is, if it is another one', {
      kind: 'fact',
      showWhen: hasPlace,
      inPhase: { EY: { hint: 'It pays the early years pupil premium.' } },
    }),
    ask.fact('statutory-version', 'Guidance this PEP was checked against', {
      fact: 'statutoryVersion',
      requirement: 'optional',
    }),
  ],
});
