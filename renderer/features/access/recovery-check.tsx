import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../ui/call/client.ts';
import { useAttempt } from '../../ui/call/use-attempt.ts';
import styles from '../../ui/field/laid-out.module.css';
import { useAskBeforeLeaving } from '../../ui/save/stay-until-saved.tsx';

/** As the code is compared: no case, no hyphens, O as 0, I and L as 1. */
const plain = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');

/** The two groups that are asked for: the second and the fifth. */
const askedOf = (code: string): string => {
  const groups = code.split('-');
  return plain(`${groups[1] ?? ''}${groups[4] ?? ''}`);
};

/**
 * Checks that the recovery code was kept. With the code at hand two of its groups will do; without
 * it, the whole code is asked for.
 */
export const RecoveryCheck = ({
  code,
  onConfirmed,
  button = 'Check',
}: {
  code: string | null;
  onConfirmed: () => void;
  button?: string;
}) => {
  const [typed, setTyped] = useState('');
  const { refused, setRefused, pending, attempt, frame } = useAttempt();
  useAskBeforeLeaving(typed === '' ? null : 'A recovery code that is typed is kept nowhere.');
  const submit = async (): Promise<void> => {
    if (plain(typed) === '') {
      setRefused('Type it from the sheet or the PDF that you kept.');
      return;
    }
    if (code !== null && plain(typed).length === 8 && plain(typed) !== askedOf(code)) {
      setRefused('That is not the second and the fifth group. Look at the sheet again.');
      return;
    }
    const whole = code !== null && plain(typed) === askedOf(code) ? code : typed;
    await attempt(async () => {
      await call('recovery.confirm', { code: whole });
      onConfirmed();
    });
  };
  return (
    <form {...frame(submit)} className={styles.stack}>
      <TextInput
        className={styles.field ?? ''}
        label="Check that you kept it"
        description={
          code === null
            ? 'Type the whole code from your sheet. Small letters are fine.'
            : 'Type the second and the fifth group from your sheet, or the whole code.'
        }
        autoComplete="off"
        spellCheck={false}
        value={typed}
        error={refused}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setRefused(null);
        }}
      />
      <Button type="submit" loading={pending}>
        {button}
      </Button>
    </form>
  );
};
