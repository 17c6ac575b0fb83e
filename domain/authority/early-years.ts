import type { Temporal } from 'temporal-polyfill';
import { parseDate } from '../kernel/plain-date.ts';
import { academicYearOf, shiftTerm, type TermKey } from '../school/terms.ts';

/**
 * From when an authority asks for PEPs in the early years, as a rule that can be counted. Where none
 * is chosen nobody is left out for being young.
 * Sources: Halton and Solihull (term after the third birthday, "3 years and one term"), Leeds (age
 * 3), Gateshead (school year of the third birthday), Bristol (funded from 2).
 */
export const earlyYearsStarts = {
  '': 'No rule: nobody is too young',
  'second-birthday': 'The term of the second birthday',
  'third-birthday': 'The term of the third birthday',
  'term-after-third': 'The term after the third birthday',
  'school-year-of-third': 'The school year of the third birthday',
} as const;
export type EarlyYearsStart = keyof typeof earlyYearsStarts;

/** The funding period that holds a day: from 1 September, 1 January and 1 April, holidays included. */
const periodOf = (date: Temporal.PlainDate): TermKey => ({
  academicYear: academicYearOf(date),
  term: date.month >= 9 ? 'autumn' : date.month <= 3 ? 'spring' : 'summer',
});

/** The first term for which a PEP is asked of a child in the early years; null without a rule. */
export const firstEarlyTerm = (dateOfBirth: string, rule: EarlyYearsStart): TermKey | null => {
  if (rule === '' || dateOfBirth === '') return null;
  const birth = parseDate(dateOfBirth);
  if (rule === 'second-birthday') return periodOf(birth.add({ years: 2 }));
  const third = birth.add({ years: 3 });
  if (rule === 'third-birthday') return periodOf(third);
  return rule === 'term-after-third'
    ? shiftTerm(periodOf(third), 1)
    : { academicYear: academicYearOf(third), term: 'autumn' };
};
