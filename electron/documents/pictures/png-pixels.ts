import { type Png, passesOf, rowBytes, samplesOf } from './png.ts';
import { upright, type WayUp } from './way-up.ts';

/** Pixels from top left, four bytes each: red, green, blue, and how opaque. */
export type Pixels = { width: number; height: number; rgba: Uint8Array };

/** Takes back the filter of one row, which stands before it, given the row above it. */
const unfilter = (
  filter: number,
  row: Uint8Array,
  above: Uint8Array | null,
  pixel: number,
): void => {
  for (let i = 0; i < row.length; i += 1) {
    const left = i >= pixel ? (row[i - pixel] ?? 0) : 0;
    const up = above?.[i] ?? 0;
    const corner = i >= pixel ? (above?.[i - pixel] ?? 0) : 0;
    let guess = 0;
    if (filter === 1) guess = left;
    else if (filter === 2) guess = up;
    else if (filter === 3) guess = (left + up) >> 1;
    else if (filter === 4) {
      // Paeth: whichever of the three is nearest to left + up - corner.
      const toLeft = Math.abs(up - corner);
      const toUp = Math.abs(left - corner);
      const toCorner = Math.abs(left + up - 2 * corner);
      guess = toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
    row[i] = (row[i] ?? 0) + guess;
  }
};

type Paint = (row: Uint8Array, x: number, rgba: Uint8Array, at: number) => void;

/** How the pixels of a picture are read out of a row. */
const painterFor = ({ colour, depth, palette, transparency }: Png): Paint => {
  const samples = samplesOf[colour];
  /** The sample as it is stored. */
  const stored = (row: Uint8Array, n: number): number => {
    if (depth === 8) return row[n] ?? 0;
    if (depth === 16) return ((row[2 * n] ?? 0) << 8) | (row[2 * n + 1] ?? 0);
    const bit = n * depth;
    return ((row[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
  };
  const most = 2 ** depth - 1;
  /** The sample from 0 to 255. */
  const level = (value: number): number =>
    depth === 8 ? value : depth === 16 ? value >> 8 : Math.round((value * 255) / most);

  if (colour === 3) {
    return (row, x, rgba, at) => {
      const place = stored(row, x);
      rgba[at] = palette[3 * place] ?? 0;
      rgba[at + 1] = palette[3 * place + 1] ?? 0;
      rgba[at + 2] = palette[3 * place + 2] ?? 0;
      rgba[at + 3] = transparency[place] ?? 255;
    };
  }
  const isGrey = samples < 3;
  const hasAlpha = samples % 2 === 0;
  /** The one colour that stands for "nothing here". */
  const clear =
    !hasAlpha && transparency.length >= 2 * samples
      ? Array.from({ length: samples }, (_, i) => transparency.readUInt16BE(2 * i))
      : null;
  return (row, x, rgba, at) => {
    const first = x * samples;
    const red = stored(row, first);
    const green = isGrey ? red : stored(row, first + 1);
    const blue = isGrey ? red : stored(row, first + 2);
    rgba[at] = level(red);
    rgba[at + 1] = level(green);
    rgba[at + 2] = level(blue);
    const isClear =
      clear !== null && red === clear[0] && (isGrey || (green === clear[1] && blue === clear[2]));
    rgba[at + 3] = isClear ? 0 : hasAlpha ? level(stored(row, first + samples - 1)) : 255;
  };
};

/** Where in a stored picture a pixel of the upright one is, as its number. */
const sourceOf = (
  { width, height }: { width: number; height: number },
  wayUp: WayUp,
): ((x: number, y: number) => number) => {
  const right = width - 1;
  const bottom = height - 1;
  const places: Record<WayUp, (x: number, y: number) => number> = {
    1: (x, y) => y * width + x,
    2: (x, y) => y * width + right - x,
    3: (x, y) => (bottom - y) * width + right - x,
    4: (x, y) => (bottom - y) * width + x,
    5: (x, y) => x * width + y,
    6: (x, y) => (bottom - x) * width + y,
    7: (x, y) => (bottom - x) * width + right - y,
    8: (x, y) => x * width + right - y,
  };
  return places[wayUp];
};

const turned = (pixels: Pixels, wayUp: WayUp): Pixels => {
  if (wayUp === 1) return pixels;
  const size = upright(pixels, wayUp);
  const source = sourceOf(pixels, wayUp);
  const rgba = new Uint8Array(pixels.rgba.length);
  for (let y = 0, at = 0; y < size.height; y += 1) {
    for (let x = 0; x < size.width; x += 1, at += 4) {
      const from = 4 * source(x, y);
      rgba.set(pixels.rgba.subarray(from, from + 4), at);
    }
  }
  return { ...size, rgba };
};

/** The pixels of a PNG, upright, whatever its depth, colours and order. It uses up the PNG's rows. */
export const pixelsOf = (png: Png): Pixels => {
  const { width, height, colour, depth, rows, wayUp } = png;
  const rgba = new Uint8Array(width * height * 4);
  const paint = painterFor(png);
  const pixel = Math.max(1, (depth * samplesOf[colour]) >> 3);
  let at = 0;
  for (const pass of passesOf(png)) {
    const length = rowBytes(pass.width, png);
    let above: Uint8Array | null = null;
    for (let y = 0; y < pass.height; y += 1, at += 1 + length) {
      const row: Uint8Array = rows.subarray(at + 1, at + 1 + length);
      unfilter(rows[at] ?? 0, row, above, pixel);
      above = row;
      const start = ((pass.y + y * pass.stepY) * width + pass.x) * 4;
      for (let x = 0; x < pass.width; x += 1) paint(row, x, rgba, start + 4 * x * pass.stepX);
    }
  }
  return turned({ width, height, rgba }, wayUp);
};
