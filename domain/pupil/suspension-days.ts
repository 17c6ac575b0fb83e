import { formatDate, parseDate } from '../kernel/plain-date.ts';
import { type DayCalendar, daysBetween, isSchoolDay } from '../school/days.ts';
import { type TermKey, termOn } from '../school/terms.ts';
import type { EventInput } from './event.ts';

/** What is asked of a suspension here: its days, and what was typed over them. */
export type Suspension = Pick<
  EventInput,
  'kind' | 'onDate' | 'lastDay' | 'span' | 'fromNoon' | 'untilNoon' | 'halfDays' | 'daysReason'
> & { id: string };

/** The last day of a suspension; without one it is its first. */
export const lastDayOf = ({ onDate, lastDay }: Pick<Suspension, 'onDate' | 'lastDay'>): string =>
  lastDay === '' ? onDate : lastDay;

/** Half days of one suspension on one school day. */
type Part = { day: string; halfDays: number };

const daysFrom = (from: string, to: string): string[] => {
  const days: string[] = [];
  for (let day = parseDate(from); day.toString() <= to; day = day.add({ days: 1 })) {
    days.push(day.toString());
  }
  return days;
};

/**
 * The school days of a suspension with what of each it takes: the days from the first to the last,
 * both included; a first or last half day counts half, a lunchtime half each day (S-07). Null where
 * no term is entered that holds its days: nothing is guessed.
 */
export const partsOf = (suspension: Suspension, calendar: DayCalendar): Part[] | null => {
  const { onDate, span, fromNoon, untilNoon } = suspension;
  const last = lastDayOf(suspension);
  if (daysBetween(onDate, last, 'school', calendar) === null) return null;
  return daysFrom(onDate, last)
    .filter((day) => isSchoolDay(day, calendar))
    .map((day) => {
      if (span === 'lunchtimes') return { day, halfDays: 1 };
      const half = (fromNoon && day === onDate) || (untilNoon && day === last);
      return { day, halfDays: half ? 1 : 2 };
    });
};

/** Half days by the school's calendar; null where its days are not entered. */
export const byCalendar = (suspension: Suspension, calendar: DayCalendar): number | null =>
  partsOf(suspension, calendar)?.reduce((sum, { halfDays }) => sum + halfDays, 0) ?? null;

/** How long a suspension is: what was typed over the calendar, else the calendar's half days. */
export const halfDaysOf = (suspension: Suspension, calendar: DayCalendar): number | null =>
  suspension.halfDays ?? byCalendar(suspension, calendar);

/** "5 days", "Half a day", "1 day". */
export const daysWords = (halfDays: number): string => {
  if (halfDays === 1) return 'half a day';
  return `${halfDays / 2} ${halfDays === 2 ? 'day' : 'days'}`;
};

/** Why days that were typed do not fit, in a sentence; null where they do, or a reason is given. */
export const daysProblem = (suspension: Suspension, calendar: DayCalendar): string | null => {
  const { halfDays, daysReason } = suspension;
  const reckoned = byCalendar(suspension, calendar);
  if (halfDays === null || reckoned === null || halfDays === reckoned) return null;
  if (daysReason !== '') return null;
  return `From its first to its last day this is ${daysWords(reckoned)} of school, not ${daysWords(halfDays)}. Say why, or leave the days to the calendar.`;
};

/** What a suspension adds to each term: no day counts twice, whoever told it how often. */
export type Counted = { id: string; terms: readonly { term: TermKey; halfDays: number }[] };

/** The suspensions among events, the earliest first. */
export const suspensionsAmong = <E extends Suspension>(events: readonly E[]): E[] =>
  events
    .filter(({ kind }) => kind === 'suspension')
    .toSorted((a, b) => a.onDate.localeCompare(b.onDate) || a.id.localeCompare(b.id));

/**
 * What each suspension adds, the earliest first. A half day that an earlier one took already is not
 * counted again; days that were typed over stand with the term of its first day, unless it overlaps.
 */
export const countedDays = (events: readonly Suspension[], calendar: DayCalendar): Counted[] => {
  const taken = new Map<string, number>();
  return suspensionsAmong(events).map((suspension) => {
    const found = partsOf(suspension, calendar) ?? [];
    const fresh = found.map(({ day, halfDays }) => {
      const before = taken.get(day) ?? 0;
      const added = Math.min(halfDays, 2 - before);
      taken.set(day, before + added);
      return { day, halfDays: added, overlaps: added < halfDays };
    });
    const terms: { term: TermKey; halfDays: number }[] = [];
    const add = (day: string, halfDays: number): void => {
      const term = termOn(day, calendar.terms);
      const held = terms.find(
        (one) => one.term.academicYear === term.academicYear && one.term.term === term.term,
      );
      if (held) held.halfDays += halfDays;
      else terms.push({ term, halfDays });
    };
    add(suspension.onDate, 0);
    for (const { day, halfDays } of fresh) add(day, halfDays);
    const overlaps = fresh.some((part) => part.overlaps);
    if (suspension.halfDays !== null && !overlaps) {
      const reckoned = found.reduce((sum, { halfDays }) => sum + halfDays, 0);
      add(suspension.onDate, suspension.halfDays - reckoned);
    }
    return { id: suspension.id, terms };
  });
};

/** Half days of suspension in a school year, each counted once. */
export const halfDaysInYear = (
  events: readonly Suspension[],
  academicYear: number,
  calendar: DayCalendar,
): number =>
  countedDays(events, calendar)
    .flatMap(({ terms }) => terms)
    .filter(({ term }) => term.academicYear === academicYear)
    .reduce((sum, { halfDays }) => sum + halfDays, 0);

const overlap = (a: Suspension, b: Suspension): boolean =>
  a.onDate <= lastDayOf(b) && b.onDate <= lastDayOf(a);

/** What is odd about a suspension beside the others, in sentences; nothing is forbidden by it. */
export const suspensionRemarks = (
  suspension: Suspension & Pick<EventInput, 'told'>,
  others: readonly Suspension[],
  calendar: DayCalendar,
): string[] => {
  const { onDate, told } = suspension;
  const last = lastDayOf(suspension);
  const ends = [...new Set([onDate, last])];
  const known = daysBetween(onDate, last, 'school', calendar) !== null;
  return [
    ...ends
      .filter((day) => known && !isSchoolDay(day, calendar))
      .map((day) => `${formatDate(day)} is a day without school.`),
    ...suspensionsAmong(others)
      .filter((other) => other.id !== suspension.id && overlap(suspension, other))
      .map((other) =>
        other.onDate === onDate
          ? `A suspension from ${formatDate(other.onDate)} is recorded already. Its days count once.`
          : `It overlaps the suspension from ${formatDate(other.onDate)}. Days in both count once.`,
      ),
    ...[told.socialWorker, told.virtualSchool]
      .filter(({ on }) => on !== '' && on < onDate)
      .map(({ on }) => `Told on ${formatDate(on)}, before it began on ${formatDate(onDate)}.`),
  ];
};
