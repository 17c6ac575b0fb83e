import { z } from 'zod';
import { isoDate, parseDate } from '../kernel/plain-date.ts';
import { academicYearOf, compareTerms, type TermKey, termOn } from '../school/terms.ts';
import { yearGroupFor } from '../school/year-group.ts';

/**
 * From a day on a child is taught so many years above (or, below nought, below) the year group of its
 * date of birth; nought brings it back. What was said for one year says nothing of the years before.
 */
export const yearApart = z.object({ years: z.int().min(-5).max(5), from: isoDate });
export type YearApart = z.infer<typeof yearApart>;

/** The part of a pupil that the year group is read from. */
export type TaughtIn = { dateOfBirth: string; yearsApart: readonly YearApart[] };

/** What holds in a term: whatever was said of a day of it, or of an earlier one, last. */
export const yearApartIn = (
  { yearsApart }: Pick<TaughtIn, 'yearsApart'>,
  term: TermKey,
): YearApart | null => {
  const said = yearsApart.filter(({ from }) => compareTerms(termOn(from, []), term) <= 0);
  return said.toSorted((a, b) => a.from.localeCompare(b.from)).at(-1) ?? null;
};

/** How many years above (below nought: below) the usual year group a child is taught in a term. */
export const yearsApartIn = (pupil: Pick<TaughtIn, 'yearsApart'>, term: TermKey): number =>
  yearApartIn(pupil, term)?.years ?? 0;

/** The year group in a term: by the date of birth, and by how far apart from it the child is taught. */
export const yearGroupOf = (pupil: TaughtIn, term: TermKey): number =>
  yearGroupFor(pupil.dateOfBirth, term.academicYear) + yearsApartIn(pupil, term);

/** Whether a school year has begun since it was last said that the child is taught apart. */
export const asksStillApart = (pupil: Pick<TaughtIn, 'yearsApart'>, term: TermKey): boolean => {
  const said = yearApartIn(pupil, term);
  return (
    said !== null && said.years !== 0 && academicYearOf(parseDate(said.from)) < term.academicYear
  );
};

/**
 * What is said from a day on, beside what was said before: once a day, and nothing where it is what
 * holds without it.
 */
export const withYearApart = (said: readonly YearApart[], next: YearApart): YearApart[] => {
  const others = said.filter(({ from }) => from !== next.from);
  const before = others.filter(({ from }) => from < next.from);
  return next.years === 0 && before.every(({ years }) => years === 0)
    ? others
    : [...others, next].toSorted((a, b) => a.from.localeCompare(b.from));
};

/** "a year below the usual Year 8"; empty where the child is taught with its year. */
export const apartWords = (years: number, usual: string): string => {
  if (years === 0) return '';
  const by = Math.abs(years) === 1 ? 'a year' : `${Math.abs(years)} years`;
  return `${by} ${years < 0 ? 'below' : 'above'} the usual ${usual}`;
};
