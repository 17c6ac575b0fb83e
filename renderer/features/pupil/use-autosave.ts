import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallError } from '#domain/contract/result.ts';
import type { PupilInput } from '#domain/pupil/pupil.ts';
import { call, errorOf, queryClient } from '../../ui/call/client.ts';
import { saveDelay } from '../../ui/save/save-delay.ts';
import type { SaveState } from '../../ui/save/save-state.ts';
import { useSaveBeforeLeaving } from '../../ui/save/stay-until-saved.tsx';
import { type DraftErrors, savablePart } from './pupil-draft.ts';

export type PupilAutosave = {
  draft: PupilInput;
  errors: DraftErrors;
  state: SaveState;
  set: <K extends keyof PupilInput>(key: K, value: PupilInput[K]) => void;
  /** Saves at once what waits to be saved. */
  flush: () => void;
  /** Takes the newest change of this visit back; null when there is none. */
  undo: (() => Promise<void>) | null;
};

/** A value as text, whatever the order in which its parts were written. */
const asText = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? JSON.stringify(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)))
    : String(value);

const same = (a: PupilInput, b: PupilInput): boolean =>
  (Object.keys(a) as (keyof PupilInput)[]).every((key) => asText(a[key]) === asText(b[key]));

/** The errors of fields, from a refusal that names one. */
const refused = (error: CallError): DraftErrors =>
  error.field === undefined ? {} : { [error.field]: error.message };

/**
 * Keeps a pupil's record saved while it is edited: half a second after the last key, when a field is
 * left, and when the window goes. Saves never overtake each other. A field that does not fit is held
 * back with its reason; all others are saved.
 */
export const usePupilAutosave = (id: string, stored: PupilInput): PupilAutosave => {
  const [draft, setDraft] = useState(stored);
  const [errors, setErrors] = useState<DraftErrors>({});
  const [state, setState] = useState<SaveState>({ kind: 'idle' });
  const [changes, setChanges] = useState<readonly string[]>([]);
  const latest = useRef(stored);
  const saved = useRef(stored);
  const timer = useRef<number | undefined>(undefined);
  const since = useRef(0);
  const running = useRef(false);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const failure = useRef('');

  const save = useCallback(async (): Promise<void> => {
    window.clearTimeout(timer.current);
    timer.current = undefined;
    const part = savablePart(latest.current, saved.current);
    setErrors(part.errors);
    failure.current = Object.values(part.errors)[0] ?? '';
    if (same(part.pupil, saved.current)) return;
    running.current = true;
    setState({ kind: 'saving' });
    try {
      const { changeId } = await call('pupils.save', { id, pupil: part.pupil });
      saved.current = part.pupil;
      if (changeId !== '') setChanges((before) => [...before, changeId]);
      setState({ kind: 'saved', at: new Date().toISOString() });
      void queryClient.invalidateQueries();
    } catch (thrown) {
      const error = errorOf(thrown);
      setErrors({ ...part.errors, ...refused(error) });
      failure.current = error.message;
      setState({ kind: 'failed', why: error.message });
    }
    running.current = false;
  }, [id]);

  /** One save after the other: a later one never overtakes an earlier one. */
  const enqueue = useCallback((): void => {
    queue.current = queue.current.then(save);
  }, [save]);

  const flush = useCallback(() => {
    // What the disk refused before is tried again.
    if (timer.current !== undefined || !same(latest.current, saved.current)) enqueue();
  }, [enqueue]);

  const attempt = useCallback(async (): Promise<string | null> => {
    flush();
    await queue.current;
    return same(latest.current, saved.current) ? null : failure.current;
  }, [flush]);
  useSaveBeforeLeaving(attempt);

  useEffect(() => {
    const onHide = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  // A change made elsewhere (an undo from a notice, Ctrl+Z) comes in unless something is being typed.
  useEffect(() => {
    if (timer.current !== undefined || running.current || same(stored, saved.current)) return;
    saved.current = stored;
    latest.current = stored;
    setDraft(stored);
    setErrors({});
  }, [stored]);

  const set = useCallback(
    <K extends keyof PupilInput>(key: K, value: PupilInput[K]): void => {
      latest.current = { ...latest.current, [key]: value };
      setDraft(latest.current);
      if (timer.current === undefined) since.current = performance.now();
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(enqueue, saveDelay(since.current));
    },
    [enqueue],
  );

  const newest = changes.at(-1);
  const undo =
    newest === undefined
      ? null
      : async () => {
          setChanges((before) => before.slice(0, -1));
          try {
            await call('changes.undo', { changeId: newest });
            await queryClient.invalidateQueries();
            setState({ kind: 'idle' });
          } catch (thrown) {
            setState({ kind: 'failed', why: errorOf(thrown).message });
          }
        };

  return { draft, errors, state, set, flush, undo };
};
