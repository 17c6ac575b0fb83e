import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CallOutput } from '#domain/contract/calls.ts';
import { call, errorOf, showFailure } from '../../../ui/call/client.ts';
import asking from '../../../ui/page/asking.module.css';
import { showRestored } from './confirm-restore.tsx';
import { Reading } from './reading.tsx';
import { madeAt } from './words.ts';

/** What was just restored, and the one press that puts back what was there before. */
export const RestoredNote = ({
  restored: { at, kept, undo, undone },
}: {
  restored: NonNullable<CallOutput<'copies.list'>['restored']>;
}) => {
  const [pending, setPending] = useState(false);
  const goBack = async (): Promise<void> => {
    setPending(true);
    try {
      await call('copies.undo', {});
      showRestored();
    } catch (thrown) {
      setPending(false);
      const error = errorOf(thrown);
      if (error.code !== 'cancelled') showFailure(error);
    }
  };
  if (undone) {
    return (
      <p role="status" className={asking.question}>
        The restore was undone: the records are as they were before it.
      </p>
    );
  }
  return (
    <div className={asking.question}>
      <p role="status">
        The records are as they were on {madeAt(at)}.
        {kept !== null && ' What was here before was put away, and stands in the list below.'}
      </p>
      {undo && !pending && (
        <Button variant="default" onClick={() => void goBack()}>
          Undo: go back to how it was before
        </Button>
      )}
      {pending && <Reading what="Going back to how it was before" />}
    </div>
  );
};
