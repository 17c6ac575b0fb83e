import { answersIn } from '#domain/form/answer.ts';
import type { FieldId } from '#domain/form/fields/index.ts';
import { fieldsOf, isKeptByTerm, isKeptWithPupil, type Template } from '#domain/form/template.ts';

type By<T> = Readonly<Partial<Record<FieldId, T>>>;

/**
 * Answers of a PEP by where they are kept: with the PEP, in the pupil's record of the term, or in
 * the pupil's own.
 */
export const answersByHome = <T>(
  template: Template,
  answers: By<T>,
): { own: By<T>; ofTerm: By<T>; ofPupil: By<T> } => {
  const fields = new Map(fieldsOf(template).map((field) => [field.id, field]));
  const home = (id: FieldId): 'own' | 'ofTerm' | 'ofPupil' => {
    const field = fields.get(id);
    if (field && isKeptByTerm(field)) return 'ofTerm';
    return field && isKeptWithPupil(field) ? 'ofPupil' : 'own';
  };
  const entries = answersIn(answers);
  const at = (wanted: ReturnType<typeof home>): By<T> =>
    Object.fromEntries(entries.filter(([id]) => home(id) === wanted));
  return { own: at('own'), ofTerm: at('ofTerm'), ofPupil: at('ofPupil') };
};
