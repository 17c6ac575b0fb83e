import { putOffLine, takeUpLine } from '#electron/store/cohort/put-off.ts';
import { findPupils } from '#electron/store/pupil/pupils.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { pupilOf } from '../kernel/records.ts';
import { Refusal, required } from '../kernel/refusal.ts';
import { standingsOf } from '../stages/dues.ts';
import { nextDatesOf } from './next-dates.ts';
import { pupilFactsOf } from './pupil-facts.ts';
import { pupilRow, unansweredOf } from './rows.ts';
import { todayOf } from './today.ts';

/** The lists over all pupils. */
export const cohortServices = (
  context: Context,
): Plain<'today.get' | 'today.putOff' | 'today.takeUp' | 'pupils.list' | 'pupils.deadlines'> => {
  const { env } = context;

  return {
    'today.get': () => todayOf(context),

    'today.putOff': ({ pupilId, line, until, reason }) =>
      context.alter((write) => {
        if (until <= env.today()) {
          throw new Refusal('bad-input', 'Choose a day that is still to come.', 'until');
        }
        putOffLine(write, pupilId, { line, until, reason, by: write.who });
      }),

    'today.takeUp': ({ pupilId, line }) =>
      context.alter((write) => takeUpLine(write, pupilId, line)),

    'pupils.list': ({ search, term, includeLeft, offset, limit }) =>
      context.read((read) => {
        const today = env.today();
        const found = findPupils(read, { search, today, includeLeft, offset, limit });
        const standings = standingsOf(read, found.rows, term, today);
        const dates = nextDatesOf(read, standings);
        const facts = pupilFactsOf(read, standings, term, today);
        return {
          rows: standings.flatMap((s) => {
            const of = facts.get(s.pupil.id);
            const nextDate = dates.get(s.pupil.id) ?? null;
            return of === undefined ? [] : [pupilRow(s, { nextDate, ...of }, term, today)];
          }),
          total: found.total,
        };
      }),

    'pupils.deadlines': ({ id, term }) =>
      context.read((read) => {
        const standings = standingsOf(read, [pupilOf(read, id)], term, env.today());
        const standing = required(standings[0], 'This pupil is no longer in the records.');
        const { owing, dues, next } = standing;
        const nextDate = nextDatesOf(read, standings).get(id) ?? null;
        return { owing, dues, next, nextDate, unanswered: unansweredOf(standing) };
      }),
  };
};
