import { type ColumnSource, declareSection } from '../declaration.ts';
import { leads, meetingRolesWith, yesNo } from './options.ts';

/** One row of agreement; `lead` is what the designated teacher is called in this phase. */
const signedWith = (lead: string): ColumnSource[] => [
  {
    id: 'role',
    label: 'Role',
    type: 'choice',
    options: meetingRolesWith(lead),
    needed: true,
    weight: 2,
  },
  { id: 'name', label: 'Name', type: 'text', needed: true, weight: 2 },
  {
    id: 'how',
    label: 'How',
    type: 'choice',
    options: [
      { value: 'in-person', label: 'In person' },
      { value: 'email', label: 'By e-mail' },
      { value: 'paper', label: 'On paper' },
    ],
  },
  { id: 'date', label: 'Date', type: 'date' },
];

/** Section U: who agreed to this plan. */
export const agreement = declareSection({
  id: 'agreed-by',
  letter: 'U',
  title: 'Agreed by',
  intro: 'No picture of a signature is needed: record who agreed, how and when.',
  fields: [
    {
      id: 'signatures',
      label: 'Signed or agreed by',
      type: 'table',
      requirement: 'common',
      columns: signedWith('Designated teacher'),
      inPhase: {
        EY: { columns: signedWith(leads.EY) },
        P16: { columns: signedWith(leads.P16) },
        HE: { columns: signedWith(leads.HE) },
      },
      startingRows: [{ role: 'designated-teacher' }, { role: 'social-worker' }],
    },
    {
      id: 'part-a-confirmed',
      label: 'Has the chair read the social worker’s part and found it accurate?',
      type: 'choice',
      requirement: 'common',
      options: yesNo,
    },
    {
      id: 'part-a-note',
      label: 'What had to be put right?',
      type: 'text',
      requirement: 'optional',
      showWhen: { field: 'part-a-confirmed', is: ['no'] },
    },
    {
      id: 'pupil-signature',
      label: 'Does the young person agree?',
      type: 'choice',
      requirement: 'optional',
      options: [...yesNo, { value: 'not-asked', label: 'Not asked' }],
    },
    {
      id: 'pupil-signature-note',
      label: 'What did the young person say about it?',
      type: 'text',
      requirement: 'optional',
      childsWords: true,
      showWhen: { filled: 'pupil-signature' },
    },
  ],
});

/**
 * Section V: the virtual school's answer. It is filled in after the PEP was sent, from what the
 * virtual school says, and is therefore not asked while the PEP is prepared.
 */
export const feedback = declareSection({
  id: 'virtual-school-feedback',
  letter: 'V',
  title: 'The virtual school’s answer',
  intro: 'Recorded after the PEP was sent.',
  fields: [
    {
      id: 'vs-sent',
      label: 'Sent to the virtual school',
      type: 'table',
      requirement: 'common',
      filledBy: 'virtual-school',
      columns: [
        { id: 'date', label: 'Date', type: 'date', needed: true },
        { id: 'to', label: 'To', type: 'text', weight: 2 },
        { id: 'how', label: 'How', type: 'text' },
        { id: 'file', label: 'File', type: 'text', weight: 2 },
      ],
    },
    {
      id: 'vs-rating',
      label: 'Rating',
      hint: 'In the words of the authority’s own rubric.',
      type: 'choice',
      requirement: 'common',
      sources: ['LUT R18'],
      filledBy: 'virtual-school',
      options: [
        { value: 'red', label: 'Red, or inadequate' },
        { value: 'amber', label: 'Amber, or requires improvement' },
        { value: 'green', label: 'Green, or good' },
        { value: 'outstanding', label: 'Gold, or outstanding' },
        { value: 'not-rated', label: 'Not rated' },
      ],
    },
    {
      id: 'vs-section-ratings',
      label: 'Rating by section',
      type: 'table',
      requirement: 'common',
      filledBy: 'virtual-school',
      columns: [
        { id: 'section', label: 'Section', type: 'text', needed: true, weight: 2 },
        { id: 'rating', label: 'Rating', type: 'text' },
        { id: 'comment', label: 'Comment', type: 'longText', weight: 3 },
      ],
    },
    {
      id: 'vs-feedback',
      label: 'Comments',
      type: 'longText',
      requirement: 'common',
      sources: ['LUT R18'],
      filledBy: 'virtual-school',
    },
    {
      id: 'vs-returned',
      label: 'Returned for amendment',
      type: 'table',
      requirement: 'common',
      filledBy: 'virtual-school',
      columns: [
        { id: 'date', label: 'Date', type: 'date', needed: true },
        { id: 'reason', label: 'Reason', type: 'longText', needed: true, weight: 3 },
        { id: 'resubmitted', label: 'Sent again', type: 'date' },
      ],
    },
    {
      id: 'vs-approved-date',
      label: 'Approved on',
      type: 'date',
      requirement: 'common',
      filledBy: 'virtual-school',
    },
    {
      id: 'pp-released',
      label: 'PP+ released',
      type: 'table',
      requirement: 'common',
      phases: ['EY', 'P', 'S'],
      filledBy: 'virtual-school',
      columns: [
        { id: 'date', label: 'Date', type: 'date', needed: true },
        { id: 'amount', label: 'Amount', type: 'money', needed: true },
      ],
    },
  ],
});
