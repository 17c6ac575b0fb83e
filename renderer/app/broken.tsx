import { Button, Code, Title } from '@mantine/core';
import { useState } from 'react';
import type { AppState } from '#domain/contract/calls/access.ts';
import { BackToOwn } from '../features/access/sample-school.tsx';
import { queryClient } from '../ui/call/client.ts';
import section from '../ui/page/section.module.css';
import classes from './door.module.css';
import { RestoreDoor } from './restore-door.tsx';

/**
 * The data folder cannot be used: what is wrong, where it lies, and what is safe. The sample school's
 * leads back to one's own.
 */
export const Broken = ({
  state: { problem, sample, otherSchool },
}: {
  state: Pick<AppState, 'problem' | 'sample' | 'otherSchool'>;
}) => {
  const [restoring, setRestoring] = useState(false);
  if (restoring)
    return <RestoreDoor title="Go back to a copy" onBack={() => setRestoring(false)} />;
  return (
    <main className={classes.door}>
      <div className={classes.panel}>
        {sample && (
          <div className={classes.sample}>
            <p>Sample school: everyone is invented.</p>
            {otherSchool === 'own' && <BackToOwn />}
          </div>
        )}
        <Title order={1}>{problem?.title ?? 'The records cannot be opened'}</Title>
        <p>{problem?.message ?? 'PEP Desk cannot read its data folder.'}</p>
        {problem?.path && (
          <p>
            The records lie in <Code>{problem.path}</Code>. Keep this folder: do not delete or move
            anything in it before someone has looked.
          </p>
        )}
        <div className={section.buttons}>
          {!sample && <Button onClick={() => setRestoring(true)}>Go back to a copy…</Button>}
          <Button variant="default" onClick={() => void queryClient.invalidateQueries()}>
            Try again
          </Button>
        </div>
      </div>
    </main>
  );
};
