import { useState } from 'react';
import { z } from 'zod';
import { type Unfinished, useUnfinished } from '../../ui/save/use-unfinished.ts';

/** What is being typed, and what was sent before it and could not be saved. */
type Entries<T> = { entry: T; refused: readonly T[] };

/** A form for one entry after another. */
type EntriesForm<T> = {
  form: Unfinished<Entries<T>>;
  /** What stands in the form. */
  entry: T;
  set: (part: Partial<T>) => void;
  /** Entries that were refused while the next was being typed already. */
  refused: readonly T[];
  /** Takes the first refused entry into the form; what stood there waits in its place. */
  putBack: () => void;
  /** Whether the form is as it was after the last entry was sent from it. */
  justSent: () => boolean;
  /**
   * Sends what stands in the form and begins the next at once, so that it can be typed before the
   * answer comes. What is refused comes back, unless the next has been begun: then it waits.
   *
   * @param next What the form holds for the next entry.
   * @param save Saves the entry under the key of its act; null when it was refused.
   */
  send: <R>(next: T, save: (act: string) => Promise<R | null>) => Promise<R | null>;
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * The state of a form that takes one entry after another, each kept until it is saved and read
 * by `schema`. `isEmpty` says whether nothing was typed into an entry that would be missed.
 */
export const useEntries = <T extends object>(
  key: string,
  blank: T,
  schema: z.ZodType<T>,
  isEmpty: (entry: T) => boolean,
): EntriesForm<T> => {
  const [entries] = useState(() =>
    z.object({ entry: schema, refused: z.array(schema).readonly() }),
  );
  const form = useUnfinished<Entries<T>>(key, { entry: blank, refused: [] }, entries);
  const [begins, setBegins] = useState<T | null>(null);
  const { entry, refused } = form.value;
  return {
    form,
    entry,
    refused,
    set: (part) => form.change((now) => ({ ...now, entry: { ...now.entry, ...part } })),
    putBack: () =>
      form.change((now) => {
        const [first, ...rest] = now.refused;
        if (first === undefined) return now;
        return { entry: first, refused: isEmpty(now.entry) ? rest : [...rest, now.entry] };
      }),
    justSent: () => begins !== null && same(entry, begins),
    send: async (next, save) => {
      // What is asked first is done first: the draft on the disk goes with the entry's own save.
      const answer = save(form.act);
      form.clear({ entry: next, refused: [] });
      if (refused.length > 0) form.change((now) => ({ ...now, refused }));
      setBegins(next);
      const done = await answer;
      if (done === null) {
        form.change((now) =>
          same(now.entry, next) ? { ...now, entry } : { ...now, refused: [...now.refused, entry] },
        );
      }
      return done;
    },
  };
};
