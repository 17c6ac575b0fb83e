import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react';
import stacked from '../page/stacked.module.css';
import classes from './data-table.module.css';
import { useRowsInView } from './rows-in-view.ts';

/** One column: its heading (unlike any other) and how a row's cell looks. */
export type Column<Row> = {
  header: string;
  align?: 'left' | 'right';
  /** A CSS width, in rem or per cent. */
  width?: string;
  /** Holds names: one of thirty letters stays on its line, a longer one wraps. */
  name?: boolean;
  cell: (row: Row) => ReactNode;
};

export type DataTableProps<Row> = {
  /** What the table holds, for screen readers. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The row, by its key, that has the focus when the table is come back to. */
  returnTo?: string;
  /** Opens a row: by Enter on it, or by a click outside its own buttons. */
  onOpen?: (row: Row) => void;
};

const ownControl = 'a, button, input, select, textarea, label, [role="menuitem"]';

/** The room of rows that are not drawn. */
export const Gap = ({ height, columns }: { height: number; columns: number }) => (
  <tr data-gap>
    <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
  </tr>
);

/**
 * A table of records. Rows take the focus by the arrow keys, Home and End; Enter opens one. Long
 * tables draw only what is in view. Where its columns have no room, as with large text, each row
 * is a block of its own with the headings inside.
 */
export const DataTable = <Row,>({
  caption,
  columns,
  rows,
  rowKey,
  returnTo,
  onOpen,
}: DataTableProps<Row>) => {
  const { table, windowed, above, below, scrollToRow, from, to } = useRowsInView(rows.length);
  const [left] = useState(() =>
    returnTo === undefined ? -1 : rows.findIndex((row) => rowKey(row) === returnTo),
  );
  const [active, setActive] = useState(Math.max(0, left));
  const wanted = useRef<number | null>(null);
  const reachable = Math.min(active, Math.max(0, rows.length - 1));

  const focusRow = (index: number): boolean => {
    const row = table.current?.querySelector<HTMLTableRowElement>(`tr[data-index="${index}"]`);
    row?.focus();
    return row !== null && row !== undefined;
  };
  useEffect(() => {
    if (wanted.current !== null && focusRow(wanted.current)) wanted.current = null;
  });

  const goTo = (index: number): void => {
    const next = Math.max(0, Math.min(rows.length - 1, index));
    setActive(next);
    if (focusRow(next)) return;
    wanted.current = next;
    scrollToRow(next);
  };

  const goBack = useRef(goTo);
  useEffect(() => {
    if (left >= 0) goBack.current(left);
  }, [left]);

  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>, index: number): void => {
    if (event.target !== event.currentTarget) return;
    const row = rows[index];
    const steps: Record<string, number> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + 15,
      PageUp: index - 15,
      Home: 0,
      End: rows.length - 1,
    };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      goTo(step);
    } else if (event.key === 'Enter' && onOpen && row !== undefined) {
      event.preventDefault();
      onOpen(row);
    }
  };

  const onClick = (event: MouseEvent<HTMLTableRowElement>, row: Row): void => {
    const inControl = event.target instanceof Element && event.target.closest(ownControl);
    if (!inControl && window.getSelection()?.toString() === '') onOpen?.(row);
  };

  return (
    <div className={stacked.room} data-many={columns.length > 8 || undefined}>
      <table
        ref={table}
        className={`${classes.table} ${stacked.table}`}
        aria-rowcount={windowed ? rows.length + 1 : undefined}
      >
        <caption className="only-read-aloud">{caption}</caption>
        <colgroup>
          {columns.map((column) => (
            <col key={column.header} style={column.width ? { width: column.width } : undefined} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={windowed ? 1 : undefined}>
            {columns.map((column) => (
              <th key={column.header} scope="col" data-align={column.align ?? 'left'}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <Gap height={above} columns={columns.length} />}
          {rows.slice(from, to).map((row, i) => {
            const index = from + i;
            return (
              <tr
                key={rowKey(row)}
                data-index={index}
                data-opens={onOpen ? true : undefined}
                aria-rowindex={windowed ? index + 2 : undefined}
                // The row itself takes the arrow keys; one row at a time is in the tab order.
                tabIndex={index === reachable || (windowed && i === 0 && reachable < from) ? 0 : -1}
                onFocus={() => setActive(index)}
                onKeyDown={(event) => onKeyDown(event, index)}
                onClick={onOpen ? (event) => onClick(event, row) : undefined}
              >
                {columns.map((column) => (
                  <td
                    key={column.header}
                    data-align={column.align ?? 'left'}
                    data-header={column.header}
                    data-name={column.name}
                  >
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
          {below > 0 && <Gap height={below} columns={columns.length} />}
        </tbody>
      </table>
    </div>
  );
};
