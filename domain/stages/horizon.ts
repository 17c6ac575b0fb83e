import { parseDate } from '../kernel/plain-date.ts';
import { addDays, type DayCalendar } from '../school/days.ts';
import { compareTerms } from '../school/terms.ts';

/** So many school days ahead something is prepared for, and shown on Today. */
export const schoolDaysAhead = 20;
/** Where no school days can be counted, four weeks. */
const daysAhead = 28;

/** The Friday of a term's third week. */
const endOfThirdWeek = (startsOn: string): string => {
  const first = parseDate(startsOn);
  return first.add({ days: 5 - first.dayOfWeek + 14 }).toString();
};

/**
 * The last day that Today looks at: twenty school days ahead, and in a holiday, or where these reach
 * one, at least to the end of the third week of the next term. Source: handbook, "The ladder of next
 * steps".
 */
export const aheadTo = (today: string, calendar: DayCalendar): string => {
  const terms = [...calendar.terms].sort(compareTerms);
  const counted = addDays(today, schoolDaysAhead, 'school', calendar);
  const now = terms.find(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn);
  const next = terms.find(({ startsOn }) => startsOn > today);
  const usual = counted ?? parseDate(today).add({ days: daysAhead }).toString();
  const reachesHoliday = now === undefined || usual > now.endsOn;
  if (!reachesHoliday || next === undefined) return usual;
  return [usual, endOfThirdWeek(next.startsOn)].sort()[1] ?? usual;
};
