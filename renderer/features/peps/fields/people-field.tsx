import { Button } from '@mantine/core';
import { useId } from 'react';
import { noPerson, type Person } from '#domain/pupil/pupil.ts';
import type { FieldProps } from '../../../ui/field.ts';
import { PersonFields } from '../../../ui/person-fields.tsx';
import classes from './fields.module.css';
import { Needed } from './needed.tsx';
import { QuietButton } from './quiet-button.tsx';

const isBlank = (person: Person): boolean =>
  person.name === '' && person.email === '' && person.phone === '';

/** People with their e-mail and telephone; a first, blank one is there to be typed into. */
export const PeopleField = ({
  label,
  hint,
  error,
  required,
  people,
  onChange,
}: Pick<FieldProps, 'hint' | 'error' | 'required'> & {
  label: string;
  people: readonly Person[];
  onChange: (people: Person[]) => void;
}) => {
  const id = useId();
  const shown = people.length === 0 ? [noPerson] : people;
  const set = (next: Person[]): void => onChange(next.every(isBlank) ? [] : next);
  return (
    <fieldset className={classes.group} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={classes.legend}>
        {label}
        {required && <Needed />}
      </legend>
      {hint && <p className={classes.hint}>{hint}</p>}
      {error && (
        <p className={classes.error} id={`${id}-error`}>
          {error}
        </p>
      )}
      {shown.map((person, i) => (
        // People have no id of their own; their place in the list is what they are known by.
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added at the end
        <div key={i} className={classes.person} data-only={shown.length === 1 || undefined}>
          <PersonFields
            id={`${id}-${i}`}
            label={`Person ${i + 1}`}
            value={person}
            onChange={(next) => set(shown.map((p, at) => (at === i ? next : p)))}
          />
          {people.length > 0 && (
            <QuietButton
              aria-label={`Remove ${person.name || `person ${i + 1}`}`}
              onClick={() => set(shown.filter((_, at) => at !== i))}
            >
              Remove
            </QuietButton>
          )}
        </div>
      ))}
      {shown.some((p) => !isBlank(p)) && (
        <Button
          variant="default"
          size="compact-sm"
          disabled={shown.length >= 30 || shown.some(isBlank)}
          onClick={() => onChange([...shown, noPerson])}
        >
          Add a person
        </Button>
      )}
    </fieldset>
  );
};
