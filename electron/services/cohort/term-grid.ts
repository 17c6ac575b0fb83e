import type { Authority } from '#domain/authority/authority.ts';
import { type TermCell, termCell, termsToShow } from '#domain/cohort/term-by-term.ts';
import type { TermGrid } from '#domain/contract/calls/cohort.ts';
import { listName, type Pupil } from '#domain/pupil/pupil.ts';
import { compareTerms, type TermKey, termOn } from '#domain/school/terms.ts';
import { noDetail, stageOf } from '#domain/stages/steps.ts';
import { listAuthorities } from '#electron/store/authority/authorities.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { groupBy } from '#electron/store/kernel/values.ts';
import { pupilsOnRoll } from '#electron/store/pupil/pupils.ts';
import { listTerms } from '#electron/store/school/terms.ts';
import { newestPepsOfYears, type Pep } from '#electron/store/stages/peps.ts';
import { yearGroupOf } from '../kernel/records.ts';
import { required } from '../kernel/refusal.ts';
import { livesOf } from '../stages/life-of.ts';

/** A pupil with the cell of each of the terms, and the PEPs behind them. */
export type PupilTerms = {
  pupil: Pupil;
  authority: Authority;
  cells: TermCell[];
  peps: readonly (Pep | null)[];
};

/** How these pupils' PEPs stand in each of the terms, with a handful of queries for all. */
export const termsOfPupils = (
  read: Read,
  pupils: readonly Pupil[],
  terms: readonly TermKey[],
  today: string,
): PupilTerms[] => {
  const calendar = listTerms(read);
  const current = termOn(today, calendar);
  const years = terms.map(({ academicYear }) => academicYear);
  const peps = newestPepsOfYears(read, Math.min(...years), Math.max(...years));
  const lives = livesOf(read, peps, today, noDetail);
  const byPupil = groupBy(peps, ({ pupilId }) => pupilId);
  const authorities = new Map(listAuthorities(read).map((one) => [one.id, one]));
  return pupils.map((pupil) => {
    const authority = required(
      authorities.get(pupil.authorityId),
      'This pupil’s authority is no longer in the records.',
    );
    const own = byPupil.get(pupil.id) ?? [];
    const found = terms.map((term) => own.find((pep) => compareTerms(pep, term) === 0) ?? null);
    return {
      pupil,
      authority,
      peps: found,
      cells: terms.map((term, i) => {
        const pep = found[i] ?? null;
        return termCell({
          pupil,
          authority,
          yearGroup: yearGroupOf(pupil, term.academicYear),
          term,
          current,
          calendar,
          pep: pep && {
            id: pep.id,
            stage: stageOf(lives.get(pep.id) ?? []),
            notFinished: pep.notFinishedOn !== null,
          },
          signedOffThatYear: own.filter(
            (one) => one.academicYear === term.academicYear && one.status === 'signed-off',
          ).length,
        });
      }),
    };
  });
};

/** Every pupil on the roll by the terms of a school year and the two before it. */
export const termGrid = (read: Read, term: TermKey, today: string): TermGrid => {
  const terms = termsToShow(term);
  return {
    terms,
    rows: termsOfPupils(read, pupilsOnRoll(read, today), terms, today).map(
      ({ pupil, authority, cells }) => ({
        pupilId: pupil.id,
        pupilName: listName(pupil),
        yearGroup: yearGroupOf(pupil, term.academicYear),
        authority: authority.name,
        cells,
      }),
    ),
  };
};
