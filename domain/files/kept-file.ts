import { z } from 'zod';
import { oneOf } from '../kernel/one-of.ts';

/** The kinds of file that may be kept with a PEP, by media type: in words, and as a name ends. */
export const fileKinds = {
  'application/pdf': { words: 'PDF', ending: '.pdf' },
  'image/jpeg': { words: 'JPEG picture', ending: '.jpg' },
  'image/png': { words: 'PNG picture', ending: '.png' },
  'audio/mpeg': { words: 'MP3 recording', ending: '.mp3' },
  'audio/mp4': { words: 'M4A recording', ending: '.m4a' },
  'audio/wav': { words: 'WAV recording', ending: '.wav' },
} as const;
export type FileKind = keyof typeof fileKinds;

/** 20 MB: a photographed drawing, a scanned report or some minutes of speech. */
export const largestFile = 20 * 1024 * 1024;

/** What is said of a larger one. */
export const tooLarge = 'This file is larger than 20 MB. Save a smaller copy and try again.';

/** What is said of a folder. */
export const isFolder = 'This is a folder. Open it, and add the files in it one at a time.';
/** What is said of a file with nothing in it. */
export const emptyFile =
  'This file is empty. If it lies in a cloud folder or on a phone, open it there once, so that it comes here whole, and add it again.';

/** What a file may be, in one sentence. */
export const filesAllowed = 'PDF, JPEG or PNG, or a recording as MP3, M4A or WAV, up to 20 MB.';

/** What happens to a photograph that is added, in one sentence. */
export const photosLose = 'Photos are kept without where and when they were taken.';

const keptFile = z.strictObject({
  id: z.string().min(1).max(40),
  name: z.string().min(1).max(200),
  mediaType: oneOf(fileKinds),
  bytes: z.int().min(0).max(largestFile),
});

/** A file of the encrypted store, as the cell of a table names it. */
export type KeptFile = z.infer<typeof keptFile>;

/** A file as the text of its cell. */
export const fileCell = ({ id, name, mediaType, bytes }: KeptFile): string =>
  JSON.stringify({ id, name, mediaType, bytes });

/** The file that a cell names; null where there is none. */
export const readFileCell = (cell: string | number | undefined): KeptFile | null => {
  if (typeof cell !== 'string' || cell === '') return null;
  try {
    return keptFile.safeParse(JSON.parse(cell)).data ?? null;
  } catch {
    return null;
  }
};

/** "340 KB", "2.1 MB": as large as the file is, rounded up. */
export const sizeWords = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.ceil(bytes / 1024))} KB`
    : `${(Math.ceil(bytes / 104_857.6) / 10).toFixed(1)} MB`;

/** "report.pdf, 340 KB". */
export const fileWords = ({ name, bytes }: KeptFile): string => `${name}, ${sizeWords(bytes)}`;

/** Whether it can be shown and printed as a picture. */
export const isPicture = ({ mediaType }: Pick<KeptFile, 'mediaType'>): boolean =>
  mediaType.startsWith('image/');
