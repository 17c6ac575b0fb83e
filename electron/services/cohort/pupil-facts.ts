import { attendanceBy, flagsOf, keyWorkerOf, toldInLists } from '#domain/cohort/pupil-facts.ts';
import type { PupilRow } from '#domain/contract/calls/cohort.ts';
import { compareTerms, type TermKey } from '#domain/school/terms.ts';
import { answersOfPeps } from '#electron/store/form/answers.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { eventsOfPupils } from '#electron/store/pupil/events.ts';
import { termsOfPupils } from '#electron/store/pupil/term-answers.ts';
import type { Standing } from '../stages/dues.ts';

/** What the list of pupils tells of each from its PEPs, its terms and what happened to it. */
export type PupilFacts = Pick<PupilRow, 'attendance' | 'flags' | 'keyWorker'>;

/** The same for several pupils with a handful of queries, by pupil id. */
export const pupilFactsOf = (
  read: Read,
  standings: readonly Pick<Standing, 'pupil' | 'facts'>[],
  term: TermKey,
  today: string,
): ReadonlyMap<string, PupilFacts> => {
  const ids = standings.map(({ pupil }) => pupil.id);
  const peps = standings.flatMap(({ facts }) => facts.peps.map(({ id }) => id));
  const answers = answersOfPeps(read, peps, toldInLists);
  const recorded = termsOfPupils(read, ids, ['attendance-ytd-percent']);
  const events = eventsOfPupils(read, ids);
  return new Map(
    standings.map(({ pupil: { id }, facts }) => {
      const told = facts.peps
        .toSorted((a, b) => compareTerms(b, a))
        .map((pep) => ({ term: pep, answers: answers.get(pep.id) ?? {} }));
      return [
        id,
        {
          attendance: attendanceBy(term, recorded.get(id) ?? []),
          flags: flagsOf(told, events.get(id) ?? [], today),
          keyWorker: keyWorkerOf(told),
        },
      ];
    }),
  );
};
