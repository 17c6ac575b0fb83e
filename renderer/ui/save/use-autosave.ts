import { useCallback, useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { errorOf } from '../call/client.ts';
import { type Problems, problemsOf } from '../call/problems.ts';
import { sameKept, withElsewhere } from './elsewhere.ts';
import { saveDelay } from './save-delay.ts';
import type { SaveState } from './save-state.ts';
import { useSaveBeforeLeaving } from './stay-until-saved.tsx';
import { type Unfinished, useUnfinished } from './use-unfinished.ts';
import { useWhenHidden } from './when-hidden.ts';

/**
 * Where a record waits whose words do not fit, so that it cannot be saved, and what was typed into
 * its fields and cannot be read: for whoever comes back after the lock or a power cut.
 */
type Unfit<T> = Unfinished<{ unfit: T | null }>;

/** What waits beside the record of this name. */
export const useUnfit = <T>(name: string): Unfit<T> =>
  useUnfinished<{ unfit: T | null }>(`unfit:${name}`, { unfit: null });

/** What of a record can be saved now (null: nothing of it), and what is wrong with the rest. */
export type Savable<T> = { part: T | null; problems: Problems };

/** What can be saved of a record that is saved as a whole, or not at all. */
export const fitsSchema =
  (schema: z.ZodType) =>
  <T>(typed: T): Savable<T> => {
    const problems = problemsOf(schema, typed);
    return { part: Object.keys(problems).length === 0 ? typed : null, problems };
  };

type Options<T> = {
  /** What can be saved of what is typed; unless told, all of it. `kept` is what was saved last. */
  fits?: (typed: T, kept: T) => Savable<T>;
  /** Whether two records say the same, for one whose words can say the same in several ways. */
  same?: (a: T, b: T) => boolean;
  /** Where it waits while nothing of it can be saved. */
  unfit?: Unfit<T>;
  /** Says what does not fit only once a field is left. */
  quiet?: boolean;
};

/** A record that is kept while it is edited. */
export type Autosaved<T> = {
  value: T;
  problems: Problems;
  state: SaveState;
  set: (next: T) => void;
  change: (edit: (before: T) => T) => void;
  /** Saves at once, when a field is left. */
  flush: () => void;
  /** Saves at once; gives the reason why something is still not saved, or null. */
  attempt: () => Promise<string | null>;
};

/**
 * Keeps a record saved while it is edited: half a second after the last key, when a field is left,
 * and when the screen goes. Saves never overtake each other. What does not fit is held back with its
 * reason, and what was changed elsewhere meanwhile comes in beside what is typed.
 *
 * @param stored The record as the store holds it.
 */
export const useAutosave = <T>(
  stored: T,
  save: (part: T) => Promise<unknown>,
  options: Options<T> = {},
): Autosaved<T> => {
  const [value, setValue] = useState(stored);
  const [problems, setProblems] = useState<Problems>({});
  const [state, setState] = useState<SaveState>({ kind: 'idle' });
  const latest = useRef(stored);
  const kept = useRef(stored);
  const waiting = useRef<{ timer: number; since: number } | null>(null);
  const saving = useRef<Promise<void>>(Promise.resolve());
  const underWay = useRef(false);
  const failure = useRef('');
  const now = useRef({ save, ...options });
  now.current = { save, ...options };

  const same = useCallback(
    (a: T, b: T): boolean => sameKept(a, b) || now.current.same?.(a, b) === true,
    [],
  );
  const isSaved = useCallback(() => same(latest.current, kept.current), [same]);
  const show = useCallback((next: T): void => {
    latest.current = next;
    setValue(next);
  }, []);
  const setAside = useCallback((next: T | null): void => {
    const { unfit } = now.current;
    if (unfit === undefined || (next === null && unfit.value.unfit === null)) return;
    unfit.set({ unfit: next });
    unfit.keepNow();
  }, []);

  const keep = useCallback(
    async (says: boolean): Promise<void> => {
      const next = latest.current;
      const { fits } = now.current;
      const { part, problems: found }: Savable<T> =
        fits === undefined || isSaved() ? { part: next, problems: {} } : fits(next, kept.current);
      const [problem = ''] = Object.values(found);
      failure.current = problem;
      if (says || problem === '') setProblems(found);
      if (part === null) {
        setState({ kind: 'failed', why: 'something here does not fit yet.' });
        setAside(next);
        return;
      }
      if (same(part, kept.current)) {
        setState((old) => (old.kind === 'failed' ? { kind: 'idle' } : old));
        setAside(null);
        return;
      }
      setState({ kind: 'saving' });
      underWay.current = true;
      try {
        await now.current.save(part);
        kept.current = part;
        setAside(null);
        setState({ kind: 'saved', at: new Date().toISOString() });
      } catch (thrown) {
        const error = errorOf(thrown);
        if (error.field !== undefined) setProblems({ ...found, [error.field]: error.message });
        failure.current = error.message;
        setState({ kind: 'failed', why: error.message });
      } finally {
        underWay.current = false;
      }
    },
    [isSaved, same, setAside],
  );

  const saveNow = useCallback(
    (says: boolean): void => {
      // What the disk refused before is tried again.
      if (waiting.current === null && isSaved()) return;
      window.clearTimeout(waiting.current?.timer);
      waiting.current = null;
      // One save after the other: a later one never overtakes an earlier one.
      saving.current = saving.current.then(() => keep(says));
    },
    [keep, isSaved],
  );
  const flush = useCallback(() => saveNow(true), [saveNow]);
  const saveByItself = useCallback(() => saveNow(now.current.quiet !== true), [saveNow]);

  const attempt = useCallback(async (): Promise<string | null> => {
    flush();
    await saving.current;
    return isSaved() ? null : failure.current || null;
  }, [flush, isSaved]);
  const letGo = useCallback((): void => {
    latest.current = kept.current;
    now.current.unfit?.discard();
  }, []);
  useSaveBeforeLeaving(attempt, letGo);
  useWhenHidden(saveByItself);
  useEffect(() => saveByItself, [saveByItself]);

  const change = useCallback(
    (edit: (before: T) => T) => {
      show(edit(latest.current));
      const since = waiting.current?.since ?? performance.now();
      window.clearTimeout(waiting.current?.timer);
      waiting.current = { timer: window.setTimeout(saveByItself, saveDelay(since)), since };
    },
    [show, saveByItself],
  );
  const set = useCallback((next: T) => change(() => next), [change]);

  const read = useRef(stored);
  useEffect(() => {
    if (sameKept(stored, read.current)) return;
    read.current = stored;
    if (same(stored, kept.current)) return;
    const typing = waiting.current !== null || underWay.current;
    show(withElsewhere(latest.current, kept.current, stored, typing));
    kept.current = stored;
    if (!isSaved()) return;
    setAside(null);
    setProblems({});
    setState({ kind: 'idle' });
  }, [stored, same, show, isSaved, setAside]);

  // What waited since the last time comes back with what is wrong with it.
  const { unfit } = options;
  const waited = unfit?.resumed === true ? unfit.value.unfit : null;
  useEffect(() => {
    if (waited === null || !isSaved()) return;
    show(waited);
    flush();
  }, [waited, isSaved, show, flush]);

  return { value, problems, state, set, change, flush, attempt };
};
