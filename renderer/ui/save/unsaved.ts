import { useEffect, useState, useSyncExternalStore } from 'react';
import type { SaveState } from './save-state.ts';

let unsaved = 0;
const listeners = new Set<() => void>();

const add = (change: 1 | -1): void => {
  unsaved += change;
  for (const listener of listeners) listener();
};

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const isAnythingUnsaved = (): boolean => unsaved > 0;

/** Whether something on the screen could not be saved, and still is not. */
export const useAnythingUnsaved = (): boolean => useSyncExternalStore(listen, isAnythingUnsaved);

/**
 * Lets the status line know while what this save is about is not saved: from its failure until it
 * has succeeded, also while it is being tried again.
 */
export const useTellUnsaved = (kind: SaveState['kind']): void => {
  const [failed, setFailed] = useState(kind === 'failed');
  const now = kind === 'failed' || (kind === 'saving' && failed);
  if (now !== failed) setFailed(now);
  useEffect(() => {
    if (!now) return;
    add(1);
    return () => add(-1);
  }, [now]);
};
