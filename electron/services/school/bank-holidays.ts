import Holidays from 'date-holidays';

/** Bank holidays of England as ISO dates for a span of years, weekends' substitutes included. */
export const bankHolidays = (fromYear: number, toYear: number): ReadonlySet<string> => {
  const england = new Holidays('GB', 'ENG');
  const days = new Set<string>();
  for (let year = fromYear; year <= toYear; year += 1) {
    for (const day of england.getHolidays(year)) {
      if (day.type === 'public' || day.type === 'bank') days.add(day.date.slice(0, 10));
    }
  }
  return days;
};
