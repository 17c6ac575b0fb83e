/** One of the values that a list offers, with its words. */
export type Option<V extends string = string> = { value: V; label: string };

/** What a table of words offers, in its order. */
export const optionsOf = <V extends string>(words: Readonly<Record<V, string>>): Option<V>[] =>
  Object.entries<string>(words).map(([value, label]) => ({ value: value as V, label }));

/** What is kept with a name, offered under its id. */
export const namedOptions = (rows: readonly { id: string; name: string }[]): Option[] =>
  rows.map(({ id, name }) => ({ value: id, label: name }));
