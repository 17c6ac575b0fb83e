import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import type { ActionRow } from '#domain/contract/calls/review.ts';
import { actionReminder } from '#domain/reminder/action-reminder.ts';
import { useAppState } from '../call/client.ts';
import { Dialog } from '../page/dialog.tsx';
import { StatusWord } from '../words/status-word.tsx';

/** A reminder to whoever agreed to do something, as text to copy into an e-mail. */
export const Remind = ({ action, onClose }: { action: ActionRow; onClose: () => void }) => {
  const { today, person, schoolName } = useAppState();
  const [copied, setCopied] = useState(false);
  const text = useRef<HTMLTextAreaElement>(null);
  const copy = (): void => {
    text.current?.select();
    // The window may not reach the clipboard by itself; the text that is selected may be copied.
    setCopied(document.execCommand('copy'));
  };
  return (
    <Dialog onClose={onClose} size="lg" title={`Remind ${action.owner}`}>
      <Stack gap="md">
        <Textarea
          ref={text}
          label="Text of the e-mail"
          description="The child is named by initials only."
          readOnly
          rows={9}
          value={actionReminder(action, { today, from: person?.name ?? '', school: schoolName })}
        />
        <div role="status">
          {copied && (
            <StatusWord kind="done">The text is copied: paste it into an e-mail.</StatusWord>
          )}
        </div>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            Done
          </Button>
          <Button data-autofocus onClick={copy}>
            Copy the text
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
};
