import fs from 'node:fs';
import path from 'node:path';
import type { Copy, CopyFault } from '#domain/access/copy.ts';
import { readKeyringText } from '#electron/store/access/keyring.ts';
import { keyringBeside, listBackups } from '#electron/store/kernel/backups.ts';
import { names, readIfThere } from '#electron/store/kernel/files.ts';

/** The keyrings of a copy that are there, the first before its second copy: their text, by the name that each has in a data folder. */
export const keyringsOf = (file: string): Map<string, string> =>
  new Map(
    [names.keyring, names.keyringPrevious].flatMap((name) => {
      const text = readIfThere(keyringBeside(file, name));
      return text === null ? [] : [[name, text] as const];
    }),
  );

const shown = (file: string): Pick<Copy, 'school' | 'people' | 'fault'> => {
  const texts = [...keyringsOf(file).values()];
  const nobody = (fault: CopyFault) => ({ school: '', people: [], fault });
  if (texts.length === 0) return nobody('no-keyring');
  for (const text of texts) {
    const keyring = readKeyringText(text);
    if (keyring === 'newer') return nobody('newer-program');
    if (keyring !== null)
      return { school: keyring.school, people: [...keyring.people], fault: null };
  }
  return nobody('bad-keyring');
};

/** The copies in a folder, the newest first, as they may be shown before one is opened. */
export const copiesIn = (folder: string): Copy[] =>
  listBackups(folder).map(({ file, at, bytes, kind }) => ({
    name: path.basename(file),
    at,
    bytes,
    kind,
    ...shown(file),
  }));

/**
 * The folder with copies that somebody meant: the one that was chosen, or the backups in it, where it
 * is a whole data folder. Null where there are none.
 */
export const folderWithCopies = (chosen: string): string | null =>
  [chosen, path.join(chosen, names.backups)].find(
    (folder) => fs.existsSync(folder) && listBackups(folder).length > 0,
  ) ?? null;
