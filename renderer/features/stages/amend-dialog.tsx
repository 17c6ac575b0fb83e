import { useNavigate } from '@tanstack/react-router';
import { noteLedHere } from '../../ui/call/changes-made.ts';
import { TextField } from '../../ui/field/text-field.tsx';
import { Dialog } from '../../ui/page/dialog.tsx';
import { UnfinishedForm } from '../../ui/save/unfinished-form.tsx';
import { useSending } from '../../ui/save/use-sending.ts';
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
  const amend = useSending('peps.amend', form, {
    input: () => (reason.trim() === '' ? null : { id: pepId, reason }),
    onSent: async ({ value, changeId }) => {
      await navigate({ to: '/peps/$pepId', params: { pepId: value.id } });
      noteLedHere(changeId);
    },
  });

  return (
    <Dialog onClose={onClose} title="Amend this PEP">
      <UnfinishedForm {...amend.frame} words="Start the new revision" onClose={onClose}>
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
          error={
            amend.wrong(reason.trim() === '', 'Say why it is amended.') ?? amend.error?.message
          }
        />
      </UnfinishedForm>
    </Dialog>
  );
};
