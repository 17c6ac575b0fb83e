import { Group, Text } from '@mantine/core';
import { type Authority, noAuthority } from '#domain/authority/authority.ts';
import type { Person } from '#domain/kernel/person.ts';
import { formatDate, isIsoDate } from '#domain/kernel/plain-date.ts';
import { careStand, careStatuses, needsAuthority } from '#domain/pupil/care.ts';
import { changeOfSchoolWords, legalStatuses, type PupilInput, sexes } from '#domain/pupil/pupil.ts';
import { tidyUpn, upnWarning } from '#domain/pupil/upn.ts';
import type { TermKey } from '#domain/school/terms.ts';
import type { Due } from '#domain/stages/due.ts';
import { useAppState } from '../../ui/call/client.ts';
import { ListField } from '../../ui/field/list-field.tsx';
import { namedOptions, optionsOf } from '../../ui/field/options.ts';
import { PersonFields } from '../../ui/field/person-fields.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { BirthField, DateField } from '../../ui/field/typed-field.tsx';
import { SmallButton } from '../../ui/page/small-button.tsx';
import { LongText } from '../../ui/words/long-text.tsx';
import { fieldId } from './field-id.ts';
import { PlaceFields } from './place-fields.tsx';
import type { DraftErrors, PupilBinding } from './pupil-draft.ts';
import styles from './pupil-fields.module.css';
import { YearGroupField } from './year-group-field.tsx';

type GroupProps = { title: string; hint?: string; children: React.ReactNode };

/** Fields that belong together, under their heading. */
export const FieldGroup = ({ title, hint, children }: GroupProps) => (
  <fieldset className={styles.group}>
    <legend>{title}</legend>
    {hint ? <p className={styles.groupHint}>{hint}</p> : null}
    <div className={styles.grid}>{children}</div>
  </fieldset>
);

/** What a control has of the field of that name: its id, what stands in it, what is wrong with it. */
const fieldOf = <K extends keyof PupilInput>({ draft, errors, set }: PupilBinding, name: K) => ({
  id: fieldId(name),
  value: draft[name],
  error: errors[name],
  onChange: (value: PupilInput[K]): void => set(name, value),
});

type TextKey =
  | 'legalForename'
  | 'legalSurname'
  | 'preferredName'
  | 'formerNames'
  | 'latinName'
  | 'languages'
  | 'uln';

type TextProps = PupilBinding & {
  name: TextKey;
  label: string;
  hint?: string;
  required?: boolean;
};

const PupilText = ({ name, label, hint, ...binding }: Omit<TextProps, 'required'>) => (
  <TextField
    {...fieldOf(binding, name)}
    label={label}
    hint={hint}
    autoComplete="off"
    spellCheck={false}
  />
);

type DateKey =
  | 'dateOfBirth'
  | 'careStartDate'
  | 'firstReviewDate'
  | 'nextReviewDate'
  | 'enrolledOn';

type DateProps = Omit<TextProps, 'name'> & { name: DateKey };

const PupilDate = ({ name, label, required = false, ...binding }: DateProps) => {
  const Typed = name === 'dateOfBirth' ? BirthField : DateField;
  return (
    <Typed
      {...fieldOf(binding, name)}
      label={label}
      required={required}
      aria-required={required || undefined}
    />
  );
};

/** Names, date of birth and year group. */
export const ChildFields = ({ term, ...binding }: PupilBinding & { term: TermKey }) => {
  return (
    <FieldGroup title="The child">
      <PupilText {...binding} name="legalForename" label="Forename" />
      <PupilText {...binding} name="legalSurname" label="Surname" />
      <PupilText {...binding} name="preferredName" label="Preferred name" />
      <PupilText
        {...binding}
        name="formerNames"
        label="Former names"
        hint="So that a search still finds the pupil. Leave out a name that must not be linked, as after an adoption."
      />
      <PupilText
        {...binding}
        name="latinName"
        label="Name in Latin letters"
        hint="Where it is written otherwise; surname first, as lists are to sort it."
      />
      <PupilDate {...binding} name="dateOfBirth" label="Date of birth" required />
      <ListField {...fieldOf(binding, 'sex')} label="Sex" data={optionsOf(sexes)} />
      <PupilText {...binding} name="languages" label="Languages at home" />
      <YearGroupField {...binding} term={term} />
    </FieldGroup>
  );
};

/** The school place, UPN, ULN and when the child joined. */
export const SchoolFields = ({ term, ...binding }: PupilBinding & { term: TermKey }) => {
  const warning = upnWarning(binding.draft.upn);
  return (
    <FieldGroup title="School">
      <PlaceFields {...binding} term={term} />
      <div>
        <TextField
          {...fieldOf(binding, 'upn')}
          label="UPN"
          autoComplete="off"
          spellCheck={false}
          aria-describedby={warning ? 'pupil-upn-warning' : undefined}
          onBlur={() => {
            const tidy = tidyUpn(binding.draft.upn);
            if (tidy !== binding.draft.upn) binding.set('upn', tidy);
          }}
        />
        <p id="pupil-upn-warning" className={styles.warning} aria-live="polite">
          {warning ? `▲ ${warning}` : ''}
        </p>
      </div>
      <PupilText {...binding} name="uln" label="ULN (from age 14)" />
      <PupilDate {...binding} name="enrolledOn" label="Joined this school on" />
      <ListField
        {...fieldOf(binding, 'changeOfSchool')}
        label="Was this a change of school?"
        data={optionsOf(changeOfSchoolWords)}
      />
    </FieldGroup>
  );
};

type CareProps = PupilBinding & {
  authorities: readonly Authority[];
  /** The authority's own date for the first review, when the calendar can work it out. */
  firstReview?: Due | undefined;
};

/** Why the care that is typed asks for no PEP; nothing while a day of it is not a day yet. */
const careHint = (draft: PupilInput, today: string): string | undefined => {
  const days = [draft.careEnd.on, draft.afterEighteen.until, draft.afterEighteen.toldOn];
  const known = isIsoDate(draft.dateOfBirth) && days.every((day) => day === '' || isIsoDate(day));
  const stand = known ? careStand(draft, today) : null;
  return stand === null || stand.is === 'owed' ? undefined : stand.words;
};

/** Who looks after the child, and the dates of their care plan. */
export const CareFields = ({ authorities, firstReview, ...binding }: CareProps) => {
  const { today } = useAppState();
  const { draft, set } = binding;
  const needed = needsAuthority(draft.careStatus);
  return (
    <FieldGroup title="Care" hint="The first PEP must be ready for the first care plan review.">
      <ListField
        {...fieldOf(binding, 'authorityId')}
        label="Authority that looks after the child"
        required={needed}
        aria-required={needed || undefined}
        data={[
          { value: '', label: needed ? 'Choose…' : noAuthority.name },
          ...namedOptions(authorities),
        ]}
      />
      <ListField
        {...fieldOf(binding, 'careStatus')}
        label="Care status"
        data={optionsOf(careStatuses)}
        hint={careHint(draft, today)}
      />
      <ListField
        {...fieldOf(binding, 'legalStatus')}
        label="Legal status"
        data={optionsOf(legalStatuses)}
      />
      <PupilDate {...binding} name="careStartDate" label="Became looked after on" />
      <div>
        <PupilDate {...binding} name="firstReviewDate" label="First care plan review" />
        {firstReview && draft.firstReviewDate === '' ? (
          <Group gap="xs" mt={4}>
            <Text size="sm">
              By {formatDate(firstReview.date)}: {firstReview.reason}
            </Text>
            <SmallButton
              onClick={() => {
                set('firstReviewDate', firstReview.date);
              }}
            >
              Use this date
            </SmallButton>
          </Group>
        ) : null}
      </div>
      <PupilDate {...binding} name="nextReviewDate" label="Next care plan review" />
    </FieldGroup>
  );
};

const people = [
  { key: 'socialWorker', label: 'Social worker' },
  { key: 'carer', label: 'Carer' },
  { key: 'virtualSchoolContact', label: 'Virtual school' },
  { key: 'reviewingOfficer', label: 'Reviewing officer' },
] as const;

const partErrors = (errors: DraftErrors, key: string): Partial<Record<keyof Person, string>> =>
  Object.fromEntries(
    ['name', 'email', 'phone'].flatMap((part) => {
      const words = errors[`${key}.${part}`];
      return words === undefined ? [] : [[part, words]];
    }),
  );

/** The people around the child; each part may be left blank. */
export const PeopleFields = ({ draft, errors, set }: PupilBinding) => (
  <FieldGroup title="People" hint="Leave blank what you do not know yet.">
    {people.map(({ key, label }) => (
      <div key={key} className={styles.wide}>
        <PersonFields
          id={fieldId(key)}
          label={label}
          value={draft[key]}
          errors={partErrors(errors, key)}
          onChange={(value) => set(key, value)}
        />
      </div>
    ))}
  </FieldGroup>
);

/** The child's own words, which open their page. */
export const AboutMeField = (binding: PupilBinding) => (
  <FieldGroup title="About me">
    <div className={styles.wide}>
      <LongText
        {...fieldOf(binding, 'aboutMe')}
        label="What I like and want you to know"
        hint="In the child's own words where you can. It opens their page."
      />
    </div>
  </FieldGroup>
);

const labels: Record<string, string> = {
  legalForename: 'Forename',
  legalSurname: 'Surname',
  preferredName: 'Preferred name',
  formerNames: 'Former names',
  latinName: 'Name in Latin letters',
  yearsApart: 'Taught in',
  dateOfBirth: 'Date of birth',
  authorityId: 'Authority that looks after the child',
  careStartDate: 'Became looked after on',
  firstReviewDate: 'First care plan review',
  nextReviewDate: 'Next care plan review',
  enrolledOn: 'Joined this school on',
  'careEnd.on': 'Care ended on',
  'afterEighteen.until': 'PEPs go on until',
  'afterEighteen.toldBy': 'Told by (from 18)',
  'afterEighteen.toldOn': 'Told on (from 18)',
  'takingPart.who': 'Who was told, or tried',
  'takingPart.how': 'What was offered, or how it was tried',
  'takingPart.on': 'Taking part: the day',
  'education.since': 'Since (school place)',
  'education.elsewhere': 'The other school or provider',
  languages: 'Languages at home',
  upn: 'UPN',
  uln: 'ULN',
  aboutMe: 'What I like and want you to know',
  ...Object.fromEntries(
    people.flatMap(({ key, label }) => [
      [`${key}.name`, `${label}: name`],
      [`${key}.email`, `${label}: e-mail`],
      [`${key}.phone`, `${label}: phone`],
    ]),
  ),
};

/** What a field is called in a summary of errors. */
export const fieldLabel = (path: string): string => labels[path] ?? path;
