import { parseDate } from '#domain/kernel/plain-date.ts';
import { bankHolidays } from '#domain/school/bank-holidays.ts';
import type { DayCalendar } from '#domain/school/days.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { listTerms } from '#electron/store/school/terms.ts';

/** How far ahead bank holidays are taken as known; later ones may still be declared or moved. */
const yearsAhead = 2;

const holidaysBySpan = new Map<string, ReadonlySet<string>>();

const holidaysFor = (from: number, to: number): ReadonlySet<string> => {
  const span = `${from}-${to}`;
  const known = holidaysBySpan.get(span) ?? bankHolidays(from, to);
  holidaysBySpan.set(span, known);
  return known;
};

/** The calendar by which deadlines are counted on a day: the school's terms and bank holidays. */
export const dayCalendar = (read: Read, today: string): DayCalendar => {
  const { year } = parseDate(today);
  return {
    bankHolidays: holidaysFor(year - 2, year + yearsAhead),
    knownUntil: `${year + yearsAhead}-12-31`,
    terms: listTerms(read),
  };
};
