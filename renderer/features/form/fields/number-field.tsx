import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useState } from 'react';
import { readTypedNumber } from '#domain/kernel/typed-number.ts';
import type { FieldProps, InputRest } from '../../../ui/field/field.ts';
import classes from './fields.module.css';

/** A number typed as text, so that nothing is changed behind the teacher's back. */
export const NumberField = ({
  label,
  hint,
  error,
  required,
  value,
  decimals,
  unit,
  onChange,
  onUnreadable,
  ...rest
}: FieldProps &
  InputRest<TextInputProps> & {
    value: number | null;
    decimals: number;
    unit?: string | undefined;
    onChange: (value: number | null) => void;
    /** What is typed is not a number: says so in a sentence. */
    onUnreadable: (sentence: string) => void;
  }) => {
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  // A value from elsewhere (undo, a paste) takes the place of what was typed.
  useEffect(() => {
    setTyped((old) => (old !== null && readTypedNumber(old, decimals) === value ? old : null));
  }, [value, decimals]);
  const text = typed ?? (value === null ? '' : String(value));
  return (
    <TextInput
      label={label}
      description={hint}
      error={wrong ?? error}
      withAsterisk={required ?? false}
      className={classes.short ?? ''}
      inputMode="decimal"
      autoComplete="off"
      {...rest}
      value={text}
      {...(unit === undefined
        ? {}
        : { rightSection: <span className="quiet">{unit}</span>, rightSectionWidth: '3.5rem' })}
      onChange={(event) => {
        const next = event.currentTarget.value;
        const read = readTypedNumber(next, decimals);
        setTyped(next);
        setWrong(null);
        if (next.trim() === '') onChange(null);
        else if (read !== null) onChange(read);
      }}
      onBlur={() => {
        if (text.trim() === '' || readTypedNumber(text, decimals) !== null) setTyped(null);
        else {
          const sentence =
            decimals === 0
              ? 'Write a whole number, for example 12.'
              : 'Write a number, for example 94.5.';
          setWrong(sentence);
          onUnreadable(sentence);
        }
      }}
    />
  );
};
