import { formatDate } from '../kernel/plain-date.ts';
import { addDays, type DayCalendar, daysBetween, isSchoolDay } from '../school/days.ts';
import { compareTerms, type TermKey, termLabels } from '../school/terms.ts';
import { mostSuspendedDays } from './event.ts';
import {
  countedDays,
  lastDayOf,
  partsOf,
  type Suspension,
  suspensionsAmong,
} from './suspension-days.ts';

/**
 * What a suspension asks of the school. Numbers are those of the handbook, "Suspensions: days and
 * duties": regulations 22 to 24 of SI 2012/1033 (governors, 45 days), regulations 3 to 5 of SI
 * 2007/1870 (the sixth day). The words say what is reached and by when, and never quote the law.
 */
export type Duty = {
  id: 'S-03' | 'S-04' | 'S-06' | 'S-08' | 'S-09';
  words: string;
  /** The day by which; empty where the calendar does not reach it, or none is set. */
  by: string;
};

/** With a term's total above this, governors decide if the parents write. */
const governorsIfAsked = 5;
/** With a term's total above this, governors decide whatever the parents do. */
const governorsAlways = 15;
/** School days in which they decide. */
const daysIfAsked = 50;
const daysAlways = 15;
/** From this consecutive school day on the child has full-time education. */
const educationFrom = 6;

const wanted = (by: string): string => (by === '' ? '' : `, by ${formatDate(by)}`);

const ofGovernors = (
  days: number,
  term: TermKey,
  onDate: string,
  calendar: DayCalendar,
): Duty[] => {
  if (days <= governorsIfAsked) return [];
  const always = days > governorsAlways;
  const by = addDays(onDate, always ? daysAlways : daysIfAsked, 'school', calendar) ?? '';
  const total = `${days} days in the ${termLabels[term.term].toLowerCase()} term`;
  return [
    always
      ? { id: 'S-04', by, words: `${total}: the governors decide on it${wanted(by)}.` }
      : {
          id: 'S-03',
          by,
          words: `${total}: tell the governors; if the parents write, they decide on it${wanted(by)}.`,
        },
  ];
};

/** The school days in a row up to the last of each suspension: back to back when none lies between. */
const chainBefore = (
  suspension: Suspension,
  all: readonly Suspension[],
  calendar: DayCalendar,
): Suspension[] => {
  const chain = [suspension];
  for (const other of suspensionsAmong(all).toReversed()) {
    const [first] = chain;
    if (first === undefined || other.onDate > first.onDate || chain.includes(other)) continue;
    const between = daysBetween(lastDayOf(other), first.onDate, 'school', calendar);
    // The first counted day after the last is the next one's own first day.
    const next = isSchoolDay(first.onDate, calendar) ? 1 : 0;
    if (between === null || between > next) break;
    chain.unshift(other);
  }
  return chain;
};

const ofSixthDay = (
  suspension: Suspension,
  all: readonly Suspension[],
  calendar: DayCalendar,
): Duty[] => {
  const chain = chainBefore(suspension, all, calendar);
  const parts = chain.flatMap((one) => partsOf(one, calendar) ?? []);
  const days = [...new Set(parts.map(({ day }) => day))].sort();
  const sixth = days[educationFrom - 1];
  if (sixth === undefined || sixth < suspension.onDate) return [];
  const halves = parts.some(({ halfDays }) => halfDays < 2);
  const unsure = halves ? ' Half days are among them: ask whether they count.' : '';
  return [
    {
      id: 'S-09',
      by: sixth,
      words: `${formatDate(sixth)} is the sixth school day in a row: full-time education from that day.${unsure}`,
    },
  ];
};

/** What each suspension or exclusion of a pupil asks of the school, by its id. */
export const dutiesOf = <E extends Suspension>(
  events: readonly E[],
  calendar: DayCalendar,
): ReadonlyMap<string, Duty[]> => {
  const totals: { term: TermKey; halfDays: number }[] = [];
  const duties = new Map<string, Duty[]>();
  const all = suspensionsAmong(events);
  for (const { id, terms } of countedDays(events, calendar)) {
    const suspension = all.find((one) => one.id === id);
    if (suspension === undefined) continue;
    const found: Duty[] = [];
    for (const { term, halfDays } of terms) {
      let total = totals.find((one) => compareTerms(one.term, term) === 0);
      if (total === undefined) {
        total = { term, halfDays: 0 };
        totals.push(total);
      }
      total.halfDays += halfDays;
      if (halfDays > 0) {
        found.push(...ofGovernors(total.halfDays / 2, term, suspension.onDate, calendar));
      }
    }
    found.push(...ofSixthDay(suspension, all, calendar));
    for (const year of new Set(terms.map(({ term }) => term.academicYear))) {
      const days =
        totals
          .filter(({ term }) => term.academicYear === year)
          .reduce((sum, { halfDays }) => sum + halfDays, 0) / 2;
      if (days > mostSuspendedDays) {
        found.push({
          id: 'S-08',
          by: '',
          words: `${days} days in the school year: more than ${mostSuspendedDays} are not allowed.`,
        });
      }
    }
    duties.set(id, found);
  }
  for (const { id, kind, onDate } of events) {
    if (kind !== 'exclusion') continue;
    const by = addDays(onDate, daysAlways, 'school', calendar) ?? '';
    duties.set(id, [{ id: 'S-06', by, words: `The governors decide on it${wanted(by)}.` }]);
  }
  return duties;
};
