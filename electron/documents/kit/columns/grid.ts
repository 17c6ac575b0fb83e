import { paragraph } from '../blocks.ts';
import { heldBy, placeRow, type RowCell } from '../rows.ts';
import { begin, type Element, roomForNext, type Sheet, tag, tagIn, within } from '../sheet.ts';
import { styles } from '../style.ts';
import { table } from '../table.ts';
import {
  afterTable,
  type Fact,
  type FactSet,
  inColumn,
  indent,
  type Setting,
  setter,
  step,
  type Tabled,
  widthOf,
} from './fact.ts';
import { type Layout, nextRow, packing, type Row } from './packing.ts';

const below = 3.3;
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

/** One fact in its column, ready for a row. */
type Placed = { fact: Fact; set: Setting; item: Element; x: number; width: number };

const labelCell = (sheet: Sheet, { set, item, x, width }: Placed): RowCell => ({
  lines: heldBy(sheet, set.label, { element: tagIn(sheet, item, 'Lbl'), type: 'Lbl' }),
  x,
  width,
  align: 'left',
  element: item,
  type: 'LI',
});

/** What is said of an answer belongs to its fact, and not to the words of who is quoted. */
const noteIn = (sheet: Sheet, { note }: Setting, element: Element): Setting['note'] =>
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

/** A grid's facts in their rows, and where the sheet was when all were set. */
type Plan = { facts: readonly FactSet[]; rows: readonly Row[]; y: number; turned: number };

/** How the grids that begin with a fact were packed, by where they began: the last few ways. */
const plans = new WeakMap<FactSet, Map<string, Plan>>();
const mostPlans = 6;

/** Where a grid begins: all that its packing hangs on beside its facts. */
const beginning = ({ y, waiting }: Sheet, four: boolean): string =>
  [four, y, ...waiting.flatMap(({ height, above }) => [height, above])].join(' ');

/** The plan of a grid that was packed before, of these very facts and from the same place. */
const planned = (facts: readonly FactSet[], begins: string): Plan | null => {
  const [first] = facts;
  const plan = first === undefined ? undefined : plans.get(first)?.get(begins);
  return plan?.facts.length === facts.length && plan.facts.every((own, i) => own === facts[i])
    ? plan
    : null;
};

const keepPlan = (begins: string, plan: Plan): void => {
  const [first] = plan.facts;
  if (first === undefined) return;
  const own = plans.get(first) ?? new Map<string, Plan>();
  if (own.size >= mostPlans) own.clear();
  own.set(begins, plan);
  plans.set(first, own);
};

/** The rows of a grid, each chosen when those before it stand: by the room that is left on the page. */
function* packed(
  sheet: Sheet,
  count: number,
  four: boolean,
  at: (i: number, span: number) => Setting | undefined,
): Generator<Row> {
  const pack = packing(count, [...(four ? inFour : []), ...even, ...uneven], {
    below,
    height: (i, span) => at(i, span)?.height ?? 0,
    least: (i, span) => at(i, span)?.least ?? 0,
  });
  for (let from = 0; from < count; ) {
    const row = nextRow(pack, from, roomForNext(sheet));
    yield row;
    from += row.spans.length;
  }
}

/** Draws rows one under the other, and gives them. */
const drawRows = (
  sheet: Sheet,
  facts: readonly Fact[],
  at: (i: number, span: number) => Setting | undefined,
  rows: Iterable<Row>,
): Row[] => {
  const listTag = tag(sheet, 'L');
  const drawn: Row[] = [];
  let from = 0;
  for (const row of rows) {
    let left = 0;
    const placed = row.spans.flatMap((span, i): Placed[] => {
      const fact = facts[from + i];
      const set = at(from + i, span);
      const x = sheet.x + step(sheet) * left;
      left += span;
      if (!fact || !set) return [];
      return [{ fact, set, item: tagIn(sheet, listTag, 'LI'), x, width: widthOf(sheet, span) }];
    });
    from += row.spans.length;
    drawn.push(row);
    if (placed.some(({ fact }) => 'table' in fact)) rowWithTable(sheet, placed, row.height);
    else {
      const cells = placed.map((one) => cellOf(sheet, one));
      placeRow(sheet, cells, { above: 0, below });
    }
  }
  return drawn;
};

/** Facts side by side in two or three columns, each label above its value, read column by column. */
export const grid = (
  sheet: Sheet,
  facts: readonly Fact[],
  { four = false }: { four?: boolean } = {},
): void => {
  if (facts.length === 0) return;
  const setters = facts.map((fact) => setter(sheet, fact));
  const owns = setters.map(({ own }) => own);
  const at = (i: number, span: number): Setting | undefined => setters[i]?.at(span);
  for (const { missing } of owns) for (const character of missing) sheet.missing.add(character);
  const begins = beginning(sheet, four);
  const plan = planned(owns, begins);
  if (plan !== null) {
    if (sheet.measuring) {
      Object.assign(sheet, { y: plan.y, pages: sheet.pages + plan.turned, waiting: [] });
    } else drawRows(sheet, facts, at, plan.rows);
    return;
  }
  const { pages } = sheet;
  const rows = drawRows(sheet, facts, at, packed(sheet, facts.length, four, at));
  keepPlan(begins, { facts: owns, rows, y: sheet.y, turned: sheet.pages - pages });
};
