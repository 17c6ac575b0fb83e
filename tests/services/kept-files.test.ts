import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { fileCell, type KeptFile } from '#domain/files/kept-file.ts';
import { rowsOf } from '#domain/form/answer.ts';
import type { FieldId } from '#domain/form/fields/index.ts';
import { readPdf, type Tag } from '../documents/read-pdf.ts';
import { says } from '../fixtures/says.ts';
import { completePep, newPep, saveAnswers, signOffComplete, startPep } from './a-pep.ts';
import { schoolForEachTest } from './a-school.ts';
import { spring } from './services.ts';

const services = schoolForEachTest();
let pupilId: string;
let pepId: string;

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const pdf = Buffer.from('%PDF-1.7\nMia’s school report\n%%EOF\n');

beforeEach(async () => {
  ({ pupilId, pepId } = await newPep(services));
});

const put = (name: string, bytes: Buffer): string => {
  const file = path.join(services.exportsFolder, '..', name);
  fs.writeFileSync(file, bytes);
  return file;
};

const keep = async (
  name: string,
  bytes: Buffer,
  { fieldId = 'documents', into = pepId }: { fieldId?: FieldId; into?: string } = {},
): Promise<KeptFile> => {
  services.env.openFile = put(name, bytes);
  return services.call('files.keep', { pepId: into, fieldId });
};

const row = (id: string, cells: Record<string, string>) => ({ id, cells });

const save = (rows: ReturnType<typeof row>[], into = pepId) =>
  saveAnswers(services, into, { documents: says(rows) });

test('a file that is kept or removed stands in its pupil’s history', async () => {
  const { id } = await keep('Mia at the farm.png', png);
  await services.call('files.remove', { id });
  const [removed, added] = await services.call('pupils.history', { id: pupilId });
  expect([removed?.what, added?.what]).toEqual(['A file removed', 'A file added']);
});

const reportAndPhotograph = async (): Promise<{ report: KeptFile; photograph: KeptFile }> => {
  const report = await keep('Mia Thompson report.pdf', pdf);
  const photograph = await keep('Mia at the farm.png', png);
  await save([
    row('a', {
      kind: 'report',
      date: '2026-07-17',
      file: 'Report of the summer',
      attached: fileCell(report),
      print: 'yes',
    }),
    row('b', {
      kind: 'photograph',
      file: 'Mia feeds a lamb',
      attached: fileCell(photograph),
      print: 'yes',
    }),
  ]);
  return { report, photograph };
};

const keptIds = async (of = pepId): Promise<string[]> =>
  (await services.call('files.list', { pepId: of })).map(({ id }) => id).sort();

const rolesIn = (tag: Tag | null): string[] =>
  tag === null
    ? []
    : [tag.role, ...tag.children.flatMap((child) => ('role' in child ? rolesIn(child) : []))];

const read = async (fileName: string) => {
  const { pages } = await readPdf(fs.readFileSync(path.join(services.exportsFolder, fileName)));
  return {
    pages,
    text: pages
      .flatMap(({ texts }) => texts.map((piece) => piece.text))
      .join(' ')
      .replace(/\s+/g, ' '),
  };
};

describe('A row of a PEP', () => {
  test('holds a file that was chosen, and gives a copy under a neutral name', async () => {
    const { report } = await reportAndPhotograph();
    expect(report).toMatchObject({ name: 'Mia Thompson report.pdf', mediaType: 'application/pdf' });
    services.env.saveFile = path.join(services.exportsFolder, 'copy.pdf');
    await services.call('files.saveCopy', { id: report.id });
    expect(fs.readFileSync(path.join(services.exportsFolder, 'copy.pdf')).equals(pdf)).toBe(true);
    expect(services.env.suggested).toMatch(/^PEP-\w{4}-autumn-2026-file\.pdf$/);
  });

  test('holds a file that was dropped, by what it is and not by its name', async () => {
    const dropped = await services.call('files.keepDropped', {
      pepId,
      fieldId: 'voice-attachment',
      fileName: 'my dog.pdf',
      base64: png.toString('base64'),
    });
    expect(dropped).toMatchObject({ name: 'my dog.png', mediaType: 'image/png' });
  });

  test('refuses other kinds, files that are too large, and questions without files', async () => {
    services.env.openFile = put('notes.docx', Buffer.from('PK'));
    const refused = await services.refused('files.keep', { pepId, fieldId: 'documents' });
    expect(refused.message).toBe(
      'This is not a whole PDF, JPEG or PNG file, nor an MP3, M4A or WAV recording. Save it as one of these and try again.',
    );
    services.env.openFile = put('large.png', Buffer.concat([Buffer.alloc(20 * 1024 * 1024), png]));
    const large = await services.refused('files.keep', { pepId, fieldId: 'documents' });
    expect(large.message).toContain('larger than 20 MB');
    const elsewhere = await services.refused('files.keep', { pepId, fieldId: 'tuition' });
    expect(elsewhere.code).toBe('bad-input');
  });

  test('keeps a recording of what the child said', async () => {
    const mp3 = Buffer.concat([Buffer.from('ID3'), Buffer.alloc(64)]);
    const said = await keep('said.mp3', mp3, { fieldId: 'voice-attachment' });
    expect(said.mediaType).toBe('audio/mpeg');
  });

  test('never names a file of another pupil, nor one that is not there', async () => {
    const { report } = await reportAndPhotograph();
    const theirs = await newPep(services);
    const naming = (file: KeptFile) => ({
      id: theirs.pepId,
      answers: {
        documents: says([row('a', { kind: 'report', file: 'A report', attached: fileCell(file) })]),
      },
    });
    for (const file of [report, { ...report, id: 'nothing' }]) {
      expect((await services.refused('peps.saveAnswers', naming(file))).message).toBe(
        'This file is no longer in the records. Choose it again.',
      );
    }
  });

  test('brings its file back when taking it out is undone', async () => {
    const { report } = await reportAndPhotograph();
    const before = (await services.call('peps.get', { id: pepId })).answers.documents;
    const { changeId } = await save([]);
    await services.call('changes.undo', { changeId });
    expect((await services.call('peps.get', { id: pepId })).answers.documents).toEqual(before);
    expect(await keptIds()).toContain(report.id);
  });

  test('is the only place where its file is taken out', async () => {
    const { report } = await reportAndPhotograph();
    expect((await services.refused('files.remove', { id: report.id })).code).toBe('not-allowed');
  });
});

describe('Signing off', () => {
  test('seals the files that are named, and lets go of the others', async () => {
    const { report, photograph } = await reportAndPhotograph();
    const unused = await keep('other.pdf', pdf);
    await completePep(services, pepId);
    expect(await keptIds()).toEqual([report.id, photograph.id, unused.id].sort());
    await services.call('peps.signOff', { id: pepId });
    expect(await keptIds()).toEqual([report.id, photograph.id].sort());
    expect((await services.refused('files.remove', { id: report.id })).code).toBe('not-allowed');
    services.env.openFile = put('late.pdf', pdf);
    expect((await services.refused('files.keep', { pepId, fieldId: 'documents' })).code).toBe(
      'not-allowed',
    );
  });

  test('leaves a revision the same files, and discarding it leaves them where they are', async () => {
    const { report, photograph } = await reportAndPhotograph();
    await signOffComplete(services, pepId);
    const { value } = await services.call('peps.amend', { id: pepId, reason: 'A date' });
    const rows = rowsOf((await services.call('peps.get', { id: value.id })).answers.documents);
    expect(rows.map(({ cells }) => cells.attached)).toEqual([
      fileCell(report),
      fileCell(photograph),
    ]);
    const own = await keep('new.pdf', pdf, { into: value.id });
    await save(
      [
        ...rows.map(({ id, cells }) => row(id, cells as Record<string, string>)),
        row('c', { kind: 'work', file: 'A poem', attached: fileCell(own) }),
      ],
      value.id,
    );
    await services.call('peps.discard', { id: value.id });
    expect(await keptIds()).toEqual([report.id, photograph.id].sort());
    expect(await keptIds(value.id)).toEqual([]);
  });

  test('leaves a revision the pictures that a child drew', async () => {
    services.env.openFile = put('house.png', png);
    const drawn = await services.call('voice.addPicture', { pepId });
    await services.call('voice.describePicture', { id: drawn.value.id, alt: 'A house' });
    await signOffComplete(services, pepId);
    const { value } = await services.call('peps.amend', { id: pepId, reason: 'A date' });
    const [copy] = await services.call('voice.pictures', { pepId: value.id });
    expect(copy).toMatchObject({ fileName: 'house.png', alt: 'A house' });
    await services.call('voice.removePicture', { id: copy?.id ?? '' });
    expect(await services.call('voice.pictures', { pepId })).toHaveLength(1);
  });

  test('of a later PEP takes over the file of an earlier one that is still open', async () => {
    const { report } = await reportAndPhotograph();
    const later = await startPep(services, pupilId, spring);
    await save([row('x', { kind: 'report', file: 'A report', attached: fileCell(report) })], later);
    await services.call('peps.discard', { id: pepId });
    expect(await keptIds(later)).toEqual([report.id]);
  });
});

describe('The PDF of a PEP', () => {
  test('prints pictures on pages of their own, tagged, and says where other files are', async () => {
    await reportAndPhotograph();
    await signOffComplete(services, pepId);
    const { fileName, beside } = await services.call('documents.exportPep', { pepId });
    expect(beside).toEqual([]);
    const { pages, text } = await read(fileName);
    expect(text).toContain('Papers and pictures with this PEP');
    expect(text).toContain('Not in this document: the school keeps it and can send it');
    const last = pages.at(-1);
    expect(rolesIn(last?.tags ?? null)).toContain('Figure');
    expect(last?.texts.map((piece) => piece.text).join(' ')).toContain('Mia feeds a lamb');
    expect(fs.readdirSync(services.exportsFolder)).toEqual([fileName]);
  });

  test('has its other files saved beside it under neutral names, and in the register', async () => {
    await reportAndPhotograph();
    await signOffComplete(services, pepId);
    const { fileName, beside } = await services.call('documents.exportPep', {
      pepId,
      recipient: 'Luton virtual school',
      includeFiles: true,
    });
    expect(fileName).toMatch(/^PEP-\w{4}-autumn-2026\.pdf$/);
    expect(beside).toEqual([fileName.replace('.pdf', '-file-1.pdf')]);
    const [saved = ''] = beside;
    expect(fs.readFileSync(path.join(services.exportsFolder, saved)).equals(pdf)).toBe(true);
    expect((await read(fileName)).text).toContain(`A file of its own, beside this one: ${saved}`);
    const register = await services.call('documents.list', {});
    expect(register.map(({ kind, fileName: name, recipient }) => [kind, name, recipient])).toEqual(
      expect.arrayContaining([
        ['pep', fileName, 'Luton virtual school'],
        ['attachment', saved, 'Luton virtual school'],
      ]),
    );
  });

  test('takes no picture of the child’s views to who is not told them', async () => {
    const house = await keep('house.png', png, { fieldId: 'voice-attachment' });
    const cells = { kind: 'drawing', what: 'Mum’s house', attached: fileCell(house), print: 'yes' };
    await saveAnswers(services, pepId, { 'voice-attachment': says([row('v', cells)]) });
    const textFor = async (reader: 'parent' | 'carer', allowed: string[] = []): Promise<string> => {
      const { fileName } = await services.call('documents.exportPep', { pepId, reader, allowed });
      return (await read(fileName)).text;
    };
    expect(await textFor('parent')).not.toContain('Mum’s house');
    expect(await textFor('parent', ['views'])).toContain('Mum’s house');
    expect(await textFor('carer')).toContain('Mum’s house');
  });

  test('leaves out what is not marked to go out with it', async () => {
    const photograph = await keep('lamb.png', png);
    await save([
      row('b', { kind: 'photograph', file: 'Mia feeds a lamb', attached: fileCell(photograph) }),
    ]);
    await signOffComplete(services, pepId);
    const { fileName } = await services.call('documents.exportPep', { pepId, includeFiles: true });
    const { text } = await read(fileName);
    expect(text).not.toContain('Papers and pictures with this PEP');
    expect(text).toContain('lamb.png');
  });
});
