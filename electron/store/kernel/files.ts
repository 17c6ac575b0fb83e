import fs from 'node:fs';
import path from 'node:path';

/** The names of everything PEP Desk keeps in its data folder. */
export const names = {
  database: 'pep-desk.sqlite',
  keyring: 'keyring.json',
  keyringPrevious: 'keyring.json.previous',
  backups: 'backups',
  /** Where the first run builds the records; it is gone when they are whole. */
  firstRun: 'first-run',
  /** Where a copy is looked at before it takes the records' place. */
  restoring: 'restoring',
  /** While the records are being exchanged: which copy takes their place, and where they go. */
  journal: 'restoring.json',
  /** What was restored, until it is written into the register. */
  restored: 'restored.json',
} as const;

/** Makes sure the bytes of a file are on the disk, not only in the system's memory. */
export const syncFile = (file: string): void => {
  const handle = fs.openSync(file, 'r+');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
};

/** Makes sure a new name in a folder is on the disk. Windows cannot, and does not need to. */
export const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return;
  const handle = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
};

/**
 * Writes a file whole or not at all: under the name `unfinished` first, on the disk, then renamed.
 * Throws the system's own error, and then leaves nothing behind.
 */
export const writeWhole = (
  file: string,
  unfinished: string,
  content: string | Uint8Array,
): void => {
  try {
    const handle = fs.openSync(unfinished, 'w', 0o600);
    try {
      fs.writeFileSync(handle, content);
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
    fs.renameSync(unfinished, file);
  } catch (thrown) {
    fs.rmSync(unfinished, { force: true });
    throw thrown;
  }
};

/**
 * Writes a small file so that, whenever the power goes, its name holds either all of the old bytes
 * or all of the new. Throws the system's own error; the old file is then as it was.
 */
export const writeAtomically = (file: string, content: string | Uint8Array): void => {
  writeWhole(file, `${file}.new`, content);
  syncFolder(path.dirname(file));
};

/** The text of a file, or null if there is no such file. */
export const readIfThere = (file: string): string | null => {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return null;
    throw thrown;
  }
};
