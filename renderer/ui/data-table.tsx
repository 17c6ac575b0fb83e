import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import classes from './data-table.module.css';

/** One column: its heading (unlike any other) and how a row's cell looks. */
export type Column<Row> = {
  header: string;
  align?: 'left' | 'right';
  /** A CSS width, in rem or per cent. */
  width?: string;
  cell: (row: Row) => ReactNode;
};

export type DataTableProps<Row> = {
  /** What the table holds, for screen readers. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Opens a row: by Enter on it, or by a click outside its own buttons. */
  onOpen?: (row: Row) => void;
};

/** From this many rows on, only those in view are drawn, each one line high. */
const windowFrom = 150;
const spare = 12;

const ownControl = 'a, button, input, select, textarea, label, [role="menuitem"]';

/** The nearest part of the page that scrolls. */
const scrollerOf = (element: HTMLElement): HTMLElement | null => {
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return null;
};

/** The room of rows that are not drawn. */
const Gap = ({ height, columns }: { height: number; columns: number }) => (
  <tr>
    <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
  </tr>
);

/** Which rows lie in view, by a fixed height for each. */
const useRowsInView = (count: number) => {
  const table = useRef<HTMLTableElement>(null);
  const [height, setHeight] = useState(25);
  const [range, setRange] = useState({ from: 0, to: windowFrom });
  const windowed = count > windowFrom;
  const look = useCallback(() => {
    const body = table.current?.tBodies[0];
    if (!body) return;
    const scroller = scrollerOf(body);
    const top = scroller ? scroller.getBoundingClientRect().top : 0;
    const shown = scroller ? scroller.clientHeight : window.innerHeight;
    const first = Math.floor((top - body.getBoundingClientRect().top) / height);
    const from = Math.max(0, Math.min(first, count) - spare);
    const to = Math.min(count, first + Math.ceil(shown / height) + spare);
    setRange((old) => (old.from === from && old.to === to ? old : { from, to }));
  }, [count, height]);
  useLayoutEffect(() => {
    if (!windowed || !table.current) return;
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    setHeight(rem * 1.5625);
    look();
    const scroller = scrollerOf(table.current) ?? window;
    scroller.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    return () => {
      scroller.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    };
  }, [windowed, look]);
  return { table, windowed, height, ...(windowed ? range : { from: 0, to: count }) };
};

/**
 * A table of records. Rows take the focus by the arrow keys, Home and End; Enter opens one. Long
 * tables draw only what is in view.
 */
export const DataTable = <Row,>({
  caption,
  columns,
  rows,
  rowKey,
  onOpen,
}: DataTableProps<Row>) => {
  const { table, windowed, height, from, to } = useRowsInView(rows.length);
  const [active, setActive] = useState(0);
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
    const body = table.current?.tBodies[0];
    const scroller = body ? scrollerOf(body) : null;
    if (body && scroller) {
      const offset = body.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
      scroller.scrollTop += offset + next * height - scroller.clientHeight / 2;
    }
  };

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

  const before = from * height;
  const after = (rows.length - to) * height;
  return (
    <table
      ref={table}
      className={classes.table}
      data-windowed={windowed || undefined}
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
        {before > 0 && <Gap height={before} columns={columns.length} />}
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
                <td key={column.header} data-align={column.align ?? 'left'}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          );
        })}
        {after > 0 && <Gap height={after} columns={columns.length} />}
      </tbody>
    </table>
  );
};
