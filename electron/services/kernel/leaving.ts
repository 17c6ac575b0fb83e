import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { ExportRow } from '#domain/contract/leaving.ts';
import type { DocumentKind } from '#domain/kernel/document-kind.ts';
import { listName } from '#domain/pupil/pupil.ts';
import { registerExport } from '#electron/store/documents/exports.ts';
import { writeWhole } from '#electron/store/kernel/files.ts';
import type { Write } from '#electron/store/kernel/write.ts';
import type { Context } from './context.ts';
import type { ServiceEnv } from './env.ts';
import { exportRow } from './export-row.ts';
import { pupilOf } from './records.ts';
import { Refusal } from './refusal.ts';

/** SHA-256 of a file's bytes, in hex: the register says which file left, to the bit. */
export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Writes a file where the teacher chose, whole or not at all. */
const saveBytes = (file: string, bytes: Buffer): void =>
  writeWhole(file, path.join(path.dirname(file), `.${path.basename(file)}.part`), bytes);

/** The folder that the teacher chooses. @throws Refusal when none is chosen. */
export const chooseFolder = async (env: ServiceEnv, title: string): Promise<string> => {
  const folder = await env.dialogs.openFolder({ title });
  if (folder === null) throw new Refusal('cancelled', 'Nothing was saved.');
  return folder;
};

/** A document on its way out: its full path, what it holds, and what the register says of it. */
export type Leaving = {
  kind: DocumentKind;
  file: string;
  bytes: Buffer;
  /** Of a PDF. */
  pages?: number | null;
  pepId?: string | null;
  pupilId?: string | null;
  /** For whom it is, in words; empty when that was not said. */
  recipient?: string;
};

const register = (write: Write, { kind, file, bytes, recipient = '', ...about }: Leaving) =>
  exportRow(
    write,
    registerExport(write, {
      ...about,
      pupilName: about.pupilId ? listName(pupilOf(write, about.pupilId)) : null,
      kind,
      recipient: recipient === '' ? null : recipient,
      folder: path.dirname(file),
      fileName: path.basename(file),
      bytes: bytes.length,
      sha256: sha256(bytes),
    }),
  );

/**
 * Lets documents out of the program together with their rows in the register, and with whatever else
 * is noted of it: all of them, or none. The one way out for every document.
 * Refuses with `locked` when the program was locked while a dialog stood open.
 */
export const leave = <T>(
  context: Pick<Context, 'write'>,
  leaving: readonly Leaving[],
  note: (write: Write, rows: ExportRow[]) => T,
): T => {
  const saved: string[] = [];
  try {
    return context.write((write) => {
      const noted = note(
        write,
        leaving.map((one) => register(write, one)),
      );
      for (const { file, bytes } of leaving) {
        saveBytes(file, bytes);
        saved.push(file);
      }
      return noted;
    });
  } catch (thrown) {
    for (const file of saved) fs.rmSync(file, { force: true });
    throw thrown;
  }
};

/** Lets one document out, in the same way; gives its row. */
export const leaveOne = (context: Pick<Context, 'write'>, leaving: Leaving): ExportRow =>
  leave(context, [leaving], (_, [row]) => {
    if (row === undefined) throw new Error('A document that left has no row.');
    return row;
  });

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
