import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useState } from 'react';
import { readTypedTime } from '#domain/calendar/time-of-day.ts';
import { type FieldProps, type InputRest, inputWords } from './field.ts';

const example = 'Write a time such as 14:00 or 2pm.';

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
  const [typed, setTyped] = useState<string | null>(null);
  const [checked, setChecked] = useState(false);
  const read = (text: string): string | null => (text.trim() === '' ? '' : readTypedTime(text));
  const text = typed ?? value;
  // A value from elsewhere (undo, another field) takes the place of what was typed.
  useEffect(() => {
    setTyped((old) => (old !== null && (readTypedTime(old) ?? '') === value ? old : null));
  }, [value]);
  return (
    <TextInput
      {...inputWords({
        label,
        hint,
        required: required ?? false,
        error: checked && read(text) === null ? example : error,
      })}
      {...rest}
      autoComplete="off"
      placeholder="for example 14:00"
      value={text}
      onChange={(event) => {
        const next = event.currentTarget.value;
        const time = read(next);
        setTyped(next);
        setChecked(false);
        if (time !== null && time !== value) onChange(time);
      }}
      onBlur={() => {
        setChecked(true);
        if (read(text) === null) onUnreadable?.(example);
        else setTyped(null);
      }}
    />
  );
};
