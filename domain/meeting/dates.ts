import { textOf } from '../form/answer.ts';
import type { PepRecord } from '../form/record.ts';
import { formatDate } from '../kernel/plain-date.ts';
import { compareTerms, shiftTerm, type TermDates, termLabel } from '../school/terms.ts';

type Dated = Pick<PepRecord, 'answers' | 'term' | 'pupil'>;

const datesOf = (terms: readonly TermDates[], term: PepRecord['term']): TermDates | undefined =>
  terms.find((one) => compareTerms(one, term) === 0);

const isOutside = (day: string, term: TermDates | undefined): term is TermDates =>
  term !== undefined && (day < term.startsOn || day > term.endsOn);

/**
 * What is odd about the day of a PEP's meeting; empty when nothing is, or no day is given. It is worth
 * a second look and never stands in the way: a meeting may be held in a holiday.
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
  const own = datesOf(terms, term);
  return isOutside(day, own)
    ? `This is outside the ${termLabel(term)} (${formatDate(own.startsOn)} to ${formatDate(own.endsOn)}), whose PEP this is.`
    : '';
};

/** What is odd about the day of the next meeting: it follows this one, in the next term (LUT R15). */
export const nextDateOddity = (record: Dated, terms: readonly TermDates[]): string => {
  const next = textOf(record.answers['next-pep-date']);
  if (next === '') return '';
  const meeting = textOf(record.answers['meeting-date']);
  if (meeting !== '' && next <= meeting) return 'The next meeting is not after this one.';
  return isOutside(next, datesOf(terms, shiftTerm(record.term, 1)))
    ? 'The next meeting does not fall in the next term.'
    : '';
};
