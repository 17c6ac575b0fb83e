import { Group, Text } from '@mantine/core';
import { useId } from 'react';
import { formatDate, isIsoDate, parseDate } from '#domain/kernel/plain-date.ts';
import {
  apartWords,
  asksStillApart,
  withYearApart,
  yearApartIn,
  yearGroupOf,
} from '#domain/pupil/years-apart.ts';
import { academicYearLabel, academicYearOf, type TermKey } from '#domain/school/terms.ts';
import { yearGroupFor, yearGroupLabel } from '#domain/school/year-group.ts';
import { ListField } from '../../ui/field/list-field.tsx';
import { DateField } from '../../ui/field/typed-field.tsx';
import { SmallButton } from '../../ui/page/small-button.tsx';
import { fieldId } from './field-id.ts';
import type { PupilBinding } from './pupil-draft.ts';
import styles from './pupil-fields.module.css';

/** The year group in a term, and since when the child is taught how far from its usual one. */
export const YearGroupField = ({ draft, errors, set, term }: PupilBinding & { term: TermKey }) => {
  const wordId = useId();
  if (!isIsoDate(draft.dateOfBirth)) {
    return (
      <Text size="sm" className={styles.wide} id={wordId}>
        The year group is worked out from the date of birth.
      </Text>
    );
  }
  const usual = yearGroupFor(draft.dateOfBirth, term.academicYear);
  const year = yearGroupOf(draft, term);
  const said = yearApartIn(draft, term);
  const years = said?.years ?? 0;
  const firstDay = `${term.academicYear}-09-01`;
  const ofThisYear =
    said !== null && academicYearOf(parseDate(said.from)) === term.academicYear ? said : null;
  const say = (next: number, from: string): void =>
    set(
      'yearsApart',
      withYearApart(
        draft.yearsApart.filter((one) => one !== ofThisYear),
        { years: next, from },
      ),
    );
  return (
    <div className={styles.wide}>
      <Text size="sm" id={wordId} aria-live="polite">
        Year group: <strong>{yearGroupLabel(year)}</strong>
        {said === null || years === 0
          ? ', worked out from the date of birth.'
          : `, ${apartWords(years, yearGroupLabel(usual))}, since ${formatDate(said.from)}.`}
      </Text>
      <Group gap="md" mt={6} align="end">
        <ListField
          id={fieldId('yearsApart')}
          label="Taught in"
          value={String(years)}
          error={errors.yearsApart}
          data={Array.from({ length: 11 }, (_, i) => 5 - i).flatMap((by) =>
            by === 0 || (usual + by >= -2 && usual + by <= 14)
              ? [
                  {
                    value: String(by),
                    label: `${yearGroupLabel(usual + by)}${by === 0 ? ' (by date of birth)' : ''}`,
                  },
                ]
              : [],
          )}
          onChange={(by) => say(Number(by), ofThisYear?.from ?? firstDay)}
        />
        {said === null || years === 0 ? null : (
          <DateField
            id={fieldId('yearsApart.from')}
            label="Since"
            value={said.from}
            onChange={(from) => {
              if (from !== '') {
                set(
                  'yearsApart',
                  withYearApart(
                    draft.yearsApart.filter((one) => one !== said),
                    { years, from },
                  ),
                );
              }
            }}
          />
        )}
        {asksStillApart(draft, term) ? (
          <SmallButton onClick={() => say(years, firstDay)}>
            Still so in {academicYearLabel(term.academicYear)}
          </SmallButton>
        ) : null}
      </Group>
    </div>
  );
};
