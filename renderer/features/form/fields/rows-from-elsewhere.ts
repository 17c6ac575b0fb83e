import { useMemo } from 'react';
import type { AnyFieldId } from '#domain/form/fields/index.ts';
import { reviewFields } from '#domain/form/look-back.ts';
import type { AnyField } from '#domain/form/template.ts';
import { nameFor } from '#domain/meeting/people.ts';
import { useFromRecord, usePepForm } from '../beside/context.tsx';

/** The rows of a table that the last PEP asks for: one for each of its targets or actions. */
export const useAskedRows = (fieldId: AnyFieldId): readonly string[] => {
  const review = reviewFields.find((id) => id === fieldId);
  const ids = useFromRecord((record) => (review ? (record.earlier?.[review] ?? []).join(' ') : ''));
  return useMemo(() => ids.split(' '), [ids]);
};

/** Who stands for each role of the meeting while no other name is typed, by the records. */
export const useNamesByRole = ({ id, columns }: AnyField): Readonly<Record<string, string>> => {
  const { template } = usePepForm();
  const names = useFromRecord((record) =>
    id === 'attendees'
      ? JSON.stringify(
          Object.fromEntries(
            (columns?.find((column) => column.id === 'role')?.options ?? []).map(({ value }) => [
              value,
              nameFor(record, template, value),
            ]),
          ),
        )
      : '{}',
  );
  return useMemo(() => JSON.parse(names) as Record<string, string>, [names]);
};
