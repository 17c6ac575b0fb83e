import { itemised } from '../kernel/money.ts';
import type { SpendingInput } from '../ppplus/spending.ts';
import { type Row, rowsOf } from './answer.ts';
import type { PepRecord } from './record.ts';

/** What one itemised cost of a target makes in the PP+ plan. */
export type Cost = Pick<SpendingInput, 'description' | 'quantity' | 'unitCostPence'>;

/** A planned line that says another amount than its row of the target. */
export type Differing = Cost & {
  lineId: string;
  /** What the plan says now, in pence. */
  plannedPence: number;
};

const numberIn = (cell: string | number | undefined): number | null =>
  typeof cell === 'number' ? cell : null;

/** The cost that a row says; null while something is lacking. A blank number of times counts once. */
const costOf = ({ cells }: Row): Cost | null => {
  const description = String(cells.item ?? '').trim();
  const unit = numberIn(cells.unit);
  const times = (numberIn(cells.times) ?? 1) * (numberIn(cells.weeks) ?? 1);
  if (description === '' || unit === null) return null;
  const total = Math.round(times * unit);
  return total < 1 ? null : { description, ...itemised(times, unit, total) };
};

/**
 * A target's itemised costs beside the PP+ plan of its PEP: those that are not in the plan yet, and
 * the plans that have come to differ. What is ordered or spent already is no plan any more.
 */
export const costsBesidePlan = (
  { targets, ppPlus }: Pick<PepRecord, 'targets' | 'ppPlus'>,
  targetId: string,
): { toPlan: Cost[]; differing: Differing[] } => {
  const target = targets.find(({ id }) => id === targetId);
  const costs = rowsOf(target?.answers['target-pp-cost']).flatMap((row) => costOf(row) ?? []);
  const lines = ppPlus.lines.filter((line) => line.targetId === targetId);
  const toPlan: Cost[] = [];
  const differing: Differing[] = [];
  for (const cost of costs) {
    const same = lines.filter(({ description }) => description === cost.description);
    const plan = same.find(({ kind }) => kind === 'planned');
    if (same.length === 0) toPlan.push(cost);
    else if (plan && plan.amountPence !== cost.quantity * cost.unitCostPence) {
      differing.push({ ...cost, lineId: plan.id, plannedPence: plan.amountPence });
    }
  }
  return { toPlan, differing };
};
