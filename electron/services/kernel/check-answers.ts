import { type Answer, answerProblem } from '#domain/form/answer.ts';
import type { Field } from '#domain/form/template.ts';
import { Refusal } from './refusal.ts';

/** Refuses answers to what is not asked, and answers that do not fit their field. */
export const checkAnswers = (
  fields: readonly Field[],
  answers: Readonly<Record<string, Answer | null>>,
): void => {
  for (const [fieldId, answer] of Object.entries(answers)) {
    const field = fields.find((f) => f.id === fieldId);
    if (!field) throw new Refusal('bad-input', 'This PEP does not ask that.', fieldId);
    const problem = answer === null ? null : answerProblem(field, answer);
    if (problem !== null) throw new Refusal('bad-input', problem, fieldId);
  }
};
