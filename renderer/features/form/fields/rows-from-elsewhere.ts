import type { AnyFieldId } from '#domain/form/fields/index.ts';
import { reviewFields } from '#domain/form/look-back.ts';
import type { AnyField } from '#domain/form/template.ts';
import { nameFor } from '#domain/meeting/people.ts';
import { usePartsFromRecord, usePepForm } from '../beside/context.tsx';

/** The rows of a table that the last PEP asks for: one for each of its targets or actions. */
export const useAskedRows = (fieldId: AnyFieldId): readonly string[] => {
  const review = reviewFields.find((id) => id === fieldId);
  return usePartsFromRecord((record) => (review ? (record.earlier?.[review] ?? []) : []));
};

/** Who stands for each role of the meeting while no other name is typed, by the records. */
export const useNamesByRole = ({ id, columns }: AnyField): Readonly<Record<string, string>> => {
  const { template } = usePepForm();
  const roles = columns?.find((column) => column.id === 'role')?.options ?? [];
  return usePartsFromRecord((record) =>
    id === 'attendees'
      ? Object.fromEntries(roles.map(({ value }) => [value, nameFor(record, template, value)]))
      : {},
  );
};
