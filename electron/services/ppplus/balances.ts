import type { Authority } from '#domain/authority/authority.ts';
import { profileOf } from '#domain/authority/profile.ts';
import type { PupilMoney } from '#domain/contract/calls/ppplus.ts';
import { type Grant, receivedOf } from '#domain/ppplus/award.ts';
import { type Balance, balanceFrom } from '#domain/ppplus/balance.ts';
import type { Clock } from '#domain/ppplus/clocks.ts';
import { refusalOf, refusalRule } from '#domain/ppplus/refusals.ts';
import { type Award, spendingCategory } from '#domain/ppplus/spending.ts';
import { balanceWarnings, type Warning } from '#domain/ppplus/warnings.ts';
import { listName, type Pupil } from '#domain/pupil/pupil.ts';
import type { TermKey } from '#domain/school/terms.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { groupBy } from '#electron/store/kernel/values.ts';
import { grantsIn } from '#electron/store/ppplus/awards.ts';
import { type Sum, sumsIn, totalsOfSums } from '#electron/store/ppplus/sums.ts';
import { type AwardFacts, awardedPence, begunTerms, stillExpected, usualAward } from './awards.ts';

/** How one pupil's money stands on a clock. */
export type MoneyStanding = {
  grants: readonly Grant[];
  /** The usual award, when it is recorded; only on the clock of the term. */
  award: Award | null;
  usualPence: number | null;
  /** Expected and not recorded yet; counted in the balance. */
  expected: number;
  balance: Balance;
  sums: readonly Sum[];
  /** How many lines count. */
  lines: number;
};

/** Whose money it is. */
export type Owner = { pupil: Pupil; authority: Authority; yearGroup: number };

const asAward = (grant: Grant | undefined): Award | null =>
  grant
    ? {
        pupilId: grant.pupilId,
        academicYear: grant.academicYear,
        term: grant.term,
        amountPence: grant.amountPence,
        source: grant.source,
      }
    : null;

const termsOf = (on: Clock, facts: AwardFacts): TermKey[] =>
  on.by === 'term' ? [{ academicYear: on.academicYear, term: on.term }] : begunTerms(on, facts);

/** How the money of several pupils stands, with two queries however many they are. */
export const moneyStandings = (
  read: Read,
  owners: readonly Owner[],
  on: Clock,
  facts: AwardFacts,
): MoneyStanding[] => {
  const ids = owners.map(({ pupil }) => pupil.id);
  const grants = groupBy(grantsIn(read, on, ids), (grant) => grant.pupilId);
  const sums = groupBy(sumsIn(read, on, ids), (sum) => sum.pupilId);
  const terms = termsOf(on, facts);
  return owners.map(({ pupil, authority, yearGroup }) => {
    const own = grants.get(pupil.id) ?? [];
    const ownSums = sums.get(pupil.id) ?? [];
    const left = pupil.leftOn !== '' && pupil.leftOn <= facts.today;
    const usual = terms.map((term) => usualAward(authority, yearGroup, term, facts)?.pence ?? null);
    // Nothing more is expected for a pupil who has left.
    const expected = left
      ? []
      : terms.map((term, i) => stillExpected(own, usual[i] ?? null, term, facts));
    const usualGrant =
      on.by === 'term'
        ? own.find((grant) => grant.kind === 'usual' || grant.kind === 'part-term')
        : undefined;
    return {
      grants: own,
      award: asAward(usualGrant),
      usualPence: on.by === 'term' ? (usual[0] ?? null) : null,
      expected: expected.reduce<number>((sum, pence) => sum + (pence ?? 0), 0),
      balance: balanceFrom(
        {
          awarded: awardedPence(own, expected),
          received: own.reduce((sum, grant) => sum + receivedOf(grant), 0),
        },
        totalsOfSums(ownSums),
      ),
      sums: ownSums,
      lines: ownSums.reduce((count, sum) => count + sum.lines, 0),
    };
  });
};

const countOf = (sums: readonly Sum[], pick: (sum: Sum) => number): number =>
  sums.reduce((count, sum) => count + pick(sum), 0);

const refusedWarnings = (sums: readonly Sum[], authority: Authority): Warning[] => {
  const { refuses, refusesSource } = profileOf(authority);
  const lines = countOf(sums, (sum) => {
    const category = spendingCategory.catch('other').parse(sum.category);
    const refused = refusalOf({ category, description: '' }, refuses) !== null;
    return refused && sum.kind !== 'refund' ? sum.lines : 0;
  });
  if (lines === 0) return [];
  return [
    {
      kind: 'refused',
      text: `${authority.name} does not fund ${lines === 1 ? 'one line' : `${lines} lines`}.`,
      rule: refusalRule(authority.name, refusesSource),
      lineId: null,
    },
  ];
};

/** What to look at in a pupil's money. */
export const warningsOf = (
  { pupil, authority, yearGroup }: Owner,
  standing: MoneyStanding,
  today: string,
  /** Without it what is refused is left out: each line then says it for itself. */
  { ofLines }: { ofLines: boolean },
): Warning[] => {
  const left = pupil.leftOn !== '' && pupil.leftOn <= today;
  const found = balanceWarnings({
    balance: standing.balance,
    lines: standing.lines,
    withoutTarget: countOf(standing.sums, (s) =>
      s.hasTarget === 0 && s.kind !== 'refund' ? s.lines : 0,
    ),
    twice: countOf(standing.sums, (s) => s.twice),
    authority: authority.name,
    yearGroup,
  }).filter(({ kind }) => !left || (kind !== 'no-award' && kind !== 'nothing-planned'));
  return ofLines ? [...found, ...refusedWarnings(standing.sums, authority)] : found;
};

/** A pupil's money as the window shows it. */
export const pupilMoney = (
  owner: Owner,
  standing: MoneyStanding,
  warnings: Warning[],
  today: string,
): PupilMoney => ({
  pupilId: owner.pupil.id,
  pupilName: listName(owner.pupil),
  yearGroup: owner.yearGroup,
  authority: owner.authority.name,
  left: owner.pupil.leftOn !== '' && owner.pupil.leftOn <= today,
  award: standing.award,
  usualPence: standing.usualPence,
  balance: standing.balance,
  warnings,
});
