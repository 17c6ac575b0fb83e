import { findPupils } from '#electron/store/pupil/pupils.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { pupilOf } from '../kernel/records.ts';
import { required } from '../kernel/refusal.ts';
import { standingsOf } from '../stages/dues.ts';
import { pupilRow } from './rows.ts';
import { todayOf } from './today.ts';

/** The lists over all pupils. */
export const cohortServices = (
  context: Context,
): Plain<'today.get' | 'pupils.list' | 'pupils.deadlines'> => {
  const { env } = context;

  return {
    'today.get': ({ term }) => todayOf(context, term),

    'pupils.list': ({ search, term, includeLeft, offset, limit }) =>
      context.read((read) => {
        const today = env.today();
        const found = findPupils(read, { search, today, includeLeft, offset, limit });
        return {
          rows: standingsOf(read, found.rows, term, today).map((s) => pupilRow(s, term, today)),
          total: found.total,
        };
      }),

    'pupils.deadlines': ({ id, term }) =>
      context.read((read) => {
        const [standing] = standingsOf(read, [pupilOf(read, id)], term, env.today());
        const { owing, dues } = required(standing, 'This pupil is no longer in the records.');
        return { owing, dues };
      }),
  };
};
