import type { SpendingLine } from './spending.ts';

/** A term's money for one pupil or a whole cohort, all in pence. Derived from lines, never stored. */
export type Balance = {
  /** What the authority gives; null when no amount is known. */
  awarded: number | null;
  planned: number;
  spent: number;
  /** Awarded less spent; negative when overspent; null when no award is known. */
  left: number | null;
  /** What plans still ask for after the spending lines linked to them. */
  stillPlanned: number;
  /** Awarded less spent less still planned: what is free to plan. */
  unplanned: number | null;
};

type Line = Pick<SpendingLine, 'id' | 'kind' | 'amountPence' | 'plannedLineId'>;

/** Works out the balance of a set of lines against an award. */
export const balanceOf = (awarded: number | null, lines: readonly Line[]): Balance => {
  const total = (kind: Line['kind']): number =>
    lines.filter((line) => line.kind === kind).reduce((sum, line) => sum + line.amountPence, 0);
  const planned = total('planned');
  const spent = total('spent');
  const carriedOut = new Map<string, number>();
  for (const line of lines) {
    if (line.kind === 'spent' && line.plannedLineId !== null) {
      const before = carriedOut.get(line.plannedLineId) ?? 0;
      carriedOut.set(line.plannedLineId, before + line.amountPence);
    }
  }
  const stillPlanned = lines
    .filter((line) => line.kind === 'planned')
    .reduce((sum, line) => sum + Math.max(0, line.amountPence - (carriedOut.get(line.id) ?? 0)), 0);
  return {
    awarded,
    planned,
    spent,
    left: awarded === null ? null : awarded - spent,
    stillPlanned,
    unplanned: awarded === null ? null : awarded - spent - stillPlanned,
  };
};

/** Adds balances of several pupils; an unknown award counts as nothing awarded. */
export const addBalances = (balances: readonly Balance[]): Balance => {
  const sum = (pick: (b: Balance) => number): number =>
    balances.reduce((total, b) => total + pick(b), 0);
  const awarded = sum((b) => b.awarded ?? 0);
  const spent = sum((b) => b.spent);
  const stillPlanned = sum((b) => b.stillPlanned);
  return {
    awarded,
    planned: sum((b) => b.planned),
    spent,
    left: awarded - spent,
    stillPlanned,
    unplanned: awarded - spent - stillPlanned,
  };
};
