import { type FileKind, fileKinds } from './kept-file.ts';

/** What Windows calls its devices: no file there may have one of these names, whatever its ending. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;

/** What no name of a file may hold on one system or another, and what turns the reading round. */
const unsafe = /[<>:"/\\|?*]|\p{Cc}/gu;
const unseen = /\p{Cf}/gu;

/** The other endings that a kind of file goes by. */
const alike: Partial<Record<FileKind, readonly string[]>> = { 'image/jpeg': ['.jpeg'] };

/** So long a name every system can hold, whatever its letters. */
const longest = 60;

/**
 * The name under which a file is kept: one that Windows, macOS and Linux can all hold, and that ends
 * as its kind does, so that no name hides what it is (“photo.pdf.exe”, “dab…fdp.exe” read backwards).
 * @param name A plain name without folders.
 * @param kind What its bytes say that it is.
 */
export const safeName = (name: string, kind: FileKind): string => {
  const { ending } = fileKinds[kind];
  const plain = name.replace(unseen, '').normalize('NFC').replace(unsafe, '-').trim();
  const endings = [ending, ...(alike[kind] ?? [])];
  const endsWith = (one: string): boolean => plain.toLowerCase().endsWith(one);
  const own = endings.find(endsWith);
  const other = own ?? Object.values(fileKinds).find((one) => endsWith(one.ending))?.ending ?? '';
  const stem = plain.slice(0, plain.length - other.length);
  const short = [...stem]
    .slice(0, longest)
    .join('')
    .replace(/^[.\s]+|[.\s]+$/gu, '');
  const [first = ''] = short.split('.');
  const safe = short === '' ? 'file' : devices.test(first) ? `_${short}` : short;
  return `${safe}${own === undefined ? ending : plain.slice(-own.length)}`;
};
