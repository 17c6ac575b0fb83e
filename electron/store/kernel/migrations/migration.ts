import type Database from 'better-sqlite3';

/**
 * One numbered step of the database's shape. Numbers rise, with gaps between them, and are never used again;
 * a step that has been released is never edited.
 */
export type Migration = {
  /** Also the value of SQLite's `user_version` once the step is done. */
  readonly number: number;
  /** Runs inside the one transaction of all pending steps, with foreign keys off. */
  readonly up: (db: Database.Database) => void;
};
