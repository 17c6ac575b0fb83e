import type { TermKey } from '#domain/calendar/terms.ts';
import type { Ledger } from '#domain/contract/money.ts';
import type { PastedField, PastedLine } from '#domain/ppplus/pasted-lines.ts';
import type { SpendingCategory, SpendingInput, SpendingKind } from '#domain/ppplus/spending.ts';
import { blankLine, type LineDraft, type LineErrors, readLine } from './line-draft.ts';

/** A pasted row that is not in the ledger yet. */
export type PastedRow = { id: string; line: PastedLine };

/** What waits to be added: kept until it is added or discarded. */
export type Waiting = {
  rows: PastedRow[];
  /** Sentences about what was left out of the last paste. */
  left: string[];
  /** What counts for rows that do not say it. */
  kind: SpendingKind;
  category: SpendingCategory | '';
};

export const nothingWaits: Waiting = { rows: [], left: [], kind: 'planned', category: '' };

export const isWaiting = (kept: unknown): kept is Waiting =>
  typeof kept === 'object' &&
  kept !== null &&
  'rows' in kept &&
  Array.isArray(kept.rows) &&
  'left' in kept &&
  Array.isArray(kept.left) &&
  Object.keys(nothingWaits).every((name) => name in kept);

/** A row as the ledger would take it, or what is to be put right first. */
export type Judged = PastedRow & {
  draft: LineDraft;
  ready: SpendingInput | null;
  errors: LineErrors;
};

type At = { ledger: Pick<Ledger, 'pupilId' | 'suppliers'>; term: TermKey };

/** Judges a row with what was chosen for those that do not say whether they are spent, and on what. */
export const judge = (row: PastedRow, all: Waiting, { ledger, term }: At): Judged => {
  const { kind, category, doubts, cells: _, ...words } = row.line;
  const known = ledger.suppliers.find(({ supplier }) => supplier === words.supplier)?.category;
  const chosen =
    category || (doubts.category === undefined ? known : undefined) || all.category || '';
  const draft: LineDraft = {
    ...blankLine(kind || all.kind),
    ...words,
    ...(chosen !== '' && { category: chosen }),
  };
  const { line, errors } = readLine(draft, ledger.pupilId, term);
  const { category: unknown, ...others } = doubts;
  const open: LineErrors = {
    ...errors,
    ...others,
    ...(chosen === '' && { category: unknown ?? 'Choose the kind of support.' }),
  };
  return { ...row, draft, ready: Object.keys(open).length === 0 ? line : null, errors: open };
};

/** A row with a cell put right by hand: what was in doubt there is settled. */
export const mended = (row: PastedRow, change: Partial<PastedLine>): PastedRow => {
  const doubts = { ...row.line.doubts };
  for (const cell of Object.keys(change)) delete doubts[cell as PastedField];
  // The sum was in doubt, and either factor settles it.
  if (change.quantity !== undefined) delete doubts.unitCost;
  return { ...row, line: { ...row.line, ...change, doubts } };
};

/** Rows as they were copied, for the clipboard. */
export const copiedText = (rows: readonly PastedRow[]): string =>
  rows
    .map(({ line }) =>
      line.cells
        .map((cell) => (/[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join('\t'),
    )
    .join('\r\n');
