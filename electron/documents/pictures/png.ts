import zlib from 'node:zlib';
import { checkMeasures, UnreadablePicture } from './unreadable.ts';
import { type WayUp, wayUpIn } from './way-up.ts';

/** How a PNG's pixels are stored. */
export type PngHead = {
  width: number;
  height: number;
  /** Bits of one sample: 1, 2, 4, 8 or 16. */
  depth: number;
  colour: PngColour;
  interlaced: boolean;
};

/** Samples of a pixel by the kind of colour: grey, red-green-blue, place in a palette, with alpha. */
export const samplesOf = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;
/** A kind of colour by its number in the PNG standard. */
export type PngColour = keyof typeof samplesOf;

const depths: Readonly<Record<PngColour, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/** A PNG with nothing beside its pixels but its colours. */
export type Png = PngHead & {
  bytes: Buffer;
  /** The palette, three bytes for each colour; empty where there is none. */
  palette: Buffer;
  /** Its tRNS chunk; empty where there is none. */
  transparency: Buffer;
  /** The rows as they are packed, each with its filter before it. */
  rows: Buffer;
  wayUp: WayUp;
};

type Chunk = { type: string; body: Buffer };

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The pixels, and what their colours mean. Text, times, places and further pictures are not here. */
const keptTypes = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'gAMA', 'cHRM', 'sRGB', 'iCCP'];

/** What a reader must know to draw the picture: an unknown one means that nobody can. */
const isNeeded = (type: string): boolean => /^[A-Z]/.test(type);

const spoilt = (): never => {
  throw new UnreadablePicture('spoilt');
};

/** The chunks up to the picture's end, each checked by its own sum; what stands behind is left. */
const chunksOf = (bytes: Buffer): Chunk[] => {
  if (!bytes.subarray(0, 8).equals(signature)) return spoilt();
  const chunks: Chunk[] = [];
  for (let at = 8; ; ) {
    if (at + 12 > bytes.length) return spoilt();
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length) return spoilt();
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (zlib.crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return spoilt();
    if (type === 'IEND') return chunks;
    if (isNeeded(type) && !keptTypes.includes(type)) return spoilt();
    chunks.push({ type, body: bytes.subarray(at + 8, end) });
    at = end + 4;
  }
};

const written = ({ type, body }: Chunk): Buffer => {
  const chunk = Buffer.alloc(body.length + 12);
  chunk.writeUInt32BE(body.length);
  chunk.write(type, 4, 'latin1');
  body.copy(chunk, 8);
  chunk.writeUInt32BE(zlib.crc32(chunk.subarray(4, body.length + 8)), body.length + 8);
  return chunk;
};

/** Puts a PNG together from its chunks. */
export const pngOf = (chunks: readonly Chunk[]): Buffer =>
  Buffer.concat([
    signature,
    ...chunks.map(written),
    written({ type: 'IEND', body: Buffer.alloc(0) }),
  ]);

/** The first chunk of a PNG. */
export const headChunk = ({ width, height, depth, colour, interlaced }: PngHead): Chunk => {
  const body = Buffer.alloc(13);
  body.writeUInt32BE(width);
  body.writeUInt32BE(height, 4);
  body.set([depth, colour, 0, 0, interlaced ? 1 : 0], 8);
  return { type: 'IHDR', body };
};

const isColour = (value: number): value is PngColour => value in samplesOf;

const headOf = (chunk: Chunk | undefined): PngHead => {
  if (chunk?.type !== 'IHDR' || chunk.body.length !== 13) return spoilt();
  const [depth = 0, colour = 0, packing, filters, interlacing = 0] = chunk.body.subarray(8);
  if (!isColour(colour) || !depths[colour].includes(depth)) return spoilt();
  if (packing !== 0 || filters !== 0 || interlacing > 1) return spoilt();
  const width = chunk.body.readUInt32BE(0);
  const height = chunk.body.readUInt32BE(4);
  checkMeasures(width, height);
  return { width, height, depth, colour, interlaced: interlacing === 1 };
};

/** A picture of its own within an interlaced one: every so many pixels of every so many rows. */
export type Pass = {
  x: number;
  y: number;
  stepX: number;
  stepY: number;
  width: number;
  height: number;
};

/** The seven pictures of an interlaced one, by Adam M. Costello; one for any other. */
export const passesOf = ({ width, height, interlaced }: PngHead): Pass[] => {
  const steps = interlaced
    ? [
        [0, 0, 8, 8],
        [4, 0, 8, 8],
        [0, 4, 4, 8],
        [2, 0, 4, 4],
        [0, 2, 2, 4],
        [1, 0, 2, 2],
        [0, 1, 1, 2],
      ]
    : [[0, 0, 1, 1]];
  return steps
    .map(([x = 0, y = 0, stepX = 1, stepY = 1]) => ({
      x,
      y,
      stepX,
      stepY,
      width: Math.ceil((width - x) / stepX),
      height: Math.ceil((height - y) / stepY),
    }))
    .filter((pass) => pass.width > 0 && pass.height > 0);
};

/** The bytes of one row, without its filter. */
export const rowBytes = (width: number, { depth, colour }: PngHead): number =>
  Math.ceil((width * depth * samplesOf[colour]) / 8);

const hasKnownFilters = (rows: Buffer, head: PngHead): boolean => {
  let at = 0;
  for (const pass of passesOf(head)) {
    const step = 1 + rowBytes(pass.width, head);
    for (let row = 0; row < pass.height; row += 1, at += step) {
      if ((rows[at] ?? 0) > 4) return false;
    }
  }
  return true;
};

/** Unpacks the rows: never more than the picture's measures ask for, and never less. */
const rowsOf = (chunks: readonly Chunk[], head: PngHead): Buffer => {
  const expected = passesOf(head).reduce(
    (sum, pass) => sum + pass.height * (1 + rowBytes(pass.width, head)),
    0,
  );
  const packed = Buffer.concat(
    chunks.filter(({ type }) => type === 'IDAT').map(({ body }) => body),
  );
  try {
    const rows = zlib.inflateSync(packed, { maxOutputLength: expected });
    return rows.length === expected && hasKnownFilters(rows, head) ? rows : spoilt();
  } catch {
    return spoilt();
  }
};

/** Reads a PNG to its last row and leaves out what is not the picture. */
export const openPng = (bytes: Buffer): Png => {
  const chunks = chunksOf(bytes);
  const head = headOf(chunks[0]);
  const bodyOf = (type: string): Buffer =>
    chunks.find((chunk) => chunk.type === type)?.body ?? Buffer.alloc(0);
  const palette = bodyOf('PLTE');
  if (head.colour === 3 && (palette.length === 0 || palette.length % 3 !== 0)) return spoilt();
  return {
    ...head,
    bytes: pngOf(chunks.filter(({ type }) => keptTypes.includes(type))),
    palette,
    transparency: bodyOf('tRNS'),
    rows: rowsOf(chunks, head),
    wayUp: wayUpIn(bodyOf('eXIf')),
  };
};
