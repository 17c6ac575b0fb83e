/**
 * Who gets a letter, a form or a copy of a PEP, and what each may not be told unless the teacher lets
 * it. Every letter, text and export reads this table. Our inference from need to know; the words are
 * the handbook's (governance, 3.1).
 */

/** What is kept from somebody, in the words by which a teacher lets it be told. */
export const guarded = {
  carer: 'The carer’s name, telephone and address',
  placement: 'Where the child lives',
  'no-contact': 'Who may see the child, and who must have no contact',
  contacts: 'Telephones and addresses of others',
  'parents-contact': 'The parents’ telephone and address',
  views: 'What others said',
  'care-plan': 'The care plan in brief',
  funding: 'High-needs and EHC plan funding',
  history: 'The child’s history',
  scores: 'Scores, levels and codes',
  needs: 'Needs in adults’ words',
  money: 'Money',
  care: 'That the child is in care',
} as const;
export type Guarded = keyof typeof guarded;
export const guardedItems = Object.keys(guarded) as Guarded[];

/** What one reader is called, whether it is told what was left out by name, and what is kept from it. */
type ReaderRules = { label: string; isProfessional: boolean; never: readonly Guarded[] };

/** What nobody is told who has no part in the child's care. */
const outsideCare = [
  'care',
  'carer',
  'placement',
  'no-contact',
  'history',
  'contacts',
  'care-plan',
  'views',
] as const;

export const readers = {
  'virtual-school': { label: 'Virtual school', isProfessional: true, never: [] },
  'social-worker': { label: 'Social worker', isProfessional: true, never: [] },
  'reviewing-officer': {
    label: 'Independent reviewing officer',
    isProfessional: true,
    never: [],
  },
  // Whoever writes the PEP: a letter to the designated teacher comes from a colleague.
  'designated-teacher': { label: 'Designated teacher', isProfessional: true, never: [] },
  carer: {
    label: 'Carer',
    isProfessional: false,
    never: ['funding', 'parents-contact', 'history'],
  },
  parent: {
    label: 'Parents or family',
    isProfessional: false,
    never: ['carer', 'placement', 'no-contact', 'contacts', 'views', 'care-plan'],
  },
  child: {
    label: 'The child',
    isProfessional: false,
    never: ['scores', 'needs', 'money', 'views', 'contacts'],
  },
  teacher: {
    label: 'Teacher or other staff',
    isProfessional: false,
    never: outsideCare,
  },
  other: {
    label: 'Someone else',
    isProfessional: false,
    never: outsideCare,
  },
} as const satisfies Readonly<Record<string, ReaderRules>>;
export type Reader = keyof typeof readers;
export const readerNames = Object.keys(readers) as [Reader, ...Reader[]];

/** Whether a role of a meeting or a part is one of these; whoever else is there is "other". */
export const readerOf = (role: string): Reader =>
  readerNames.find((reader) => reader === role) ?? 'other';

/** Whether a reader may be told something: by the table, or because the teacher lets it. */
export const mayBeTold = (
  reader: Reader,
  item: Guarded,
  allowed: readonly Guarded[] = [],
): boolean => {
  const { never }: ReaderRules = readers[reader];
  return !never.includes(item) || allowed.includes(item);
};
