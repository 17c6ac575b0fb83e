import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { bareText } from './typed-text.ts';

/** True for a real calendar date written yyyy-mm-dd between 1900 and 2199. */
export const isIsoDate = (text: string): boolean => {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
};

const notADate = 'Write a real date, for example 12 March 2027.';

/** A date as it crosses the bridge and lies in the store: yyyy-mm-dd, with no time zone. */
export const isoDate = z.string(notADate).refine(isIsoDate, notADate);

/** A date that may be left out: an empty string stands for "not given". */
export const optionalIsoDate = z
  .string(notADate)
  .refine((text) => text === '' || isIsoDate(text), notADate);

/** Reads a yyyy-mm-dd text; throws RangeError on anything else (check with `isoDate` first). */
export const parseDate = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const wholeWeekdays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

const monthName = (date: Temporal.PlainDate): string => months[date.month - 1] ?? '';

/** "12 March 2027"; an empty or unreadable text gives an empty string. */
export const formatDate = (iso: string): string => {
  if (!isIsoDate(iso)) return '';
  const [year, month, day] = iso.split('-').map(Number);
  return `${day} ${months[(month ?? 0) - 1]} ${year}`;
};

/** "Friday 12 March 2027", for the heading of a day. */
export const formatWeekday = (iso: string): string =>
  isIsoDate(iso) ? `${wholeWeekdays[parseDate(iso).dayOfWeek - 1]} ${formatDate(iso)}` : '';

/** "Fri 12 Mar 2027", for tables and lists. */
export const formatShortDate = (iso: string): string => {
  if (!isIsoDate(iso)) return '';
  const date = parseDate(iso);
  return `${weekdays[date.dayOfWeek - 1]} ${date.day} ${monthName(date).slice(0, 3)} ${date.year}`;
};

/** "12 Mar 2027", for a cell without room for more. */
export const formatBriefDate = (iso: string): string =>
  formatShortDate(iso).replace(/^[A-Z][a-z]{2} /, '');

/** The weekday of a yyyy-mm-dd text in full: "Sunday". */
export const weekdayOf = (iso: string): string =>
  parseDate(iso).toLocaleString('en-GB', { weekday: 'long' });

const twoDigits = (n: string): string => n.padStart(2, '0');

const weekday = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]? )?';
const isoWritten = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const inFigures = new RegExp(`^${weekday}(\\d{1,2})[/. -](\\d{1,2})[/. -](\\d{4}|\\d{2})$`);
const inWords = new RegExp(
  `^${weekday}(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ ./-]([a-z]{3,9})[.,]?[ ./-](\\d{4}|\\d{2})$`,
);
/** A spreadsheet's cell that holds a day and midnight. */
const midnight = /[t ]0?0:00(?::00(?:\.0+)?)?z?$/;

/** By what a day without its year is read: today, and the day to which its year is the nearest. */
export type Near = { today: string; middle: string };

const sixFigures = /^(\d{2})(\d{2})(\d{2})$/;
const dayAndMonth = new RegExp(`^${weekday}(\\d{1,2})[/. -](\\d{1,2})$`);
const dayAndWord = new RegExp(
  `^${weekday}(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ ./-]?([a-z]{3,9})[.]?$`,
);
const wordAndDay = new RegExp(
  `^${weekday}([a-z]{3,9})[.]?[ ./-]?(\\d{1,2})(?:st|nd|rd|th)?(?:[., ]+(\\d{4}|\\d{2}))?$`,
);
const nextWeekday = /^next (mon|tue|wed|thu|fri|sat|sun)[a-z]*$/;

const monthNumber = (word: string): string => {
  const at = months.findIndex((name) => name.toLowerCase().startsWith(word));
  return at < 0 ? '' : String(at + 1);
};

/** The real day of a month in the year that brings it nearest; the later one of two as near. */
const inNearestYear = (day: string, month: string, { middle }: Near): string | null => {
  const near = parseDate(middle);
  const away = (iso: string): number =>
    Math.abs(near.until(parseDate(iso), { largestUnit: 'day' }).days);
  const days = [1, 0, -1]
    .map((step) => `${near.year + step}-${twoDigits(month)}-${twoDigits(day)}`)
    .filter(isIsoDate)
    .sort((a, b) => away(a) - away(b));
  return days[0] ?? null;
};

/**
 * Reads a day as people jot it down: 13 Dec, Dec 13, 13/12, 131226, today, next Monday; else as
 * `readTypedDate` does (data-conventions, 3).
 */
export const readDayNear = (typed: string, near: Near): string | null => {
  const text = bareText(typed).toLowerCase();
  const today = parseDate(near.today);
  if (text === 'today') return near.today;
  if (text === 'tomorrow') return today.add({ days: 1 }).toString();
  if (text === 'yesterday') return today.subtract({ days: 1 }).toString();
  const next = nextWeekday.exec(text)?.[1];
  if (next !== undefined) {
    const wanted = weekdays.findIndex((name) => name.toLowerCase() === next) + 1;
    return today.add({ days: (wanted - today.dayOfWeek + 7) % 7 || 7 }).toString();
  }
  const [, sixDay, sixMonth, sixYear] = sixFigures.exec(text) ?? [];
  if (sixDay && sixMonth && sixYear) return readTypedDate(`${sixDay}/${sixMonth}/${sixYear}`);
  const [, wordFirst = '', afterWord = '', year] = wordAndDay.exec(text) ?? [];
  if (year !== undefined) return readTypedDate(`${afterWord} ${wordFirst} ${year}`);
  const [, day = afterWord, month = monthNumber(wordFirst || '?')] = dayAndMonth.exec(text) ?? [];
  const [, wordDay = day, word] = dayAndWord.exec(text) ?? [];
  const ofMonth = word === undefined ? month : monthNumber(word);
  return wordDay !== '' && ofMonth !== ''
    ? inNearestYear(wordDay, ofMonth, near)
    : readTypedDate(typed);
};

/**
 * Reads a date as British people and their spreadsheets write it: 12/3/2027, 12.3.27, 12 March 2027,
 * 12-Mar-27, Fri 12 Mar 2027 or ISO. Never month first. Two-digit years from 00 to 79 are 20xx, the
 * rest 19xx.
 * @returns yyyy-mm-dd, or null when it is not a date.
 */
export const readTypedDate = (typed: string): string | null => {
  const text = bareText(typed).toLowerCase().replace(midnight, '');
  const year = (y: string): string => (y.length === 4 ? y : Number(y) < 80 ? `20${y}` : `19${y}`);
  const checked = (y: string, m: string, d: string): string | null => {
    const iso = `${year(y)}-${twoDigits(m)}-${twoDigits(d)}`;
    return isIsoDate(iso) ? iso : null;
  };
  const iso = isoWritten.exec(text);
  if (iso?.[1] && iso[2] && iso[3]) return checked(iso[1], iso[2], iso[3]);
  const numeric = inFigures.exec(text);
  if (numeric?.[1] && numeric[2] && numeric[3]) return checked(numeric[3], numeric[2], numeric[1]);
  const worded = inWords.exec(text);
  if (worded?.[1] && worded[2] && worded[3]) {
    const word = worded[2];
    const month = months.findIndex((name) => name.toLowerCase().startsWith(word));
    if (month >= 0) return checked(worded[3], String(month + 1), worded[1]);
  }
  return null;
};
