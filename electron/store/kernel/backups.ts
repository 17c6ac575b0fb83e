import fs from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import type { CopyKind } from '#domain/access/copy.ts';
import { names, readIfThere, syncFile, syncFolder, writeAtomically } from './files.ts';

/** One backup: an encrypted copy of the records, and the keyring of its day beside it. */
export type Backup = {
  file: string;
  /** ISO instant to the second, as its name says. */
  at: string;
  bytes: number;
  kind: CopyKind;
};

const ownName = String.raw`pep-desk-(\d{4}-\d{2}-\d{2})-(\d{2})(\d{2})(\d{2})(?:-\d+)?(?:-(before-update|before-restore))?`;
const pattern = new RegExp(String.raw`^${ownName}\.sqlite$`);
/** What a copy is called until it is whole, with what SQLite may put beside it. */
const unfinishedPattern = new RegExp(
  String.raw`^${ownName}\.(?:sqlite\.part(?:-journal|-wal|-shm)?|keyring\.json\.new)$`,
);

/** `pep-desk-2026-11-23-174930`, from an ISO instant; the time is UTC, so that names sort by age. */
const stem = (at: string): string =>
  `pep-desk-${at.slice(0, 10)}-${at.slice(11, 19).replaceAll(':', '')}`;

/** Where the keyring of a copy lies, or a second copy of it. */
export const keyringBeside = (file: string, name: string = names.keyring): string =>
  file.replace(/\.sqlite$/, `.${name}`);

/** A name that no copy in a folder has yet, nor the keyring of one. */
export const freeCopyName = (
  folder: string,
  at: string,
  kind: Exclude<CopyKind, 'usual'> | null = null,
): string => {
  const ending = kind === null ? '' : `-${kind}`;
  let file = path.join(folder, `${stem(at)}${ending}.sqlite`);
  for (let count = 2; fs.existsSync(file) || fs.existsSync(keyringBeside(file)); count += 1) {
    file = path.join(folder, `${stem(at)}-${count}${ending}.sqlite`);
  }
  return file;
};

/**
 * Writes an encrypted copy of an open database into a folder, with the keyring beside it, and gives
 * its file. The copy appears under its name only when it is whole and on the disk. Throws SQLite's
 * or the system's error; then no copy is left.
 */
export const writeBackup = (input: {
  db: Database.Database;
  dataFolder: string;
  toFolder: string;
  /** ISO instant. */
  at: string;
  beforeUpdate?: boolean;
}): string => {
  const { db, dataFolder, toFolder, at, beforeUpdate = false } = input;
  fs.mkdirSync(toFolder, { recursive: true });
  const file = freeCopyName(toFolder, at, beforeUpdate ? 'before-update' : null);
  const unfinished = `${file}.part`;
  fs.rmSync(unfinished, { force: true });
  try {
    // VACUUM INTO copies a consistent state under the same key, and leaves deleted pages behind.
    db.prepare('VACUUM INTO ?').run(unfinished);
    syncFile(unfinished);
    const keyring = readIfThere(path.join(dataFolder, names.keyring));
    if (keyring !== null) writeAtomically(keyringBeside(file), keyring);
    fs.renameSync(unfinished, file);
    syncFolder(toFolder);
    return file;
  } catch (thrown) {
    fs.rmSync(unfinished, { force: true });
    if (!fs.existsSync(file)) fs.rmSync(keyringBeside(file), { force: true });
    throw thrown;
  }
};

/** The backups in a folder, the newest first. A folder that is not there holds none. */
export const listBackups = (folder: string): Backup[] => {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .flatMap((name) => {
      const match = pattern.exec(name);
      if (match === null) return [];
      const [, day, hours, minutes, seconds, kind] = match;
      const file = path.join(folder, name);
      const at = `${day}T${hours}:${minutes}:${seconds}Z`;
      const { size } = fs.statSync(file);
      return [{ file, at, bytes: size, kind: (kind ?? 'usual') as CopyKind }];
    })
    .sort((a, b) => (a.at === b.at ? b.file.localeCompare(a.file) : b.at.localeCompare(a.at)));
};

const week = 7 * 24 * 60 * 60 * 1000;
const keepNewest = 10;
const keepWeeks = 8;

/**
 * Which backups may go: all but the ten newest and the newest of each of the last eight weeks,
 * counted back from `now`. One dated in the future (a clock that was wrong) is kept.
 */
export const backupsToRemove = <B extends { at: string }>(
  backups: readonly B[],
  now: string,
): B[] => {
  const newestFirst = [...backups].sort((a, b) => b.at.localeCompare(a.at));
  const weeksKept = new Set<number>();
  return newestFirst.filter((backup, place) => {
    const age = Math.floor((Date.parse(now) - Date.parse(backup.at)) / week);
    const firstOfItsWeek = age < keepWeeks && !weeksKept.has(age);
    if (firstOfItsWeek) weeksKept.add(age);
    return place >= keepNewest && age >= 0 && !firstOfItsWeek;
  });
};

/** How long what stood here before a restore is kept: longer than a term. */
const keepRestoredMs = 120 * 24 * 60 * 60 * 1000;

/**
 * Which of the copies that were put away before a restore may go: those that are older than a term,
 * but never the newest.
 */
const putAwayToRemove = (putAway: readonly Backup[], now: string): Backup[] =>
  [...putAway]
    .sort((a, b) => b.at.localeCompare(a.at))
    .slice(1)
    .filter(({ at }) => Date.parse(now) - Date.parse(at) > keepRestoredMs);

/**
 * Removes the backups in a folder that rotation no longer keeps, each with what lies beside it. What
 * was put away before a restore is counted by itself, so that it takes no other's place.
 */
export const rotateBackups = (folder: string, now: string): void => {
  const putAway = listBackups(folder).filter(({ kind }) => kind === 'before-restore');
  const others = listBackups(folder).filter(({ kind }) => kind !== 'before-restore');
  for (const { file } of [...backupsToRemove(others, now), ...putAwayToRemove(putAway, now)]) {
    for (const part of [
      file,
      `${file}-wal`,
      keyringBeside(file),
      keyringBeside(file, names.keyringPrevious),
    ]) {
      fs.rmSync(part, { force: true });
    }
  }
};

/** Clears away what a copy left that was cut off while it was written; nobody else's files. */
export const clearUnfinished = (folder: string): void => {
  if (!fs.existsSync(folder)) return;
  for (const name of fs.readdirSync(folder)) {
    if (unfinishedPattern.test(name)) fs.rmSync(path.join(folder, name), { force: true });
  }
};
