import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { UnfinishedForm } from '../save/unfinished-form.tsx';
import { useSending } from '../save/use-sending.ts';
import { useUnfinished } from '../save/use-unfinished.ts';
import { Dialog } from './dialog.tsx';
import { SubtleButton } from './small-button.tsx';

const blank = { reason: '' };
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
  const form = useUnfinished(`give-up:${pepId}`, blank);
  const { reason } = form.value;
  const give = useSending('peps.giveUp', form, {
    input: () => (reason.trim() === '' ? null : { id: pepId, reason }),
    done: 'Marked as not to be finished.',
    onSent: onClose,
  });
  return (
    <Dialog onClose={onClose} title={`Leave ${pupilName}’s PEP unfinished?`}>
      <UnfinishedForm {...give.frame} words="Mark as not to be finished" onClose={onClose}>
        <p>
          What is written is kept, and the term counts as one whose PEP was not finished. It can be
          taken up again.
        </p>
        <TextInput
          label="Why will it not be finished?"
          data-autofocus
          required
          value={reason}
          maxLength={200}
          error={give.wrong(reason.trim() === '', 'Say why it will not be finished.')}
          onChange={(event) => form.set({ reason: event.currentTarget.value })}
        />
      </UnfinishedForm>
    </Dialog>
  );
};

/** Opens the question why a PEP of an earlier term is left unfinished. */
export const GiveUpButton = ({ pepId, pupilName }: { pepId: string; pupilName: string }) => {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <SubtleButton onClick={() => setOpened(true)}>
        Not to be finished…<span className="only-read-aloud"> ({pupilName})</span>
      </SubtleButton>
      {opened && (
        <GiveUpDialog pepId={pepId} pupilName={pupilName} onClose={() => setOpened(false)} />
      )}
    </>
  );
};
