import type { Authority } from '#domain/authority/authority.ts';
import { bases, type Rate, rateOn, type Stream, termAmountOf } from '#domain/authority/rates.ts';
import { formatPence } from '#domain/kernel/money.ts';
import { type Grant, worthOf } from '#domain/ppplus/award.ts';
import type { Pupil } from '#domain/pupil/pupil.ts';
import {
  compareTerms,
  shiftTerm,
  type TermDates,
  type TermKey,
  termNames,
} from '#domain/school/terms.ts';
import { listRates } from '#electron/store/authority/rates.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import type { Write } from '#electron/store/kernel/write.ts';
import { grantsIn, saveGrant } from '#electron/store/ppplus/awards.ts';
import { listTerms } from '#electron/store/school/terms.ts';

/** What working out an award needs besides the pupil. */
export type AwardFacts = { rates: readonly Rate[]; terms: readonly TermDates[]; today: string };

/** Reads them, for any number of pupils. */
export const awardFacts = (read: Read, today: string): AwardFacts => ({
  rates: listRates(read),
  terms: listTerms(read),
  today,
});

const datesOf = (term: TermKey, terms: readonly TermDates[]): TermDates | undefined =>
  terms.find((dates) => compareTerms(dates, term) === 0);

/** A term's first day, which decides its rate; without entered dates the month it usually begins in. */
export const firstDayOf = (term: TermKey, terms: readonly TermDates[]): string => {
  const usual = { autumn: '09-01', spring: '01-01', summer: '04-01' }[term.term];
  const year = term.term === 'autumn' ? term.academicYear : term.academicYear + 1;
  return datesOf(term, terms)?.startsOn ?? `${year}-${usual}`;
};

/** Without entered dates a term ends, at the latest, when the next one begins. */
const hasEnded = (term: TermKey, { terms, today }: AwardFacts): boolean => {
  const dates = datesOf(term, terms);
  return dates ? dates.endsOn < today : firstDayOf(shiftTerm(term, 1), terms) <= today;
};

const hasBegun = (term: TermKey, { terms, today }: AwardFacts): boolean =>
  firstDayOf(term, terms) <= today;

/** Which money a year group is usually given: PP+ itself ends with Year 11. */
export const streamFor = (yearGroup: number): Stream =>
  yearGroup < 0 ? 'eypp' : yearGroup <= 11 ? 'pp-plus' : 'post-16';

/**
 * What an authority usually gives for a term: by its dated rate for the term's first day, else its
 * usual amount from Reception to Year 11. Null when it is not known, or goes by hours or need.
 */
export const usualAward = (
  authority: Authority,
  yearGroup: number,
  term: TermKey,
  { rates, terms }: AwardFacts,
): { pence: number; source: string } | null => {
  const stream = streamFor(yearGroup);
  const on = firstDayOf(term, terms);
  const rate = rateOn(rates, { authorityId: authority.id, stream, yearGroup, on });
  const dated = rate && termAmountOf(rate, term);
  if (rate) {
    return dated === null || rate.amountPence === null
      ? null
      : {
          pence: dated,
          source: `${authority.name}: ${formatPence(rate.amountPence)} ${bases[rate.basis]}`,
        };
  }
  const usual = stream === 'pp-plus' ? authority.ppPlusPencePerTerm : null;
  return usual === null
    ? null
    : { pence: usual, source: `${authority.name}: usual amount, ${formatPence(usual)} a term` };
};

const isUsual = (grant: Grant): boolean => grant.kind === 'usual' || grant.kind === 'part-term';

const sameTerm = (term: TermKey) => (grant: Grant) => compareTerms(grant, term) === 0;

/**
 * What is expected of a term beyond its recorded awards, in pence: the usual amount, until it is
 * recorded. A term that has ended keeps to what was recorded, so that a change of rate never touches
 * the past. Null when nothing is expected.
 */
export const stillExpected = (
  grants: readonly Grant[],
  usual: number | null,
  term: TermKey,
  facts: AwardFacts,
): number | null =>
  usual === null || hasEnded(term, facts) || grants.filter(sameTerm(term)).some(isUsual)
    ? null
    : usual;

/** What is awarded in all: recorded awards and what is still expected. Null when nothing is known. */
export const awardedPence = (
  grants: readonly Grant[],
  expected: readonly (number | null)[],
): number | null => {
  const known = expected.filter((pence) => pence !== null);
  return grants.length === 0 && known.length === 0
    ? null
    : [...grants.map(worthOf), ...known].reduce((sum, pence) => sum + pence, 0);
};

/** The terms of a school or financial year that have begun: only they can expect an award. */
export const begunTerms = (
  on: { academicYear: number } | { financialYear: number },
  facts: AwardFacts,
): TermKey[] => {
  const inYear: TermKey[] =
    'academicYear' in on
      ? termNames.map((term) => ({ academicYear: on.academicYear, term }))
      : [
          { academicYear: on.financialYear - 1, term: 'summer' },
          { academicYear: on.financialYear, term: 'autumn' },
          { academicYear: on.financialYear, term: 'spring' },
        ];
  return inYear.filter((term) => hasBegun(term, facts));
};

/** Records the usual award for a term if none is recorded yet, so that it no longer moves. */
export const settleUsual = (
  write: Write,
  pupil: Pupil,
  authority: Authority,
  yearGroup: number,
  term: TermKey,
  today: string,
): void => {
  const grants = grantsIn(write, { by: 'term', ...term }, [pupil.id]);
  if (grants.some(isUsual)) return;
  const usual = usualAward(authority, yearGroup, term, awardFacts(write, today));
  if (usual === null) return;
  saveGrant(write, null, {
    pupilId: pupil.id,
    ...term,
    kind: 'usual',
    stream: streamFor(yearGroup),
    authorityId: authority.id,
    payer: '',
    amountPence: usual.pence,
    hours: null,
    reference: '',
    source: usual.source,
  });
};
