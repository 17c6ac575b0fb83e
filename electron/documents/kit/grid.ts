import { type CellText, heightOf, heldBy, placeRow, type RowCell, setLines } from './rows.ts';
import { begin, bodyHeight, type Sheet, tag, tagIn } from './sheet.ts';
import { styles, type TextStyle } from './style.ts';

/** A fact: its label, small, above what is so. */
export type Fact = { label: string; value: CellText };

/** How a grid of facts is set. */
export type GridLook = {
  labelStyle?: TextStyle;
  /** Keeps all of it on one page, where it is not longer than half of one. */
  together?: boolean;
};

/** A grid has six units, with a gutter between the columns made of them. */
const units = 6;
const gutter = 16;
const below = 5;

/** How many units the columns of a row may take, in order; what a row leaves free stays white. */
const layouts: readonly (readonly number[])[] = [
  [2, 2, 2],
  [3, 3],
  [2, 4],
  [4, 2],
  [2, 2],
  [4],
  [2],
  [6],
];

/** Prose is never set wider than this, in points: some ninety letters. */
const readingWidth = 420;

const step = (sheet: Sheet): number => (sheet.width + gutter) / units;

const widthOf = (sheet: Sheet, span: number): number =>
  Math.min(step(sheet) * span - gutter, readingWidth);

type Packed = { height: number; spans: readonly number[] };

/**
 * Packs facts into rows, in their order, so that all of them together are as low as can be.
 * @returns for each row, the units that each of its facts takes
 */
const packed = (count: number, heightAt: (i: number, span: number) => number): Packed[] => {
  const best: { height: number; row: Packed | null }[] = Array.from({ length: count + 1 }, () => ({
    height: 0,
    row: null,
  }));
  for (let from = count - 1; from >= 0; from -= 1) {
    let least = { height: Number.POSITIVE_INFINITY, row: null as Packed | null };
    for (const spans of layouts) {
      if (from + spans.length > count) continue;
      const row = Math.max(...spans.map((span, i) => heightAt(from + i, span))) + below;
      const height = row + (best[from + spans.length]?.height ?? 0);
      if (height < least.height - 0.01) least = { height, row: { height: row, spans } };
    }
    best[from] = least;
  }
  const rows: Packed[] = [];
  for (let from = 0; from < count; ) {
    const row = best[from]?.row;
    if (!row) break;
    rows.push(row);
    from += row.spans.length;
  }
  return rows;
};

/** Facts side by side in two or three columns, each label above its value, read column by column. */
export const grid = (
  sheet: Sheet,
  facts: readonly Fact[],
  { labelStyle = styles.label, together = false }: GridLook = {},
): void => {
  if (facts.length === 0) return;
  const set = facts.map(({ label, value }) => {
    const spans = new Map<number, ReturnType<typeof setLines>[]>();
    return (span: number) => {
      let lines = spans.get(span);
      if (!lines) {
        const width = widthOf(sheet, span);
        lines = [
          setLines(sheet, [{ text: label, style: labelStyle }], width),
          setLines(sheet, value, width),
        ];
        spans.set(span, lines);
      }
      return lines;
    };
  });
  const rows = packed(facts.length, (i, span) => heightOf((set[i]?.(span) ?? []).flat()));
  const listTag = tag(sheet, 'L');
  const whole = rows.reduce((sum, row) => sum + row.height, 0);
  if (together && whole <= bodyHeight / 2) begin(sheet, whole);
  let next = 0;
  for (const { spans } of rows) {
    let left = 0;
    const cells = spans.map((span): RowCell => {
      const item = tagIn(sheet, listTag, 'LI');
      const [label = [], value = []] = set[next]?.(span) ?? [];
      const head = { element: tagIn(sheet, item, 'Lbl'), type: 'Lbl' };
      const body = { element: tagIn(sheet, item, 'LBody'), type: 'LBody' };
      const x = sheet.x + step(sheet) * left;
      left += span;
      next += 1;
      return {
        lines: [...heldBy(sheet, label, head), ...heldBy(sheet, value, body)],
        x,
        width: widthOf(sheet, span),
        align: 'left',
        element: item,
        type: 'LI',
      };
    });
    placeRow(sheet, cells, { above: 0, below });
  }
};
