import { type CellText, heightOf, heldBy, placeRow, type RowCell, setLines } from './rows.ts';
import { begin, bodyHeight, type Element, type Sheet, tag, tagIn, within } from './sheet.ts';
import { styles } from './style.ts';
import { type TableContent, table, tableHeight } from './table.ts';

/**
 * A fact: its label, small, above what is so, in words or in a table. Someone's own words are a `quote`:
 * they have a bar beside them.
 */
export type Fact = { label: string } & (
  | { value: CellText; quote?: boolean }
  | { table: TableContent }
);

/** A grid has twelve units, with a gutter between the columns made of them. */
const units = 12;
const gutter = 16;
const below = 3.5;

/** How many units the columns of a row may take, in order; what a row leaves free stays white. */
const even: readonly (readonly number[])[] = [
  [4, 4, 4],
  [6, 6],
  [4, 8],
  [8, 4],
  [4, 4],
  [8],
  [4],
  [12],
];

/** Columns that stand across the others: only where they save a line or more. */
const uneven: readonly (readonly number[])[] = [
  [3, 3, 6],
  [6, 3, 3],
  [3, 6, 3],
  [5, 7],
  [7, 5],
  [3, 9],
  [9, 3],
];
const unevenCost = 6;

/** Rows of four, for short facts. */
const inFour: readonly (readonly number[])[] = [
  [3, 3, 3, 3],
  [3, 3, 3],
];

/** How far a quotation stands in from its bar. */
const indent = 11;

/** Prose is never set wider than this, in points: some ninety letters. */
const readingWidth = 420;

const step = (sheet: Sheet): number => (sheet.width + gutter) / units;

const widthOf = (sheet: Sheet, span: number): number => step(sheet) * span - gutter;

/** A fact set at one width. */
type Set = {
  height: number;
  label: ReturnType<typeof setLines>;
  value: ReturnType<typeof setLines>;
};

/** Makes the sheet's column another one while writing. */
const inColumn = <T>(sheet: Sheet, x: number, width: number, write: () => T): T => {
  const outer = { x: sheet.x, width: sheet.width };
  Object.assign(sheet, { x, width });
  const given = write();
  Object.assign(sheet, outer);
  return given;
};

/** Sets a fact at each width at which it is asked for, once. */
const setter = (sheet: Sheet, fact: Fact) => {
  const sets = new Map<number, Set>();
  const setAt = (span: number): Set => {
    const whole = widthOf(sheet, span);
    if ('value' in fact) {
      const width = Math.min(whole, readingWidth);
      const label = setLines(sheet, [{ text: fact.label, style: styles.label }], width);
      const value = setLines(sheet, fact.value, width - (fact.quote ? indent : 0));
      return { height: heightOf(label) + heightOf(value), label, value };
    }
    const label = setLines(sheet, [{ text: fact.label, style: styles.h4 }], whole);
    const { height, isTight } = inColumn(sheet, sheet.x, whole, () =>
      tableHeight(sheet, fact.table),
    );
    // A table that would break its words, or could not go over pages, has the whole width.
    const needsWhole = span < units && (isTight || height > bodyHeight / 4);
    const all = needsWhole ? Number.POSITIVE_INFINITY : heightOf(label) + height + below;
    return { height: all, label, value: [] };
  };
  return (span: number): Set => {
    const set = sets.get(span) ?? setAt(span);
    sets.set(span, set);
    return set;
  };
};

type Row = { height: number; spans: readonly number[] };

/** Packs facts into rows, in their order, so that all of them together are as low as can be. */
const packed = (
  count: number,
  four: boolean,
  heightAt: (i: number, span: number) => number,
): Row[] => {
  const best: { height: number; row: Row | null }[] = Array.from({ length: count + 1 }, () => ({
    height: 0,
    row: null,
  }));
  for (let from = count - 1; from >= 0; from -= 1) {
    let least = { height: Number.POSITIVE_INFINITY, row: null as Row | null };
    for (const spans of four ? [...inFour, ...even, ...uneven] : [...even, ...uneven]) {
      if (from + spans.length > count) continue;
      const row = Math.max(...spans.map((span, i) => heightAt(from + i, span))) + below;
      const cost = uneven.includes(spans) ? unevenCost : 0;
      const height = row + cost + (best[from + spans.length]?.height ?? 0);
      if (height < least.height - 0.01) least = { height, row: { height: row, spans } };
    }
    best[from] = least;
  }
  const chosen: Row[] = [];
  for (let from = 0; from < count; ) {
    const row = best[from]?.row;
    if (!row) break;
    chosen.push(row);
    from += row.spans.length;
  }
  return chosen;
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
    lines: [...label.lines, ...(isQuote ? value.map((one) => ({ ...one, indent })) : value)],
  };
};

/** A row in which a table stands: whole on its page, unless the table has the row for itself. */
const rowWithTable = (sheet: Sheet, placed: readonly Placed[], height: number): void => {
  if (placed.length > 1) begin(sheet, height);
  const top = sheet.y;
  let bottom = top;
  for (const one of placed) {
    const { fact, item, x, width } = one;
    // What goes over pages is alone in its row: only then the sheet has moved on by itself.
    if (placed.length > 1) sheet.y = top;
    if ('table' in fact) {
      const label = labelCell(sheet, one);
      // The label never stands at a page's foot without the table's beginning.
      const [first = []] = fact.table.rows;
      const beginning = { ...fact.table, rows: [first] };
      const { height: least } = inColumn(sheet, x, width, () => tableHeight(sheet, beginning));
      begin(sheet, heightOf(label.lines) + Math.min(least, bodyHeight / 3));
      placeRow(sheet, [label], { above: 0, below: 0 });
      const outer = sheet.parent;
      sheet.parent = item;
      within(sheet, 'LBody', () => inColumn(sheet, x, width, () => table(sheet, fact.table)));
      sheet.parent = outer;
      sheet.y += below;
    } else {
      placeRow(sheet, [cellOf(sheet, one)], { above: 0, below: 0 });
    }
    bottom = placed.length > 1 ? Math.max(bottom, sheet.y) : sheet.y;
  }
  sheet.y = bottom + below;
};

/** Facts side by side in two or three columns, each label above its value, read column by column. */
export const grid = (
  sheet: Sheet,
  facts: readonly Fact[],
  { four = false }: { four?: boolean } = {},
): void => {
  if (facts.length === 0) return;
  const sets = facts.map((fact) => setter(sheet, fact));
  const rows = packed(facts.length, four, (i, span) => sets[i]?.(span).height ?? 0);
  const listTag = tag(sheet, 'L');
  let next = 0;
  for (const { spans, height } of rows) {
    let left = 0;
    const placed = spans.flatMap((span): Placed[] => {
      const fact = facts[next];
      const set = sets[next]?.(span);
      const x = sheet.x + step(sheet) * left;
      left += span;
      next += 1;
      if (!fact || !set) return [];
      return [{ fact, set, item: tagIn(sheet, listTag, 'LI'), x, width: widthOf(sheet, span) }];
    });
    if (placed.some(({ fact }) => 'table' in fact)) rowWithTable(sheet, placed, height);
    else {
      placeRow(
        sheet,
        placed.map((one) => cellOf(sheet, one)),
        { above: 0, below },
      );
    }
  }
};
