import { foldText } from '../kernel/fold.ts';
import { rowsOf, textOf } from './answer.ts';
import type { FieldId } from './fields/index.ts';
import type { PepRecord } from './record.ts';
import type { Field } from './template.ts';

/** The fields in which a PEP looks back on the targets and actions of the last one. */
export const reviewFields = [
  'target-review',
  'action-review',
] as const satisfies readonly FieldId[];

export type ReviewField = (typeof reviewFields)[number];

/** The earlier targets or actions that a review leaves out, by their ids. */
export const leftOut = (
  { answers, earlier }: Pick<PepRecord, 'answers' | 'earlier'>,
  field: ReviewField,
): readonly string[] => {
  const there = new Set(rowsOf(answers[field]).map(({ id }) => id));
  return (earlier?.[field] ?? []).filter((id) => !there.has(id));
};

/** Whether a question of this term is answered in last term's prose, word for word. */
export const standsAsLast = (
  { kind, id }: Pick<Field, 'kind' | 'id'>,
  { answers, earlier }: Pick<PepRecord, 'answers' | 'earlier'>,
): boolean => {
  const last = kind === 'term-prose' ? earlier?.prose[id] : undefined;
  return last !== undefined && foldText(textOf(answers[id])) === last;
};
