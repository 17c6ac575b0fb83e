import { type ColumnSource, declareSection } from '../declaration.ts';
import { ask, fromSchool } from './ask.ts';
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
  part: 'agreed',
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
    // Nobody asks a child of three to sign.
    fromSchool.choice('pupil-signature', 'Does the young person understand this plan, and agree?', {
      kind: 'term',
      moment: 'after-meeting',
      requirement: 'optional',
      options: optionsOf({
        yes: 'Understands, and agrees',
        partly: 'Understands, and agrees in part',
        no: 'Does not agree',
        'prefers-not': 'Prefers not to say',
        'not-asked': 'Not asked',
      }),
    }),
    fromSchool.text('pupil-signature-note', 'What did the young person say about it?', {
      kind: 'term-words',
      moment: 'after-meeting',
      requirement: 'optional',
      childsWords: true,
      showWhen: { filled: 'pupil-signature' },
    }),
  ],
});
