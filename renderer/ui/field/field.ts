import type { ReactNode } from 'react';

/** What every field has: its label, help under it, and what is wrong. */
export type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** Marks a field that must be filled before something can be finished. */
  required?: boolean;
};

/** A field's words, in the names that Mantine's inputs use. */
export const inputWords = ({ label, hint, error, required }: FieldProps) => ({
  label,
  description: hint,
  error,
  withAsterisk: required ?? false,
});

/** A Mantine input's own props, without those that the field decides. */
export type InputRest<T> = Omit<
  T,
  'label' | 'error' | 'value' | 'onChange' | 'description' | 'required'
>;
