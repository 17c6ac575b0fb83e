import { TextInput } from '@mantine/core';
import type { ClipboardEvent } from 'react';
import { type Address, readAddresses, tidied } from '#domain/kernel/address.ts';
import type { Person } from '#domain/kernel/person.ts';
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
  onAddresses,
  inBox = false,
}: {
  /** The controls' ids begin with it: `id-name`, `id-email`, `id-phone`. */
  id: string;
  label: string;
  hint?: string;
  value: Person;
  onChange: (person: Person) => void;
  errors?: Partial<Record<keyof Person, string | undefined>>;
  onBlur?: (() => void) | undefined;
  /** Several addresses were pasted here; without it they are pasted as words. */
  onAddresses?: (addresses: readonly Address[]) => void;
  /** What each box is for stands in it until something is written, where there is no room above. */
  inBox?: boolean;
}) => {
  const onPaste = (event: ClipboardEvent<HTMLElement>): void => {
    const addresses = readAddresses(event.clipboardData.getData('text/plain'));
    const [one, ...others] = addresses;
    if (!one || (others.length > 0 && !onAddresses)) return;
    event.preventDefault();
    if (others.length > 0) onAddresses?.(addresses);
    // A name and its address belong together: an old address under a new name would be a wrong one.
    else onChange({ ...value, ...one, name: one.name || value.name });
  };
  const part = (key: keyof Person, name: string, type: string) => (
    <TextInput
      label={name}
      {...(inBox && { placeholder: name })}
      type={type}
      autoComplete="off"
      error={errors[key]}
      value={value[key]}
      id={`${id}-${key}`}
      data-column={key}
      onBlur={() => {
        const tidy = tidied(value);
        if (tidy !== value) onChange(tidy);
        onBlur?.();
      }}
      {...(key !== 'phone' && { onPaste })}
      onChange={(event) => onChange({ ...value, [key]: event.currentTarget.value })}
    />
  );
  return (
    <fieldset className={classes.person}>
      <legend>{label}</legend>
      {hint && <p className={`aside ${classes.hint}`}>{hint}</p>}
      <div className={classes.parts}>
        {part('name', 'Name', 'text')}
        {part('email', 'E-mail', 'email')}
        {part('phone', 'Telephone', 'tel')}
      </div>
    </fieldset>
  );
};
