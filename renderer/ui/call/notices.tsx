import { Group, Text } from '@mantine/core';
import { Notifications, notifications, notificationsStore } from '@mantine/notifications';
import { useEffect } from 'react';
import type { CallError } from '#domain/contract/result.ts';
import { SmallButton } from '../page/small-button.tsx';
import { giveFocusBack } from './notice-focus.ts';

let last = 0;
let quiet = false;

/** What can be pressed in a notice; `of` is the change that it takes back. */
type Way = { act: () => void; words?: string; of?: string };

const idOf = (changeId: string): string => `notice-of-${changeId}`;

/** So many notices stand at a time, one above the other. */
const most = 2;

/** Lets the oldest that says something is done go: the newest is what one has just done. */
const makeRoom = (): void => {
  const { notifications: shown } = notificationsStore.getState();
  const oldest = shown.find(({ color }) => color === undefined);
  if (shown.length >= most && oldest?.id !== undefined) notifications.hide(oldest.id);
};

/** Says that something is done, with a button when there is something to do about it. */
export const showDone = (words: string, way: Way | null = null): void => {
  if (quiet) return;
  last += 1;
  const id = way?.of === undefined ? `notice-${last}` : idOf(way.of);
  makeRoom();
  notifications.show({
    id,
    autoClose: way ? 10_000 : 5000,
    closeButtonProps: { 'aria-label': 'Close this notice' },
    message: (
      <Group gap="sm">
        <Text size="sm">{words}</Text>
        {way && (
          <SmallButton
            onClick={() => {
              notifications.hide(id);
              way.act();
            }}
          >
            {way.words ?? 'Undo'}
          </SmallButton>
        )}
      </Group>
    ),
  });
};

/** Takes the notice of a change away: what it speaks of was taken back. */
export const hideNoticeOf = (changeId: string): void => {
  notifications.hide(idOf(changeId));
};

const titles: Partial<Record<CallError['code'], string>> = {
  conflict: 'Changed meanwhile',
  'not-allowed': 'Not possible here',
  storage: 'Not saved',
  'not-found': 'No longer there',
};

/** As long as a sentence takes that one has to read twice; it waits while the pointer is on it. */
const failureMs = 30_000;

/** Says that something could not be done. */
export const showFailure = (error: CallError): void => {
  last += 1;
  notifications.show({
    id: `notice-${last}`,
    color: 'red',
    autoClose: failureMs,
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

const strip = '.mantine-Notifications-root[data-position="bottom-center"]';

/**
 * Where notices stand: a strip along the foot of the window, which everything else makes room for, so
 * that they cover nothing. `--notices` is its height.
 */
export const NoticeStrip = () => {
  useEffect(() => {
    const element = document.querySelector(strip);
    if (element === null) return;
    const root = document.documentElement;
    const watch = new ResizeObserver(() => {
      root.style.setProperty('--notices', `${element.getBoundingClientRect().height}px`);
    });
    watch.observe(element);
    const stopGiving = giveFocusBack(element);
    return () => {
      stopGiving();
      watch.disconnect();
    };
  }, []);
  // In its place at once, not in a portal that is made later.
  return (
    <Notifications
      position="bottom-center"
      limit={most}
      transitionDuration={0}
      withinPortal={false}
    />
  );
};
