import { z } from 'zod';
import { parseDate } from '../kernel/plain-date.ts';
import {
  academicYear,
  academicYearLabel,
  financialYearLabel,
  financialYearOf,
  type TermKey,
  termKey,
  termLabel,
} from '../school/terms.ts';

/**
 * The three clocks by which PP+ is counted: the term (awards), the school year (plans), and the
 * financial year from 1 April to 31 March (the grant). A total never mixes two of them.
 */
export const clock = z.discriminatedUnion('by', [
  termKey.extend({ by: z.literal('term') }),
  z.object({ by: z.literal('academic-year'), academicYear }),
  z.object({ by: z.literal('financial-year'), financialYear: academicYear }),
]);
export type Clock = z.infer<typeof clock>;

/** "Autumn term 2026", "School year 2026/27" with a slash, "Financial year 2026-27" with a hyphen. */
export const clockLabel = (on: Clock): string => {
  switch (on.by) {
    case 'term':
      return termLabel(on);
    case 'academic-year':
      return `School year ${academicYearLabel(on.academicYear)}`;
    default:
      return `Financial year ${financialYearLabel(on.financialYear)}`;
  }
};

/** Money as the clocks see it: the term it is for, and the day it was paid or delivered, if known. */
export type Dated = TermKey & { date: string };

/**
 * The financial year of money: that of its date. Money without a date counts where its term begins:
 * autumn and spring in the year that the school year starts in, summer in the next.
 */
export const financialYearOfMoney = ({ date, academicYear: year, term }: Dated): number =>
  date === '' ? year + (term === 'summer' ? 1 : 0) : financialYearOf(parseDate(date));

/** Whether money belongs to a term or year. */
export const isIn = (on: Clock, money: Dated): boolean => {
  switch (on.by) {
    case 'term':
      return money.academicYear === on.academicYear && money.term === on.term;
    case 'academic-year':
      return money.academicYear === on.academicYear;
    default:
      return financialYearOfMoney(money) === on.financialYear;
  }
};
