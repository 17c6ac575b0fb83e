import { Input } from '@mantine/core';
import { type ReactNode, useId } from 'react';

/** What every field has: its label, help under it, and what is wrong. */
export type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** Marks a field that must be filled before something can be finished. */
  required?: boolean;
};

/** What a control must carry to be tied to its label, hint and error. */
export type TiedTo = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean;
};

/** Ties a label, a hint and an error to any control that Mantine has no field for. */
export const Field = ({
  label,
  hint,
  error,
  required,
  children,
}: FieldProps & { children: (tied: TiedTo) => ReactNode }) => {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : '']
    .filter(Boolean)
    .join(' ');
  return (
    <Input.Wrapper
      label={label}
      description={hint}
      error={error}
      withAsterisk={required ?? false}
      id={id}
      labelProps={{ htmlFor: id }}
      descriptionProps={{ id: `${id}-hint` }}
      errorProps={{ id: `${id}-error` }}
    >
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': Boolean(error) })}
    </Input.Wrapper>
  );
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
