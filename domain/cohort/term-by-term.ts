import type { Authority } from '../authority/authority.ts';
import { phaseOf, profileOf } from '../authority/profile.ts';
import { type Stage, stages } from '../kernel/stage.ts';
import type { Pupil } from '../pupil/pupil.ts';
import { compareTerms, shiftTerm, type TermDates, type TermKey } from '../school/terms.ts';

/** One pupil's PEP in one term, or why there is none. */
export type TermCell =
  | { kind: 'pep'; pepId: string; stage: Stage; notFinished: boolean }
  /** A term that is over, without a PEP. */
  | { kind: 'none' }
  /** The term now, and nothing has been started. */
  | { kind: 'not-started' }
  /** The term is still to come. */
  | { kind: 'to-come' }
  /** The pupil was not in care, or not at this school, in that term. */
  | { kind: 'not-here' }
  /** The authority asks for fewer PEPs a year, and that year has as many. */
  | { kind: 'not-asked' };

/** The terms of this school year and the two before it, the oldest first. */
export const termsToShow = ({ academicYear }: TermKey): TermKey[] =>
  Array.from({ length: 9 }, (_, i) =>
    shiftTerm({ academicYear: academicYear - 2, term: 'autumn' }, i),
  );

/** First and last day of a term: as entered, else by the usual months. */
export const termSpan = (
  term: TermKey,
  calendar: readonly TermDates[],
): { startsOn: string; endsOn: string } => {
  const entered = calendar.find((one) => compareTerms(one, term) === 0);
  if (entered) return entered;
  const { academicYear } = term;
  const next = academicYear + 1;
  switch (term.term) {
    case 'autumn':
      return { startsOn: `${academicYear}-09-01`, endsOn: `${academicYear}-12-31` };
    case 'spring':
      return { startsOn: `${next}-01-01`, endsOn: `${next}-03-31` };
    default:
      return { startsOn: `${next}-04-01`, endsOn: `${next}-08-31` };
  }
};

/** Whether a pupil was in care and at this school on some day of a term, as far as the dates say. */
export const wasHere = (
  { careStartDate, enrolledOn, leftOn }: Pick<Pupil, 'careStartDate' | 'enrolledOn' | 'leftOn'>,
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
): boolean =>
  careStartDate <= endsOn && enrolledOn <= endsOn && (leftOn === '' || leftOn > startsOn);

/** What one cell depends on. */
export type CellFacts = {
  pupil: Pick<Pupil, 'careStartDate' | 'enrolledOn' | 'leftOn'>;
  yearGroup: number;
  authority: Pick<Authority, 'profile'>;
  term: TermKey;
  current: TermKey;
  calendar: readonly TermDates[];
  /** The newest revision of the term's PEP; null when there is none. */
  pep: { id: string; stage: Stage; notFinished: boolean } | null;
  /** How many of that school year's terms have a PEP that was signed off. */
  signedOffThatYear: number;
};

/** What stands in the cell of a pupil and a term. */
export const termCell = (facts: CellFacts): TermCell => {
  const { pep, term, current, authority, yearGroup } = facts;
  if (pep) {
    return { kind: 'pep', pepId: pep.id, stage: pep.stage, notFinished: pep.notFinished };
  }
  if (!wasHere(facts.pupil, termSpan(term, facts.calendar))) return { kind: 'not-here' };
  const wanted = profileOf(authority).pepsAYear[phaseOf(yearGroup)];
  if (wanted !== null && wanted < 3 && facts.signedOffThatYear >= wanted) {
    return { kind: 'not-asked' };
  }
  const when = compareTerms(term, current);
  return { kind: when < 0 ? 'none' : when > 0 ? 'to-come' : 'not-started' };
};

/** A cell in words. */
export const cellWords = (cell: TermCell): string => {
  switch (cell.kind) {
    case 'pep':
      return cell.notFinished ? 'Not finished' : stages[cell.stage];
    case 'none':
      return 'None';
    case 'not-started':
      return stages['not-started'];
    case 'to-come':
      return 'To come';
    case 'not-asked':
      return 'Not asked for';
    default:
      return 'Not here then';
  }
};
