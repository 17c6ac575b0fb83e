/** Every kind of document that leaves the program, in the words of its register. */
export const documentKinds = {
  pep: 'PEP',
  'pep-draft': 'Draft of a PEP',
  backup: 'Backup',
  restore: 'Restored from a copy',
  attachment: 'Attached file',
  'pp-statement': 'PP+ statement',
  'pp-claim': 'PP+ claim',
  'blank-form': 'Blank form',
  invitation: 'Invitation',
  reminder: 'Reminder',
  'contribution-form': 'Form for a part',
  'term-report': 'Report on a term',
  'authority-file': 'What an authority asks',
  'recovery-sheet': 'Recovery code',
} as const;
export type DocumentKind = keyof typeof documentKinds;
