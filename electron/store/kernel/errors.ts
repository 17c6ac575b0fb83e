import Database from 'better-sqlite3';
import type { CallError, ErrorCode, Result } from '#domain/contract/result.ts';

/**
 * What the store throws when it cannot do what was asked. It carries the error as it may cross the
 * bridge; neither the sentence nor the code ever holds a pupil's data.
 */
export class StoreError extends Error {
  readonly error: CallError;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.name = 'StoreError';
    this.error = { code, message };
  }
}

const saying =
  (code: ErrorCode) =>
  (message: string): CallError => ({ code, message });
const storage = saying('storage');
const damaged = saying('damaged');
const conflict = saying('conflict');

/**
 * Sentences by SQLite's primary or extended code. The first whose code begins the thrown code wins,
 * so an extended code (`SQLITE_CONSTRAINT_TRIGGER`) stands before its family.
 */
const sentences: Readonly<Record<string, CallError>> = {
  SQLITE_FULL: storage('The disk is full. Nothing was changed; make some room and try again.'),
  SQLITE_READONLY: storage(
    'The data folder cannot be written to. Nothing was changed; check that the folder is not read-only.',
  ),
  SQLITE_CANTOPEN: storage(
    'The data file could not be opened. Check that its folder is there and that you may use it.',
  ),
  SQLITE_IOERR: storage(
    'The disk could not be read or written. Nothing was changed; check that the drive is still connected.',
  ),
  SQLITE_BUSY: storage(
    'The data file is in use by another copy of PEP Desk. Close that one and try again.',
  ),
  SQLITE_LOCKED: storage(
    'The data file is in use by another copy of PEP Desk. Close that one and try again.',
  ),
  SQLITE_PERM: storage('You do not have permission to use the data file.'),
  SQLITE_NOTADB: damaged('The data file cannot be read as PEP Desk’s own.'),
  SQLITE_CORRUPT: damaged(
    'Part of the data file cannot be read. Nothing was changed; restore the newest backup.',
  ),
  SQLITE_CONSTRAINT_TRIGGER: saying('not-allowed')(
    'This is part of a record that is closed to change: a signed-off PEP, or a register that only grows.',
  ),
  SQLITE_CONSTRAINT_UNIQUE: conflict('There is one like this already.'),
  SQLITE_CONSTRAINT_PRIMARYKEY: conflict('There is one like this already.'),
  SQLITE_CONSTRAINT_FOREIGNKEY: conflict(
    'Something else in the records depends on this, or what it depends on is gone.',
  ),
};

/** The error to show for something thrown by the store, the disk or SQLite; null if it is none of these. */
export const toCallError = (thrown: unknown): CallError | null => {
  if (thrown instanceof StoreError) return thrown.error;
  if (thrown instanceof Database.SqliteError) {
    const found = Object.entries(sentences).find(([prefix]) => thrown.code.startsWith(prefix));
    return found?.[1] ?? null;
  }
  return fileError(thrown);
};

const fileSentences: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Nothing was changed; make some room and try again.',
  EDQUOT: 'Your share of the disk is full. Nothing was changed; make some room and try again.',
  EFBIG: 'The disk will not take a file of this size. Nothing was changed.',
  EROFS: 'The folder cannot be written to. Check that the drive is not read-only.',
  EACCES: 'You do not have permission to use the folder.',
  EPERM: 'You do not have permission to use the folder.',
  ENOENT: 'The folder or file is not there. Check that the drive is still connected.',
  ENOTDIR: 'The folder is not there: something else has its name.',
  EEXIST: 'The folder is not there: something else has its name.',
  EISDIR: 'The file is not there: a folder has its name.',
  EBUSY: 'The file is in use by another program. Close it and try again.',
  EIO: 'The disk could not be read or written. Check that the drive is still connected.',
};

const fileError = (thrown: unknown): CallError | null => {
  if (!(thrown instanceof Error) || !('code' in thrown) || typeof thrown.code !== 'string') {
    return null;
  }
  const message = fileSentences[thrown.code];
  return message === undefined ? null : storage(message);
};

/** Runs `work` and turns what the store or the disk throws into a value; any other fault is thrown on. */
export const attempt = <T>(work: () => Result<T>): Result<T> => {
  try {
    return work();
  } catch (thrown) {
    const error = toCallError(thrown);
    if (error === null) throw thrown;
    return { ok: false, error };
  }
};
