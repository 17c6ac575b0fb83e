import { Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { type AuthorityInput, deadlineWords } from '#domain/authority/authority.ts';
import { isIsoDate } from '#domain/kernel/plain-date.ts';
import { compareTerms, type TermKey, termLabel } from '#domain/school/terms.ts';
import { yearGroupLabel } from '#domain/school/year-group.ts';
import { DateField } from '../../ui/field/typed-field.tsx';
import { SmallButton, SubtleButton } from '../../ui/page/small-button.tsx';

/** The year groups from the first of nursery to the last before university. */
const yearGroups = Array.from({ length: 17 }, (_, i) => i - 2);

/** Days by which an authority wants the PEPs of one year group, in place of the day for all. */
export const YearDeadlines = ({
  value,
  terms,
  onChange,
}: {
  value: AuthorityInput;
  terms: readonly TermKey[];
  onChange: (authority: AuthorityInput) => void;
}) => {
  const [at, setAt] = useState(0);
  const [year, setYear] = useState(11);
  const [day, setDay] = useState('');
  const own = value.deadlines.filter(({ years }) => years !== undefined);
  const term = terms[at] ?? terms[0];
  const add = (): void => {
    if (term === undefined || !isIsoDate(day)) return;
    const added = {
      academicYear: term.academicYear,
      term: term.term,
      deadline: day,
      years: [year],
    };
    onChange({ ...value, deadlines: [...value.deadlines, added].sort(compareTerms) });
    setDay('');
  };
  return (
    <>
      {own.length > 0 && (
        <ul className="bare">
          {own.map((one) => (
            <li key={`${termLabel(one)} ${deadlineWords(one)}`}>
              {termLabel(one)}: {deadlineWords(one)}{' '}
              <SubtleButton
                onClick={() =>
                  onChange({
                    ...value,
                    deadlines: value.deadlines.filter((other) => other !== one),
                  })
                }
              >
                Remove<span className="only-read-aloud"> {deadlineWords(one)}</span>
              </SubtleButton>
            </li>
          ))}
        </ul>
      )}
      <Group align="end" gap="sm">
        <NativeSelect
          label="Another day in the"
          value={String(at)}
          data={terms.map((key, i) => ({ value: String(i), label: termLabel(key) }))}
          onChange={({ currentTarget }) => setAt(Number(currentTarget.value))}
        />
        <NativeSelect
          label="for"
          value={String(year)}
          data={yearGroups.map((one) => ({ value: String(one), label: yearGroupLabel(one) }))}
          onChange={({ currentTarget }) => setYear(Number(currentTarget.value))}
        />
        <DateField label="by" value={day} onChange={setDay} />
        <SmallButton onClick={add}>Add this day</SmallButton>
      </Group>
    </>
  );
};
