import { setImmediate } from 'node:timers/promises';
import { asDrawable, type Drawable, type Read } from '../pictures/picture-file.ts';
import { faultWords } from '../pictures/unreadable.ts';
import { paragraph } from './blocks.ts';
import { begin, content, type Sheet, tag } from './sheet.ts';
import { styles } from './style.ts';

/** A picture with what it shows, in words. */
export type Picture = { bytes: Buffer; alt: string };

/** A picture that was decoded before its document began, or the reason why it cannot be drawn. */
export type ReadyPicture = { drawn: Read<Drawable>; alt: string };

/** The largest a picture is printed, so that its words stay on the same page. */
const tallest = 380;

/** Decodes a picture whole. Whatever its bytes are, the document is made: they are named in it. */
const readyPicture = async ({ bytes, alt }: Picture): Promise<ReadyPicture> => {
  // A photograph takes a part of a second; between two of them the program answers its window.
  await setImmediate();
  try {
    return { drawn: await asDrawable(bytes), alt };
  } catch {
    return { drawn: { ok: false, fault: 'spoilt' }, alt };
  }
};

/** Decodes pictures one after the other, so that only one at a time is unpacked in memory. */
export const readyPictures = async (pictures: readonly Picture[]): Promise<ReadyPicture[]> => {
  const ready: ReadyPicture[] = [];
  for (const one of pictures) ready.push(await readyPicture(one));
  return ready;
};

/** Says that a picture is not there, and why; empty when it is. */
export const notPrinted = ({ drawn }: ReadyPicture): string =>
  drawn.ok ? '' : `This picture could not be printed: it ${faultWords[drawn.fault]}.`;

/** A picture as large as the column allows, tagged as a figure, with its words under it. */
export const picture = (sheet: Sheet, ready: ReadyPicture, atMost: number = tallest): void => {
  const { drawn, alt } = ready;
  const words = alt === '' ? 'Picture without a description' : alt;
  if (!drawn.ok) {
    paragraph(sheet, `${words}. ${notPrinted(ready)}`, styles.note);
    return;
  }
  const { bytes, width, height } = drawn.value;
  const scale = Math.min(sheet.width / width, atMost / height, 1);
  // pdfkit turns a photograph by itself, and takes these measures for the upright one's.
  const size = { width: width * scale, height: height * scale };
  begin(sheet, size.height + styles.note.leading + 4);
  const element = tag(sheet, 'Figure', { alt: words });
  content(sheet, element, 'Figure', () => {
    sheet.doc.image(bytes, sheet.x, sheet.y, size);
  });
  sheet.y += size.height + 3;
  paragraph(sheet, words, styles.note);
  sheet.y += 6;
};
