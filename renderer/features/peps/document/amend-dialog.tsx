import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useChange } from '../../../ui/client.ts';

/** Asks why a signed-off PEP is amended, then opens the new revision. */
export const AmendDialog = ({
  pepId,
  reason: suggested = '',
  opened,
  onClose,
}: {
  pepId: string;
  /** Offered as the reason, to be changed. */
  reason?: string;
  opened: boolean;
  onClose: () => void;
}) => {
  const navigate = useNavigate();
  const [reason, setReason] = useState(suggested);
  const [asked, setAsked] = useState(false);
  const amend = useChange('peps.amend');

  const run = async (): Promise<void> => {
    setAsked(true);
    if (reason.trim() === '') return;
    const done = await amend.run({ id: pepId, reason });
    if (done) await navigate({ to: '/peps/$pepId', params: { pepId: done.value.id } });
  };

  return (
    <Modal opened={opened} onClose={onClose} title="Amend this PEP">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <Stack gap="md">
          <p>
            A new revision is made to be changed and signed off. This one stays as it is, and both
            are kept.
          </p>
          <TextInput
            label="Why is it amended?"
            withAsterisk
            data-autofocus
            maxLength={200}
            value={reason}
            error={asked && reason.trim() === '' ? 'Say why it is amended.' : amend.error?.message}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={amend.pending}>
              Start the new revision
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};
