/** How many units each column of a row takes, and what it costs beside its height to be set so. */
export type Layout = { spans: readonly number[]; cost: number };

/** What is known of the things to be packed: how high each is in a column of so many units. */
type Measure = {
  /** Points between one row and the next. */
  below: number;
  height: (i: number, span: number) => number;
  /** What one needs at least on a page for its beginning, where it has a row for itself. */
  least: (i: number, span: number) => number;
};

/** A row as it was chosen. */
export type Row = { spans: readonly number[]; height: number };

/** Things to be packed into rows, in their order. */
export type Packing = {
  count: number;
  layouts: readonly Layout[];
  measure: Measure;
  /** How high all from this one on are at best. */
  rest: readonly number[];
};

const rowHeight = ({ height, below }: Measure, from: number, spans: readonly number[]): number =>
  Math.max(...spans.map((span, i) => height(from + i, span))) + below;

/** Finds for each thing how low it and all that follow can be set. */
export const packing = (count: number, layouts: readonly Layout[], measure: Measure): Packing => {
  const rest = Array.from({ length: count + 1 }, () => 0);
  for (let from = count - 1; from >= 0; from -= 1) {
    rest[from] = Math.min(
      ...layouts
        .filter(({ spans }) => from + spans.length <= count)
        .map(
          ({ spans, cost }) =>
            rowHeight(measure, from, spans) + cost + (rest[from + spans.length] ?? 0),
        ),
    );
  }
  return { count, layouts, measure, rest };
};

/**
 * The next row, from this thing on: the one with which all of them together are as low as can be. A row
 * that has no room left on the page wastes that room, and counts for so much more.
 */
export const nextRow = (
  { count, layouts, measure, rest }: Packing,
  from: number,
  room: number,
): Row => {
  let chosen: { row: Row; height: number } | null = null;
  for (const { spans, cost } of layouts) {
    if (from + spans.length > count) continue;
    const height = rowHeight(measure, from, spans);
    const needed = spans.length === 1 ? measure.least(from, spans[0] ?? 0) : height;
    const wasted = needed > room ? Math.max(room, 0) : 0;
    const whole = height + cost + wasted + (rest[from + spans.length] ?? 0);
    if (chosen === null || whole < chosen.height - 0.01) {
      chosen = { row: { spans, height }, height: whole };
    }
  }
  if (chosen === null) throw new Error('No row holds a single fact.');
  return chosen.row;
};
