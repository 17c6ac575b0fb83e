import type { FieldId } from '#domain/form/fields/index.ts';
import type { CopyInput } from '../input.ts';

/** So many letters of one answer stand on the first page; the rest is in its part. */
const longest = 420;

/** Whether a text stands whole on the first page. */
export const standsWhole = (text: string): boolean => text.length <= longest;

const sectionOf = ({ template }: CopyInput, id: FieldId): string =>
  template.sections.find(({ fields }) => fields.some((field) => field.id === id))?.title ?? '';

/** The beginning of a long answer, to the end of a sentence or else of a word. */
export const beginning = (input: CopyInput, id: FieldId, text: string): string => {
  if (standsWhole(text)) return text;
  const cut = text.slice(0, longest);
  const sentence = Math.max(...['. ', '! ', '? ', '.\n'].map((end) => cut.lastIndexOf(end)));
  const kept = sentence > longest / 3 ? cut.slice(0, sentence + 1) : cut.replace(/\s+\S*$/, '');
  return `${kept.trimEnd()} … (all of it under “${sectionOf(input, id)}”)`;
};
