import { Button, Group, Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { PepRecord } from '#domain/form/record.ts';
import type { Template } from '#domain/form/template.ts';
import { planWord } from '#domain/form/words/plan-words.ts';
import { lostWith } from '#domain/stages/losing.ts';
import { useChange } from '../../ui/call/client.ts';
import { Dialog } from '../../ui/page/dialog.tsx';
import { QuietButton } from '../../ui/page/quiet-button.tsx';
import classes from './sign-off.module.css';

/**
 * For a PEP that was started by mistake: it is said what goes with it, where something does. The notice
 * afterwards can take it back.
 */
export const Discard = ({ record, template }: { record: PepRecord; template: Template }) => {
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const word = planWord(template);
  const isRevision = record.revision > 1;
  const lost = isRevision ? 'what was changed in this revision' : lostWith(record, template);
  const discard = useChange('peps.discard', { done: `The ${word} was discarded.` });
  const run = async (): Promise<void> => {
    // The list first: a PEP that is gone cannot be shown.
    await navigate({ to: '/peps' });
    await discard.run({ id: record.id });
  };
  return (
    <>
      <p className={classes.discard}>
        Started by mistake?{' '}
        <QuietButton onClick={() => (lost === '' ? void run() : setAsking(true))}>
          Discard this {word}
        </QuietButton>
      </p>
      {asking && (
        <Dialog onClose={() => setAsking(false)} title={`Discard this ${word}?`}>
          <Stack gap="md">
            <p>
              This also discards {lost}.{' '}
              {isRevision && 'The one before stays as it was signed off.'}
            </p>
            <Group justify="flex-end" gap="sm">
              <Button variant="default" data-autofocus onClick={() => setAsking(false)}>
                Keep it
              </Button>
              <Button onClick={() => void run()}>Discard it</Button>
            </Group>
          </Stack>
        </Dialog>
      )}
    </>
  );
};
