import { toDoWords } from '../form/to-do.ts';
import { formatShortDate } from '../kernel/plain-date.ts';
import { isUnsigned, stages } from '../kernel/stage.ts';
import type { DayCalendar } from '../school/days.ts';
import {
  compareTerms,
  shiftTerm,
  type TermDates,
  type TermKey,
  termLabel,
  termOn,
} from '../school/terms.ts';
import { deadlinesOf } from '../stages/deadlines.ts';
import { type Due, isOverdue, timeLeft } from '../stages/due.ts';
import {
  currentTerm,
  type DeadlineFacts,
  inTerm,
  type PepStanding,
  pepOf,
} from '../stages/due-facts.ts';
import { aheadTo } from '../stages/horizon.ts';
import { type NextRung, rungsOf, withoutAnswer } from '../stages/ladder.ts';
import { owing } from '../stages/owed.ts';

/** Something that a child needs now or soon, in the columns of Today. */
export type TodayLine = {
  /** Tells it from the child's other lines, the same from day to day. */
  key: string;
  what: string;
  /** Stands behind it, more quietly. */
  detail: string;
  /** When, in words: "3 school days late", "Wed 18 Nov 2026, in 2 school days". */
  when: string;
  /** Which rule sets it. */
  why: string;
  /** Before all else, or late; then in order of the days, and last what is left of terms before. */
  urgency: 'first' | 'late' | '' | 'left';
  late: boolean;
  /** The day by which it stands among the others. */
  day: string;
  /** What its button does; null where there is only something to open. */
  rung: NextRung | null;
  pepId: string | null;
  /** It is answered in the pupil's records, not in a PEP. */
  inRecords: boolean;
  /** The PEP's term is over, so that it may be given up. */
  mayGiveUp: boolean;
};

/** A line that was put off to a day: by whom, and why. */
export type PutOff = { line: string; until: string; reason: string; by: string };

const dueWords: Readonly<Record<Due['kind'], string>> = {
  ask: 'to be asked',
  initiation: 'first PEP to be initiated',
  'change-of-school': 'new PEP after a change of school',
  'first-review': 'first PEP',
  'term-deadline': 'PEP',
  'term-end': 'PEP',
  meeting: 'PEP meeting',
  'tell-again': 'meeting to be told again',
  'reviewing-officer': 'PEP to the reviewing officer',
  'form-to-school': 'form to the school',
  'social-worker-part': 'social worker’s part',
  'school-part': 'school’s part',
  'write-up': 'write-up',
  'brought-forward': 'PEP brought forward',
  amend: 'returned, to be mended',
  send: 'signed off, not sent yet',
};

/** Deadlines of the PEP itself, which its own line says with its button. */
const ofThePep: readonly Due['kind'][] = [
  'first-review',
  'change-of-school',
  'term-deadline',
  'term-end',
  'write-up',
  'brought-forward',
  'reviewing-officer',
  'send',
  'amend',
];

const whenDue = (due: Due): string => {
  if (due.date === '') return '';
  const day = `${formatShortDate(due.date)}${due.time === undefined ? '' : `, ${due.time}`}`;
  return due.daysLeft < 0 || due.late ? timeLeft(due) : `${day}, ${timeLeft(due)}`;
};

const urgencyOf = (due: Due | undefined): Pick<TodayLine, 'urgency' | 'late'> => {
  const late = due !== undefined && isOverdue(due);
  return { urgency: late ? 'late' : '', late };
};

/** A deadline that has no button of its own. */
const lineOfDue = (due: Due, facts: DeadlineFacts): TodayLine => ({
  key: `${due.kind} ${due.date}`,
  what: dueWords[due.kind],
  detail: '',
  when: whenDue(due),
  why: due.reason,
  ...urgencyOf(due),
  day: due.date || facts.today,
  rung: null,
  pepId: due.pepId,
  inRecords: false,
  mayGiveUp: false,
});

/** When and why a rung that hangs on a day of its own, and not on a deadline. */
const ownTime = (
  { rung }: NextRung,
  pep: PepStanding | undefined,
  facts: DeadlineFacts,
): Pick<TodayLine, 'when' | 'why' | 'day'> | null => {
  if (pep === undefined) return null;
  const { meetingDate, meetingTime } = pep;
  if ((rung === 'invite' || rung === 'child') && meetingDate >= facts.today) {
    const left = timeLeft({ date: meetingDate, ...facts.daysLeft(meetingDate) });
    return {
      when: `${formatShortDate(meetingDate)}${meetingTime === '' ? '' : `, ${meetingTime}`}`,
      why: `meeting ${left}`,
      day: meetingDate,
    };
  }
  if (rung === 'hold') {
    return {
      when: `proposed ${formatShortDate(meetingDate)}`,
      why: 'nobody has said so',
      day: meetingDate,
    };
  }
  const waits = rung === 'ask' ? withoutAnswer(pep, facts) : null;
  return waits === null
    ? null
    : {
        when: `${waits.days} ${waits.kind} days`,
        why: `sent on ${formatShortDate(pep.lastSentOn)}`,
        // What is only asked about comes after what has a day.
        day: '9999-12-31',
      };
};

/** A rung with the deadline that it is under, which is then no line of its own. */
const lineOfRung = (
  rung: NextRung,
  dues: readonly Due[],
  facts: DeadlineFacts,
): { line: TodayLine; under: Due | undefined } => {
  const pep = facts.peps.find(({ id }) => id === rung.pepId);
  const theirs = dues.filter(
    ({ kind, pepId }) =>
      pepId === rung.pepId &&
      (rung.byOthers && kind === 'initiation' ? true : ofThePep.includes(kind)) &&
      (rung.rung === 'mend') === (kind === 'amend'),
  );
  const own = ownTime(rung, pep, facts);
  // What is in two days is said by its own day, also where the PEP is late.
  const late = rung.pressing ? undefined : theirs.find(isOverdue);
  const under = late ?? (own === null ? theirs[0] : undefined);
  const over = rung.pepId !== null && compareTerms(rung.term, currentTerm(facts)) < 0;
  return {
    under,
    line: {
      key: `${rung.rung} ${rung.term.academicYear} ${rung.term.term}`,
      what: rung.words,
      detail: rung.detail,
      when: under === undefined ? (own?.when ?? '') : whenDue(under),
      why: under?.reason ?? own?.why ?? '',
      ...urgencyOf(under),
      ...(rung.pressing && { urgency: 'first' }),
      day: under?.date || own?.day || facts.today,
      rung,
      pepId: rung.pepId,
      inRecords: false,
      mayGiveUp: over && pep !== undefined && isUnsigned(pep.stage),
    },
  };
};

/** A PEP of an earlier term that nobody has signed off, where the ladder has no step for it now. */
const lineOfLeftOver = (pep: PepStanding, facts: DeadlineFacts): TodayLine => {
  const [due] = deadlinesOf(inTerm(facts, pep)).filter(({ kind }) => ofThePep.includes(kind));
  return {
    key: `left ${pep.academicYear} ${pep.term}`,
    what: `${termLabel(pep)}: ${stages[pep.stage].toLowerCase()}`,
    detail: toDoWords(pep.toDo),
    when: due === undefined ? '' : whenDue(due),
    why: due?.reason ?? '',
    ...urgencyOf(due),
    urgency: 'left',
    day: due?.date || facts.today,
    rung: null,
    pepId: pep.id,
    inRecords: false,
    mayGiveUp: true,
  };
};

/** The PEP of the last term, where it was owed and never begun, until this term's is signed off. */
const neverBegun = (facts: DeadlineFacts): TodayLine[] => {
  const now = currentTerm(facts);
  const term = shiftTerm(now, -1);
  const then = inTerm(facts, term);
  const own = pepOf(facts, now);
  const followed = own !== null && !isUnsigned(own.stage);
  if (followed || pepOf(then) !== null || owing(then).is !== 'owed') return [];
  const [due] = deadlinesOf(then).filter(
    ({ kind }) => kind === 'term-deadline' || kind === 'term-end',
  );
  const [rung] = rungsOf(then).filter(({ rung: name }) => name === 'start');
  return rung === undefined || due === undefined
    ? []
    : [
        {
          ...lineOfRung(rung, [due], then).line,
          what: `${termLabel(term)}: PEP never begun`,
          urgency: 'left',
        },
      ];
};

const ranks = { first: 0, late: 1, '': 2, left: 3 } as const;

/** The most pressing first. */
export const byPressure = (a: TodayLine, b: TodayLine): number =>
  ranks[a.urgency] - ranks[b.urgency] || a.day.localeCompare(b.day);

/** What is still to come, and beyond the horizon, is no line. */
const needsPreparing: readonly NextRung['rung'][] = ['invite', 'child', 'start'];

/**
 * All that a child needs from today to the last day that Today looks at, the most pressing first: the
 * steps whose time has come, each under its deadline; deadlines without a step; what is left of terms
 * before. A meeting for which all is prepared is a date, and asks for nothing.
 *
 * @param leftOver PEPs of earlier terms that are neither signed off nor given up.
 */
export const linesOf = (
  facts: DeadlineFacts,
  leftOver: readonly PepStanding[],
  until: string,
): TodayLine[] => {
  const now = currentTerm(facts);
  const rungs = rungsOf(inTerm(facts, now));
  const dues = duesOf(facts, [now, shiftTerm(now, 1), ...rungs.map(({ term }) => term)]);
  const steps = rungs.map((rung) => lineOfRung(rung, dues, facts));
  const used = new Set(steps.map(({ under }) => under));
  const stepLines = steps
    .filter(({ line }) => !(needsPreparing.includes(line.rung?.rung ?? 'hold') && line.day > until))
    .map(({ line }) => line);
  const others = dues.filter(
    (due) =>
      !used.has(due) && due.kind !== 'meeting' && due.date <= until && !isSaid(due, stepLines),
  );
  const told = new Set(rungs.map(({ pepId }) => pepId));
  return [
    ...stepLines,
    ...others.map((due) => lineOfDue(due, facts)),
    ...leftOver.filter(({ id }) => !told.has(id)).map((pep) => lineOfLeftOver(pep, facts)),
    ...neverBegun(facts),
  ].sort(byPressure);
};

/** What the PEPs of several terms ask for, each once. */
const duesOf = (facts: DeadlineFacts, terms: readonly TermKey[]): Due[] => {
  const all = terms.flatMap((term) => deadlinesOf(inTerm(facts, term)));
  const told = (due: Due): string => [due.kind, due.date, due.reason].join(' ');
  return [...new Map(all.map((due) => [told(due), due])).values()];
};

/** What a step says already, whatever deadline it stands under. */
const saidBySteps: readonly Due['kind'][] = ['send', 'amend'];
const isSaid = ({ kind, pepId }: Due, lines: readonly TodayLine[]): boolean =>
  saidBySteps.includes(kind) && lines.some((line) => line.pepId === pepId);

const lastDay = (terms: readonly TermDates[]): string =>
  terms
    .map(({ endsOn }) => endsOn)
    .sort()
    .at(-1) ?? '';

/**
 * What the calendar lacks for today to be reckoned; empty where it lacks nothing. What cannot be
 * reckoned is never "nothing to do".
 */
export const lackingDates = (today: string, calendar: DayCalendar): string => {
  const { terms } = calendar;
  if (!terms.some(({ endsOn }) => endsOn >= today)) {
    return 'No term dates are entered for today or later: nothing that hangs on them can be reckoned.';
  }
  const next = shiftTerm(termOn(today, terms), 1);
  const known = terms.some((term) => compareTerms(term, next) === 0);
  return known || aheadTo(today, calendar) <= lastDay(terms)
    ? ''
    : `The dates of the ${termLabel(next).toLowerCase()} are not entered: nothing that hangs on them can be reckoned.`;
};
