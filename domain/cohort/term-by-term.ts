import { isUnsigned, type Stage, stages } from '../kernel/stage.ts';
import { compareTerms, shiftTerm, type TermKey } from '../school/terms.ts';
import type { Owing } from '../stages/owed.ts';

/** One pupil's PEP in one term, or how it stands that there is none. */
export type TermCell =
  /** `note` says whether it was on time; of one that nobody asks for any more, why. */
  | { kind: 'pep'; pepId: string; stage: Stage; notFinished: boolean; note: string }
  /** A term that is over, without the PEP that was owed. */
  | { kind: 'missing'; words: string }
  /** The term now, and nothing has been started. */
  | { kind: 'not-started'; words: string }
  /** The term is still to come. */
  | { kind: 'to-come'; words: string }
  /** Neither owed nor overdue: the words say what to ask whom. */
  | { kind: 'ask'; words: string; brief: string }
  /** Nobody asks for one, and why. */
  | { kind: 'not-owed'; words: string; brief: string; why: string };

/** The terms of this school year and the two before it, the oldest first. */
export const termsToShow = ({ academicYear }: TermKey): TermKey[] =>
  Array.from({ length: 9 }, (_, i) =>
    shiftTerm({ academicYear: academicYear - 2, term: 'autumn' }, i),
  );

/** What one cell depends on. */
export type CellFacts = {
  term: TermKey;
  current: TermKey;
  owing: Owing;
  /** The newest revision of the term's PEP, and whether it was on time; null when there is none. */
  pep: { id: string; stage: Stage; notFinished: boolean; onTime: string } | null;
};

/** What stands in the cell of a pupil and a term. */
export const termCell = ({ term, current, owing, pep }: CellFacts): TermCell => {
  if (pep) {
    const note = isUnsigned(pep.stage) && owing.is !== 'owed' ? owing.words : pep.onTime;
    return { kind: 'pep', pepId: pep.id, stage: pep.stage, notFinished: pep.notFinished, note };
  }
  const { words } = owing;
  if (owing.is === 'ask') return { kind: 'ask', words, brief: owing.brief };
  if (owing.is === 'none') {
    return { kind: 'not-owed', words, brief: owing.brief, why: owing.why };
  }
  const when = compareTerms(term, current);
  return { kind: when < 0 ? 'missing' : when > 0 ? 'to-come' : 'not-started', words };
};

/** A cell in words. */
export const cellWords = (cell: TermCell): string => {
  switch (cell.kind) {
    case 'pep': {
      const stage = cell.notFinished ? 'Not finished' : stages[cell.stage];
      return cell.note === '' ? stage : `${stage}: ${cell.note}`;
    }
    case 'missing':
      return 'None';
    case 'not-started':
      return stages['not-started'];
    case 'to-come':
      return 'To come';
    default:
      return cell.words;
  }
};

/** The same for a narrow cell. */
export const cellBrief = (cell: TermCell): string => {
  if (cell.kind === 'ask' || cell.kind === 'not-owed') return cell.brief;
  return cell.kind === 'pep' ? cellWords({ ...cell, note: '' }) : cellWords(cell);
};
