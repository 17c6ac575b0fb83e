import fs from 'node:fs';
import Database from 'better-sqlite3';

/** How long to wait for another process to let go of the file, in milliseconds. */
const patience = 2000;

/**
 * Opens an encrypted file with a raw key, for as long as the caller needs it.
 *
 * The cipher is ChaCha20-Poly1305, SQLite3MultipleCiphers' own default: every page carries its own
 * nonce and tag, so a changed byte is noticed and not only unreadable, and it is quick on school PCs
 * without AES hardware. `raw:` hands over the 256-bit key as it is: it is random, and scrypt has
 * already stood in the way of guessing (keyring.ts), so a second derivation would only cost time.
 */
export const connect = (
  file: string,
  key: Buffer,
  options: { readonly?: boolean; mustExist: boolean },
): Database.Database => {
  const db = new Database(file, {
    readonly: options.readonly ?? false,
    fileMustExist: options.mustExist,
    timeout: patience,
  });
  try {
    db.pragma(`cipher = 'chacha20'`);
    db.key(Buffer.from(`raw:${key.toString('hex')}`, 'latin1'));
  } catch (thrown) {
    db.close();
    throw thrown;
  }
  return db;
};

/** What every SQLite file begins with if it is not encrypted. */
const plainHeader = Buffer.from('SQLite format 3\0', 'latin1');

/** Whether the file begins like an unencrypted database. Do not call this on a file that is open:
 * closing a second handle would drop SQLite's locks on it. */
export const isPlain = (file: string): boolean => {
  const handle = fs.openSync(file, 'r');
  try {
    const start = Buffer.alloc(plainHeader.length);
    fs.readSync(handle, start, 0, start.length, 0);
    return start.equals(plainHeader);
  } finally {
    fs.closeSync(handle);
  }
};

/** The number of the last migration that this database has seen; 0 if none. */
export const versionOf = (db: Database.Database): number =>
  Number(db.pragma('user_version', { simple: true }));
