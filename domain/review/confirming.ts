import type { FieldId } from '../form/fields/index.ts';
import type { Field, Template } from '../form/template.ts';

/** Whether what was taken over is confirmed by itself: what guards the child, and what goes on. */
export const isConfirmedAlone = ({ kind }: Pick<Field, 'kind'>): boolean =>
  kind === 'safety-fact' || kind === 'running';

/** Of these fields, the answers taken over that one press confirms. */
export const confirmedTogether = (
  fields: readonly Field[],
  carried: readonly string[],
): readonly FieldId[] =>
  fields
    .filter((field) => carried.includes(field.id) && !isConfirmedAlone(field))
    .map(({ id }) => id);

/** The answers taken over as they can be confirmed, in the form's order: what one press confirms. */
export const confirmations = (
  { sections }: Pick<Template, 'sections'>,
  carried: readonly FieldId[],
): readonly (readonly FieldId[])[] =>
  sections.flatMap(({ fields }) => {
    const together = confirmedTogether(fields, carried);
    const alone = fields.filter((field) => carried.includes(field.id) && isConfirmedAlone(field));
    return [...(together.length > 0 ? [together] : []), ...alone.map(({ id }) => [id])];
  });
