import { Button } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type PupilInput, pupilInput } from '#domain/pupil/pupil.ts';
import { useCall, useChange, useTerm } from '../../ui/client.ts';
import { Page } from '../../ui/page.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { blankPupil } from './pupil-draft.ts';
import {
  AboutMeField,
  CareFields,
  ChildFields,
  PeopleFields,
  type PupilBinding,
  SchoolFields,
} from './pupil-fields.tsx';
import styles from './pupils.module.css';

const sentences = (errors: Record<string, React.ReactNode>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(errors).flatMap(([path, words]) =>
      words ? [[path, String(words)] as const] : [],
    ),
  );

/** Adds a pupil. Nothing is checked while typing; what does not fit is listed when it is added. */
export const NewPupilScreen = () => {
  const navigate = useNavigate();
  const { term } = useTerm();
  const authorities = useCall('authorities.list', {});
  const add = useChange('pupils.add');
  const [attempt, setAttempt] = useState(0);
  const check = schemaResolver(pupilInput, { sync: true });
  const only = authorities.data?.length === 1 ? authorities.data[0]?.id : undefined;
  const form = useForm<PupilInput>({
    initialValues: blankPupil,
    validate: (values) => {
      const errors = check(withOnlyAuthority(values, only));
      return values.dateOfBirth === ''
        ? { ...errors, dateOfBirth: "Write the pupil's date of birth." }
        : errors;
    },
    clearInputErrorOnChange: true,
  });

  const draft = withOnlyAuthority(form.values, only);
  const errors = sentences(form.errors);
  const binding: PupilBinding = {
    draft,
    errors,
    set: (key, value) => {
      if (add.error) add.reset();
      form.setFieldValue(key, value as never);
      for (const path of Object.keys(form.errors)) {
        if (path.startsWith(`${key}.`)) form.clearFieldError(path);
      }
    },
  };

  const submit = async () => {
    setAttempt((n) => n + 1);
    if (form.validate().hasErrors) return;
    const added = await add.run(draft);
    if (added) {
      await navigate({ to: '/pupils/$pupilId', params: { pupilId: added.value.id } });
    }
  };
  if (add.error?.field !== undefined && errors[add.error.field] === undefined) {
    errors[add.error.field] = add.error.message;
  }

  return (
    <Page
      title="Add a pupil"
      subtitle="Only a name, a date of birth and the authority are needed now. The rest can follow."
    >
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {attempt > 0 && Object.keys(errors).length > 0 ? (
          <ErrorSummary errors={errors} attempt={attempt} />
        ) : null}
        <ChildFields {...binding} academicYear={term.academicYear} />
        <SchoolFields {...binding} />
        <CareFields {...binding} authorities={authorities.data ?? []} />
        <PeopleFields {...binding} />
        <AboutMeField {...binding} />
        <div className={styles.saveBar}>
          <Button type="submit" loading={add.pending}>
            Add pupil
          </Button>
          <Button variant="subtle" onClick={() => void navigate({ to: '/pupils' })}>
            Cancel
          </Button>
        </div>
      </form>
    </Page>
  );
};

/** With one authority in the school there is nothing to choose. */
const withOnlyAuthority = (values: PupilInput, only: string | undefined): PupilInput =>
  only !== undefined && values.authorityId === '' ? { ...values, authorityId: only } : values;
