import { Anchor, Button, NativeSelect, Title } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import type { AppState } from '#domain/contract/calls/access.ts';
import { samplePassphrase } from '#domain/school/sample-school.ts';
import {
  NewPassphrase,
  noPassphrase,
  passphraseProblem,
  type TwoPassphrases,
} from '../features/access/new-passphrase.tsx';
import { BackToOwn } from '../features/access/sample-school.tsx';
import { PassphraseField, RecoveryCodeField } from '../features/access/secret-fields.tsx';
import { call } from '../ui/call/client.ts';
import { useAttempt } from '../ui/call/use-attempt.ts';
import { QuietButton } from '../ui/page/quiet-button.tsx';
import { useFocusFirst } from '../ui/page/use-focus-first.ts';
import { Mark } from '../ui/words/mark.tsx';
import classes from './door.module.css';
import { InBrowserLine } from './in-browser.tsx';
import { showState } from './locking.ts';
import { RestoreDoor } from './restore-door.tsx';

/** What is typed at the lock. It is only in the window, and gone when the records open. */
type Typed = { passphrase: string; code: string; words: TwoPassphrases };

type WayProps = {
  personId: string;
  who: ReactNode;
  typed: Typed;
  type: (part: Partial<Typed>) => void;
  onOther: () => void;
  /** Names of the school, which somebody who guesses tries first. */
  known: readonly string[];
};

const ByPassphrase = ({ personId, who, typed: { passphrase }, type, onOther }: WayProps) => {
  const field = useFocusFirst<HTMLInputElement>();
  const { refused, setRefused, pending, attempt, frame } = useAttempt();
  const submit = (): void => {
    if (passphrase === '') setRefused('Type your passphrase.');
    else void attempt(async () => showState(await call('access.unlock', { personId, passphrase })));
  };
  return (
    <form {...frame(submit)}>
      {who}
      <PassphraseField
        label="Passphrase"
        field={field}
        value={passphrase}
        error={refused}
        onChange={(next) => {
          type({ passphrase: next });
          setRefused(null);
        }}
      />
      <Button type="submit" loading={pending}>
        Unlock
      </Button>
      <p className={classes.other}>
        <Anchor component="button" type="button" size="sm" underline="always" onClick={onOther}>
          Use recovery code
        </Anchor>
      </p>
    </form>
  );
};

const ByRecoveryCode = ({
  personId,
  who,
  typed: { code, words },
  type,
  onOther,
  known,
}: WayProps) => {
  const field = useFocusFirst<HTMLInputElement>();
  const [asked, setAsked] = useState(false);
  const { refused, refusedNew, setRefused, pending, attempt, frame } = useAttempt();
  const problem = passphraseProblem(words);
  const submit = (): void => {
    setAsked(true);
    if (code.trim() === '') setRefused('Type the recovery code from your sheet.');
    else if (!problem) {
      void attempt(async () =>
        showState(await call('access.recover', { personId, code, passphrase: words.passphrase })),
      );
    }
  };
  return (
    <form {...frame(submit)}>
      {who}
      <RecoveryCodeField
        label="Recovery code"
        field={field}
        value={code}
        error={refused}
        onChange={(next) => {
          type({ code: next });
          setRefused(null);
        }}
      />
      <NewPassphrase
        value={words}
        onChange={(next) => {
          type({ words: next });
          setRefused(null);
        }}
        problem={asked ? problem : null}
        refused={refusedNew}
        known={known}
        label="New passphrase"
      />
      <Button type="submit" loading={pending}>
        Set passphrase and unlock
      </Button>
      <p className={classes.other}>
        <Anchor component="button" type="button" size="sm" underline="always" onClick={onOther}>
          Use the passphrase instead
        </Anchor>
      </p>
    </form>
  );
};

/** The lock: which school, who, and the passphrase or the recovery code. Nothing about pupils. */
export const Unlock = ({ state }: { state: AppState }) => {
  const [byCode, setByCode] = useState(false);
  const [restoring, setRestoring] = useState(false);
  const [typed, setTyped] = useState<Typed>({ passphrase: '', code: '', words: noPassphrase });
  const [personId, setPersonId] = useState(state.people[0]?.id ?? '');
  const person = state.people.find(({ id }) => id === personId);
  const who =
    state.people.length > 1 ? (
      <NativeSelect
        label="Who"
        data={state.people.map(({ id, name }) => ({ value: id, label: name }))}
        value={personId}
        onChange={(event) => setPersonId(event.currentTarget.value)}
      />
    ) : null;
  const way = {
    personId,
    who,
    typed,
    type: (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part })),
    onOther: () => setByCode(!byCode),
    known: [state.schoolName, ...state.people.map(({ name }) => name)],
  };
  useEffect(() => {
    // A press beside the field, the second one on “Lock” for example, leaves the focus in it.
    const keepFocus = (event: MouseEvent): void => {
      const { target } = event;
      const control = 'a, button, input, label, select';
      if (!(target instanceof Element) || target.closest(control) === null) event.preventDefault();
    };
    document.addEventListener('mousedown', keepFocus);
    return () => document.removeEventListener('mousedown', keepFocus);
  }, []);
  if (restoring)
    return <RestoreDoor title="Go back to a copy" onBack={() => setRestoring(false)} />;
  return (
    <main className={classes.door}>
      <div className={classes.panel}>
        <div className={classes.mark}>
          <Mark /> PEP Desk
        </div>
        {state.sample && (
          <div className={classes.sample}>
            <p>
              Sample school: everyone is invented. Its passphrase, unless you changed it:{' '}
              <strong>{samplePassphrase}</strong>
            </p>
            {state.otherSchool === 'own' && <BackToOwn />}
          </div>
        )}
        <Title order={1}>{state.schoolName === '' ? 'PEP Desk' : state.schoolName}</Title>
        <p className={classes.school}>
          {state.people.length > 1 ? 'Locked' : `Locked. ${person?.name ?? ''}`}
        </p>
        {byCode ? <ByRecoveryCode {...way} /> : <ByPassphrase {...way} />}
        {!state.sample && (
          <p>
            <QuietButton onClick={() => setRestoring(true)}>Go back to a copy…</QuietButton>
          </p>
        )}
        {state.inBrowser && <InBrowserLine />}
      </div>
    </main>
  );
};
