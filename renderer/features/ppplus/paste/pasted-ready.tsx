import { Button } from '@mantine/core';
import { formatPence } from '#domain/kernel/money.ts';
import { readTypedDate } from '#domain/kernel/plain-date.ts';
import { spendingCategories, spendingKinds } from '#domain/ppplus/spending.ts';
import { type Column, Grid } from '../../../ui/grid/grid.tsx';
import { headings } from '../ledger/line-cells.tsx';
import { draftAmount, typedDate } from '../ledger/line-draft.ts';
import type { Judged } from './pasted-rows.ts';

type Ready = { row: Judged; number: number };

const columns: readonly Column<Ready>[] = [
  { header: 'Row', cell: ({ number }) => number },
  { header: headings.kind, cell: ({ row }) => spendingKinds[row.draft.kind] },
  {
    header: headings.date,
    cell: ({ row }) => typedDate(readTypedDate(row.draft.date) ?? ''),
  },
  {
    header: headings.category,
    cell: ({ row }) => row.ready && spendingCategories[row.ready.category],
  },
  { header: headings.description, words: true, cell: ({ row }) => row.draft.description },
  { header: headings.supplier, words: true, cell: ({ row }) => row.draft.supplier },
  { header: headings.quantity, align: 'right', cell: ({ row }) => row.draft.quantity },
  {
    header: headings.amount,
    align: 'right',
    cell: ({ row }) => <span className="tabular">{formatPence(draftAmount(row.draft) ?? 0)}</span>,
  },
];

/** Pasted rows that can be added as they are, as the ledger will show them. */
export const PastedReady = ({
  rows,
  onLeaveOut,
}: {
  rows: readonly Ready[];
  onLeaveOut: (id: string) => void;
}) => {
  const leaveOut: Column<Ready> = {
    header: 'Do',
    unseen: true,
    cell: ({ row: { id }, number }) => (
      <Button variant="subtle" size="compact-xs" onClick={() => onLeaveOut(id)}>
        Leave out<span className="only-read-aloud">: row {number}</span>
      </Button>
    ),
  };
  return rows.length === 0 ? null : (
    <section aria-label="Ready">
      <h3>Ready: {rows.length === 1 ? 'one row' : `${rows.length} rows`}</h3>
      <Grid columns={[...columns, leaveOut]} rows={rows} rowKey={({ row }) => row.id} />
    </section>
  );
};
