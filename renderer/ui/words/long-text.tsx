import { Textarea, type TextareaProps } from '@mantine/core';
import { type FieldProps, type InputRest, inputWords } from '../field/field.ts';

/** Text of any length; it grows with what is typed. */
export const LongText = ({
  label,
  hint,
  error,
  required,
  value,
  onChange,
  ...rest
}: FieldProps & InputRest<TextareaProps> & { value: string; onChange: (text: string) => void }) => (
  <Textarea
    {...inputWords({ label, hint, error, required: required ?? false })}
    autosize
    minRows={2}
    maxRows={30}
    {...rest}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);
