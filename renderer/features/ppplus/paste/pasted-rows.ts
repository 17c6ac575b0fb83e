import type { Ledger } from '#domain/contract/calls/ppplus.ts';
import type { PastedField, PastedLine, PastedLines } from '#domain/ppplus/pasted-lines.ts';
import type { SpendingCategory, SpendingInput, SpendingKind } from '#domain/ppplus/spending.ts';
import type { TermKey } from '#domain/school/terms.ts';
import { blankLine, type LineDraft, type LineErrors, readLine } from '../ledger/line-draft.ts';

/** A pasted row that is not in the ledger yet. */
export type PastedRow = { id: string; line: PastedLine };

/** What waits to be added: kept until it is added or discarded. */
export type Waiting = {
  rows: PastedRow[];
  /** The heading that the rows were copied with; null where they have none, or not all the same. */
  heading: readonly string[] | null;
  /** Sentences about what was left out of the last paste. */
  left: string[];
  /** What counts for rows that do not say it. */
  kind: SpendingKind;
  category: SpendingCategory | '';
};

export const nothingWaits: Waiting = {
  rows: [],
  heading: null,
  left: [],
  kind: 'planned',
  category: '',
};

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
    category: chosen,
  };
  const { line, errors } = readLine(draft, ledger.pupilId, term);
  const { category: unknown, ...others } = doubts;
  const open: LineErrors = {
    ...errors,
    ...others,
    ...(chosen === '' && unknown !== undefined && { category: unknown }),
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

/** What waits once more rows were pasted: those that waited before stay. */
export const withMore = (
  before: Waiting,
  { lines, heading, left }: PastedLines,
  kind: SpendingKind,
): Waiting => {
  const rows = lines.map((line) => ({ id: crypto.randomUUID(), line }));
  if (before.rows.length === 0) return { ...nothingWaits, rows, heading, left, kind };
  const same = JSON.stringify(heading) === JSON.stringify(before.heading);
  return { ...before, rows: [...before.rows, ...rows], left, heading: same ? heading : null };
};

/** Rows as they were copied, under their heading, for the clipboard. */
export const copiedText = (rows: readonly PastedRow[], heading: readonly string[] | null): string =>
  [...(heading ? [heading] : []), ...rows.map(({ line }) => line.cells)]
    .map((cells) =>
      cells
        .map((cell) => (/[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join('\t'),
    )
    .join('\r\n');
