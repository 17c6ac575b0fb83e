import { TextInput, type TextInputProps } from '@mantine/core';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { formatPence, readTypedPounds } from '#domain/kernel/money.ts';
import {
  formatBriefDate,
  formatShortDate,
  readDayNear,
  readTypedDate,
} from '#domain/kernel/plain-date.ts';
import { readTypedTime } from '#domain/kernel/time-of-day.ts';
import { readTypedCount, readTypedNumber } from '#domain/kernel/typed-number.ts';
import { Calendar } from './calendar.tsx';
import { type FieldProps, type InputRest, inputWords } from './field.ts';
import classes from './fields.module.css';
import { useNear } from './near.ts';
import { useTyped, useUnreadable } from './use-typed.ts';

/** How a kind of field reads what is typed into it. */
type Reading<V> = {
  /** What an empty field holds. */
  empty: V;
  /** What is typed, where it is not blank, as a value; null when it cannot be read. */
  read: (text: string) => V | null;
  /** A value as a person would type it. */
  write: (value: NonNullable<V>) => string;
  /** Says beside the field that it cannot be read, and what to write. */
  sentence: string;
  /** What was understood, in words under the field. */
  understood?: (value: V) => string;
  /** Says it only to who cannot see that the field itself says so once it is left. */
  onlyReadAloud?: true;
  /** A day, which can be picked from a calendar too: how one that was picked becomes a value. */
  pick?: (day: string) => V;
  input?: InputRest<TextInputProps>;
};

type TypedProps<V> = FieldProps &
  InputRest<TextInputProps> & {
    value: V;
    onChange: (value: V) => void;
    /** For a form that keeps by itself what cannot be read: hears the sentence. */
    onUnreadable?: (sentence: string) => void;
  };

/**
 * A field that reads what is typed as people write it. What cannot be read is not passed on: it stays
 * in the field with a sentence, and the form around it is not sent (`TypedForm`) or says that it is
 * not saved (`TypedFields`). A form that keeps what is unreadable itself hears of it by
 * `onUnreadable`.
 */
const TypedField = <V,>({
  reading,
  label,
  hint,
  error,
  required,
  value,
  onChange,
  onUnreadable,
  onBlur,
  ...rest
}: TypedProps<V> & { reading: Reading<V> }) => {
  const { empty, write, sentence, understood, onlyReadAloud } = reading;
  const readText = (text: string): V | undefined =>
    text.trim() === '' ? empty : (reading.read(text) ?? undefined);
  const [typed, setTyped] = useTyped(label, value, readText);
  const text = typed ?? (value === null || value === undefined ? '' : write(value));
  const read = readText(text);
  const { input, shown, onTyping, onLeave } = useUnreadable(
    read === undefined ? sentence : null,
    onUnreadable !== undefined,
  );
  const id = useId();
  const [picking, setPicking] = useState(false);
  const closeCalendar = (): void => {
    setPicking(false);
    input.current?.focus();
  };
  const { pick } = reading;
  const calendar = pick && {
    labelProps: { id },
    rightSection: (
      <Calendar
        opened={picking}
        value={typeof read === 'string' ? read : ''}
        labelledBy={id}
        onOpen={() => {
          // What has the focus as it opens has it again once it is closed.
          input.current?.focus();
          setPicking(true);
        }}
        onPick={(day) => {
          setTyped(null);
          onTyping();
          onChange(pick(day));
          closeCalendar();
        }}
        onClose={closeCalendar}
      />
    ),
    onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
      if (event.altKey && event.key === 'ArrowDown') {
        event.preventDefault();
        event.stopPropagation();
        setPicking(true);
      } else rest.onKeyDown?.(event);
    },
  };
  const field = (
    <TextInput
      {...inputWords({
        label,
        hint,
        required: required ?? false,
        error: shown ? sentence : error,
      })}
      autoComplete="off"
      {...reading.input}
      {...rest}
      {...calendar}
      ref={input}
      value={text}
      onChange={(event) => {
        const next = event.currentTarget.value;
        const now = readText(next);
        setTyped(next);
        onTyping();
        if (now !== undefined) onChange(now);
      }}
      onBlur={(event) => {
        onLeave();
        if (read === undefined) onUnreadable?.(sentence);
        else setTyped(null);
        onBlur?.(event);
      }}
    />
  );
  if (understood === undefined) return field;
  return (
    <div>
      {field}
      <div
        className={onlyReadAloud ? 'only-read-aloud' : `aside ${classes.understood}`}
        aria-live="polite"
      >
        {read === undefined ? '' : understood(read)}
      </div>
    </div>
  );
};

const fieldOf =
  <V,>(reading: Reading<V>) =>
  (props: TypedProps<V>) => <TypedField reading={reading} {...props} />;

const asTypedDate = (iso: string): string => {
  const [year, month, day] = iso.split('-');
  return year && month && day ? `${Number(day)}/${Number(month)}/${year}` : iso;
};

const aDate: Reading<string> = {
  empty: '',
  read: readTypedDate,
  write: asTypedDate,
  sentence: 'Write a date such as 12 March 2027 or 12/3/2027.',
  understood: formatShortDate,
  input: { placeholder: 'day month year' },
};

const aPickedDate: Reading<string> = { ...aDate, pick: (day) => day };

/** A date that says in the field itself what was understood. */
const aDayInWords: Reading<string> = {
  ...aPickedDate,
  write: formatShortDate,
  onlyReadAloud: true,
};
const aBriefDate: Reading<string> = {
  ...aDate,
  write: formatBriefDate,
  onlyReadAloud: true,
  input: {},
};

const useReading = (date: Reading<string>): Reading<string> => {
  const near = useNear();
  return useMemo(
    () => (near === null ? date : { ...date, read: (text: string) => readDayNear(text, near) }),
    [near, date],
  );
};

/**
 * A date typed as British people write it, and what was understood under it in words, with its
 * weekday. Its value is yyyy-mm-dd, or empty.
 */
export const DateField = (props: TypedProps<string>) => (
  <TypedField reading={useReading(aPickedDate)} {...props} />
);

/** The same in one line: once it is left, the field itself says in words what was understood. */
export const DayField = (props: TypedProps<string>) => (
  <TypedField reading={useReading(aDayInWords)} {...props} />
);

/** The same for a cell, without the weekday. */
export const DayCell = (props: TypedProps<string>) => (
  <TypedField reading={useReading(aBriefDate)} {...props} />
);

/** A date of birth, which needs its year. */
export const BirthField = fieldOf<string>({
  ...aDate,
  sentence: 'Which year? Write a date such as 12 March 2014 or 12/3/2014.',
});

/** A time of day typed as people write it. Its value is HH:MM, or empty. */
export const TimeField = fieldOf<string>({
  empty: '',
  read: readTypedTime,
  write: (time) => time,
  sentence: 'Write a time such as 14:00 or 2pm.',
  input: { placeholder: 'for example 14:00' },
});

/** An amount typed in pounds. Its value is in pence; null when empty. */
export const MoneyField = fieldOf<number | null>({
  empty: null,
  read: readTypedPounds,
  write: (pence) => formatPence(pence).replace('£', ''),
  sentence: 'Write an amount in pounds, for example 12.50.',
  input: {
    leftSection: '£',
    leftSectionWidth: '1.75rem',
    inputMode: 'decimal',
    classNames: { input: classes.amount ?? '' },
  },
});

/** A count: a whole number from 0 to 9,999; null when empty. */
export const WholeNumberField = fieldOf<number | null>({
  empty: null,
  read: readTypedCount,
  write: String,
  sentence: 'Write a whole number.',
  input: { inputMode: 'numeric' },
});

/** A number with at most so many decimals, and its unit behind it; null when empty. */
export const NumberField = ({
  decimals,
  unit,
  ...rest
}: TypedProps<number | null> & { decimals: number; unit?: string | undefined }) => (
  <TypedField
    reading={{
      empty: null,
      read: (text) => readTypedNumber(text, decimals),
      write: String,
      sentence:
        decimals === 0
          ? 'Write a whole number, for example 12.'
          : 'Write a number, for example 94.5.',
      input: { inputMode: 'decimal', className: classes.number ?? '' },
    }}
    {...(unit !== undefined && {
      rightSection: <span className="quiet">{unit}</span>,
      rightSectionWidth: '3.5rem',
    })}
    {...rest}
  />
);
