import { applies } from '#domain/form/conditions.ts';
import type { PepRecord } from '#domain/form/record.ts';
import type { Field, Template } from '#domain/form/template.ts';
import { foldText, matchesSearch } from '#domain/kernel/fold.ts';

/** A question of a form, with the section in which it stands. */
type Placed = { field: Field; sectionId: string; section: string };

/** What says nothing of what is meant. */
const fillers = ['a', 'an', 'does', 'for', 'is', 'of', 'the', 'to', 'what', 'which'];

const wordsOf = (query: string): string =>
  query
    .split(/\s+/)
    .map(foldText)
    .filter((word) => word !== '' && !fillers.includes(word))
    .join(' ');

/** How a question is called, and then what else is said of it: why it is asked, its columns and choices. */
const saidOf = ({
  label,
  hint = '',
  guidance = '',
  columns = [],
  options = [],
}: Field): string[] => [
  label,
  [label, hint, ...columns.map((column) => column.label)].join(' '),
  [label, hint, guidance, ...options.map((option) => option.label)].join(' '),
];

/**
 * The questions of a PEP that what was typed asks for: first those that are called so, then those of which
 * it is said. Questions that this PEP does not ask are not among them.
 */
export const questionsFor = (query: string, template: Template, record: PepRecord): Placed[] => {
  const wanted = wordsOf(query);
  if (wanted === '') return [];
  const asked = template.sections.flatMap(({ id, title, fields }) =>
    fields
      .filter((field) => field.type !== 'fact' && applies(field, template, record))
      .map((field) => ({ field, sectionId: id, section: title })),
  );
  const ranked = asked.map((one) => ({
    one,
    rank: saidOf(one.field).findIndex((text) => matchesSearch(foldText(text), wanted)),
  }));
  return ranked
    .filter(({ rank }) => rank >= 0)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ one }) => one);
};
