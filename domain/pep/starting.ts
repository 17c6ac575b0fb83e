import { parseDate } from '../calendar/plain-date.ts';
import type { Answer, Answers } from './answer.ts';
import { signedOffInEpisode } from './first-pep.ts';
import { type Field, fieldsOf, type Template } from './template.ts';

/** A first PEP is started within this many days of coming into care, or it was made elsewhere. */
const firstPepDays = 60;

/**
 * Whether a PEP is a child's initial one or a review, as it is proposed when it starts: initial when
 * none of this episode of care is held here and the child has just come into care. The form's own answer may say otherwise.
 */
export const kindOfPep = (facts: {
  hasPrevious: boolean;
  /** When PEPs were signed off; those of before this episode of care do not count. */
  signedOff: readonly { on: string }[];
  careStartDate: string;
  startedOn: string;
}): 'initial' | 'review' =>
  (!facts.hasPrevious ||
    (facts.signedOff.length > 0 && !signedOffInEpisode(facts.careStartDate, facts.signedOff))) &&
  facts.careStartDate !== '' &&
  parseDate(facts.careStartDate).add({ days: firstPepDays }).toString() >= facts.startedOn
    ? 'initial'
    : 'review';

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
