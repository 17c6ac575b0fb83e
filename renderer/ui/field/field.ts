import type { ReactNode } from 'react';

/** What every field has: its label, help under it, and what is wrong. */
export type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** Marks a field that must be filled before something can be finished. */
  required?: boolean;
};

/** A field's words, in the names that Mantine's inputs use: for what has one input. */
export const inputWords = ({ label, hint, error, required }: Partial<FieldProps>) => ({
  label,
  description: hint,
  error,
  withAsterisk: required ?? false,
  'aria-required': required || undefined,
});

/** A Mantine input's own props, without those that the field decides. */
export type InputRest<T> = Omit<
  T,
  'label' | 'error' | 'value' | 'onChange' | 'description' | 'required'
>;

/** Binds a field to the part of a value that has its name: what stands in it, and what changes it. */
export type Binding<T> = <K extends keyof T>(
  name: K,
) => { value: T[K]; onChange: (next: T[K]) => void };

/** Binds fields to a value of which `set` changes some parts. */
export const boundTo =
  <T extends object>(value: T, set: (part: Partial<T>) => void): Binding<T> =>
  (name) => ({
    value: value[name],
    onChange: (next) => set({ [name]: next } as unknown as Partial<T>),
  });
