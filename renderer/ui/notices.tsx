import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { CallError } from '#domain/contract/result.ts';

let last = 0;
let quiet = false;

/** Says that something is done, with an Undo button when it can be taken back. */
export const showDone = (
  words: string,
  undo: (() => void) | null = null,
  undoWords = 'Undo',
): void => {
  if (quiet) return;
  last += 1;
  const id = `notice-${last}`;
  notifications.show({
    id,
    withBorder: true,
    autoClose: undo ? 10_000 : 5000,
    closeButtonProps: { 'aria-label': 'Close this notice' },
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm">{words}</Text>
        {undo && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              notifications.hide(id);
              undo();
            }}
          >
            {undoWords}
          </Button>
        )}
      </Group>
    ),
  });
};

const titles: Partial<Record<CallError['code'], string>> = {
  conflict: 'Changed meanwhile',
  'not-allowed': 'Not possible here',
  storage: 'Not saved',
  'not-found': 'No longer there',
};

/** Says that something could not be done. It stays until it is closed. */
export const showFailure = (error: CallError): void => {
  last += 1;
  notifications.show({
    id: `notice-${last}`,
    withBorder: true,
    color: 'red',
    autoClose: false,
    closeButtonProps: { 'aria-label': 'Close this notice' },
    title: titles[error.code] ?? 'That did not work',
    message: error.message,
  });
};

/**
 * Takes every notice off the screen and keeps further ones away: an Undo in reach of a child, or in
 * sight of a meeting, would take back what the teacher did elsewhere. Gives what ends it.
 */
export const silenceNotices = (): (() => void) => {
  notifications.clean();
  quiet = true;
  return () => {
    quiet = false;
  };
};

/** Takes every notice off the screen, when the program locks. */
export const clearNotices = (): void => notifications.clean();
