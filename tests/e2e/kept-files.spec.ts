import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rowsOf } from '#domain/form/answer.ts';
import { exifSegment, inks, makeJpeg } from '../fixtures/make-jpeg.ts';
import { completePep, goTo, setUpPep } from './a-pep.ts';
import { axe, expect, test } from './app.ts';
import { call } from './calls.ts';

test.setTimeout(120_000);

const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

test('a file is kept in its row, replaced, taken out, brought back, and goes out with the PEP', async ({
  app,
  page,
}) => {
  const { pepId } = await setUpPep(page);
  const report = join(app.dataFolder, '..', 'report.pdf');
  writeFileSync(report, '%PDF-1.7\n%%EOF\n');
  const letter = join(app.dataFolder, '..', 'letter.docx');
  writeFileSync(letter, 'PK');
  const attached = async () =>
    rowsOf((await call(page, 'peps.get', { id: pepId })).answers.documents).map(({ cells }) =>
      String(cells.attached ?? ''),
    );

  await goTo(page, `/peps/${pepId}?section=education-so-far&field=documents`);
  const label = 'Which papers belong to this PEP?';
  await page.getByRole('button', { name: `Add a row to ${label}` }).click();
  const first = page.getByRole('rowgroup', { name: `${label}, row 1` });
  await first.getByLabel('Kind').selectOption('School report');
  await first.getByLabel('What it is, or shows').fill('Report of the summer term');
  await first.getByLabel('Print with the PEP').selectOption('Yes');

  await app.answerDialog('openFile', letter);
  await first.getByRole('button', { name: 'Choose a file…' }).click();
  await expect(first.getByRole('alert')).toContainText('not a whole PDF, JPEG or PNG file');
  // A press elsewhere in between: two at one place at once are a double click, and count once.
  await first.getByLabel('What it is, or shows').click();
  await app.answerDialog('openFile', report);
  await first.getByRole('button', { name: 'Choose a file…' }).click();
  await expect(first.getByText('report.pdf').first()).toBeVisible();
  await expect(first.getByText('PDF, 1 KB')).toBeVisible();
  await expect.poll(attached).toEqual([expect.stringContaining('report.pdf')]);

  // Taken out, and brought back by Ctrl+Z.
  await first.getByRole('button', { name: 'Take out report.pdf' }).click();
  await expect.poll(attached).toEqual(['']);
  await page.keyboard.press('Control+z');
  await expect.poll(attached).toEqual([expect.stringContaining('report.pdf')]);
  await expect(first.getByText('PDF, 1 KB')).toBeVisible();

  // A picture is dropped on the second row.
  await page.getByRole('button', { name: `Add a row to ${label}` }).click();
  const second = page.getByRole('rowgroup', { name: `${label}, row 2` });
  await expect(second.getByLabel('Kind')).toBeFocused();
  await second.getByLabel('Kind').selectOption('Photograph');
  await second.getByLabel('What it is, or shows').fill('Mia feeds a lamb');
  await second.getByLabel('Print with the PEP').selectOption('Yes');
  const dropped = await page.evaluateHandle((base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], 'farm.png', { type: 'image/png' }));
    return transfer;
  }, png);
  await second.getByRole('group', { name: 'File' }).dispatchEvent('drop', {
    dataTransfer: dropped,
  });
  await expect(second.getByRole('img', { name: 'Mia feeds a lamb' })).toBeVisible();
  await axe(page);

  // A copy leaves only to where the teacher says, and is in the register.
  await app.answerDialog('save', join(app.exportsFolder, 'copy.pdf'));
  await first.getByRole('button', { name: 'Save a copy of report.pdf' }).click();
  await expect.poll(() => readdirSync(app.exportsFolder)).toEqual(['copy.pdf']);

  await completePep(page, pepId);
  await call(page, 'peps.signOff', { id: pepId });
  await goTo(page, `/peps/${pepId}`);
  const files = page.getByRole('list', { name: `Files of ${label}` });
  await expect(files.getByRole('img', { name: 'Mia feeds a lamb' })).toBeVisible();
  await page.getByRole('button', { name: 'Export PDF' }).click();
  const dialog = page.getByRole('dialog', { name: /^Export .*’s PEP as a PDF/ });
  await expect(dialog.getByText('Printed after it: Mia feeds a lamb.')).toBeVisible();
  await expect(dialog.getByLabel('Save the file that goes with it beside the PDF')).toBeChecked();
  await axe(page);
  await app.answerDialog('openFolder', app.exportsFolder);
  await dialog.getByRole('button', { name: 'Choose a folder and export' }).click();
  await expect(page.getByText(/^Beside it: PEP-\w{4}-autumn-2026-file-1\.pdf$/)).toBeVisible();
  expect(readdirSync(app.exportsFolder).filter((name) => name.startsWith('PEP-'))).toHaveLength(2);
});

test('a dropped folder, an empty file and an iPhone’s photo are refused with what to do, a photograph stands upright', async ({
  app,
  page,
}) => {
  const { pepId } = await setUpPep(page);
  await goTo(page, `/peps/${pepId}?section=education-so-far&field=documents`);
  const label = 'Which papers belong to this PEP?';
  await page.getByRole('button', { name: `Add a row to ${label}` }).click();
  const row = page.getByRole('rowgroup', { name: `${label}, row 1` });
  await row.getByLabel('What it is, or shows').fill('Mia feeds a lamb');
  const place = row.getByRole('group', { name: 'File' });
  await expect(
    place.getByText('Photos are kept without where and when they were taken.'),
  ).toBeVisible();

  // As the system's own pointer brings them, so that a folder is a folder.
  const devtools = await page.context().newCDPSession(page);
  const drop = async (file: string): Promise<void> => {
    await place.scrollIntoViewIfNeeded();
    const box = await place.boundingBox();
    if (box === null) throw new Error('The place for a file is not shown.');
    const at = { x: box.x + box.width / 2, y: box.y + 10 };
    const data = { items: [], files: [file], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await devtools.send('Input.dispatchDragEvent', { type, ...at, data });
    }
  };
  const inFolder = (name: string): string => join(app.dataFolder, '..', name);
  const put = (name: string, bytes: Buffer | string): string => {
    writeFileSync(inFolder(name), bytes);
    return inFolder(name);
  };

  mkdirSync(inFolder('Photos'));
  await drop(inFolder('Photos'));
  await expect(place.getByRole('alert')).toHaveText(
    'This is a folder. Open it, and add the files in it one at a time.',
  );
  await drop(put('empty.jpg', ''));
  await expect(place.getByRole('alert')).toContainText('This file is empty.');
  await drop(put('IMG_0001.heic', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'));
  await expect(place.getByRole('alert')).toContainText('open it in Photos, choose “Save as”');

  const lying = makeJpeg({
    across: 6,
    down: 4,
    before: [exifSegment(6, '51.8787 N')],
    square: () => inks.red,
  });
  await drop(put('lamb.jpg', lying));
  const shown = row.getByRole('img', { name: 'Mia feeds a lamb' });
  await expect(shown).toBeVisible();
  expect(
    await shown.evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight]),
  ).toEqual([32, 48]);
  await expect(place.getByRole('alert')).toHaveCount(0);
  await axe(page);
});
