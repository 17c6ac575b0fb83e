import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import zlib from 'node:zlib';
import fc from 'fast-check';
import { decode, encode } from 'fast-png';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { renderPep } from '#electron/documents/pep.ts';
import { asDrawable, asKept } from '#electron/documents/pictures/picture-file.ts';
import { exifSegment, inks, jpegSegment, makeJpeg } from '../fixtures/make-jpeg.ts';
import { makePng, pngChunk, rowsOf } from '../fixtures/make-png.ts';
import { record, template } from './fixtures.ts';
import { readableText, readPdf, runTool, squeezed, tagsOf } from './read-pdf.ts';

const taken = <T>(read: { ok: true; value: T } | { ok: false; fault: string }): T => {
  if (!read.ok) throw new Error(`The picture is refused: ${read.fault}.`);
  return read.value;
};

/** Prints pictures with a PEP and gives the whole PDF. */
const print = (pictures: readonly { bytes: Buffer; words: string }[]) =>
  renderPep({
    template,
    record,
    attached: pictures.map((one) => ({
      ...one,
      title: 'Photograph',
      kind: 'Picture',
      fileName: '',
    })),
  });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pep-desk-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

type Shown = { width: number; height: number; at(x: number, y: number): number[] };

/** The last of so many pages of a PDF as a reader draws them, cut to the picture that stands on each. */
const shownPictures = (bytes: Buffer, pages: number, count: number): Shown[] => {
  const file = join(folder, 'document.pdf');
  writeFileSync(file, bytes);
  const from = ['-f', String(pages - count + 1), '-r', '36'];
  const ran = spawnSync('pdftoppm', [...from, file, join(folder, 'page')]);
  if (ran.status !== 0) throw new Error(`pdftoppm: ${ran.stderr}`);
  const drawn = readdirSync(folder).filter((name) => name.endsWith('.ppm'));
  return drawn.sort().map((name) => {
    const page = readFileSync(join(folder, name));
    const [head = '', measure = ''] =
      /^P6\s+(\d+)\s+\d+\s+255\s/.exec(page.toString('latin1', 0, 40)) ?? [];
    const width = Number(measure);
    const pixels = page.subarray(head.length);
    const colour = (n: number): number[] => [...pixels.subarray(3 * n, 3 * n + 3)];
    // The picture is the only thing on its page that is in a full colour.
    const places = Array.from({ length: pixels.length / 3 }, (_, n) => n).filter((n) => {
      const [red = 0, green = 0, blue = 0] = pixels.subarray(3 * n, 3 * n + 3);
      return Math.max(red, green, blue) - Math.min(red, green, blue) > 200;
    });
    const columns = places.map((n) => n % width);
    const left = Math.min(...columns);
    const right = Math.max(...columns);
    const top = Math.floor((places[0] ?? 0) / width);
    const bottom = Math.floor((places.at(-1) ?? 0) / width);
    return {
      width: right - left + 1,
      height: bottom - top + 1,
      at: (x, y) => colour((top + y) * width + left + x),
    };
  });
};

const nameOf = ([red = 0, green = 0, blue = 0]: readonly number[]): string => {
  if (red > 200 && green > 200 && blue > 200) return 'white';
  if (red > 200 && green < 60) return 'red';
  if (blue > 200 && red < 60) return 'blue';
  return green > 200 && red < 60 ? 'green' : `${red} ${green} ${blue}`;
};

/** A square of a photograph of six by four squares: red above, blue at the left, else green. */
const scene = (x: number, y: number): readonly number[] =>
  y === 0 ? inks.red : x === 0 ? inks.blue : inks.green;

/** Where a square of the stored photograph (across by down) is seen, for each way up. */
const seen: Record<
  number,
  (x: number, y: number, across: number, down: number) => [number, number]
> = {
  1: (x, y) => [x, y],
  2: (x, y, across) => [across - 1 - x, y],
  3: (x, y, across, down) => [across - 1 - x, down - 1 - y],
  4: (x, y, _, down) => [x, down - 1 - y],
  5: (x, y) => [y, x],
  6: (x, y, _, down) => [down - 1 - y, x],
  7: (x, y, across, down) => [down - 1 - y, across - 1 - x],
  8: (x, y, across) => [y, across - 1 - x],
};
const waysUp = [1, 2, 3, 4, 5, 6, 7, 8];

const photograph = (wayUp: number): Buffer => {
  const [across, down] = wayUp > 4 ? [4, 6] : [6, 4];
  return makeJpeg({
    across,
    down,
    before: [exifSegment(wayUp, '51.8787 N 0.4200 W')],
    square: (x, y) => scene(...(seen[wayUp]?.(x, y, across, down) ?? [x, y])),
  });
};

describe('A photograph', () => {
  test('is upright in a PDF whichever way the camera was held, as it came and as it is kept', async () => {
    const came = waysUp.map((wayUp) => ({ bytes: photograph(wayUp), words: `Way up ${wayUp}` }));
    const kept = await Promise.all(
      came.map(async ({ bytes, words }) => ({ words, bytes: taken(await asKept(bytes)) })),
    );
    const { bytes, pages } = await print([...came, ...kept]);
    expect(runTool('qpdf', bytes)).toContain('No syntax or stream encoding errors found');
    const corners = shownPictures(bytes, pages, 16).map(({ width, height, at }) => [
      width > height ? 'lies' : 'stands',
      nameOf(at(2, 2)),
      nameOf(at(width - 3, 2)),
      nameOf(at(2, height - 3)),
      nameOf(at(width - 3, height - 3)),
    ]);
    expect(corners).toEqual(corners.map(() => ['lies', 'red', 'red', 'blue', 'green']));
  });

  test('is kept with its pixels as they are and nothing beside them but which way up it is', async () => {
    const second = makeJpeg({ across: 1, down: 1, square: () => inks.red });
    const colours = jpegSegment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01profile', 'latin1'));
    const bytes = makeJpeg({
      across: 6,
      down: 4,
      square: scene,
      before: [
        jpegSegment(0xe0, Buffer.from('JFIF\0\x01\x02\0\0\x48\0\x48\x01\x01ABC', 'latin1')),
        exifSegment(6, '51.8787 N 0.4200 W'),
        jpegSegment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Mia</x:xmpmeta>')),
        jpegSegment(0xe2, Buffer.from('MPF\0II*\0second picture', 'latin1')),
        colours,
        jpegSegment(0xed, Buffer.from('Photoshop 3.0\x008BIM Mia Thompson', 'latin1')),
        jpegSegment(0xfe, Buffer.from('Taken at 12 High Street')),
      ],
      after: Buffer.concat([second, Buffer.from('a film of two seconds')]),
    });
    const kept = taken(await asKept(bytes));
    const text = kept.toString('latin1');
    for (const told of [
      '51.87',
      'GPS',
      'xmp',
      'Mia',
      '8BIM',
      'MPF',
      'High Street',
      'film',
      'ABC',
    ]) {
      expect(text).not.toContain(told);
    }
    expect(kept.includes(colours)).toBe(true);
    const pixels = bytes.subarray(bytes.indexOf(Buffer.from([0xff, 0xdb])));
    const end = pixels.indexOf(Buffer.from([0xff, 0xd9])) + 2;
    expect(kept.includes(pixels.subarray(0, end))).toBe(true);
    expect(taken(await asDrawable(kept))).toMatchObject({ width: 32, height: 48 });
    expect(taken(await asKept(kept)).equals(kept)).toBe(true);
  });

  test.each([
    ['grey', makeJpeg({ across: 3, down: 2, colours: 1, square: (x) => [x * 80] })],
    ['saved by scans', makeJpeg({ across: 3, down: 2, progressive: true, square: scene })],
  ])('that is %s is kept and printed', async (_, bytes) => {
    const kept = taken(await asKept(bytes));
    expect(taken(await asDrawable(kept))).toMatchObject({ width: 24, height: 16 });
  });

  test('that is cut off, broken, too large or in printing colours is refused with the reason', async () => {
    const whole = makeJpeg({ across: 60, down: 40, square: (x, y) => [(x * y) % 256, 128, 128] });
    const cut = Buffer.concat([whole.subarray(0, whole.length / 2), Buffer.from([0xff, 0xd9])]);
    const broken = Buffer.from(whole);
    // Inside the pixels, where no code of the first table begins with four ones.
    broken.fill(0xf7, whole.length - 600, whole.length - 300);
    const faults = await Promise.all(
      [
        whole.subarray(0, whole.length / 2),
        cut,
        broken,
        Buffer.concat([whole.subarray(0, 20), whole.subarray(30)]),
        makeJpeg({ across: 1, down: 1, colours: 4, square: () => [0, 0, 0, 0] }),
      ].map(async (bytes) => {
        const read = await asKept(bytes);
        return read.ok ? 'kept' : read.fault;
      }),
    );
    expect(faults).toEqual(['spoilt', 'spoilt', 'spoilt', 'spoilt', 'printing-colours']);
    const enormous = Buffer.from(whole);
    const frame = whole.indexOf(Buffer.from([0xff, 0xc0])) + 5;
    enormous.writeUInt16BE(60_000, frame);
    enormous.writeUInt16BE(60_000, frame + 2);
    expect(await asKept(enormous)).toEqual({ ok: false, fault: 'too-many-pixels' });
  });
});

/** The seven passes of an interlaced PNG: where each begins, and its steps. */
const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** Rows of samples packed to so many bits, in one piece or in seven passes. */
const packedRows = (
  width: number,
  height: number,
  depth: number,
  interlaced: boolean,
  at: (x: number, y: number) => readonly number[],
): Buffer => {
  const rows: Buffer[] = [];
  for (const [x0, y0, stepX, stepY] of interlaced ? adam7 : ([[0, 0, 1, 1]] as const)) {
    for (let y = y0; y < height; y += stepY) {
      let bits = '';
      for (let x = x0; x < width; x += stepX) {
        for (const sample of at(x, y)) bits += sample.toString(2).padStart(depth, '0');
      }
      if (bits === '') continue;
      const bytes = bits.padEnd(Math.ceil(bits.length / 8) * 8, '0').match(/.{8}/g) ?? [];
      rows.push(Buffer.from([0, ...bytes.map((byte) => Number.parseInt(byte, 2))]));
    }
  }
  return Buffer.concat(rows);
};

const palette = [
  [255, 0, 0],
  [0, 255, 0],
  [0, 0, 255],
] as const;

/** What is printed of a picture, as an independent reader sees it. */
const printed = async (bytes: Buffer): Promise<(x: number, y: number) => number[]> => {
  const drawable = taken(await asDrawable(bytes));
  const { width, data, channels } = decode(drawable.bytes);
  expect(channels).toBe(3);
  return (x, y) => [...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)];
};

const everyDepth = [1, 2, 4, 8].flatMap((depth) => [
  { depth, interlaced: false },
  { depth, interlaced: true },
]);

describe('A PNG', () => {
  test.each(everyDepth)(
    'with a palette and transparency is printed on white: $depth bits, interlaced $interlaced',
    async ({ depth, interlaced }) => {
      const count = Math.min(3, 2 ** depth);
      const at = (x: number, y: number): number => (x * 3 + y) % count;
      const bytes = makePng({
        width: 13,
        height: 11,
        depth,
        colour: 3,
        interlaced,
        before: [
          pngChunk('PLTE', Buffer.from(palette.slice(0, count).flat())),
          pngChunk('tRNS', Buffer.from([0, 128])),
        ],
        rows: packedRows(13, 11, depth, interlaced, (x, y) => [at(x, y)]),
      });
      const pixel = await printed(bytes);
      const onWhite = [
        [255, 255, 255],
        [127, 255, 127],
        [0, 0, 255],
      ];
      for (let y = 0; y < 11; y += 1) {
        for (let x = 0; x < 13; x += 1) expect(pixel(x, y)).toEqual(onWhite[at(x, y)]);
      }
    },
  );

  test.each([1, 2, 4, 8, 16])('in grey of %d bits, interlaced, is printed', async (depth) => {
    const most = 2 ** depth - 1;
    const at = (x: number): number => Math.min(x * (depth === 16 ? 5000 : 1), most);
    const pixel = await printed(
      makePng({
        width: 9,
        height: 9,
        depth,
        colour: 0,
        interlaced: true,
        rows: packedRows(9, 9, depth, true, (x) => [at(x)]),
      }),
    );
    for (let x = 0; x < 9; x += 1) {
      const [grey = 0] = pixel(x, 5);
      expect(Math.abs(grey - (at(x) * 255) / most)).toBeLessThanOrEqual(1);
    }
  });

  test('whose one clear colour, or whose alpha, shows the paper is printed on white', async () => {
    const clear = await printed(
      makePng({
        width: 2,
        height: 1,
        before: [pngChunk('tRNS', Buffer.from([0, 255, 0, 0, 0, 0]))],
        rows: rowsOf(2, 1, (x) => (x === 0 ? [255, 0, 0] : [0, 0, 255])),
      }),
    );
    expect([clear(0, 0), clear(1, 0)]).toEqual([
      [255, 255, 255],
      [0, 0, 255],
    ]);
    const half = await printed(
      makePng({ width: 1, height: 1, colour: 6, rows: rowsOf(1, 1, () => [255, 0, 0, 51]) }),
    );
    expect(half(0, 0)).toEqual([255, 204, 204]);
  });

  test('is read as a decoder of others reads it, whatever its colours, depth and filters', async () => {
    const kinds = [
      { colour: 4, channels: 2, depth: 8 },
      { colour: 6, channels: 4, depth: 8 },
      { colour: 6, channels: 4, depth: 16 },
      { colour: 2, channels: 3, depth: 16 },
    ];
    for (const { colour, channels, depth } of kinds) {
      for (const interlaced of [false, true]) {
        // Any bytes are pixels under some filter; each of the five stands before some row.
        const rows = packedRows(17, 19, depth, interlaced, (x, y) =>
          Array.from(
            { length: channels },
            (_, i) => (x * 7919 + y * 104_729 + i * 31) % 2 ** depth,
          ),
        );
        const passes = interlaced ? adam7 : ([[0, 0, 1, 1]] as const);
        let row = 0;
        let at = 0;
        for (const [x0, y0, stepX, stepY] of passes) {
          const length = 1 + (Math.ceil((17 - x0) / stepX) * channels * depth) / 8;
          for (let y = y0; y < 19; y += stepY, at += length, row += 1) rows[at] = row % 5;
        }
        const bytes = makePng({ width: 17, height: 19, colour, depth, interlaced, rows });
        const theirs = decode(bytes);
        const pixel = await printed(bytes);
        for (let n = 0; n < 17 * 19; n += 1) {
          const samples = [...theirs.data.subarray(n * channels, (n + 1) * channels)].map(
            (value) => (depth === 16 ? value >> 8 : value),
          );
          const [red = 0, green = red, blue = red] = channels > 2 ? samples : [samples[0] ?? 0];
          const alpha = channels % 2 === 0 ? (samples.at(-1) ?? 0) : 255;
          expect(pixel(n % 17, Math.floor(n / 17))).toEqual(
            [red, green, blue].map((ink) => Math.round((ink * alpha + 255 * (255 - alpha)) / 255)),
          );
        }
      }
    }
  });

  test('is kept without its texts, times, places and further pictures', async () => {
    const bytes = makePng({
      width: 2,
      height: 2,
      before: [
        pngChunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])),
        pngChunk('tEXt', Buffer.from('Author\0Mia Thompson', 'latin1')),
        pngChunk('tIME', Buffer.from([7, 234, 3, 4, 5, 6, 7])),
        pngChunk('iTXt', Buffer.from('XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta/>', 'latin1')),
        pngChunk('sRGB', Buffer.from([0])),
      ],
      rows: rowsOf(2, 2, () => [1, 2, 3]),
      after: Buffer.from('taken at home'),
    });
    const kept = taken(await asKept(bytes));
    const types = [...kept.toString('latin1').matchAll(/[A-Za-z]{4}/g)].map(([type]) => type);
    expect(types.filter((type) => bytes.toString('latin1').includes(type))).toEqual(
      expect.arrayContaining(['IHDR', 'sRGB', 'IDAT', 'IEND']),
    );
    for (const told of ['acTL', 'tEXt', 'Mia', 'tIME', 'xmp', 'home']) {
      expect(kept.toString('latin1')).not.toContain(told);
    }
    expect([...decode(kept).data]).toEqual([...decode(bytes).data]);
  });

  test('that says which way up it is is kept upright', async () => {
    for (const wayUp of waysUp) {
      const [across, down] = wayUp > 4 ? [4, 6] : [6, 4];
      const exif = exifSegment(wayUp).subarray(10);
      const kept = taken(
        await asKept(
          makePng({
            width: across,
            height: down,
            colour: 6,
            before: [pngChunk('eXIf', exif)],
            rows: rowsOf(across, down, (x, y) => [
              ...(seen[wayUp]?.(x, y, across, down) ?? []),
              0,
              255,
            ]),
          }),
        ),
      );
      const { width, height, data } = decode(kept);
      expect([wayUp, width, height]).toEqual([wayUp, ...(wayUp === 1 ? [across, down] : [6, 4])]);
      expect([...data]).toEqual(
        Array.from({ length: 24 }, (_, n) => [n % 6, Math.floor(n / 6), 0, 255]).flat(),
      );
    }
  });

  test('that would unpack to more than its measures say is refused before it does', async () => {
    const bomb = zlib.deflateSync(Buffer.alloc(50_000_000));
    const small = makePng({ width: 1, height: 1, rows: Buffer.alloc(4) });
    const head = small.subarray(0, 8 + 25);
    const bytes = Buffer.concat([head, pngChunk('IDAT', bomb), pngChunk('IEND', Buffer.alloc(0))]);
    expect(await asKept(bytes)).toEqual({ ok: false, fault: 'spoilt' });
    const wide = makePng({ width: 1_000_000, height: 1_000_000, rows: Buffer.alloc(4) });
    expect(await asKept(wide)).toEqual({ ok: false, fault: 'too-many-pixels' });
  });
});

describe('A picture that is spoilt', () => {
  const spoilt = [
    ['with transparency', { colour: 6, rows: Buffer.alloc(40 * (1 + 40 * 4), 90) }],
    ['without transparency', { colour: 2, rows: Buffer.alloc(40 * (1 + 40 * 3), 90) }],
  ] as const;

  test.each(spoilt)('%s is named in the PEP, which is whole', async (_, { colour, rows }) => {
    const bytes = makePng({ width: 40, height: 40, colour, rows, spoil: true });
    const [first, ...others] = template.sections;
    if (!first) throw new Error('The form has no section.');
    const built = await renderPep({
      template: { ...template, sections: [{ ...first, id: 'my-views' }, ...others] },
      record,
      pictures: [{ bytes, alt: 'A house' }],
      attached: [{ bytes, words: 'Mia feeds a lamb', title: 'Photograph', kind: '', fileName: '' }],
    });
    // What a decoder still had to say after the document was finished would have ended the program.
    await new Promise((done) => setTimeout(done, 100));
    expect(runTool('qpdf', built.bytes)).toContain('No syntax or stream encoding errors found');
    const { pages } = await readPdf(built.bytes);
    const why = 'This picture could not be printed: it is damaged and cannot be read to its end.';
    expect(readableText(pages)).toContain(squeezed(`A house. ${why}`));
    expect(readableText(pages).split(squeezed(why))).toHaveLength(3);
    expect(pages.flatMap(({ tags }) => tagsOf(tags, 'Figure'))).toEqual([]);
  });

  test('in any byte is drawn, or refused with a reason, and never throws', async () => {
    const wholes = [
      photograph(6),
      makeJpeg({ across: 5, down: 5, progressive: true, square: scene }),
      Buffer.from(
        encode({ width: 5, height: 5, data: new Uint8Array(100).fill(77) }, { interlace: 'Adam7' }),
      ),
      makePng({
        width: 9,
        height: 9,
        colour: 3,
        depth: 2,
        before: [pngChunk('PLTE', Buffer.from(palette.flat())), pngChunk('tRNS', Buffer.from([0]))],
        rows: packedRows(9, 9, 2, false, (x) => [x % 3]),
      }),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...wholes),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }),
        fc.option(fc.nat()),
        async (whole, changes, cut) => {
          const bytes = Buffer.from(
            whole.subarray(0, cut === null ? undefined : cut % whole.length),
          );
          for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
          for (const read of [await asKept(bytes), await asDrawable(bytes)]) {
            if (!read.ok)
              expect(['spoilt', 'too-many-pixels', 'printing-colours']).toContain(read.fault);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
