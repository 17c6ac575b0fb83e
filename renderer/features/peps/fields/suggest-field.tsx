import { Autocomplete } from '@mantine/core';
import { rowsOf } from '#domain/pep/answer.ts';
import type { Field } from '#domain/pep/template.ts';
import type { FieldProps } from '../../../ui/field.ts';
import { useFromRecord } from '../form/context.tsx';

/** Text with the rows of another table of this PEP on offer; anything else may be typed too. */
export const SuggestField = ({
  label,
  hint,
  error,
  required,
  from,
  value,
  onChange,
}: FieldProps & {
  from: NonNullable<Field['suggestFrom']>;
  value: string;
  onChange: (value: string) => void;
}) => {
  const offered = useFromRecord((record) =>
    JSON.stringify([
      ...new Set(
        rowsOf(record.answers[from.field])
          .map((row) => String(row.cells[from.column] ?? '').trim())
          .filter((text) => text !== ''),
      ),
    ]),
  );
  return (
    <Autocomplete
      label={label}
      description={hint}
      error={error}
      withAsterisk={required ?? false}
      autoComplete="off"
      data={JSON.parse(offered) as string[]}
      value={value}
      onChange={onChange}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  );
};
