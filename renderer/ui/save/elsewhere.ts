const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A value as text, as the store keeps it: without the space that stands at the end while the next
 * word is thought of, without parts that are blank, and whatever the order in which they were written.
 */
const asKept = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'string') return part.trim();
    return isRecord(part)
      ? Object.fromEntries(
          Object.entries(part)
            .filter(([, of]) => of !== '')
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part;
  });

/** Whether two values are the same once they are kept. */
export const sameKept = (a: unknown, b: unknown): boolean => a === b || asKept(a) === asKept(b);

/**
 * What stands on the screen, with what was changed elsewhere (by an undo) since it was read: field by
 * field in a record; a list or a text comes in as a whole, where nothing of it waits to be saved.
 *
 * @param typed What stands on the screen.
 * @param kept What the store held when it was read or saved last.
 * @param stored What the store holds now.
 * @param typing Whether it is being typed in: then what was typed stays, else the later act does.
 */
export const withElsewhere = <T>(typed: T, kept: T, stored: T, typing: boolean): T => {
  if (!(isRecord(typed) && isRecord(kept) && isRecord(stored))) {
    return sameKept(typed, kept) ? stored : typed;
  }
  const stays = Object.entries(typed).filter(
    ([name, now]) => sameKept(stored[name], kept[name]) || (typing && !sameKept(now, kept[name])),
  );
  return { ...stored, ...Object.fromEntries(stays) };
};
