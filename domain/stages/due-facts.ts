import type { Authority } from '../authority/authority.ts';
import type { PepDays } from '../authority/on-time.ts';
import { type DayRule, profileOf, type Timing } from '../authority/profile.ts';
import type { ToDo } from '../form/to-do.ts';
import type { Stage } from '../kernel/stage.ts';
import type { PupilEvent } from '../pupil/event.ts';
import type { Pupil } from '../pupil/pupil.ts';
import { addDays, type DayCalendar, daysBefore } from '../school/days.ts';
import { compareTerms, type TermDates, type TermKey, termOn } from '../school/terms.ts';
import type { Due } from './due.ts';

/**
 * One PEP of a pupil, as far as deadlines depend on it: the newest revision of its term. Of its days,
 * `sentOn` and `signedOffOn` are the first, in whichever revision; a sign-off that was followed by a
 * new revision before anything was sent does not count.
 */
export type PepStanding = TermKey &
  PepDays & {
    id: string;
    stage: Stage;
    startedOn: string;
    meetingDate: string;
    /** HH:MM; empty when it is not known. */
    meetingTime: string;
    /** Who was asked to its meeting for a day, time or place that has changed since, by name or role. */
    toTellAgain: readonly string[];
    /** Whether it is told who initiated it and when. */
    initiated: boolean;
    /** The form's own "Is this the first PEP?": yes, no, or empty. */
    first: string;
    /** A plan that nobody asks for: it is sent nowhere. */
    voluntary: boolean;
    /** When it was marked as not to be finished, being of an earlier term; null for all others. */
    notFinishedOn: string | null;
    /** When this revision was sent; empty when it was not. */
    lastSentOn: string;
    /** Whether a PDF of it was saved since it was signed off. */
    pdfSaved: boolean;
    /** What of it is left to do. */
    toDo: ToDo;
    /** The roles that were asked to its meeting; null where there is nobody to be asked. */
    asked: readonly string[] | null;
    /** Whether somebody has said that the meeting was held. */
    held: boolean;
    /** Whether the child's part has an answer. */
    childAnswered: boolean;
    /** The next annual review of the EHC plan, as it was told; empty when it was not. */
    ehcReviewOn: string;
    /**
     * When and why the virtual school sent it back; it stays with the PEP through its revision until it
     * is sent again. Null when it did not.
     */
    returned: { onDate: string; reason: string } | null;
  };

/** How far off a day is, in school days where the calendar knows them, else in calendar days. */
export type DaysLeft = (date: string) => Pick<Due, 'daysLeft' | 'dayKind' | 'late'>;

/** What the deadlines of one pupil in one term depend on. */
export type DeadlineFacts = {
  pupil: Pick<
    Pupil,
    | 'careStartDate'
    | 'careStatus'
    | 'legalStatus'
    | 'careEnd'
    | 'afterEighteen'
    | 'takingPart'
    | 'changeOfSchool'
    | 'knownSince'
    | 'dateOfBirth'
    | 'enrolledOn'
    | 'firstReviewDate'
    | 'nextReviewDate'
    | 'preferredName'
    | 'legalForename'
    | 'legalSurname'
    | 'leftOn'
    | 'earlierStays'
  >;
  yearGroup: number;
  authority: Pick<Authority, 'name' | 'deadlines' | 'profile'>;
  term: TermKey;
  /** The pupil's PEPs of this term, the next, and those of the year before, in any order. */
  peps: readonly PepStanding[];
  /** When PEPs of this pupil were signed off, the newest revision of each term. */
  signedOff: readonly (TermKey & { on: string })[];
  /** What happened to the pupil that may bring a PEP forward. */
  events: readonly Pick<PupilEvent, 'kind' | 'onDate' | 'decision' | 'pepBy'>[];
  today: string;
  calendar: DayCalendar;
  /** The day from which the school keeps its PEPs here; empty when it is not known. */
  keptSince: string;
  /** From `countDaysLeft`, shared by all pupils of a list. */
  daysLeft: DaysLeft;
};

/** A deadline before it is said how far off it is. */
export type Undated = Omit<Due, 'daysLeft' | 'dayKind' | 'late'>;

/** A term's dates as the school entered them. */
export const datesOf = (
  { calendar }: Pick<DeadlineFacts, 'calendar'>,
  term: TermKey,
): TermDates | undefined => calendar.terms.find((t) => compareTerms(t, term) === 0);

/** The pupil's PEP of a term, the term's own unless another is named. */
export const pepOf = (facts: DeadlineFacts, term: TermKey = facts.term): PepStanding | null =>
  facts.peps.find((pep) => compareTerms(pep, term) === 0) ?? null;

/** The same facts, seen from another term. */
export const inTerm = (facts: DeadlineFacts, { academicYear, term }: TermKey): DeadlineFacts => ({
  ...facts,
  term: { academicYear, term },
  yearGroup: facts.yearGroup + academicYear - facts.term.academicYear,
});

/** The term that today belongs to. */
export const currentTerm = ({ today, calendar }: DeadlineFacts): TermKey =>
  termOn(today, calendar.terms);

/** The day so many days after another; null where they cannot be counted. */
export const after = (start: string, rule: DayRule, { calendar }: DeadlineFacts): string | null =>
  addDays(start, rule.days, rule.kind, calendar);

/** The day so many days before another; null where they cannot be counted. */
export const before = (end: string, rule: DayRule, { calendar }: DeadlineFacts): string | null =>
  daysBefore(end, rule.days, rule.kind, calendar);

/** What the pupil's authority says of a timing; null where it asks nothing. */
export const ruleOf = ({ authority }: DeadlineFacts, name: Timing): DayRule | null =>
  profileOf(authority).timing[name];
