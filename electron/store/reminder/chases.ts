/** Reminders that went to those who have to begin a PEP or to give a part of it. */

import type { Chase } from '#domain/reminder/reminder.ts';
import type { TermKey } from '#domain/school/terms.ts';
import { queries, type Read } from '../kernel/query.ts';
import { groupBy, idList } from '../kernel/values.ts';
import type { Write } from '../kernel/write.ts';

/** The reminders about several pupils' PEPs of a term by pupil id, the first first. */
export const chasesOf = (
  read: Read,
  { academicYear, term }: TermKey,
  pupilIds: readonly string[],
): ReadonlyMap<string, Chase[]> =>
  new Map(
    [
      ...groupBy(
        read.all(
          queries
            .selectFrom('chase')
            .select(['id', 'pupilId', 'role', 'how', 'onDate', 'toWhom'])
            .where('pupilId', 'in', idList(pupilIds))
            .where('academicYear', '=', academicYear)
            .where('term', '=', term)
            .orderBy('onDate')
            .orderBy('createdAt'),
        ),
        (row) => row.pupilId,
      ),
    ].map(([id, rows]) => [id, rows.map(({ pupilId: _, ...chase }) => chase)]),
  );

/** Notes a reminder; one to the same role, on the same day and in the same way is kept once. */
export const addChase = (
  write: Write,
  about: TermKey & { pupilId: string },
  chase: Omit<Chase, 'id'>,
): void => {
  const held = (chasesOf(write, about, [about.pupilId]).get(about.pupilId) ?? []).some(
    (one) => one.role === chase.role && one.how === chase.how && one.onDate === chase.onDate,
  );
  if (held) return;
  write.insert('chase', {
    pupilId: about.pupilId,
    academicYear: about.academicYear,
    term: about.term,
    ...chase,
  });
};

/** Takes a reminder away. Throws `not-found`. */
export const removeChase = (write: Write, id: string): void => write.remove('chase', id);
