import { isShort } from './blank.ts';
import { applies } from './conditions.ts';
import { isNotKnown, shownField } from './display.ts';
import type { PepRecord } from './record.ts';
import { type Field, isKeptWithPupil, type Template } from './template.ts';

/** What is known of a question before anybody asks it; `unconfirmed` is from the last PEP alone. */
export type Known = { text: string; unconfirmed: boolean };

/**
 * What of a PEP stays true from term to term and is short: what the records hold of pupil, school and
 * authority, and facts that were answered. Nothing sensitive, and no safety fact: each is asked by itself.
 */
const isKnownBefore = (field: Field): boolean =>
  !field.restricted &&
  (field.kind === 'record' || isKeptWithPupil(field) || (field.kind === 'fact' && isShort(field)));

/** What is known of a question already; null where nothing is, or it is asked anew each term. */
export const knownOf = (field: Field, record: PepRecord, template: Template): Known | null => {
  if (!isKnownBefore(field) || !applies(field, template, record)) return null;
  if (isNotKnown(field, record)) return null;
  const shown = shownField(field, record, template);
  const text =
    shown.kind === 'text' ? shown.text : shown.kind === 'list' ? shown.items.join('\n') : '';
  return text === '' ? null : { text, unconfirmed: record.carried.includes(field.id) };
};
