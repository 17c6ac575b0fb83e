import { shelf } from '../kept.ts';
import { type CellText, heightOf, setLines } from '../rows.ts';
import { bodyHeight, noting, type Sheet } from '../sheet.ts';
import { styles } from '../style.ts';
import { hasRoom, type TableContent, tableHeight } from '../table.ts';
import { widestWord } from '../type/text.ts';

/**
 * A fact: its label, small, above what is so, in words or in a table. Someone's own words are a `quote`:
 * they have a bar beside them. What is said of the answer itself is its `note`, right below it.
 */
export type Fact = Words | Tabled;
/** A fact in words. */
type Words = { label: string; value: CellText; quote?: boolean; note?: string };
/** A fact in a table. */
export type Tabled = { label: string; table: TableContent; note?: string };

/** A grid has twelve units, with a gutter between the columns made of them. */
const units = 12;
const gutter = 16;
/** What stands between a table and the next row besides. */
export const afterTable = 1.5;

/** How far a quotation stands in from its bar. */
export const indent = 11;

/** Prose is never set wider than this, in points: some ninety letters. */
const readingWidth = 420;

/** Prose of more letters stands in no column that is narrower than half the page. */
const longProse = 450;
const proseSpans: readonly number[] = [6, 8, 12];

/** Points from the beginning of one unit to that of the next. */
export const step = (sheet: Sheet): number => (sheet.width + gutter) / units;

/** How wide a column of so many units is, in points. */
export const widthOf = (sheet: Sheet, span: number): number => step(sheet) * span - gutter;

/** A fact set at one width. */
export type Setting = {
  height: number;
  /** What it needs at least on a page for its beginning, in points. */
  least: number;
  label: ReturnType<typeof setLines>;
  value: ReturnType<typeof setLines>;
  note: ReturnType<typeof setLines>;
};

/** Makes the sheet's column another one while writing. */
export const inColumn = <T>(sheet: Sheet, x: number, width: number, write: () => T): T => {
  const outer = { x: sheet.x, width: sheet.width };
  Object.assign(sheet, { x, width });
  const given = write();
  Object.assign(sheet, outer);
  return given;
};

const nowhere = Number.POSITIVE_INFINITY;
const nowhereAt: Setting = { height: nowhere, least: nowhere, label: [], value: [], note: [] };

const noteAt = (sheet: Sheet, { note = '' }: Fact, width: number): Setting['note'] =>
  note === '' ? [] : setLines(sheet, [{ text: note, style: styles.note }], width);

const wordsAt = (sheet: Sheet, fact: Words, span: number, widest: number): Setting => {
  const letters = fact.value.reduce((sum, { text }) => sum + text.length, 0);
  if (letters > longProse && !proseSpans.includes(span)) return nowhereAt;
  const width = Math.min(widthOf(sheet, span), readingWidth);
  const inner = width - (fact.quote ? indent : 0);
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
): Setting => {
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

/** How a fact was set at some widths, and what in it no font could draw. */
export type FactSet = { sets: Map<number, Setting>; missing: Set<string> };

const setsByKey = shelf((): FactSet => ({ sets: new Map(), missing: new Set() }));

/** The key of a fact is made once: it is measured before it is drawn. */
const setsByFact = new WeakMap<Fact, { width: number; own: FactSet }>();

/** How a fact was set where the sheet is so wide: all that its lines hang on is in the fact itself. */
const factSetOf = (sheet: Sheet, fact: Fact): FactSet => {
  const { width } = sheet;
  const known = setsByFact.get(fact);
  if (known?.width === width) return known.own;
  const own = setsByKey(JSON.stringify([width, fact]));
  setsByFact.set(fact, { width, own });
  return own;
};

/** Sets a fact at each width at which it is asked for, once. */
export const setter = (
  sheet: Sheet,
  fact: Fact,
): { own: FactSet; at: (span: number) => Setting } => {
  const own = factSetOf(sheet, fact);
  const { sets, missing } = own;
  let widest: number | null = null;
  const widestIn = ({ value }: Words): number => {
    widest ??= Math.max(0, ...value.map(({ text, style }) => widestWord(text, style)));
    return widest;
  };
  const at = (span: number): Setting => {
    const found = sets.get(span);
    if (found) return found;
    const set = noting(sheet, missing, () =>
      'value' in fact
        ? wordsAt(sheet, fact, span, widestIn(fact))
        : tableAt(sheet, fact, span, () => (span === units ? nowhereAt : at(units))),
    );
    sets.set(span, set);
    return set;
  };
  return { own, at };
};
