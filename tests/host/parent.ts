import type { DialogKind } from '#electron/host/dialogs.ts';
import type { LinkMessage } from './link.ts';

/** How the test starts this process. */
export const underTest = { ownBrowser: process.env.PEP_DESK_OWN_BROWSER !== undefined };

/** What this process tells the test. */
export type ToTest =
  | LinkMessage
  | { type: 'window'; debuggingPort: number }
  | { type: 'dialog'; id: number; kind: DialogKind; defaultPath: string }
  | { type: 'shown'; path: string }
  | { type: 'called'; id: number; channel: string }
  | { type: 'answered'; id: number; ok: boolean; changeId: string };

/** What the test tells this process. */
export type FromTest =
  | LinkMessage
  | { type: 'dialog'; id: number; path: string | null }
  | { type: 'power'; event: PowerEvent };

/** What the computer says of itself. */
export type PowerEvent = 'lock-screen' | 'suspend';

export const tellTest = (message: ToTest): void => {
  process.send?.(message);
};

/** Listens to the test; gives back the function that stops it. */
export const hearTest = (listener: (message: FromTest) => void): (() => void) => {
  process.on('message', listener);
  return () => process.off('message', listener);
};
