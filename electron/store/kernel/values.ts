import { type RawBuilder, sql } from 'kysely';
import type { Person } from '#domain/kernel/person.ts';

/** The rules say "not given" with an empty text, the database with NULL. */
export const orNull = <T extends string>(text: T): T | null => (text === '' ? null : text);
/** The other way round. */
export const orEmpty = (text: string | null): string => text ?? '';

/** A person around the child is kept as JSON; nobody at all as NULL. */
export const personToJson = (person: Person): string | null =>
  Object.values(person).every((part) => part === '') ? null : JSON.stringify(person);

/** A list of ids for `where … in`, as one parameter, so that lists of all lengths share a statement. */
export const idList = <Id extends string>(ids: readonly Id[]): RawBuilder<Id> =>
  sql<Id>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/** Rows by the id that they belong to; an id without rows is not in the map. */
export const groupBy = <T>(
  rows: readonly T[],
  keyOf: (row: T) => string,
): ReadonlyMap<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
};
