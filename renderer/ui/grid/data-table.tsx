import type { RowData } from '@tanstack/react-table';
import { type MouseEvent, useState } from 'react';
import { Grid, type GridProps } from './grid.tsx';
import { rectangle, usePlaces } from './places.ts';
import { useRowsInView } from './rows-in-view.ts';

export type { Column } from './grid.tsx';

export type DataTableProps<Row extends RowData> = Pick<
  GridProps<Row>,
  'columns' | 'rows' | 'rowKey' | 'sorting'
> & {
  /** What the table holds, for screen readers. */
  caption: string;
  /** The row, by its key, that has the focus when the table is come back to. */
  returnTo?: string;
  /** Opens a row: by Enter on it, or by a click outside its own buttons. */
  onOpen?: (row: Row) => void;
};

const ownControl = 'a, button, input, select, textarea, label, [role="menuitem"]';

/**
 * A table of records. Rows take the focus by the arrow keys, Home and End; Enter opens one. Long
 * tables draw only what is in view.
 */
export const DataTable = <Row extends RowData>({
  caption,
  columns,
  rows,
  rowKey,
  sorting,
  returnTo,
  onOpen,
}: DataTableProps<Row>) => {
  const view = useRowsInView(rows, rowKey);
  const { table, windowed, measure } = view;
  const [left] = useState(() =>
    returnTo === undefined ? -1 : rows.findIndex((row) => rowKey(row) === returnTo),
  );
  const start = { row: Math.max(0, left), column: 0, now: left >= 0 };
  const placeAt = usePlaces(table, rectangle(rows.length, 1), start, view);
  const onClick = (event: MouseEvent<HTMLTableRowElement>, row: Row): void => {
    const { target, currentTarget } = event;
    // What is pressed in a dialog that a cell opened comes here too, though it lies elsewhere.
    if (!(target instanceof Element && currentTarget.contains(target))) return;
    if (!target.closest(ownControl) && window.getSelection()?.toString() === '') onOpen?.(row);
  };
  return (
    <Grid
      ref={table}
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={rowKey}
      view={view}
      sorting={sorting}
      aria-rowcount={windowed ? rows.length + 1 : undefined}
      draw={({ row, index, cells }) => (
        <tr
          ref={measure}
          data-index={index}
          data-opens={onOpen ? true : undefined}
          aria-rowindex={windowed ? index + 2 : undefined}
          {...placeAt({ row: index, column: 0 }, onOpen && (() => onOpen(row)))}
          onClick={onOpen ? (event) => onClick(event, row) : undefined}
        >
          {cells}
        </tr>
      )}
    />
  );
};
