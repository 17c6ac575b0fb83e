import type { DocumentKind } from '../kernel/document-kind.ts';

/** A document that left the program: one row of the export register. */
export type ExportRow = {
  id: string;
  at: string;
  who: string;
  kind: DocumentKind;
  pupilName: string;
  pepLabel: string;
  recipient: string;
  folder: string;
  fileName: string;
  pages: number;
  /** For the PDF of a PEP: the sign-off behind it has been undone since. */
  outdated: boolean;
};
