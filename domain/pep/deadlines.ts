import { addDays, type DayCalendar, daysBetween } from '../calendar/days.ts';
import { formatDate, parseDate } from '../calendar/plain-date.ts';
import { compareTerms, shiftTerm, type TermKey, termLabel } from '../calendar/terms.ts';
import type { Due } from '../contract/records.ts';
import { calledName, type Pupil } from '../pupil/pupil.ts';
import type { Authority } from '../school/authority.ts';
import type { PepStatus } from './record.ts';

/**
 * The two national limits, in working days from the day a child comes into care. A PEP is
 * initiated within 10 and ready for the first care plan review within 20.
 * Source: Care Planning, Placement and Case Review (England) Regulations 2010, as stated in
 * councils' procedures (Knowsley, Hull, Lancashire); Luton: "ready for the first care plan review".
 */
export const initiationDays = 10;
export const firstReviewDays = 20;

/** What the deadlines of one pupil in one term depend on. */
export type DeadlineFacts = {
  pupil: Pick<
    Pupil,
    'careStartDate' | 'firstReviewDate' | 'preferredName' | 'legalForename' | 'leftOn'
  >;
  authority: Pick<Authority, 'name' | 'deadlines'>;
  term: TermKey;
  /** This term's newest PEP, when one has been started. */
  pep: { status: PepStatus; meetingDate: string } | null;
  /** Whether any PEP of this pupil was ever signed off. */
  everSignedOff: boolean;
  today: string;
  calendar: DayCalendar;
  /** From `countDaysLeft`, shared by all pupils of a list. */
  daysLeft: DaysLeft;
};

const datesOf = ({ calendar, term }: DeadlineFacts) =>
  calendar.terms.find((t) => t.academicYear === term.academicYear && t.term === term.term);

/** The last day of the term before; empty when it was not entered. The holiday belongs to this one. */
const endOfTermBefore = ({ calendar, term }: DeadlineFacts): string => {
  const before = shiftTerm(term, -1);
  return calendar.terms.find((t) => compareTerms(t, before) === 0)?.endsOn ?? '';
};

type Undated = Omit<Due, 'daysLeft' | 'dayKind'>;

/** How far off a day is, in school days where the calendar knows them, else in calendar days. */
export type DaysLeft = (date: string) => Pick<Due, 'daysLeft' | 'dayKind'>;

/** Counts from today; each date is counted once, however many pupils share it. */
export const countDaysLeft = (today: string, calendar: DayCalendar): DaysLeft => {
  const counted = new Map<string, ReturnType<DaysLeft>>();
  return (date) => {
    const known = counted.get(date);
    if (known) return known;
    const schoolDays = daysBetween(today, date, 'school', calendar);
    const answer: ReturnType<DaysLeft> =
      schoolDays === null
        ? { daysLeft: daysBetween(today, date, 'calendar', calendar) ?? 0, dayKind: 'calendar' }
        : { daysLeft: schoolDays, dayKind: 'school' };
    counted.set(date, answer);
    return answer;
  };
};

/**
 * A child who came into care long before this term had a first PEP then, in or before PEP Desk.
 * 20 working days never take 60 days. Where the term has no dates, today stands for its beginning.
 */
const cameLongBefore = (careStart: string, beginning: string): boolean =>
  parseDate(careStart).add({ days: 60 }).toString() < beginning;

const careDeadlines = (facts: DeadlineFacts): Undated[] => {
  const { pupil, pep, calendar, everSignedOff, today } = facts;
  const beginning = datesOf(facts)?.startsOn ?? today;
  if (
    everSignedOff ||
    pupil.careStartDate === '' ||
    cameLongBefore(pupil.careStartDate, beginning)
  ) {
    return [];
  }
  const since = `after coming into care on ${formatDate(pupil.careStartDate)}`;
  const initiation = addDays(pupil.careStartDate, initiationDays, 'working', calendar);
  const latestReview = addDays(pupil.careStartDate, firstReviewDays, 'working', calendar);
  const found: Undated[] = [];
  if (pep === null && initiation !== null) {
    found.push({
      kind: 'initiation',
      date: initiation,
      reason: `PEP started within ${initiationDays} working days ${since}`,
    });
  }
  if (pupil.firstReviewDate !== '') {
    found.push({
      kind: 'first-review',
      date: pupil.firstReviewDate,
      reason: `First PEP ready for ${calledName(pupil)}’s first care plan review`,
    });
  } else if (latestReview !== null) {
    found.push({
      kind: 'first-review',
      date: latestReview,
      reason: `First PEP ready within ${firstReviewDays} working days ${since}`,
    });
  }
  // In a holiday the screens show the term that comes next: what falls due then is shown with it.
  const before = endOfTermBefore(facts);
  return found.filter((due) => due.date > before);
};

const termDeadlines = (facts: DeadlineFacts): Undated[] => {
  const { authority, term, pep } = facts;
  if (pep?.status === 'signed-off') return [];
  const own = authority.deadlines.find(
    (d) => d.academicYear === term.academicYear && d.term === term.term,
  );
  if (own) {
    return [
      {
        kind: 'term-deadline',
        date: own.deadline,
        reason: `${authority.name}: each term, by ${formatDate(own.deadline)}`,
      },
    ];
  }
  const dates = datesOf(facts);
  return dates
    ? [
        {
          kind: 'term-end',
          date: dates.endsOn,
          reason: `A PEP every term: ${termLabel(term)} ends on ${formatDate(dates.endsOn)}`,
        },
      ]
    : [];
};

const meetings = ({ pep, today }: DeadlineFacts): Undated[] =>
  pep && pep.status !== 'signed-off' && pep.meetingDate >= today
    ? [{ kind: 'meeting', date: pep.meetingDate, reason: 'PEP meeting' }]
    : [];

/** What is due for a pupil in a term, earliest first; empty for a pupil who has left. */
export const deadlinesOf = (facts: DeadlineFacts): Due[] => {
  if (facts.pupil.leftOn !== '' && facts.pupil.leftOn <= facts.today) return [];
  return [...careDeadlines(facts), ...termDeadlines(facts), ...meetings(facts)]
    .sort((a, b) => a.date.localeCompare(b.date))
    .map((due) => ({ ...due, ...facts.daysLeft(due.date) }));
};
