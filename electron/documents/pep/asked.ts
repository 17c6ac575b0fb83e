import { applies } from '#domain/form/conditions.ts';
import { isNotKnown, type Shown, shownAnswer, shownField } from '#domain/form/display.ts';
import type { FieldId } from '#domain/form/fields/index.ts';
import { type Guarded, readers } from '#domain/form/reader/reader.ts';
import { percentField, sessionsField } from '#domain/form/rows/sessions.ts';
import { type Field, findField } from '#domain/form/template.ts';
import type { CopyInput } from './input.ts';
import { namesCare } from './naming.ts';

/** Whether this copy asks a question at all: it applies, and is not kept from its reader. */
export const isAskedHere = (field: Field, input: CopyInput): boolean =>
  !input.omitted.has(field.id) &&
  // A voluntary plan keeps what is restricted to itself unless the parents agree.
  (namesCare(input) || !field.restricted) &&
  applies(field, input.template, input.record);

/** A question of the form, where this copy asks it. */
export const askedHere = (input: CopyInput, id: FieldId): Field | undefined => {
  const field = findField(input.template, id);
  return field !== undefined && isAskedHere(field, input) ? field : undefined;
};

/**
 * The answer to a question as this copy says it: where the sessions are kept from its reader, it does not
 * say either whether the attendance was worked out from them.
 */
export const shownIn = (input: CopyInput, field: Field): Shown =>
  field.id === percentField && input.omitted.has(sessionsField)
    ? shownAnswer(field, input.record.answers[field.id])
    : shownField(field, input.record, input.template);

/** The answer to a question, ready to read; null where this copy does not ask it. */
export const shownHere = (input: CopyInput, id: FieldId): Shown | null => {
  const field = askedHere(input, id);
  return field === undefined ? null : shownIn(input, field);
};

/** The same as plain text, a list in one line; null where this copy does not ask it. */
export const textHere = (input: CopyInput, id: FieldId): string | null => {
  const shown = shownHere(input, id);
  if (shown === null) return null;
  if (shown.kind === 'list') return shown.items.join('; ');
  return shown.kind === 'text' ? shown.text : '';
};

/** The same text where the answer is known; empty where none is, or it is said not to be known. */
export const knownHere = (input: CopyInput, id: FieldId): string => {
  const field = askedHere(input, id);
  return field === undefined || isNotKnown(field, input.record) ? '' : (textHere(input, id) ?? '');
};

/** Whether the reader of this copy may be told something, by the table or because the teacher lets it. */
export const isTold = ({ reader, allowed = [] }: CopyInput, item: Guarded): boolean => {
  const never: readonly Guarded[] = readers[reader].never;
  return allowed === 'all' || !never.includes(item) || allowed.includes(item);
};
