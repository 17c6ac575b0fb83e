/** Reminders that went to those who have to begin a PEP or to give a part of it. */

import type { SentReminder } from '#domain/reminder/reminder.ts';
import type { TermKey } from '#domain/school/terms.ts';
import { queries, type Read } from '../kernel/query.ts';
import { grouped, idList } from '../kernel/values.ts';
import type { Write } from '../kernel/write.ts';

/** The reminders about several pupils' PEPs of a term by pupil id, the first first. */
export const remindersOf = (
  read: Read,
  { academicYear, term }: TermKey,
  pupilIds: readonly string[],
): ReadonlyMap<string, SentReminder[]> =>
  grouped(
    read.all(
      queries
        .selectFrom('reminder')
        .select(['id', 'pupilId', 'role', 'how', 'onDate', 'toWhom'])
        .where('pupilId', 'in', idList(pupilIds))
        .where('academicYear', '=', academicYear)
        .where('term', '=', term)
        .orderBy('onDate')
        .orderBy('createdAt'),
    ),
    (row) => row.pupilId,
    ({ pupilId: _, ...reminder }) => reminder,
  );

/** Notes a reminder; one to the same role, on the same day and in the same way is kept once. */
export const addReminder = (
  write: Write,
  about: TermKey & { pupilId: string },
  reminder: Omit<SentReminder, 'id'>,
): void => {
  const held = (remindersOf(write, about, [about.pupilId]).get(about.pupilId) ?? []).some(
    (one) =>
      one.role === reminder.role && one.how === reminder.how && one.onDate === reminder.onDate,
  );
  if (held) return;
  write.insert('reminder', {
    pupilId: about.pupilId,
    academicYear: about.academicYear,
    term: about.term,
    ...reminder,
  });
};

/** Takes a reminder away. Throws `not-found`. */
export const removeReminder = (write: Write, id: string): void => write.remove('reminder', id);
