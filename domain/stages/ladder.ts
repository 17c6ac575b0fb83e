import { answersPeps } from '../authority/profile.ts';
import { toDoWords } from '../form/to-do.ts';
import { formatDate } from '../kernel/plain-date.ts';
import { hasGone, isUnsigned } from '../kernel/stage.ts';
import { type Asked, whoWasAsked } from '../meeting/asked.ts';
import { calledName } from '../pupil/pupil.ts';
import { daysBetween } from '../school/days.ts';
import { compareTerms, shiftTerm, type TermKey, termLabel, termSpan } from '../school/terms.ts';
import { currentTerm, type DeadlineFacts, inTerm, type PepStanding, pepOf } from './due-facts.ts';
import { firstPepIn } from './first-pep.ts';
import { schoolDaysAhead } from './horizon.ts';
import { owing } from './owed.ts';
import { awaitsAnswer } from './steps.ts';

/** The steps of every PEP, in their order. */
export const rungs = [
  'invite',
  'child',
  'hold',
  'answer',
  'sign-off',
  'send',
  'ask',
  'mend',
  'start',
] as const;
export type Rung = (typeof rungs)[number];

/** A step that is to be taken now: the same on every list, the pupil's page and the PEP's. */
export type NextRung = {
  rung: Rung;
  /** Whose PEP it is. */
  term: TermKey;
  /** Null where none is begun. */
  pepId: string | null;
  /** What its button says. */
  label: string;
  /** How it stands, in the words of the lists. */
  words: string;
  /** What stands behind these, more quietly; empty for nothing. */
  detail: string;
  /** Whether others are waited for, so that they can be reminded. */
  reminder: boolean;
  /** Whether it is the others' turn: its button is the reminder to them. */
  byOthers: boolean;
  /** A meeting within two school days to which nobody was asked: it comes before all else. */
  pressing: boolean;
  /** Whether a PDF of it was saved, so that it only has to be noted as sent. */
  pdfSaved: boolean;
};

/** A sent PEP is asked about from this school day without an answer; calendar days elsewhere. */
const answerAfter = 10;
/** A meeting to which nobody was asked is the first thing on Today from so many school days before. */
const pressingWithin = 2;

type OfPep = { pep: PepStanding; facts: DeadlineFacts; by: string };

/** Whether a day is near enough to prepare for it; one that is not known is. */
const isNear = (date: string, { daysLeft }: DeadlineFacts): boolean => {
  if (date === '') return true;
  const left = daysLeft(date);
  return left.daysLeft <= (left.dayKind === 'school' ? schoolDaysAhead : schoolDaysAhead * 1.4);
};

/** How long a sent PEP has had no answer; null where it has one, or nobody waits for it. */
export const withoutAnswer = (
  pep: PepStanding,
  { today, calendar }: Pick<DeadlineFacts, 'today' | 'calendar'>,
): { days: number; kind: 'school' | 'calendar' } | null => {
  if (!awaitsAnswer(pep.stage) || pep.voluntary || pep.lastSentOn === '') return null;
  const school = daysBetween(pep.lastSentOn, today, 'school', calendar);
  return school === null
    ? { days: daysBetween(pep.lastSentOn, today, 'calendar', calendar) ?? 0, kind: 'calendar' }
    : { days: school, kind: 'school' };
};

/** "13 school days". */
export const waitingWords = ({ days, kind }: { days: number; kind: string }): string =>
  `${days} ${kind === 'school' ? 'school day' : 'day'}${days === 1 ? '' : 's'}`;

/** "13 school days without an answer". */
export const withoutAnswerWords = (waits: { days: number; kind: string }): string =>
  `${waitingWords(waits)} without an answer`;

const nothingLeft = ({ toDo }: PepStanding): boolean =>
  Object.values(toDo).every((count) => count === 0);

/** Signed off in this revision, or in the one that came back. */
const wasSigned = ({ stage, returned }: PepStanding): boolean =>
  !isUnsigned(stage) || returned !== null;

const isHeld = (pep: PepStanding): boolean =>
  wasSigned(pep) || pep.held || pep.stage === 'meeting-held';

/** Once the day of the meeting is over, it is asked first whether it was held. */
const isOver = ({ pep, facts }: OfPep): boolean =>
  isHeld(pep) || (pep.meetingDate !== '' && pep.meetingDate < facts.today);

/** Who of those who must be asked to the meeting was; who left care has no carer. */
const askedOf = ({ pep, facts: { authority, pupil } }: OfPep): Asked =>
  pep.voluntary
    ? 'everybody'
    : whoWasAsked(pep.asked, authority, pupil.careStatus === 'left-care' ? ['carer'] : []);

const isPressing = (of: OfPep): boolean => {
  const { pep, facts } = of;
  return (
    askedOf(of) === 'nobody' &&
    pep.meetingDate >= facts.today &&
    facts.daysLeft(pep.meetingDate).daysLeft <= pressingWithin
  );
};

const comesUp = ({ pep, facts, by }: OfPep): boolean => pep.meetingDate !== '' || isNear(by, facts);

/** What each rung of a begun PEP waits for, and what it says. */
type Step = {
  done: (of: OfPep) => boolean;
  isTime: (of: OfPep) => boolean;
  label: (of: OfPep) => string;
  words: (of: OfPep) => string;
  detail?: (of: OfPep) => string;
  reminder?: true;
};

const steps: Readonly<Record<Exclude<Rung, 'start'>, Step>> = {
  invite: {
    done: (of) => isOver(of) || askedOf(of) === 'everybody',
    isTime: comesUp,
    label: () => 'Invite people',
    words: (of) =>
      askedOf(of) === 'nobody' ? 'nobody is invited yet' : 'not everybody is invited yet',
    reminder: true,
  },
  child: {
    done: (of) => isOver(of) || of.pep.childAnswered || of.facts.pupil.takingPart.said !== '',
    isTime: comesUp,
    label: ({ facts }) => `Let ${calledName(facts.pupil)} answer`,
    words: ({ facts }) => `${calledName(facts.pupil)} has not answered yet`,
    reminder: true,
  },
  hold: {
    done: ({ pep }) => isHeld(pep),
    isTime: ({ pep, facts }) => pep.meetingDate !== '' && pep.meetingDate <= facts.today,
    label: () => 'Say what happened',
    words: () => 'was the meeting held?',
    detail: () => 'nobody has said so',
  },
  answer: {
    done: ({ pep }) => wasSigned(pep) || nothingLeft(pep),
    isTime: ({ pep }) => isHeld(pep),
    label: () => 'Answer what is left',
    words: () => 'PEP',
    detail: ({ pep }) => toDoWords(pep.toDo),
    reminder: true,
  },
  'sign-off': {
    done: ({ pep }) => wasSigned(pep),
    isTime: ({ pep, facts }) => nothingLeft(pep) && pep.meetingDate <= facts.today,
    label: () => 'Sign off',
    words: () => 'nothing is left to answer',
  },
  send: {
    done: ({ pep }) => pep.voluntary || hasGone(pep.stage) || pep.stage === 'returned',
    isTime: ({ pep }) => pep.stage === 'signed-off',
    label: ({ pep }) =>
      pep.pdfSaved
        ? 'Note the PEP as sent'
        : pep.returned === null
          ? 'Send the PEP'
          : 'Send the PEP again',
    words: ({ pep }) =>
      pep.returned === null ? 'signed off, not sent yet' : 'mended, not sent again yet',
  },
  ask: {
    done: ({ pep, facts }) =>
      pep.stage !== 'sent' || pep.voluntary || !answersPeps(facts.authority),
    isTime: ({ pep, facts }) => (withoutAnswer(pep, facts)?.days ?? 0) >= answerAfter,
    label: () => 'Ask for the answer',
    words: () => 'sent, no answer',
    detail: () => `asked for after ${answerAfter} school days`,
    reminder: true,
  },
  mend: {
    done: ({ pep }) => pep.returned === null || hasGone(pep.stage),
    isTime: () => true,
    label: () => 'Mend and send again',
    words: () => 'returned, to be mended',
    detail: ({ pep }) => pep.returned?.reason ?? '',
  },
};

const inOrder = rungs.filter((rung) => rung !== 'start');

/** Of a PEP that is not the present term's it is said which one. */
const ofTerm = (words: string, term: TermKey, facts: DeadlineFacts): string =>
  compareTerms(term, currentTerm(facts)) === 0 ? words : `${termLabel(term)}: ${words}`;

/** The first rung of a begun PEP that is not done and whose time has come. */
const rungOf = (pep: PepStanding, facts: DeadlineFacts): NextRung | null => {
  if (pep.notFinishedOn !== null) return null;
  const owed = owing(inTerm(facts, pep));
  const by = owed.is === 'owed' ? (owed.due?.date ?? '') : '';
  const of: OfPep = { pep, facts, by };
  const rung = inOrder.find((one) => !steps[one].done(of) && steps[one].isTime(of));
  if (rung === undefined) return null;
  const { label, words, detail, reminder } = steps[rung];
  return {
    rung,
    term: { academicYear: pep.academicYear, term: pep.term },
    pepId: pep.id,
    label: label(of),
    words: ofTerm(words(of), pep, facts),
    detail: detail?.(of) ?? '',
    reminder: reminder === true,
    byOthers: rung === 'ask',
    pressing: rung === 'invite' && isPressing(of),
    pdfSaved: pep.pdfSaved,
  };
};

/** Beginning the PEP of a term in which none is: from its first day, or earlier where it is due soon. */
const startOf = (facts: DeadlineFacts): NextRung | null => {
  const owed = owing(facts);
  if (pepOf(facts) !== null || owed.is !== 'owed') return null;
  const { startsOn } = termSpan(facts.term, facts.calendar.terms);
  const due = owed.due?.date ?? '';
  if (startsOn > facts.today && (due === '' || !isNear(due, facts))) return null;
  // The social worker and the virtual school initiate the first PEP; the school goes on from there.
  const first = firstPepIn(facts);
  const byOthers = first?.initiatedBy != null;
  return {
    rung: 'start',
    term: facts.term,
    pepId: null,
    label: byOthers ? 'Remind the social worker' : 'Start the PEP',
    words: ofTerm(byOthers ? 'first PEP not initiated yet' : 'PEP not started', facts.term, facts),
    detail: byOthers ? `by the social worker by ${formatDate(first?.initiatedBy ?? '')}` : '',
    reminder: true,
    byOthers,
    pressing: false,
    pdfSaved: false,
  };
};

const present = <T>(one: T | null): T[] => (one === null ? [] : [one]);

/**
 * All that is to be done next for a pupil in a term, the first first: what came back or waits to be
 * sent of the PEP before, this term's own, what the one before waits for, the next one's beginning.
 * Of each PEP it is one rung: the first that is not done and whose time has come. Source: handbook,
 * "The ladder of next steps".
 */
export const rungsOf = (facts: DeadlineFacts): NextRung[] => {
  const { pupil, term, today } = facts;
  if (pupil.leftOn !== '' && pupil.leftOn <= today) return [];
  const own = pepOf(facts);
  const isNow = compareTerms(term, currentTerm(facts)) === 0;
  const before = isNow ? pepOf(facts, shiftTerm(term, -1)) : null;
  const last = before === null ? null : rungOf(before, facts);
  const ours = own === null ? startOf(facts) : rungOf(own, facts);
  const next = isNow && own !== null ? startOf(inTerm(facts, shiftTerm(term, 1))) : null;
  // Once the term's own is signed off, the one before is followed.
  const goesOn = last !== null && (own === null || isUnsigned(own.stage));
  const first = goesOn && (last.rung === 'mend' || last.rung === 'send' || own === null);
  const waits = last?.rung === 'ask';
  const all = [
    ...(first && !waits ? present(last) : []),
    ...present(ours),
    ...(goesOn && (!first || waits) ? present(last) : []),
    ...present(next),
  ];
  return [...all.filter(({ pressing }) => pressing), ...all.filter(({ pressing }) => !pressing)];
};

/** The one thing to do next for a pupil in a term, if its time has come. */
export const nextRung = (facts: DeadlineFacts): NextRung | null => rungsOf(facts)[0] ?? null;
