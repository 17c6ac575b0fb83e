import path from 'node:path';
import { asAuthorityFile, authorityFile, type WholeAuthority } from '#domain/authority/file.ts';
import { fileProblem } from '#domain/authority/file-problem.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { leaveOne } from '../kernel/leaving.ts';
import { Refusal } from '../kernel/refusal.ts';
import { readJson, unreadable } from './read-json.ts';
import { replaceAuthority, wholeOf } from './whole.ts';

/** Authorities as files. */
export const authorityFileServices = (
  context: Context,
): Plain<
  'authorities.exportFile' | 'authorities.readFile' | 'authorities.whole' | 'authorities.replace'
> => {
  const { env } = context;

  return {
    'authorities.exportFile': async ({ id }) => {
      const whole = context.read((read) => wholeOf(read, id));
      const { name } = whole.authority;
      const file = await env.dialogs.saveFile({
        title: `Save what ${name} asks`,
        fileName: `PEP-Desk-authority-${stemOf(name)}.json`,
        filters: fileFilters,
      });
      if (file === null) throw new Refusal('cancelled', 'Nothing was saved.');
      const bytes = Buffer.from(`${JSON.stringify(asAuthorityFile(whole), null, 2)}\n`);
      leaveOne(context, { kind: 'authority-file', file, bytes });
      return { fileName: path.basename(file) };
    },

    'authorities.readFile': async () => {
      const file = await env.dialogs.openFile({
        title: 'Choose an authority’s file',
        filters: fileFilters,
      });
      if (file === null) throw new Refusal('cancelled', 'Nothing was read.');
      return { fileName: path.basename(file), whole: readAuthorityFile(file) };
    },

    'authorities.whole': ({ id }) => context.read((read) => wholeOf(read, id)),

    'authorities.replace': ({ id, whole }) =>
      context.change((write) => replaceAuthority(write, id, whole)),
  };
};

/** Enough for the longest profile; a larger file is something else. */
const largestFile = 1024 * 1024;

const fileFilters = [{ name: 'PEP Desk authority', extensions: ['json'] }];

const otherFile = 'This is not an authority saved by PEP Desk.';

const readAuthorityFile = (file: string): WholeAuthority => {
  const checked = authorityFile.safeParse(readJson(file, largestFile, otherFile));
  if (checked.success) return checked.data;
  throw unreadable(fileProblem(checked.error.issues[0]) ?? otherFile);
};

/** "Cheshire-West-and-Chester": letters and digits, for a file's name. */
const stemOf = (name: string): string => name.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');
