import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import type { CallError } from '#domain/contract/result.ts';
import { writeBackup } from './backups.ts';
import { connect, isPlain, versionOf } from './connection.ts';
import { StoreError, toCallError } from './errors.ts';
import { names } from './files.ts';
import { migrations as everyMigration } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import { createStore, type Store } from './store.ts';

/**
 * Why the records could not be opened.
 *
 * - `missing`: the folder has no data file (and none was to be made).
 * - `wrong-key`: the key does not open the file; it belongs to another keyring, or its start is damaged.
 * - `not-encrypted`: the file can be read by anyone; PEP Desk never writes such a file.
 * - `from-the-future`: a newer PEP Desk has changed its shape.
 * - `damaged`: parts of it cannot be read.
 * - `migration`: bringing it up to date failed; it is as it was before.
 * - `storage`: the disk or folder refused.
 */
export type OpenFailure =
  | 'missing'
  | 'wrong-key'
  | 'not-encrypted'
  | 'from-the-future'
  | 'damaged'
  | 'migration'
  | 'storage';

/** The open store, or why it could not be opened and which file is to blame. */
export type OpenResult =
  | { ok: true; store: Store }
  | { ok: false; reason: OpenFailure; error: CallError; file: string };

/** Where the records lie, and what opens them. */
export type OpenInput = {
  folder: string;
  /** The data key from the keyring. */
  key: Buffer;
  /** Make the data file if there is none (first run). Otherwise its absence is a failure. */
  create?: boolean;
  /** The present instant, ISO. Stamps rows and names backups. */
  now?: () => string;
  /** Makes ids for rows; random unless the caller needs the same ones each time. */
  newId?: () => string;
  /** The steps to take; all that this version knows, unless a test says otherwise. */
  migrations?: readonly Migration[];
};

const reasons: Readonly<Partial<Record<CallError['code'], OpenFailure>>> = {
  storage: 'storage',
  damaged: 'damaged',
  'from-the-future': 'from-the-future',
};

/** A failure whose reason says more than its error code. */
class OpenError extends Error {
  readonly reason: OpenFailure;
  readonly error: CallError;

  constructor(reason: OpenFailure, error: CallError) {
    super(error.message);
    this.reason = reason;
    this.error = error;
  }
}

const stop = (reason: OpenFailure, code: CallError['code'], message: string): never => {
  throw new OpenError(reason, { code, message });
};

/**
 * Opens the records in a folder, in the order that keeps them safe: key; is it really encrypted and
 * really ours; from the future? refuse and touch nothing; journal and checks on; back up and migrate
 * if this version is newer; one real query. Failures are values; the file is then as it was.
 */
export const openStore = (input: OpenInput): OpenResult => {
  const file = path.join(input.folder, names.database);
  const now = input.now ?? (() => new Date().toISOString());
  const newId = input.newId ?? (() => randomBytes(8).toString('hex'));
  const migrations = input.migrations ?? everyMigration;
  try {
    ensureFile(input.folder, file, input.key, input.create ?? false);
    if (isPlain(file)) {
      stop(
        'not-encrypted',
        'damaged',
        `The data file (${file}) is not encrypted, so it is not PEP Desk’s own.`,
      );
    }
    const db = connect(file, input.key, { mustExist: true });
    try {
      // One program at a time, and no shared-memory file: school home folders are often network
      // drives, where two writers in WAL mode would do harm.
      db.pragma('locking_mode = EXCLUSIVE');
      proveKey(db, file);
      refuseFuture(db, file, migrations);
      setUp(db);
      migrate({ db, folder: input.folder, migrations, at: now() });
      // One real query through the whole way down, so that a fault shows now and not while typing.
      db.prepare('SELECT count(*) FROM pupil JOIN pep ON pep.pupil_id = pupil.id').get();
      return { ok: true, store: createStore({ db, folder: input.folder, now, newId }) };
    } catch (thrown) {
      db.close();
      throw thrown;
    }
  } catch (thrown) {
    return failure(thrown, file);
  }
};

const failure = (thrown: unknown, file: string): OpenResult => {
  if (thrown instanceof OpenError)
    return { ok: false, reason: thrown.reason, error: thrown.error, file };
  const error = toCallError(thrown);
  const reason = error === null ? undefined : reasons[error.code];
  if (error === null || reason === undefined) throw thrown;
  return { ok: false, reason, error, file };
};

const ensureFile = (folder: string, file: string, key: Buffer, create: boolean): void => {
  const there = fs.existsSync(file) && fs.statSync(file).size > 0;
  if (there) return;
  if (!create) {
    stop(
      'missing',
      'damaged',
      `The data file (${file}) is missing or empty. Restore the newest backup.`,
    );
  }
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  // A first page is written and the file closed again, so that what is on the disk can be looked at
  // before any pupil is.
  const db = connect(file, key, { mustExist: false });
  try {
    db.pragma('journal_mode = WAL');
  } finally {
    db.close();
  }
};

const proveKey = (db: Database.Database, file: string): void => {
  try {
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
  } catch (thrown) {
    if (thrown instanceof Database.SqliteError && thrown.code === 'SQLITE_NOTADB') {
      stop(
        'wrong-key',
        'damaged',
        `The data file (${file}) does not belong to this keyring, or its beginning is damaged. Nothing was changed; restore the newest backup.`,
      );
    }
    throw thrown;
  }
};

const refuseFuture = (
  db: Database.Database,
  file: string,
  migrations: readonly Migration[],
): void => {
  if (versionOf(db) <= (migrations.at(-1)?.number ?? 0)) return;
  stop(
    'from-the-future',
    'from-the-future',
    `These records (${file}) were last used by a newer PEP Desk. Nothing was changed; install that version or a later one.`,
  );
};

const setUp = (db: Database.Database): void => {
  if (db.pragma('journal_mode = WAL', { simple: true }) !== 'wal') {
    throw new StoreError(
      'storage',
      'The data folder cannot be written to. Check that it is not read-only.',
    );
  }
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  // Nothing readable beside the file, and nothing left in it of what was removed.
  db.pragma('temp_store = MEMORY');
  db.pragma('secure_delete = ON');
  db.pragma('trusted_schema = OFF');
};

const migrate = (input: {
  db: Database.Database;
  folder: string;
  migrations: readonly Migration[];
  at: string;
}): void => {
  const { db, folder, migrations, at } = input;
  const version = versionOf(db);
  const pending = migrations.filter(({ number }) => number > version);
  if (pending.length === 0) return;
  if (version > 0) {
    writeBackup({
      db,
      dataFolder: folder,
      toFolder: path.join(folder, names.backups),
      at,
      beforeUpdate: true,
    });
  }
  // A step may rebuild a table that others point to; the check below holds what this lets through.
  db.pragma('foreign_keys = OFF');
  try {
    db.transaction(() => {
      for (const { number, up } of pending) {
        up(db);
        db.pragma(`user_version = ${number}`);
      }
      const broken = db.pragma('foreign_key_check');
      if (Array.isArray(broken) && broken.length > 0) {
        throw new Error('A migration left rows that point at nothing.');
      }
    }).exclusive();
  } catch (thrown) {
    const error = toCallError(thrown);
    if (error?.code === 'storage') throw thrown;
    stop(
      'migration',
      'unexpected',
      'Your records could not be brought up to date. They are as they were before; go on with the version of PEP Desk you used last, and tell its makers.',
    );
  }
  db.pragma('foreign_keys = ON');
};
