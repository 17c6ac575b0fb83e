import { Button, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Restore } from '../features/access/restore/restore.tsx';
import { Mark } from '../ui/words/mark.tsx';
import classes from './door.module.css';

/** Going back to a copy from outside: from the lock, a failure, or the first run. */
export const RestoreDoor = ({ title, onBack }: { title: string; onBack: () => void }) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className={classes.door}>
      <div className={classes.wide}>
        <div className={classes.mark}>
          <Mark /> PEP Desk
        </div>
        <Title order={1} ref={heading} tabIndex={-1}>
          {title}
        </Title>
        <p className={classes.school}>
          A copy is a file whose name begins with “pep-desk-”, with its keyring beside it. You need
          its passphrase or its recovery code. Nothing is changed before you have seen what it
          holds.
        </p>
        <Restore
          leave={
            <Button variant="subtle" onClick={onBack}>
              Back
            </Button>
          }
        />
      </div>
    </main>
  );
};
