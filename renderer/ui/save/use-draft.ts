import { useCallback, useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { errorOf, queryClient } from '../call/client.ts';
import { type Problems, problemsOf } from '../call/problems.ts';
import { saveDelay } from './save-delay.ts';
import type { SaveState } from './save-state.ts';
import { useSaveBeforeLeaving } from './stay-until-saved.tsx';
import { type Unfinished, useUnfinished } from './use-unfinished.ts';

/**
 * Where a record waits whose words do not fit, so that it cannot be saved, and what was typed into
 * its fields and cannot be read: for whoever comes back after the lock or a power cut.
 */
type Unfit<T> = Unfinished<{ unfit: T | null }>;

/** What waits beside the record of this name. */
export const useUnfit = <T>(name: string): Unfit<T> =>
  useUnfinished<{ unfit: T | null }>(`unfit:${name}`, { unfit: null });

/** A record that is kept while it is edited. */
export type Draft<T> = {
  value: T;
  problems: Problems;
  state: SaveState;
  set: (next: T) => void;
  /** Saves at once, when a field is left. */
  flush: () => void;
  /** Saves at once; gives the reason why something is still not saved, or null. */
  attempt: () => Promise<string | null>;
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** As the store keeps it: without the space that stands at the end while the next word is thought of. */
const asKept = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? part.trim() : part));

/**
 * Keeps a record saved while it is edited: half a second after the last key, when a field is left,
 * and when the screen goes. Nothing is saved while something in it does not fit; the field says why,
 * and with `unfit` it waits beside the record.
 */
export const useDraft = <T>(
  stored: T,
  schema: z.ZodType,
  save: (value: T) => Promise<unknown>,
  unfit?: Unfit<T>,
): Draft<T> => {
  const [value, setValue] = useState(stored);
  const [problems, setProblems] = useState<Problems>({});
  const [state, setState] = useState<SaveState>({ kind: 'idle' });
  const latest = useRef(stored);
  const kept = useRef(stored);
  const timer = useRef<number | undefined>(undefined);
  const since = useRef(0);
  const saving = useRef<Promise<void>>(Promise.resolve());
  const failure = useRef('');
  const saveRef = useRef(save);
  saveRef.current = save;
  const unfitNow = useRef(unfit);
  unfitNow.current = unfit;
  const aside = useCallback((next: T | null): void => {
    const { current } = unfitNow;
    if (current === undefined || (next === null && current.value.unfit === null)) return;
    current.set({ unfit: next });
    current.keepNow();
  }, []);

  const keep = useCallback(async (): Promise<void> => {
    const next = latest.current;
    if (same(next, kept.current)) {
      aside(null);
      return;
    }
    const found = problemsOf(schema, next);
    setProblems(found);
    const [problem] = Object.values(found);
    if (problem !== undefined) {
      failure.current = problem;
      setState({ kind: 'failed', why: 'something here does not fit yet.' });
      aside(next);
      return;
    }
    setState({ kind: 'saving' });
    try {
      await saveRef.current(next);
      kept.current = next;
      aside(null);
      setState({ kind: 'saved', at: new Date().toISOString() });
      void queryClient.invalidateQueries();
    } catch (thrown) {
      const error = errorOf(thrown);
      if (error.field !== undefined) setProblems({ [error.field]: error.message });
      failure.current = error.message;
      setState({ kind: 'failed', why: error.message });
    }
  }, [schema, aside]);

  const flush = useCallback(() => {
    // What the disk refused before is tried again.
    if (timer.current === undefined && same(latest.current, kept.current)) return;
    window.clearTimeout(timer.current);
    timer.current = undefined;
    // One save after the other: a later one never overtakes an earlier one.
    saving.current = saving.current.then(keep);
  }, [keep]);

  const attempt = useCallback(async (): Promise<string | null> => {
    flush();
    await saving.current;
    return same(latest.current, kept.current) ? null : failure.current;
  }, [flush]);
  const letGo = useCallback((): void => {
    latest.current = kept.current;
    unfitNow.current?.discard();
  }, []);
  useSaveBeforeLeaving(attempt, letGo);

  const set = useCallback(
    (next: T) => {
      latest.current = next;
      setValue(next);
      if (timer.current === undefined) since.current = performance.now();
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(flush, saveDelay(since.current));
    },
    [flush],
  );

  // What was changed elsewhere (by an undo) comes in, unless something is being typed.
  useEffect(() => {
    if (timer.current !== undefined || !same(latest.current, kept.current)) return;
    if (asKept(stored) === asKept(kept.current)) return;
    kept.current = stored;
    latest.current = stored;
    setValue(stored);
  }, [stored]);

  // What waited since the last time comes back with what is wrong with it.
  const waited = unfit?.resumed === true ? unfit.value.unfit : null;
  useEffect(() => {
    if (waited === null || !same(latest.current, kept.current)) return;
    latest.current = waited;
    setValue(waited);
    flush();
  }, [waited, flush]);

  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  return { value, problems, state, set, flush, attempt };
};
