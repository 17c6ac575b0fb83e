import { addDays, type DayCalendar, daysBefore, daysBetween } from '../calendar/days.ts';
import { formatDate, parseDate } from '../calendar/plain-date.ts';
import { compareTerms, shiftTerm, type TermKey, termLabel, termOn } from '../calendar/terms.ts';
import type { Due } from '../contract/records.ts';
import { eventKinds, type PupilEvent } from '../pupil/event.ts';
import { calledName, type Pupil } from '../pupil/pupil.ts';
import type { Authority } from '../school/authority.ts';
import {
  type DayRule,
  dayRuleText,
  nationalTiming,
  phaseOf,
  phases,
  profileOf,
  type Timing,
} from '../school/profile.ts';
import type { PepStatus } from './record.ts';

/** What the deadlines of one pupil in one term depend on. */
export type DeadlineFacts = {
  pupil: Pick<
    Pupil,
    | 'careStartDate'
    | 'firstReviewDate'
    | 'nextReviewDate'
    | 'preferredName'
    | 'legalForename'
    | 'leftOn'
  >;
  yearGroup: number;
  authority: Pick<Authority, 'name' | 'deadlines' | 'profile'>;
  term: TermKey;
  /** This term's newest PEP, when one has been started. */
  pep: { status: PepStatus; meetingDate: string; meetingTime?: string } | null;
  /** When PEPs of this pupil were signed off, the newest revision of each term. */
  signedOff: readonly (TermKey & { on: string })[];
  /** What happened to the pupil that may bring a PEP forward. */
  events: readonly Pick<PupilEvent, 'kind' | 'onDate' | 'decision' | 'pepBy'>[];
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

const after = (start: string, rule: DayRule, { calendar }: DeadlineFacts): string | null =>
  addDays(start, rule.days, rule.kind, calendar);
const before = (end: string, rule: DayRule, { calendar }: DeadlineFacts): string | null =>
  daysBefore(end, rule.days, rule.kind, calendar);

const ruleOf = ({ authority }: DeadlineFacts, name: Timing): DayRule | null =>
  profileOf(authority).timing[name];

const careDeadlines = (facts: DeadlineFacts): Undated[] => {
  const { pupil, pep, signedOff, today } = facts;
  const beginning = datesOf(facts)?.startsOn ?? today;
  if (
    signedOff.length > 0 ||
    pupil.careStartDate === '' ||
    cameLongBefore(pupil.careStartDate, beginning)
  ) {
    return [];
  }
  const since = `after coming into care on ${formatDate(pupil.careStartDate)}`;
  const initiation = ruleOf(facts, 'initiation');
  const initiatedBy = initiation && after(pupil.careStartDate, initiation, facts);
  const firstReview = ruleOf(facts, 'firstReview');
  const latestReview = firstReview && after(pupil.careStartDate, firstReview, facts);
  const found: Undated[] = [];
  if (pep === null && initiation && initiatedBy !== null) {
    found.push({
      kind: 'initiation',
      date: initiatedBy,
      reason: `PEP started within ${dayRuleText(initiation)} ${since}`,
    });
  }
  if (pupil.firstReviewDate !== '') {
    found.push({
      kind: 'first-review',
      date: pupil.firstReviewDate,
      reason: `First PEP ready for ${calledName(pupil)}’s first care plan review`,
    });
  } else if (firstReview && latestReview !== null) {
    found.push({
      kind: 'first-review',
      date: latestReview,
      reason: `First PEP ready within ${dayRuleText(firstReview)} ${since}`,
    });
  }
  // In a holiday the screens show the term that comes next: what falls due then is shown with it.
  const lastTermsEnd = endOfTermBefore(facts);
  return found.filter((due) => due.date > lastTermsEnd);
};

/** The reviewing officer has the PEP some days before each care plan review of the term. */
const reviewDeadlines = (facts: DeadlineFacts): Undated[] => {
  const { pupil, pep, term, calendar, today } = facts;
  const rule = ruleOf(facts, 'iroNotice');
  if (rule === null || pep?.status === 'signed-off') return [];
  return [...new Set([pupil.firstReviewDate, pupil.nextReviewDate])]
    .filter((review) => review >= today && compareTerms(termOn(review, calendar.terms), term) === 0)
    .flatMap((review) => {
      const date = before(review, rule, facts);
      return date === null
        ? []
        : [
            {
              kind: 'reviewing-officer' as const,
              date,
              reason: `With the reviewing officer ${dayRuleText(rule)} before the care plan review on ${formatDate(review)}`,
            },
          ];
    });
};

/** Whether a year's PEPs are done already, for an authority that asks for fewer than one a term. */
const enoughThisYear = ({ authority, yearGroup, term, signedOff }: DeadlineFacts): boolean => {
  const wanted = profileOf(authority).pepsAYear[phaseOf(yearGroup)];
  return (
    wanted !== null &&
    wanted < 3 &&
    signedOff.filter((pep) => pep.academicYear === term.academicYear).length >= wanted
  );
};

const termDeadlines = (facts: DeadlineFacts): Undated[] => {
  const { authority, term, pep, yearGroup } = facts;
  if (pep?.status === 'signed-off' || enoughThisYear(facts)) return [];
  const own = authority.deadlines.find((d) => compareTerms(d, term) === 0);
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
  if (!dates) return [];
  const phase = phaseOf(yearGroup);
  const wanted = profileOf(authority).pepsAYear[phase];
  const pace =
    wanted === null || wanted >= 3
      ? 'A PEP every term'
      : `${authority.name}: ${wanted} a year, ${phases[phase]}`;
  return [
    {
      kind: 'term-end',
      date: dates.endsOn,
      reason: `${pace}: ${termLabel(term)} ends on ${formatDate(dates.endsOn)}`,
    },
  ];
};

const beforeMeeting = [
  ['formToSchool', 'form-to-school', 'Form with the school'],
  ['socialWorkerPart', 'social-worker-part', 'Social worker’s part done'],
  ['schoolReturn', 'school-part', 'School’s part back'],
] as const satisfies readonly (readonly [Timing, Due['kind'], string])[];

/** What leads up to a meeting that is still to come, and the write-up of one that was held. */
const meetingDeadlines = (facts: DeadlineFacts): Undated[] => {
  const { pep, today, authority } = facts;
  if (!pep || pep.status === 'signed-off' || pep.meetingDate === '') return [];
  const on = formatDate(pep.meetingDate);
  const writeUp = ruleOf(facts, 'writeUp');
  if (pep.meetingDate < today) {
    const date = writeUp && after(pep.meetingDate, writeUp, facts);
    return writeUp === null || date === null
      ? []
      : [
          {
            kind: 'write-up',
            date,
            reason: `${authority.name}: written up within ${dayRuleText(writeUp)} of the meeting on ${on}`,
          },
        ];
  }
  return beforeMeeting.flatMap(([name, kind, what]) => {
    const rule = ruleOf(facts, name);
    const date = rule && before(pep.meetingDate, rule, facts);
    return rule === null || date === null
      ? []
      : [
          {
            kind,
            date,
            reason: `${authority.name}: ${what} ${dayRuleText(rule)} before the meeting on ${on}`,
          },
        ];
  });
};

/**
 * By when a PEP is due that is brought forward: the authority's days after a change of school, else
 * as many as a new PEP may take to be started.
 */
export const broughtForwardBy = (
  event: Pick<PupilEvent, 'onDate' | 'pepBy'>,
  authority: Pick<Authority, 'profile'>,
  calendar: DayCalendar,
): string | null => {
  const rule = profileOf(authority).timing.schoolChange ?? nationalTiming.initiation;
  return event.pepBy !== '' ? event.pepBy : addDays(event.onDate, rule.days, rule.kind, calendar);
};

const broughtForward = (facts: DeadlineFacts): Undated[] => {
  const { events, signedOff, authority, calendar } = facts;
  const lastSignedOff =
    signedOff
      .map(({ on }) => on)
      .sort()
      .at(-1) ?? '';
  return events
    .filter((event) => event.decision === 'forward' && lastSignedOff < event.onDate)
    .flatMap((event) => {
      const date = broughtForwardBy(event, authority, calendar);
      return date === null
        ? []
        : [
            {
              kind: 'brought-forward' as const,
              date,
              reason: `Brought forward: ${eventKinds[event.kind].toLowerCase()} on ${formatDate(event.onDate)}`,
            },
          ];
    });
};

const meetings = ({ pep, today }: DeadlineFacts): Undated[] =>
  pep && pep.status !== 'signed-off' && pep.meetingDate >= today
    ? [
        {
          kind: 'meeting',
          date: pep.meetingDate,
          reason: 'PEP meeting',
          ...(pep.meetingTime && { time: pep.meetingTime }),
        },
      ]
    : [];

/** What is due for a pupil in a term, earliest first; empty for a pupil who has left. */
export const deadlinesOf = (facts: DeadlineFacts): Due[] => {
  if (facts.pupil.leftOn !== '' && facts.pupil.leftOn <= facts.today) return [];
  return [
    ...careDeadlines(facts),
    ...reviewDeadlines(facts),
    ...broughtForward(facts),
    ...termDeadlines(facts),
    ...meetingDeadlines(facts),
    ...meetings(facts),
  ]
    .sort((a, b) => a.date.localeCompare(b.date))
    .map((due) => ({ ...due, ...facts.daysLeft(due.date) }));
};
