import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PepRecord } from '#domain/form/record.ts';
import { templateOfRecord } from '#domain/form/words/wording.ts';
import { samplePassphrase } from '#domain/school/sample-school.ts';
import { renderPep } from '#electron/documents/pep.ts';
import { makeSample } from '#electron/sample/make.ts';
import { sampleToday } from '#electron/sample/school.ts';
import { type Ask, openServices } from '#electron/sample/services.ts';
import { notInTheirParts } from './answers-in-parts.ts';
import { contentsOf, readableText, readPdf, runTool, tagsOf } from './read-pdf.ts';

/** Playing the sample school takes some seconds, and a busy machine may take much longer. */
const patience = 180_000;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pep-desk-documents-test-'));
const folders = {
  dataFolder: path.join(folder, 'data'),
  documentsFolder: path.join(folder, 'documents'),
};
let ask: Ask;
const records: PepRecord[] = [];

beforeAll(async () => {
  await makeSample(folders);
  ask = openServices({
    ...folders,
    today: () => sampleToday,
    now: () => `${sampleToday}T12:00:00.000Z`,
  });
  const { people } = await ask('app.state', {});
  await ask('access.unlock', { personId: people[0]?.id ?? '', passphrase: samplePassphrase });
  const { rows } = await ask('pupils.list', { term: { academicYear: 2026, term: 'autumn' } });
  for (const { id: pupilId } of rows) {
    for (const { id } of await ask('peps.forPupil', { pupilId })) {
      records.push(await ask('peps.get', { id }));
    }
  }
}, patience);
afterAll(async () => {
  await ask('access.lock', {});
  fs.rmSync(folder, { recursive: true, force: true });
}, patience);

const nameOf = ({ pupil, term }: PepRecord): string => `${pupil.code}, ${term.term}`;

const printed = async (record: PepRecord, allowed: readonly string[] | 'all' = []) => {
  const template = templateOfRecord(record);
  const built = await renderPep({ template, record, allowed });
  return { template, built, ...(await readPdf(built.bytes)) };
};

describe('the plans of the sample school, as they are printed', () => {
  test(
    'are seven pages long at most, and a draft six',
    async () => {
      const most = (record: PepRecord): number => (record.signedOff === null ? 6 : 7);
      const tooLong: string[] = [];
      for (const record of records) {
        const { built } = await printed(record);
        if (built.pages > most(record)) tooLong.push(`${nameOf(record)}: ${built.pages} pages`);
      }
      expect(records.length).toBe(23);
      expect(tooLong).toEqual([]);
    },
    patience,
  );

  test(
    'hold every answer in its part, and never say that something is not recorded',
    async () => {
      for (const record of records) {
        const { template, pages } = await printed(record, 'all');
        const { missing, counted } = notInTheirParts(pages, template, record);
        expect({ of: nameOf(record), missing }).toEqual({ of: nameOf(record), missing: [] });
        expect(counted).toBeGreaterThan(25);
        expect(readableText(pages), nameOf(record)).not.toMatch(/Notrecorded/i);
      }
    },
    patience,
  );

  test(
    'are set in ten points or more, but for margins and imprint, with no heading at a page’s foot',
    async () => {
      for (const record of records) {
        const { pages } = await printed(record);
        const all = pages.flatMap(({ texts }) => texts);
        const small = all.filter(({ size }) => size < 9.9).map(({ text }) => text);
        // The imprint is the last of all.
        const last = all.slice(-small.length).map(({ text }) => text);
        expect(last, nameOf(record)).toEqual(small);
        expect(small.join('')).toMatch(/^Form: .*plan\.$/);
        for (const { texts, tags } of pages) {
          const heads = new Set(
            tagsOf(tags, 'H1', 'H2', 'H3', 'H4', 'H5', 'Lbl').flatMap(contentsOf),
          );
          const { content = null, text = '' } = texts.at(-1) ?? {};
          expect(heads.has(content ?? ''), `${nameOf(record)}: ${text}`).toBe(false);
        }
      }
    },
    patience,
  );

  test(
    'do not say in the child’s copy from what the attendance was worked out',
    async () => {
      for (const record of records) {
        const template = templateOfRecord(record);
        const { bytes } = await renderPep({ template, record, reader: 'child' });
        const text = readableText((await readPdf(bytes)).pages);
        expect(text, nameOf(record)).not.toMatch(/typed,notfromsessions|%,\d+of\d+sessions/);
      }
    },
    patience,
  );

  test(
    'have each target on a third of a page at most',
    async () => {
      for (const record of records) {
        const { pages } = await printed(record);
        for (const { texts } of pages) {
          const heads = texts.filter(({ text }) => /^Target \d+: /.test(text));
          heads.slice(1).forEach((next, i) => {
            expect(next.y - (heads[i]?.y ?? 0), nameOf(record)).toBeLessThan(842 / 3);
          });
        }
      }
    },
    patience,
  );

  test(
    'say of what is not signed off that it is a draft: in its name, on each page, in the register',
    async () => {
      const drafts = records.filter(({ signedOff }) => signedOff === null);
      expect(drafts.length).toBe(3);
      for (const record of drafts) {
        const row = await ask('documents.exportPep', { pepId: record.id });
        expect(row.kind).toBe('pep-draft');
        expect(row.fileName).toMatch(/-draft\.pdf$/);
        const bytes = fs.readFileSync(path.join(row.folder, row.fileName));
        const { pages } = await readPdf(bytes);
        for (const { artifacts } of pages) {
          expect(artifacts.map(({ text }) => text).join(' ')).toMatch(
            /Draft for the meeting of \d|Draft, not signed off/,
          );
        }
        runTool('qpdf', bytes);
      }
      const kinds = (await ask('documents.list', {})).map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === 'pep-draft').length).toBe(3);
    },
    patience,
  );
});
