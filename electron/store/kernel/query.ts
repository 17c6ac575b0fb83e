import type Database from 'better-sqlite3';
import {
  CamelCasePlugin,
  type Compilable,
  DummyDriver,
  Kysely,
  type Simplify,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Tables } from './schema.ts';

/**
 * Kysely only writes the SQL here. It is run by better-sqlite3, synchronously, so that a transaction
 * never waits for a promise and nothing can come in between.
 */
const builder = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
  plugins: [new CamelCasePlugin()],
});

/** Starts a typed query. Only reading can be built with it; writing goes through the write handle. */
export const queries: Pick<Kysely<Tables>, 'selectFrom' | 'fn'> = builder;

/** The handle of a read: it can run queries and nothing else. */
export type Read = {
  /** Every row of the query, with camelCase names. */
  all: <O>(query: Compilable<O>) => Simplify<O>[];
  /** The first row of the query, or undefined if there is none. */
  first: <O>(query: Compilable<O>) => Simplify<O> | undefined;
};

/** A value that SQLite can keep. */
export type Cell = string | number | bigint | Buffer | null;
/** A row under the database's own names. */
export type RawRow = Record<string, Cell>;

/** A column’s name as the database has it. */
export const toSnake = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
/** The same name as the code has it. */
export const toCamel = (name: string): string =>
  name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** How many prepared statements are kept; queries with lists of ids come in many lengths. */
const cacheLimit = 400;

/** Prepares each SQL text once for as long as the database is open. */
export type Statements = (sql: string) => Database.Statement<unknown[], RawRow>;

/** Keeps prepared statements for one connection. */
export const createStatements = (db: Database.Database): Statements => {
  const cache = new Map<string, Database.Statement<unknown[], RawRow>>();
  return (sql) => {
    const known = cache.get(sql);
    if (known !== undefined) return known;
    if (cache.size >= cacheLimit) cache.clear();
    const statement = db.prepare<unknown[], RawRow>(sql);
    cache.set(sql, statement);
    return statement;
  };
};

/** A row under the names that the code uses. */
export const toCamelRow = (row: RawRow): Record<string, Cell> => {
  const camel: Record<string, Cell> = {};
  for (const [name, cell] of Object.entries(row)) camel[camelName(name)] = cell;
  return camel;
};

const camelNames = new Map<string, string>();
const camelName = (name: string): string => {
  const known = camelNames.get(name);
  if (known !== undefined) return known;
  const camel = toCamel(name);
  camelNames.set(name, camel);
  return camel;
};

/** Makes the read handle of one connection. */
export const createRead = (statements: Statements): Read => {
  const prepare = (query: Compilable<unknown>) => {
    const { sql, parameters } = query.compile();
    const statement = statements(sql);
    if (!statement.readonly) throw new TypeError('A read handle cannot write.');
    return { statement, parameters };
  };
  return {
    all: <O>(query: Compilable<O>) => {
      const { statement, parameters } = prepare(query);
      return statement.all(...parameters).map((row) => toCamelRow(row) as Simplify<O>);
    },
    first: <O>(query: Compilable<O>) => {
      const { statement, parameters } = prepare(query);
      const row = statement.get(...parameters);
      return row === undefined ? undefined : (toCamelRow(row) as Simplify<O>);
    },
  };
};
