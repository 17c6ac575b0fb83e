import type { Answer, Answers } from './answer.ts';
import { type Field, fieldsOf, type Template } from './template.ts';

const startingAnswer = (field: Field, yearGroup: number): Answer | null => {
  if (field.startingValue !== undefined) return { kind: 'value', value: field.startingValue };
  const rows =
    field.startingRowsFor?.find((r) => r.yearFrom <= yearGroup && yearGroup <= r.yearTo)?.rows ??
    field.startingRows;
  return rows === undefined
    ? null
    : { kind: 'value', value: rows.map((cells, i) => ({ id: `row-${i + 1}`, cells })) };
};

/**
 * The answers that a template puts into a new PEP: rows to fill in (people to invite, questions for
 * the child by age) and choices that are true of nearly every pupil. Row ids are row-1, row-2, ...
 */
export const startingAnswers = (template: Template, pupil: { yearGroup: number }): Answers =>
  Object.fromEntries(
    fieldsOf(template).flatMap((field) => {
      const answer = startingAnswer(field, pupil.yearGroup);
      return answer === null ? [] : [[field.id, answer]];
    }),
  );
