import { Button, Group, Stack, Text } from '@mantine/core';
import type { SavedPdf } from '#domain/contract/calls/stages.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { useChange } from '../../ui/call/client.ts';
import { Dialog } from '../../ui/page/dialog.tsx';
import { dayOf } from './instants.ts';

/** Says what undoing a sign-off does, and warns when a PDF of what was signed may be with others. */
export const UndoSignOffDialog = ({
  pepId,
  pdf,
  onClose,
  onAmend,
}: {
  pepId: string;
  /** The PDF of it that was saved last, if any. */
  pdf: SavedPdf | null;
  onClose: () => void;
  /** The teacher rather makes a new revision. */
  onAmend: () => void;
}) => {
  const undo = useChange('peps.undoSignOff', { done: 'The sign-off is undone.' });
  const run = async (): Promise<void> => {
    const done = await undo.run({ id: pepId, evenWithPdf: pdf !== null });
    if (done) onClose();
  };
  const forWhom = pdf === null || pdf.recipient === '' ? '' : ` for ${pdf.recipient}`;
  return (
    <Dialog onClose={onClose} title="Undo the sign-off?">
      <Stack gap="md">
        {pdf !== null && (
          <Text>
            <strong>
              A PDF of this PEP was saved on {formatDate(dayOf(pdf.at))}
              {forWhom}.
            </strong>{' '}
            If anyone outside has it, make a new revision instead: then both stay as they were
            signed.
          </Text>
        )}
        <Text>
          The PEP is then no longer signed off. It can be changed again, follows the pupil’s record,
          and is signed off anew under “Ready?”. Its history keeps who signed it off and who undid
          that.
        </Text>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          {pdf !== null && (
            <Button data-autofocus onClick={onAmend}>
              Amend instead
            </Button>
          )}
          <Button
            variant={pdf === null ? 'filled' : 'default'}
            data-autofocus={pdf === null || undefined}
            loading={undo.pending}
            onClick={() => void run()}
          >
            Undo the sign-off
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
};
