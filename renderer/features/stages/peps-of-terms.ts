import type { PepRow } from '#domain/contract/calls/cohort.ts';
import { compareTerms, type TermKey } from '#domain/school/terms.ts';

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
