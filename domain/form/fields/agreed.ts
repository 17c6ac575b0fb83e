import { type ColumnSource, declareSection } from '../declaration.ts';
import { ask, toYear11 } from './ask.ts';
import { choiceColumn, leads, optionsOf, rolesBesideChild, yesNo } from './options.ts';

/** One row of agreement; `lead` is what the designated teacher is called in this phase. */
const signedWith = (lead: string): ColumnSource[] => [
  // Whether the young person agrees has a question of its own.
  choiceColumn('role', 'Role', rolesBesideChild(lead), { needed: true, weight: 2 }),
  { id: 'name', label: 'Name', type: 'text', needed: true, weight: 2 },
  choiceColumn(
    'how',
    'How',
    optionsOf({ 'in-person': 'In person', email: 'By e-mail', paper: 'On paper' }),
  ),
  { id: 'date', label: 'Date', type: 'date' },
];

/** Section U: who agreed to this plan. */
export const agreement = declareSection({
  id: 'agreed-by',
  letter: 'U',
  title: 'Agreed by',
  intro: 'No picture of a signature is needed: record who agreed, how and when.',
  fields: [
    ask.table('signatures', 'Signed or agreed by', {
      kind: 'term',
      moment: 'after-meeting',
      columns: signedWith('Designated teacher'),
      inPhase: {
        EY: { columns: signedWith(leads.EY) },
        P16: { columns: signedWith(leads.P16) },
        HE: { columns: signedWith(leads.HE) },
      },
    }),
    ask.choice(
      'part-a-confirmed',
      'Has the chair read the social worker’s part and found it accurate?',
      { kind: 'term', moment: 'after-meeting', options: yesNo },
    ),
    ask.text('part-a-note', 'What had to be put right?', {
      kind: 'term',
      moment: 'after-meeting',
      requirement: 'optional',
      showWhen: { field: 'part-a-confirmed', is: ['no'] },
    }),
    ask.choice('pupil-signature', 'Does the young person agree?', {
      kind: 'term',
      moment: 'after-meeting',
      requirement: 'optional',
      options: [...yesNo, { value: 'not-asked', label: 'Not asked' }],
    }),
    ask.text('pupil-signature-note', 'What did the young person say about it?', {
      kind: 'term-words',
      moment: 'after-meeting',
      requirement: 'optional',
      childsWords: true,
      showWhen: { filled: 'pupil-signature' },
    }),
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
    ask.table('vs-sent', 'Sent to the virtual school', {
      kind: 'term',
      filledBy: 'virtual-school',
      columns: [
        { id: 'date', label: 'Date', type: 'date', needed: true },
        { id: 'to', label: 'To', type: 'text', weight: 2 },
        { id: 'how', label: 'How', type: 'text' },
        { id: 'file', label: 'File', type: 'text', weight: 2 },
      ],
    }),
    ask.choice('vs-rating', 'Rating', {
      kind: 'term-words',
      hint: 'In the words of the authority’s own rubric.',
      sources: ['LUT R18'],
      filledBy: 'virtual-school',
      options: optionsOf({
        red: 'Red, or inadequate',
        amber: 'Amber, or requires improvement',
        green: 'Green, or good',
        outstanding: 'Gold, or outstanding',
        'not-rated': 'Not rated',
      }),
    }),
    ask.table('vs-section-ratings', 'Rating by section', {
      kind: 'term-words',
      filledBy: 'virtual-school',
      columns: [
        { id: 'section', label: 'Section', type: 'text', needed: true, weight: 2 },
        { id: 'rating', label: 'Rating', type: 'text' },
        { id: 'comment', label: 'Comment', type: 'longText', weight: 3 },
      ],
    }),
    ask.longText('vs-feedback', 'Comments', {
      kind: 'term-words',
      sources: ['LUT R18'],
      filledBy: 'virtual-school',
    }),
    ask.table('vs-returned', 'Returned for amendment', {
      kind: 'term',
      filledBy: 'virtual-school',
      columns: [
        { id: 'date', label: 'Date', type: 'date', needed: true },
        { id: 'reason', label: 'Reason', type: 'longText', needed: true, weight: 3 },
        { id: 'resubmitted', label: 'Sent again', type: 'date' },
      ],
    }),
    ask.date('vs-approved-date', 'Approved on', { kind: 'term', filledBy: 'virtual-school' }),
    toYear11.table('pp-released', 'PP+ released', {
      kind: 'term',
      filledBy: 'virtual-school',
      columns: [
        { id: 'date', label: 'Date', type: 'date', needed: true },
        { id: 'amount', label: 'Amount', type: 'money', needed: true },
      ],
    }),
  ],
});
