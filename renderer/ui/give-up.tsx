import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useChange } from './client.ts';

/** Asks why a PEP of an earlier term will not be finished, and notes it. */
const GiveUpDialog = ({
  pepId,
  pupilName,
  onClose,
}: {
  pepId: string;
  pupilName: string;
  onClose: () => void;
}) => {
  const [reason, setReason] = useState('');
  const give = useChange('peps.giveUp', { done: 'Marked as not to be finished.' });
  const [asked, setAsked] = useState(false);
  const run = async (): Promise<void> => {
    setAsked(true);
    if (reason.trim() !== '' && (await give.run({ id: pepId, reason }))) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={`Leave ${pupilName}’s PEP unfinished?`}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <Stack gap="md">
          <p>
            What is written is kept, and the term counts as one whose PEP was not finished. It can
            be taken up again.
          </p>
          <TextInput
            label="Why will it not be finished?"
            data-autofocus
            required
            value={reason}
            maxLength={200}
            error={asked && reason.trim() === '' ? 'Say why it will not be finished.' : undefined}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={give.pending}>
              Mark as not to be finished
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};

/** Opens the question why a PEP of an earlier term is left unfinished. */
export const GiveUpButton = ({ pepId, pupilName }: { pepId: string; pupilName: string }) => {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button size="compact-sm" variant="subtle" onClick={() => setOpened(true)}>
        Not to be finished…<span className="only-read-aloud"> ({pupilName})</span>
      </Button>
      {opened && (
        <GiveUpDialog pepId={pepId} pupilName={pupilName} onClose={() => setOpened(false)} />
      )}
    </>
  );
};
