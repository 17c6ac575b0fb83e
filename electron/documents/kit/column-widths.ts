import { type CellText, setLines } from './rows.ts';
import type { Sheet } from './sheet.ts';
import { styles } from './style.ts';
import { widestWord } from './type/text.ts';

/** The columns of a table, as far as their widths hang on them. */
type Columns = {
  columns: readonly { label: string; weight?: number }[];
  rows: readonly (readonly CellText[])[];
  total?: readonly CellText[];
  fit?: boolean;
};

/** The width that a text takes when no line of it is broken. */
const longestLine = (sheet: Sheet, text: CellText): number =>
  Math.max(0, ...setLines(sheet, text, Number.POSITIVE_INFINITY).map(({ line }) => line.width));

/** Shares out what is free by what each column still wants, a long text less than it asks for. */
const fitted = (least: readonly number[], wanted: readonly number[], width: number): number[] => {
  const more = wanted.map((most, i) => Math.max(most - (least[i] ?? 0), 0));
  const given = new Map<number, number>();
  let free = width - least.reduce((sum, one) => sum + one, 0);
  for (;;) {
    const open = more.flatMap((_, i) => (given.has(i) ? [] : [i]));
    const weights = open.reduce((sum, i) => sum + Math.sqrt(more[i] ?? 0), 0);
    const share = (i: number): number =>
      weights === 0 ? 0 : (free * Math.sqrt(more[i] ?? 0)) / weights;
    const satisfied = open.find((i) => share(i) >= (more[i] ?? 0));
    if (satisfied === undefined || open.length === 1) {
      for (const i of open) given.set(i, open.length === 1 ? free : share(i));
      break;
    }
    given.set(satisfied, more[satisfied] ?? 0);
    free -= more[satisfied] ?? 0;
  }
  return least.map((one, i) => one + (given.get(i) ?? 0));
};

/** What each column needs for its widest word, and wants for its longest line, without its padding. */
type Wants = { least: readonly number[]; wanted: readonly number[] };

/** What tables want whatever the width: a table is measured at several before the best is known. */
const known = new WeakMap<Columns['rows'], Wants>();

const wantsOf = (sheet: Sheet, { columns, rows, total, fit }: Columns): Wants => {
  const found = known.get(rows);
  if (found && found.least.length === columns.length) return found;
  const all = [...rows, ...(total ? [total] : [])];
  const texts = columns.map(({ label }, i): CellText[] => [
    [{ text: label, style: styles.tableHead }],
    ...all.map((row) => row[i] ?? []),
  ]);
  const wants: Wants = {
    least: texts.map((own) =>
      own.flat().reduce((most, piece) => Math.max(most, widestWord(piece.text, piece.style)), 0),
    ),
    wanted: fit ? texts.map((own) => Math.max(...own.map((one) => longestLine(sheet, one)))) : [],
  };
  known.set(rows, wants);
  return wants;
};

/**
 * Widths by weight, or by what stands in the columns (`fit`), but each at least as wide as its widest
 * word, as far as the page allows: a date or a name is broken inside only when there is no other
 * way, which `isTight` says.
 * @param padding what each column has beside its text, in points
 */
export const columnWidths = (
  sheet: Sheet,
  table: Columns,
  padding: (i: number) => number,
): { widths: number[]; isTight: boolean } => {
  const { columns, fit } = table;
  const wants = wantsOf(sheet, table);
  const cap = Math.max(70, (sheet.width / columns.length) * 1.2);
  const least = wants.least.map((widest, i) => Math.min(widest, cap) + padding(i) + 0.5);
  const asked = least.reduce((sum, width) => sum + width, 0);
  if (asked >= sheet.width) {
    return { widths: least.map((width) => (width * sheet.width) / asked), isTight: true };
  }
  if (fit) {
    const wanted = wants.wanted.map((longest, i) => longest + padding(i) + 0.5);
    return { widths: fitted(least, wanted, sheet.width), isTight: false };
  }
  const fixed = new Set<number>();
  for (;;) {
    const free = sheet.width - [...fixed].reduce((sum, i) => sum + (least[i] ?? 0), 0);
    const weights = columns.reduce((sum, c, i) => sum + (fixed.has(i) ? 0 : (c.weight ?? 1)), 0);
    const share = (i: number): number => (free * (columns[i]?.weight ?? 1)) / weights;
    const tight = columns.findIndex((_, i) => !fixed.has(i) && share(i) < (least[i] ?? 0));
    if (tight < 0) {
      const widths = columns.map((_, i) => (fixed.has(i) ? (least[i] ?? 0) : share(i)));
      return { widths, isTight: false };
    }
    fixed.add(tight);
  }
};
