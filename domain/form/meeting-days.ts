import { isIsoDate } from '../kernel/plain-date.ts';
import { type Answers, rowsOf, textOf } from './answer.ts';

/**
 * The days of a PEP's meeting in order: its own, and those on which it was continued, as far as it is
 * said who came then; a further day that is only planned is none yet.
 */
export const meetingDays = (answers: Answers): string[] =>
  [
    textOf(answers['meeting-date']),
    ...rowsOf(answers['meeting-continued'])
      .filter(({ cells }) => String(cells.who ?? '').trim() !== '')
      .map(({ cells }) => String(cells.date ?? '')),
  ]
    .filter(isIsoDate)
    .sort();

/** The last day of a PEP's meeting; empty where none is known. */
export const lastMeetingDay = (answers: Answers): string => meetingDays(answers).at(-1) ?? '';
