import { TextInput, type TextInputProps } from '@mantine/core';
import { formatShortDate, readTypedDate } from '#domain/kernel/plain-date.ts';
import { type FieldProps, type InputRest, inputWords } from './field.ts';
import classes from './fields.module.css';
import { useTyped, useUnreadable } from './typed-form.tsx';

const wrongDate = 'Write a date such as 12 March 2027 or 12/3/2027.';

/** A date as yyyy-mm-dd, empty when nothing is typed; undefined when it cannot be read. */
const readText = (text: string): string | undefined =>
  text.trim() === '' ? '' : (readTypedDate(text) ?? undefined);

/**
 * A date typed as British people write it. What was understood stands under it in words.
 * `value` and `onChange` are yyyy-mm-dd, or empty. What cannot be read as a date is not passed on:
 * it stays in the field with a sentence, and the form around it is not sent (`TypedForm`) or says
 * that it is not saved (`TypedFields`). A form that keeps what is unreadable itself hears of it by
 * `onUnreadable`.
 */
export const DateField = ({
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
    value: string;
    onChange: (iso: string) => void;
    onUnreadable?: (typed: string) => void;
  }) => {
  const [typed, setTyped] = useTyped(label, value, readText);
  const text = typed ?? typedDate(value);
  const read = readText(text);
  const { input, shown, onTyping, onLeave } = useUnreadable(
    read === undefined ? wrongDate : null,
    onUnreadable !== undefined,
  );
  return (
    <div>
      <TextInput
        {...inputWords({
          label,
          hint,
          required: required ?? false,
          error: shown ? wrongDate : error,
        })}
        {...rest}
        ref={input}
        autoComplete="off"
        placeholder="day month year"
        value={text}
        onChange={(event) => {
          const next = event.currentTarget.value;
          const iso = readText(next);
          setTyped(next);
          onTyping();
          if (iso !== undefined && iso !== value) onChange(iso);
        }}
        onBlur={(event) => {
          onLeave();
          if (read === undefined) onUnreadable?.(text);
          else setTyped(null);
          onBlur?.(event);
        }}
      />
      <div className={classes.understood} aria-live="polite">
        {read ? formatShortDate(read) : ''}
      </div>
    </div>
  );
};

const typedDate = (iso: string): string => {
  const [year, month, day] = iso.split('-');
  return year && month && day ? `${Number(day)}/${Number(month)}/${year}` : iso;
};
