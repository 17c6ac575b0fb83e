import { nothingToDo } from '#domain/form/to-do.ts';
import { bankHolidays } from '#domain/school/bank-holidays.ts';
import type { DayCalendar } from '#domain/school/days.ts';
import { suggestedTerms, type TermKey } from '#domain/school/terms.ts';
import type { DeadlineFacts, PepStanding } from '#domain/stages/due-facts.ts';
import { freshRecord } from './sample-record.ts';

/** The days of four school years, as their terms are suggested. */
export const calendar: DayCalendar = {
  bankHolidays: bankHolidays(2024, 2028),
  knownUntil: '2028-12-31',
  terms: [2024, 2025, 2026, 2027].flatMap(suggestedTerms),
};

/** A pupil in care of whom no review is known. */
export const pupilDue = (over: Partial<DeadlineFacts['pupil']> = {}): DeadlineFacts['pupil'] => ({
  ...freshRecord().pupil,
  legalStatus: '',
  enrolledOn: '',
  firstReviewDate: '',
  nextReviewDate: '',
  ...over,
});

/** How a PEP of a term stands that was begun, and initiated. */
export const pepDue = (term: TermKey, over: Partial<PepStanding> = {}): PepStanding => ({
  ...term,
  id: 'pep',
  stage: 'in-preparation',
  startedOn: '2026-04-13',
  meetingDate: '',
  meetingTime: '',
  initiated: true,
  first: '',
  voluntary: false,
  notFinishedOn: null,
  toTellAgain: [],
  heldOn: '',
  signedOffOn: '',
  sentOn: '',
  lastSentOn: '',
  pdfSaved: false,
  toDo: nothingToDo,
  asked: [],
  held: false,
  childAnswered: false,
  ehcReviewOn: '',
  returned: null,
  ...over,
});
