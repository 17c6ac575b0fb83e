import { type Answer, isAnswered, rowsOf, textOf } from '#domain/form/answer.ts';
import { reviewFields } from '#domain/form/look-back.ts';
import type { PepRecord, Target } from '#domain/form/record.ts';
import { findField, type Template } from '#domain/form/template.ts';
import { newId } from '../../../ui/call/new-id.ts';
import { type Entry, placeOf } from '../draft/entries.ts';

/** Last term's answer to the field at a key; null where there was none, or nothing to take over. */
export const lastAnswer = (
  key: string | null,
  template: Template,
  previous: PepRecord | null,
): Answer | null => {
  const place = key === null ? null : placeOf(key);
  if (previous === null || place?.is !== 'answer' || place.targetId !== null) return null;
  // What was looked back on then is not what is looked back on now.
  if (reviewFields.some((id) => id === place.fieldId)) return null;
  const field = findField(template, place.fieldId);
  const answer = previous.answers[place.fieldId];
  return field && answer && isAnswered(field, answer) ? answer : null;
};

/** Taken-over rows get ids of their own, so that they are rows of this PEP. */
const withOwnRows = (answer: Answer): Answer =>
  answer.kind === 'value' && rowsOf(answer).length > 0
    ? { kind: 'value', value: rowsOf(answer).map(({ cells }) => ({ id: newId(), cells })) }
    : answer;

/** What the entry becomes when last term's answer is used: in its place, or below what is there. */
export const withLastAnswer = (now: Entry, last: Answer, how: 'instead' | 'below'): Entry => {
  const mine = now.is === 'answer' ? now.answer : null;
  const taken = withOwnRows(last);
  if (how === 'instead' || mine?.kind !== 'value' || taken.kind !== 'value') {
    return { is: 'answer', answer: taken };
  }
  if (typeof mine.value === 'string' && typeof taken.value === 'string') {
    return {
      is: 'answer',
      answer: { kind: 'value', value: `${mine.value.trimEnd()}\n\n${taken.value}` },
    };
  }
  const rows = [...rowsOf(mine), ...rowsOf(taken)];
  return { is: 'answer', answer: rows.length > 0 ? { kind: 'value', value: rows } : taken };
};

/** Whether last term's answer can also stand below what is written already. */
export const canStandBelow = (now: Entry, last: Answer): boolean => {
  const mine = now.is === 'answer' ? (now.answer ?? undefined) : undefined;
  return (
    (textOf(mine) !== '' && textOf(last) !== '') ||
    (rowsOf(mine).length > 0 && rowsOf(last).length > 0)
  );
};

const rowsAt = (review: Entry) =>
  review.is === 'answer' ? rowsOf(review.answer ?? undefined) : [];

/** Whether the review has decided that an earlier target goes on, so that it is here already. */
export const isCarriedOn = (review: Entry, targetId: string): boolean =>
  rowsAt(review).some(
    ({ id, cells }) => id === targetId && (cells.next === 'carry-over' || cells.next === 'adjust'),
  );

/** The review in which an earlier target is carried on; a row that is missing is put there. */
export const withTargetCarriedOn = (
  review: Entry,
  { id, answers }: Pick<Target, 'id' | 'answers'>,
): Entry => {
  const rows = rowsAt(review);
  const words = textOf(answers['target-outcome']) || textOf(answers['target-need']);
  const all = rows.some((row) => row.id === id)
    ? rows
    : [...rows, { id, cells: { target: words } }];
  return {
    is: 'answer',
    answer: {
      kind: 'value',
      value: all.map((row) =>
        row.id === id ? { ...row, cells: { ...row.cells, next: 'carry-over' } } : row,
      ),
    },
  };
};
