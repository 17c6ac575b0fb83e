import { Button, Progress } from '@mantine/core';
import { useEffect, useState } from 'react';
import { call } from '../../../ui/call/call.ts';

/** Lets go of the copy that is at hand, or of one that is being read. */
export const letGo = (): void => {
  // Where nothing is at hand there is nothing to let go, and nobody to be told.
  void call('copies.letGo', {}).catch(() => undefined);
};

/** How much of a copy has been read, and the way to stop it. */
export const Reading = ({ what }: { what: string }) => {
  const [{ done, of }, setRead] = useState({ done: 0, of: 100 });
  useEffect(() => window.pepDesk.on('restoring', setRead), []);
  return (
    <div>
      <p role="status">{what}</p>
      <Progress.Root>
        <Progress.Section value={Math.round((done / Math.max(1, of)) * 100)} aria-label={what} />
      </Progress.Root>
      <p>
        <Button variant="default" onClick={letGo}>
          Cancel
        </Button>
      </p>
    </div>
  );
};
