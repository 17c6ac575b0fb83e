import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { z } from 'zod';
import { draftKey } from '#domain/contract/calls/form.ts';
import { call } from '../call/call.ts';
import { type Binding, boundTo } from '../field/field.ts';
import { saveDelay } from './save-delay.ts';

/** What stands in fields that cannot be read as what they ask for, by the field's label. */
type Typed = Readonly<Record<string, string>>;

/** What is kept of a form: its values, and what cannot be read as one yet. */
type Kept<T> = { value: T; typed: Typed };
const keptForm = z.object({ value: z.unknown(), typed: z.record(z.string(), z.string()) });

/** A form that is not sent yet. */
export type Unfinished<T> = {
  value: T;
  change: (edit: (before: T) => T) => void;
  /** Changes some of its fields. */
  set: (part: Partial<T>) => void;
  /** Binds a field to the part of that name. */
  field: Binding<T>;
  /** Whether anything stands in it that was not there when it was blank. */
  begun: boolean;
  /** Whether what stands in it was typed before it was opened this time. */
  resumed: boolean;
  /** The key of the act that sends it; give it to `run` of the change. */
  act: string;
  /** Writes it to the disk at once; else it waits for a pause, or for a field to be left. */
  keepNow: () => void;
  /** Forgets it, once the record is made, and begins the next with `after`. */
  clear: (after?: T) => void;
  /** Throws away what was typed; what it gives brings it back. */
  discard: () => () => void;
  /** What was typed into the field of this label and cannot be read; null when nothing. */
  typedIn: (label: string) => string | null;
  /** Keeps what is typed into the field of this label and cannot be read; null forgets it. */
  keepTyped: (label: string, text: string | null) => void;
};

/** What has every field of the blank form, each of the blank's own kind. */
export const likeBlank = <T extends object>(blank: T) =>
  z.custom<T>(
    (kept) =>
      typeof kept === 'object' &&
      kept !== null &&
      Object.entries(blank).every(([name, value]) => {
        if (!(name in kept)) return false;
        const now: unknown = Reflect.get(kept, name);
        // What may be empty is null in the blank or in what was kept.
        return value === null || now === null || typeof now === typeof value;
      }),
  );

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** How an unfinished form is kept under its key. */
const write = (key: string, kept: Kept<unknown> | null, act: string): void => {
  const value = kept === null ? null : JSON.stringify(kept);
  // A disk that refuses says so when the record itself is made.
  void call('drafts.save', { key, value, act }).catch(() => undefined);
};

/**
 * The state of a form that is sent, kept on the disk while it is typed and brought back when the
 * form opens again, after a lock and a restart as well. Nothing but `discard`, and sending it, throws
 * it away. What was kept is read by `schema`; unless one is given, it is held against the blank. The form of another key is another form: give its component that `key`.
 */
export const useUnfinished = <T extends object>(
  key: string,
  blank: T,
  schema: z.ZodType<T> = likeBlank(blank),
): Unfinished<T> => {
  const [base, setBase] = useState(blank);
  const [state, setState] = useState<Kept<T>>({ value: blank, typed: {} });
  const [resumed, setResumed] = useState(false);
  const [act, setAct] = useState(() => crypto.randomUUID() as string);
  const now = useRef({ base, state, act });
  const schemaNow = useRef(schema);
  schemaNow.current = schema;
  const touched = useRef(false);
  const here = useRef(true);
  const waiting = useRef<{ timer: number; since: number } | null>(null);

  const begunNow = useCallback((): boolean => {
    const { base: from, state: at } = now.current;
    return !same(at.value, from) || Object.keys(at.typed).length > 0;
  }, []);

  const flush = useCallback(() => {
    if (!waiting.current) return;
    window.clearTimeout(waiting.current.timer);
    waiting.current = null;
    write(key, begunNow() ? now.current.state : null, now.current.act);
  }, [key, begunNow]);

  const show = useCallback((next: Kept<T>): void => {
    now.current.state = next;
    setState(next);
  }, []);

  const renew = useCallback((): void => {
    now.current.act = crypto.randomUUID();
    setAct(now.current.act);
  }, []);

  useEffect(() => {
    // A form under a key that the store refuses would lose its words unseen.
    if (!draftKey.safeParse(key).success) throw new Error(`No form can be kept under ${key}.`);
    touched.current = false;
    here.current = true;
    void call('drafts.get', { key })
      .then((kept) => {
        if (!here.current || touched.current || kept === null) return;
        const form = keptForm.safeParse(JSON.parse(kept.value)).data;
        const read = schemaNow.current.safeParse(form?.value);
        if (!form || !read.success) return;
        show({ value: read.data, typed: form.typed });
        now.current.act = kept.act;
        setAct(kept.act);
        setResumed(true);
      })
      // Locked meanwhile: there is nothing to bring back, and the form is about to close.
      .catch(() => undefined);
    window.addEventListener('pagehide', flush);
    // Leaving a field writes at once: locking does so before it locks.
    window.addEventListener('focusout', flush);
    return () => {
      here.current = false;
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('focusout', flush);
      flush();
    };
  }, [key, flush, show]);

  const edit = useCallback(
    (next: Kept<T>) => {
      touched.current = true;
      show(next);
      const since = waiting.current?.since ?? performance.now();
      if (waiting.current) window.clearTimeout(waiting.current.timer);
      waiting.current = { timer: window.setTimeout(flush, saveDelay(since)), since };
    },
    [flush, show],
  );

  const change = useCallback(
    (by: (before: T) => T) => edit({ ...now.current.state, value: by(now.current.state.value) }),
    [edit],
  );
  const set = useCallback(
    (part: Partial<T>) => change((before) => ({ ...before, ...part })),
    [change],
  );
  const keepTyped = useCallback(
    (label: string, text: string | null) => {
      const { [label]: old, ...others } = now.current.state.typed;
      if ((old ?? null) === text) return;
      edit({ ...now.current.state, typed: text === null ? others : { ...others, [label]: text } });
    },
    [edit],
  );

  const clear = useCallback(
    (after?: T) => {
      const next = after ?? now.current.base;
      touched.current = true;
      if (waiting.current) window.clearTimeout(waiting.current.timer);
      waiting.current = null;
      write(key, null, now.current.act);
      now.current.base = next;
      setBase(next);
      show({ value: next, typed: {} });
      setResumed(false);
      renew();
    },
    [key, show, renew],
  );

  const discard = useCallback(() => {
    const thrown = now.current.state;
    clear();
    return () => {
      if (here.current) edit(thrown);
      else write(key, thrown, crypto.randomUUID());
    };
  }, [key, clear, edit]);

  const { value, typed } = state;
  const typedIn = useCallback((label: string) => typed[label] ?? null, [typed]);
  const begun = !same(value, base) || Object.keys(typed).length > 0;
  return useMemo(
    () => ({
      value,
      change,
      set,
      field: boundTo(value, set),
      begun,
      resumed,
      act,
      keepNow: flush,
      clear,
      discard,
      typedIn,
      keepTyped,
    }),
    [value, change, set, begun, resumed, act, flush, clear, discard, typedIn, keepTyped],
  );
};

/**
 * Puts words into a form that is not open, so that they stand there when it is opened.
 *
 * @param value The form's values, of the shape that it keeps.
 */
export const leaveInForm = (key: string, value: unknown): void =>
  write(key, { value, typed: {} }, crypto.randomUUID());
