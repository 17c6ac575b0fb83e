import type { Authority } from '#domain/authority/authority.ts';
import {
  type MoneyRules,
  spendByDate,
  unspentWords,
  usualRules,
} from '#domain/authority/money-rules.ts';
import type { Stream } from '#domain/authority/rates.ts';
import type { AuthorityMoney, Overview, SpendBy } from '#domain/contract/calls/ppplus.ts';
import { formatPence } from '#domain/kernel/money.ts';
import { formatShortDate, parseDate } from '#domain/kernel/plain-date.ts';
import { type Grant, receivedOf } from '#domain/ppplus/award.ts';
import type { Clock } from '#domain/ppplus/clocks.ts';
import { isStream, streamNames } from '#domain/ppplus/streams.ts';
import type { Warning } from '#domain/ppplus/warnings.ts';
import type { Pupil } from '#domain/pupil/pupil.ts';
import { compareTerms, financialYearOf, type TermKey } from '#domain/school/terms.ts';
import { listAuthorities } from '#electron/store/authority/authorities.ts';
import { allRules } from '#electron/store/authority/rates.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { grantsIn } from '#electron/store/ppplus/awards.ts';
import { type Sum, sumsIn } from '#electron/store/ppplus/sums.ts';
import { pupilsById, pupilsOnRoll } from '#electron/store/pupil/pupils.ts';
import { authorityOfPupil } from '../kernel/records.ts';
import { required } from '../kernel/refusal.ts';
import { listNames } from '../pupil/names.ts';
import { moneyFacts, type Owner } from './awards.ts';
import {
  type MoneyStanding,
  moneyStandings,
  namesOf,
  ofAuthority,
  pupilMoney,
  streamsOf,
  totalsOfStreams,
  warningsOf,
} from './balances.ts';
import { changedRates } from './changed-rates.ts';
import { categoriesOf } from './sums.ts';

/** Everyone on the roll, and whoever has left but has money on this clock. */
export const pupilsWithMoney = (read: Read, today: string, on: Clock): Pupil[] => {
  const onRoll = pupilsOnRoll(read, today);
  const known = new Set(onRoll.map(({ id }) => id));
  const others = new Set(
    [...grantsIn(read, on), ...sumsIn(read, on)]
      .map(({ pupilId }) => pupilId)
      .filter((id) => !known.has(id)),
  );
  return [...onRoll, ...pupilsById(read, [...others]).values()];
};

const byAuthority = (
  authorities: readonly Authority[],
  owners: readonly Owner[],
  standings: readonly MoneyStanding[],
  nameOf: (authorityId: string) => string,
): AuthorityMoney[] =>
  authorities
    .map(({ id, name }) => ({
      id,
      name,
      streams: totalsOfStreams(
        standings.map((standing) => streamsOf(ofAuthority(standing, id), nameOf)),
      ),
    }))
    .filter(
      ({ id, streams }) =>
        streams.length > 0 || owners.some(({ authority }) => authority.id === id),
    );

const byTerm = (
  standings: readonly MoneyStanding[],
  nameOf: (authorityId: string) => string,
): Overview['terms'] => {
  const terms = new Map<string, TermKey>();
  for (const { academicYear, term } of standings.flatMap((s) => [
    ...s.grants,
    ...s.unknown,
    ...s.sums,
  ])) {
    terms.set(`${academicYear} ${term}`, { academicYear, term });
  }
  return [...terms.values()].sort(compareTerms).map((term) => {
    const same = <T extends TermKey>(all: readonly T[]): T[] =>
      all.filter((one) => compareTerms(term, one) === 0);
    return {
      term,
      streams: totalsOfStreams(
        standings.map(({ grants, unknown, sums }) =>
          streamsOf({ grants: same(grants), unknown: same(unknown), sums: same(sums) }, nameOf),
        ),
      ),
    };
  });
};

const urgencyOf = (date: string, today: string): SpendBy['urgency'] => {
  const last = parseDate(date);
  const on = parseDate(today);
  const days = on.until(last).total({ unit: 'days', relativeTo: on });
  if (days < 0) return 'past';
  if (days < 7) return 'last-week';
  // For 31 March: from 1 March it is now, from 1 February soon.
  const month = last.with({ day: 1 });
  if (today >= month.toString()) return 'now';
  return today >= month.subtract({ months: 1 }).toString() ? 'soon' : 'later';
};

type Unspent = { pupilId: string; authorityId: string; stream: Stream; pence: number };

/** Money of a financial year that came and is not spent, by pupil, payer and stream. */
const unspentOf = (grants: readonly Grant[], sums: readonly Sum[]): Unspent[] => {
  const found = new Map<string, Unspent>();
  const add = (pupilId: string, authorityId: string, stream: Stream, pence: number): void => {
    const key = `${pupilId} ${authorityId} ${stream}`;
    const held = found.get(key) ?? { pupilId, authorityId, stream, pence: 0 };
    found.set(key, { ...held, pence: held.pence + pence });
  };
  for (const grant of grants) {
    add(grant.pupilId, grant.authorityId ?? '', grant.stream, receivedOf(grant));
  }
  for (const { pupilId, authorityId, stream, kind, pence } of sums) {
    if (!isStream(stream)) continue;
    if (kind === 'spent') add(pupilId, authorityId, stream, -pence);
    if (kind === 'refund') add(pupilId, authorityId, stream, pence);
  }
  return [...found.values()].filter(({ pence }) => pence > 0);
};

/** What of this financial year's money must still be spent, and by when, by authority and stream. */
const spendByOf = (
  unspent: readonly Unspent[],
  authorities: readonly Authority[],
  rules: ReadonlyMap<string, MoneyRules>,
  financialYear: number,
  today: string,
): SpendBy[] =>
  authorities
    .flatMap(({ id, name }) => streamNames.map((stream) => ({ id, name, stream })))
    .flatMap(({ id, name, stream }) => {
      const own = unspent.filter((one) => one.authorityId === id && one.stream === stream);
      if (own.length === 0) return [];
      const ruled = rules.get(id) ?? usualRules;
      const date = spendByDate(ruled, financialYear);
      const on = parseDate(today);
      return [
        {
          authorityId: id,
          authority: name,
          stream,
          pence: own.reduce((sum, { pence }) => sum + pence, 0),
          pupils: own.length,
          date,
          daysLeft: on.until(parseDate(date)).total({ unit: 'days', relativeTo: on }),
          urgency: urgencyOf(date, today),
          words: unspentWords(ruled, financialYear),
        },
      ];
    });

const unspentWarning = (notice: SpendBy, pence: number): Warning => ({
  kind: 'unspent',
  text: `${formatPence(pence)} received and not spent; last day ${formatShortDate(notice.date)}.`,
  rule: notice.words,
  lineId: null,
});

/** The school's money on one clock, stream by stream. What it costs to read does not grow with the ledger. */
export const overviewOf = (read: Read, on: Clock, today: string): Overview => {
  const facts = moneyFacts(read, today);
  const rules = allRules(read);
  const authorities = listAuthorities(read);
  const nameOf = namesOf(authorities);
  const called = listNames(read);
  const thisYear = financialYearOf(parseDate(today));
  const yearClock: Clock = { by: 'financial-year', financialYear: thisYear };
  const owners = pupilsWithMoney(read, today, on).map((pupil) => ({
    pupil,
    authority: authorityOfPupil(read, pupil),
  }));
  const standings = moneyStandings(read, owners, on, facts, nameOf);
  const unspent = unspentOf(grantsIn(read, yearClock), sumsIn(read, yearClock));
  const spendBy = spendByOf(unspent, authorities, rules, thisYear, today);
  const urgent = spendBy.filter(({ urgency }) => urgency !== 'later');
  const rows = owners.map((owner, i) => {
    const standing = required(standings[i], 'This pupil is no longer in the records.');
    const own = unspent.flatMap(({ pupilId, authorityId, stream, pence }) => {
      const notice = urgent.find((one) => one.authorityId === authorityId && one.stream === stream);
      return pupilId === owner.pupil.id && notice ? [unspentWarning(notice, pence)] : [];
    });
    const warnings = warningsOf(owner, standing, facts, { ofLines: true });
    return pupilMoney(owner, standing, [...warnings, ...own], on, facts, called);
  });
  return {
    clock: on,
    totals: totalsOfStreams(rows.map(({ streams }) => streams)),
    pupils: rows,
    categories: categoriesOf(standings.flatMap(({ sums }) => sums)),
    terms: byTerm(standings, nameOf),
    authorities: byAuthority(authorities, owners, standings, nameOf),
    spendBy,
    changedRates: changedRates(read, facts),
  };
};
