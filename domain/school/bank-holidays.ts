import { bankHolidayDays } from './bank-holiday-days.ts';

/** Bank holidays of England as ISO dates for a span of years, weekends' substitutes included. */
export const bankHolidays = (fromYear: number, toYear: number): ReadonlySet<string> =>
  new Set(
    Object.entries(bankHolidayDays)
      .filter(([year]) => fromYear <= Number(year) && Number(year) <= toYear)
      .flatMap(([year, days]) => days.split(' ').map((day) => `${year}-${day}`)),
  );
