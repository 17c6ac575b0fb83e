import { type Authority, noAuthority } from '#domain/authority/authority.ts';
import { parseDate } from '#domain/kernel/plain-date.ts';
import type { Grant } from '#domain/ppplus/award.ts';
import type { Clock } from '#domain/ppplus/clocks.ts';
import {
  type Expected,
  expectedOf,
  isKnownTerm,
  isToRecord,
  type MoneyFacts,
} from '#domain/ppplus/expected.ts';
import type { Pupil } from '#domain/pupil/pupil.ts';
import { yearGroupOf } from '#domain/pupil/years-apart.ts';
import { academicYearOf, type TermKey, termNames } from '#domain/school/terms.ts';
import { listAuthorities } from '#electron/store/authority/authorities.ts';
import { listRates } from '#electron/store/authority/rates.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { groupBy } from '#electron/store/kernel/values.ts';
import type { Write } from '#electron/store/kernel/write.ts';
import {
  expectedGrant,
  getGrant,
  grantsIn,
  lastAtWork,
  recordGrant,
  usualAwardsOf,
} from '#electron/store/ppplus/awards.ts';
import { everyPupil } from '#electron/store/pupil/pupils.ts';
import { listTerms } from '#electron/store/school/terms.ts';
import { Refusal } from '../kernel/refusal.ts';

/**
 * Reads what expecting money needs to know, for any number of pupils. Whatever was due before today
 * was written down when the program was opened.
 */
export const moneyFacts = (read: Read, today: string): MoneyFacts => ({
  rates: listRates(read),
  terms: listTerms(read),
  today,
  lastOpened: today,
});

/** Whose money it is. */
export type Owner = { pupil: Pupil; authority: Authority };

/** A stream of a term that a pupil brings and of which no amount is known. */
export type Unknown = TermKey & Expected;

/** The awards of one pupil on a clock: what is written down and what is expected; and what is not known. */
export type Awards = { grants: readonly Grant[]; unknown: readonly Unknown[] };

/** The terms of a clock: those whose money without a date counts in it. */
const termsOf = (on: Clock): TermKey[] => {
  switch (on.by) {
    case 'term':
      return [{ academicYear: on.academicYear, term: on.term }];
    case 'academic-year':
      return termNames.map((term) => ({ academicYear: on.academicYear, term }));
    default:
      return [
        { academicYear: on.financialYear - 1, term: 'summer' },
        { academicYear: on.financialYear, term: 'autumn' },
        { academicYear: on.financialYear, term: 'spring' },
      ];
  }
};

const keyOf = ({ academicYear, term, stream }: TermKey & { stream: string }): string =>
  `${academicYear} ${term} ${stream}`;

/** What of these terms is expected of a pupil and not written down, with what is not known. */
const unwritten = (
  { pupil, authority }: Owner,
  terms: readonly TermKey[],
  written: ReadonlySet<string>,
  facts: MoneyFacts,
): Awards => {
  const grants: Grant[] = [];
  const unknown: Unknown[] = [];
  for (const term of terms) {
    const owner = { pupil, authority, yearGroup: yearGroupOf(pupil, term) };
    for (const expected of expectedOf(owner, term, facts)) {
      if (written.has(keyOf({ ...term, stream: expected.stream }))) continue;
      if (isToRecord(pupil, expected, term, facts)) {
        grants.push(expectedGrant(pupil.id, term, expected));
      } else if (isKnownTerm(pupil, expected.decidedOn, term, facts)) {
        unknown.push({ ...expected, ...term });
      }
    }
  }
  return { grants, unknown };
};

const writtenFor = (
  read: Read,
  owners: readonly Owner[],
  from: number,
): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    [
      ...groupBy(
        usualAwardsOf(
          read,
          owners.map(({ pupil }) => pupil.id),
          from,
        ),
        ({ pupilId }) => pupilId,
      ),
    ].map(([pupilId, rows]) => [pupilId, new Set(rows.map(keyOf))]),
  );

const nothing: ReadonlySet<string> = new Set();

/**
 * The awards of several pupils on a clock, with two queries however many they are, in the order of
 * `owners`. What is expected and not written down yet stands among them as it will be.
 */
export const awardsOf = (
  read: Read,
  owners: readonly Owner[],
  on: Clock,
  facts: MoneyFacts,
): Awards[] => {
  const ids = owners.map(({ pupil }) => pupil.id);
  const held = groupBy(grantsIn(read, on, ids), ({ pupilId }) => pupilId);
  const terms = termsOf(on);
  const from = Math.min(...terms.map(({ academicYear }) => academicYear));
  const written = writtenFor(read, owners, from);
  return owners.map((owner) => {
    const { id } = owner.pupil;
    const more = unwritten(owner, terms, written.get(id) ?? nothing, facts);
    return { grants: [...(held.get(id) ?? []), ...more.grants], unknown: more.unknown };
  });
};

/** The terms from one day to another, and one more at either end: whatever may have been decided. */
const termsSince = (from: string, today: string): TermKey[] => {
  const first = academicYearOf(parseDate(from)) - 1;
  const last = academicYearOf(parseDate(today)) + 1;
  return Array.from({ length: Math.min(last - first, 30) + 1 }, (_, i) => first + i).flatMap(
    (academicYear) => termNames.map((term) => ({ academicYear, term })),
  );
};

const ownersOf = (read: Read, pupils: readonly Pupil[]): Owner[] => {
  const known = new Map(listAuthorities(read).map((authority) => [authority.id, authority]));
  return pupils.flatMap((pupil) => {
    const authority = pupil.authorityId === '' ? noAuthority : known.get(pupil.authorityId);
    return authority === undefined ? [] : [{ pupil, authority }];
  });
};

/** What of these pupils is to be written down on a day. */
const toRecord = (read: Read, owners: readonly Owner[], facts: MoneyFacts): Grant[] => {
  const terms = termsSince(facts.lastOpened, facts.today);
  const from = terms[0]?.academicYear ?? 0;
  const written = writtenFor(read, owners, from);
  return owners.flatMap(
    (owner) => unwritten(owner, terms, written.get(owner.pupil.id) ?? nothing, facts).grants,
  );
};

/**
 * Writes down what is expected and not written down yet: an act of its own, at the first opening of
 * the program on or after the deciding day, for every term since it was last at work. What is written
 * down stands when the term has ended, and no rate moves it any more.
 */
export const recordAwards = (write: Write, today: string): void => {
  const last = lastAtWork(write);
  const lastOpened = last !== '' && last < today ? last : today;
  const facts = { ...moneyFacts(write, today), lastOpened };
  for (const grant of toRecord(write, ownersOf(write, everyPupil(write)), facts)) {
    recordGrant(write, grant, today);
  }
};

/** Writes down what a pupil expects before something is done with its money. */
export const recordFor = (write: Write, pupil: Pupil, today: string): void => {
  const facts = moneyFacts(write, today);
  for (const grant of toRecord(write, ownersOf(write, [pupil]), facts)) {
    recordGrant(write, grant, today);
  }
};

/** The award of an id; one that is expected is written down by it. */
export const grantOf = (write: Write, id: string, today: string): Grant => {
  const held = getGrant(write, id);
  if (held) return held;
  const owners = ownersOf(write, everyPupil(write));
  const due = toRecord(write, owners, moneyFacts(write, today)).find((one) => one.id === id);
  if (!due) throw new Refusal('not-found', 'This award is no longer in the records.');
  return recordGrant(write, due, today);
};
