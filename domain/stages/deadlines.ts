import { type Authority, deadlineFor } from '../authority/authority.ts';
import {
  dayRuleText,
  nationalTiming,
  phaseOf,
  phases,
  profileOf,
  type Timing,
} from '../authority/profile.ts';
import { formatDate } from '../kernel/plain-date.ts';
import { hasGone, isOpen, isUnsigned } from '../kernel/stage.ts';
import { eventKinds, type PupilEvent } from '../pupil/event.ts';
import { addDays, type DayCalendar, daysBetween } from '../school/days.ts';
import { compareTerms, shiftTerm, termLabel, termOn } from '../school/terms.ts';
import { afterSignOff } from './after-sign-off.ts';
import type { Due } from './due.ts';
import {
  after,
  before,
  type DaysLeft,
  type DeadlineFacts,
  datesOf,
  pepOf,
  ruleOf,
  type Undated,
} from './due-facts.ts';
import { firstPepDeadlines } from './first-pep.ts';
import { asksForNone, whyNotOwed } from './owed.ts';

/** Counts from today; each date is counted once, however many pupils share it. */
export const countDaysLeft = (today: string, calendar: DayCalendar): DaysLeft => {
  const counted = new Map<string, ReturnType<DaysLeft>>();
  return (date) => {
    const known = counted.get(date);
    if (known) return known;
    if (date === '') return { daysLeft: 0, dayKind: 'calendar' };
    const schoolDays = daysBetween(today, date, 'school', calendar);
    const answer: ReturnType<DaysLeft> =
      schoolDays === null
        ? { daysLeft: daysBetween(today, date, 'calendar', calendar) ?? 0, dayKind: 'calendar' }
        : { daysLeft: schoolDays, dayKind: 'school' };
    counted.set(date, answer);
    return answer;
  };
};

/** Orders what is due: what came back, what has no day of its own, then by date. */
export const byDay = (a: Pick<Due, 'kind' | 'date'>, b: Pick<Due, 'kind' | 'date'>): number =>
  Number(b.kind === 'amend') - Number(a.kind === 'amend') || a.date.localeCompare(b.date);

/** The reviewing officer has the PEP some days before each care plan review of the term. */
const reviewDeadlines = (facts: DeadlineFacts): Undated[] => {
  const { pupil, term, calendar, today } = facts;
  const rule = ruleOf(facts, 'iroNotice');
  const pep = pepOf(facts);
  if (rule === null || asksForNone(facts) !== '' || (pep && hasGone(pep.stage))) return [];
  return [...new Set([pupil.firstReviewDate, pupil.nextReviewDate])]
    .filter((review) => review >= today && compareTerms(termOn(review, calendar.terms), term) === 0)
    .flatMap((review) => {
      const date = before(review, rule, facts);
      return date === null
        ? []
        : [
            {
              kind: 'reviewing-officer' as const,
              pepId: pep?.id ?? null,
              date,
              reason: `With the reviewing officer ${dayRuleText(rule)} before the care plan review on ${formatDate(review)}`,
            },
          ];
    });
};

const termDeadlines = (facts: DeadlineFacts): Undated[] => {
  const { authority, term, yearGroup } = facts;
  const pep = pepOf(facts);
  const wanted = pep === null || isOpen(pep.stage, pep.notFinishedOn) || pep.stage === 'returned';
  if (!wanted || pep?.voluntary || whyNotOwed(facts) !== '') return [];
  const pepId = pep?.id ?? null;
  const deadline = deadlineFor(authority, term);
  if (deadline !== '') {
    return [
      {
        kind: 'term-deadline',
        pepId,
        date: deadline,
        reason: `${authority.name}: each term, by ${formatDate(deadline)}`,
      },
    ];
  }
  const dates = datesOf(facts, term);
  if (!dates) return [];
  const phase = phaseOf(yearGroup);
  const count = profileOf(authority).pepsAYear[phase];
  const pace =
    count === null || count >= 3
      ? 'A PEP every term'
      : `${authority.name}: ${count} a year, ${phases[phase]}`;
  return [
    {
      kind: 'term-end',
      pepId,
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
  const { today, authority } = facts;
  const pep = pepOf(facts);
  if (!pep || !isOpen(pep.stage, pep.notFinishedOn) || pep.meetingDate === '') return [];
  const on = formatDate(pep.meetingDate);
  const writeUp = ruleOf(facts, 'writeUp');
  if (pep.meetingDate < today) {
    const date = writeUp && after(pep.meetingDate, writeUp, facts);
    return writeUp === null || date === null
      ? []
      : [
          {
            kind: 'write-up',
            pepId: pep.id,
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
            pepId: pep.id,
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

/**
 * A PEP that is brought forward is the next that is signed off after the event: this term's while it
 * is open, else the next term's, begun early. With neither open it says what may be done.
 */
const broughtForward = (facts: DeadlineFacts): Undated[] => {
  const { events, signedOff, authority, calendar, term } = facts;
  const lastSignedOff =
    signedOff
      .map(({ on }) => on)
      .sort()
      .at(-1) ?? '';
  const [own, next] = [pepOf(facts), pepOf(facts, shiftTerm(term, 1))];
  const open = [own, next].find((pep) => pep && isOpen(pep.stage, pep.notFinishedOn));
  const locked = own !== null && !isUnsigned(own.stage) && !open;
  const way = locked
    ? `. This term’s PEP is signed off: revise it, or start the ${termLabel(shiftTerm(term, 1))} review early`
    : '';
  return events
    .filter((event) => event.decision === 'forward' && lastSignedOff < event.onDate)
    .flatMap((event) => {
      const date = broughtForwardBy(event, authority, calendar);
      return date === null
        ? []
        : [
            {
              kind: 'brought-forward' as const,
              pepId: open?.id ?? null,
              date,
              reason: `Brought forward: ${eventKinds[event.kind].toLowerCase()} on ${formatDate(event.onDate)}${way}`,
            },
          ];
    });
};

/** A meeting that is still to come, also of a PEP that was signed off before it. */
const meetings = (facts: DeadlineFacts): Undated[] => {
  const pep = pepOf(facts);
  // On its day it is to come until it is noted as held, or the PEP is signed off.
  const toCome = pep?.stage === 'in-preparation' || pep?.stage === 'ready';
  return pep && (pep.meetingDate > facts.today || (toCome && pep.meetingDate === facts.today))
    ? [
        {
          kind: 'meeting',
          pepId: pep.id,
          date: pep.meetingDate,
          reason: 'PEP meeting',
          ...(pep.meetingTime !== '' && { time: pep.meetingTime }),
        },
      ]
    : [];
};

/**
 * What is due for a pupil in a term: first what came back, then what waits with no day of its own,
 * then by date. Empty for a pupil who has left.
 */
export const deadlinesOf = (facts: DeadlineFacts): Due[] => {
  if (facts.pupil.leftOn !== '' && facts.pupil.leftOn <= facts.today) return [];
  return [
    ...firstPepDeadlines(facts),
    ...reviewDeadlines(facts),
    ...broughtForward(facts),
    ...termDeadlines(facts),
    ...afterSignOff(facts),
    ...meetingDeadlines(facts),
    ...meetings(facts),
  ]
    .sort(byDay)
    .map((due) => ({ ...due, ...facts.daysLeft(due.date) }));
};
