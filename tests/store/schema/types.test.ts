import { expect, test } from 'vitest';
import { emptyDatabase } from './a-database.ts';
import { typedTables } from './typed-tables.ts';

/** What the write handle and SQLite's own counter fill in. */
const filledIn = ['id', 'created_at', 'updated_at', 'seq'];

type Column = { name: string; type: string; notnull: 0 | 1; dflt_value: string | null; pk: number };

const db = emptyDatabase();
const held = db
  .prepare<[], { table: string } & Column>(
    `SELECT t.name AS "table", c.* FROM sqlite_schema t, pragma_table_info(t.name) c
     WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'`,
  )
  .all();
const typed = Object.entries(typedTables()).flatMap(([table, columns]) =>
  Object.entries(columns).map(([name, column]) => ({ name: `${table}.${name}`, ...column })),
);

const orNull = (type: string, nullable: boolean): string => `${type}${nullable ? ' or null' : ''}`;

test('the tables’ types name every column, each of its kind, and null where it may be', () => {
  expect(
    Object.fromEntries(typed.map(({ name, type, nullable }) => [name, orNull(type, nullable)])),
  ).toEqual(
    Object.fromEntries(
      held.map(({ table, name, type, notnull, pk }) => [
        `${table}.${name}`,
        orNull(type, notnull === 0 && pk === 0),
      ]),
    ),
  );
});

test('the types let out of a new row only what the database or the write handle fills in', () => {
  const filled = held
    .filter(({ name, dflt_value }) => dflt_value !== null || filledIn.includes(name))
    .map(({ table, name }) => `${table}.${name}`);
  const left = typed.filter(({ generated }) => generated).map(({ name }) => name);
  expect(left.filter((name) => !filled.includes(name))).toEqual([]);
});
