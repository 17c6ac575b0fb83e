import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { readTypedTime } from '#domain/kernel/time-of-day.ts';
import { type FieldProps, type InputRest, inputWords } from './field.ts';
import { useTyped } from './typed-form.tsx';

const example = 'Write a time such as 14:00 or 2pm.';

/** A time as HH:MM, empty when nothing is typed; undefined when it cannot be read. */
const readText = (text: string): string | undefined =>
  text.trim() === '' ? '' : (readTypedTime(text) ?? undefined);

/**
 * A time of day typed as people write it; it stands as HH:MM once the field is left. What cannot be
 * read is not passed on: it stays in the field with a sentence, and `onUnreadable` hears of it.
 */
export const TimeField = ({
  label,
  hint,
  error,
  required,
  value,
  onChange,
  onUnreadable,
  ...rest
}: FieldProps &
  InputRest<TextInputProps> & {
    /** HH:MM, or empty. */
    value: string;
    onChange: (time: string) => void;
    onUnreadable?: (sentence: string) => void;
  }) => {
  const [typed, setTyped] = useTyped(label, value, readText);
  const [checked, setChecked] = useState(false);
  const text = typed ?? value;
  return (
    <TextInput
      {...inputWords({
        label,
        hint,
        required: required ?? false,
        error: checked && readText(text) === undefined ? example : error,
      })}
      {...rest}
      autoComplete="off"
      placeholder="for example 14:00"
      value={text}
      onChange={(event) => {
        const next = event.currentTarget.value;
        const time = readText(next);
        setTyped(next);
        setChecked(false);
        if (time !== undefined && time !== value) onChange(time);
      }}
      onBlur={() => {
        setChecked(true);
        if (readText(text) === undefined) onUnreadable?.(example);
        else setTyped(null);
      }}
    />
  );
};
