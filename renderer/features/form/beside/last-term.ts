import { type Answer, isAnswered, type Row, rowsOf, textOf } from '#domain/form/answer.ts';
import { reviewFields } from '#domain/form/look-back.ts';
import type { PepRecord, Target } from '#domain/form/record.ts';
import { findField, type Template } from '#domain/form/template.ts';
import { newId } from '../../../ui/call/new-id.ts';
import { answeredAt, type Entry, placeOf } from '../draft/entries.ts';

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

/** What may be done with last term's answer. */
export type WayWithLast =
  /** It may still be true: it is used as it stands. */
  | 'use'
  /** The school's own prose: it is used and edited. */
  | 'use-and-edit'
  /** Who was asked then may be asked now; whether they came belongs to that meeting. */
  | 'invite'
  /** It was said, or happened, then: it can be read. */
  | 'read';

/** What may be done with last term's answer at a key. */
export const wayWithLast = (key: string, template: Template): WayWithLast => {
  const field = answeredAt(template, placeOf(key));
  if (field?.id === 'attendees') return 'invite';
  if (field?.kind === 'fact' || field?.kind === 'safety-fact') return 'use';
  return field?.kind === 'term-prose' ? 'use-and-edit' : 'read';
};

const whoIs = ({ cells }: Row): string => `${cells.role}: ${cells.name}`;

/** Roles that one person has at a meeting, whom the records name. */
const oneEach = ['social-worker', 'carer', 'designated-teacher', 'virtual-school', 'child'];

/** The people of a meeting with those of the last one who are not in the list yet. */
const withPeopleOfLast = (now: Entry, last: Answer): Entry => {
  const mine = now.is === 'answer' ? rowsOf(now.answer ?? undefined) : [];
  const known = new Set(mine.flatMap((row) => [String(row.cells.role), whoIs(row)]));
  const asked = rowsOf(last)
    .filter(
      (row) =>
        !known.has(oneEach.includes(String(row.cells.role)) ? String(row.cells.role) : whoIs(row)),
    )
    .map(({ cells: { role = '', name = '', contact = '' } }) => ({
      id: newId(),
      cells: { role, name, contact },
    }));
  return { is: 'answer', answer: { kind: 'value', value: [...mine, ...asked] } };
};

/** Taken-over rows get ids of their own, so that they are rows of this PEP. */
const withOwnRows = (answer: Answer): Answer =>
  answer.kind === 'value' && rowsOf(answer).length > 0
    ? { kind: 'value', value: rowsOf(answer).map(({ cells }) => ({ id: newId(), cells })) }
    : answer;

/** What the entry becomes when last term's answer is used: in its place, below it, or to invite. */
export const withLastAnswer = (
  now: Entry,
  last: Answer,
  how: 'instead' | 'below' | 'invite',
): Entry => {
  if (how === 'invite') return withPeopleOfLast(now, last);
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
