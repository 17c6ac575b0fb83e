import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { freeCopyName, keyringBeside } from './backups.ts';
import { names, readIfThere, syncFile, syncFolder, writeAtomically } from './files.ts';

/**
 * Exchanging the records for a copy. Database, journal and keyring cannot be exchanged in one step, so
 * a note in the data folder says that it is being done, from before the first step until after the
 * last. Every step can be taken again: whoever finds the note takes those that are left.
 */

const restored = z.object({
  /** When, as an ISO instant. */
  at: z.string(),
  /** Where the copy lay, and which it was. */
  folder: z.string(),
  fileName: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  /** The name under which the records of before are kept among the backups; null for none. */
  kept: z.string().nullable(),
});
/** What was restored, and where that went which stood there before. */
export type Restored = z.output<typeof restored>;

const keyrings = [names.keyring, names.keyringPrevious];

const parse = (text: string): Restored | null => {
  try {
    return restored.parse(JSON.parse(text));
  } catch {
    return null;
  }
};

const isThere = (file: string): boolean => fs.existsSync(file) && fs.statSync(file).size > 0;

/**
 * Makes room among the backups for the records that are here, and puts their keyring there. They
 * themselves are moved when they are exchanged. Gives the name; null where nothing is here.
 *
 * @param keyring What opens them where their own cannot be read, which then stands as its second copy.
 */
const makeRoom = (folder: string, at: string, keyring: string | null): string | null => {
  const backups = path.join(folder, names.backups);
  const parts = [names.database, `${names.database}-wal`, ...keyrings];
  if (!parts.some((name) => isThere(path.join(folder, name)))) return null;
  fs.mkdirSync(backups, { recursive: true });
  const file = freeCopyName(backups, at, 'before-restore');
  for (const name of keyrings) {
    const text = readIfThere(path.join(folder, name));
    const slot = keyring === null ? name : names.keyringPrevious;
    if (text !== null) writeAtomically(keyringBeside(file, slot), text);
  }
  if (keyring !== null) writeAtomically(keyringBeside(file), keyring);
  return path.basename(file);
};

/**
 * Says that the copy in the folder `restoring` takes the records' place from now on; until it has said
 * so nothing is changed. Throws the system's error, and then it has not.
 *
 * @param keyring What opens the records that are here, where their own keyring cannot be read.
 */
export const beginSwap = (
  folder: string,
  copy: Omit<Restored, 'kept'>,
  keyring: string | null,
): Restored => {
  const staged = path.join(folder, names.restoring);
  for (const name of fs.readdirSync(staged)) syncFile(path.join(staged, name));
  syncFolder(staged);
  const kept = makeRoom(folder, copy.at, keyring);
  const note = { ...copy, kept };
  try {
    writeAtomically(path.join(folder, names.journal), `${JSON.stringify(note, null, 2)}\n`);
  } catch (thrown) {
    for (const name of kept === null ? [] : keyrings) {
      fs.rmSync(keyringBeside(path.join(folder, names.backups, kept ?? ''), name), { force: true });
    }
    throw thrown;
  }
  return note;
};

/** Moves the records that are here to their room among the backups: never a journal beside others’ records. */
const putAway = (folder: string, kept: string | null): void => {
  const database = path.join(folder, names.database);
  // What SQLite has for itself while it is open tells nothing afterwards.
  fs.rmSync(`${database}-shm`, { force: true });
  for (const ending of ['', '-wal']) {
    const file = database + ending;
    if (kept !== null && isThere(file)) {
      fs.renameSync(file, path.join(folder, names.backups, kept) + ending);
    } else fs.rmSync(file, { force: true });
  }
  if (kept !== null) syncFolder(path.join(folder, names.backups));
  syncFolder(folder);
};

/** Whether an exchange was begun that is not finished. */
export const isSwapping = (folder: string): boolean =>
  fs.existsSync(path.join(folder, names.journal));

/**
 * Takes the steps of an exchange that are left; none where none was begun. Throws the system's error,
 * and can then be called again.
 */
export const finishSwap = (folder: string): void => {
  const journal = path.join(folder, names.journal);
  const text = readIfThere(journal);
  if (text === null) return;
  const staged = path.join(folder, names.restoring);
  const database = path.join(staged, names.database);
  // As long as the copy waits, what stands in its place is what was there before.
  if (fs.existsSync(database)) {
    // A note that cannot be read still says that it was begun; a new room is as good as the first.
    putAway(folder, parse(text)?.kept ?? makeRoom(folder, new Date().toISOString(), null));
    fs.renameSync(database, path.join(folder, names.database));
    syncFolder(folder);
  }
  for (const name of keyrings) {
    const keyring = path.join(staged, name);
    if (fs.existsSync(keyring)) fs.renameSync(keyring, path.join(folder, name));
  }
  syncFolder(folder);
  fs.renameSync(journal, path.join(folder, names.restored));
  syncFolder(folder);
  clearStaged(folder);
};

/** Gives up what was only looked at: nothing of it has been changed. */
export const clearStaged = (folder: string): void => {
  if (isSwapping(folder)) return;
  fs.rmSync(`${path.join(folder, names.journal)}.new`, { force: true });
  fs.rmSync(path.join(folder, names.restoring), { recursive: true, force: true });
};

/** What was restored and is in no register yet; null for nothing. */
export const readRestored = (folder: string): Restored | null => {
  const text = readIfThere(path.join(folder, names.restored));
  return text === null ? null : parse(text);
};

/** Forgets what was restored, when the register has it. */
export const forgetRestored = (folder: string): void =>
  fs.rmSync(path.join(folder, names.restored), { force: true });
