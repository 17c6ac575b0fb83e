import { Button, NativeSelect } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { LookedAt } from '#domain/access/copy.ts';
import { call } from '../../../ui/call/call.ts';
import { useAttempt } from '../../../ui/call/use-attempt.ts';
import section from '../../../ui/page/section.module.css';
import { NewPassphrase, noPassphrase, passphraseProblem } from '../new-passphrase.tsx';
import styles from './restore.module.css';
import { StepHeading } from './step-heading.tsx';
import { holdsWords, lostWords, madeAt } from './words.ts';

/**
 * Begins with the records that are there now: the window is loaded anew, so that nothing of those of
 * before stays in it.
 */
export const showRestored = (): void => {
  window.location.hash = '#/settings/backups';
  window.location.reload();
};

/** What the copy holds and what would be lost, before anything is changed; then it is restored. */
export const ConfirmRestore = ({ looked, onBack }: { looked: LookedAt; onBack: () => void }) => {
  const { copy, present, needsPassphrase } = looked;
  const step = useRef<HTMLDivElement>(null);
  const [personId, setPersonId] = useState(copy.people[0]?.id ?? '');
  const [words, setWords] = useState(noPassphrase);
  const [asked, setAsked] = useState(false);
  const { refused, refusedNew, setRefused, pending, attempt, frame } = useAttempt();
  const problem = needsPassphrase ? passphraseProblem(words) : null;
  useEffect(() => {
    step.current?.querySelector<HTMLElement>('[data-step]')?.focus({ preventScroll: true });
  }, []);
  const submit = (): void => {
    setAsked(true);
    if (problem) return;
    void attempt(async () => {
      const renewed = needsPassphrase ? { personId, passphrase: words.passphrase } : null;
      await call('copies.restore', { renewed });
      showRestored();
    });
  };
  return (
    <div className={styles.step} ref={step}>
      <StepHeading>This copy is whole</StepHeading>
      <dl className={section.facts}>
        <dt>School</dt>
        <dd>{copy.school}</dd>
        <dt>Made</dt>
        <dd>{madeAt(copy.at)}</dd>
        <dt>Holds</dt>
        <dd>{holdsWords(looked)}</dd>
        <dt>Would be lost</dt>
        <dd>{lostWords(looked)}</dd>
      </dl>
      <p>
        {present.is !== 'none' &&
          'What is here now is put away first, whole, and listed under Settings, Backups: you can go back to it. '}
        {needsPassphrase
          ? 'Its recovery code stays the same.'
          : 'Afterwards the passphrase and the recovery code of this copy open the records.'}
      </p>
      <form {...frame(submit)}>
        {needsPassphrase && (
          <>
            {copy.people.length > 1 && (
              <NativeSelect
                label="Who you are"
                data={copy.people.map(({ id, name }) => ({ value: id, label: name }))}
                value={personId}
                onChange={(event) => setPersonId(event.currentTarget.value)}
              />
            )}
            <NewPassphrase
              label="New passphrase"
              value={words}
              onChange={(next) => {
                setWords(next);
                setRefused(null);
              }}
              problem={asked ? problem : null}
              refused={refusedNew}
              known={[copy.school, ...copy.people.map(({ name }) => name)]}
            />
          </>
        )}
        {refused !== null && (
          <p role="alert" className={styles.refused}>
            {refused}
          </p>
        )}
        <div className={section.buttons}>
          <Button type="submit" loading={pending}>
            Restore this copy
          </Button>
          <Button variant="default" disabled={pending} onClick={onBack}>
            Cancel
          </Button>
        </div>
      </form>
    </div>
  );
};
