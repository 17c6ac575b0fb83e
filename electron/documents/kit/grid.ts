import { paragraph } from './blocks.ts';
import { type Layout, nextRow, packing } from './packing.ts';
import { type CellText, heightOf, heldBy, placeRow, type RowCell, setLines } from './rows.ts';
import {
  begin,
  bodyHeight,
  type Element,
  roomForNext,
  type Sheet,
  tag,
  tagIn,
  within,
} from './sheet.ts';
import { styles } from './style.ts';
import { hasRoom, type TableContent, table, tableHeight } from './table.ts';
import { widestWord } from './text.ts';

/**
 * A fact: its label, small, above what is so, in words or in a table. Someone's own words are a `quote`:
 * they have a bar beside them. What is said of the answer itself is its `note`, right below it.
 */
export type Fact = Words | Tabled;
type Words = { label: string; value: CellText; quote?: boolean; note?: string };
type Tabled = { label: string; table: TableContent; note?: string };

/** A grid has twelve units, with a gutter between the columns made of them. */
const units = 12;
const gutter = 16;
const below = 3.3;
/** What stands between a table and the next row besides. */
const afterTable = 1.5;

/** How many units the columns of a row may take, in order; what a row leaves free stays white. */
const even: readonly Layout[] = [[4, 4, 4], [6, 6], [4, 8], [8, 4], [4, 4], [8], [4], [12]].map(
  (spans) => ({ spans, cost: 0 }),
);

/** Columns that do not stand under the others: only where they save a line or more. */
const uneven: readonly Layout[] = [
  [3, 3, 6],
  [6, 3, 3],
  [3, 6, 3],
  [5, 7],
  [7, 5],
  [3, 9],
  [9, 3],
].map((spans) => ({ spans, cost: 8 }));

/** Rows of four, for short facts. */
const inFour: readonly Layout[] = [
  [3, 3, 3, 3],
  [3, 3, 3],
].map((spans) => ({ spans, cost: 0 }));

/** How far a quotation stands in from its bar. */
const indent = 11;

/** Prose is never set wider than this, in points: some ninety letters. */
const readingWidth = 420;

/** Prose of more letters stands in no column that is narrower than half the page. */
const longProse = 450;
const proseSpans: readonly number[] = [6, 8, 12];

const step = (sheet: Sheet): number => (sheet.width + gutter) / units;

const widthOf = (sheet: Sheet, span: number): number => step(sheet) * span - gutter;

/** A fact set at one width. */
type Set = {
  height: number;
  /** What it needs at least on a page for its beginning, in points. */
  least: number;
  label: ReturnType<typeof setLines>;
  value: ReturnType<typeof setLines>;
  note: ReturnType<typeof setLines>;
};

/** Makes the sheet's column another one while writing. */
const inColumn = <T>(sheet: Sheet, x: number, width: number, write: () => T): T => {
  const outer = { x: sheet.x, width: sheet.width };
  Object.assign(sheet, { x, width });
  const given = write();
  Object.assign(sheet, outer);
  return given;
};

const nowhere = Number.POSITIVE_INFINITY;
const nowhereAt: Set = { height: nowhere, least: nowhere, label: [], value: [], note: [] };

const noteAt = (sheet: Sheet, { note = '' }: Fact, width: number): Set['note'] =>
  note === '' ? [] : setLines(sheet, [{ text: note, style: styles.note }], width);

const wordsAt = (sheet: Sheet, fact: Words, span: number): Set => {
  const letters = fact.value.reduce((sum, { text }) => sum + text.length, 0);
  if (letters > longProse && !proseSpans.includes(span)) return nowhereAt;
  const width = Math.min(widthOf(sheet, span), readingWidth);
  const inner = width - (fact.quote ? indent : 0);
  const widest = Math.max(0, ...fact.value.map(({ text, style }) => widestWord(text, style)));
  // No address is broken where there is a wider column for it.
  if (span < units && widest > inner) return nowhereAt;
  const label = setLines(sheet, [{ text: fact.label, style: styles.label }], width);
  const value = setLines(sheet, fact.value, inner);
  const note = noteAt(sheet, fact, width);
  const height = heightOf(label) + heightOf(value) + heightOf(note);
  return { height, least: height, label, value, note };
};

const tableAt = (
  sheet: Sheet,
  fact: Tabled,
  span: number,
  whole: () => { height: number },
): Set => {
  const { label: words, table: content } = fact;
  const most = bodyHeight / 4;
  const here = <T>(write: () => T): T => inColumn(sheet, sheet.x, widthOf(sheet, span), write);
  if (span < units && (whole().height > most || !here(() => hasRoom(sheet, content)))) {
    return nowhereAt;
  }
  const { height, least } = here(() => tableHeight(sheet, content));
  const label = setLines(sheet, [{ text: words, style: styles.h4 }], widthOf(sheet, span));
  const note = noteAt(sheet, fact, widthOf(sheet, span));
  // Beside something stands a table that is short, breaks no word, and is not much longer for it.
  const needsWhole = span < units && (height > most || height > whole().height * 1.25);
  return {
    height: needsWhole ? nowhere : heightOf(label) + height + heightOf(note) + afterTable,
    least: heightOf(label) + Math.min(span < units ? height : least, bodyHeight / 3),
    label,
    value: [],
    note,
  };
};

/** Sets a fact at each width at which it is asked for, once. */
const setter = (sheet: Sheet, fact: Fact) => {
  const sets = new Map<number, Set>();
  const at = (span: number): Set => {
    const set =
      sets.get(span) ??
      ('value' in fact
        ? wordsAt(sheet, fact, span)
        : tableAt(sheet, fact, span, () => (span === units ? nowhereAt : at(units))));
    sets.set(span, set);
    return set;
  };
  return at;
};

/** One fact in its column, ready for a row. */
type Placed = { fact: Fact; set: Set; item: Element; x: number; width: number };

const labelCell = (sheet: Sheet, { set, item, x, width }: Placed): RowCell => ({
  lines: heldBy(sheet, set.label, { element: tagIn(sheet, item, 'Lbl'), type: 'Lbl' }),
  x,
  width,
  align: 'left',
  element: item,
  type: 'LI',
});

/** What is said of an answer belongs to its fact, and not to the words of who is quoted. */
const noteIn = (sheet: Sheet, { note }: Set, element: Element): Set['note'] =>
  heldBy(sheet, note, { element, type: 'LBody' });

const cellOf = (sheet: Sheet, placed: Placed): RowCell => {
  const { fact, set, item } = placed;
  const label = labelCell(sheet, placed);
  const body = tagIn(sheet, item, 'LBody');
  const isQuote = 'value' in fact && fact.quote === true;
  const held = isQuote
    ? { element: tagIn(sheet, body, 'BlockQuote'), type: 'BlockQuote' }
    : { element: body, type: 'LBody' };
  const value = heldBy(sheet, set.value, held);
  return {
    ...label,
    lines: [
      ...label.lines,
      ...(isQuote ? value.map((one) => ({ ...one, indent })) : value),
      ...noteIn(sheet, set, body),
    ],
  };
};

const drawTable = (sheet: Sheet, { table: content, note = '' }: Tabled, placed: Placed): void => {
  const { item, set, x, width } = placed;
  // The label never stands at a page's foot without the table's beginning.
  begin(sheet, set.least);
  placeRow(sheet, [labelCell(sheet, placed)], { above: 0, below: 0 });
  const outer = sheet.parent;
  sheet.parent = item;
  within(sheet, 'LBody', () =>
    inColumn(sheet, x, width, () => {
      table(sheet, content);
      if (note !== '') paragraph(sheet, note, styles.note);
    }),
  );
  sheet.parent = outer;
  sheet.y += afterTable;
};

/** A row in which a table stands: whole on its page, unless the table has the row for itself. */
const rowWithTable = (sheet: Sheet, placed: readonly Placed[], height: number): void => {
  if (placed.length > 1) begin(sheet, height);
  const top = sheet.y;
  const bottoms = placed.map((one) => {
    // What goes over pages is alone in its row: only then the sheet has moved on by itself.
    if (placed.length > 1) sheet.y = top;
    if ('table' in one.fact) drawTable(sheet, one.fact, one);
    else placeRow(sheet, [cellOf(sheet, one)], { above: 0, below: 0 });
    return sheet.y;
  });
  sheet.y = Math.max(...bottoms) + below;
};

/** Facts side by side in two or three columns, each label above its value, read column by column. */
export const grid = (
  sheet: Sheet,
  facts: readonly Fact[],
  { four = false }: { four?: boolean } = {},
): void => {
  if (facts.length === 0) return;
  const sets = facts.map((fact) => setter(sheet, fact));
  const pack = packing(facts.length, [...(four ? inFour : []), ...even, ...uneven], {
    below,
    height: (i, span) => sets[i]?.(span).height ?? 0,
    least: (i, span) => sets[i]?.(span).least ?? 0,
  });
  const listTag = tag(sheet, 'L');
  for (let next = 0; next < facts.length; ) {
    const { spans, height } = nextRow(pack, next, roomForNext(sheet));
    let left = 0;
    const placed = spans.flatMap((span, i): Placed[] => {
      const fact = facts[next + i];
      const set = sets[next + i]?.(span);
      const x = sheet.x + step(sheet) * left;
      left += span;
      if (!fact || !set) return [];
      return [{ fact, set, item: tagIn(sheet, listTag, 'LI'), x, width: widthOf(sheet, span) }];
    });
    next += spans.length;
    if (placed.some(({ fact }) => 'table' in fact)) rowWithTable(sheet, placed, height);
    else {
      const cells = placed.map((one) => cellOf(sheet, one));
      placeRow(sheet, cells, { above: 0, below });
    }
  }
};
