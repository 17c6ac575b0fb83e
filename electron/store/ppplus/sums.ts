/** Lines added up by the database itself (0030-money.ts); reading them costs the same for any ledger. */

import type { Totals } from '#domain/ppplus/balance.ts';
import type { Clock } from '#domain/ppplus/clocks.ts';
import { queries, type Read } from '../kernel/query.ts';
import type { Row } from '../kernel/schema.ts';
import { idList } from '../kernel/values.ts';

/** Lines of one pupil, term, kind, category and so on, added up. */
export type Sum = Row<'ppSum'>;

/** The query behind `sumsIn`, on its own so that its plan can be looked at. */
export const sumsOn = (on: Clock) => {
  const sums = queries.selectFrom('ppSum').selectAll();
  if (on.by === 'financial-year') return sums.where('financialYear', '=', on.financialYear);
  const year = sums.where('academicYear', '=', on.academicYear);
  return on.by === 'term' ? year.where('term', '=', on.term) : year;
};

/** The sums of a term or year; of these pupils only, if any are named. */
export const sumsIn = (read: Read, on: Clock, pupilIds?: readonly string[]): Sum[] =>
  read.all(
    pupilIds === undefined ? sumsOn(on) : sumsOn(on).where('pupilId', 'in', idList(pupilIds)),
  );

/** Sums as the totals of a balance. */
export const totalsOfSums = (sums: readonly Sum[]): Totals => {
  const of = (kind: Sum['kind']): number =>
    sums.reduce((total, sum) => total + (sum.kind === kind ? sum.pence : 0), 0);
  return {
    planned: of('planned'),
    stillPlanned: sums.reduce((total, sum) => total + sum.stillPlanned, 0),
    ordered: of('ordered'),
    spent: of('spent'),
    refunded: of('refund'),
  };
};
