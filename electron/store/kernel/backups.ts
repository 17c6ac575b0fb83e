import fs from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { names, readIfThere, syncFile, syncFolder, writeAtomically } from './files.ts';

/** One backup: an encrypted copy of the records, and the keyring of its day beside it. */
export type Backup = {
  file: string;
  /** ISO instant to the second, as its name says. */
  at: string;
  bytes: number;
  /** True if it was made by itself, before an update changed the shape of the records. */
  beforeUpdate: boolean;
};

const pattern =
  /^pep-desk-(\d{4}-\d{2}-\d{2})-(\d{2})(\d{2})(\d{2})(?:-\d+)?(-before-update)?\.sqlite$/;

/** `pep-desk-2026-11-23-174930`, from an ISO instant; the time is UTC, so that names sort by age. */
const stem = (at: string): string =>
  `pep-desk-${at.slice(0, 10)}-${at.slice(11, 19).replaceAll(':', '')}`;

const keyringBeside = (file: string): string => file.replace(/\.sqlite$/, `.${names.keyring}`);

const freeName = (folder: string, at: string, ending: string): string => {
  const first = path.join(folder, `${stem(at)}${ending}.sqlite`);
  let file = first;
  for (let count = 2; fs.existsSync(file); count += 1) {
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
  const file = freeName(toFolder, at, beforeUpdate ? '-before-update' : '');
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
      const [, day, hours, minutes, seconds, beforeUpdate] = match;
      const file = path.join(folder, name);
      const at = `${day}T${hours}:${minutes}:${seconds}Z`;
      const { size } = fs.statSync(file);
      return [{ file, at, bytes: size, beforeUpdate: beforeUpdate !== undefined }];
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

/** Removes the backups in a folder that rotation no longer keeps, each with its keyring. */
export const rotateBackups = (folder: string, now: string): void => {
  for (const { file } of backupsToRemove(listBackups(folder), now)) {
    fs.rmSync(file, { force: true });
    fs.rmSync(keyringBeside(file), { force: true });
  }
};
