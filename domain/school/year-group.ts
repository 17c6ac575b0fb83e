import { parseDate } from '../kernel/plain-date.ts';
import { academicYearOf } from './terms.ts';

/**
 * National curriculum year from a date of birth, in the school year `academicYear` (start year).
 * 0 is Reception, -1 and -2 the second and first year of nursery, below that before nursery; 12 to 14
 * are post-16.
 * Rule: the cohort is the birth year, plus one if born from September on; year = start - cohort - 4.
 */
export const yearGroupFor = (dateOfBirth: string, academicYear: number): number =>
  academicYear - (academicYearOf(parseDate(dateOfBirth)) + 1) - 4;

/** "Year 8", "Reception", "Nursery (N2)", "Nursery (N1)", "Before nursery", "After Year 14". */
export const yearGroupLabel = (year: number): string => {
  if (year > 14) return 'After Year 14';
  if (year >= 1) return `Year ${year}`;
  if (year === 0) return 'Reception';
  if (year === -1) return 'Nursery (N2)';
  return year === -2 ? 'Nursery (N1)' : 'Before nursery';
};

export type KeyStage = 'EYFS' | 'KS1' | 'KS2' | 'KS3' | 'KS4' | 'KS5';

/** EYFS = Nursery and Reception; KS1 = 1-2; KS2 = 3-6; KS3 = 7-9; KS4 = 10-11; KS5 = 12 and on. */
export const keyStageOf = (year: number): KeyStage => {
  if (year <= 0) return 'EYFS';
  if (year <= 2) return 'KS1';
  if (year <= 6) return 'KS2';
  if (year <= 9) return 'KS3';
  return year <= 11 ? 'KS4' : 'KS5';
};

/** Completed years of age on a day. */
export const ageOn = (dateOfBirth: string, day: string): number =>
  parseDate(dateOfBirth).until(parseDate(day), { largestUnit: 'year' }).years;
