import { TextInput, type TextInputProps } from '@mantine/core';
import { formatPence, readTypedPounds } from '#domain/kernel/money.ts';
import { type FieldProps, type InputRest, inputWords } from './field.ts';
import classes from './fields.module.css';
import { useTyped, useUnreadable } from './typed-form.tsx';

const wrongAmount = 'Write an amount in pounds, for example 12.50.';

/** Pence as typed; null when the field is empty, undefined when it holds no amount. */
const readAmount = (text: string): number | null | undefined =>
  text.trim() === '' ? null : (readTypedPounds(text) ?? undefined);

/**
 * An amount typed in pounds. `value` and `onChange` are pence; null when empty. What is no amount is
 * not passed on; see `DateField` for who hears of it.
 */
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
  const [typed, setTyped] = useTyped(label, value, readAmount);
  const text = typed ?? (value === null ? '' : formatPence(value).replace('£', ''));
  const read = readAmount(text);
  const { input, shown, onTyping, onLeave } = useUnreadable(
    read === undefined ? wrongAmount : null,
    onUnreadable !== undefined,
  );
  return (
    <TextInput
      {...inputWords({
        label,
        hint,
        required: required ?? false,
        error: shown ? wrongAmount : error,
      })}
      leftSection="£"
      leftSectionWidth="1.75rem"
      inputMode="decimal"
      autoComplete="off"
      classNames={{ input: classes.amount ?? '' }}
      {...rest}
      ref={input}
      value={text}
      onChange={(event) => {
        const next = event.currentTarget.value;
        const pence = readAmount(next);
        setTyped(next);
        onTyping();
        if (pence !== undefined) onChange(pence);
      }}
      onBlur={(event) => {
        onLeave();
        if (read === undefined) onUnreadable?.(text);
        else setTyped(null);
        onBlur?.(event);
      }}
    />
  );
};
