import zlib from 'node:zlib';
import { headChunk, pngOf } from './png.ts';
import type { Pixels } from './png-pixels.ts';

/** Quick rather than small: a large drawing is packed while somebody waits. */
const level = 3;

const packed = (
  { width, height }: Pixels,
  colour: 2 | 6,
  put: (from: number, rows: Buffer, to: number) => void,
): Buffer => {
  const samples = colour === 2 ? 3 : 4;
  const rows = Buffer.alloc(height * (1 + width * samples));
  for (let y = 0, from = 0, to = 0; y < height; y += 1) {
    to += 1;
    for (let x = 0; x < width; x += 1, from += 4, to += samples) put(from, rows, to);
  }
  return pngOf([
    headChunk({ width, height, depth: 8, colour, interlaced: false }),
    { type: 'IDAT', body: zlib.deflateSync(rows, { level }) },
  ]);
};

/** A PNG of these pixels as they are. */
export const pngWithAlpha = (pixels: Pixels): Buffer =>
  packed(pixels, 6, (from, rows, to) => {
    rows.set(pixels.rgba.subarray(from, from + 4), to);
  });

/** A PNG of these pixels on white paper: eight bits, three colours, nothing transparent. */
export const pngOnWhite = (pixels: Pixels): Buffer => {
  const { rgba } = pixels;
  return packed(pixels, 2, (from, rows, to) => {
    const opaque = rgba[from + 3] ?? 255;
    for (let i = 0; i < 3; i += 1) {
      const ink = rgba[from + i] ?? 0;
      rows[to + i] = opaque === 255 ? ink : Math.round((ink * opaque + 255 * (255 - opaque)) / 255);
    }
  });
};
