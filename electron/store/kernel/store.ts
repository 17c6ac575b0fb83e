import fs from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import type { Result } from '#domain/contract/result.ts';
import { writeBackup } from './backups.ts';
import { attempt, StoreError, toCallError } from './errors.ts';
import { names } from './files.ts';
import { createRead, createStatements, type Read } from './query.ts';
import { createWrite, undoGroup, type Write, type WriteSettings } from './write.ts';

/** The open records. Everything is synchronous: a transaction begins and ends in one call. */
export type Store = {
  readonly folder: string;
  /**
   * Runs `work` with a handle that can only read. What the disk refuses is thrown (`toCallError`
   * turns it into a value).
   */
  read: <T>(work: (read: Read) => T) => T;
  /**
   * Runs `work` in one transaction in the name of `who`. If it throws, or gives back a failed Result,
   * nothing of it stays. What the disk refuses is thrown, and then nothing stays either.
   */
  write: <T>(who: string, work: (write: Write) => T) => T;
  /**
   * Takes back all changes of one transaction, if each row is still as it left them; this is itself
   * a transaction and can be undone. `conflict`: changed again since; `not-allowed`: signed off since.
   * `settle` then works out what follows, in the same transaction; what it throws is thrown on, and
   * nothing stays.
   */
  undo: (
    groupId: string,
    who: string,
    settle?: (write: Write) => void,
  ) => Result<{ groupId: string }>;
  /** Writes an encrypted copy and its keyring into a folder and gives the copy's file. */
  backup: (toFolder: string) => Result<{ file: string }>;
  /** Writes everything home and lets go of the file. The store cannot be used afterwards. */
  close: () => void;
};

/** Carries a failed Result out of a transaction, so that SQLite rolls it back. */
class RolledBack extends Error {
  readonly value: unknown;

  constructor(value: unknown) {
    super('Rolled back.');
    this.value = value;
  }
}

const isFailedResult = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'ok' in value &&
  value.ok === false &&
  'error' in value;

/** The store over a database that is open, keyed and up to date. */
export const createStore = (input: {
  db: Database.Database;
  folder: string;
  now: () => string;
  newId: () => string;
}): Store => {
  const { db, folder, now, newId } = input;
  const statements = createStatements(db);
  const read = createRead(statements);

  const settings = (who: string): WriteSettings => ({
    statements,
    read,
    who,
    at: now(),
    groupId: newId(),
    newId,
    touched: { tables: new Set(), nouns: new Set(), pupils: new Set() },
  });

  const inodeNow = (): number | undefined =>
    fs.statSync(path.join(folder, names.database), { throwIfNoEntry: false })?.ino;
  const inode = inodeNow();

  /** SQLite goes on writing to a file that was deleted or moved away; what is typed would be lost. */
  const refuseIfGone = (): void => {
    if (inodeNow() === inode) return;
    throw new StoreError(
      'storage',
      `The data file is no longer in ${folder}. Nothing was changed; put the folder back, or make a copy now under Settings, Backups.`,
    );
  };

  const inTransaction = <T>(work: () => T): T => {
    refuseIfGone();
    if (db.inTransaction) throw new TypeError('A transaction is running already.');
    try {
      return db
        .transaction(() => {
          // better-sqlite3 itself refuses work that gives back a promise, and rolls it back.
          const value = work();
          if (isFailedResult(value)) throw new RolledBack(value);
          return value;
        })
        .immediate();
    } catch (thrown) {
      if (thrown instanceof RolledBack) return thrown.value as T;
      throw thrown;
    }
  };

  return {
    folder,
    read: (work) => work(read),
    write: (who, work) => inTransaction(() => work(createWrite(settings(who)))),
    undo: (groupId, who, settle) =>
      attempt(() =>
        inTransaction(() => {
          const undoing = settings(who);
          undoGroup(undoing, groupId);
          settle?.(createWrite(undoing));
          return { ok: true, value: { groupId: undoing.groupId } };
        }),
      ),
    backup: (toFolder) =>
      attempt(() => ({
        ok: true,
        value: { file: writeBackup({ db, dataFolder: folder, toFolder, at: now() }) },
      })),
    close: () => {
      if (!db.open) return;
      try {
        db.pragma('optimize');
        db.pragma('wal_checkpoint(TRUNCATE)');
      } catch (thrown) {
        // With no room to write home, all of it is still safe in the journal beside the file, and
        // the next opening reads it from there. Closing must not fail for that.
        if (toCallError(thrown)?.code !== 'storage') throw thrown;
      } finally {
        db.close();
      }
    },
  };
};
