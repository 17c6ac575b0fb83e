import fs from 'node:fs';
import path from 'node:path';
import { exifSegment, inks, makeJpeg } from '../fixtures/make-jpeg.ts';
import { makePng, pngChunk, rowsOf } from '../fixtures/make-png.ts';

/** A photograph of ten squares by eight, red above and green below. */
const photograph = (): Buffer =>
  makeJpeg({
    across: 10,
    down: 8,
    before: [exifSegment(6, '51.8787 N 0.4200 W')],
    square: (_, y) => (y < 4 ? inks.red : inks.green),
  });

/** A drawing of forty pixels by thirty, half transparent. */
const drawing = { width: 40, height: 30, colour: 6, rows: rowsOf(40, 30, (x) => [x, 0, 90, 128]) };

const box = (type: string, body: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length + 8);
  return Buffer.concat([length, Buffer.from(type, 'latin1'), body]);
};

/** The boxes with which an iPhone's photo begins. */
const heic = (): Buffer =>
  Buffer.concat([
    box('ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1')),
    box('meta', Buffer.alloc(64)),
    box('mdat', Buffer.alloc(256, 7)),
  ]);

const pdf = Buffer.from(
  '%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

/** 8,000 by 5,000 pixels, as a good phone takes them. */
const large = (): Buffer =>
  makeJpeg({ across: 1000, down: 625, square: (x) => (x < 500 ? inks.red : inks.blue) });

/** A GIF of two pictures of one pixel. */
const animated = Buffer.concat([
  Buffer.from('GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff', 'latin1'),
  ...[1, 2].map(() =>
    Buffer.from('!\xf9\x04\0\x0a\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0', 'latin1'),
  ),
  Buffer.from(';'),
]);

/** A file that a school could drop, and how it is called. */
export type Dropped = { what: string; fileName: string; bytes: Buffer | null };

/** Fourteen files that a school could drop, each made here; `bytes` is null for the folder. */
export const fourteenFiles = (): Dropped[] => [
  { what: 'PNG', fileName: 'drawing.png', bytes: makePng(drawing) },
  {
    what: 'PNG, spoilt',
    fileName: 'spoilt.png',
    bytes: makePng({ ...drawing, spoil: true }),
  },
  { what: 'JPEG', fileName: 'photo.jpg', bytes: photograph() },
  {
    what: 'JPEG, spoilt',
    fileName: 'spoilt.jpg',
    bytes: photograph().subarray(0, -20),
  },
  { what: 'HEIC', fileName: 'IMG_0001.heic', bytes: heic() },
  { what: 'HEIC, spoilt', fileName: 'IMG_0002.heic', bytes: heic().subarray(0, 40) },
  { what: 'PDF', fileName: 'report.pdf', bytes: pdf },
  { what: 'PDF, spoilt', fileName: 'spoilt.pdf', bytes: pdf.subarray(0, 40) },
  { what: 'folder', fileName: 'Photos', bytes: null },
  { what: 'empty', fileName: 'empty.jpg', bytes: Buffer.alloc(0) },
  { what: '40 megapixels', fileName: 'large.jpg', bytes: large() },
  { what: 'animated', fileName: 'dance.gif', bytes: animated },
  {
    what: 'CMYK',
    fileName: 'poster.jpg',
    bytes: makeJpeg({ across: 4, down: 4, colours: 4, square: () => [90, 20, 0, 5] }),
  },
  {
    what: 'wrong ending',
    fileName: 'photo.pdf',
    bytes: makePng({
      width: 8,
      height: 8,
      before: [pngChunk('tEXt', Buffer.from('Author\0Mia', 'latin1'))],
      rows: rowsOf(8, 8, () => [200, 30, 30]),
    }),
  },
];

/** Puts one of them into a folder and says where it lies. */
export const putInto = (folder: string, { fileName, bytes }: Dropped): string => {
  const file = path.join(folder, fileName);
  if (bytes === null) fs.mkdirSync(file);
  else fs.writeFileSync(file, bytes);
  return file;
};
