import path from 'node:path';
import type { Built } from '#electron/documents/kit/sheet.ts';
import { registerExport } from '#electron/store/documents/exports.ts';
import type { Context } from './context.ts';
import type { ServiceEnv } from './env.ts';
import { freeName, leaveAll, sha256 } from './leaving.ts';
import { Refusal } from './refusal.ts';

/** The folder that the teacher chooses. @throws Refusal when none is chosen. */
export const chooseFolder = async (env: ServiceEnv, title: string): Promise<string> => {
  const folder = await env.dialogs.openFolder({ title });
  if (folder === null) throw new Refusal('cancelled', 'Nothing was saved.');
  return folder;
};

/** Writes papers and their rows in the register, all or none; gives the files' names. */
export const letOut = (
  context: Context,
  folder: string,
  about: { kind: 'chaser' | 'contribution-form'; pepId: string | null; pupilId: string },
  papers: readonly { stem: string; recipient: string; built: Built }[],
): string[] => {
  const named = papers.map(({ stem, recipient, built }) => ({
    // The stems of one act differ: each ends with a role.
    fileName: freeName(folder, stem, '.pdf'),
    recipient,
    built,
  }));
  const files = named.map(({ fileName, built }) => ({
    file: path.join(folder, fileName),
    bytes: built.bytes,
  }));
  leaveAll(context, files, (write) => {
    for (const { fileName, recipient, built } of named) {
      registerExport(write, {
        ...about,
        recipient,
        folder,
        fileName,
        pages: built.pages,
        bytes: built.bytes.length,
        sha256: sha256(built.bytes),
      });
    }
  });
  return named.map(({ fileName }) => fileName);
};
