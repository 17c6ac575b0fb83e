import { readSignedPounds } from '../kernel/money.ts';
import { isFigure, optionFor, plainWords } from '../kernel/pasted-rows.ts';
import { readTypedDate } from '../kernel/plain-date.ts';
import { bareText, plainText } from '../kernel/typed-text.ts';
import { readQuantity } from './quantity.ts';
import { type SpendingCategory, type SpendingKind, spendingCategories } from './spending.ts';

/** What a column of a pasted table holds; `amount` is that of the whole line. */
export type LineColumn =
  | 'kind'
  | 'date'
  | 'category'
  | 'description'
  | 'supplier'
  | 'quantity'
  | 'unitCost'
  | 'amount'
  | 'invoiceRef'
  | 'note';

/** The column of each cell, in the order that they were pasted in; null for one without a place. */
export type Places = readonly (LineColumn | null)[];

/** How far a line is, as a spreadsheet's word for it. */
export const kindWord = (text: string): SpendingKind | null => {
  const word = plainWords(text);
  if (/^(?:plan|expected|agreed|requested)/.test(word)) return 'planned';
  if (/^(?:order|committed)/.test(word)) return 'ordered';
  if (/^refund/.test(word)) return 'refund';
  return /^(?:spent|spend$|actual|paid|purchased|delivered)/.test(word) ? 'spent' : null;
};

const categories = Object.entries(spendingCategories).map(([value, label]) => ({ value, label }));
const isCategory = (code: string): code is SpendingCategory => code in spendingCategories;

/** The category whose code or label a pasted word stands for. */
export const categoryWord = (text: string): SpendingCategory | null => {
  const code = optionFor(categories, text);
  return code !== null && isCategory(code) ? code : null;
};

/**
 * What schools, councils and this program's own statements call the columns. The first that fits
 * counts, so "Invoice date" is a date and "Cost of one" is no total.
 */
const headings: readonly (readonly [LineColumn | 'cost', RegExp])[] = [
  ['description', /^(?:for|description|details?|items?|what.*|purpose|activity|resource)$/],
  ['kind', /^(?:kind|state|status|planned or spent|planned\/spent)$/],
  ['category', /\b(?:category|(?:kind|type) of (?:support|spending|spend))\b|^(?:type|support)$/],
  ['date', /\b(?:date|day|when)\b|^paid on$/],
  ['quantity', /^(?:how many|quantity|qty|number|no|units|sessions|hours|number of .*|no of .*)$/],
  ['unitCost', /\b(?:unit|each|of one|per|hourly)\b/],
  ['amount', /\b(?:amount|total|value)\b|^(?:spen[dt]|gross)$/],
  ['cost', /\b(?:cost|price|rate|charge)\b|^£$/],
  ['supplier', /\b(?:supplier|provider|company|shop|vendor|payee)\b|^paid to$/],
  ['invoiceRef', /\b(?:invoice|ref|reference|order (?:number|no)|po)\b/],
  ['note', /\b(?:notes?|comments?|remarks?)\b/],
  ['description', /\b(?:description|details?|item|purpose|used for|intervention|activity)\b/],
];

const headingOf = (cell: string): LineColumn | 'cost' | null => {
  const bare = plainText(cell).trim();
  const words = bare === '£' ? '£' : plainWords(cell);
  if (words === '' || words.length > 40) return null;
  return headings.find(([, fits]) => fits.test(words))?.[0] ?? null;
};

/** Whether a row of cells is a heading: it names at least two columns, and holds no figure or day. */
export const isLineHeading = (cells: readonly string[]): boolean => {
  const words = cells.filter((cell) => bareText(cell) !== '');
  const known = words.map(headingOf).filter((one) => one !== null);
  return known.length >= 2 && known.length * 2 >= words.length && !words.some(isFigure);
};

/** The columns by their heading. The first of two alike counts. */
export const placesByHeading = (cells: readonly string[]): Places => {
  const named = cells.map(headingOf);
  const many = named.includes('quantity');
  const total = named.includes('amount');
  // A plain "Cost" is that of one where the row says how many, else that of the line.
  const cost: LineColumn = many && !named.includes('unitCost') ? 'unitCost' : 'amount';
  const places = named.map((one) => (one === 'cost' ? (total && !many ? null : cost) : one));
  return places.map((one, i) => (places.indexOf(one) === i ? one : null));
};

type Seen = { at: number; cells: string[] };

const mostly = ({ cells }: Seen, fits: (cell: string) => boolean): boolean =>
  cells.filter(fits).length * 2 >= cells.length;

/** A day, or what was meant for one: 31/2/2027 is a date to put right, not a reference. */
const isDay = (cell: string): boolean =>
  readTypedDate(cell) !== null || /^\d{1,4}([/.-])\d{1,2}\1\d{1,4}$/.test(cell);
const isAmount = (cell: string): boolean => readSignedPounds(cell) !== null;
const isMany = (cell: string): boolean => readQuantity(cell) !== null;
const isReference = (cell: string): boolean => /^\S+(?: \S+)?$/.test(cell) && /\d/.test(cell);

/** Figures: how many and what one costs; the whole line, where there is but one; all three. */
const placeFigures = (figures: readonly Seen[]): (readonly [number, LineColumn])[] => {
  const [first, second] = figures;
  const last = figures.at(-1);
  if (!first || !last) return [];
  if (!second) return [[first.at, 'amount']];
  const counts = figures.find(
    (one) => mostly(one, isMany) && !one.cells.some((c) => /[£.]/.test(c)),
  );
  const others = figures.filter((one) => one !== counts);
  const [one] = others;
  if (!counts || !one) return [[last.at, 'amount']];
  return others.length === 1
    ? [
        [counts.at, 'quantity'],
        [one.at, 'unitCost'],
      ]
    : [
        [counts.at, 'quantity'],
        [one.at, 'unitCost'],
        [(others[1] ?? one).at, 'amount'],
      ];
};

/** The columns by what stands in them, where no heading names them. */
export const placesByLook = (rows: readonly (readonly string[])[]): Places => {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const all = Array.from(
    { length: width },
    (_, at): Seen => ({
      at,
      cells: rows.map((cells) => bareText(cells[at] ?? '')).filter((cell) => cell !== ''),
    }),
  ).filter(({ cells }) => cells.length > 0);
  const places = new Map<number, LineColumn>();
  const rest = (): Seen[] => all.filter(({ at }) => !places.has(at));
  const take = (column: LineColumn, fits: (cell: string) => boolean): void => {
    const found = rest().find((one) => mostly(one, fits));
    if (found) places.set(found.at, column);
  };
  take('kind', (cell) => kindWord(cell) !== null);
  take('date', isDay);
  const figures = rest().filter((one) => mostly(one, (cell) => isAmount(cell) || isMany(cell)));
  for (const [at, column] of placeFigures(figures)) places.set(at, column);
  const words = (): Seen[] => rest().filter((one) => !figures.includes(one) && !mostly(one, isDay));
  // A single column of words says what was paid for, even where each is a category's name.
  if (words().length > 1) take('category', (cell) => categoryWord(cell) !== null);
  if (words().length > 1) take('invoiceRef', isReference);
  const [description, supplier, note] = words();
  if (description) places.set(description.at, 'description');
  if (supplier) places.set(supplier.at, 'supplier');
  if (note) places.set(note.at, 'note');
  return Array.from({ length: width }, (_, at) => places.get(at) ?? null);
};
