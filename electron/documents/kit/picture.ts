import { paragraph } from './blocks.ts';
import { begin, content, type Sheet, tag } from './sheet.ts';
import { styles } from './style.ts';

/** A picture with what it shows, in words. */
export type Picture = { bytes: Buffer; alt: string };

/** The largest a picture is printed, so that its words stay on the same page. */
const tallest = 380;

type Opened = { width: number; height: number };

const open = (sheet: Sheet, bytes: Buffer): Opened | null => {
  // pdfkit's types leave openImage out; it throws for a file that it cannot embed.
  const doc = sheet.doc as PDFKit.PDFDocument & { openImage(src: Buffer): Opened };
  try {
    return doc.openImage(bytes);
  } catch {
    return null;
  }
};

/** A picture as large as the column allows, tagged as a figure, with its words under it. */
export const picture = (sheet: Sheet, { bytes, alt }: Picture, atMost: number = tallest): void => {
  const opened = open(sheet, bytes);
  const words = alt === '' ? 'Picture without a description' : alt;
  if (opened === null) {
    paragraph(sheet, `${words}. This picture could not be printed.`, styles.note);
    return;
  }
  const scale = Math.min(sheet.width / opened.width, atMost / opened.height, 1);
  const size = { width: opened.width * scale, height: opened.height * scale };
  begin(sheet, size.height + styles.note.leading + 4);
  const element = tag(sheet, 'Figure', { alt: words });
  content(sheet, element, 'Figure', () => {
    sheet.doc.image(bytes, sheet.x, sheet.y, size);
  });
  sheet.y += size.height + 3;
  paragraph(sheet, words, styles.note);
  sheet.y += 6;
};
