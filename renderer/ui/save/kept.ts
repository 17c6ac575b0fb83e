import { useCallback, useState } from 'react';

const kept = new Map<string, unknown>();

/** Forgets how screens were left, when the program locks: a filter may hold a name. */
export const forgetKept = (): void => kept.clear();

/** What was kept under a key while the program is open; `initial` until something was. */
export const keptOr = <T>(key: string, initial: T): T =>
  kept.has(key) ? (kept.get(key) as T) : initial;

/** Keeps how a screen was left. Nothing of it is written to the disk or into an address. */
export const keep = (key: string, value: unknown): void => {
  kept.set(key, value);
};

/** A screen's own state that is still there when the teacher comes back to it. */
export const useKept = <T>(key: string, initial: T): readonly [T, (next: T) => void] => {
  const [value, setValue] = useState<T>(() => keptOr(key, initial));
  const set = useCallback(
    (next: T) => {
      keep(key, next);
      setValue(next);
    },
    [key],
  );
  return [value, set];
};
