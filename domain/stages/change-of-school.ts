import { profileOf } from '../authority/profile.ts';
import { parseDate } from '../kernel/plain-date.ts';
import { addDays } from '../school/days.ts';
import { academicYearOf, compareTerms, shiftTerm, termOn } from '../school/terms.ts';
import { currentTerm, type DeadlineFacts } from './due-facts.ts';

/**
 * Who joins up to so many school days after the first of the school year starts with everybody else;
 * from then to the end of September it cannot be told from the day alone.
 */
const startingDays = 5;

/** A pupil typed in so many days after joining may have been here before, or in another list. */
const typedInWithin = 30;

/** What the dates say of joining this school. */
type Joined = 'change' | 'no-change' | 'unclear';

/** Whether the pupil joined with the others, in September (or in the summer before it). */
const startsWithTheYear = (
  joined: string,
  { calendar }: Pick<DeadlineFacts, 'calendar'>,
): Joined => {
  const date = parseDate(joined);
  const year = date.month >= 8 ? date.year : date.year - 1;
  const autumn = calendar.terms.find(
    ({ academicYear, term }) => academicYear === year && term === 'autumn',
  );
  const summer = calendar.terms.find(
    ({ academicYear, term }) => academicYear === year - 1 && term === 'summer',
  );
  if (date.month < 8 && !(summer && academicYearOf(date) === year && joined > summer.endsOn)) {
    return 'change';
  }
  const starting =
    autumn === undefined ? null : addDays(autumn.startsOn, startingDays, 'school', calendar);
  if (joined <= (starting ?? `${year}-09-15`)) return 'no-change';
  return joined <= `${year}-09-30` ? 'unclear' : 'change';
};

/**
 * Whether joining this school was a change of school that asks for a new PEP (handbook, O-03): in the
 * middle of a school year, while in care, and known to the program. What the school says itself
 * comes first.
 */
const joinedHow = (facts: DeadlineFacts): Joined => {
  const { enrolledOn, careStartDate, changeOfSchool, knownSince } = facts.pupil;
  if (enrolledOn === '' || changeOfSchool === 'no') return 'no-change';
  if (changeOfSchool === 'yes') return 'change';
  // In care before joining: who came into care with the move has the days of a first PEP.
  if (careStartDate === '' || careStartDate >= enrolledOn) return 'no-change';
  // Who was here before the school kept its PEPs here was typed in at first set-up.
  if (facts.keptSince === '' || enrolledOn < facts.keptSince) return 'no-change';
  const byYear = startsWithTheYear(enrolledOn, facts);
  if (byYear !== 'change') return byYear;
  const late = parseDate(enrolledOn).add({ days: typedInWithin }).toString();
  return knownSince > late ? 'unclear' : 'change';
};

/** What a change of school asks for. */
export type ChangeOfSchool = {
  on: string;
  /** The day of the new PEP; null where the authority names no number of days. */
  by: string | null;
  /** Whether the school is to say first whether it was one. */
  unclear: boolean;
};

/**
 * What joining in the middle of a year asks for in a term: a new PEP within the authority's days,
 * until one is signed off. Null where it asks for nothing.
 */
export const changeOfSchoolIn = (facts: DeadlineFacts): ChangeOfSchool | null => {
  const { pupil, term, signedOff, events, authority, calendar } = facts;
  const on = pupil.enrolledOn;
  const how = joinedHow(facts);
  if (how === 'no-change' || signedOff.some((pep) => pep.on >= on)) return null;
  // The school recorded the change itself, and decided whether a PEP is brought forward for it.
  if (
    events.some(
      (one) => one.kind === 'school-change' && one.decision !== '' && near(one.onDate, on),
    )
  ) {
    return null;
  }
  const since = termOn(on, calendar.terms);
  const now = currentTerm(facts);
  const latest = compareTerms(since, now) > 0 ? since : now;
  const last = shiftTerm(since, 1);
  if (
    compareTerms(term, since) < 0 ||
    compareTerms(term, latest) > 0 ||
    compareTerms(term, last) > 0
  ) {
    return null;
  }
  const rule = profileOf(authority).timing.schoolChange;
  return {
    on,
    by: rule && addDays(on, rule.days, rule.kind, calendar),
    unclear: how === 'unclear',
  };
};

const near = (one: string, other: string): boolean =>
  Math.abs(parseDate(one).until(parseDate(other), { largestUnit: 'day' }).days) <= 14;
