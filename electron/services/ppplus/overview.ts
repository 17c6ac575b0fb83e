import type { Authority } from '#domain/authority/authority.ts';
import {
  type MoneyRules,
  spendByDate,
  unspentWords,
  usualRules,
} from '#domain/authority/money-rules.ts';
import type { AuthorityMoney, Overview, SpendBy } from '#domain/contract/calls/ppplus.ts';
import { formatPence } from '#domain/kernel/money.ts';
import { formatShortDate, parseDate } from '#domain/kernel/plain-date.ts';
import { type Grant, receivedOf, worthOf } from '#domain/ppplus/award.ts';
import { addBalances, type Balance, balanceFrom } from '#domain/ppplus/balance.ts';
import type { Clock } from '#domain/ppplus/clocks.ts';
import type { Warning } from '#domain/ppplus/warnings.ts';
import type { Pupil } from '#domain/pupil/pupil.ts';
import { yearGroupOf } from '#domain/pupil/years-apart.ts';
import { compareTerms, financialYearOf, type TermKey, termNames } from '#domain/school/terms.ts';
import { listAuthorities } from '#electron/store/authority/authorities.ts';
import { allRules } from '#electron/store/authority/rates.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { grantsIn } from '#electron/store/ppplus/awards.ts';
import { type Sum, sumsIn, totalsOfSums } from '#electron/store/ppplus/sums.ts';
import { pupilsById, pupilsOnRoll } from '#electron/store/pupil/pupils.ts';

import { required } from '../kernel/refusal.ts';
import { awardFacts } from './awards.ts';
import {
  type MoneyStanding,
  moneyStandings,
  type Owner,
  pupilMoney,
  warningsOf,
} from './balances.ts';
import { categoriesOf } from './sums.ts';

/** Everyone on the roll, and whoever has left but has money on this clock. */
const pupilsWithMoney = (
  read: Read,
  today: string,
  grants: readonly Grant[],
  sums: readonly Sum[],
): Pupil[] => {
  const onRoll = pupilsOnRoll(read, today);
  const known = new Set(onRoll.map(({ id }) => id));
  const others = new Set(
    [...grants, ...sums].map(({ pupilId }) => pupilId).filter((id) => !known.has(id)),
  );
  return [...onRoll, ...pupilsById(read, [...others]).values()];
};

/** The term whose year group stands for a span: the first of a year. */
const termIn = (on: Clock): TermKey => {
  if (on.by === 'term') return on;
  const academicYear = on.by === 'financial-year' ? on.financialYear : on.academicYear;
  return { academicYear, term: 'autumn' };
};

/** The balance of grants and sums, with what is still expected of awards not recorded yet. */
const balanceOn = (grants: readonly Grant[], sums: readonly Sum[], expected: number): Balance =>
  balanceFrom(
    {
      awarded: grants.reduce((sum, grant) => sum + worthOf(grant), expected),
      received: grants.reduce((sum, grant) => sum + receivedOf(grant), 0),
    },
    totalsOfSums(sums),
  );

const byAuthority = (
  authorities: readonly Authority[],
  owners: readonly Owner[],
  standings: readonly MoneyStanding[],
): AuthorityMoney[] => {
  const grants = standings.flatMap((s) => s.grants);
  const sums = standings.flatMap((s) => s.sums);
  return authorities
    .map(({ id, name }) => ({
      id,
      name,
      balance: balanceOn(
        grants.filter((grant) => grant.authorityId === id),
        sums.filter((sum) => sum.authorityId === id),
        owners.reduce(
          (sum, { authority }, i) =>
            authority.id === id ? sum + (standings[i]?.expected ?? 0) : sum,
          0,
        ),
      ),
    }))
    .filter(
      ({ id, balance }) =>
        owners.some(({ authority }) => authority.id === id) ||
        balance.awarded !== 0 ||
        balance.planned + balance.spent + balance.committed !== 0,
    );
};

const byTerm = (standings: readonly MoneyStanding[]): Overview['terms'] => {
  const grants = standings.flatMap((s) => s.grants);
  const sums = standings.flatMap((s) => s.sums);
  const terms = new Map<string, TermKey>();
  for (const { academicYear, term } of [...grants, ...sums]) {
    terms.set(`${academicYear} ${termNames.indexOf(term)}`, { academicYear, term });
  }
  const same = (key: TermKey) => (other: TermKey) => compareTerms(key, other) === 0;
  return [...terms.values()].sort(compareTerms).map((term) => ({
    term,
    balance: balanceOn(grants.filter(same(term)), sums.filter(same(term)), 0),
  }));
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

type Unspent = { pupilId: string; authorityId: string; pence: number };

/** Money of a financial year that came and is not spent, by pupil and payer. */
const unspentOf = (grants: readonly Grant[], sums: readonly Sum[]): Unspent[] => {
  const found = new Map<string, Unspent>();
  const add = (pupilId: string, authorityId: string, pence: number): void => {
    const key = `${pupilId} ${authorityId}`;
    const held = found.get(key) ?? { pupilId, authorityId, pence: 0 };
    found.set(key, { ...held, pence: held.pence + pence });
  };
  for (const grant of grants) add(grant.pupilId, grant.authorityId ?? '', receivedOf(grant));
  for (const sum of sums) {
    if (sum.kind === 'spent') add(sum.pupilId, sum.authorityId, -sum.pence);
    if (sum.kind === 'refund') add(sum.pupilId, sum.authorityId, sum.pence);
  }
  return [...found.values()].filter(({ pence }) => pence > 0);
};

/** What of this financial year's money must still be spent, and by when, authority by authority. */
const spendByOf = (
  unspent: readonly Unspent[],
  authorities: readonly Authority[],
  rules: ReadonlyMap<string, MoneyRules>,
  financialYear: number,
  today: string,
): SpendBy[] =>
  authorities.flatMap(({ id, name }) => {
    const own = unspent.filter(({ authorityId }) => authorityId === id);
    if (own.length === 0) return [];
    const ruled = rules.get(id) ?? usualRules;
    const date = spendByDate(ruled, financialYear);
    const on = parseDate(today);
    return [
      {
        authorityId: id,
        authority: name,
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

/** The school's PP+ on one clock. What it costs to read does not grow with the ledger. */
export const overviewOf = (read: Read, on: Clock, today: string): Overview => {
  const facts = awardFacts(read, today);
  const rules = allRules(read);
  const authorities = listAuthorities(read);
  const known = new Map(authorities.map((authority) => [authority.id, authority]));
  const thisYear = financialYearOf(parseDate(today));
  const yearClock: Clock = { by: 'financial-year', financialYear: thisYear };
  const yearGrants = grantsIn(read, yearClock);
  const yearSums = sumsIn(read, yearClock);
  const pupils = pupilsWithMoney(read, today, grantsIn(read, on), sumsIn(read, on));
  const owners = pupils.map((pupil) => ({
    pupil,
    authority: required(
      known.get(pupil.authorityId),
      'This pupil’s authority is no longer in the records.',
    ),
    yearGroup: yearGroupOf(pupil, termIn(on)),
  }));
  const standings = moneyStandings(read, owners, on, facts);
  const unspent = unspentOf(yearGrants, yearSums);
  const spendBy = spendByOf(unspent, authorities, rules, thisYear, today);
  const urgent = spendBy.filter(({ urgency }) => urgency !== 'later');
  const rows = owners.map((owner, i) => {
    const standing = required(standings[i], 'This pupil is no longer in the records.');
    const own = unspent.flatMap(({ pupilId, authorityId, pence }) => {
      const notice = urgent.find((one) => one.authorityId === authorityId);
      return pupilId === owner.pupil.id && notice ? [unspentWarning(notice, pence)] : [];
    });
    const warnings = warningsOf(owner, standing, today, { ofLines: true });
    return pupilMoney(owner, standing, [...warnings, ...own], today);
  });
  return {
    clock: on,
    total: addBalances(rows.map(({ balance }) => balance)),
    pupils: rows,
    categories: categoriesOf(standings.flatMap(({ sums }) => sums)),
    terms: byTerm(standings),
    authorities: byAuthority(authorities, owners, standings),
    spendBy,
  };
};
