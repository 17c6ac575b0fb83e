import { Button, Group } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { calledName, type Pupil } from '#domain/pupil/pupil.ts';
import type { Due } from '#domain/stages/due.ts';
import {
  call,
  undoChange,
  useAppState,
  useCall,
  useChange,
  useTerm,
} from '../../ui/call/client.ts';
import { DateField } from '../../ui/field/typed-field.tsx';
import { TypedFields } from '../../ui/field/typed-form.tsx';
import { SubtleButton } from '../../ui/page/small-button.tsx';
import { useKeepClear } from '../../ui/page/use-keep-clear.ts';
import { SavedMark } from '../../ui/save/saved-mark.tsx';
import { DiscardButton, KeptForm, StillHere } from '../../ui/save/unfinished-form.tsx';
import { useAutosave } from '../../ui/save/use-autosave.ts';
import { useUnfinished } from '../../ui/save/use-unfinished.ts';
import { CareChanges } from './care-changes.tsx';
import { Events, PlaceChanged } from './events.tsx';
import { draftOf, type PupilBinding, savablePart } from './pupil-draft.ts';
import styles from './pupil-fields.module.css';
import {
  AboutMeField,
  CareFields,
  ChildFields,
  PeopleFields,
  SchoolFields,
} from './pupil-fields.tsx';

/** Somebody who has left: comes back on a day, or had never left. */
const ComingBack = ({ pupil }: { pupil: Pupil }) => {
  const { today } = useAppState();
  const [blank] = useState({ on: [today, pupil.leftOn].toSorted().at(-1) ?? today });
  const form = useUnfinished(`back:${pupil.id}`, blank);
  const { on } = form.value;
  const done = { done: `${calledName(pupil)} is back.` };
  const back = useChange('pupils.comeBack', done);
  const mistaken = useChange('pupils.setLeft', done);
  const mark = async (): Promise<void> => {
    if (await back.run({ id: pupil.id, on }, form.act)) form.clear();
  };
  return (
    <fieldset className={styles.group}>
      <legend>Has left</legend>
      <p className={styles.groupHint}>
        Left on {formatDate(pupil.leftOn)}. The time before stays on the record when the pupil comes
        back.
      </p>
      <KeptForm form={form} pending={back.pending} onSubmit={() => void mark()}>
        {form.resumed && <StillHere />}
        <Group align="start" gap="md">
          <DateField label="Back on" {...form.field('on')} error={back.error?.message} />
          <Button
            type="submit"
            mt="1.5rem"
            variant="default"
            disabled={on === ''}
            loading={back.pending}
          >
            Mark as back at this school
          </Button>
          <span className={styles.besideField}>
            <SubtleButton
              loading={mistaken.pending}
              onClick={() => void mistaken.run({ id: pupil.id, leftOn: '' })}
            >
              Had not left
            </SubtleButton>
            <DiscardButton form={form} />
          </span>
        </Group>
      </KeptForm>
    </fieldset>
  );
};

const Leaving = ({ pupil }: { pupil: Pupil }) => {
  const { today } = useAppState();
  const [blank] = useState({ leftOn: today });
  const form = useUnfinished(`left:${pupil.id}`, blank);
  const { leftOn } = form.value;
  const leave = useChange('pupils.setLeft', { done: `${calledName(pupil)} is marked as left.` });
  const mark = async (): Promise<void> => {
    if (await leave.run({ id: pupil.id, leftOn }, form.act)) form.clear();
  };
  if (pupil.leftOn !== '') return <ComingBack pupil={pupil} />;
  return (
    <fieldset className={styles.group}>
      <legend>Has left</legend>
      <p className={styles.groupHint}>
        A pupil who has left is kept with every PEP, and no longer shown in lists.
      </p>
      <KeptForm form={form} pending={leave.pending} onSubmit={() => void mark()}>
        {form.resumed && <StillHere />}
        <Group align="start" gap="md">
          <DateField label="Left on" {...form.field('leftOn')} error={leave.error?.message} />
          <Button
            type="submit"
            mt="1.5rem"
            variant="default"
            disabled={leftOn === ''}
            loading={leave.pending}
          >
            Mark as left
          </Button>
          <span className={styles.besideField}>
            <DiscardButton form={form} />
          </span>
        </Group>
      </KeptForm>
    </fieldset>
  );
};

/** Everything recorded about a pupil, saved while it is typed. */
export const CareTab = ({ pupil, dues }: { pupil: Pupil; dues: readonly Due[] }) => {
  const { term } = useTerm();
  const bar = useKeepClear<HTMLDivElement>('bottom');
  const authorities = useCall('authorities.list', {});
  const stored = useMemo(() => draftOf(pupil), [pupil]);
  const [changes, setChanges] = useState<readonly string[]>([]);
  const newest = changes.at(-1);
  const { value, problems, state, change, flush } = useAutosave(
    stored,
    async (part) => {
      const { changeId } = await call('pupils.save', { id: pupil.id, pupil: part });
      if (changeId !== '') setChanges((before) => [...before, changeId]);
    },
    { fits: savablePart },
  );
  const set: PupilBinding['set'] = (key, next) => change((before) => ({ ...before, [key]: next }));
  const binding = { draft: value, errors: problems, set };
  const placeBefore = useRef(pupil.education.place);
  const placeChanged = pupil.education.place !== placeBefore.current;
  return (
    <TypedFields>
      <form
        className={styles.form}
        aria-label="People and care"
        noValidate
        onBlur={flush}
        onSubmit={(event) => {
          event.preventDefault();
          flush();
        }}
      >
        <AboutMeField {...binding} />
        <PeopleFields {...binding} />
        <CareFields
          {...binding}
          authorities={authorities.data ?? []}
          firstReview={dues.find((due) => due.kind === 'first-review')}
        />
        <CareChanges {...binding} />
        <ChildFields {...binding} term={term} />
        <SchoolFields {...binding} term={term} />
      </form>
      {placeChanged ? <PlaceChanged pupil={pupil} /> : null}
      <Events pupilId={pupil.id} />
      <Leaving pupil={pupil} />
      <div ref={bar} className={styles.careBar}>
        {state.kind === 'idle' ? (
          <span className="quiet">Changes are saved as you type.</span>
        ) : null}
        <SavedMark state={state} />
        {newest === undefined ? null : (
          <SubtleButton
            onClick={() => {
              setChanges((before) => before.slice(0, -1));
              void undoChange(newest);
            }}
          >
            Undo the last change
          </SubtleButton>
        )}
      </div>
    </TypedFields>
  );
};
