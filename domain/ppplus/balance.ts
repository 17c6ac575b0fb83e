import type { SpendingLine } from './spending.ts';

/** The money of a term or year for one pupil or several, all in pence. Derived, never stored. */
export type Balance = {
  /** What the authority gives, less what went back to it; null when no amount is known. */
  awarded: number | null;
  /** How much of that has been paid to the school. */
  received: number;
  planned: number;
  /** Ordered and not yet paid for. */
  committed: number;
  /** Paid, less what suppliers paid back. */
  spent: number;
  /** Awarded less spent and committed; negative when overspent; null when no award is known. */
  left: number | null;
  /** What plans still ask for after the lines that carry them out. */
  stillPlanned: number;
  /** What is left less what is still planned: what is free to plan. */
  unplanned: number | null;
};

/** Lines added up by kind, in pence. */
export type Totals = {
  planned: number;
  stillPlanned: number;
  ordered: number;
  spent: number;
  refunded: number;
};

type Line = Pick<SpendingLine, 'id' | 'kind' | 'amountPence' | 'plannedLineId'>;

/** The balance of an award and the lines counted against it. */
export const balanceFrom = (
  money: { awarded: number | null; received: number },
  totals: Totals,
): Balance => {
  const { awarded, received } = money;
  const { planned, stillPlanned, ordered } = totals;
  const spent = totals.spent - totals.refunded;
  const left = awarded === null ? null : awarded - spent - ordered;
  return {
    awarded,
    received,
    planned,
    committed: ordered,
    spent,
    left,
    stillPlanned,
    unplanned: left === null ? null : left - stillPlanned,
  };
};

/** Adds lines up by kind. Lines that were corrected or reversed must have been left out. */
export const totalsOf = (lines: readonly Line[]): Totals => {
  const total = (kind: Line['kind']): number =>
    lines.filter((line) => line.kind === kind).reduce((sum, line) => sum + line.amountPence, 0);
  const carriedOut = new Map<string, number>();
  for (const line of lines) {
    if ((line.kind === 'spent' || line.kind === 'ordered') && line.plannedLineId !== null) {
      const before = carriedOut.get(line.plannedLineId) ?? 0;
      carriedOut.set(line.plannedLineId, before + line.amountPence);
    }
  }
  return {
    planned: total('planned'),
    stillPlanned: lines
      .filter((line) => line.kind === 'planned')
      .reduce(
        (sum, line) => sum + Math.max(0, line.amountPence - (carriedOut.get(line.id) ?? 0)),
        0,
      ),
    ordered: total('ordered'),
    spent: total('spent'),
    refunded: total('refund'),
  };
};

/** Works out the balance of a set of lines against an award. */
export const balanceOf = (awarded: number | null, lines: readonly Line[], received = 0): Balance =>
  balanceFrom({ awarded, received }, totalsOf(lines));

/** Adds balances of several pupils; an unknown award counts as nothing awarded. */
export const addBalances = (balances: readonly Balance[]): Balance => {
  const sum = (pick: (b: Balance) => number): number =>
    balances.reduce((total, b) => total + pick(b), 0);
  return balanceFrom(
    { awarded: sum((b) => b.awarded ?? 0), received: sum((b) => b.received) },
    {
      planned: sum((b) => b.planned),
      stillPlanned: sum((b) => b.stillPlanned),
      ordered: sum((b) => b.committed),
      spent: sum((b) => b.spent),
      refunded: 0,
    },
  );
};
