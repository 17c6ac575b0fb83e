import { deadlinesFor } from '../authority/authority.ts';
import { firstEarlyTerm } from '../authority/early-years.ts';
import { phaseOf, phases, profileOf } from '../authority/profile.ts';
import { formatDate } from '../kernel/plain-date.ts';
import { careStand, dayAndMonth, eighteenthBirthday } from '../pupil/care.ts';
import { awayThrough } from '../pupil/stays.ts';
import { compareTerms, termLabel, termSpan } from '../school/terms.ts';
import { changeOfSchoolIn } from './change-of-school.ts';
import type { Due } from './due.ts';
import { currentTerm, type DeadlineFacts, datesOf, pepOf } from './due-facts.ts';
import { firstPepIn } from './first-pep.ts';

/** The day by which a term's PEP is wanted, and whose day it is. */
export type DueDay = {
  date: string;
  kind: Extract<Due['kind'], 'first-review' | 'term-deadline' | 'term-end'>;
};

/**
 * What is owed to a pupil for a term. *Owed*: the term's PEP is asked for, chased and counted. *Ask*:
 * neither owed nor overdue; the words say what to ask whom. *None*: nobody asks for one, and it is
 * never called missing.
 */
export type Owing =
  | {
      is: 'owed';
      /** The first day for which something is owed; empty where no day is known. */
      from: string;
      /** Null where it cannot be reckoned; the words then say what is missing. */
      due: DueDay | null;
      /** What every list says. */
      words: string;
    }
  | {
      is: 'ask' | 'none';
      /** Why, where it matters for what else is done. */
      why: Why;
      words: string;
      /** The same for a narrow cell. */
      brief: string;
    };

type Why =
  /** Care does not ask for one, or has to be asked about. */
  | 'status'
  | 'too-young'
  /** As many as the authority asks for are signed off. */
  | 'enough'
  /** Not in care, or not at this school, in that term. */
  | 'not-here'
  | 'before-kept'
  /** Owed until it ended, on or after the due day, and not made by then. */
  | 'not-made'
  | 'ended'
  /** The first PEP of this care stands for the term in which it is signed off. */
  | 'first-pep';

const none = (why: Why, words: string, brief: string): Owing => ({ is: 'none', why, words, brief });

const latest = (...days: readonly string[]): string => [...days].sort().at(-1) ?? '';

/** A term in which the pupil was not in care yet, not at this school yet, or not any more. */
const notHere = ({ pupil }: DeadlineFacts, span: { startsOn: string; endsOn: string }) => {
  if (pupil.careStartDate > span.endsOn)
    return none('not-here', 'Not in care then', 'Not here then');
  const away = awayThrough(pupil, span);
  return away && none('not-here', away.words, away.left ? 'Left' : 'Not here then');
};

const tooYoung = ({ pupil, yearGroup, authority, term }: DeadlineFacts): Owing | null => {
  if (phaseOf(yearGroup) !== 'early') return null;
  const { earlyYearsStart, earlyYearsFrom } = profileOf(authority);
  const first = firstEarlyTerm(pupil.dateOfBirth, earlyYearsStart);
  if (first === null || compareTerms(term, first) >= 0) return null;
  const from = earlyYearsFrom === '' ? '' : ` (${earlyYearsFrom})`;
  const words = `${authority.name} asks for none before the ${termLabel(first).toLowerCase()}${from}`;
  return none('too-young', words, 'Not yet');
};

/** Whether a year's PEPs are done already, for an authority that asks for fewer than one a term. */
const enoughThisYear = ({ authority, yearGroup, term, signedOff }: DeadlineFacts): Owing | null => {
  const phase = phaseOf(yearGroup);
  const wanted = profileOf(authority).pepsAYear[phase];
  if (wanted === null || wanted >= 3) return null;
  const done = signedOff.filter((pep) => pep.academicYear === term.academicYear).length;
  if (done < wanted) return null;
  const words =
    wanted === 0
      ? `${authority.name} asks for none in ${phases[phase]}`
      : `${authority.name} asks for ${wanted} a year in ${phases[phase]}: done`;
  return none('enough', words, 'Not asked for');
};

/**
 * The term's own day for this pupil: the authority's for the year group (of several, the next), else
 * the term's last; never one before care began or the pupil joined. Null where no day is known.
 */
const ownDay = (facts: DeadlineFacts, from: string): DueDay | null => {
  const { authority, term, yearGroup, today } = facts;
  const days = deadlinesFor(authority, term, yearGroup).filter((day) => day >= from);
  const next = days.find((day) => day >= today) ?? days.at(-1);
  if (next !== undefined) return { date: next, kind: 'term-deadline' };
  const dates = datesOf(facts, term);
  return dates && dates.endsOn >= from ? { date: dates.endsOn, kind: 'term-end' } : null;
};

/** The due day of a term in which the child came into care: a day before the first PEP's is none. */
const dueDayOf = (facts: DeadlineFacts, from: string): DueDay | null => {
  const own = ownDay(facts, from);
  const first = firstPepIn(facts);
  if (!first?.readyBy || compareTerms(first.since, facts.term) !== 0) return own;
  return own !== null && own.date >= first.readyBy
    ? own
    : { date: first.readyBy, kind: 'first-review' };
};

const withNote = (words: string, note: string): string =>
  note === '' ? words : `${words}; ${note}`;

const owedWords = (facts: DeadlineFacts, due: DueDay | null, note: string): string => {
  const first = firstPepIn(facts);
  const change = changeOfSchoolIn(facts);
  if (first?.readyBy) return withNote(`First PEP by ${formatDate(first.readyBy)}`, note);
  if (change?.unclear) {
    return withNote(`Joined on ${formatDate(change.on)}: was this a change of school?`, note);
  }
  if (change?.by) {
    const words = `New PEP by ${formatDate(change.by)}, change of school on ${formatDate(change.on)}`;
    return withNote(words, note);
  }
  const missing = `No dates are entered for the ${termLabel(facts.term).toLowerCase()}: write them under Settings, Terms`;
  return withNote(due === null ? missing : `PEP by ${formatDate(due.date)}`, note);
};

/** What ended by a day and takes a term's PEP away: the first day, and how a report says it. */
type End = { since: string; ended: string; otherwise: Owing };

/** An end takes away what was not due before it; what was due before is chased no longer. */
const endedAt = ({ since, ended, otherwise }: End, due: string): Owing =>
  since > due
    ? none('not-made', `Not made by its day (${dayAndMonth(due)}); ${ended}`, 'Not made by its day')
    : otherwise;

const leaving = ({ pupil, today }: DeadlineFacts): End | null =>
  pupil.leftOn !== '' && pupil.leftOn <= today
    ? {
        since: pupil.leftOn,
        ended: `left ${dayAndMonth(pupil.leftOn)}`,
        otherwise: none('ended', `Left on ${formatDate(pupil.leftOn)}`, 'Left'),
      }
    : null;

/** In what a pupil's care asks for on a day, what ended; null where a PEP is owed. */
const careEnding = ({ pupil }: DeadlineFacts, day: string): End | null => {
  const stand = careStand(pupil, day);
  if (stand.is === 'owed') return null;
  const { is, words, brief, since, ended } = stand;
  const why = is === 'none' && since !== '' ? 'ended' : 'status';
  return { since, ended, otherwise: { is, why, words, brief } };
};

/**
 * The one reckoning of what is owed to a pupil for a term, which every screen, list and document
 * reads. Source: handbook, "What is owed, by status, from when, until when" (O-01 to O-17).
 */
export const owing = (facts: DeadlineFacts): Owing => {
  const { pupil, term, today, calendar, keptSince } = facts;
  const span = termSpan(term, calendar.terms);
  // A term that is to come is asked about as it will stand on its first day.
  const day = latest(today, span.startsOn);
  const ending = careEnding(facts, day);
  // A status without a day is so in every term.
  if (ending?.since === '') return ending.otherwise;
  const away = notHere(facts, span);
  if (away) return away;
  const young = tooYoung(facts);
  if (young) return young;

  const from = latest(pupil.careStartDate, pupil.enrolledOn);
  const due = dueDayOf(facts, from);
  const left = leaving(facts);
  const ends = [ending, left]
    .flatMap((one) => (one ? [one] : []))
    .sort((a, b) => a.since.localeCompare(b.since));
  const over = compareTerms(term, currentTerm(facts)) < 0;
  if (over && keptSince > span.endsOn && pepOf(facts) === null) {
    return none('before-kept', beforeKeptWords(keptSince), 'Before PEPs here');
  }
  const [firstEnd] = ends;
  if (firstEnd) {
    const day = due?.date ?? span.endsOn;
    const made = pepOf(facts)?.signedOffOn ?? '';
    return made !== '' && made <= day ? firstEnd.otherwise : endedAt(firstEnd, day);
  }
  const enough = enoughThisYear(facts);
  if (enough) return enough;

  if (over) {
    const answered = endedBeforeAnswer(facts, span.endsOn);
    if (answered) return answered;
    const first = firstElsewhere(facts);
    if (first) return first;
  }
  const stand = careStand(pupil, day);
  const note = stand.is === 'owed' ? stand.note : '';
  return { is: 'owed', from, due, words: owedWords(facts, due, note) };
};

/** What the lists say of a term before the school kept its PEPs here. */
export const beforeKeptWords = (keptSince: string): string =>
  `Before the school kept its PEPs here (since ${formatDate(keptSince)})`;

/** A term that ended after the 18th birthday, and before the authority said that PEPs go on. */
const endedBeforeAnswer = ({ pupil, authority }: DeadlineFacts, endsOn: string): Owing | null => {
  const birthday = eighteenthBirthday(pupil.dateOfBirth);
  const { goesOn, toldOn } = pupil.afterEighteen;
  return goesOn === 'yes' && birthday !== '' && birthday <= endsOn && toldOn > endsOn
    ? none('ended', `Over before ${authority.name} said that PEPs go on from 18`, 'Not asked for')
    : null;
};

/** A term that is over, in which the child came into care, and whose first PEP is still to be signed off. */
const firstElsewhere = (facts: DeadlineFacts): Owing | null => {
  const first = firstPepIn({ ...facts, term: currentTerm(facts) });
  return first?.readyBy && compareTerms(first.since, facts.term) === 0
    ? none(
        'first-pep',
        `First PEP by ${formatDate(first.readyBy)}: it stands for the term in which it is signed off`,
        'First PEP',
      )
    : null;
};
