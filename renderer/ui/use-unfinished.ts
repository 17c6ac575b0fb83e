import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from './call.ts';
import { saveDelay } from './save-delay.ts';

/**
 * The state of a form that makes a new record, kept on the disk while it is typed and brought back
 * when the form opens again, after a restart as well. `fits` says whether what was kept is still of
 * the form's shape. `clear` forgets it, once the record is made.
 */
export const useUnfinished = <T>(key: string, blank: T, fits: (kept: unknown) => kept is T) => {
  const [value, setValue] = useState(blank);
  const [resumed, setResumed] = useState(false);
  const touched = useRef(false);
  const waiting = useRef<{ timer: number; since: number; write: () => void } | null>(null);

  const flush = useCallback(() => {
    const pending = waiting.current;
    if (!pending) return;
    window.clearTimeout(pending.timer);
    waiting.current = null;
    pending.write();
  }, []);

  useEffect(() => {
    touched.current = false;
    let here = true;
    void call('drafts.get', { key })
      .then(({ value: kept }) => {
        if (!here || touched.current || kept === null) return;
        const read: unknown = JSON.parse(kept);
        if (!fits(read)) return;
        setValue(read);
        setResumed(true);
      })
      // Locked meanwhile: there is nothing to bring back, and the form is about to close.
      .catch(() => undefined);
    window.addEventListener('pagehide', flush);
    // Leaving a field writes at once: locking does so before it locks.
    window.addEventListener('focusout', flush);
    return () => {
      here = false;
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('focusout', flush);
      flush();
    };
  }, [key, fits, flush]);

  const save = useCallback(
    (next: T | null) => {
      const since = waiting.current?.since ?? performance.now();
      if (waiting.current) window.clearTimeout(waiting.current.timer);
      const write = () => {
        waiting.current = null;
        const text = next === null ? null : JSON.stringify(next);
        // A disk that refuses says so when the record itself is made.
        void call('drafts.save', { key, value: text }).catch(() => undefined);
      };
      waiting.current = { timer: window.setTimeout(write, saveDelay(since)), since, write };
    },
    [key],
  );

  const change = useCallback(
    (edit: (before: T) => T) => {
      touched.current = true;
      setValue((before) => {
        const next = edit(before);
        save(next);
        return next;
      });
    },
    [save],
  );

  const clear = useCallback(
    (after: T = blank) => {
      touched.current = true;
      setValue(after);
      setResumed(false);
      save(null);
      flush();
    },
    [blank, save, flush],
  );

  return { value, change, clear, resumed };
};
