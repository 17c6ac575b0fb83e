import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { formatPence, readTypedPounds } from '#domain/ppplus/money.ts';
import { type FieldProps, type InputRest, inputWords } from './field.ts';
import classes from './fields.module.css';

/** An amount typed in pounds. `value` and `onChange` are pence; null when empty. */
export const MoneyField = ({
  label,
  hint,
  error,
  required,
  value,
  onChange,
  onUnreadable,
  onBlur,
  ...rest
}: FieldProps &
  InputRest<TextInputProps> & {
    value: number | null;
    onChange: (pence: number | null) => void;
    onUnreadable?: (typed: string) => void;
  }) => {
  const [typed, setTyped] = useState<string | null>(null);
  const [checked, setChecked] = useState(false);
  const text = typed ?? (value === null ? '' : formatPence(value).replace('£', ''));
  const read = text.trim() === '' ? null : readTypedPounds(text);
  const unreadable = checked && read === null && text.trim() !== '';
  return (
    <TextInput
      {...inputWords({
        label,
        hint,
        required: required ?? false,
        error: unreadable ? 'Write an amount in pounds, for example 12.50.' : error,
      })}
      leftSection="£"
      leftSectionWidth="1.75rem"
      inputMode="decimal"
      autoComplete="off"
      classNames={{ input: classes.amount ?? '' }}
      {...rest}
      value={text}
      onChange={(event) => {
        const next = event.currentTarget.value;
        const pence = readTypedPounds(next);
        setTyped(next);
        setChecked(false);
        if (next.trim() === '') onChange(null);
        else if (pence !== null) onChange(pence);
      }}
      onBlur={(event) => {
        setChecked(true);
        if (text.trim() === '' || read !== null) setTyped(null);
        else onUnreadable?.(text);
        onBlur?.(event);
      }}
    />
  );
};
