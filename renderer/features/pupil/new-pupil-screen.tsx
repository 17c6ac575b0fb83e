import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { needsAuthority } from '#domain/pupil/care.ts';
import type { PupilInput } from '#domain/pupil/pupil.ts';
import { noteLedHere } from '../../ui/call/changes-made.ts';
import { call, useCall, useChange, useTerm } from '../../ui/call/client.ts';
import { Page } from '../../ui/page/page.tsx';
import { useKeepClear } from '../../ui/page/use-keep-clear.ts';
import { UnfinishedForm } from '../../ui/save/unfinished-form.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { type DraftErrors, draftErrors, type PupilBinding } from './pupil-draft.ts';
import styles from './pupil-fields.module.css';
import {
  AboutMeField,
  CareFields,
  ChildFields,
  PeopleFields,
  SchoolFields,
} from './pupil-fields.tsx';
import { useNewPupil } from './use-new-pupil.ts';

/** With one authority in the school there is nothing to choose. */
const withOnlyAuthority = (draft: PupilInput, only: string | undefined): PupilInput =>
  only !== undefined && draft.authorityId === '' && needsAuthority(draft.careStatus)
    ? { ...draft, authorityId: only }
    : draft;

/** The errors without those of a field that is being put right. */
const withoutField = (errors: DraftErrors, field: string): DraftErrors =>
  Object.fromEntries(
    Object.entries(errors).filter(([path]) => path !== field && !path.startsWith(`${field}.`)),
  );

/** What is odd, and can be true all the same; it takes the focus, so that nobody adds past it. */
const Remarks = ({ remarks }: { remarks: readonly string[] }) => {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (remarks.length > 0) box.current?.focus();
  }, [remarks]);
  return remarks.length === 0 ? null : (
    <section ref={box} tabIndex={-1} aria-label="Please check" className={styles.remarks}>
      <h2>Please check before this pupil is added</h2>
      <ul>
        {remarks.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </section>
  );
};

/** Adds a pupil. Nothing is checked while typing; what does not fit is listed when it is added. */
export const NewPupilScreen = () => {
  const navigate = useNavigate();
  const bar = useKeepClear<HTMLDivElement>('bottom');
  const { current: term } = useTerm();
  const authorities = useCall('authorities.list', {});
  const add = useChange('pupils.add');
  const form = useNewPupil();
  const [errors, setErrors] = useState<DraftErrors>({});
  const [attempt, setAttempt] = useState(0);
  const [remarks, setRemarks] = useState<readonly string[]>([]);
  const only = authorities.data?.length === 1 ? authorities.data[0]?.id : undefined;
  const draft = withOnlyAuthority(form.value, only);
  const refused: DraftErrors =
    add.error?.field === undefined ? {} : { [add.error.field]: add.error.message };
  const shown = { ...refused, ...errors };

  const binding: PupilBinding = {
    draft,
    errors: shown,
    set: (key, value) => {
      if (add.error) add.reset();
      setErrors((before) => withoutField(before, key));
      setRemarks([]);
      form.set({ [key]: value });
    },
  };

  const submit = async () => {
    const found = draftErrors(draft);
    setErrors(found);
    setAttempt((n) => n + 1);
    if (Object.keys(found).length > 0) return;
    const odd = await call('pupils.remarks', draft);
    if (odd.length > 0 && odd.join() !== remarks.join()) {
      setRemarks(odd);
      return;
    }
    const added = await add.run(draft, form.act);
    if (!added) return;
    form.clear();
    await navigate({ to: '/pupils/$pupilId', params: { pupilId: added.value.id } });
    noteLedHere(added.changeId);
  };

  return (
    <Page
      title="Add a pupil"
      subtitle="Only a name, a date of birth and, of a looked-after child, the authority are needed now. The rest can follow."
    >
      <UnfinishedForm
        form={form}
        words={remarks.length > 0 ? 'Add all the same' : 'Add pupil'}
        pending={add.pending}
        className={styles.form}
        bar={{ className: styles.saveBar, ref: bar }}
        onSubmit={() => void submit()}
        onClose={() => void navigate({ to: '/pupils' })}
      >
        {attempt > 0 && Object.keys(shown).length > 0 ? (
          <ErrorSummary errors={shown} attempt={attempt} />
        ) : null}
        <Remarks remarks={remarks} />
        <ChildFields {...binding} term={term} />
        <SchoolFields {...binding} term={term} />
        <CareFields {...binding} authorities={authorities.data ?? []} />
        <PeopleFields {...binding} />
        <AboutMeField {...binding} />
      </UnfinishedForm>
    </Page>
  );
};
