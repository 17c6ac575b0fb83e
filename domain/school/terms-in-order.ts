import { z } from 'zod';
import { formatDate } from '../kernel/plain-date.ts';
import { academicYearLabel, compareTerms, type TermDates, termDates, termLabel } from './terms.ts';

/** What does not fit about one term among others: the term's place in the list, and its field. */
export type OrderProblem = { index: number; field: 'startsOn' | 'endsOn'; message: string };

/** Some schools begin in August, so a school year's terms have thirteen months to lie in. */
const liesInItsYear = (date: string, year: number): boolean =>
  `${year}-08-01` <= date && date <= `${year + 1}-08-31`;

/**
 * Autumn comes before spring and spring before summer, none begins before the one before it has
 * ended, and each lies in its own school year.
 */
export const orderProblems = (terms: readonly TermDates[]): OrderProblem[] => {
  const byTime = terms
    .map((term, index) => ({ term, index }))
    .sort((a, b) => compareTerms(a.term, b.term));
  return byTime.flatMap(({ term, index }, place): OrderProblem[] => {
    const year = term.academicYear;
    const stray = (['startsOn', 'endsOn'] as const).find(
      (field) => !liesInItsYear(term[field], year),
    );
    if (stray) {
      const span = `September ${year} to August ${year + 1}`;
      const message = `School year ${academicYearLabel(year)} is ${span}: check the year of this date.`;
      return [{ index, field: stray, message }];
    }
    const before = byTime[place - 1]?.term;
    if (!before || before.endsOn < term.startsOn) return [];
    const message =
      `${termLabel(term)} must start after ${termLabel(before)} has ended, ` +
      `on ${formatDate(before.endsOn)}. Change one of the two dates.`;
    return [{ index, field: 'startsOn', message }];
  });
};

/** The dates of terms that stand in order. */
export const termsInOrder = z.array(termDates).superRefine((terms, context) => {
  for (const { index, field, message } of orderProblems(terms)) {
    context.addIssue({ code: 'custom', path: [index, field], message });
  }
});
