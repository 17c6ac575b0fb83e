import { type RawBuilder, sql } from 'kysely';
import type { Person } from '#domain/kernel/person.ts';

/** The rules say "not given" with an empty text, the database with NULL. */
export const orNull = <T extends string>(text: T): T | null => (text === '' ? null : text);
/** The other way round. */
export const orEmpty = (text: string | null): string => text ?? '';

/** A person around the child is kept as JSON; nobody at all as NULL. */
export const personToJson = (person: Person): string | null =>
  Object.values(person).every((part) => part === '') ? null : JSON.stringify(person);

/** A list is kept as JSON; an empty one as NULL. */
export const listToJson = (list: readonly unknown[]): string | null =>
  list.length === 0 ? null : JSON.stringify(list);

/** A list of ids for `where … in`, as one parameter, so that lists of all lengths share a statement. */
export const idList = <Id extends string>(ids: readonly Id[]): RawBuilder<Id> =>
  sql<Id>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/** What `take` makes of each row, by the id that the row belongs to; an id without rows is not in the map. */
export const grouped = <T, V>(
  rows: readonly T[],
  keyOf: (row: T) => string,
  take: (row: T) => V,
): ReadonlyMap<string, V[]> => {
  const groups = new Map<string, V[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [take(row)]);
    else group.push(take(row));
  }
  return groups;
};

/** Rows by the id that they belong to; an id without rows is not in the map. */
export const groupBy = <T>(
  rows: readonly T[],
  keyOf: (row: T) => string,
): ReadonlyMap<string, T[]> => grouped(rows, keyOf, (row) => row);
