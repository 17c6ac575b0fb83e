import { Textarea, TextInput } from '@mantine/core';
import { useId } from 'react';
import { type AuthorityInput, deadlineFor, withDeadline } from '#domain/authority/authority.ts';
import { type TermKey, termLabel } from '#domain/school/terms.ts';
import type { Problems } from '../../ui/call/problems.ts';
import laidOut from '../../ui/field/laid-out.module.css';
import { PersonFields } from '../../ui/field/person-fields.tsx';
import { DateField, MoneyField } from '../../ui/field/typed-field.tsx';
import section from '../../ui/page/section.module.css';
import { PartSource } from './part-source.tsx';
import { YearDeadlines } from './year-deadlines.tsx';

/** Everything that an authority decides: contact, money, deadlines, what it asks. */
export const AuthorityFields = ({
  value,
  problems,
  terms,
  onChange,
  onLeave,
}: {
  value: AuthorityInput;
  problems: Problems;
  /** For which terms a deadline may be written. */
  terms: readonly TermKey[];
  onChange: (authority: AuthorityInput) => void;
  onLeave?: () => void;
}) => {
  const id = useId();
  const text = (
    key: 'name' | 'laNumber' | 'virtualSchool' | 'ppPlusSource',
    label: string,
    hint?: string,
  ) => (
    <TextInput
      label={label}
      description={hint}
      autoComplete="off"
      spellCheck={false}
      withAsterisk={key === 'name'}
      error={problems[key]}
      value={value[key]}
      onChange={(event) => onChange({ ...value, [key]: event.currentTarget.value })}
      onBlur={onLeave}
    />
  );
  return (
    <div className={laidOut.grid}>
      {text('name', 'Authority', 'Which council looks after the pupil.')}
      {text('laNumber', 'LA number', '3 digits; may be left blank.')}
      <div className={laidOut.wide}>{text('virtualSchool', 'Virtual school')}</div>
      <div className={laidOut.wide}>
        <PersonFields
          id={`${id}-contact`}
          label="Your contact there"
          value={value.contact}
          errors={{
            name: problems['contact.name'],
            email: problems['contact.email'],
            phone: problems['contact.phone'],
          }}
          onChange={(contact) => onChange({ ...value, contact })}
          onBlur={onLeave}
        />
      </div>
      <MoneyField
        label="PP+ for each term"
        hint="Pounds for each pupil. Leave blank if not known."
        value={value.ppPlusPencePerTerm}
        error={problems.ppPlusPencePerTerm}
        onChange={(pence) => onChange({ ...value, ppPlusPencePerTerm: pence })}
        onBlur={onLeave}
      />
      {text('ppPlusSource', 'Where that amount is written', 'A letter, a page, and its date.')}
      <div className={laidOut.wide}>
        <PartSource value={value} path="ppPlusPencePerTerm" />
      </div>
      <fieldset className={`${laidOut.group} ${laidOut.wide}`}>
        <legend>PEPs wanted by</legend>
        <p className={section.reason}>
          Deadlines differ and change: take them from the virtual school’s own letter. Without one,
          PEP Desk goes by the end of term.
        </p>
        <PartSource value={value} path="deadlines" />
        <div className={laidOut.dates}>
          {terms.map((key) => (
            <DateField
              key={termLabel(key)}
              label={termLabel(key)}
              value={deadlineFor(value, key)}
              onChange={(deadline) =>
                onChange({ ...value, deadlines: withDeadline(value, key, deadline) })
              }
              onBlur={onLeave}
            />
          ))}
        </div>
        <YearDeadlines value={value} terms={terms} onChange={onChange} />
      </fieldset>
      <Textarea
        className={laidOut.wide}
        label="What they ask of a PEP"
        description="Procedure and links. Kept beside each of its PEPs."
        autosize
        minRows={2}
        error={problems.procedureNotes}
        value={value.procedureNotes}
        onChange={(event) => onChange({ ...value, procedureNotes: event.currentTarget.value })}
        onBlur={onLeave}
      />
      <div className={laidOut.wide}>
        <PartSource value={value} path="procedureNotes" />
      </div>
    </div>
  );
};
