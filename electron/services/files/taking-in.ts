import fs from 'node:fs';
import path from 'node:path';
import {
  emptyFile,
  type FileKind,
  isFolder,
  largestFile,
  tooLarge,
} from '#domain/files/kept-file.ts';
import { asKept } from '#electron/documents/pictures/picture-file.ts';
import { type Fault, faultWords } from '#electron/documents/pictures/unreadable.ts';
import { Refusal } from '../kernel/refusal.ts';

/** A file on its way into the records: what it really is, and its bytes as they are kept. */
export type Content = { content: Buffer; mediaType: FileKind };

const beginsWith = (bytes: Buffer, start: readonly number[]): boolean =>
  bytes.subarray(0, start.length).equals(Buffer.from(start));

const textAt = (bytes: Buffer, from: number, to: number): string =>
  bytes.subarray(from, to).toString('latin1');

/** What a file really is, by its first bytes (a PDF's last, too); its name is not believed. */
const kindOf = (bytes: Buffer): FileKind | null => {
  const tail = bytes.subarray(-1024).toString('latin1');
  if (textAt(bytes, 0, 5) === '%PDF-' && tail.includes('%%EOF')) return 'application/pdf';
  if (beginsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (beginsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 12) === 'WAVE') return 'audio/wav';
  if (textAt(bytes, 4, 11) === 'ftypM4A') return 'audio/mp4';
  const sync = bytes.length > 1 && bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2;
  return textAt(bytes, 0, 3) === 'ID3' || sync ? 'audio/mpeg' : null;
};

const heic =
  'This photo is a HEIC file, which cannot be printed. On Windows, open it in Photos, choose “Save as” and JPEG, and add that. On an iPhone, choose Settings, Camera, Formats, “Most Compatible” before you take photos.';

const saveAgain = 'Open it, save it as JPEG or PNG, and add that.';

/** Pictures that are not taken in, by how they begin, with what to do about them. */
const otherPictures: readonly (readonly [start: RegExp, words: string])[] = [
  [/^.{4}ftyp(?:hei[cfmsx]|hev[cx]|mif1|msf1)/s, heic],
  [/^.{4}ftypavi[fs]/s, `This is an AVIF picture. ${saveAgain}`],
  [/^GIF8/, `This is a GIF picture. ${saveAgain}`],
  [/^RIFF.{4}WEBP/s, `This is a WebP picture. ${saveAgain}`],
  [/^BM/, `This is a BMP picture. ${saveAgain}`],
  [/^(?:II\*\0|MM\0\*)/, `This is a TIFF picture. ${saveAgain}`],
];

const isRecording = (kind: FileKind): boolean => kind.startsWith('audio/');

const notTaken = (content: Buffer, recordings: boolean): string => {
  const start = textAt(content, 0, 16);
  const other = otherPictures.find(([begins]) => begins.test(start));
  if (other) return other[1];
  return recordings
    ? 'This is not a whole PDF, JPEG or PNG file, nor an MP3, M4A or WAV recording. Save it as one of these and try again.'
    : 'This is not a whole PDF, JPEG or PNG file. Save it as one of these and try again.';
};

const remedies: Readonly<Record<Fault, string>> = {
  spoilt: 'Fetch it again from where it came, or open it and save it again, and add that.',
  'too-many-pixels': 'Save a smaller copy and add that.',
  'printing-colours': 'Open it, save it again as an ordinary JPEG (RGB) or as PNG, and add that.',
};

/**
 * Checks what comes in: a picture is decoded whole, so that it can be printed later, and loses
 * everything beside its pixels. Refuses in words that say what to do.
 */
export const takeIn = async (
  content: Buffer,
  { recordings }: { recordings: boolean },
): Promise<Content> => {
  if (content.length === 0) throw new Refusal('bad-input', emptyFile);
  if (content.length > largestFile) throw new Refusal('bad-input', tooLarge);
  const mediaType = kindOf(content);
  if (mediaType === null || (!recordings && isRecording(mediaType))) {
    throw new Refusal('bad-input', notTaken(content, recordings));
  }
  if (!mediaType.startsWith('image/')) return { content, mediaType };
  const kept = await asKept(content);
  if (kept.ok) return { content: kept.value, mediaType };
  throw new Refusal('bad-input', `This picture ${faultWords[kept.fault]}. ${remedies[kept.fault]}`);
};

/** A name as a person would give it: no way into another folder, nothing that cannot be seen. */
export const refuseOddName = (file: string): void => {
  const climbs = file.split(/[\\/]/).includes('..');
  if (climbs || path.basename(file).includes('\\') || /\p{Cc}/u.test(file)) {
    throw new Refusal(
      'bad-input',
      'This file’s name points to another folder. Give it a plain name and try again.',
    );
  }
};

/** Takes in the file that was chosen in a dialog. */
export const takeInChosen = async (file: string, { recordings = false } = {}): Promise<Content> => {
  refuseOddName(file);
  const about = fs.statSync(file);
  if (about.isDirectory()) throw new Refusal('bad-input', isFolder);
  if (about.size > largestFile) throw new Refusal('bad-input', tooLarge);
  return takeIn(fs.readFileSync(file), { recordings });
};
