import type { Pupil } from '#domain/pupil/pupil.ts';
import { yearGroupOf } from '#domain/pupil/years-apart.ts';
import type { TermKey } from '#domain/school/terms.ts';
import type { Write } from '#electron/store/kernel/write.ts';
import { authorityOf } from '../kernel/records.ts';
import { settleUsual } from './awards.ts';

/** Records the usual award for a term if none is recorded yet, so that it no longer moves. */
export const settleAward = (write: Write, pupil: Pupil, term: TermKey, today: string): void =>
  settleUsual(
    write,
    pupil,
    authorityOf(write, pupil.authorityId),
    yearGroupOf(pupil, term),
    term,
    today,
  );
