import { rowsOf } from './answer.ts';
import type { FieldId } from './fields/index.ts';
import type { PepRecord } from './record.ts';

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
