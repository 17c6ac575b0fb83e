import { columnWidths } from './column-widths.ts';
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
import { artifact, begin, box, drawLine, newPage, room, type Sheet, tag, tagIn } from './sheet.ts';
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
const headAbove = 1;
const headBelow = 3;
const above = 2.5;
const below = 3.5;

/** A table begins and ends at the edges of the text beside it. */
const padLeft = (i: number): number => (i === 0 ? 0 : padding);

/**
 * A table whose head is repeated on each page: tagged once, then drawn as decoration, so that a
 * screen reader does not hear it twice.
 */
export const table = (sheet: Sheet, spec: TableContent): void => {
  const padRight = (i: number): number => (i === spec.columns.length - 1 ? 0 : padding);
  const widths = columnWidths(sheet, spec, (i) => padLeft(i) + padRight(i));
  const { x, width } = sheet;
  const left = (i: number): number =>
    x + widths.slice(0, i).reduce((sum, columnWidth) => sum + columnWidth, 0);
  const inner = (i: number): number => (widths[i] ?? 0) - padLeft(i) - padRight(i);
  const align = (i: number): 'left' | 'right' => spec.columns[i]?.align ?? 'left';

  const headLines = spec.columns.map((column, i) =>
    setLines(sheet, [{ text: column.label, style: styles.tableHead }], inner(i)),
  );
  const headHeight = Math.max(...headLines.map(heightOf)) + headAbove + headBelow;
  const headBehind = (top: number): void => {
    box(sheet, { x, y: top + headHeight - 0.8, width, height: 0.8 }, colours.accent);
  };

  const tableTag = tag(sheet, 'Table');
  const headRow = tagIn(sheet, tagIn(sheet, tableTag, 'THead'), 'TR');
  const body = tagIn(sheet, tableTag, 'TBody');

  const setRow = (texts: readonly CellText[]): SetLine[][] =>
    spec.columns.map((_, i) => setLines(sheet, texts[i] ?? [], inner(i)));
  const [first = []] = spec.rows;
  // The head is never left at a page's foot without its first row.
  begin(
    sheet,
    headHeight + Math.max(leastHeight(setRow(first), above + below), spec.rowHeight ?? 0),
  );
  const cells: RowCell[] = headLines.map((lines, i) => ({
    lines,
    x: left(i) + padLeft(i),
    width: inner(i),
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
            align(i) === 'right' ? start + inner(i) - line.width : start,
            y,
          );
          y += style.leading;
        }
      });
    });
    sheet.y += headHeight;
  };

  const row = (texts: readonly CellText[], isTotal: boolean): void => {
    const rowTag = tagIn(sheet, body, 'TR');
    const cellTag = (i: number): Tagged =>
      i === 0 && (spec.rowHeads || isTotal)
        ? { element: tagIn(sheet, rowTag, 'TH', { scope: 'Row' }), type: 'TH' }
        : { element: tagIn(sheet, rowTag, 'TD'), type: 'TD' };
    const rowCells: RowCell[] = spec.columns.map((_, i) => {
      const tagged = cellTag(i);
      return {
        lines: heldBy(sheet, setLines(sheet, texts[i] ?? [], inner(i)), tagged),
        x: left(i) + padLeft(i),
        width: inner(i),
        align: align(i),
        ...tagged,
      };
    });
    const tallest = Math.max(...rowCells.map(({ lines }) => heightOf(lines)));
    placeRow(sheet, rowCells, {
      above,
      below: Math.max(below, (spec.rowHeight ?? 0) - tallest - above),
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
  for (const texts of spec.rows) row(texts, false);
  if (spec.total) {
    // The total stays with at least its own head on the page.
    if (room(sheet) < 24) {
      newPage(sheet);
      repeatHead();
    }
    row(spec.total, true);
  }
};
