import { calendarYearOf } from '#domain/calendar/terms.ts';
import { fileKinds } from '#domain/pep/file-cell.ts';
import { planWord } from '#domain/pep/plan-words.ts';
import { templateFor } from '#domain/pep/templates/index.ts';
import type { Read } from '#electron/store/query.ts';
import { pepOf, pupilOf } from './pep-records.ts';

/** How the files of a PEP or a voluntary plan begin: neutral, with the pupil's code, never a name or a word about care. */
export const stemOf = (read: Read, pepId: string): string => {
  const { pupilId, term, academicYear, revision, ...pep } = pepOf(read, pepId);
  const { code } = pupilOf(read, pupilId);
  const word = planWord(templateFor(pep.templateId, pep.templateVersion));
  return `${word}-${code}-${term}-${calendarYearOf({ term, academicYear })}${revision > 1 ? `-revision-${revision}` : ''}`;
};

/** How the name of a kept file ends, by what it is. */
export const endingOf = (mediaType: string): string =>
  Object.entries(fileKinds).find(([kind]) => kind === mediaType)?.[1].ending ?? '';
