import {
  type CellText,
  heightOf,
  leastHeight,
  placeRow,
  type RowCell,
  type SetLine,
  setLines,
} from './rows.ts';
import {
  artifact,
  begin,
  box,
  drawLine,
  type Element,
  gap,
  newPage,
  room,
  type Sheet,
  tag,
  tagIn,
} from './sheet.ts';
import { colours, styles } from './style.ts';
import { widestWord } from './text.ts';

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
};

const padding = 6;

/**
 * Widths by weight, but each column at least as wide as its widest word, as far as the page allows:
 * a date or a name is broken inside only when there is no other way.
 */
const columnWidths = (sheet: Sheet, { columns, rows, total }: TableContent): number[] => {
  const cap = Math.max(70, (sheet.width / columns.length) * 1.2);
  const least = columns.map((column, i) => {
    const words = [...rows, ...(total ? [total] : [])].flatMap((row) => row[i] ?? []);
    const widest = words.reduce(
      (most, piece) => Math.max(most, widestWord(piece.text, piece.style)),
      widestWord(column.label, styles.tableHead),
    );
    return Math.min(widest, cap) + padding * 2 + 0.5;
  });
  const asked = least.reduce((sum, width) => sum + width, 0);
  if (asked >= sheet.width) return least.map((width) => (width * sheet.width) / asked);
  const fixed = new Set<number>();
  for (;;) {
    const free = sheet.width - [...fixed].reduce((sum, i) => sum + (least[i] ?? 0), 0);
    const weights = columns.reduce((sum, c, i) => sum + (fixed.has(i) ? 0 : (c.weight ?? 1)), 0);
    const share = (i: number): number => (free * (columns[i]?.weight ?? 1)) / weights;
    const tight = columns.findIndex((_, i) => !fixed.has(i) && share(i) < (least[i] ?? 0));
    if (tight < 0) return columns.map((_, i) => (fixed.has(i) ? (least[i] ?? 0) : share(i)));
    fixed.add(tight);
  }
};

/**
 * A table whose head is repeated on each page: tagged once, then drawn as decoration, so that a
 * screen reader does not hear it twice.
 */
export const table = (sheet: Sheet, spec: TableContent): void => {
  const widths = columnWidths(sheet, spec);
  const { x, width } = sheet;
  const left = (i: number): number =>
    x + widths.slice(0, i).reduce((sum, columnWidth) => sum + columnWidth, 0);
  const inner = (i: number): number => (widths[i] ?? 0) - padding * 2;
  const align = (i: number): 'left' | 'right' => spec.columns[i]?.align ?? 'left';

  const headLines = spec.columns.map((column, i) =>
    setLines(sheet, [{ text: column.label, style: styles.tableHead }], inner(i)),
  );
  const headHeight = Math.max(...headLines.map(heightOf)) + 9;
  const headBehind = (top: number): void => {
    box(sheet, { x, y: top, width, height: headHeight }, colours.shade);
    box(sheet, { x, y: top + headHeight - 1, width, height: 1 }, colours.accent);
  };

  const tableTag = tag(sheet, 'Table');
  const headRow = tagIn(sheet, tagIn(sheet, tableTag, 'THead'), 'TR');
  const body = tagIn(sheet, tableTag, 'TBody');

  const setRow = (texts: readonly CellText[]): SetLine[][] =>
    spec.columns.map((_, i) => setLines(sheet, texts[i] ?? [], inner(i)));
  const [first = []] = spec.rows;
  // The head is never left at a page's foot without its first row.
  begin(sheet, 4 + headHeight + Math.max(leastHeight(setRow(first), 8), spec.rowHeight ?? 0));
  gap(sheet, 4);
  const cells: RowCell[] = headLines.map((lines, i) => ({
    lines,
    x: left(i) + padding,
    width: inner(i),
    align: align(i),
    element: tagIn(sheet, headRow, 'TH', { scope: 'Column' }),
    type: 'TH',
  }));
  placeRow(sheet, cells, {
    above: 4,
    below: 5,
    behind: ({ top }) => artifact(sheet, () => headBehind(top)),
  });

  const repeatHead = (): void => {
    artifact(sheet, () => {
      headBehind(sheet.y);
      headLines.forEach((lines, i) => {
        let y = sheet.y + 4;
        for (const { line, style } of lines) {
          const start = left(i) + padding;
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
    const cellTag = (i: number): { element: Element; type: string } =>
      i === 0 && (spec.rowHeads || isTotal)
        ? { element: tagIn(sheet, rowTag, 'TH', { scope: 'Row' }), type: 'TH' }
        : { element: tagIn(sheet, rowTag, 'TD'), type: 'TD' };
    const rowCells: RowCell[] = spec.columns.map((_, i) => ({
      lines: setLines(sheet, texts[i] ?? [], inner(i)),
      x: left(i) + padding,
      width: inner(i),
      align: align(i),
      ...cellTag(i),
    }));
    const tallest = Math.max(...rowCells.map(({ lines }) => heightOf(lines)));
    const below = Math.max(4.5, (spec.rowHeight ?? 0) - tallest - 3.5);
    placeRow(sheet, rowCells, {
      above: 3.5,
      below,
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
