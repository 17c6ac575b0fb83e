import { type Answer, cellOf, type Row, rowsOf } from '../form/answer.ts';
import type { Column } from '../form/declaration.ts';
import { findField, type Template } from '../form/template.ts';
import { itemised } from '../kernel/money.ts';
import { shortText } from '../kernel/text.ts';
import { type SpendingInput, spendingInput } from '../ppplus/spending.ts';

/** The field of the PEP that lists tuition. */
export const tuitionField = 'tuition';

/** What of a planned line follows its row of tuition; its target and day are the line's own. */
export type TuitionPlan = Pick<
  SpendingInput,
  'category' | 'description' | 'supplier' | 'quantity' | 'unitCostPence'
>;

/**
 * What a row of tuition means for PP+: someone else pays; PP+ pays, and something is still lacking
 * for a line; or the line that it makes.
 */
export type TuitionRow =
  | { is: 'elsewhere' }
  | { is: 'lacking'; what: 'subject' | 'cost' | 'a cost of at most £1,000,000' }
  | { is: 'planned'; plan: TuitionPlan };

const textIn = (row: Row, id: string): string => String(row.cells[id] ?? '').trim();

/** A text within what a line may hold, never ending in half a character. */
const short = (text: string): string =>
  shortText.parse(text.slice(0, 200).replace(/[\uD800-\uDBFF]$/, ''));

/** "Mathematics tuition: Bright Tutors". */
const descriptionOf = (row: Row): string => {
  const subject = textIn(row, 'subject');
  const provider = textIn(row, 'provider');
  const named = /\b(tuition|tutor)/i.test(subject) ? subject : `${subject} tuition`;
  return short(provider === '' ? named : `${named}: ${provider}`);
};

const numberIn = (row: Row, id: string): number | undefined => {
  const cell = row.cells[id];
  return typeof cell === 'number' ? cell : undefined;
};

const columnsOf = (template: Template): readonly Column[] =>
  findField(template, tuitionField)?.columns ?? [];

/** What one row of tuition means for PP+. */
export const readTuition = (template: Template, row: Row): TuitionRow => {
  const column = columnsOf(template).find(({ id }) => id === 'cost');
  if (column === undefined || row.cells['funded-by'] !== 'pp-plus') return { is: 'elsewhere' };
  const pence = cellOf(row, column);
  if (textIn(row, 'subject') === '') return { is: 'lacking', what: 'subject' };
  if (typeof pence !== 'number' || pence <= 0) return { is: 'lacking', what: 'cost' };
  const plan: TuitionPlan = {
    category: row.cells.format === 'group' ? 'group-tuition' : 'tuition',
    description: descriptionOf(row),
    supplier: short(textIn(row, 'provider')),
    ...itemised(numberIn(row, 'hours'), numberIn(row, 'rate'), pence),
  };
  const fits = spendingInput.safeParse({
    ...plan,
    ...{ pupilId: 'any', academicYear: 2026, term: 'autumn', kind: 'planned', date: '' },
  }).success;
  return fits ? { is: 'planned', plan } : { is: 'lacking', what: 'a cost of at most £1,000,000' };
};

/** The lines that the tuition of a PEP asks for, by the ids of its rows. */
export const plansOfTuition = (
  template: Template,
  answer: Answer | undefined,
): ReadonlyMap<string, TuitionPlan> =>
  new Map(
    rowsOf(answer).flatMap((row) => {
      const read = readTuition(template, row);
      return read.is === 'planned' ? [[row.id, read.plan] as const] : [];
    }),
  );

/** Whether a line says what its row says. */
export const samePlan = (a: TuitionPlan, b: TuitionPlan): boolean =>
  a.category === b.category &&
  a.description === b.description &&
  a.supplier === b.supplier &&
  a.quantity === b.quantity &&
  a.unitCostPence === b.unitCostPence;
