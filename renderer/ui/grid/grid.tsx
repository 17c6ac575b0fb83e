import {
  type ColumnDef,
  metaHelper,
  type RowData,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { type ComponentPropsWithRef, Fragment, type ReactNode, useMemo } from 'react';
import classes from './grid.module.css';

/** How a column looks. */
type Look = {
  align?: 'left' | 'right';
  /** A CSS width, in rem or per cent. */
  width?: string;
  /** Holds names: one of thirty letters stays on its line, a longer one wraps. */
  name?: boolean;
  /** Holds sentences, which take the room that there is. */
  words?: boolean;
  /** Holds a few short words, which stay on their line. */
  short?: boolean;
  /** Its heading is only read aloud, as over a column of buttons. */
  unseen?: boolean;
  /** Its heading sorts the rows. */
  sorts?: boolean;
};

/** By which heading rows are sorted, and how another is chosen. */
export type Sorting = {
  by: string | null;
  descending: boolean;
  onSort: (header: string) => void;
};

/** One column: its heading (unlike any other) and how a row's cell looks. */
export type Column<Row> = Look & {
  header: string;
  /** Left out where the row draws its cells itself, because they change with it. */
  cell?: (row: Row) => ReactNode;
};

/** A row that is to be drawn, at its place among all. */
export type DrawnRow<Row> = { row: Row; index: number; cells: ReactNode };

const features = tableFeatures({ columnMeta: metaHelper<Look & { drawn: boolean }>() });

/** The room of rows that are not drawn. */
export const Gap = ({ height, columns }: { height: number; columns: number }) =>
  height > 0 && (
    <tr data-gap>
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );

export type GridProps<Row extends RowData> = Omit<ComponentPropsWithRef<'table'>, 'children'> & {
  /** What the table holds, for screen readers. */
  caption?: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Which rows are drawn, where not all are, and the room of the others. */
  view?: { from: number; to: number; above: number; below: number };
  /** Draws one row; unless told, a row is its cells. */
  draw?: (drawn: DrawnRow<Row>) => ReactNode;
  /** Rows of its own, behind all others. */
  foot?: ReactNode;
  /** Where its columns have no room, its own style says what becomes of them. */
  ownBlocks?: boolean;
  sorting?: Sorting | undefined;
};

/** Which way the rows are sorted by a heading; its style shows it. */
const sortedWay = (header: string, sorting: Sorting | undefined) => {
  if (sorting?.by !== header) return undefined;
  return sorting.descending ? 'descending' : 'ascending';
};

const plainRow = <Row,>({ cells }: DrawnRow<Row>): ReactNode => <tr>{cells}</tr>;

/**
 * A table by its columns. Where they have no room, as with large text, each row is a block of its own
 * with the headings inside.
 */
export const Grid = <Row extends RowData>({
  caption,
  columns,
  rows,
  rowKey,
  view,
  draw = plainRow,
  foot,
  ownBlocks = false,
  sorting,
  className = classes.table,
  ...rest
}: GridProps<Row>) => {
  const columnDefs = useMemo(
    () =>
      columns.map(
        ({ header, cell, ...look }): ColumnDef<typeof features, Row> => ({
          id: header,
          header,
          meta: { ...look, drawn: cell !== undefined },
          cell: ({ row }) => cell?.(row.original),
        }),
      ),
    [columns],
  );
  const grid = useTable({ features, columns: columnDefs, data: rows, getRowId: rowKey });
  const from = view?.from ?? 0;
  const drawn = grid.getRowModel().rows.slice(from, view?.to);
  const counted = rest['aria-rowcount'] !== undefined;
  return (
    <div
      className={classes.room}
      data-many={columns.length > 8 || undefined}
      data-several={columns.length > 5 || undefined}
    >
      <table
        {...rest}
        data-sorts={sorting ? true : undefined}
        className={ownBlocks ? className : `${className} ${classes.blocks}`}
      >
        {caption !== undefined && <caption className="only-read-aloud">{caption}</caption>}
        <colgroup>
          {columns.map(({ header, width }) => (
            <col key={header} style={width ? { width } : undefined} />
          ))}
        </colgroup>
        <thead>
          {grid.getHeaderGroups().map(({ id, headers }) => (
            <tr key={id} aria-rowindex={counted ? 1 : undefined}>
              {headers.map(({ id: header, column: { columnDef } }) => (
                <th
                  key={header}
                  scope="col"
                  data-align={columnDef.meta?.align ?? 'left'}
                  aria-sort={columnDef.meta?.sorts ? sortedWay(header, sorting) : undefined}
                >
                  {columnDef.meta?.unseen ? (
                    <span className="only-read-aloud">{header}</span>
                  ) : columnDef.meta?.sorts && sorting ? (
                    <button
                      type="button"
                      className={classes.sorts}
                      data-again
                      onClick={() => sorting.onSort(header)}
                    >
                      {header}
                    </button>
                  ) : (
                    header
                  )}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          <Gap height={view?.above ?? 0} columns={columns.length} />
          {drawn.map((row, at) => (
            <Fragment key={row.id}>
              {draw({
                row: row.original,
                index: from + at,
                cells: row.getAllCells().map((cell) => {
                  const { header, meta, cell: words } = cell.column.columnDef;
                  return meta?.drawn !== true ? null : (
                    <td
                      key={cell.id}
                      data-align={meta?.align ?? 'left'}
                      data-header={meta?.unseen ? '' : header}
                      data-name={meta?.name}
                      data-words={meta?.words}
                      data-short={meta?.short}
                    >
                      {/* Called, not drawn as a component: its new function would begin anew what
                          is open in the cell, a dialog for one, each time the columns are made. */}
                      {typeof words === 'function' ? words(cell.getContext()) : words}
                    </td>
                  );
                }),
              })}
            </Fragment>
          ))}
          <Gap height={view?.below ?? 0} columns={columns.length} />
          {foot}
        </tbody>
      </table>
    </div>
  );
};
