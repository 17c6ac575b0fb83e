/** A document that left the program: one row of the export register. */
export type ExportRow = {
  id: string;
  at: string;
  who: string;
  kind:
    | 'pep'
    | 'backup'
    | 'attachment'
    | 'pp-statement'
    | 'pp-claim'
    | 'blank-form'
    | 'invitation'
    | 'chaser'
    | 'contribution-form'
    | 'term-report';
  pupilName: string;
  pepLabel: string;
  recipient: string;
  folder: string;
  fileName: string;
  pages: number;
  /** For the PDF of a PEP: the sign-off behind it has been undone since. */
  outdated: boolean;
};
