import { type NextDate, nextDateOf } from '#domain/cohort/next-date.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { groupBy } from '#electron/store/kernel/values.ts';
import { listActions } from '#electron/store/review/actions.ts';
import type { Standing } from '../stages/dues.ts';

/** The next of all dates of each of these pupils, by pupil id. */
export const nextDatesOf = (
  read: Read,
  standings: readonly Pick<Standing, 'pupil' | 'facts'>[],
): ReadonlyMap<string, NextDate | null> => {
  const actions = groupBy(listActions(read, ['open']), ({ pupilId }) => pupilId);
  return new Map(
    standings.map(({ pupil, facts }) => {
      const days = (actions.get(pupil.id) ?? []).map(({ action }) => action.dueDate);
      return [pupil.id, nextDateOf(facts, days)];
    }),
  );
};
