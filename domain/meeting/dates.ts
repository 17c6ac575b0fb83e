import { textOf } from '../form/answer.ts';
import { lastMeetingDay, meetingDays } from '../form/meeting-days.ts';
import type { PepRecord } from '../form/record.ts';
import { formatDate, weekdayOf } from '../kernel/plain-date.ts';
import { bankHolidays } from '../school/bank-holidays.ts';
import { compareTerms, shiftTerm, type TermDates, termLabel } from '../school/terms.ts';

type Dated = Pick<PepRecord, 'answers' | 'term' | 'pupil'>;

const datesOf = (terms: readonly TermDates[], term: PepRecord['term']): TermDates | undefined =>
  terms.find((one) => compareTerms(one, term) === 0);

const isOutside = (day: string, term: TermDates | undefined): term is TermDates =>
  term !== undefined && (day < term.startsOn || day > term.endsOn);

/** Why no school is held on a day; empty where it may be, by what is known. */
const noSchoolOn = (day: string, terms: readonly TermDates[]): string => {
  const year = Number(day.slice(0, 4));
  const weekday = weekdayOf(day);
  if (weekday === 'Saturday' || weekday === 'Sunday') return `a ${weekday}`;
  if (bankHolidays(year, year).has(day)) return 'a bank holiday';
  return terms.some(
    ({ halfTermStartsOn, halfTermEndsOn }) =>
      halfTermStartsOn !== '' && halfTermStartsOn <= day && day <= halfTermEndsOn,
  )
    ? 'in half-term'
    : '';
};

/** What is odd about one day of a meeting. */
const dayOddity = (
  day: string,
  what: string,
  term: PepRecord['term'],
  terms: readonly TermDates[],
) => {
  const noSchool = noSchoolOn(day, terms);
  if (noSchool !== '') return `${what} is ${noSchool}.`;
  const own = datesOf(terms, term);
  return isOutside(day, own)
    ? `${what} is outside the ${termLabel(term)} (${formatDate(own.startsOn)} to ${formatDate(own.endsOn)}), whose PEP this is.`
    : '';
};

/**
 * What is odd about the day of a PEP's meeting, or about one on which it was continued; empty when
 * nothing is, or no day is given. It is worth a second look and never stands in the way: a meeting may
 * be held in a holiday.
 */
export const meetingDateOddity = (record: Dated, terms: readonly TermDates[]): string => {
  const { answers, term, pupil } = record;
  const day = textOf(answers['meeting-date']);
  if (day === '') return '';
  const last = textOf(answers['previous-pep-date']);
  if (pupil.careStartDate !== '' && day < pupil.careStartDate) {
    return `This is before the child came into care, on ${formatDate(pupil.careStartDate)}.`;
  }
  if (last !== '' && day <= last) {
    return `This is not after the last PEP meeting, on ${formatDate(last)}.`;
  }
  const odd = dayOddity(day, 'This', term, terms);
  if (odd !== '') return odd;
  const further = meetingDays(answers).filter((one) => one !== day);
  const early = further.find((one) => one < day);
  if (early !== undefined) {
    return `It was continued on ${formatDate(early)}, which is before this day.`;
  }
  return (
    further
      .map((one) => dayOddity(one, `The further day, ${formatDate(one)},`, term, terms))
      .find((words) => words !== '') ?? ''
  );
};

/** What is odd about the day of the next meeting: it follows this one, in the next term (LUT R15). */
export const nextDateOddity = (record: Dated, terms: readonly TermDates[]): string => {
  const next = textOf(record.answers['next-pep-date']);
  if (next === '') return '';
  const meeting = lastMeetingDay(record.answers);
  if (meeting !== '' && next <= meeting) return 'The next meeting is not after this one.';
  const noSchool = noSchoolOn(next, terms);
  if (noSchool !== '') return `The day of the next meeting is ${noSchool}.`;
  return isOutside(next, datesOf(terms, shiftTerm(record.term, 1)))
    ? 'The next meeting does not fall in the next term.'
    : '';
};
