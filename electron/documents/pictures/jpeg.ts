import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import createDecoder from '@jsquash/jpeg/codec/dec/mozjpeg_dec.js';
import { checkMeasures, UnreadablePicture } from './unreadable.ts';
import { exifOf, type WayUp, wayUpIn } from './way-up.ts';

/** A JPEG with nothing beside its pixels but the way up and its colours. */
export type Jpeg = { bytes: Buffer; width: number; height: number; wayUp: WayUp };

type Segment = { marker: number; body: Buffer };

const marker = {
  start: 0xd8,
  end: 0xd9,
  scan: 0xda,
  jfif: 0xe0,
  exif: 0xe1,
  colours: 0xe2,
  adobe: 0xee,
} as const;

/** Baseline, extended and progressive: what every reader of PDF draws. */
const frames: readonly number[] = [0xc0, 0xc1, 0xc2];

/** Tables and frames that the pixels need: quantisation, Huffman, restart interval. */
const tables: readonly number[] = [...frames, 0xc4, 0xdb, 0xdd];

/** A picture saved by scans for a slow line has about ten; a thousand would take minutes to decode. */
const mostScans = 100;

const spoilt = (): never => {
  throw new UnreadablePicture('spoilt');
};

/** Where the pixels of a scan end: at the next marker that is neither stuffed nor a restart. */
const endOfScan = (bytes: Buffer, from: number): number => {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    const isPixels = next === 0 || (next >= 0xd0 && next <= 0xd7);
    if (!isPixels && next !== 0xff) return at;
    at = bytes.indexOf(0xff, at + (isPixels ? 2 : 1));
  }
  return spoilt();
};

/** The picture's parts up to its end; whatever a camera has put behind that is left. */
const segmentsOf = (bytes: Buffer): { segments: Segment[]; pixels: Map<Segment, Buffer> } => {
  const segments: Segment[] = [];
  const pixels = new Map<Segment, Buffer>();
  if (bytes[0] !== 0xff || bytes[1] !== marker.start) return spoilt();
  let at = 2;
  for (;;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
    const kind = bytes[at + 1];
    if (bytes[at] !== 0xff || kind === undefined) return spoilt();
    if (kind === marker.end) return { segments, pixels };
    if (at + 4 > bytes.length) return spoilt();
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end < at + 4 || end > bytes.length) return spoilt();
    const segment = { marker: kind, body: bytes.subarray(at + 4, end) };
    segments.push(segment);
    at = end;
    if (kind === marker.scan) {
      at = endOfScan(bytes, end);
      pixels.set(segment, bytes.subarray(end, at));
      if (pixels.size > mostScans) return spoilt();
    }
  }
};

const says = ({ body }: Segment, name: string): boolean =>
  body.toString('latin1', 0, name.length) === name;

/** What of a segment stays: tables, colours, and JFIF's measures without its small picture. */
const keptPart = (segment: Segment): Buffer | null => {
  const { marker: kind, body } = segment;
  if (tables.includes(kind) || kind === marker.scan) return body;
  if (kind === marker.jfif && says(segment, 'JFIF\0') && body.length >= 14) {
    return Buffer.concat([
      Buffer.from('JFIF\0\x01\x01', 'latin1'),
      body.subarray(7, 12),
      Buffer.alloc(2),
    ]);
  }
  if (kind === marker.adobe && says(segment, 'Adobe') && body.length >= 12) {
    return body.subarray(0, 12);
  }
  return kind === marker.colours && says(segment, 'ICC_PROFILE\0') ? body : null;
};

const written = (kind: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, kind, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

const wayUpOf = (segments: readonly Segment[]): WayUp => {
  const exif = segments.find((one) => one.marker === marker.exif && says(one, 'Exif\0\0'));
  return exif ? wayUpIn(exif.body.subarray(6)) : 1;
};

/** Reads a JPEG's parts and leaves out what is not the picture; its pixels are not encoded again. */
export const openJpeg = (bytes: Buffer): Jpeg => {
  const { segments, pixels } = segmentsOf(bytes);
  const frame = segments.find(({ marker: kind }) => frames.includes(kind));
  if (!frame || frame.body.length < 6 || frame.body[0] !== 8 || pixels.size === 0) return spoilt();
  const height = frame.body.readUInt16BE(1);
  const width = frame.body.readUInt16BE(3);
  const colours = frame.body[5];
  if (colours === 4) throw new UnreadablePicture('printing-colours');
  if (colours !== 1 && colours !== 3) return spoilt();
  checkMeasures(width, height);
  const wayUp = wayUpOf(segments);
  const parts = segments.flatMap((segment) => {
    const body = keptPart(segment);
    if (body === null) return [];
    const scan = pixels.get(segment);
    return scan ? [written(segment.marker, body), scan] : [written(segment.marker, body)];
  });
  const told =
    wayUp === 1
      ? []
      : [written(marker.exif, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exifOf(wayUp)]))];
  return {
    bytes: Buffer.concat([
      Buffer.from([0xff, marker.start]),
      ...told,
      ...parts,
      Buffer.from([0xff, marker.end]),
    ]),
    width,
    height,
    wayUp,
  };
};

// The decoder looks for a browser's class of this name, and makes its own only on a plain Node.
if (!('ImageData' in globalThis)) {
  Object.assign(globalThis, {
    ImageData: class {
      data: Uint8ClampedArray;
      width: number;
      height: number;
      constructor(data: Uint8ClampedArray, width: number, height: number) {
        this.data = data;
        this.width = width;
        this.height = height;
      }
    },
  });
}

let compiled: WebAssembly.Module | undefined;

/** The decoder, compiled once. Resolved as Node resolves packages, from source and bundle alike. */
const decoderModule = (): WebAssembly.Module => {
  compiled ??= new WebAssembly.Module(
    readFileSync(
      createRequire(import.meta.url).resolve('@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm'),
    ),
  );
  return compiled;
};

/** A few bytes of filling at the very end are a camera's habit; all else that it warns of is damage. */
const isHarmless = (warning: string): boolean =>
  /^Corrupt JPEG data: (\d|1[0-6]) extraneous bytes before marker 0xd9$/.test(warning);

/** Decodes a JPEG to its last pixel, and throws if it cannot. */
export const proveJpeg = async ({ bytes, width, height }: Jpeg): Promise<void> => {
  const warnings: string[] = [];
  // A decoder of its own for each: after a fault it cannot be used again, and its memory never shrinks.
  const decoder = await createDecoder({
    noInitialRun: true,
    instantiateWasm: (imports, done) => {
      const instance = new WebAssembly.Instance(decoderModule(), imports);
      done(instance);
      return instance.exports;
    },
    printErr: (words) => warnings.push(words),
  });
  let decoded: ReturnType<typeof decoder.decode>;
  try {
    decoded = decoder.decode(bytes, false);
  } catch {
    return spoilt();
  }
  if (decoded?.width !== width || decoded.height !== height) return spoilt();
  if (!warnings.every(isHarmless)) return spoilt();
};
