import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { readableText, readPdf, squeezed } from '../documents/read-pdf.ts';
import { completePep, newPep, signOffComplete, takeStep } from './a-pep.ts';
import { schoolForEachTest } from './a-school.ts';
import { passphrase } from './services.ts';

const services = schoolForEachTest();
let pepId: string;

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

beforeEach(async () => {
  ({ pepId } = await newPep(services));
});

describe('The quality check', () => {
  test('of a Luton pupil gives Luton’s checks and no mark', async () => {
    const found = await services.call('quality.get', { pepId });
    expect(found.rubric.id).toBe('luton');
    expect(found.judgement.overall).toBeNull();
    expect(found.judgement.checked.find((one) => one.id === 'CHK-01')?.outcome).toBe('not-met');
  });

  test('lets the teacher disagree only with a reason, and can be undone', async () => {
    const refused = await services.refused('quality.say', {
      pepId,
      subject: 'CHK-25',
      verdict: 'not-applicable',
    });
    expect(refused.field).toBe('reason');
    const said = await services.call('quality.say', {
      pepId,
      subject: 'CHK-25',
      verdict: 'not-applicable',
      reason: 'She leaves care in February.',
    });
    expect((await services.call('quality.get', { pepId })).views).toHaveLength(1);
    await services.call('changes.undo', { changeId: said.changeId });
    expect((await services.call('quality.get', { pepId })).views).toEqual([]);
  });

  test('takes a rubric from a file for the whole authority', async () => {
    const file = path.join(services.exportsFolder, 'rubric.json');
    services.env.openFile = file;
    fs.writeFileSync(file, '{"id":"own"}');
    expect((await services.refused('rubrics.readFile', { pepId })).code).toBe('bad-input');
    fs.writeFileSync(
      file,
      JSON.stringify({
        id: 'own',
        authority: 'Luton',
        questions: [{ id: 'q1', text: 'Is the child heard?' }],
        overall: { rule: 'none' },
      }),
    );
    await services.call('rubrics.readFile', { pepId });
    await services.call('quality.say', { pepId, subject: 'q1', verdict: 'yes' });
    const found = await services.call('quality.get', { pepId });
    expect(found.ownRubric).toBe(true);
    expect(found.judgement.why).toBe('1 of 1 questions: yes.');
    await services.call('rubrics.forget', { pepId });
    expect((await services.call('quality.get', { pepId })).rubric.id).toBe('luton');
  });
});

describe('The child’s views', () => {
  test('keep a picture with what it shows', async () => {
    const file = path.join(services.exportsFolder, 'house.png');
    fs.writeFileSync(file, png);
    services.env.openFile = file;
    const added = await services.call('voice.addPicture', { pepId });
    await services.call('voice.describePicture', { id: added.value.id, alt: 'A house with a dog' });
    expect(await services.call('voice.pictures', { pepId })).toEqual([
      { id: added.value.id, fileName: 'house.png', alt: 'A house with a dog' },
    ]);
    const { dataUrl } = await services.call('files.picture', { id: added.value.id });
    expect(dataUrl.startsWith('data:image/png;base64,')).toBe(true);
  });

  test('are left with the passphrase of the one signed in, and with no other', async () => {
    await services.call('access.check', { passphrase });
    expect((await services.refused('access.check', { passphrase: 'not this one' })).code).not.toBe(
      'internal',
    );
  });
});

describe('The teacher’s own mark', () => {
  const life = (id = pepId) => services.call('peps.life', { id });

  test('is kept at sign-off, goes when that is undone, and stays with the next revision', async () => {
    await services.call('quality.say', { pepId, subject: '*', verdict: 'Good' });
    await completePep(services, pepId);
    expect((await life()).marks).toBeNull();
    await services.call('peps.signOff', { id: pepId });
    const whole = { mark: 'Good', by: 'teacher' };
    expect((await life()).marks).toMatchObject({ whole });
    await services.call('peps.undoSignOff', { id: pepId });
    expect((await life()).marks).toBeNull();
    await services.call('peps.signOff', { id: pepId });
    const { value } = await services.call('peps.amend', { id: pepId, reason: 'A wrong date' });
    expect((await services.call('quality.get', { pepId: value.id })).views).toMatchObject([
      { subject: '*', verdict: 'Good' },
    ]);
    expect((await life()).marks).toMatchObject({ whole });
  });

  test('is printed beside the virtual school’s only where the quality check is printed', async () => {
    await services.call('quality.say', { pepId, subject: '*', verdict: 'Good' });
    await signOffComplete(services, pepId);
    const onDate = services.env.today;
    const detail = { to: 'Luton Virtual School', how: 'portal' } as const;
    await takeStep(services, pepId, 'sent', onDate, { detail });
    await takeStep(services, pepId, 'accepted', onDate, { detail: { grade: 'Outstanding' } });
    const printed = async (includeQuality: boolean): Promise<string> => {
      const { fileName } = await services.call('documents.exportPep', {
        pepId,
        includeFeedback: true,
        includeQuality,
      });
      const { pages } = await readPdf(fs.readFileSync(path.join(services.exportsFolder, fileName)));
      return readableText(pages);
    };
    const difference = squeezed('marked this “Good”; the virtual school marked it “Outstanding”');
    expect(await printed(true)).toContain(difference);
    const plain = await printed(false);
    expect(plain).toContain('Outstanding');
    expect(plain).not.toContain(difference);
  });
});

describe('The PDF of a PEP', () => {
  test('holds drawings and the quality check only when asked', async () => {
    const file = path.join(services.exportsFolder, 'house.png');
    fs.writeFileSync(file, png);
    services.env.openFile = file;
    const added = await services.call('voice.addPicture', { pepId });
    await services.call('voice.describePicture', { id: added.value.id, alt: 'A house with a dog' });
    await signOffComplete(services, pepId);
    const textOf = async (fileName: string): Promise<string> => {
      const { pages } = await readPdf(fs.readFileSync(path.join(services.exportsFolder, fileName)));
      return pages
        .flatMap(({ texts }) => texts.map((piece) => piece.text))
        .join(' ')
        .replace(/\s+/g, ' ');
    };
    const plain = await services.call('documents.exportPep', { pepId });
    expect(await textOf(plain.fileName)).not.toMatch(/A house with a dog|Quality check/);
    const full = await services.call('documents.exportPep', {
      pepId,
      includePictures: true,
      includeQuality: true,
    });
    const text = await textOf(full.fileName);
    expect(text).toContain('A house with a dog');
    expect(text).toContain('Quality check');
    expect(text).toMatch(/\d+ of \d+ checks met/);
    expect((await services.refused('voice.removePicture', { id: added.value.id })).code).toBe(
      'not-allowed',
    );
  });
});
