import type { ColumnId, ListName, ListSort } from '#domain/cohort/list-view.ts';
import type { PupilRow, TermBoardRow } from '#domain/contract/calls/cohort.ts';
import { stageNames } from '#domain/kernel/stage.ts';
import { isOwed } from './filter.ts';

/** By what rows are put in order; null stands last, whichever way they are sorted. */
type Key = string | number | null;
/** A column's order: by a key of the row, or as the list comes, by whether the row has anything there. */
type Order<Row> = ((row: Row) => Key) | { asItComes: (row: Row) => boolean };
type Keys<L extends ListName, Row> = Readonly<Record<ColumnId<L>, Order<Row>>>;

const orNone = (words: string): Key => (words === '' ? null : words);

/** How far a PEP is; where none is owed and none begun it stands last. */
const farOf = (row: Pick<TermBoardRow, 'owing' | 'stage'> & { pep: object | null }): Key =>
  row.pep === null && !isOwed(row) ? null : stageNames.indexOf(row.stage);

/** The pupils come by surname. */
export const pupilKeys: Keys<'pupils', PupilRow> = {
  name: { asItComes: () => true },
  year: ({ yearGroup }) => yearGroup,
  authority: ({ authority }) => orNone(authority),
  pep: (row) => farOf({ ...row, stage: row.pep?.stage ?? 'not-started' }),
  'next-date': ({ nextDate }) => nextDate?.date ?? null,
  attendance: ({ attendance }) => attendance?.percent ?? null,
  flags: ({ flags }) => orNone(flags.join(', ')),
  'key-worker': ({ keyWorker }) => orNone(keyWorker),
  'legal-name': ({ legalName }) => orNone(legalName),
  'next-step': ({ next }) => orNone(next?.label ?? ''),
  'money-left': ({ moneyLeft }) => moneyLeft.find(({ pence }) => pence !== null)?.pence ?? null,
};

/** The PEPs come by their deadline. */
export const pepKeys: Keys<'peps', TermBoardRow> = {
  name: ({ pupilName }) => pupilName,
  year: ({ yearGroup }) => yearGroup,
  authority: ({ authority }) => orNone(authority),
  pep: farOf,
  due: { asItComes: ({ due }) => due !== null },
  next: ({ next }) => orNone(next?.label ?? ''),
  rule: ({ due }) => orNone(due?.reason ?? ''),
  'care-review': ({ careReviewOn }) => orNone(careReviewOn),
};

const words = new Intl.Collator('en-GB', { numeric: true });

const compared = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(String(a), String(b));

/** Rows by a column; those of whom nothing is known there stand last, and alike rows as they came. */
export const sorted = <Row>(
  rows: readonly Row[],
  keys: Readonly<Record<string, Order<Row>>>,
  sort: ListSort | null,
): Row[] => {
  const key = sort === null ? undefined : keys[sort.by];
  if (sort === null || key === undefined) return [...rows];
  if (typeof key !== 'function') {
    if (!sort.descending) return [...rows];
    const having = rows.filter(key.asItComes);
    return [...having.toReversed(), ...rows.filter((row) => !key.asItComes(row))];
  }
  const way = sort.descending ? -1 : 1;
  return rows
    .map((row) => ({ row, at: key(row) }))
    .sort((a, b) => {
      if (a.at === null || b.at === null) return Number(a.at === null) - Number(b.at === null);
      return way * compared(a.at, b.at);
    })
    .map(({ row }) => row);
};
