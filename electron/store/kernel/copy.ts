import { createHash } from 'node:crypto';
import fs from 'node:fs';
import Database from 'better-sqlite3';
import { fail, ok, type Result } from '#domain/contract/result.ts';
import { connect, isPlain, versionOf } from './connection.ts';
import { toCallError } from './errors.ts';
import { migrations } from './migrations/index.ts';
import { createRead, createStatements, queries, type Read } from './query.ts';

/** How far something is that takes a while; throws where it was given up. */
export type OnStep = (done: number, of: number) => Promise<void>;

/** Small enough that calls are answered between two pieces, from a slow stick too. */
const pieceBytes = 2 ** 20;

/**
 * Copies a file piece by piece and gives the SHA-256 of what was copied; when it is done the copy is
 * on the disk. Throws the system's own error.
 */
export const copyInPieces = async (from: string, to: string, onStep: OnStep): Promise<string> => {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(pieceBytes);
  const source = fs.openSync(from, 'r');
  try {
    const { size } = fs.fstatSync(source);
    const target = fs.openSync(to, 'w', 0o600);
    try {
      let done = 0;
      for (;;) {
        const read = fs.readSync(source, piece, 0, pieceBytes, null);
        if (read === 0) break;
        const part = piece.subarray(0, read);
        fs.writeFileSync(target, part);
        hash.update(part);
        done += read;
        await onStep(done, size);
      }
      fs.fsyncSync(target);
    } finally {
      fs.closeSync(target);
    }
  } finally {
    fs.closeSync(source);
  }
  return hash.digest('hex');
};

/** Whose the pupils, the PEPs and the changes in some records are, by their ids. */
export type Contents = {
  pupils: ReadonlySet<string>;
  peps: ReadonlySet<string>;
  /** What was done in one go is one change. */
  changes: ReadonlySet<string>;
};

/** Reads what is in some records, without the changes that the program made `byItself`. */
export const contentsOf = (read: Read, byItself: string): Contents => {
  const changes = queries.selectFrom('changeLog').select('groupId').distinct();
  return {
    pupils: new Set(read.all(queries.selectFrom('pupil').select('id')).map(({ id }) => id)),
    peps: new Set(read.all(queries.selectFrom('pep').select('id')).map(({ id }) => id)),
    changes: new Set(read.all(changes.where('who', '<>', byItself)).map(({ groupId }) => groupId)),
  };
};

const contentsIn = (db: Database.Database, byItself: string): Contents =>
  contentsOf(createRead(createStatements(db)), byItself);

const damaged = (): Result<never> =>
  fail('damaged', 'This copy is damaged: part of it cannot be read. Nothing was changed.');

/** Reads every page of every table, a table at a time; whether all of them are whole. */
const isWhole = async (db: Database.Database, onStep: OnStep): Promise<boolean> => {
  const tables = db
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0`)
    .pluck()
    .all();
  for (const [place, table] of tables.entries()) {
    const said = db.pragma(`quick_check('${table}')`, { simple: true });
    if (said !== 'ok') return false;
    await onStep(place + 1, tables.length);
  }
  return true;
};

/**
 * Opens a copy that lies in a place of its own, and reads all of it: is it this key's, of this
 * version or an older one, and whole? Gives what is in it. `damaged`, `from-the-future`; the copy
 * stays closed and encrypted.
 */
export const checkCopy = async (input: {
  file: string;
  key: Buffer;
  byItself: string;
  onStep: OnStep;
}): Promise<Result<Contents>> => {
  const { file, key, byItself, onStep } = input;
  if (isPlain(file)) return fail('damaged', 'This copy is not encrypted, so it is not PEP Desk’s.');
  let db: Database.Database | undefined;
  try {
    db = connect(file, key, { mustExist: true });
    // What was written last may still lie in the journal beside it, and is written home on closing.
    db.pragma('locking_mode = EXCLUSIVE');
    if (versionOf(db) > (migrations.at(-1)?.number ?? 0)) {
      return fail(
        'from-the-future',
        'This copy was made by a newer PEP Desk, which this one cannot read. Nothing was changed; install that version or a later one.',
      );
    }
    if (!(await isWhole(db, onStep))) return damaged();
    return ok(contentsIn(db, byItself));
  } catch (thrown) {
    const error = toCallError(thrown);
    // A table that is not there is damage as well: SQLite has no code of its own for it.
    const lacks = error === null && thrown instanceof Error && 'code' in thrown;
    if (error?.code === 'damaged' || (lacks && thrown.code === 'SQLITE_ERROR')) return damaged();
    if (error === null) throw thrown;
    return { ok: false, error };
  } finally {
    db?.close();
  }
};

/**
 * Reads what is in closed records, and writes nothing. `other` where the key is not theirs, or their
 * beginning is damaged.
 */
export const peek = (
  file: string,
  key: Buffer,
  byItself: string,
): Contents | 'other' | 'unreadable' => {
  const before = new Set(['-wal', '-shm'].filter((ending) => fs.existsSync(file + ending)));
  let db: Database.Database | undefined;
  try {
    db = connect(file, key, { mustExist: true, readonly: true });
    return contentsIn(db, byItself);
  } catch (thrown) {
    if (!(thrown instanceof Database.SqliteError)) throw thrown;
    return thrown.code === 'SQLITE_NOTADB' ? 'other' : 'unreadable';
  } finally {
    db?.close();
    for (const ending of ['-wal', '-shm']) {
      if (!before.has(ending)) fs.rmSync(file + ending, { force: true });
    }
  }
};
