import { readSignedPounds } from './money.ts';
import { readTypedDate } from './plain-date.ts';
import { plainText } from './typed-text.ts';

/** A copied row with its place in what was copied, counted from 1. */
export type CopiedRow = { number: number; cells: readonly string[] };

/** What was copied, without what only frames it: the rows, the heading, and what was left out. */
export type Framed = {
  rows: CopiedRow[];
  /** The cells of the heading; null where there is none. */
  heading: readonly string[] | null;
  /** A sentence for each thing that was left out. */
  left: string[];
};

const filled = (cells: readonly string[]): string[] =>
  cells.map((cell) => plainText(cell).trim()).filter((cell) => cell !== '');

/** A row that only adds up what stands above it. */
const isTotal = (cells: readonly string[]): boolean => {
  const [first = '', ...others] = filled(cells);
  return (
    /^(?:grand |sub)?-?\s?totals?\b(?: (?:spen[dt]|cost|amount|planned))?[^a-z]*$/i.test(first) &&
    (/\d/.test(first) || others.some((cell) => readSignedPounds(cell) !== null)) &&
    others.every((cell) => readTypedDate(cell) === null)
  );
};

const sumOf = (cells: readonly string[]): number | null => {
  const all = filled(cells);
  const [only] = all;
  return all.length === 1 && only !== undefined ? readSignedPounds(only) : null;
};

/** A last row that holds nothing but the sum of the cells above it. */
const isBareSum = (rows: readonly CopiedRow[]): boolean => {
  const last = rows.at(-1);
  const sum = last ? sumOf(last.cells) : null;
  if (!last || sum === null || rows.length < 3) return false;
  const column = last.cells.findIndex((cell) => cell.trim() !== '');
  const above = rows.slice(0, -1).map(({ cells }) => readSignedPounds(cells[column] ?? ''));
  return above.reduce((all: number, one) => all + (one ?? 0), 0) === sum;
};

const ordinal = (number: number, of: number): string => {
  if (number === 1) return 'The first row';
  return number === of ? 'The last row' : `Row ${number}`;
};

/**
 * Takes the heading, the title above it and the rows of totals off a copied block, and says so. Blank
 * rows are passed over. `isHeading` knows the headings of the table that it is pasted into.
 */
export const unframed = (
  block: readonly (readonly string[])[],
  isHeading: (cells: readonly string[]) => boolean,
): Framed => {
  const all = block
    .map((cells, i): CopiedRow => ({ number: i + 1, cells }))
    .filter(({ cells }) => filled(cells).length > 0);
  const at = all.slice(0, 5).findIndex(({ cells }) => isHeading(cells));
  const titled = all.slice(0, Math.max(at, 0)).every(({ cells }) => filled(cells).length === 1);
  const headed = at >= 0 && titled;
  const heading = headed ? (all[at]?.cells ?? null) : null;
  const under = headed ? all.slice(at + 1) : all;
  const isFrame = ({ cells }: CopiedRow): boolean =>
    isTotal(cells) || (heading !== null && filled(cells).join('\t') === filled(heading).join('\t'));
  const rows = under.filter((row) => !isFrame(row));
  const totals = under.filter(isFrame);
  if (isBareSum(rows)) totals.push(...rows.splice(-1));
  const last = all.at(-1)?.number ?? 0;
  const left = [
    ...(heading === null
      ? []
      : at === 0
        ? ['The first row is a heading and was left out.']
        : [`The first ${at + 1} rows are a title and a heading and were left out.`]),
    ...totals.map(({ number, cells }) =>
      isTotal(cells) || sumOf(cells) !== null
        ? `${ordinal(number, last)} is a total and was left out.`
        : `${ordinal(number, last)} is the heading again and was left out.`,
    ),
  ];
  return { rows, heading, left };
};

/** A heading or an option without what does not tell it from another: signs, case, what is in brackets. */
export const plainWords = (text: string): string =>
  plainText(text)
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}:/ -]/gu, ' ')
    .replace(/:\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Whether a cell is a figure or a day, which a heading never is. */
export const isFigure = (cell: string): boolean =>
  readTypedDate(cell) !== null || readSignedPounds(cell) !== null;

/**
 * The one option that a pasted word stands for: its value, its label, or the only label that begins
 * with it or has it as a word.
 */
export const optionFor = (
  options: readonly { value: string; label: string }[],
  typed: string,
): string | null => {
  const word = plainWords(typed);
  if (word === '') return null;
  const whole = options.find(
    ({ value, label }) => value.toLowerCase() === word || plainWords(label) === word,
  );
  if (whole) return whole.value;
  const only = (fits: (label: string) => boolean): string | null => {
    const found = options.filter(({ label }) => fits(plainWords(label)));
    return found.length === 1 ? (found[0]?.value ?? null) : null;
  };
  return (
    only((label) => label.startsWith(word)) ?? only((label) => ` ${label} `.includes(` ${word} `))
  );
};
