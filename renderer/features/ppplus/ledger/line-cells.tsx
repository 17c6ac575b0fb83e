import type { ReactNode } from 'react';
import { formatPence } from '#domain/kernel/money.ts';
import {
  type LedgerLine,
  spendingCategories,
  spendingCategory,
  spendingKinds,
} from '#domain/ppplus/spending.ts';
import type { Column } from '../../../ui/grid/grid.tsx';
import styles from '../ppplus.module.css';
import { draftAmount, type LineDraft, type LineErrors, typedDate } from './line-draft.ts';

export type CellProps = {
  draft: LineDraft;
  errors: LineErrors;
  set: (change: Partial<LineDraft>) => void;
  /** Called when a cell is left. */
  onLeave: () => void;
  /** "line 3" or "new line": which line a cell belongs to, for screen readers. */
  which: string;
  errorId: string;
  /** The line's place in the table, for moving by arrow keys. */
  row: number;
  targets: readonly { id: string; label: string }[];
  /** The list of suppliers to suggest from, by the id of its element. */
  suppliersId?: string;
  today: string;
  /** Which states may be chosen; every one that can be written, if left out. */
  kinds?: readonly (readonly [string, string])[];
  /** Quiet words under the description. */
  note?: ReactNode;
  /** The line says what is written elsewhere: only its day and its target are its own. */
  fixed?: boolean;
};

type TextColumn = 'date' | 'description' | 'supplier' | 'quantity' | 'unitCost';

const headers = {
  kind: 'Planned or spent',
  date: 'Date',
  category: 'Category',
  description: 'For',
  supplier: 'Supplier',
  quantity: 'How many',
  unitCost: 'Cost of one',
  targetId: 'Target',
} as const;

/** What stands over a column, or in a cell where the columns have no room. */
export const headings = { ...headers, kind: 'Kind', amount: 'Amount' } as const;

const TextCell = ({
  column,
  cell,
  align = 'left',
  placeholder,
}: {
  column: TextColumn;
  cell: CellProps;
  align?: 'left' | 'right';
  placeholder?: string;
}) => (
  <input
    className={styles.input}
    data-align={align}
    data-column={column}
    data-row={cell.row}
    aria-label={`${headers[column]}, ${cell.which}`}
    aria-invalid={cell.errors[column] !== undefined || undefined}
    aria-describedby={cell.errors[column] === undefined ? undefined : cell.errorId}
    autoComplete="off"
    readOnly={cell.fixed === true && column !== 'date'}
    list={column === 'supplier' ? cell.suppliersId : undefined}
    inputMode={column === 'unitCost' ? 'decimal' : undefined}
    placeholder={placeholder}
    title={column === 'description' || column === 'supplier' ? cell.draft[column] : undefined}
    value={cell.draft[column]}
    onChange={(event) => cell.set({ [column]: event.currentTarget.value })}
    onBlur={cell.onLeave}
  />
);

type SelectProps = {
  column: 'kind' | 'category' | 'targetId';
  cell: CellProps;
  value: string;
  options: readonly (readonly [string, string])[];
  choose: (value: string) => void;
};

const SelectCell = ({ column, cell, value, options, choose }: SelectProps) => (
  <select
    className={styles.input}
    data-column={column}
    data-row={cell.row}
    aria-label={`${headers[column]}, ${cell.which}`}
    title={options.find(([code]) => code === value)?.[1]}
    value={value}
    disabled={cell.fixed === true && column === 'category'}
    onChange={(event) => choose(event.currentTarget.value)}
    onBlur={cell.onLeave}
  >
    {options.map(([code, label]) => (
      <option key={code} value={code}>
        {label}
      </option>
    ))}
  </select>
);

/** What a line may be while it is written; a refund is written against its spending. */
export const editableKinds = Object.entries(spendingKinds).filter(([kind]) => kind !== 'refund');

/** A plan stays a plan: it is ordered or spent by a line of its own. */
export const plannedOnly = editableKinds.filter(([kind]) => kind === 'planned');

/** The cells of one line, from "planned or spent" to its target. */
export const LineCells = (cell: CellProps) => {
  const { draft, set, targets, today } = cell;
  const amount = draftAmount(draft);
  return (
    <>
      <td data-header={headings.kind}>
        <SelectCell
          column="kind"
          cell={cell}
          value={draft.kind}
          options={cell.kinds ?? editableKinds}
          choose={(value) => {
            const kind = value === 'spent' || value === 'ordered' ? value : 'planned';
            // Spending needs its day; today is the likeliest, and can be written over.
            set(
              kind !== 'planned' && draft.date === '' ? { kind, date: typedDate(today) } : { kind },
            );
          }}
        />
      </td>
      <td data-header={headings.date}>
        <TextCell
          column="date"
          cell={cell}
          placeholder={draft.kind === 'planned' ? 'when known' : 'day month year'}
        />
      </td>
      <td data-header={headings.category}>
        <SelectCell
          column="category"
          cell={cell}
          value={draft.category}
          options={[
            ...(draft.category === '' ? [['', 'Choose…'] as const] : []),
            ...Object.entries(spendingCategories),
          ]}
          choose={(value) => set({ category: spendingCategory.safeParse(value).data ?? '' })}
        />
      </td>
      <td data-header={headings.description}>
        <TextCell column="description" cell={cell} placeholder="What this pays for" />
        {cell.note ? <span className={`under ${styles.note}`}>{cell.note}</span> : null}
      </td>
      <td data-header={headings.supplier}>
        <TextCell column="supplier" cell={cell} />
      </td>
      <td data-header={headings.quantity}>
        <TextCell column="quantity" cell={cell} align="right" />
      </td>
      <td data-header={headings.unitCost}>
        <TextCell column="unitCost" cell={cell} align="right" placeholder="0.00" />
      </td>
      <td className={styles.amount} data-header={headings.amount}>
        {amount === null ? '' : formatPence(amount)}
      </td>
      <td data-header={headings.targetId}>
        <SelectCell
          column="targetId"
          cell={cell}
          value={draft.targetId}
          options={[['', 'No target'], ...targets.map(({ id, label }) => [id, label] as const)]}
          choose={(value) => set({ targetId: value })}
        />
      </td>
    </>
  );
};

/** The columns of the ledger, in the order of `LineCells`, and behind them the buttons of a line. */
export const lineColumns: readonly Column<LedgerLine>[] = [
  { header: headings.kind, width: '5.25rem' },
  { header: headings.date, width: '6.125rem' },
  { header: headings.category, width: '7.75rem' },
  { header: headings.description, width: 'auto' },
  { header: headings.supplier, width: '6.5rem' },
  { header: headings.quantity, width: '3.5rem', align: 'right' },
  { header: headings.unitCost, width: '4.75rem', align: 'right' },
  { header: headings.amount, width: '5.5rem', align: 'right' },
  { header: headings.targetId, width: '6rem' },
  { header: 'Do', width: '11rem', unseen: true },
];
