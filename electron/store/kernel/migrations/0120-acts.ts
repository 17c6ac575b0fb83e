import type { Migration } from './migration.ts';

/**
 * What can only be done once is known by a key that the window gives it: a second one with the same
 * key is refused. An unfinished form carries the key under which it will be sent, and goes in the
 * same transaction as what it became.
 */
export const acts: Migration = {
  number: 120,
  up: (db) => {
    db.exec(`
      CREATE TABLE act (
        key TEXT PRIMARY KEY,
        at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      ALTER TABLE draft ADD COLUMN act TEXT NOT NULL DEFAULT '';
    `);
  },
};
