import type { Authority } from '#domain/authority/authority.ts';
import { type TermCell, termCell, termsToShow } from '#domain/cohort/term-by-term.ts';
import type { TermGrid } from '#domain/contract/calls/cohort.ts';
import type { Pupil } from '#domain/pupil/pupil.ts';
import { yearGroupOf } from '#domain/pupil/years-apart.ts';
import { compareTerms, type TermKey, termOn } from '#domain/school/terms.ts';
import { pepOf } from '#domain/stages/due-facts.ts';
import { owing } from '#domain/stages/owed.ts';
import { onTimeWords } from '#domain/stages/punctual.ts';
import { stageOf } from '#domain/stages/steps.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { groupBy } from '#electron/store/kernel/values.ts';
import { pupilsOnRoll } from '#electron/store/pupil/pupils.ts';
import { keptSince } from '#electron/store/school/school.ts';
import { newestPepsOfYears, type Pep } from '#electron/store/stages/peps.ts';
import { listNames } from '../pupil/names.ts';

import { reckoningOf } from '../stages/dues.ts';

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
  const years = terms.map(({ academicYear }) => academicYear);
  const peps = newestPepsOfYears(read, Math.min(...years) - 1, Math.max(...years));
  const byPupil = groupBy(peps, ({ pupilId }) => pupilId);
  const reckoning = reckoningOf(read, pupils, byPupil, today);
  const current = termOn(today, reckoning.calendar.terms);
  return pupils.map((pupil) => {
    const authority = reckoning.authorityOf(pupil);
    const own = byPupil.get(pupil.id) ?? [];
    const found = terms.map((term) => own.find((pep) => compareTerms(pep, term) === 0) ?? null);
    return {
      pupil,
      authority,
      peps: found,
      cells: terms.map((term, i) => {
        const pep = found[i] ?? null;
        const facts = reckoning.facts(pupil, authority, term);
        const standing = pepOf(facts);
        return termCell({
          term,
          current,
          owing: owing(facts),
          pep: pep && {
            id: pep.id,
            stage: stageOf(reckoning.lifeOf(pep)),
            notFinished: pep.notFinishedOn !== null,
            onTime: standing ? onTimeWords(standing, facts) : '',
          },
        });
      }),
    };
  });
};

/** Every pupil on the roll by the terms of a school year and the two before it. */
export const termGrid = (read: Read, term: TermKey, today: string): TermGrid => {
  const terms = termsToShow(term);
  const names = listNames(read);
  return {
    terms,
    keptSince: keptSince(read),
    rows: termsOfPupils(read, pupilsOnRoll(read, today), terms, today).map(
      ({ pupil, authority, cells }) => ({
        pupilId: pupil.id,
        pupilName: names.get(pupil.id) ?? '',
        yearGroup: yearGroupOf(pupil, term),
        authority: authority.name,
        cells,
      }),
    ),
  };
};
