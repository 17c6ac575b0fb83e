import { TextInput } from '@mantine/core';
import type { Person } from '#domain/pupil/pupil.ts';
import classes from './fields.module.css';

/** Name, e-mail and telephone of one person, as a group under one legend. */
export const PersonFields = ({
  id,
  label,
  hint,
  value,
  onChange,
  errors = {},
  onBlur,
}: {
  /** The controls' ids begin with it: `id-name`, `id-email`, `id-phone`. */
  id: string;
  label: string;
  hint?: string;
  value: Person;
  onChange: (person: Person) => void;
  errors?: Partial<Record<keyof Person, string | undefined>>;
  onBlur?: () => void;
}) => {
  const part = (key: keyof Person, name: string, type: string) => (
    <TextInput
      label={name}
      type={type}
      autoComplete="off"
      error={errors[key]}
      value={value[key]}
      id={`${id}-${key}`}
      onBlur={onBlur}
      onChange={(event) => onChange({ ...value, [key]: event.currentTarget.value })}
    />
  );
  return (
    <fieldset className={classes.person}>
      <legend>{label}</legend>
      {hint && <p className={classes.hint}>{hint}</p>}
      <div className={classes.parts}>
        {part('name', 'Name', 'text')}
        {part('email', 'E-mail', 'email')}
        {part('phone', 'Telephone', 'tel')}
      </div>
    </fieldset>
  );
};
