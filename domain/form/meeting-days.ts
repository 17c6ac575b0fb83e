import { isIsoDate } from '../kernel/plain-date.ts';
import { type Answers, rowsOf, textOf } from './answer.ts';

/** The days of a PEP's meeting in order: its own, and those on which it was continued. */
export const meetingDays = (answers: Answers): string[] =>
  [
    textOf(answers['meeting-date']),
    ...rowsOf(answers['meeting-continued']).map(({ cells }) => String(cells.date ?? '')),
  ]
    .filter(isIsoDate)
    .sort();
