import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { fileCell, type KeptFile } from '#domain/files/kept-file.ts';
import { readableText, readPdf, runTool, squeezed, tagsOf } from '../documents/read-pdf.ts';
import { exifSegment, inks, makeJpeg } from '../fixtures/make-jpeg.ts';
import { says } from '../fixtures/says.ts';
import { spending } from '../fixtures/spending.ts';
import { addLine, newPep, saveAnswers, signOffComplete } from './a-pep.ts';
import { schoolForAllTests } from './a-school.ts';
import { type Dropped, fourteenFiles, putInto } from './fourteen-files.ts';

/** Whether pictures are kept unread, as they were before they were decoded on their way in. */
const asBefore = vi.hoisted(() => ({ now: false }));
vi.mock('#electron/documents/pictures/picture-file.ts', async (original) => {
  const real = await original<typeof import('#electron/documents/pictures/picture-file.ts')>();
  return {
    ...real,
    asKept: async (bytes: Buffer) =>
      asBefore.now ? { ok: true, value: bytes } : real.asKept(bytes),
  };
});

const services = schoolForAllTests();
let folder: string;
beforeAll(async () => {
  folder = path.join(services.exportsFolder, '..', 'dropped');
  fs.mkdirSync(folder);
}, 120_000);

/** What became of a file: kept, or the sentence that refused it. */
type Outcome = { kept: KeptFile } | { refused: string };

const drop = async (pepId: string, { fileName, bytes }: Dropped): Promise<Outcome> => {
  const input = { pepId, fieldId: 'documents', fileName } as const;
  const answer = await services.handlers['files.keepDropped']({
    ...input,
    base64: (bytes ?? Buffer.alloc(0)).toString('base64'),
  });
  return answer.ok ? { kept: answer.value } : { refused: answer.error.message };
};

const choose = async (pepId: string, file: string): Promise<Outcome> => {
  services.env.openFile = file;
  const answer = await services.handlers['files.keep']({ pepId, fieldId: 'documents' });
  return answer.ok ? { kept: answer.value } : { refused: answer.error.message };
};

const row = (what: string, kept: KeptFile) => ({
  id: what.replace(/\W/g, '-'),
  cells: { kind: 'photograph', file: `Shows ${what}`, attached: fileCell(kept), print: 'yes' },
});

const exportPep = async (pepId: string) => {
  await signOffComplete(services, pepId);
  const { fileName } = await services.call('documents.exportPep', {
    pepId,
    includePictures: true,
    includeFiles: true,
  });
  const bytes = fs.readFileSync(path.join(services.exportsFolder, fileName));
  expect(runTool('qpdf', bytes)).toContain('No syntax or stream encoding errors found');
  const { pages } = await readPdf(bytes);
  return {
    bytes,
    text: readableText(pages),
    figures: pages.flatMap(({ tags }) => tagsOf(tags, 'Figure')).length,
  };
};

const printable = (kept: KeptFile): boolean => kept.mediaType.startsWith('image/');

/** The first words of a sentence, for the table. */
const brief = (words: string): string => words.split(/[.,]/)[0] ?? words;

describe('Fourteen files that a school could drop', () => {
  test('are taken in or refused in words, and what was ever kept is printed or named', async () => {
    const { pepId } = await newPep(services);
    const files = fourteenFiles();
    expect(files).toHaveLength(14);
    const outcomes: { file: Dropped; outcome: Outcome }[] = [];
    for (const file of files) {
      const chosen = await choose(pepId, putInto(folder, file));
      // The window itself tells a dropped folder; no bytes of it come.
      const dropped = file.bytes === null ? chosen : await drop(pepId, file);
      expect('kept' in dropped).toBe('kept' in chosen);
      if ('refused' in chosen) expect(dropped).toEqual(chosen);
      outcomes.push({ file, outcome: dropped });
    }

    // The refused ones that earlier programs took unread lie in the records of a school.
    asBefore.now = true;
    const kept: { what: string; kept: KeptFile; before: boolean }[] = [];
    for (const { file, outcome } of outcomes) {
      if ('kept' in outcome) kept.push({ what: file.what, kept: outcome.kept, before: false });
      else if (file.bytes !== null) {
        const before = await drop(pepId, file);
        if ('kept' in before) kept.push({ what: file.what, kept: before.kept, before: true });
      }
    }
    asBefore.now = false;
    await saveAnswers(services, pepId, {
      documents: says(kept.map((one) => row(one.what, one.kept))),
    });
    const { text, figures } = await exportPep(pepId);

    const inPdf = (what: string): string => {
      const one = kept.find((each) => each.what === what);
      if (!one) return '';
      expect(text).toContain(squeezed(`Shows ${what}`));
      if (!printable(one.kept)) return 'a file beside it';
      return one.before ? 'kept before: named' : 'printed';
    };
    const table = outcomes.map(({ file, outcome }) => ({
      file: `${file.what} (${file.fileName})`,
      'on its way in': 'kept' in outcome ? 'taken in' : brief(outcome.refused),
      'in the PDF': inPdf(file.what),
    }));
    console.table(table);

    expect(table.map((one) => [one['on its way in'], one['in the PDF']])).toEqual([
      ['taken in', 'printed'],
      ['This picture is damaged and cannot be read to its end', 'kept before: named'],
      ['taken in', 'printed'],
      ['This picture is damaged and cannot be read to its end', 'kept before: named'],
      ['This photo is a HEIC file', ''],
      ['This photo is a HEIC file', ''],
      ['taken in', 'a file beside it'],
      ['This is not a whole PDF', ''],
      ['This is a folder', ''],
      ['This file is empty', ''],
      ['taken in', 'printed'],
      ['This is a GIF picture', ''],
      ['This picture is made for a printing press (CMYK colours)', 'kept before: named'],
      ['taken in', 'printed'],
    ]);
    expect(figures).toBe(4);
    const named = (why: string): number =>
      text.split(squeezed(`This picture could not be printed: it ${why}.`)).length - 1;
    expect(named('is damaged and cannot be read to its end')).toBe(2);
    expect(named('is made for a printing press (CMYK colours)')).toBe(1);
  }, 240_000);

  test('meet the same check whichever way they come in', async () => {
    const { pupilId, pepId } = await newPep(services);
    const line = await addLine(services, spending(pupilId));
    const refused = ['PNG, spoilt', 'JPEG, spoilt', 'HEIC', 'CMYK', 'empty', 'animated'];
    for (const file of fourteenFiles().filter(({ what }) => refused.includes(what))) {
      const chosen = path.join(folder, `once-more-${file.fileName}`);
      fs.writeFileSync(chosen, file.bytes ?? '');
      services.env.openFile = chosen;
      const words = await Promise.all([
        services.refused('voice.addPicture', { pepId }),
        services.refused('files.add', { pepId }),
        services.refused('ppplus.addReceipt', { lineId: line.id }),
      ]);
      const asRow = await choose(pepId, chosen);
      expect('refused' in asRow).toBe(true);
      for (const { message } of words) expect(asRow).toEqual({ refused: message });
    }
    expect(await services.call('files.list', { pepId })).toEqual([]);
  }, 120_000);

  test.each([
    ['HEIC photo of several pictures', '\0\0\0\x18ftypmif1\0\0\0\0', 'HEIC'],
    ['AVIF picture', '\0\0\0\x18ftypavif\0\0\0\0', 'AVIF'],
    ['animated WebP picture', 'RIFF\x20\0\0\0WEBPVP8X', 'WebP'],
    ['BMP picture', 'BM\x36\0\0\0', 'BMP'],
    ['TIFF picture', 'II*\0\x08\0\0\0', 'TIFF'],
  ])('include no %s: what to do about it is said', async (_, start, name) => {
    const { pepId } = await newPep(services);
    const bytes = Buffer.from(start.padEnd(64, '\0'), 'latin1');
    const outcome = await drop(pepId, { what: name, fileName: 'x.jpg', bytes });
    expect(outcome).toEqual({
      refused: expect.stringMatching(new RegExp(`^This .*${name}.*(JPEG|PNG).*add that\\.`)),
    });
  });
});

describe('A photograph', () => {
  test('loses where it was taken on its way in: no copy of it and no PDF tells', async () => {
    const { pepId } = await newPep(services);
    const bytes = makeJpeg({
      across: 4,
      down: 6,
      before: [exifSegment(8, '51.8787 N 0.4200 W')],
      square: () => inks.red,
    });
    expect(bytes.includes('51.8787')).toBe(true);
    const file = { what: 'a lamb', fileName: 'lamb.jpg', bytes };
    const outcome = await drop(pepId, file);
    if (!('kept' in outcome)) throw new Error(outcome.refused);
    expect(outcome.kept.bytes).toBeLessThan(bytes.length);
    services.env.openFile = putInto(folder, file);
    await services.call('voice.addPicture', { pepId });
    services.env.saveFile = path.join(folder, 'copy.jpg');
    await services.call('files.saveCopy', { id: outcome.kept.id });
    const copy = fs.readFileSync(services.env.saveFile);
    expect(copy).toHaveLength(outcome.kept.bytes);
    expect(copy.includes('51.8787')).toBe(false);
    const shown = await services.call('files.picture', { id: outcome.kept.id });
    expect(shown.dataUrl).toBe(`data:image/jpeg;base64,${copy.toString('base64')}`);
    await saveAnswers(services, pepId, { documents: says([row(file.what, outcome.kept)]) });
    const pdf = await exportPep(pepId);
    expect(pdf.figures).toBe(2);
    expect(pdf.bytes.includes('51.8787')).toBe(false);
  }, 120_000);
});
