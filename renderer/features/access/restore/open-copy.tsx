import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { type Copy, type CopyPlace, type LookedAt, nextToTry } from '#domain/access/copy.ts';
import type { CallInput } from '#domain/contract/calls.ts';
import { call, errorOf } from '../../../ui/call/call.ts';
import { useAttempt } from '../../../ui/call/use-attempt.ts';
import laidOut from '../../../ui/field/laid-out.module.css';
import { QuietButton } from '../../../ui/page/quiet-button.tsx';
import section from '../../../ui/page/section.module.css';
import { SmallButton } from '../../../ui/page/small-button.tsx';
import { useFocusFirst } from '../../../ui/page/use-focus-first.ts';
import { useAskBeforeLeaving } from '../../../ui/save/stay-until-saved.tsx';
import { PassphraseField, RecoveryCodeField } from '../secret-fields.tsx';
import { Reading } from './reading.tsx';
import styles from './restore.module.css';
import { StepHeading } from './step-heading.tsx';
import { madeAt } from './words.ts';

/** A copy that was chosen, among those that lie with it. */
export type Chosen = { place: CopyPlace; copies: readonly Copy[]; copy: Copy };

/** What of a copy cannot be read, and the next one to try. */
type Fault = { words: string; next: Copy | null };

const FaultNote = ({
  fault: { words, next },
  onNext,
}: {
  fault: Fault;
  onNext: (copy: Copy) => void;
}) => (
  <div role="alert" className={styles.refused}>
    <p>{words}</p>
    {next === null ? (
      <p>There is no other copy here that can be tried. Look in another folder.</p>
    ) : (
      <p>
        The next newest is of {madeAt(next.at)}.{' '}
        <SmallButton onClick={() => onNext(next)}>Take that one</SmallButton>
      </p>
    )}
  </div>
);

/** Asks for what opens a copy, and reads it: whole, or which one to try next. */
export const OpenCopy = ({
  chosen: { place, copies, copy },
  onChoose,
  onLooked,
  onBack,
}: {
  chosen: Chosen;
  onChoose: (copy: Copy) => void;
  onLooked: (looked: LookedAt) => void;
  onBack: () => void;
}) => {
  const field = useFocusFirst<HTMLInputElement>();
  const [byCode, setByCode] = useState(false);
  const [personId, setPersonId] = useState(copy.people[0]?.id ?? '');
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  const [damaged, setDamaged] = useState<ReadonlySet<string>>(new Set());
  const { refused, setRefused, pending, attempt, frame } = useAttempt();
  useAskBeforeLeaving(typed === '' ? null : 'What is typed here is kept nowhere.');

  const type = (text: string): void => {
    setTyped(text);
    setRefused(null);
  };
  const look = async (wanted: Copy): Promise<void> => {
    const known = wanted.people.some(({ id }) => id === personId);
    const secret: CallInput<'copies.look'>['secret'] = byCode
      ? { by: 'code', code: typed }
      : {
          by: 'passphrase',
          personId: known ? personId : (wanted.people[0]?.id ?? ''),
          passphrase: typed,
        };
    try {
      onLooked(await call('copies.look', { place, name: wanted.name, secret }));
    } catch (thrown) {
      const { code, message } = errorOf(thrown);
      if (code === 'cancelled') return;
      if (code !== 'damaged' && code !== 'from-the-future') throw thrown;
      const tried = new Set([...damaged, wanted.name]);
      setDamaged(tried);
      setFault({ words: message, next: nextToTry(copies, tried) });
    }
  };
  const submit = (): void => {
    setFault(null);
    if (typed.trim() !== '') void attempt(() => look(copy));
    else setRefused(byCode ? 'Type the recovery code from your sheet.' : 'Type the passphrase.');
  };
  return (
    <div className={styles.step}>
      <StepHeading>The copy of {madeAt(copy.at)}</StepHeading>
      <p className="quiet">
        {copy.school === '' ? '' : `${copy.school}. `}It is opened and read from end to end first;
        nothing is changed by that.
      </p>
      {fault && (
        <FaultNote
          fault={fault}
          onNext={(next) => {
            setFault(null);
            onChoose(next);
            field.current?.focus();
            void attempt(() => look(next));
          }}
        />
      )}
      <form {...frame(submit)}>
        {!byCode && copy.people.length > 1 && (
          <NativeSelect
            label="Whose passphrase"
            data={copy.people.map(({ id, name }) => ({ value: id, label: name }))}
            value={personId}
            onChange={(event) => setPersonId(event.currentTarget.value)}
          />
        )}
        {byCode ? (
          <RecoveryCodeField
            className={laidOut.field ?? ''}
            label="Recovery code of this copy"
            field={field}
            value={typed}
            error={refused}
            onChange={type}
          />
        ) : (
          <PassphraseField
            className={laidOut.field ?? ''}
            label="Passphrase of this copy"
            description="If it was changed since, the one from the day of the copy."
            field={field}
            value={typed}
            error={refused}
            onChange={type}
          />
        )}
        <div className={section.buttons}>
          <Button type="submit" loading={pending}>
            Look at this copy
          </Button>
          <Button variant="default" disabled={pending} onClick={onBack}>
            Choose another
          </Button>
        </div>
        {!pending && (
          <QuietButton
            onClick={() => {
              setByCode(!byCode);
              type('');
            }}
          >
            {byCode ? 'Use the passphrase instead' : 'Use recovery code'}
          </QuietButton>
        )}
      </form>
      {/* Beside the form, which stands still meanwhile: its keys reach the way to stop it. */}
      {pending && <Reading what="Reading the copy" />}
    </div>
  );
};
