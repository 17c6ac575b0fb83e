import { listName } from '#domain/pupil/pupil.ts';
import { tidyUpn } from '#domain/pupil/upn.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { findPupils } from '#electron/store/pupil/pupils.ts';
import { Refusal } from '../kernel/refusal.ts';

/**
 * Refuses a UPN that another pupil has already: an error for the teacher to resolve, never a silent
 * merge. `id` is the pupil being saved, null for a new one.
 */
export const refuseSameUpn = (read: Read, upn: string, id: string | null, today: string): void => {
  const wanted = tidyUpn(upn);
  if (wanted === '') return;
  const { rows } = findPupils(read, {
    search: wanted,
    today,
    includeLeft: true,
    offset: 0,
    limit: 20,
  });
  const other = rows.find((pupil) => pupil.id !== id && tidyUpn(pupil.upn) === wanted);
  if (other) {
    throw new Refusal(
      'conflict',
      `${listName(other)} has this UPN already. Check which of the two is right.`,
      'upn',
    );
  }
};
