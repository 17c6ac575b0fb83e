import { fieldsOf, isKeptByTerm, isKeptWithPupil, type Template } from '#domain/form/template.ts';

/**
 * Answers of a PEP by where they are kept: with the PEP, in the pupil's record of the term, or in
 * the pupil's own.
 */
export const answersByHome = <T>(
  template: Template,
  answers: Readonly<Record<string, T>>,
): { own: Record<string, T>; ofTerm: Record<string, T>; ofPupil: Record<string, T> } => {
  const fields = new Map(fieldsOf(template).map((field) => [field.id, field]));
  const home = (id: string): 'own' | 'ofTerm' | 'ofPupil' => {
    const field = fields.get(id);
    if (field && isKeptByTerm(field)) return 'ofTerm';
    return field && isKeptWithPupil(field) ? 'ofPupil' : 'own';
  };
  const entries = Object.entries(answers);
  const at = (wanted: ReturnType<typeof home>) =>
    Object.fromEntries(entries.filter(([id]) => home(id) === wanted));
  return { own: at('own'), ofTerm: at('ofTerm'), ofPupil: at('ofPupil') };
};
