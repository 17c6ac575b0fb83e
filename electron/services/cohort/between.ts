import {
  attainmentOver,
  type BetweenPeps,
  figuresOver,
  moneyOver,
  type Reviewing,
  targetsBetween,
} from '#domain/cohort/between-peps.ts';
import { compareTerms, shiftTerm, type TermKey, termOn } from '#domain/school/terms.ts';
import { listAuthorities } from '#electron/store/authority/authorities.ts';
import { answersOfPeps } from '#electron/store/form/answers.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { termsOfPupils } from '#electron/store/pupil/term-answers.ts';
import { actionsOf } from '#electron/store/review/actions.ts';
import { carriedTargets, targetsOfPeps } from '#electron/store/review/targets.ts';
import { listTerms } from '#electron/store/school/terms.ts';
import { type Pep, pepsOfPupil } from '#electron/store/stages/peps.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { authorityOfPupil, pupilOf } from '../kernel/records.ts';
import { moneyFacts } from '../ppplus/awards.ts';
import { moneyStandings, namesOf } from '../ppplus/balances.ts';

/** So many terms are looked back on: this school year and the two before it. */
const termsBack = 9;

const isSignedOff = ({ status }: Pep): boolean => status === 'signed-off';

/** The PEP whose targets hold: the newest that was signed off, else the newest that has any. */
const agreedAmong = (peps: readonly Pep[], withTargets: ReadonlySet<string>): Pep | undefined => {
  const having = peps.filter(({ id }) => withTargets.has(id));
  return having.find(isSignedOff) ?? having[0];
};

/** Of PEPs that stand with the newest first: each term's newest revision. */
const newestRevisions = (peps: readonly Pep[]): Pep[] =>
  peps.filter((pep) => peps.find((one) => compareTerms(one, pep) === 0) === pep);

const targetsOf = (read: Read, pupilId: string): Pick<BetweenPeps, 'agreed' | 'targets'> => {
  const peps = pepsOfPupil(read, pupilId);
  const ids = peps.map(({ id }) => id);
  const targets = targetsOfPeps(read, ids);
  const agreed = agreedAmong(peps, new Set(targets.keys()));
  if (agreed === undefined) return { agreed: null, targets: [] };
  const later = newestRevisions(peps).filter((pep) => compareTerms(pep, agreed) > 0);
  const answers = answersOfPeps(
    read,
    [agreed, ...later].map(({ id }) => id),
    ['target-review'],
  );
  const reviewing = (pep: Pep): Reviewing => ({
    term: pep,
    signedOff: isSignedOff(pep),
    answers: answers.get(pep.id) ?? {},
  });
  const carriedFrom = new Map(
    [...carriedTargets(read, agreed.id)].map(([from, { id }]) => [id, from]),
  );
  const { academicYear, term } = agreed;
  return {
    agreed: { pepId: agreed.id, term: { academicYear, term }, signedOff: isSignedOff(agreed) },
    targets: targetsBetween(
      { ...reviewing(agreed), targets: targets.get(agreed.id) ?? [], carriedFrom },
      actionsOf(read, agreed.id),
      later.map(reviewing),
    ),
  };
};

/** What each stream gave, and what was spent of it, in this term and those before. */
const moneyOf = (
  read: Read,
  pupilId: string,
  now: TermKey,
  today: string,
): BetweenPeps['money'] => {
  const pupil = pupilOf(read, pupilId);
  const owner = { pupil, authority: authorityOfPupil(read, pupil) };
  const facts = moneyFacts(read, today);
  const nameOf = namesOf(listAuthorities(read));
  const terms = Array.from({ length: termsBack }, (_, back) => shiftTerm(now, -back));
  return moneyOver(
    terms.map((term) => ({
      term,
      streams:
        moneyStandings(read, [owner], { by: 'term', ...term }, facts, nameOf)[0]?.streams ?? [],
    })),
  );
};

/** A pupil between two PEPs. */
export const betweenServices = ({ env, read: reading }: Context): Plain<'pupils.between'> => ({
  'pupils.between': ({ id }) =>
    reading((read) => {
      const now = termOn(env.today(), listTerms(read));
      const first = shiftTerm(now, 1 - termsBack);
      const fields = ['attendance-ytd-percent', 'attainment-lines'] as const;
      const recorded = (termsOfPupils(read, [id], fields).get(id) ?? []).filter(
        ({ term }) => compareTerms(term, first) >= 0,
      );
      return {
        ...targetsOf(read, id),
        attendance: figuresOver(recorded, 'attendance-ytd-percent'),
        attainment: attainmentOver(recorded),
        money: moneyOf(read, id, now, env.today()),
      };
    }),
});
