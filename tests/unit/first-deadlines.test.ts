import { describe, expect, test } from 'vitest';
import { suggestedTerms, type TermKey } from '#domain/calendar/terms.ts';
import { countDaysLeft, type DeadlineFacts, deadlinesOf } from '#domain/pep/deadlines.ts';
import { bankHolidays } from '#electron/services/bank-holidays.ts';

const calendar = {
  bankHolidays: bankHolidays(2024, 2028),
  knownUntil: '2028-12-31',
  terms: [...suggestedTerms(2025), ...suggestedTerms(2026)],
};

const autumn: TermKey = { academicYear: 2026, term: 'autumn' };

const due = (
  today: string,
  term: TermKey,
  care: { careStartDate: string; firstReviewDate?: string },
  over: Partial<DeadlineFacts> = {},
) =>
  deadlinesOf({
    pupil: {
      firstReviewDate: '',
      nextReviewDate: '',
      preferredName: '',
      legalForename: 'Zoë',
      leftOn: '',
      ...care,
    },
    yearGroup: 7,
    authority: { name: 'Luton', deadlines: [] },
    term,
    pep: null,
    signedOff: [],
    events: [],
    today,
    calendar,
    daysLeft: countDaysLeft(today, calendar),
    ...over,
  }).map(({ kind, date }) => `${kind} ${date}`);

describe('A child new in care', () => {
  test('has a PEP started within 10 working days, and ready within 20', () => {
    // 19 October 2026 is a Monday; half term counts, for these are working days.
    expect(due('2026-10-20', autumn, { careStartDate: '2026-10-19' })).toEqual(
      expect.arrayContaining(['initiation 2026-11-02', 'first-review 2026-11-16']),
    );
  });

  test('keeps both deadlines when they fall into the summer holiday', () => {
    // In August the screens show the autumn term; 15 July 2026 is a Wednesday.
    const care = { careStartDate: '2026-07-15' };
    for (const today of ['2026-08-03', '2026-09-03']) {
      expect(due(today, autumn, care)).toEqual(
        expect.arrayContaining(['initiation 2026-07-29', 'first-review 2026-08-12']),
      );
    }
  });

  test('has them in one term, not again in the next', () => {
    const care = { careStartDate: '2026-10-19' };
    const spring: TermKey = { academicYear: 2026, term: 'spring' };
    expect(due('2027-01-11', spring, care).filter((d) => !d.startsWith('term'))).toEqual([]);
  });
});

test('A child who came into care years ago owes no first PEP, with or without term dates', () => {
  const care = { careStartDate: '2019-03-04' };
  expect(due('2026-10-20', autumn, care).filter((d) => !d.startsWith('term'))).toEqual([]);
  const unentered: TermKey = { academicYear: 2027, term: 'autumn' };
  expect(due('2026-10-20', unentered, care)).toEqual([]);
});
