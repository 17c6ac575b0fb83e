import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { type FieldProps, type InputRest, inputWords } from './field.ts';

/** A whole number; null when empty. What is no whole number stays in the field with a sentence. */
export const WholeNumberField = ({
  label,
  hint,
  error,
  required,
  value,
  onChange,
  onBlur,
  ...rest
}: FieldProps &
  InputRest<TextInputProps> & {
    value: number | null;
    onChange: (value: number | null) => void;
  }) => {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? (value === null ? '' : String(value));
  const unreadable = !/^\d{0,4}$/.test(text.trim());
  return (
    <TextInput
      {...inputWords({
        label,
        hint,
        required: required ?? false,
        error: unreadable ? 'Write a whole number.' : error,
      })}
      inputMode="numeric"
      autoComplete="off"
      {...rest}
      value={text}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setTyped(next);
        if (/^\d{0,4}$/.test(next.trim())) onChange(next.trim() === '' ? null : Number(next));
      }}
      onBlur={(event) => {
        if (!unreadable) setTyped(null);
        onBlur?.(event);
      }}
    />
  );
};
