import type { Authority } from '../authority/authority.ts';
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
import { listed } from '../kernel/text.ts';
import { eventKinds, type PupilEvent } from '../pupil/event.ts';
import { addDays, type DayCalendar, daysBetween } from '../school/days.ts';
import { compareTerms, shiftTerm, termLabel, termOn } from '../school/terms.ts';
import { afterSignOff } from './after-sign-off.ts';
import { changeOfSchoolIn } from './change-of-school.ts';
import type { Due } from './due.ts';
import {
  after,
  before,
  type DaysLeft,
  type DeadlineFacts,
  pepOf,
  ruleOf,
  type Undated,
} from './due-facts.ts';
import { firstPepDeadlines } from './first-pep.ts';
import { type Owing, owing } from './owed.ts';
import { isDone } from './punctual.ts';

/** Counts from today; each date is counted once, however many pupils share it. */
export const countDaysLeft = (today: string, calendar: DayCalendar): DaysLeft => {
  const counted = new Map<string, ReturnType<DaysLeft>>();
  return (date) => {
    const known = counted.get(date);
    if (known) return known;
    if (date === '') return { daysLeft: 0, dayKind: 'calendar', late: false };
    const schoolDays = daysBetween(today, date, 'school', calendar);
    const late = date < today;
    const answer: ReturnType<DaysLeft> =
      schoolDays === null
        ? {
            daysLeft: daysBetween(today, date, 'calendar', calendar) ?? 0,
            dayKind: 'calendar',
            late,
          }
        : { daysLeft: schoolDays, dayKind: 'school', late };
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
  if (rule === null || (pep && hasGone(pep.stage))) return [];
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

const termDeadlines = (facts: DeadlineFacts, owed: Owing): Undated[] => {
  const { authority, term, yearGroup } = facts;
  const pep = pepOf(facts);
  // What was done once, as the authority counts, does not become overdue by being returned.
  const wanted = pep === null || (isOpen(pep.stage, pep.notFinishedOn) && !isDone(pep, facts));
  if (!wanted || pep?.voluntary || owed.is !== 'owed') return [];
  const pepId = pep?.id ?? null;
  const { due } = owed;
  // The first PEP's day stands among its own deadlines.
  if (due === null || due.kind === 'first-review') return [];
  const { date } = due;
  if (due.kind === 'term-deadline') {
    const reason = `${authority.name}: each term, by ${formatDate(date)}`;
    return [{ kind: due.kind, pepId, date, reason }];
  }
  const phase = phaseOf(yearGroup);
  const count = profileOf(authority).pepsAYear[phase];
  const pace =
    count === null || count >= 3
      ? 'A PEP every term'
      : `${authority.name}: ${count} a year, ${phases[phase]}`;
  const reason = `${pace}: ${termLabel(term)} ends on ${formatDate(date)}`;
  return [{ kind: due.kind, pepId, date, reason }];
};

/** A new PEP after a change of school, until one is signed off since. */
const changeOfSchool = (facts: DeadlineFacts): Undated[] => {
  const change = changeOfSchoolIn(facts);
  if (change === null) return [];
  const pepId = pepOf(facts)?.id ?? null;
  const base = { kind: 'change-of-school' as const, pepId };
  const on = formatDate(change.on);
  if (change.unclear) {
    return [
      { kind: 'ask', pepId, date: '', reason: `Joined on ${on}: was this a change of school?` },
    ];
  }
  return change.by === null
    ? [
        {
          ...base,
          date: '',
          reason: `Change of school on ${on}: ask ${facts.authority.name} by when it wants a new PEP`,
        },
      ]
    : [
        {
          ...base,
          date: change.by,
          reason: `New PEP by ${formatDate(change.by)}, change of school on ${on}`,
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
  // What was continued on another day is written up after the last.
  const day = pep.heldOn || pep.meetingDate;
  const on = formatDate(day);
  const writeUp = ruleOf(facts, 'writeUp');
  if (day < today) {
    const date = writeUp && after(day, writeUp, facts);
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

/** Whoever was told another day, time or place of the meeting, until they are told again. */
const toTellAgain = (facts: DeadlineFacts): Undated[] => {
  const pep = pepOf(facts);
  return pep === null || !isUnsigned(pep.stage) || pep.toTellAgain.length === 0
    ? []
    : [
        {
          kind: 'tell-again',
          pepId: pep.id,
          date: '',
          reason: `Told another day, time or place of the meeting: ${listed(pep.toTellAgain)}`,
        },
      ];
};

/** What asks for no PEP asks for none of what leads up to one; what was signed off is still to be sent. */
const allOf = (facts: DeadlineFacts): Undated[] => {
  const { pupil, today } = facts;
  if (pupil.leftOn !== '' && pupil.leftOn <= today) return [];
  const owed = owing(facts);
  const own = pepOf(facts);
  if (owed.is === 'ask') {
    const asked = { kind: 'ask' as const, pepId: own?.id ?? null, date: '', reason: owed.words };
    return [asked, ...afterSignOff(facts)];
  }
  // Of a plan that is made although nobody asks for one, its own meeting is told.
  const goesOn = owed.is === 'owed' || owed.why === 'enough' || own?.voluntary === true;
  if (!goesOn) return afterSignOff(facts);
  const asked = owed.is === 'owed' || owed.why === 'enough';
  return [
    ...(asked ? firstPepDeadlines(facts) : []),
    ...(asked ? changeOfSchool(facts) : []),
    ...(asked ? reviewDeadlines(facts) : []),
    ...(asked ? broughtForward(facts) : []),
    ...termDeadlines(facts, owed),
    ...afterSignOff(facts),
    ...meetingDeadlines(facts),
    ...meetings(facts),
    ...toTellAgain(facts),
  ];
};

/**
 * What is due for a pupil in a term: first what came back, then what waits with no day of its own,
 * then by date. Empty for a pupil who has left.
 */
export const deadlinesOf = (facts: DeadlineFacts): Due[] =>
  allOf(facts)
    .sort(byDay)
    .map((due) => ({ ...due, ...facts.daysLeft(due.date) }));
