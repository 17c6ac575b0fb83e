import type { PepRow } from '#domain/contract/calls/cohort.ts';
import { newestOf } from '#domain/form/forms/index.ts';
import { isUnsigned } from '#domain/kernel/stage.ts';
import { compareTerms, type TermKey, termLabel } from '#domain/school/terms.ts';
import { awaitsAnswer } from '#domain/stages/steps.ts';

/** What a PEP asks for next. */
type PepStep = {
  kind: 'continue' | 'export' | 'send' | 'answer' | 'revise' | 'open';
  label: string;
  pepId: string;
  /** The term's own PEP is not begun yet, and can be begun as well. */
  mayStart?: boolean;
};

/** The one thing to do next for a pupil in a term, as the words of the main button. */
export type NextStep = { kind: 'start'; label: string } | PepStep;

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

/** What one PEP asks for by its stage; null when it asks for nothing more. */
const stepOf = ({
  id: pepId,
  stage,
  templateId,
  exportedAt,
  signedOffAt,
}: PepRow): PepStep | null => {
  if (isUnsigned(stage)) return { kind: 'continue', label: 'Continue the PEP', pepId };
  if (stage === 'returned') return { kind: 'revise', label: 'Start a revision', pepId };
  if (stage === 'signed-off' && !newestOf(templateId)?.voluntary) {
    // A PDF from before the sign-off was undone and taken anew is out of date.
    return exportedAt < signedOffAt
      ? { kind: 'export', label: 'Send the PEP', pepId }
      : { kind: 'send', label: 'Note the PEP as sent', pepId };
  }
  return awaitsAnswer(stage) ? { kind: 'answer', label: 'Record the answer', pepId } : null;
};

/** Of a PEP of an earlier term it is said which one. */
const ofTerm = (label: string, { term }: PepRow): string =>
  label.includes('the PEP')
    ? label.replace('the PEP', `the ${termLabel(term)} PEP`)
    : `${label} of the ${termLabel(term)} PEP`;

/**
 * What the pupil's page offers as its main button: what this term's PEP asks for, or, while none is
 * begun, what the last one still asks for.
 */
export const nextStep = (peps: readonly PepRow[], term: TermKey): NextStep => {
  const pep = pepOfTerm(peps, term);
  if (pep) return stepOf(pep) ?? { kind: 'open', label: 'Open the PEP', pepId: pep.id };
  const last = lastPepBefore(peps, term);
  // What was given up, or waits only for an answer, is not gone on with.
  const left =
    last && !awaitsAnswer(last.stage) && last.notFinishedOn === null ? stepOf(last) : null;
  return last && left
    ? { ...left, label: ofTerm(left.label, last), mayStart: true }
    : { kind: 'start', label: `Start the ${termLabel(term)} PEP` };
};
