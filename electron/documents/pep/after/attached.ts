import { heading, introduction } from '../../kit/blocks.ts';
import { notPrinted, picture, type ReadyPicture, readyPictures } from '../../kit/picture.ts';
import { newPage, room, type Sheet } from '../../kit/sheet.ts';
import { styles } from '../../kit/style.ts';
import { table } from '../../kit/table.ts';

/** A file that goes with a PEP: printed as a picture, or a file of its own. */
export type PrintedFile = {
  /** What kind of paper it is, and its day where it has one. */
  title: string;
  /** What it is or shows, in words. */
  words: string;
  /** "PDF, 340 KB". */
  kind: string;
  /** The picture itself, for one that is printed here. */
  bytes: Buffer | null;
  /** The name under which it was saved beside the PDF; empty when it was not. */
  fileName: string;
};

/** The heading of what is printed after the PEP. */
export const attachedTitle = 'Papers and pictures with this PEP';

/** A file with its picture decoded; null for one that is not printed here. */
export type ReadyFile = PrintedFile & { ready: ReadyPicture | null };

/** Decodes the pictures among these files. */
export const readyFiles = async (files: readonly PrintedFile[]): Promise<ReadyFile[]> => {
  const ready: ReadyFile[] = [];
  for (const file of files) {
    const pictures = file.bytes ? [{ bytes: file.bytes, alt: file.words }] : [];
    const [decoded = null] = await readyPictures(pictures);
    ready.push({ ...file, ready: decoded });
  }
  return ready;
};

const where = ({ ready, fileName }: ReadyFile): string => {
  if (ready !== null) return notPrinted(ready) || 'Printed on a page after this list';
  return fileName === ''
    ? 'Not in this document: the school keeps it and can send it'
    : `A file of its own, beside this one: ${fileName}`;
};

/** The list of what goes with a PEP, then each picture on a page of its own. */
export const attachedBlock = (sheet: Sheet, files: readonly ReadyFile[]): void => {
  introduction(sheet, 'What the school has marked to go out with this PEP.');
  table(sheet, {
    columns: [
      { label: 'What', weight: 2 },
      { label: 'What it is, or shows', weight: 3 },
      { label: 'Kind', weight: 2 },
      { label: 'Where it is', weight: 3 },
    ],
    rows: files.map((file) =>
      [file.title, file.words, file.kind, where(file)].map((text) => [
        { text, style: styles.cell },
      ]),
    ),
    rowHeads: true,
  });
  for (const { ready, title } of files) {
    if (!ready?.drawn.ok) continue;
    newPage(sheet);
    heading(sheet, 3, title);
    // Its heading above it and its words below it stay on the same page.
    picture(sheet, ready, room(sheet) - 120);
  }
};
