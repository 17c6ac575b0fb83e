import { fieldsOf, isKeptByTerm, type Template } from '#domain/pep/template.ts';

/** Answers of a PEP by where they are kept: with the PEP, or in the pupil's record of the term. */
export const answersByHome = <T>(
  template: Template,
  answers: Readonly<Record<string, T>>,
): { own: Record<string, T>; ofTerm: Record<string, T> } => {
  const ofTerm = new Set(
    fieldsOf(template)
      .filter(isKeptByTerm)
      .map(({ id }) => id),
  );
  const entries = Object.entries(answers);
  return {
    own: Object.fromEntries(entries.filter(([id]) => !ofTerm.has(id))),
    ofTerm: Object.fromEntries(entries.filter(([id]) => ofTerm.has(id))),
  };
};
