import { expect, test } from 'vitest';
import { suggestedTerms, type TermDates } from '#domain/school/terms.ts';
import { termsInOrder } from '#domain/school/terms-in-order.ts';

const year = suggestedTerms(2026);

/** The year's terms with other dates in some places, and what is said about them by field. */
const problems = (
  changes: Partial<Record<TermDates['term'], Partial<TermDates>>>,
): Record<string, string> => {
  const terms = year.map((term) => ({ ...term, ...changes[term.term] }));
  const { error } = termsInOrder.safeParse(terms);
  return Object.fromEntries(
    (error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]),
  );
};

const noHalfTerm = { halfTermStartsOn: '', halfTermEndsOn: '' };

test('terms in order are taken, in whatever order they are written down', () => {
  expect(problems({})).toEqual({});
  expect(termsInOrder.safeParse(year.toReversed()).success).toBe(true);
  expect(termsInOrder.safeParse([2024, 2025, 2026].flatMap(suggestedTerms)).success).toBe(true);
});

test('a spring term that comes before the autumn term is refused, although they do not overlap', () => {
  expect(
    problems({
      autumn: { startsOn: '2027-01-04', endsOn: '2027-03-26', ...noHalfTerm },
      spring: { startsOn: '2026-09-02', endsOn: '2026-12-18', ...noHalfTerm },
    }),
  ).toEqual({
    '1.startsOn':
      'Spring term 2027 must start after Autumn term 2026 has ended, on 26 March 2027. Change one of the two dates.',
  });
});

test('a term that starts on the last day of the one before is refused', () => {
  expect(problems({ summer: { startsOn: year[1]?.endsOn ?? '' } })).toHaveProperty(['2.startsOn']);
});

test('a date in another school year is refused beside its own field', () => {
  expect(problems({ summer: { endsOn: '2028-07-21' } })).toEqual({
    '2.endsOn':
      'School year 2026/27 is September 2026 to August 2027: check the year of this date.',
  });
});

test('a school that begins in August is taken', () => {
  expect(problems({ autumn: { startsOn: '2026-08-26' } })).toEqual({});
});
