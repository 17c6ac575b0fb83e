import { doneOn, wasOnTime } from '../authority/on-time.ts';
import { profileOf } from '../authority/profile.ts';
import { formatShortDate } from '../kernel/plain-date.ts';
import { daysBetween } from '../school/days.ts';
import { compareTerms } from '../school/terms.ts';
import { type DeadlineFacts, inTerm, type PepStanding } from './due-facts.ts';
import { type DueDay, owing } from './owed.ts';

/** Whether a PEP is done, as its authority counts. */
export const isDone = (
  pep: PepStanding,
  { authority }: Pick<DeadlineFacts, 'authority'>,
): boolean => doneOn(pep, profileOf(authority).onTimeBy) !== '';

/**
 * The day by which a begun PEP is wanted, as it was owed before it was signed off. Null where no day is
 * known, and where nobody asks for it.
 */
export const wantedBy = (pep: PepStanding, facts: DeadlineFacts): DueDay | null => {
  if (pep.voluntary) return null;
  const then = inTerm(facts, pep);
  const signedOff = then.signedOff.filter((one) => compareTerms(one, pep) !== 0);
  const owed = owing({ ...then, signedOff });
  return owed.is === 'owed' ? owed.due : null;
};

/** Whether a begun PEP was on time; null while it still can be, and where no day is known. */
export const isOnTime = (pep: PepStanding, facts: DeadlineFacts): boolean | null => {
  const by = wantedBy(pep, facts);
  return by === null
    ? null
    : wasOnTime(pep, profileOf(facts.authority).onTimeBy, by.date, facts.today);
};

/** "on time", "6 school days late"; empty where neither can be said. */
export const onTimeWords = (pep: PepStanding, facts: DeadlineFacts): string => {
  const by = wantedBy(pep, facts);
  const onTime = pep.notFinishedOn === null ? isOnTime(pep, facts) : null;
  if (onTime === null || by === null) return '';
  if (onTime) return 'on time';
  const { onTimeBy } = profileOf(facts.authority);
  const done = doneOn(pep, onTimeBy) || facts.today;
  const school = daysBetween(by.date, done, 'school', facts.calendar);
  const days = school ?? daysBetween(by.date, done, 'calendar', facts.calendar) ?? 0;
  if (days === 0) return `was due on ${formatShortDate(by.date)}`;
  return `${days} ${school === null ? 'day' : 'school day'}${days === 1 ? '' : 's'} late`;
};
