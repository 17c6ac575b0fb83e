import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { noteLedHere } from '../../ui/call/changes-made.ts';
import { useChange } from '../../ui/call/client.ts';
import { TextField } from '../../ui/field/text-field.tsx';
import { Dialog } from '../../ui/page/dialog.tsx';
import { UnfinishedForm } from '../../ui/save/unfinished-form.tsx';
import { useUnfinished } from '../../ui/save/use-unfinished.ts';

/** Asks why a signed-off PEP is amended, then opens the new revision. */
export const AmendDialog = ({
  pepId,
  reason: suggested = '',
  onClose,
}: {
  pepId: string;
  /** Offered as the reason, to be changed. */
  reason?: string;
  onClose: () => void;
}) => {
  const navigate = useNavigate();
  const form = useUnfinished(`amend:${pepId}`, { reason: suggested });
  const { reason } = form.value;
  const [asked, setAsked] = useState(false);
  const amend = useChange('peps.amend');

  const run = async (): Promise<void> => {
    setAsked(true);
    if (reason.trim() === '') return;
    const done = await amend.run({ id: pepId, reason }, form.act);
    if (!done) return;
    form.clear();
    await navigate({ to: '/peps/$pepId', params: { pepId: done.value.id } });
    noteLedHere(done.changeId);
  };

  return (
    <Dialog onClose={onClose} title="Amend this PEP">
      <UnfinishedForm
        form={form}
        words="Start the new revision"
        pending={amend.pending}
        onSubmit={() => void run()}
        onClose={onClose}
      >
        <p>
          A new revision is made to be changed and signed off. This one stays as it is, and both are
          kept.
        </p>
        <TextField
          label="Why is it amended?"
          required
          data-autofocus
          maxLength={200}
          {...form.field('reason')}
          error={asked && reason.trim() === '' ? 'Say why it is amended.' : amend.error?.message}
        />
      </UnfinishedForm>
    </Dialog>
  );
};
