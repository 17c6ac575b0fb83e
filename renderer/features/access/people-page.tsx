import { Button } from '@mantine/core';
import { useState } from 'react';
import { call, showDone, useAppState } from '../../ui/call/client.ts';
import { useAttempt } from '../../ui/call/use-attempt.ts';
import styles from '../../ui/field/laid-out.module.css';
import { Section } from '../../ui/page/section.tsx';
import { useAskBeforeLeaving } from '../../ui/save/stay-until-saved.tsx';
import { NewPassphrase, noPassphrase, passphraseProblem } from './new-passphrase.tsx';
import { RecoveryCheck } from './recovery-check.tsx';
import { RecoverySheet } from './recovery-sheet.tsx';
import { PassphraseField } from './secret-fields.tsx';

const ChangePassphrase = () => {
  const { schoolName, person } = useAppState();
  const [current, setCurrent] = useState('');
  const [words, setWords] = useState(noPassphrase);
  const [asked, setAsked] = useState(false);
  const { refused, refusedNew, setRefused, pending, attempt, frame } = useAttempt();
  const problem = passphraseProblem(words);
  const typed = current !== '' || words.passphrase !== '' || words.repeat !== '';
  useAskBeforeLeaving(typed ? 'The passphrase is not changed yet, and is kept nowhere.' : null);
  const submit = async (): Promise<void> => {
    setAsked(true);
    if (problem || current === '') return;
    await attempt(async () => {
      await call('access.changePassphrase', { current, passphrase: words.passphrase });
      showDone('The passphrase was changed. The recovery code stays the same.');
      setCurrent('');
      setWords(noPassphrase);
      setAsked(false);
    });
  };
  return (
    <form {...frame(submit)} className={styles.stack}>
      <PassphraseField
        className={styles.field ?? ''}
        label="Passphrase now"
        value={current}
        onChange={(typed) => {
          setCurrent(typed);
          setRefused(null);
        }}
        error={asked && current === '' ? 'Type the passphrase that you use now.' : refused}
      />
      <NewPassphrase
        label="New passphrase"
        value={words}
        onChange={(next) => {
          setWords(next);
          setRefused(null);
        }}
        problem={asked ? problem : null}
        refused={refusedNew}
        known={[schoolName, person?.name ?? '']}
      />
      <Button type="submit" loading={pending}>
        Change passphrase
      </Button>
    </form>
  );
};

const RecoveryCode = () => {
  const { recoveryConfirmed } = useAppState();
  const [passphrase, setPassphrase] = useState('');
  const [code, setCode] = useState<string | null>(null);
  const { refused, setRefused, pending, attempt, frame } = useAttempt();
  const typed = passphrase === '' ? null : 'A passphrase that is typed is kept nowhere.';
  useAskBeforeLeaving(
    code === null
      ? typed
      : 'Nobody has checked yet that the new recovery code was kept, and it is not shown again.',
  );
  if (code !== null) {
    return (
      <div className={styles.stack}>
        <RecoverySheet code={code} />
        <RecoveryCheck
          code={code}
          onConfirmed={() => {
            setCode(null);
            showDone('The new recovery code is in force.');
          }}
        />
      </div>
    );
  }
  const submit = (): Promise<void> =>
    attempt(async () => {
      const renewed = await call('recovery.renew', { passphrase });
      setCode(renewed.recoveryCode);
      setPassphrase('');
    });
  return (
    <>
      {!recoveryConfirmed && (
        <RecoveryCheck
          code={null}
          onConfirmed={() => showDone('Your recovery code is right. Keep it safe.')}
        />
      )}
      <h3>Make a new one</h3>
      <form {...frame(submit)} className={styles.stack}>
        <PassphraseField
          className={styles.field ?? ''}
          label="Passphrase now"
          value={passphrase}
          onChange={(typed) => {
            setPassphrase(typed);
            setRefused(null);
          }}
          error={refused}
        />
        <Button type="submit" variant="default" loading={pending} disabled={passphrase === ''}>
          Make a new recovery code
        </Button>
      </form>
    </>
  );
};

/** Who may open the records, with what. */
export const PeoplePage = () => {
  const { person } = useAppState();
  return (
    <>
      <Section
        title="People"
        reason="One person opens these records. The name comes from the School page."
      >
        <p>{person?.name}</p>
      </Section>
      <Section
        title="Change your passphrase"
        reason="Nobody can look it up, not even those who wrote PEP Desk."
      >
        <ChangePassphrase />
      </Section>
      <Section
        title="Recovery code"
        reason="It opens the records when the passphrase is forgotten. A new one makes the old one useless: destroy the old sheet."
      >
        <RecoveryCode />
      </Section>
    </>
  );
};
