import { type ClipboardEvent, useId, useRef, useState } from 'react';
import { layBlock, type PastedColumn } from '#domain/form/rows/pasted-cells.ts';
import { type Address, tidied } from '#domain/kernel/address.ts';
import { noPerson, type Person } from '#domain/kernel/person.ts';
import { holdsRows, removes } from '../../../ui/call/removal.ts';
import type { FieldProps } from '../../../ui/field/field.ts';
import { Needed } from '../../../ui/field/needed.tsx';
import { PersonFields } from '../../../ui/field/person-fields.tsx';
import { QuietButton } from '../../../ui/page/quiet-button.tsx';
import { SmallButton } from '../../../ui/page/small-button.tsx';
import { type Pasted, PasteNote } from '../../../ui/paste/paste-note.tsx';
import { around, blockIn } from '../../../ui/paste/pasted.ts';
import classes from './fields.module.css';

const isBlank = (person: Person): boolean =>
  person.name === '' && person.email === '' && person.phone === '';

const mostPeople = 30;

const columns: readonly PastedColumn[] = [
  { id: 'name', label: 'Name', type: 'text' },
  { id: 'email', label: 'E-mail', type: 'text' },
  { id: 'phone', label: 'Telephone', type: 'text' },
];

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
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const shown = people.length === 0 ? [noPerson] : people;
  // What is brought back joins those who stand there by then.
  const newest = useRef(people);
  newest.current = people;
  const set = (next: Person[]): void => onChange(next.every(isBlank) ? [] : next);
  const put = (next: readonly Person[], filled: number, said: Omit<Pasted, 'filled'>): void => {
    const over = Math.max(0, next.length - mostPeople);
    set(next.slice(0, mostPeople));
    setPasted({ ...said, filled: filled - over });
  };
  /** Several addresses become people of their own, behind whoever stands there. */
  const onAddresses = (at: number, addresses: readonly Address[]): void => {
    const here = shown[at] ?? noPerson;
    const added = addresses.map((address) => ({ ...noPerson, ...address }));
    const next = [
      ...shown.slice(0, at),
      ...(isBlank(here) ? [] : [here]),
      ...added,
      ...shown.slice(at + 1),
    ];
    const over = next.length - mostPeople;
    put(next, added.length, {
      left: over > 0 ? [`The list is full: the last ${over} were left out.`] : [],
      misfits: [],
    });
  };
  const onPaste = (event: ClipboardEvent<HTMLElement>): void => {
    // An address has been taken already, by the person's own fields.
    const block = event.defaultPrevented ? null : blockIn(event);
    if (!block) return;
    event.preventDefault();
    const at = Number(around(event, 'person') ?? shown.length);
    const laid = layBlock(block, columns, around(event, 'column') ?? '', mostPeople - at);
    const filled = laid.rows.map((parts, i) =>
      tidied({ ...(shown[at + i] ?? noPerson), ...parts }),
    );
    put([...shown.slice(0, at), ...filled, ...shown.slice(at + filled.length)], filled.length, {
      left: laid.left,
      misfits: laid.misfits.map((one) => ({ ...one, row: at + one.row + 1 })),
    });
  };
  return (
    <fieldset
      className={classes.group}
      data-adds={shown.some((p) => !isBlank(p)) ? 'above' : undefined}
      {...holdsRows}
      aria-describedby={error ? `${id}-error` : undefined}
      onPaste={onPaste}
    >
      <legend className={classes.legend}>
        {label}
        {required && <Needed />}
      </legend>
      {hint && (
        <p data-hint className={`aside ${classes.hint}`}>
          {hint}
        </p>
      )}
      {error && (
        <p className={classes.error} id={`${id}-error`}>
          {error}
        </p>
      )}
      {pasted && <PasteNote pasted={pasted} onClose={() => setPasted(null)} />}
      {shown.map((person, i) => (
        // People have no id of their own; their place in the list is what they are known by.
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing of a row is kept beside the list
          key={i}
          className={classes.person}
          data-person={i}
          data-only={shown.length === 1 || undefined}
        >
          <PersonFields
            inBox
            id={`${id}-${i}`}
            label={`Person ${i + 1}`}
            value={person}
            onAddresses={(addresses) => onAddresses(i, addresses)}
            onChange={(next) => set(shown.map((p, at) => (at === i ? next : p)))}
          />
          {people.length > 0 && (
            <QuietButton
              aria-label={`Remove ${person.name || `person ${i + 1}`}`}
              {...removes(person.name || `person ${i + 1}`, () => {
                set(shown.filter((_, at) => at !== i));
                const act = (): void => {
                  const now = newest.current.filter((one) => !isBlank(one));
                  set(now.toSpliced(i, 0, person));
                };
                return { act };
              })}
            >
              Remove
            </QuietButton>
          )}
        </div>
      ))}
      {shown.some((p) => !isBlank(p)) && (
        <SmallButton
          data-add
          className={classes.addAbove ?? ''}
          disabled={shown.length >= mostPeople || shown.some(isBlank)}
          onClick={() => onChange([...shown, noPerson])}
        >
          Add a person
        </SmallButton>
      )}
    </fieldset>
  );
};
