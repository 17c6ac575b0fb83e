import { fileKinds } from '#domain/files/kept-file.ts';
import { templateOf } from '#domain/form/forms/index.ts';
import { planWord } from '#domain/form/words/plan-words.ts';
import { calendarYearOf, type TermKey } from '#domain/school/terms.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { pepOf, pupilOf } from './records.ts';

/** Of whom and of which term a paper is, in a file's name: "7F3K-autumn-2026". Never a name. */
export const codeAndTerm = (code: string, key: TermKey): string =>
  `${code}-${key.term}-${calendarYearOf(key)}`;

/** How the files of a PEP or a voluntary plan begin: neutral, with the pupil's code, never a name or a word about care. */
export const stemOf = (read: Read, pepId: string): string => {
  const { pupilId, term, academicYear, revision, ...pep } = pepOf(read, pepId);
  const { code } = pupilOf(read, pupilId);
  const word = planWord(templateOf(pep));
  return `${word}-${codeAndTerm(code, { term, academicYear })}${revision > 1 ? `-revision-${revision}` : ''}`;
};

/** How the name of a kept file ends, by what it is. */
export const endingOf = (mediaType: string): string =>
  Object.entries(fileKinds).find(([kind]) => kind === mediaType)?.[1].ending ?? '';
