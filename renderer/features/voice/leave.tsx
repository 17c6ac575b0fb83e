import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { call, errorOf } from '../../ui/call/client.ts';
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
  const [error, setError] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (passphrase === '') {
      setError('Type your passphrase.');
      return;
    }
    setPending(true);
    try {
      await call('access.check', { passphrase });
      await onLeave();
    } catch (thrown) {
      setError(errorOf(thrown).message);
    }
    setPending(false);
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
      <form className={classes.leave} noValidate onSubmit={(event) => void submit(event)}>
        <PasswordInput
          label="For the teacher: your passphrase, to leave"
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': 'Show the passphrase', tabIndex: 0 }}
          value={passphrase}
          error={error}
          onChange={(event) => {
            setPassphrase(event.currentTarget.value);
            setError(null);
          }}
        />
        <Button type="submit" variant="default" loading={pending}>
          Leave
        </Button>
      </form>
    </main>
  );
};
