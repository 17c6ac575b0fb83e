import { TextInput, type TextInputProps } from '@mantine/core';
import { type FieldProps, type InputRest, inputWords } from './field.ts';

/** Text of one line. */
export const TextField = ({
  label,
  hint,
  error,
  required,
  onChange,
  ...rest
}: FieldProps &
  InputRest<TextInputProps> & { value: string; onChange: (text: string) => void }) => (
  <TextInput
    {...inputWords({ label, hint, error, required: required ?? false })}
    {...rest}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);
