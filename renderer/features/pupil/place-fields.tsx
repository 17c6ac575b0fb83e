import { NativeSelect, TextInput } from '@mantine/core';
import { isIsoDate } from '#domain/kernel/plain-date.ts';
import {
  type Education,
  isPastSchool,
  isPlace,
  type Place,
  placeLabel,
  places,
} from '#domain/pupil/education.ts';
import { yearGroupOf } from '#domain/pupil/years-apart.ts';
import type { TermKey } from '#domain/school/terms.ts';
import { DateField } from '../../ui/field/typed-field.tsx';
import { fieldId } from './field-id.ts';
import type { PupilBinding } from './pupil-draft.ts';
import styles from './pupil-fields.module.css';

const hints: Partial<Record<Place, string>> = {
  no: 'The PEP goes on, at the same times. It says so in place of the school’s name; the social worker and the virtual school’s caseworker, as named under People, write how education goes. Suitable education must be found at once.',
  'not-attending':
    'The PEP then asks what education the child has meanwhile. It must be suitable, and begin at once.',
  dual: 'The PEP names both schools.',
};

/** Whether the child has a school place, since when, and where else the child is taught. */
export const PlaceFields = ({ draft, errors, set, term }: PupilBinding & { term: TermKey }) => {
  const said = draft.education;
  const year = isIsoDate(draft.dateOfBirth) ? yearGroupOf(draft, term) : 0;
  const change = (part: Partial<Education>): void => set('education', { ...said, ...part });
  const pastSchool = isPastSchool(year);
  const hint = said.place === '' ? undefined : hints[said.place];
  const hintId = fieldId('education.hint');
  return (
    <>
      <NativeSelect
        id={fieldId('education.place')}
        label={pastSchool ? 'Place' : 'School place'}
        aria-describedby={hint === undefined ? undefined : hintId}
        value={said.place}
        error={errors['education.place']}
        data={[
          { value: '', label: 'Not recorded' },
          ...Object.keys(places)
            .filter(isPlace)
            .map((place) => ({ value: place, label: placeLabel(place, year) })),
        ]}
        onChange={({ currentTarget }) =>
          change({ place: isPlace(currentTarget.value) ? currentTarget.value : '' })
        }
      />
      {said.place === '' || said.place === 'yes' ? null : (
        <DateField
          id={fieldId('education.since')}
          label="Since"
          value={said.since}
          error={errors['education.since']}
          onChange={(since) => change({ since })}
        />
      )}
      {hint === undefined ? null : (
        <p id={hintId} className={`aside ${styles.wide} ${styles.placeHint}`}>
          {hint}
        </p>
      )}
      {said.place === 'dual' || pastSchool ? (
        <TextInput
          id={fieldId('education.elsewhere')}
          className={styles.wide ?? ''}
          label={pastSchool ? 'College, university or other provider' : 'The other school'}
          description={
            pastSchool ? 'Where the young person studies, if it is not this school.' : undefined
          }
          value={said.elsewhere}
          error={errors['education.elsewhere']}
          autoComplete="off"
          spellCheck={false}
          onChange={({ currentTarget }) => change({ elsewhere: currentTarget.value })}
        />
      ) : null}
    </>
  );
};
