import type { Authority } from '#domain/authority/authority.ts';
import { profileOf } from '#domain/authority/profile.ts';
import type { Stream } from '#domain/authority/rates.ts';
import type { PupilMoney } from '#domain/contract/calls/ppplus.ts';
import type { Grant } from '#domain/ppplus/award.ts';
import {
  addBalances,
  balanceFrom,
  heldBackOf,
  type StreamMoney,
  type StreamTotal,
  sumOfAwards,
  whyNegative,
} from '#domain/ppplus/balance.ts';
import type { Clock } from '#domain/ppplus/clocks.ts';
import type { MoneyFacts } from '#domain/ppplus/expected.ts';
import { statusFor } from '#domain/ppplus/expected.ts';
import { refusalOf, refusalRule } from '#domain/ppplus/refusals.ts';
import { spendingCategory } from '#domain/ppplus/spending.ts';
import { noStreamWords, streamNames, usualPayers } from '#domain/ppplus/streams.ts';
import { awardQuestions, balanceWarnings, type Warning } from '#domain/ppplus/warnings.ts';
import { yearGroupOf } from '#domain/pupil/years-apart.ts';
import { compareTerms, type TermKey, termOn } from '#domain/school/terms.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { groupBy } from '#electron/store/kernel/values.ts';
import { type Sum, sumsIn, totalsOfSums } from '#electron/store/ppplus/sums.ts';
import { awardsOf, type Owner, type Unknown } from './awards.ts';

/** How one pupil's money stands on a clock. */
export type MoneyStanding = {
  grants: readonly Grant[];
  unknown: readonly Unknown[];
  sums: readonly Sum[];
  /** Each stream by itself. */
  streams: readonly StreamMoney[];
  /** How many lines count, whoever pays them. */
  lines: number;
};

type Parts = Pick<MoneyStanding, 'grants' | 'unknown' | 'sums'>;

const unique = (words: readonly string[]): string[] => [
  ...new Set(words.filter((word) => word !== '')),
];

const streamOf = (
  stream: Stream,
  { grants, unknown, sums }: Parts,
  nameOf: (authorityId: string) => string,
): StreamMoney => {
  const payers = unique(
    [...grants, ...unknown].map(({ authorityId, payer }) =>
      authorityId === null ? payer || usualPayers[stream] : nameOf(authorityId),
    ),
  );
  const balance = balanceFrom(sumOfAwards(grants), totalsOfSums(sums));
  const open = grants.filter(
    ({ amountPence, confirmedPence, receivedPence, kind }) =>
      kind !== 'extra' && (receivedPence ?? confirmedPence ?? amountPence) === null,
  );
  return {
    stream,
    payers: payers.length === 0 ? [usualPayers[stream]] : payers,
    balance,
    unknownTerms: new Set(
      [...unknown, ...open].map(({ academicYear, term }) => `${academicYear} ${term}`),
    ).size,
    ask: unique([...unknown.map(({ ask }) => ask), ...open.map(({ source }) => source)]).join(' '),
    heldBack: heldBackOf(grants),
    why: whyNegative(balance, grants),
  };
};

/** What of a pupil's money is an authority's. */
export const ofAuthority = ({ grants, unknown, sums }: Parts, authorityId: string): Parts => ({
  grants: grants.filter((grant) => grant.authorityId === authorityId),
  unknown: unknown.filter((one) => one.authorityId === authorityId),
  sums: sums.filter((sum) => sum.authorityId === authorityId),
});

/** The names of authorities by their ids. */
export const namesOf =
  (authorities: readonly Pick<Authority, 'id' | 'name'>[]) =>
  (authorityId: string): string =>
    authorities.find(({ id }) => id === authorityId)?.name ?? '';

/** Awards and lines by stream, in the streams' order; what is in no stream is left out. */
export const streamsOf = (parts: Parts, nameOf: (authorityId: string) => string): StreamMoney[] =>
  streamNames.flatMap((stream) => {
    const isOf = <T extends { stream: string }>(one: T): boolean => one.stream === stream;
    const own = {
      grants: parts.grants.filter(isOf),
      unknown: parts.unknown.filter(isOf),
      sums: parts.sums.filter(isOf),
    };
    const any = own.grants.length + own.unknown.length + own.sums.length > 0;
    return any ? [streamOf(stream, own, nameOf)] : [];
  });

/** The streams of several pupils, each added up by itself. */
export const totalsOfStreams = (pupils: readonly (readonly StreamMoney[])[]): StreamTotal[] => {
  const all = pupils.flat();
  return streamNames.flatMap((stream) => {
    const own = all.filter((one) => one.stream === stream);
    if (own.length === 0) return [];
    const balance = addBalances(own.map((one) => one.balance));
    return [
      {
        stream,
        payers: unique(own.flatMap(({ payers }) => payers)),
        balance,
        pupils: own.length,
        unknownPupils: own.filter(({ unknownTerms }) => unknownTerms > 0).length,
        why: whyNegative(balance, []),
      },
    ];
  });
};

/** How the money of several pupils stands, with a few queries however many they are. */
export const moneyStandings = (
  read: Read,
  owners: readonly Owner[],
  on: Clock,
  facts: MoneyFacts,
  nameOf: (authorityId: string) => string,
): MoneyStanding[] => {
  const awards = awardsOf(read, owners, on, facts);
  const sums = groupBy(
    sumsIn(
      read,
      on,
      owners.map(({ pupil }) => pupil.id),
    ),
    ({ pupilId }) => pupilId,
  );
  return owners.map(({ pupil }, i) => {
    const parts = {
      grants: awards[i]?.grants ?? [],
      unknown: awards[i]?.unknown ?? [],
      sums: sums.get(pupil.id) ?? [],
    };
    return {
      ...parts,
      streams: streamsOf(parts, nameOf),
      lines: parts.sums.reduce((count, sum) => count + sum.lines, 0),
    };
  });
};

const countOf = (sums: readonly Sum[], pick: (sum: Sum) => number): number =>
  sums.reduce((count, sum) => count + pick(sum), 0);

const refusedWarnings = (sums: readonly Sum[], { authority }: Owner): Warning[] => {
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

const hasLeft = ({ pupil }: Owner, today: string): boolean =>
  pupil.leftOn !== '' && pupil.leftOn <= today;

/** What to look at in a pupil's money. */
export const warningsOf = (
  owner: Owner,
  standing: MoneyStanding,
  facts: MoneyFacts,
  /** Without it what is refused is left out: each line then says it for itself. */
  { ofLines }: { ofLines: boolean },
): Warning[] => {
  const ofMoney = standing.sums.filter(({ stream }) => stream !== 'ehc-plan' && stream !== 'other');
  const found = balanceWarnings({
    streams: standing.streams,
    lines: standing.lines,
    withoutTarget: countOf(ofMoney, (s) =>
      s.hasTarget === 0 && s.kind !== 'refund' ? s.lines : 0,
    ),
    twice: countOf(standing.sums, (s) => s.twice),
  }).filter(
    ({ kind }) =>
      !hasLeft(owner, facts.today) || (kind !== 'no-award' && kind !== 'nothing-planned'),
  );
  const asked = standing.grants.flatMap((grant) =>
    awardQuestions(grant, { ...owner, yearGroup: yearGroupOf(owner.pupil, grant) }, facts),
  );
  const all = [...found, ...asked];
  return ofLines ? [...all, ...refusedWarnings(ofMoney, owner)] : all;
};

/** The term whose day decides why a pupil brings nothing on a clock: its last that has begun. */
const termFor = (on: Clock, { today, terms }: MoneyFacts): TermKey => {
  const now = termOn(today, terms);
  switch (on.by) {
    case 'term':
      return { academicYear: on.academicYear, term: on.term };
    case 'academic-year':
      return now.academicYear === on.academicYear
        ? now
        : { academicYear: on.academicYear, term: 'summer' };
    default: {
      const last: TermKey = { academicYear: on.financialYear, term: 'spring' };
      return compareTerms(now, last) > 0 ? last : now;
    }
  }
};

/** Why a pupil brings no stream on a clock; empty where it does. */
const whyNone = (owner: Owner, standing: MoneyStanding, on: Clock, facts: MoneyFacts): string => {
  if (standing.streams.length > 0) return '';
  const status = statusFor(owner.pupil, termFor(on, facts), facts.terms);
  return status === null ? 'Not here: nothing is expected' : noStreamWords(status);
};

/** A pupil's money as the window shows it. */
export const pupilMoney = (
  owner: Owner,
  standing: MoneyStanding,
  warnings: Warning[],
  on: Clock,
  facts: MoneyFacts,
  /** What lists call each pupil, by id. */
  called: ReadonlyMap<string, string>,
): PupilMoney => ({
  pupilId: owner.pupil.id,
  pupilName: called.get(owner.pupil.id) ?? '',
  yearGroup: yearGroupOf(owner.pupil, termFor(on, facts)),
  authority: owner.authority.name,
  left: hasLeft(owner, facts.today),
  streams: [...standing.streams],
  none: whyNone(owner, standing, on, facts),
  warnings,
});
