import { columnWidths } from './column-widths.ts';
import { box, drawLine } from './ink.ts';
import { shelf } from './kept.ts';
import {
  type CellText,
  heightOf,
  heldBy,
  leastHeight,
  placeRow,
  type RowCell,
  type SetLine,
  setLines,
  type Tagged,
} from './rows.ts';
import { artifact, begin, newPage, noting, room, type Sheet, tag, tagIn } from './sheet.ts';
import { colours, styles } from './style.ts';

/** One column; `weight` shares out the width, `align` is for amounts. */
export type TableColumn = { label: string; weight?: number; align?: 'left' | 'right' };

/** A table's content. The first cell of a row names the row when `rowHeads` is set. */
export type TableContent = {
  columns: readonly TableColumn[];
  rows: readonly (readonly CellText[])[];
  rowHeads?: boolean;
  /** A last row that stands out, for totals. */
  total?: readonly CellText[];
  /** Least height of a row, for tables to be filled in by hand. */
  rowHeight?: number;
  /** Shares the width out by what stands in the columns, not by their weights. */
  fit?: boolean;
};

const padding = 5;
const headAbove = 0.5;
const headBelow = 2;
const above = 1.5;
const below = 2;

/** A table begins and ends at the edges of the text beside it. */
const padLeft = (i: number): number => (i === 0 ? 0 : padding);

const padRight = ({ columns }: TableContent, i: number): number =>
  i === columns.length - 1 ? 0 : padding;

/** A table's content broken into lines, at one width. */
type SetTable = {
  /** Of each column: its width, and what of it is inside the padding. */
  widths: readonly number[];
  inner: readonly number[];
  headLines: readonly SetLine[][];
  headHeight: number;
  rows: readonly SetLine[][][];
  total: readonly SetLine[][] | null;
};

const brokenInto = (sheet: Sheet, spec: TableContent): SetTable => {
  const { widths } = columnWidths(sheet, spec, (i) => padLeft(i) + padRight(spec, i));
  const inner = widths.map((width, i) => width - padLeft(i) - padRight(spec, i));
  const set = (texts: readonly CellText[]): SetLine[][] =>
    inner.map((width, i) => setLines(sheet, texts[i] ?? [], width));
  const headLines = set(
    spec.columns.map(({ label }) => [{ text: label, style: styles.tableHead }]),
  );
  const headHeight = Math.max(...headLines.map(heightOf)) + headAbove + headBelow;
  const total = spec.total ? set(spec.total) : null;
  return { widths, inner, headLines, headHeight, rows: spec.rows.map(set), total };
};

const rowHeightOf = (spec: TableContent, lines: readonly (readonly SetLine[])[]): number =>
  Math.max(Math.max(0, ...lines.map(heightOf)) + above + below, spec.rowHeight ?? 0);

const keys = new WeakMap<TableContent, string>();

/** All that a table's lines hang on but its width; made once for each table. */
const keyOf = (spec: TableContent): string => {
  const key = keys.get(spec) ?? JSON.stringify(spec);
  keys.set(spec, key);
  return key;
};

/** Tables that were set, by their width, and what in them no font could draw. */
const tableSets = shelf(() => ({
  byWidth: new Map<number, SetTable>(),
  missing: new Set<string>(),
}));

/** A table's content broken into lines, in the column that the sheet has now. */
const setTable = (sheet: Sheet, spec: TableContent): SetTable => {
  const { byWidth, missing } = tableSets(keyOf(spec));
  const found = byWidth.get(sheet.width) ?? noting(sheet, missing, () => brokenInto(sheet, spec));
  byWidth.set(sheet.width, found);
  for (const character of missing) sheet.missing.add(character);
  return found;
};

/** Whether each word of a table has room in its column where the sheet stands. */
export const hasRoom = (sheet: Sheet, spec: TableContent): boolean =>
  !columnWidths(sheet, spec, (i) => padLeft(i) + padRight(spec, i)).isTight;

/**
 * How high a table is where the sheet stands, and its head with the first row alone.
 */
export const tableHeight = (
  sheet: Sheet,
  spec: TableContent,
): { height: number; least: number } => {
  const { headHeight, rows, total } = setTable(sheet, spec);
  const all = total ? [...rows, total] : rows;
  return {
    height: all.reduce((sum, lines) => sum + rowHeightOf(spec, lines), headHeight),
    least: headHeight + rowHeightOf(spec, rows[0] ?? []),
  };
};

/**
 * A table whose head is repeated on each page: tagged once, then drawn as decoration, so that a
 * screen reader does not hear it twice.
 */
export const table = (sheet: Sheet, spec: TableContent): void => {
  const { widths, inner, headLines, headHeight, rows, total } = setTable(sheet, spec);
  const { x, width } = sheet;
  const left = (i: number): number =>
    x + widths.slice(0, i).reduce((sum, columnWidth) => sum + columnWidth, 0);
  const align = (i: number): 'left' | 'right' => spec.columns[i]?.align ?? 'left';
  const headBehind = (top: number): void => {
    box(sheet, { x, y: top + headHeight - 0.8, width, height: 0.8 }, colours.accent);
  };

  const tableTag = tag(sheet, 'Table');
  const headRow = tagIn(sheet, tagIn(sheet, tableTag, 'THead'), 'TR');
  const body = tagIn(sheet, tableTag, 'TBody');

  // The head is never left at a page's foot without its first row.
  begin(
    sheet,
    headHeight + Math.max(leastHeight(rows[0] ?? [], above + below), spec.rowHeight ?? 0),
  );
  const cells: RowCell[] = headLines.map((lines, i) => ({
    lines,
    x: left(i) + padLeft(i),
    width: inner[i] ?? 0,
    align: align(i),
    element: tagIn(sheet, headRow, 'TH', { scope: 'Column' }),
    type: 'TH',
  }));
  placeRow(sheet, cells, {
    above: headAbove,
    below: headBelow,
    behind: ({ top }) => artifact(sheet, () => headBehind(top)),
  });

  const repeatHead = (): void => {
    artifact(sheet, () => {
      headBehind(sheet.y);
      headLines.forEach((lines, i) => {
        let y = sheet.y + headAbove;
        for (const { line, style } of lines) {
          const start = left(i) + padLeft(i);
          drawLine(
            sheet,
            line,
            style,
            align(i) === 'right' ? start + (inner[i] ?? 0) - line.width : start,
            y,
          );
          y += style.leading;
        }
      });
    });
    sheet.y += headHeight;
  };

  const row = (lines: readonly SetLine[][], isTotal: boolean): void => {
    const rowTag = tagIn(sheet, body, 'TR');
    const cellTag = (i: number): Tagged =>
      i === 0 && (spec.rowHeads || isTotal)
        ? { element: tagIn(sheet, rowTag, 'TH', { scope: 'Row' }), type: 'TH' }
        : { element: tagIn(sheet, rowTag, 'TD'), type: 'TD' };
    const rowCells: RowCell[] = lines.map((own, i) => {
      const tagged = cellTag(i);
      return {
        lines: heldBy(sheet, own, tagged),
        x: left(i) + padLeft(i),
        width: inner[i] ?? 0,
        align: align(i),
        ...tagged,
      };
    });
    const tallest = Math.max(...lines.map(heightOf));
    placeRow(sheet, rowCells, {
      above,
      below: rowHeightOf(spec, lines) - tallest - above,
      onNewPage: repeatHead,
      behind: ({ top, height, last }) => {
        artifact(sheet, () => {
          if (isTotal) box(sheet, { x, y: top, width, height }, colours.shade);
          if (last) {
            box(sheet, { x, y: top + height - 0.5, width, height: 0.5 }, colours.rule);
          }
        });
      },
    });
  };
  for (const lines of rows) row(lines, false);
  if (total) {
    // The total stays with at least its own head on the page.
    if (room(sheet) < 24) {
      newPage(sheet);
      repeatHead();
    }
    row(total, true);
  }
};
