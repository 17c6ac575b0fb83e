import { Textarea, type TextareaProps } from '@mantine/core';
import type { CSSProperties } from 'react';
import { type FieldProps, type InputRest, inputWords } from '../field/field.ts';
import classes from './long-text.module.css';

/** Text of any length; it grows with what is typed, from the one number of lines to the other. */
export const LongText = ({
  label,
  hint,
  error,
  required,
  value,
  onChange,
  minRows = 2,
  maxRows = 30,
  style,
  ...rest
}: FieldProps &
  Omit<InputRest<TextareaProps>, 'autosize' | 'style'> & {
    value: string;
    onChange: (text: string) => void;
    style?: CSSProperties;
  }) => (
  <Textarea
    {...inputWords({ label, hint, error, required: required ?? false })}
    rows={Number(minRows)}
    classNames={{ input: classes.grows ?? '' }}
    {...rest}
    style={{ ...style, '--least': minRows, '--most': maxRows } as CSSProperties}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);
