import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../ui/call/client.ts';
import { useAttempt } from '../../ui/call/use-attempt.ts';
import { PassphraseField } from '../access/secret-fields.tsx';
import classes from './voice.module.css';

/** The end of the questions: thanks to the child, and the teacher's way out. */
export const Leave = ({
  called,
  onBack,
  onLeave,
}: {
  called: string;
  onBack: () => void;
  onLeave: () => Promise<void>;
}) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [passphrase, setPassphrase] = useState('');
  const { refused, setRefused, pending, attempt, frame } = useAttempt();
  const submit = async (): Promise<void> => {
    if (passphrase === '') {
      setRefused('Type your passphrase.');
      return;
    }
    await attempt(async () => {
      await call('access.check', { passphrase });
      await onLeave();
    });
  };
  return (
    <main className={classes.page}>
      <h1 ref={heading} tabIndex={-1} className={classes.question}>
        Thank you, {called}.
      </h1>
      <p className={classes.thanks}>
        What you said is kept in your words. Please give the computer back now, or go on.
      </p>
      <div className={classes.goOn}>
        <Button size="xl" onClick={onBack}>
          Go on answering
        </Button>
      </div>
      <form {...frame(submit)} className={classes.leave}>
        <PassphraseField
          label="For the teacher: your passphrase, to leave"
          value={passphrase}
          error={refused}
          onChange={(next) => {
            setPassphrase(next);
            setRefused(null);
          }}
        />
        <Button type="submit" variant="default" loading={pending}>
          Leave
        </Button>
      </form>
    </main>
  );
};
