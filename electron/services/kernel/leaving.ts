import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Write } from '#electron/store/kernel/write.ts';
import type { Context } from './context.ts';

/** SHA-256 of a file's bytes, in hex: the register says which file left, to the bit. */
export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Writes a file where the teacher chose, whole or not at all: under another name first, on the disk,
 * then renamed. Throws the system's error, and then leaves nothing behind.
 */
export const saveBytes = (file: string, bytes: Buffer): void => {
  const unfinished = path.join(path.dirname(file), `.${path.basename(file)}.part`);
  try {
    const handle = fs.openSync(unfinished, 'w', 0o600);
    try {
      fs.writeFileSync(handle, bytes);
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

/** A file on its way out: its full path and what it holds. */
export type Leaving = { file: string; bytes: Buffer };

/**
 * Lets files out of the program together with their rows in the register: all of them, or none.
 * Refuses with `locked` when the program was locked while a dialog stood open.
 */
export const leaveAll = <T>(
  context: Pick<Context, 'write'>,
  files: readonly Leaving[],
  register: (write: Write) => T,
): T => {
  const saved: string[] = [];
  try {
    return context.write((write) => {
      const rows = register(write);
      for (const { file, bytes } of files) {
        saveBytes(file, bytes);
        saved.push(file);
      }
      return rows;
    });
  } catch (thrown) {
    for (const file of saved) fs.rmSync(file, { force: true });
    throw thrown;
  }
};

/** Lets one file out, in the same way. */
export const leave = <T>(
  context: Pick<Context, 'write'>,
  file: string,
  bytes: Buffer,
  register: (write: Write) => T,
): T => leaveAll(context, [{ file, bytes }], register);

/**
 * A name in a folder that nothing has yet, nor is about to have: "x.pdf", else "x-2.pdf", "x-3.pdf", …
 */
export const freeName = (
  folder: string,
  stem: string,
  ending: string,
  spoken: readonly string[] = [],
): string => {
  const isTaken = (name: string): boolean =>
    spoken.includes(name) || fs.existsSync(path.join(folder, name));
  let name = `${stem}${ending}`;
  for (let count = 2; isTaken(name); count += 1) {
    name = `${stem}-${count}${ending}`;
  }
  return name;
};
