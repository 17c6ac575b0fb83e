import {
  type Answer,
  answerProblem,
  answersIn,
  type SentAnswers,
  type SentTargetAnswers,
} from '#domain/form/answer.ts';
import type { AnyFieldId } from '#domain/form/fields/index.ts';
import type { AnyField } from '#domain/form/template.ts';
import { Refusal } from './refusal.ts';

/** Refuses answers to what is not asked, and answers that do not fit their field. */
export const checkAnswers = (
  fields: readonly AnyField[],
  answers: SentAnswers | SentTargetAnswers,
): void => {
  for (const [fieldId, answer] of answersIn<AnyFieldId, Answer | null>(answers)) {
    const field = fields.find((f) => f.id === fieldId);
    if (!field) throw new Refusal('bad-input', 'This PEP does not ask that.', fieldId);
    const problem = answer === null ? null : answerProblem(field, answer);
    if (problem !== null) throw new Refusal('bad-input', problem, fieldId);
  }
};
