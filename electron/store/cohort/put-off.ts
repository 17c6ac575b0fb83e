/** Lines of Today that were put off to a day. */
import type { PutOff } from '#domain/cohort/today.ts';
import { queries, type Read } from '../kernel/query.ts';
import { grouped } from '../kernel/values.ts';
import type { Write } from '../kernel/write.ts';

/** What was put off to a day after this one, by pupil id. */
export const putOffAfter = (read: Read, today: string): ReadonlyMap<string, PutOff[]> =>
  grouped(
    read.all(
      queries
        .selectFrom('putOff')
        .select(['pupilId', 'line', 'untilDay', 'reason', 'byWhom'])
        .where('untilDay', '>', today)
        .orderBy('untilDay'),
    ),
    ({ pupilId }) => pupilId,
    ({ line, untilDay, reason, byWhom }) => ({ line, until: untilDay, reason, by: byWhom }),
  );

/** Takes a line up again; does nothing where it was not put off. */
export const takeUpLine = (write: Write, pupilId: string, line: string): void => {
  const held = write.first(
    queries
      .selectFrom('putOff')
      .select('id')
      .where('pupilId', '=', pupilId)
      .where('line', '=', line),
  );
  if (held) write.remove('putOff', held.id);
};

/** Puts a line off to a day; what was said of it before gives way. */
export const putOffLine = (
  write: Write,
  pupilId: string,
  { line, until, reason, by }: PutOff,
): void => {
  takeUpLine(write, pupilId, line);
  write.insert('putOff', { pupilId, line, untilDay: until, reason, byWhom: by });
};
