import { Autocomplete } from '@mantine/core';
import { rowsOf } from '#domain/form/answer.ts';
import { cellText } from '#domain/form/display.ts';
import { type Field, findField } from '#domain/form/template.ts';
import { type FieldProps, inputWords } from '../../../ui/field/field.ts';
import { useFromRecord, usePepForm } from '../beside/context.tsx';

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
  const { template } = usePepForm();
  const offered = useFromRecord((record) =>
    JSON.stringify([
      ...new Set(
        from
          .flatMap(({ field, column: id }) => {
            const column = findField(template, field)?.columns?.find((one) => one.id === id);
            return rowsOf(record.answers[field]).map((row) =>
              column ? cellText(column, row.cells[id]).trim() : '',
            );
          })
          .filter((text) => text !== ''),
      ),
    ]),
  );
  return (
    <Autocomplete
      {...inputWords({ label, hint, error, required: required ?? false })}
      autoComplete="off"
      data={JSON.parse(offered) as string[]}
      value={value}
      onChange={onChange}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  );
};
