import { compareTerms, type TermKey, termLabel } from '#domain/calendar/terms.ts';
import type { PepRow } from '#domain/contract/peps.ts';

/** The one thing to do next for a pupil in a term, as the words of the main button. */
export type NextStep =
  | { kind: 'start'; label: string }
  | { kind: 'continue' | 'export' | 'open'; label: string; pepId: string };

/** The newest revision of a pupil's PEP for a term, if one has been started. */
export const pepOfTerm = (peps: readonly PepRow[], term: TermKey): PepRow | null =>
  peps
    .filter((pep) => compareTerms(pep.term, term) === 0)
    .sort((a, b) => b.revision - a.revision)[0] ?? null;

/** The pupil's last PEP before a term, in its newest revision; null when there is none. */
export const lastPepBefore = (peps: readonly PepRow[], term: TermKey): PepRow | null =>
  peps
    .filter((pep) => compareTerms(pep.term, term) < 0)
    .sort((a, b) => compareTerms(b.term, a.term) || b.revision - a.revision)[0] ?? null;

/** Start, continue, export or open: what the pupil's page offers as its main button. */
export const nextStep = (peps: readonly PepRow[], term: TermKey): NextStep => {
  const pep = pepOfTerm(peps, term);
  if (!pep) return { kind: 'start', label: `Start the ${termLabel(term)} PEP` };
  if (pep.status === 'in-preparation') {
    return { kind: 'continue', label: 'Continue the PEP', pepId: pep.id };
  }
  // A PDF from before the sign-off was undone and taken anew is out of date.
  return pep.exportedAt < pep.signedOffAt
    ? { kind: 'export', label: 'Export the PEP', pepId: pep.id }
    : { kind: 'open', label: 'Open the PEP', pepId: pep.id };
};
