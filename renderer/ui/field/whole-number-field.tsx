import { TextInput, type TextInputProps } from '@mantine/core';
import { type FieldProps, type InputRest, inputWords } from './field.ts';
import { useTyped, useUnreadable } from './typed-form.tsx';

const wrongNumber = 'Write a whole number.';

/** A whole number as typed; null when the field is empty, undefined when it holds no such number. */
const readWhole = (text: string): number | null | undefined => {
  if (text.trim() === '') return null;
  return /^\d{1,4}$/.test(text.trim()) ? Number(text) : undefined;
};

/**
 * A whole number; null when empty. What is no whole number stays in the field with a sentence, and
 * the form around it is not sent or saved with it.
 */
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
  const [typed, setTyped] = useTyped(label, value, readWhole);
  const text = typed ?? (value === null ? '' : String(value));
  const read = readWhole(text);
  const { input, shown, onTyping, onLeave } = useUnreadable(
    read === undefined ? wrongNumber : null,
    false,
  );
  return (
    <TextInput
      {...inputWords({
        label,
        hint,
        required: required ?? false,
        error: shown ? wrongNumber : error,
      })}
      inputMode="numeric"
      autoComplete="off"
      {...rest}
      ref={input}
      value={text}
      onChange={(event) => {
        const next = event.currentTarget.value;
        const whole = readWhole(next);
        setTyped(next);
        onTyping();
        if (whole !== undefined) onChange(whole);
      }}
      onBlur={(event) => {
        onLeave();
        if (read !== undefined) setTyped(null);
        onBlur?.(event);
      }}
    />
  );
};
