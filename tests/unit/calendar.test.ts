import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatDate,
  formatShortDate,
  isIsoDate,
  parseDate,
  readDayNear,
  readTypedDate,
} from '#domain/kernel/plain-date.ts';
import { addDays, type DayCalendar, dayKinds, daysBetween } from '#domain/school/days.ts';
import {
  academicYearLabel,
  academicYearOf,
  compareTerms,
  easterSunday,
  financialYearLabel,
  financialYearOf,
  shiftTerm,
  suggestedTerms,
  termDates,
  termLabel,
  termNames,
  termOn,
} from '#domain/school/terms.ts';
import { anyDay } from './arbitrary-answers.ts';

/** Bank holidays in England, as published on GOV.UK. */
const bankHolidays = new Set([
  ...['2025-01-01', '2025-04-18', '2025-04-21', '2025-05-05'],
  ...['2025-05-26', '2025-08-25', '2025-12-25', '2025-12-26'],
  ...['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04'],
  ...['2026-05-25', '2026-08-31', '2026-12-25', '2026-12-28'],
  ...['2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03'],
  ...['2027-05-31', '2027-08-30', '2027-12-27', '2027-12-28'],
]);

const calendar: DayCalendar = {
  bankHolidays,
  knownUntil: '2027-12-31',
  terms: [2024, 2025, 2026].flatMap(suggestedTerms),
};

describe('working days', () => {
  test.each([
    ['2026-03-27', '2026-04-14', '2026-04-28', 'over Easter'],
    ['2025-12-19', '2026-01-07', '2026-01-21', 'over Christmas'],
    ['2026-12-18', '2027-01-06', '2027-01-20', 'over a substitute day'],
    ['2026-08-28', '2026-09-14', '2026-09-28', 'over the summer bank holiday'],
    ['2026-09-05', '2026-09-18', '2026-10-02', 'from a weekend'],
  ])('from %s, day 10 is %s and day 20 is %s: %s', (start, ten, twenty) => {
    expect(addDays(start, 10, 'working', calendar)).toBe(ten);
    expect(addDays(start, 20, 'working', calendar)).toBe(twenty);
  });

  test('day 0 is the day itself, also at a weekend', () => {
    expect(addDays('2026-09-05', 0, 'working', calendar)).toBe('2026-09-05');
  });

  test('a deadline beyond the known bank holidays is never guessed', () => {
    expect(addDays('2027-12-20', 10, 'working', calendar)).toBeNull();
    expect(daysBetween('2027-12-20', '2028-01-10', 'working', calendar)).toBeNull();
    expect(addDays('2027-12-20', 10, 'calendar', calendar)).toBe('2027-12-30');
  });
});

describe('school days', () => {
  test('leave out holidays, half term, weekends and bank holidays', () => {
    const autumn = calendar.terms.find((t) => t.academicYear === 2026 && t.term === 'autumn');
    expect(autumn).toBeDefined();
    if (!autumn) return;
    const fridayBefore = parseDate(autumn.halfTermStartsOn).subtract({ days: 3 }).toString();
    const mondayAfter = parseDate(autumn.halfTermEndsOn).add({ days: 3 }).toString();
    expect(addDays(fridayBefore, 1, 'school', calendar)).toBe(mondayAfter);
    expect(addDays('2026-07-31', 1, 'school', calendar)).toBe(autumn.startsOn);
  });

  test('a school deadline after the last entered term is never guessed', () => {
    expect(addDays('2027-07-19', 10, 'school', calendar)).toBeNull();
  });
});

describe('counting', () => {
  const day = fc
    .integer({ min: 0, max: 700 })
    .map((n) => parseDate('2025-02-01').add({ days: n }).toString());
  const kind = fc.constantFrom(...dayKinds);

  test('counting back from a deadline gives the days that were added', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 40 }), kind, (start, days, by) => {
        const end = addDays(start, days, by, calendar);
        expect(end).not.toBeNull();
        if (end !== null) expect(daysBetween(start, end, by, calendar)).toBe(days);
      }),
    );
  });

  test('days to a date are minus the days back from it', () => {
    fc.assert(
      fc.property(day, day, kind, (a, b, by) => {
        const there = daysBetween(a, b, by, calendar);
        const back = daysBetween(b, a, by, calendar);
        expect(there).not.toBeNull();
        expect((there ?? 0) + (back ?? 0)).toBe(0);
      }),
    );
  });

  test('there are never more school days than working days, nor working days than days', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), (a, n) => {
        const b = parseDate(a).add({ days: n }).toString();
        const [school, working, all] = (['school', 'working', 'calendar'] as const).map((by) =>
          daysBetween(a, b, by, calendar),
        );
        expect(all).toBe(n);
        expect(working).toBeLessThanOrEqual(n);
        expect(school).toBeLessThanOrEqual(working ?? 0);
      }),
    );
  });
});

describe('typed dates', () => {
  test.each([
    ['12/3/2027', '2027-03-12'],
    ['12.3.27', '2027-03-12'],
    ['12-03-2027', '2027-03-12'],
    ['12 March 2027', '2027-03-12'],
    ['12th mar 27', '2027-03-12'],
    ['Friday, 12 March 2027', '2027-03-12'],
    ['2027-03-12', '2027-03-12'],
    ['1/2/03', '2003-02-01'],
    ['31/12/99', '1999-12-31'],
    ['12-Nov-26', '2026-11-12'],
    ['Thu 12 Nov 2026', '2026-11-12'],
    ['Thursday 12 November, 2026', '2026-11-12'],
    ['12\u00a0November\u202f2026', '2026-11-12'],
    ['\u200b12/11/2026\ufeff', '2026-11-12'],
    ['2026-11-12 00:00:00', '2026-11-12'],
    ['12/11/2026 0:00', '2026-11-12'],
    ['12 Sept 2026', '2026-09-12'],
  ])('%s is read day first', (typed, iso) => {
    expect(readTypedDate(typed)).toBe(iso);
  });

  test.each([
    '',
    'soon',
    '31/2/2027',
    '29/2/2027',
    '3/13/2027',
    '12/3',
    '12 Ma 2027 extra',
    'about 12 May 2027',
    '12 May 2027 14:00',
  ])('%s is not a date', (typed) => {
    expect(readTypedDate(typed)).toBeNull();
  });

  // The handbook's table (data-conventions, 3): Tue 1 Dec 2026, the autumn term.
  const near = { today: '2026-12-01', middle: '2026-10-25' };
  test.each([
    ...['13 Dec', 'Dec 13', '13/12', '131226', '13.12.26', '13th December', 'Sun 13 Dec'].map(
      (typed) => [typed, '2026-12-13'] as const,
    ),
    ['12 Jan', '2027-01-12'],
    ['2 Sep', '2026-09-02'],
    ['today', '2026-12-01'],
    ['next Monday', '2026-12-07'],
    ['next tue', '2026-12-08'],
    ['Dec 13, 2027', '2027-12-13'],
    ['12/3/2027', '2027-03-12'],
  ] as const)('%s is jotted down for %s', (typed, iso) => {
    expect(readDayNear(typed, near)).toBe(iso);
  });

  test.each(['31 Nov', '1/13', '2560', 'next week', 'Dec', '13', '', '321226'])(
    '%s is refused',
    (typed) => {
      expect(readDayNear(typed, near)).toBeNull();
    },
  );

  test('a date of birth needs its year', () => {
    expect(readTypedDate('13 Dec')).toBeNull();
  });

  test('nothing that is jotted down makes the reader fail', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const read = readDayNear(typed, near);
        expect(read === null || isIsoDate(read)).toBe(true);
      }),
    );
  });

  test('every day is read back from the way it is shown', () => {
    fc.assert(
      fc.property(anyDay, (iso) => {
        expect(readTypedDate(formatDate(iso))).toBe(iso);
        expect(readTypedDate(formatShortDate(iso))).toBe(iso);
        expect(isIsoDate(iso)).toBe(true);
      }),
    );
  });

  test('nothing that is typed makes the reader fail', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const read = readTypedDate(typed);
        expect(read === null || isIsoDate(read)).toBe(true);
      }),
    );
  });

  test('a date that is not real is shown as nothing', () => {
    expect(formatDate('2027-02-29')).toBe('');
    expect(formatShortDate('')).toBe('');
    expect(formatShortDate('2027-03-12')).toBe('Fri 12 Mar 2027');
  });
});

describe('years and terms', () => {
  test('academic years have a slash, financial years a hyphen', () => {
    expect(academicYearLabel(2026)).toBe('2026/27');
    expect(academicYearLabel(2099)).toBe('2099/00');
    expect(financialYearLabel(2026)).toBe('2026-27');
    expect(termLabel({ academicYear: 2026, term: 'spring' })).toBe('Spring term 2027');
  });

  test('a school year turns on 1 September, a financial year on 1 April', () => {
    expect(academicYearOf(parseDate('2026-08-31'))).toBe(2025);
    expect(academicYearOf(parseDate('2026-09-01'))).toBe(2026);
    expect(financialYearOf(parseDate('2027-03-31'))).toBe(2026);
    expect(financialYearOf(parseDate('2027-04-01'))).toBe(2027);
  });

  test('stepping through terms goes there and back, in order', () => {
    const key = fc.record({
      academicYear: fc.integer({ min: 2010, max: 2100 }),
      term: fc.constantFrom(...termNames),
    });
    fc.assert(
      fc.property(key, fc.integer({ min: -30, max: 30 }), (term, step) => {
        const moved = shiftTerm(term, step);
        expect(shiftTerm(moved, -step)).toEqual(term);
        expect(Math.sign(compareTerms(moved, term))).toBe(Math.sign(step));
      }),
    );
  });

  test.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('Easter Sunday %i is %s', (year, iso) => {
    expect(easterSunday(year).toString()).toBe(iso);
  });

  test('suggested terms lie in order, do not overlap, and are real weeks of school', () => {
    const terms = Array.from({ length: 12 }, (_, i) => 2024 + i).flatMap(suggestedTerms);
    terms.forEach((term, i) => {
      expect(termDates.safeParse(term).error).toBeUndefined();
      const next = terms[i + 1];
      if (next) expect(term.endsOn < next.startsOn).toBe(true);
      for (const first of [term.startsOn, term.halfTermStartsOn]) {
        expect(parseDate(first).dayOfWeek).toBeLessThanOrEqual(5);
      }
      expect(parseDate(term.halfTermStartsOn).dayOfWeek).toBe(1);
      expect(term.startsOn < term.halfTermStartsOn && term.halfTermEndsOn < term.endsOn).toBe(true);
      const weeks = parseDate(term.startsOn).until(parseDate(term.endsOn)).days / 7;
      expect(weeks).toBeGreaterThan(9);
      expect(weeks).toBeLessThan(17);
    });
  });

  test('a day in a holiday belongs to the term that comes next', () => {
    const terms = suggestedTerms(2026);
    expect(termOn('2026-10-01', terms)).toEqual({ academicYear: 2026, term: 'autumn' });
    expect(termOn('2026-12-27', terms)).toEqual({ academicYear: 2026, term: 'spring' });
    expect(termOn('2027-04-05', terms)).toEqual({ academicYear: 2026, term: 'summer' });
    expect(termOn('2031-10-01', terms)).toEqual({ academicYear: 2031, term: 'autumn' });
  });
});
