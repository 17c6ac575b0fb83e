import { box, drawLines, type PlacedLine } from './ink.ts';
import {
  artifact,
  begin,
  bodyHeight,
  content,
  type Element,
  newPage,
  room,
  type Sheet,
  tagIn,
} from './sheet.ts';
import { colours, styles, type TextStyle } from './style.ts';
import { type Line, wrap } from './type/text.ts';

/** A tag that gets drawn content, and its type. */
export type Tagged = { element: Element; type: string };

/** A line together with how it is set; `tagged` where it does not belong to the tag of its whole cell. */
export type SetLine = {
  line: Line;
  style: TextStyle;
  aloud?: string;
  tagged?: Tagged;
  /** How far it stands in, in points, with a bar at its left: someone's own words. */
  indent?: number;
};

/**
 * Text for a cell: one piece, or several set differently, each starting on a line of its own. `aloud`
 * is what a screen reader says in place of a mark, such as a dash.
 */
export type CellText = readonly { text: string; style: TextStyle; aloud?: string }[];

/** One side-by-side part of a row; lines fill `width` from `x`, their tag gets the content. */
export type RowCell = {
  lines: readonly SetLine[];
  x: number;
  width: number;
  align: 'left' | 'right';
  element: Element;
  type: string;
};

/** Breaks a cell's text into lines, each piece measured once. */
export const setLines = (sheet: Sheet, text: CellText, width: number): SetLine[] =>
  text.flatMap((piece) =>
    wrap(piece.text, piece.style, width, sheet.missing)
      .flat()
      .map((line) => ({
        line,
        style: piece.style,
        ...(piece.aloud !== undefined && { aloud: piece.aloud }),
      })),
  );

/** Gives lines to a tag; what is said otherwise than it is drawn gets a tag of its own inside it. */
export const heldBy = (sheet: Sheet, lines: readonly SetLine[], tagged: Tagged): SetLine[] =>
  lines.map((one) => ({
    ...one,
    tagged:
      one.aloud === undefined
        ? tagged
        : { element: tagIn(sheet, tagged.element, 'Span', { actual: one.aloud }), type: 'Span' },
  }));

/** Height of lines set one under the other. */
export const heightOf = (lines: readonly SetLine[]): number =>
  lines.reduce((sum, { style }) => sum + style.leading, 0);

/** How many of the lines fit into so many points. */
const fitting = (lines: readonly SetLine[], height: number): number => {
  let used = 0;
  let count = 0;
  for (const { style } of lines) {
    used += style.leading;
    if (used > height + 0.01) break;
    count += 1;
  }
  return count;
};

const drawCell = (sheet: Sheet, cell: RowCell, lines: readonly SetLine[], top: number): void => {
  let y = top;
  let rest = lines;
  while (rest.length > 0) {
    const tagged = rest[0]?.tagged;
    const other = rest.findIndex((one) => one.tagged !== tagged);
    const now = other < 0 ? rest : rest.slice(0, other);
    const { element, type } = tagged ?? cell;
    const barred = now.filter((one) => one.indent !== undefined);
    if (barred.length > 0) {
      const bar = { x: cell.x, y, width: 3, height: heightOf(barred) };
      artifact(sheet, () => box(sheet, bar, colours.accent));
    }
    const placed = now.map(({ line, style, indent = 0 }): PlacedLine => {
      const left = cell.align === 'right' ? cell.x + cell.width - line.width : cell.x;
      const at = { line, style, x: left + indent, y };
      y += style.leading;
      return at;
    });
    content(sheet, element, type, () => drawLines(sheet, placed));
    rest = rest.slice(now.length);
  }
};

/** Points that a row needs on a page for its beginning: all of it, unless it is very tall. */
export const leastHeight = (
  cells: readonly (readonly SetLine[])[],
  aboveAndBelow: number,
): number => {
  const whole = Math.max(...cells.map(heightOf)) + aboveAndBelow;
  return whole <= bodyHeight / 2 ? whole : 3 * styles.lead.leading + aboveAndBelow;
};

/** How a row sits on the page. */
export type RowLook = {
  above: number;
  below: number;
  /** Draws shades and rules behind one piece of the row, before its text. */
  behind?: (piece: { top: number; height: number; last: boolean }) => void;
  /** Runs at the top of each page that the row moves or breaks to. */
  onNewPage?: () => void;
};

/**
 * Sets cells side by side. A row that does not fit goes to the next page; one that is taller than
 * half a page is broken between lines instead, so that nothing is ever cut off.
 */
export const placeRow = (sheet: Sheet, cells: readonly RowCell[], look: RowLook): void => {
  const { above, below, behind, onNewPage } = look;
  const turn = (): void => {
    newPage(sheet);
    onNewPage?.();
  };
  let rest = cells.map((cell) => cell.lines);
  if (begin(sheet, leastHeight(rest, above + below))) onNewPage?.();
  for (;;) {
    const height = Math.max(...rest.map(heightOf)) + above + below;
    const last = height <= room(sheet) + 0.01;
    const free = room(sheet) - above - below;
    const counts = rest.map((lines) => (last ? lines.length : fitting(lines, free)));
    if (!last && Math.max(...counts) < 2) {
      turn();
      continue;
    }
    const top = sheet.y;
    const now = rest.map((lines, i) => lines.slice(0, counts[i]));
    const pieceHeight = Math.max(...now.map(heightOf)) + above + below;
    behind?.({ top, height: pieceHeight, last });
    cells.forEach((cell, i) => {
      drawCell(sheet, cell, now[i] ?? [], top + above);
    });
    sheet.y = top + pieceHeight;
    if (last) return;
    rest = rest.map((lines, i) => lines.slice(counts[i]));
    turn();
  }
};
