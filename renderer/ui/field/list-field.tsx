import { NativeSelect, type NativeSelectProps } from '@mantine/core';
import { type FieldProps, type InputRest, inputWords } from './field.ts';
import type { Option } from './options.ts';

/** One of several, chosen from a list. */
export const ListField = <V extends string>({
  label,
  hint,
  error,
  required,
  data,
  onChange,
  ...rest
}: Partial<FieldProps> &
  InputRest<Omit<NativeSelectProps, 'data'>> & {
    data: readonly Option<V>[];
    value: V;
    onChange: (value: V) => void;
  }) => (
  <NativeSelect
    {...inputWords({ label, hint, error, required: required ?? false })}
    {...rest}
    data={data}
    onChange={(event) => {
      const chosen = data.find(({ value }) => value === event.currentTarget.value);
      if (chosen) onChange(chosen.value);
    }}
  />
);
