import { openJpeg, proveJpeg } from './jpeg.ts';
import { pngOnWhite, pngWithAlpha } from './plain-png.ts';
import { openPng, type Png } from './png.ts';
import { pixelsOf } from './png-pixels.ts';
import { type Fault, UnreadablePicture } from './unreadable.ts';
import { upright } from './way-up.ts';

/** What pdfkit draws with certainty, and its measures when it stands upright. */
export type Drawable = { bytes: Buffer; width: number; height: number };

/** What was made of a picture, or why nothing could be. */
export type Read<T> = { ok: true; value: T } | { ok: false; fault: Fault };

const guarded = async <T>(work: () => Promise<T>): Promise<Read<T>> => {
  try {
    return { ok: true, value: await work() };
  } catch (thrown) {
    if (thrown instanceof UnreadablePicture) return { ok: false, fault: thrown.fault };
    throw thrown;
  }
};

const isJpeg = (bytes: Buffer): boolean => bytes[0] === 0xff;

/**
 * A JPEG or PNG as it is kept: decoded whole once, and without anything beside its pixels but their
 * colours. A JPEG keeps which way up it is; a PNG, where few programs heed that, is turned.
 */
export const asKept = (bytes: Buffer): Promise<Read<Buffer>> =>
  guarded(async () => {
    if (isJpeg(bytes)) {
      const jpeg = openJpeg(bytes);
      await proveJpeg(jpeg);
      return jpeg.bytes;
    }
    const png = openPng(bytes);
    return png.wayUp === 1 ? png.bytes : pngWithAlpha(pixelsOf(png));
  });

/** What pdfkit embeds as it is. All else it unpacks later by itself, where no fault can be caught. */
const isPlain = ({ colour, depth, interlaced, transparency, wayUp }: Png): boolean =>
  !interlaced && depth <= 8 && colour <= 3 && transparency.length === 0 && wayUp === 1;

/** Any bytes as a picture that can be drawn. They are decoded whole again: a disk, too, can spoil them. */
export const asDrawable = (bytes: Buffer): Promise<Read<Drawable>> =>
  guarded(async () => {
    if (isJpeg(bytes)) {
      const jpeg = openJpeg(bytes);
      await proveJpeg(jpeg);
      return { bytes: jpeg.bytes, ...upright(jpeg, jpeg.wayUp) };
    }
    const png = openPng(bytes);
    const plain = isPlain(png) ? png.bytes : pngOnWhite(pixelsOf(png));
    return { bytes: plain, ...upright(png, png.wayUp) };
  });
