import { useCallback, useEffect, useRef, useState } from 'react';
import type { SpendingLine } from '#domain/ppplus/spending.ts';
import type { TermKey } from '#domain/school/terms.ts';
import { call, errorOf, queryClient } from '../../../ui/call/client.ts';
import { saveDelay } from '../../../ui/save/save-delay.ts';
import type { SaveState } from '../../../ui/save/save-state.ts';
import { useSaveBeforeLeaving } from '../../../ui/save/stay-until-saved.tsx';
import { useUnfit } from '../../../ui/save/use-draft.ts';
import { draftOfLine, type LineDraft, type LineErrors, readLine } from './line-draft.ts';

export type LineEdit = {
  draft: LineDraft;
  errors: LineErrors;
  set: (change: Partial<LineDraft>) => void;
  /** Saves at once; what does not fit is said, and nothing of the line is saved. */
  commit: () => void;
};

/** Edits one kept line in place: saved half a second after the last key, or when a cell is left. */
export const useLine = (
  line: SpendingLine,
  term: TermKey,
  tell: (state: SaveState, changeId: string | null) => void,
): LineEdit => {
  const [draft, setDraft] = useState(() => draftOfLine(line));
  const [errors, setErrors] = useState<LineErrors>({});
  const latest = useRef(draft);
  const saved = useRef(line);
  const timer = useRef<number | undefined>(undefined);
  const since = useRef(0);
  const queue = useRef(Promise.resolve());
  const failure = useRef('');
  const unfit = useUnfit<LineDraft>(`line:${line.id}`);
  const { set: keepAside, keepNow, discard } = unfit;
  const unfitNow = useRef(unfit.value.unfit);
  unfitNow.current = unfit.value.unfit;

  const show = useCallback((next: LineDraft): void => {
    latest.current = next;
    setDraft(next);
  }, []);

  const aside = useCallback(
    (next: LineDraft | null): void => {
      if (next === null && unfitNow.current === null) return;
      keepAside({ unfit: next });
      keepNow();
    },
    [keepAside, keepNow],
  );

  const unchanged = useCallback((): boolean => {
    const { line: read } = readLine(latest.current, saved.current.pupilId, term);
    if (read === null) return false;
    const keys = Object.keys(read) as (keyof typeof read)[];
    return keys.every((key) => saved.current[key] === read[key]);
  }, [term]);

  const save = useCallback(
    async (sayErrors: boolean): Promise<void> => {
      window.clearTimeout(timer.current);
      timer.current = undefined;
      const { line: read, errors: found } = readLine(latest.current, saved.current.pupilId, term);
      failure.current = Object.values(found)[0] ?? '';
      if (sayErrors || Object.keys(found).length === 0) setErrors(found);
      aside(read === null ? latest.current : null);
      if (read === null || unchanged()) return;
      tell({ kind: 'saving' }, null);
      try {
        const { value, changeId } = await call('ppplus.saveLine', {
          id: saved.current.id,
          line: read,
        });
        saved.current = value;
        tell({ kind: 'saved', at: new Date().toISOString() }, changeId === '' ? null : changeId);
        void queryClient.invalidateQueries();
      } catch (thrown) {
        failure.current = errorOf(thrown).message;
        tell({ kind: 'failed', why: failure.current }, null);
      }
    },
    [term, tell, unchanged, aside],
  );

  const enqueue = useCallback(
    (sayErrors: boolean): void => {
      queue.current = queue.current.then(() => save(sayErrors));
    },
    [save],
  );

  const attempt = useCallback(async (): Promise<string | null> => {
    if (timer.current !== undefined || !unchanged()) enqueue(true);
    await queue.current;
    return unchanged() ? null : failure.current;
  }, [enqueue, unchanged]);
  const letGo = useCallback((): void => {
    latest.current = draftOfLine(saved.current);
    discard();
  }, [discard]);
  useSaveBeforeLeaving(attempt, letGo);

  // What waited since the last time comes back with what is wrong with it.
  const waited = unfit.resumed ? unfit.value.unfit : null;
  useEffect(() => {
    if (waited === null || timer.current !== undefined || !unchanged()) return;
    show(waited);
    enqueue(true);
  }, [waited, show, enqueue, unchanged]);

  // A change from elsewhere (an undo) comes in; what is being typed stays.
  useEffect(() => {
    if (timer.current !== undefined || JSON.stringify(line) === JSON.stringify(saved.current))
      return;
    saved.current = line;
    show(draftOfLine(line));
    setErrors({});
  }, [line, show]);

  useEffect(() => {
    const flush = () => {
      // What the disk refused before is tried again.
      if (timer.current !== undefined || !unchanged()) enqueue(false);
    };
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [enqueue, unchanged]);

  return {
    draft,
    errors,
    set: (change) => {
      show({ ...latest.current, ...change });
      if (timer.current === undefined) since.current = performance.now();
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => enqueue(false), saveDelay(since.current));
    },
    commit: () => {
      if (!unchanged() || timer.current !== undefined) enqueue(true);
    },
  };
};
