import { modals } from '@mantine/modals';
import { spotlight } from '@mantine/spotlight';
import type { AppState } from '#domain/contract/calls/access.ts';
import { allAnswered, forgetSaved } from '../ui/call/call.ts';
import { call, callKey, errorOf, queryClient, showFailure } from '../ui/call/client.ts';
import { clearNotices } from '../ui/call/notices.tsx';
import { forgetKept } from '../ui/save/kept.ts';
import { forgetReturns } from './returning.ts';

/** As long as saves may take; the main process waits a little longer, then locks by itself. */
const lockPatienceMs = 800;

const stateKey = callKey('app.state', {});

/**
 * Takes everything about pupils off the screen at once, and shows the lock; then the window is loaded
 * anew, since nothing else takes what was shown out of its memory. Nothing is asked of the main
 * process first.
 */
export const showLocked = (): void => {
  const state = queryClient.getQueryData<AppState>(stateKey);
  const wasOpen = state?.phase === 'unlocked';
  if (wasOpen) {
    queryClient.setQueryData<AppState>(stateKey, { ...state, phase: 'locked', person: null });
  }
  void queryClient.cancelQueries();
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== stateKey[0] });
  spotlight.close();
  modals.closeAll();
  clearNotices();
  forgetSaved();
  forgetKept();
  forgetReturns();
  if (wasOpen) window.location.reload();
  else void queryClient.invalidateQueries({ queryKey: stateKey });
};

/** Locks the program. What is being typed is saved first: leaving a field saves it. */
export const lock = async (): Promise<void> => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  // A save that waits for the one before it must be in the store before the lock is.
  await allAnswered(lockPatienceMs);
  try {
    await call('access.lock', {});
    showLocked();
  } catch (thrown) {
    showFailure(errorOf(thrown));
  }
};

/** Takes in the program's state after unlocking, so that the window opens without asking again. */
export const showState = (state: AppState): void => {
  queryClient.setQueryData<AppState>(stateKey, state);
};
