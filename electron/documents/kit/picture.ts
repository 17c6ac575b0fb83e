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

const undescribed = 'Picture without a description';

/** As large as this width and height allow, but never larger than it is. */
const sizeWithin = ({ width, height }: Drawable, widest: number, highest: number) => {
  const scale = Math.min(widest / width, highest / height, 1);
  // pdfkit turns a photograph by itself, and takes these measures for the upright one's.
  return { width: width * scale, height: height * scale };
};

/** Draws a picture at the head of the sheet's column, tagged as a figure. */
const figure = (
  sheet: Sheet,
  { bytes }: Drawable,
  size: { width: number; height: number },
  alt: string,
): void => {
  const element = tag(sheet, 'Figure', { alt: alt || undescribed });
  content(sheet, element, 'Figure', () => {
    sheet.doc.image(bytes, sheet.x, sheet.y, size);
  });
  sheet.y += size.height + 3;
};

/** A picture as large as the column allows, tagged as a figure, with its words under it. */
export const picture = (sheet: Sheet, ready: ReadyPicture, atMost: number = tallest): void => {
  const { drawn, alt } = ready;
  const words = alt || undescribed;
  if (!drawn.ok) {
    paragraph(sheet, `${words}. ${notPrinted(ready)}`, styles.note);
    return;
  }
  const size = sizeWithin(drawn.value, sheet.width, atMost);
  begin(sheet, size.height + styles.note.leading + 4);
  figure(sheet, drawn.value, size, alt);
  paragraph(sheet, words, styles.note);
  sheet.y += 6;
};

/** The largest that a small picture is printed, the narrowest column for its words, and what is left beside it. */
const side = { width: 150, height: 130, narrowest: 120, gutter: 18 };

/**
 * Writes words with a small picture at their right, on one page: whoever writes sees to it that the
 * words do not go over its end. They are read first, then the picture.
 */
export const besidePicture = (
  sheet: Sheet,
  { drawn, alt }: ReadyPicture,
  write: () => void,
): void => {
  if (!drawn.ok) {
    write();
    return;
  }
  const size = sizeWithin(drawn.value, side.width, side.height);
  const column = Math.max(size.width, side.narrowest);
  begin(sheet, size.height);
  const { x, y: top, width } = sheet;
  sheet.width = width - column - side.gutter;
  write();
  const under = sheet.y;
  Object.assign(sheet, { x: x + width - column, y: top + 2, width: column });
  figure(sheet, drawn.value, size, alt);
  if (alt !== '') paragraph(sheet, alt, styles.note);
  Object.assign(sheet, { x, y: Math.max(under, sheet.y + 4), width });
};
