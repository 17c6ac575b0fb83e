import { inColumns } from './columns.ts';

/** How large something is, as it is written to bench-results.json: no time, and the same on every run. */
export type SizeRow = {
  name: string;
  size: number;
  unit: 'screens' | 'px' | 'presses' | 'pages';
  /** What must hold, in words; empty where nothing is asked. */
  bar: string;
  /** Null where nothing is asked. */
  holds: boolean | null;
};

type Unit = SizeRow['unit'];

const row = (name: string, size: number, unit: Unit, bar: string, holds: boolean | null) => ({
  ...{ name, unit, bar, holds },
  size: Number(size.toFixed(2)),
});

/** A size of which nothing is asked. */
export const sized = (name: string, size: number, unit: Unit): SizeRow =>
  row(name, size, unit, '', null);

/** A size that may be so large at most. */
export const noMore = (name: string, size: number, unit: Unit, most: number): SizeRow =>
  row(name, size, unit, `at most ${most}`, size <= most);

/** A size that may be so small at least. */
export const noLess = (name: string, size: number, unit: Unit, least: number): SizeRow =>
  row(name, size, unit, `at least ${least}`, size >= least);

/** The sizes as a table for a terminal. */
export const sizesAsTable = (rows: readonly SizeRow[]): string =>
  inColumns([
    ['', 'size', 'bar', ''],
    ...rows.map(({ name, size, unit, bar, holds }) => [
      name,
      `${size} ${unit}`,
      bar,
      holds === null ? '' : holds ? 'holds' : 'DOES NOT HOLD',
    ]),
  ]);
