import type { Authority } from '../authority/authority.ts';
import { bases, type Rate, rateOn, type Stream, termAmountOf } from '../authority/rates.ts';
import { formatPence } from '../kernel/money.ts';
import { formatDate } from '../kernel/plain-date.ts';
import type { Pupil } from '../pupil/pupil.ts';
import { staysOf } from '../pupil/stays.ts';
import { type TermDates, type TermKey, termSpan } from '../school/terms.ts';
import { ageOn, yearGroupLabel } from '../school/year-group.ts';
import { type MoneyStatus, moneyStatusOn, streamsFor, usualPayers } from './streams.ts';

/** What expecting money needs to know besides the pupil. */
export type MoneyFacts = {
  rates: readonly Rate[];
  terms: readonly TermDates[];
  today: string;
  /** The day on which the program was last at work before; never after today. */
  lastOpened: string;
};

/** Whose money it is. */
export type MoneyOwner = { pupil: Pupil; authority: Authority; yearGroup: number };

/** One stream that a pupil brings in a term, on the day that decides about it. */
export type Expected = {
  stream: Stream;
  /** The day whose status, year and rate count. */
  decidedOn: string;
  /** Who pays: an authority of the school's, or null with the payer in words. */
  authorityId: string | null;
  payer: string;
  /** Null is not known until somebody types it. */
  pence: number | null;
  /** Where the amount comes from. */
  source: string;
  /** Why it is not known, and whom to ask. */
  ask: string;
};

/**
 * The day that decides about a term's money: its first day, or the day on which the pupil joined the
 * school or came into care, when that is later in the term. Null where the pupil was not here.
 */
export const decidingDay = (
  pupil: Pupil,
  term: TermKey,
  terms: readonly TermDates[],
): string | null => {
  const { startsOn, endsOn } = termSpan(term, terms);
  for (const { enrolledOn, leftOn } of staysOf(pupil)) {
    const came = [startsOn, enrolledOn, pupil.careStartDate].filter((day) => day <= endsOn);
    const on = came.sort().at(-1) ?? startsOn;
    if (enrolledOn <= endsOn && (leftOn === '' || leftOn > on)) return on;
  }
  return null;
};

/** How a pupil stood to care on the day that decided about a term's money. */
export const statusFor = (
  pupil: Pupil,
  term: TermKey,
  terms: readonly TermDates[],
): MoneyStatus | null => {
  const on = decidingDay(pupil, term, terms);
  return on === null ? null : moneyStatusOn(pupil, on);
};

/** What an authority gives for a term of a stream by the rate of a day; null where it has none. */
const rateFor = (
  { authority, yearGroup }: MoneyOwner,
  stream: Stream,
  term: TermKey,
  on: string,
  rates: readonly Rate[],
): Pick<Expected, 'pence' | 'source' | 'ask'> | null => {
  const rate = rateOn(rates, { authorityId: authority.id, stream, yearGroup, on });
  if (rate) {
    const pence = termAmountOf(rate, term);
    return pence === null || rate.amountPence === null
      ? { pence: null, source: '', ask: `${authority.name} pays ${bases[rate.basis]}: ask.` }
      : {
          pence,
          source: `${authority.name}: ${formatPence(rate.amountPence)} ${bases[rate.basis]}`,
          ask: '',
        };
  }
  const usual = stream === 'pp-plus' ? authority.ppPlusPencePerTerm : null;
  return usual === null
    ? null
    : {
        pence: usual,
        source: `${authority.name}: usual amount, ${formatPence(usual)} a term`,
        ask: '',
      };
};

/**
 * A child out of the usual year: DfE counts children aged 4 to 15 on 31 August, so that a year group
 * alone does not say (St Helens, "Pupil Premium Plus"). Empty where age and year agree.
 */
const outOfYear = ({ pupil, yearGroup }: MoneyOwner, { academicYear }: TermKey): string => {
  const day = `${academicYear}-08-31`;
  if (pupil.dateOfBirth === '' || pupil.dateOfBirth > day) return '';
  const age = ageOn(pupil.dateOfBirth, day);
  const late = yearGroup >= 0 && yearGroup <= 11 && age > 15;
  return late || (yearGroup < 0 && age >= 4)
    ? `Aged ${age} on ${formatDate(day)} and in ${yearGroupLabel(yearGroup)}: ask whether PP+ is paid.`
    : '';
};

/** The streams that a pupil brings in a term, each with what is expected of it. */
export const expectedOf = (
  owner: MoneyOwner,
  term: TermKey,
  { rates, terms }: Pick<MoneyFacts, 'rates' | 'terms'>,
): Expected[] => {
  const { pupil, authority, yearGroup } = owner;
  const decidedOn = decidingDay(pupil, term, terms);
  if (decidedOn === null) return [];
  const unknown = { decidedOn, authorityId: null, pence: null, source: '' };
  const asked = outOfYear(owner, term);
  const status = moneyStatusOn(pupil, decidedOn);
  const usual = streamsFor(status, yearGroup);
  const early = status === 'looked-after' && yearGroup < 0 && asked !== '';
  return (early ? (['pp-plus', ...usual] as const) : usual).flatMap((stream): Expected[] => {
    const payer = usualPayers[stream];
    switch (stream) {
      case 'previously': {
        const ask = 'Write what the school’s budget says of the census.';
        return [{ ...unknown, stream, payer, ask }];
      }
      case 'eypp': {
        const ask = 'Write the funded hours of the term.';
        return [{ ...unknown, stream, payer, ask }];
      }
      // On application: nothing until somebody says that there was one.
      case 'bursary':
        return [];
      default: {
        const named = authority.id !== '';
        const of = {
          ...{ stream, decidedOn },
          ...(named
            ? { authorityId: authority.id, payer: '' }
            : { authorityId: null, payer: usualPayers[stream] }),
        };
        if (asked !== '' && stream === 'pp-plus') {
          return [{ ...of, pence: null, source: '', ask: asked }];
        }
        const found = rateFor(owner, stream, term, decidedOn, rates);
        if (found) return [{ ...of, ...found }];
        const ask = named
          ? `Ask ${authority.name}’s virtual school what it pays this term.`
          : 'Ask the authority that looked after the pupil then what it pays this term.';
        return stream === 'local' ? [] : [{ ...of, pence: null, source: '', ask }];
      }
    }
  });
};

/** Whether money of a term has been decided and the program knew the pupil while the term ran. */
export const isKnownTerm = (
  { knownSince }: Pupil,
  decidedOn: string,
  term: TermKey,
  { terms, today }: MoneyFacts,
): boolean => {
  const since = knownSince < today ? knownSince : today;
  return decidedOn <= today && termSpan(term, terms).endsOn >= since;
};

/**
 * Whether an expected amount is to be recorded, once: its day has come, it is known, and its term had
 * not ended when the program was last at work. What was not known then stays for somebody to type.
 */
export const isToRecord = (
  pupil: Pupil,
  expected: Expected,
  term: TermKey,
  facts: MoneyFacts,
): boolean =>
  expected.pence !== null &&
  isKnownTerm(pupil, expected.decidedOn, term, facts) &&
  termSpan(term, facts.terms).endsOn >= facts.lastOpened;
