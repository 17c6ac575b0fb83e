import { namesInLists } from '#domain/pupil/alike.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { pupilNames } from '#electron/store/pupil/pupils.ts';

/** What lists call each pupil, by id: with the day of birth where two are called alike. */
export const listNames = (read: Read): ReadonlyMap<string, string> =>
  namesInLists(pupilNames(read));
