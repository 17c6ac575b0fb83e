import type { PageName } from '../school/school.ts';
import { initials, listName, type Pupil } from './pupil.ts';

/**
 * Whose paper it is, for the head of each page: "Mia Thompson", or "M.T. (7F3K)" with the code of the
 * file name, so that the papers of two brothers cannot be mixed up.
 */
export const pageName = (
  pupil: Pick<Pupil, 'preferredName' | 'legalForename' | 'legalSurname' | 'code'>,
  by: PageName,
): string => (by === 'name' ? listName(pupil) : `${initials(pupil)} (${pupil.code})`);
