import { inColumns } from './columns.ts';

/** One figure of the bench, as it is written to bench-results.json. */
export type BenchRow = {
  name: string;
  /** Typical times, in `unit`. */
  ours: number;
  other: number;
  ratio: number;
  unit: 'ms';
  /** What must hold, in words. */
  bar: string;
  holds: boolean;
};

const round = (value: number): number => Number(value.toPrecision(4));

/** A row whose bar is that ours takes at most so many times as long as the other. */
export const atMost = (name: string, ours: number, other: number, times: number): BenchRow => ({
  name,
  ours: round(ours),
  other: round(other),
  ratio: round(ours / other),
  unit: 'ms',
  bar: `ours takes at most ${times} times as long`,
  holds: ours <= other * times,
});

/** A row whose bar is that ours is at least so many times faster; the ratio is the other's to ours. */
export const timesFaster = (
  name: string,
  ours: number,
  other: number,
  times: number,
): BenchRow => ({
  name,
  ours: round(ours),
  other: round(other),
  ratio: round(other / ours),
  unit: 'ms',
  bar: `ours is at least ${times} times faster`,
  holds: other >= ours * times,
});

/** The rows as a table for a terminal. */
export const asTable = (rows: readonly BenchRow[]): string => {
  const cells = rows.map((row) => [
    row.name,
    `${row.ours} ${row.unit}`,
    `${row.other} ${row.unit}`,
    String(row.ratio),
    row.bar,
    row.holds ? 'holds' : 'DOES NOT HOLD',
  ]);
  return inColumns([['', 'ours', 'other', 'ratio', 'bar', ''], ...cells]);
};
