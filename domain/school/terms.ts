import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { isoDate, optionalIsoDate, parseDate } from '../kernel/plain-date.ts';

/** The three terms, in the order of the school year. */
export const termNames = ['autumn', 'spring', 'summer'] as const;
/** One of the terms. */
export const termName = z.enum(termNames);
export type TermName = (typeof termNames)[number];

/** A school year is named by the year in which it starts: 2026 is 2026/27. */
export const academicYear = z.int().min(2000).max(2150);

/** One term of one school year: what every screen is set to. */
export const termKey = z.object({ academicYear, term: termName });
export type TermKey = z.infer<typeof termKey>;

const datesInOrder = (dates: readonly string[]): boolean =>
  dates
    .filter((date) => date !== '')
    .every((date, i, all) => i === 0 || (all[i - 1] ?? '') <= date);

/** A term's dates, set locally (there is no national list), so that the teacher can edit them. */
export const termDates = termKey
  .extend({
    startsOn: isoDate,
    endsOn: isoDate,
    halfTermStartsOn: optionalIsoDate,
    halfTermEndsOn: optionalIsoDate,
  })
  .refine((t) => t.startsOn < t.endsOn, {
    path: ['endsOn'],
    message: 'The term must end after it starts.',
  })
  .refine((t) => datesInOrder([t.startsOn, t.halfTermStartsOn, t.halfTermEndsOn, t.endsOn]), {
    path: ['halfTermStartsOn'],
    message: 'Half term must lie inside the term, and start before it ends.',
  });
export type TermDates = z.infer<typeof termDates>;

/** The terms in words. */
export const termLabels: Record<TermName, string> = {
  autumn: 'Autumn',
  spring: 'Spring',
  summer: 'Summer',
};

/** "2026/27": academic years are always written with a slash. */
export const academicYearLabel = (year: number): string =>
  `${year}/${String((year + 1) % 100).padStart(2, '0')}`;

/** "2026-27": financial years are always written with a hyphen. */
export const financialYearLabel = (year: number): string =>
  `${year}-${String((year + 1) % 100).padStart(2, '0')}`;

/** The calendar year in which a term falls: autumn in the first, spring and summer in the second. */
export const calendarYearOf = (key: TermKey): number =>
  key.term === 'autumn' ? key.academicYear : key.academicYear + 1;

/** "Autumn term 2026". */
export const termLabel = (key: TermKey): string =>
  `${termLabels[key.term]} term ${calendarYearOf(key)}`;

/** The school year (1 September to 31 August) that holds a date. */
export const academicYearOf = (date: Temporal.PlainDate): number =>
  date.month >= 9 ? date.year : date.year - 1;

/** The financial year (1 April to 31 March) that holds a date. */
export const financialYearOf = (date: Temporal.PlainDate): number =>
  date.month >= 4 ? date.year : date.year - 1;

/** Orders terms by time: negative when `a` is earlier than `b`. */
export const compareTerms = (a: TermKey, b: TermKey): number =>
  a.academicYear - b.academicYear || termNames.indexOf(a.term) - termNames.indexOf(b.term);

/** The term `step` places later (or earlier, when negative). */
export const shiftTerm = (key: TermKey, step: number): TermKey => {
  const position = key.academicYear * 3 + termNames.indexOf(key.term) + step;
  return {
    academicYear: Math.floor(position / 3),
    term: termNames[((position % 3) + 3) % 3] ?? 'autumn',
  };
};

/** The day in the middle of a term. */
export const middleOf = ({ startsOn, endsOn }: TermDates): string => {
  const first = parseDate(startsOn);
  const days = first.until(parseDate(endsOn), { largestUnit: 'day' }).days;
  return first.add({ days: Math.floor(days / 2) }).toString();
};

/**
 * The term that a day belongs to: the one it falls in, or, in a holiday, the one that comes next.
 * Without entered dates the usual months decide: September to December, January to Easter (taken
 * as the end of March), April to August.
 */
export const termOn = (isoDay: string, calendar: readonly TermDates[]): TermKey => {
  const upcoming = [...calendar].sort(compareTerms).find((term) => isoDay <= term.endsOn);
  const date = parseDate(isoDay);
  const byMonth: TermKey = {
    academicYear: academicYearOf(date),
    term: date.month >= 9 ? 'autumn' : date.month <= 3 ? 'spring' : 'summer',
  };
  if (!upcoming) return byMonth;
  const distance =
    (upcoming.academicYear - byMonth.academicYear) * 3 +
    termNames.indexOf(upcoming.term) -
    termNames.indexOf(byMonth.term);
  return Math.abs(distance) <= 1 ? upcomingKey(upcoming) : byMonth;
};

const upcomingKey = ({ academicYear: year, term }: TermDates): TermKey => ({
  academicYear: year,
  term,
});

const mondayOnOrAfter = (date: Temporal.PlainDate): Temporal.PlainDate =>
  date.add({ days: (8 - date.dayOfWeek) % 7 });

/**
 * Easter Sunday, by the anonymous Gregorian computus (Meeus, "Astronomical Algorithms", 1991),
 * needed only to suggest term dates.
 */
export const easterSunday = (year: number): Temporal.PlainDate => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return Temporal.PlainDate.from({ year, month, day });
};

/**
 * Suggested term dates for a school year, for the teacher to correct: there is no national list.
 * Autumn from the first Wednesday of September, a two-week Christmas break, Easter's two weeks
 * around Easter Sunday, summer to about 20 July, each with a week's half term.
 */
export const suggestedTerms = (year: number): TermDates[] => {
  const september = Temporal.PlainDate.from({ year, month: 9, day: 1 });
  const autumnStart = september.add({ days: (10 - september.dayOfWeek) % 7 });
  const octoberBreak = mondayOnOrAfter(Temporal.PlainDate.from({ year, month: 10, day: 24 }));
  const christmas = Temporal.PlainDate.from({ year, month: 12, day: 18 });
  const autumnEnd = christmas.subtract({ days: Math.max(0, christmas.dayOfWeek - 5) });
  const springStart = mondayOnOrAfter(
    Temporal.PlainDate.from({ year: year + 1, month: 1, day: 3 }),
  );
  const februaryBreak = mondayOnOrAfter(
    Temporal.PlainDate.from({ year: year + 1, month: 2, day: 13 }),
  );
  const easter = easterSunday(year + 1);
  // Schools break up on the Friday a week before Good Friday, or on the Thursday before it when
  // Easter is early; two weeks later the summer term begins.
  const springEnd =
    easter.month === 3 ? easter.subtract({ days: 3 }) : easter.subtract({ days: 9 });
  const summerStart = mondayOnOrAfter(springEnd).add({ days: 14 });
  const mayBreak = Temporal.PlainDate.from({ year: year + 1, month: 5, day: 31 });
  const mayMonday = mayBreak.subtract({ days: mayBreak.dayOfWeek - 1 });
  const july = Temporal.PlainDate.from({ year: year + 1, month: 7, day: 21 });
  const summerEnd = july.subtract({ days: Math.max(0, july.dayOfWeek - 5) });
  const term = (
    name: TermName,
    startsOn: Temporal.PlainDate,
    endsOn: Temporal.PlainDate,
    breakMonday: Temporal.PlainDate,
  ): TermDates => ({
    academicYear: year,
    term: name,
    startsOn: startsOn.toString(),
    endsOn: endsOn.toString(),
    halfTermStartsOn: breakMonday.toString(),
    halfTermEndsOn: breakMonday.add({ days: 4 }).toString(),
  });
  return [
    term('autumn', autumnStart, autumnEnd, octoberBreak),
    term('spring', springStart, springEnd, februaryBreak),
    term('summer', summerStart, summerEnd, mayMonday),
  ];
};

/** First and last day of a term: as entered, else by the usual months. */
export const termSpan = (
  term: TermKey,
  calendar: readonly TermDates[],
): { startsOn: string; endsOn: string } => {
  const entered = calendar.find((one) => compareTerms(one, term) === 0);
  if (entered) return entered;
  const { academicYear } = term;
  const next = academicYear + 1;
  switch (term.term) {
    case 'autumn':
      return { startsOn: `${academicYear}-09-01`, endsOn: `${academicYear}-12-31` };
    case 'spring':
      return { startsOn: `${next}-01-01`, endsOn: `${next}-03-31` };
    default:
      return { startsOn: `${next}-04-01`, endsOn: `${next}-08-31` };
  }
};

/** The last day of a financial year, by which the grant must be spent unless an authority says else. */
export const lastDayOf = (financialYear: number): string => `${financialYear + 1}-03-31`;
