import { Button, Code, Title } from '@mantine/core';
import type { AppState } from '#domain/contract/calls/access.ts';
import { BackToOwn } from '../features/access/sample-school.tsx';
import { queryClient } from '../ui/call/client.ts';
import classes from './door.module.css';

/**
 * The data folder cannot be used: what is wrong, where it lies, and what is safe. The sample school's
 * leads back to one's own.
 */
export const Broken = ({
  state: { problem, sample, otherSchool },
}: {
  state: Pick<AppState, 'problem' | 'sample' | 'otherSchool'>;
}) => (
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
          The records lie in <Code>{problem.path}</Code>. PEP Desk has changed nothing there. Keep
          this folder: do not delete or move anything in it before someone has looked.
        </p>
      )}
      <Button variant="default" onClick={() => void queryClient.invalidateQueries()}>
        Try again
      </Button>
    </div>
  </main>
);
