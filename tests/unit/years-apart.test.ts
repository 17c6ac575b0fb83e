import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  apartWords,
  asksStillApart,
  withYearApart,
  yearGroupOf,
} from '#domain/pupil/years-apart.ts';
import { type TermKey, termNames } from '#domain/school/terms.ts';
import { yearGroupFor } from '#domain/school/year-group.ts';

const autumn = (academicYear: number): TermKey => ({ academicYear, term: 'autumn' });
/** Year 8 by the date of birth in 2026/27. */
const child = { dateOfBirth: '2014-02-03', yearsApart: [{ years: -1, from: '2026-09-01' }] };

describe('a child taught apart from the usual year group', () => {
  test('moves up with every school year, and is not the same year for ever', () => {
    expect([2026, 2027, 2031].map((year) => yearGroupOf(child, autumn(year)))).toEqual([7, 8, 12]);
  });

  test('was in the usual year before', () => {
    expect(yearGroupOf(child, { academicYear: 2025, term: 'summer' })).toBe(7);
    expect(yearGroupOf({ ...child, yearsApart: [] }, autumn(2026))).toBe(8);
  });

  test('a change in January leaves the autumn as it was', () => {
    const moved = { ...child, yearsApart: [{ years: -1, from: '2027-01-11' }] };
    const year = (term: TermKey['term']) => yearGroupOf(moved, { academicYear: 2026, term });
    expect(termNames.map(year)).toEqual([8, 7, 7]);
  });

  test('back in the usual year, the years between stay as they were', () => {
    const back = withYearApart(child.yearsApart, { years: 0, from: '2028-09-01' });
    const of = (year: number) => yearGroupOf({ ...child, yearsApart: back }, autumn(year));
    expect([2025, 2026, 2027, 2028].map(of)).toEqual([7, 7, 8, 10]);
  });

  test('is asked about again each school year, until it is said again', () => {
    expect(asksStillApart(child, autumn(2026))).toBe(false);
    expect(asksStillApart(child, autumn(2027))).toBe(true);
    const again = withYearApart(child.yearsApart, { years: -1, from: '2027-09-01' });
    expect(asksStillApart({ yearsApart: again }, autumn(2027))).toBe(false);
    const back = withYearApart(child.yearsApart, { years: 0, from: '2027-09-01' });
    expect(asksStillApart({ yearsApart: back }, autumn(2028))).toBe(false);
  });

  test('saying that nothing is unusual where nothing was adds nothing', () => {
    expect(withYearApart([], { years: 0, from: '2026-09-01' })).toEqual([]);
    expect(withYearApart(child.yearsApart, { years: 0, from: '2026-09-01' })).toEqual([]);
  });

  test('what is said from a day on never changes a term before it', () => {
    const day = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2034-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const said = fc.record({ years: fc.integer({ min: -3, max: 3 }), from: day });
    fc.assert(
      fc.property(fc.array(said, { maxLength: 5 }), said, (before, next) => {
        const start = before.reduce(withYearApart, []);
        const after = withYearApart(start, next);
        const year = Number(next.from.slice(0, 4)) - 2;
        for (const term of termNames) {
          const of = (yearsApart: typeof start) =>
            yearGroupOf({ ...child, yearsApart }, { academicYear: year, term });
          expect(of(after)).toBe(of(start));
        }
      }),
    );
  });

  test('is said in words', () => {
    expect(apartWords(-1, 'Year 8')).toBe('a year below the usual Year 8');
    expect(apartWords(2, 'Year 8')).toBe('2 years above the usual Year 8');
    expect(apartWords(0, 'Year 8')).toBe('');
    expect(yearGroupFor(child.dateOfBirth, 2026)).toBe(8);
  });
});
