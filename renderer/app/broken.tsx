import { Button, Code, Title } from '@mantine/core';
import type { AppState } from '#domain/contract/calls/access.ts';
import { queryClient } from '../ui/call/client.ts';
import classes from './door.module.css';

/** The data folder cannot be used: what is wrong, where it lies, and what is safe. */
export const Broken = ({ problem }: { problem: AppState['problem'] }) => (
  <main className={classes.door}>
    <div className={classes.panel}>
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
