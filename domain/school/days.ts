import type { Temporal } from 'temporal-polyfill';
import { parseDate } from '../kernel/plain-date.ts';
import type { TermDates } from './terms.ts';

/** The three ways in which councils count days. */
export const dayKinds = ['working', 'school', 'calendar'] as const;
export type DayKind = (typeof dayKinds)[number];

/** What counting needs to know: bank holidays (ISO dates), the years they cover, and the terms. */
export type DayCalendar = {
  bankHolidays: ReadonlySet<string>;
  /** Last day for which bank holidays are known, yyyy-mm-dd. */
  knownUntil: string;
  terms: readonly TermDates[];
};

const isWeekend = (date: Temporal.PlainDate): boolean => date.dayOfWeek >= 6;

const inTerm = (iso: string, terms: readonly TermDates[]): boolean =>
  terms.some(
    (term) =>
      iso >= term.startsOn &&
      iso <= term.endsOn &&
      !(term.halfTermStartsOn !== '' && iso >= term.halfTermStartsOn && iso <= term.halfTermEndsOn),
  );

const counts = (date: Temporal.PlainDate, kind: DayKind, calendar: DayCalendar): boolean => {
  if (kind === 'calendar') return true;
  const iso = date.toString();
  if (isWeekend(date) || calendar.bankHolidays.has(iso)) return false;
  return kind === 'working' || inTerm(iso, calendar.terms);
};

/** Whether school is held on a day: in a term, and neither weekend, half-term nor bank holiday. */
export const isSchoolDay = (iso: string, calendar: DayCalendar): boolean =>
  counts(parseDate(iso), 'school', calendar);

const lastKnownDay = (kind: DayKind, calendar: DayCalendar): string => {
  if (kind === 'calendar') return '9999-12-31';
  if (kind === 'working') return calendar.knownUntil;
  const lastTerm =
    calendar.terms
      .map((t) => t.endsOn)
      .sort()
      .at(-1) ?? '';
  return [lastTerm, calendar.knownUntil].sort()[0] ?? '';
};

/**
 * The deadline `days` after `start`. The start day is day 0 and the first counted day after it is
 * day 1; working days leave out weekends and bank holidays and include school holidays.
 * @returns null when the calendar ends first: a deadline is never guessed.
 */
export const addDays = (
  start: string,
  days: number,
  kind: DayKind,
  calendar: DayCalendar,
): string | null => {
  const end = lastKnownDay(kind, calendar);
  let date = parseDate(start);
  let left = days;
  while (left > 0) {
    date = date.add({ days: 1 });
    if (date.toString() > end) return null;
    if (counts(date, kind, calendar)) left -= 1;
  }
  return date.toString();
};

/**
 * The day `days` counted days before `end`: the first counted day before it is day 1.
 * @returns null when `end` lies beyond the calendar, or the calendar begins too late.
 */
export const daysBefore = (
  end: string,
  days: number,
  kind: DayKind,
  calendar: DayCalendar,
): string | null => {
  if (end > lastKnownDay(kind, calendar)) return null;
  let date = parseDate(end);
  let left = days;
  // Ten times as many days as are counted go well past the longest holidays.
  for (let tried = 0; left > 0; tried += 1) {
    if (tried > days * 10 + 100) return null;
    date = date.subtract({ days: 1 });
    if (counts(date, kind, calendar)) left -= 1;
  }
  return date.toString();
};

/**
 * Counted days from one date to another, by the same rule as `addDays`: 0 on the day itself,
 * negative when `to` lies before `from`.
 * @returns null when the calendar ends before the later of the two.
 */
export const daysBetween = (
  from: string,
  to: string,
  kind: DayKind,
  calendar: DayCalendar,
): number | null => {
  const [early, late, sign] = from <= to ? [from, to, 1] : [to, from, -1];
  if (late > lastKnownDay(kind, calendar)) return null;
  const last = parseDate(late);
  let total = 0;
  for (
    let date = parseDate(early).add({ days: 1 });
    date.until(last).sign >= 0;
    date = date.add({ days: 1 })
  ) {
    if (counts(date, kind, calendar)) total += 1;
  }
  return total * sign;
};

/**
 * The school days from the first day to the last, both counted.
 * @returns null where the terms that are entered do not reach from the one to the other.
 */
export const schoolDaysFrom = (
  first: string,
  last: string,
  calendar: Pick<DayCalendar, 'bankHolidays' | 'terms'>,
): number | null => {
  const starts = calendar.terms.map(({ startsOn }) => startsOn).sort();
  const ends = calendar.terms.map(({ endsOn }) => endsOn).sort();
  if (first < (starts[0] ?? first) || last > (ends.at(-1) ?? '')) return null;
  const before = parseDate(first).subtract({ days: 1 }).toString();
  return daysBetween(before, last, 'school', { ...calendar, knownUntil: last });
};
