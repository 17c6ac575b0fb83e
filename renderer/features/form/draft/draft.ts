import type { PepRecord } from '#domain/form/record.ts';
import { sameKept } from '../../../ui/save/elsewhere.ts';
import { saveDelay } from '../../../ui/save/save-delay.ts';
import type { Check, Problem } from './check.ts';
import {
  type Entry,
  entriesOf,
  nothingAt,
  placeOf,
  recordFrom,
  sameEntry,
  targetKey,
} from './entries.ts';
import { createHistory, type Step } from './history.ts';

/** One entry on its way to the store. */
export type Change = { key: string; before: Entry; after: Entry };

/** What became of a batch: some entries may be saved although others were not. */
export type SaveOutcome = {
  /** ISO instant; empty when nothing was saved. */
  savedAt: string;
  saved: readonly string[];
  /** Entries that the store will not take, each with its sentence. */
  refused: readonly { key: string; sentence: string }[];
  /** Why the rest could not be saved, in a sentence; null when nothing went wrong. */
  failure: string | null;
};
export type Save = (
  batch: readonly Change[],
  entries: ReadonlyMap<string, Entry>,
) => Promise<SaveOutcome>;

/** What the header says about saving. */
export type SaveStatus =
  | { state: 'clean' }
  | { state: 'saving' }
  | { state: 'saved'; at: string }
  | { state: 'failed'; message: string };

/** The rows of the PEP that are there now, by their ids on the screen. */
export type RowIds = {
  target: readonly string[];
  action: readonly string[];
  line: readonly string[];
};

type Options = {
  save: Save;
  check: (key: string, entry: Entry) => Check;
  /** The id that the screen uses for a stored row that it has added itself. */
  localId?: (id: string) => string;
};

/** An emptied answer is no answer. */
const tidy = (entry: Entry): Entry => {
  if (entry.is !== 'answer' || entry.answer?.kind !== 'value') return entry;
  const { value } = entry.answer;
  const empty = value === '' || (Array.isArray(value) && value.length === 0);
  return empty ? { is: 'answer', answer: null } : entry;
};

/**
 * Holds what is on a PEP's form outside React: each change is kept at once, saved after a short
 * pause, and can be undone across fields. Components subscribe to single entries, so that typing
 * in one field draws only that field again.
 */
export const createDraft = (stored: PepRecord, { save, check, localId }: Options) => {
  let base = stored;
  const entries = entriesOf(stored, localId);
  const saved = new Map(entries);
  const dirty = new Set<string>();
  const savedWhen = new Map<string, number>();
  const refused = new Map<string, { entry: Entry; sentence: string }>();
  const unreadable = new Map<string, string>();
  const shown = new Map<string, Problem>();
  const resets = new Map<string, number>();
  const history = createHistory();
  const listeners = new Set<() => void>();
  let status: SaveStatus = { state: 'clean' };
  let live: PepRecord | null = null;
  let rows: RowIds = { target: [], action: [], line: [] };
  let waiting: { timer: ReturnType<typeof setTimeout>; since: number } | null = null;
  let running: Promise<void> | null = null;

  const at = (key: string): Entry => entries.get(key) ?? nothingAt(key);
  const savedAt = (key: string): Entry => saved.get(key) ?? nothingAt(key);

  const readRows = (): void => {
    const next: Record<keyof RowIds, string[]> = { target: [], action: [], line: [] };
    for (const [key, entry] of entries) {
      const place = placeOf(key);
      if (place.is !== 'answer' && !sameEntry(entry, nothingAt(key))) next[place.is].push(place.id);
    }
    if (JSON.stringify(next) !== JSON.stringify(rows)) rows = next;
  };

  const changed = (): void => {
    live = null;
    readRows();
    for (const listener of listeners) listener();
  };

  const problemAt = (key: string): Problem | null => {
    const typed = unreadable.get(key);
    if (typed !== undefined) return { sentence: typed };
    const entry = at(key);
    const stop = refused.get(key);
    if (stop && sameEntry(stop.entry, entry)) return { sentence: stop.sentence };
    const result = check(key, entry);
    return typeof result === 'string' ? null : result;
  };

  const showProblem = (key: string): void => {
    const problem = problemAt(key);
    if (problem) shown.set(key, problem);
    else shown.delete(key);
  };

  const sendable = (): Change[] =>
    [...dirty]
      .filter((key) => {
        const place = placeOf(key);
        // Answers of a target that is gone wait until it is back.
        const orphan =
          place.is === 'answer' &&
          place.targetId !== null &&
          !sameEntry(at(`target:${place.targetId}`), { is: 'target', there: true });
        return !orphan && problemAt(key) === null && check(key, at(key)) === 'fine';
      })
      .map((key) => ({ key, before: savedAt(key), after: at(key) }));

  const settle = (batch: readonly Change[], outcome: SaveOutcome): void => {
    const done = new Set(outcome.saved);
    for (const { key, after } of batch) {
      if (!done.has(key)) continue;
      saved.set(key, after);
      savedWhen.set(key, performance.now());
      // What was changed (or taken back) while it was under way is to be saved next.
      if (sameEntry(at(key), after)) dirty.delete(key);
      else dirty.add(key);
    }
    for (const { key, sentence } of outcome.refused) {
      const change = batch.find((c) => c.key === key);
      if (change) refused.set(key, { entry: change.after, sentence });
      showProblem(key);
    }
    status =
      outcome.failure !== null
        ? { state: 'failed', message: outcome.failure }
        : outcome.savedAt !== ''
          ? { state: 'saved', at: outcome.savedAt }
          : status.state === 'saving'
            ? { state: 'clean' }
            : status;
  };

  const saveOnce = async (): Promise<void> => {
    clearTimeout(waiting?.timer);
    waiting = null;
    for (const key of dirty) showProblem(key);
    const batch = sendable();
    if (batch.length === 0) {
      if (status.state === 'failed' && dirty.size === 0) status = { state: 'clean' };
      changed();
      return;
    }
    status = { state: 'saving' };
    changed();
    settle(batch, await save(batch, entries));
    changed();
  };

  const pass = (): Promise<void> => {
    const mine: Promise<void> = (running ? running.then(saveOnce) : saveOnce()).finally(() => {
      if (running === mine) running = null;
    });
    running = mine;
    return mine;
  };

  /** Saves everything that can be saved, now; resolves when it is done or has failed. */
  const flush = async (): Promise<void> => {
    let rounds = 0;
    do {
      await pass();
      rounds += 1;
    } while (sendable().length > 0 && status.state !== 'failed' && rounds < 5);
  };

  const schedule = (): void => {
    clearTimeout(waiting?.timer);
    const since = waiting?.since ?? performance.now();
    waiting = { timer: setTimeout(() => void pass(), saveDelay(since)), since };
  };

  const put = (key: string, entry: Entry): void => {
    entries.set(key, entry);
    if (sameEntry(entry, savedAt(key))) dirty.delete(key);
    else dirty.add(key);
    if (shown.has(key)) showProblem(key);
  };

  /** Puts several changes in place as one step that is undone as a whole. */
  const setAll = (changes: readonly (readonly [string, Entry])[]): void => {
    const step: Step = { changes: [] };
    for (const [key, raw] of changes) {
      const after = tidy(raw);
      const before = at(key);
      unreadable.delete(key);
      if (sameEntry(before, after)) continue;
      step.changes.push({ key, before, after });
      put(key, after);
    }
    if (step.changes.length > 0) history.add(step, Date.now());
    schedule();
    changed();
  };

  const apart = (changes: readonly (readonly [string, Entry])[]): void => {
    history.seal();
    setAll(changes);
    history.seal();
  };

  /** Whether a key is of a target's answer, and the target is not on the screen. */
  const isOfRemoved = (key: string): boolean => {
    const place = placeOf(key);
    if (place.is !== 'answer' || place.targetId === null) return false;
    const target = at(targetKey(place.targetId));
    return target.is === 'target' && !target.there;
  };

  const move = (changes: readonly { key: string; entry: Entry }[]): string | null => {
    for (const { key, entry } of changes) {
      unreadable.delete(key);
      put(key, entry);
      resets.set(key, (resets.get(key) ?? 0) + 1);
      showProblem(key);
    }
    changed();
    void flush();
    return changes[0]?.key ?? null;
  };

  readRows();

  return {
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    entry: at,
    /** The sentence to show next to a field; null while there is none. */
    problem: (key: string): Problem | null => shown.get(key) ?? null,
    /** Counts how often an entry was set from outside its field, so that it can start afresh. */
    resets: (key: string): number => resets.get(key) ?? 0,
    status: (): SaveStatus => status,
    rows: (): RowIds => rows,
    /** The PEP as it stands on the screen. */
    record: (): PepRecord => {
      live ??= recordFrom(base, entries);
      return live;
    },
    set: (key: string, entry: Entry): void => setAll([[key, entry]]),
    setAll,
    /** Like `set`, but never one step with what was typed just before or will be just after. */
    setApart: (key: string, entry: Entry): void => apart([[key, entry]]),
    setAllApart: apart,
    /** What is typed cannot be read (a half date): the entry stays, and the field says why. */
    setUnreadable: (key: string, sentence: string): void => {
      unreadable.set(key, sentence);
      changed();
    },
    /** The field is left: what is wrong with it is said, and what is right is saved at once. */
    leave: (key: string): void => {
      history.seal();
      showProblem(key);
      if (dirty.size > 0) void pass();
      else changed();
    },
    flush,
    /** Takes the last step back; gives the key to go to, or null when there is nothing to undo. */
    undo: (focusedKey: string | null): string | null => {
      // Something unreadable is typed here: taking that away is the step.
      if (focusedKey !== null && unreadable.has(focusedKey)) {
        return move([{ key: focusedKey, entry: at(focusedKey) }]);
      }
      const step = history.undo();
      return step
        ? move([...step.changes].reverse().map(({ key, before }) => ({ key, entry: before })))
        : null;
    },
    redo: (): string | null => {
      const step = history.redo();
      return step ? move(step.changes.map(({ key, after }) => ({ key, entry: after }))) : null;
    },
    /**
     * Takes over what the store says by now, but nothing that was typed or saved since it was read.
     * @param askedAt when the store was asked for it, in milliseconds of `performance.now()`: an answer
     *   may come after that of a save which it does not know of
     */
    adopt: (record: PepRecord, askedAt: number): void => {
      base = record;
      const fresh = entriesOf(record, localId);
      for (const key of new Set([...saved.keys(), ...fresh.keys()])) {
        if (dirty.has(key) || (savedWhen.get(key) ?? 0) > askedAt) continue;
        // The answers of a target that was removed wait here, for whoever brings it back.
        if (!fresh.has(key) && isOfRemoved(key)) continue;
        const entry = fresh.get(key) ?? nothingAt(key);
        saved.set(key, entry);
        // Whoever has stopped at a space goes on behind it, though it is not kept.
        if (!sameKept(at(key), entry)) {
          entries.set(key, entry);
          resets.set(key, (resets.get(key) ?? 0) + 1);
        }
      }
      changed();
    },
    /** True while something typed is not in the store yet. */
    unsaved: (): boolean => dirty.size > 0,
  };
};

export type Draft = ReturnType<typeof createDraft>;
