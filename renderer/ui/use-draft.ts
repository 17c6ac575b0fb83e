import { useCallback, useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { errorOf, queryClient } from './client.ts';
import { type Problems, problemsOf } from './problems.ts';
import { saveDelay } from './save-delay.ts';
import type { SaveState } from './saved-mark.tsx';
import { useSaveBeforeLeaving } from './stay-until-saved.tsx';

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

/**
 * Keeps a record saved while it is edited: half a second after the last key, when a field is left,
 * and when the screen goes. Nothing is kept while something in it does not fit; the field says why.
 */
export const useDraft = <T>(
  stored: T,
  schema: z.ZodType,
  save: (value: T) => Promise<unknown>,
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

  const keep = useCallback(async (): Promise<void> => {
    const next = latest.current;
    if (same(next, kept.current)) return;
    const found = problemsOf(schema, next);
    setProblems(found);
    const [problem] = Object.values(found);
    if (problem !== undefined) {
      failure.current = problem;
      setState({ kind: 'failed', why: 'something here does not fit yet.' });
      return;
    }
    setState({ kind: 'saving' });
    try {
      await saveRef.current(next);
      kept.current = next;
      setState({ kind: 'saved', at: new Date().toISOString() });
      void queryClient.invalidateQueries();
    } catch (thrown) {
      const error = errorOf(thrown);
      if (error.field !== undefined) setProblems({ [error.field]: error.message });
      failure.current = error.message;
      setState({ kind: 'failed', why: error.message });
    }
  }, [schema]);

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
  useSaveBeforeLeaving(attempt);

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
    if (same(stored, kept.current)) return;
    kept.current = stored;
    latest.current = stored;
    setValue(stored);
  }, [stored]);

  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  return { value, problems, state, set, flush, attempt };
};
