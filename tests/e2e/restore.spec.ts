import { mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { addPupil } from './a-pep.ts';
import { type App, axeInBothThemes, expect, test } from './app.ts';
import { call, passphrase, setUpSchool } from './calls.ts';

const step = (page: Page, name: string | RegExp) =>
  expect(page.getByRole('heading', { level: 2, name })).toBeVisible();

/** A school with one pupil, of which a copy was made; then a second pupil came. */
const copied = async (app: App, page: Page): Promise<string> => {
  const code = await setUpSchool(page);
  await call(page, 'recovery.confirm', { code });
  await addPupil(page, { legalForename: 'Łucja', legalSurname: 'Wren' });
  await app.answerDialog('openFolder', app.exportsFolder);
  await call(page, 'backup.create', {});
  await addPupil(page, { legalForename: 'Ade', legalSurname: 'Finch' });
  return code;
};

const pupilsNow = async (page: Page): Promise<number> =>
  (await call(page, 'pupils.list', { term: await call(page, 'terms.current', {}) })).total;

const lookInFolder = async (app: App, page: Page, folder: string): Promise<void> => {
  await app.answerDialog('openFolder', folder);
  await page.getByRole('button', { name: /^Look (for a copy in a|in another) folder/ }).click();
};

/** Looks at the newest copy of the folder; a backup may have been made by itself meanwhile. */
const lookAtNewest = (page: Page): Promise<void> =>
  page
    .getByRole('list', { name: 'Copies in the folder' })
    .getByRole('button', { name: /^Look at it: the copy of/ })
    .first()
    .click();

test('from Settings a copy is looked at, restored, and undone with one press', async ({
  app,
  page,
}) => {
  await copied(app, page);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Backups', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Go back to a copy' })).toBeVisible();
  const empty = join(app.exportsFolder, 'empty');
  mkdirSync(empty);
  await lookInFolder(app, page, empty);
  await expect(page.getByRole('alert')).toContainText('There is no copy');
  await lookInFolder(app, page, app.exportsFolder);
  await axeInBothThemes(page);
  await lookAtNewest(page);

  await step(page, /^The copy of/);
  await expect(page.getByLabel('Passphrase of this copy')).toBeFocused();
  await page.keyboard.type('not this one');
  await page.keyboard.press('Enter');
  await expect(page.getByText('That is not the right passphrase.')).toBeVisible();
  await axeInBothThemes(page);
  await page.getByLabel('Passphrase of this copy').fill(passphrase);
  await page.keyboard.press('Enter');

  await step(page, 'This copy is whole');
  await expect(page.getByText('1 pupil, 0 PEPs')).toBeVisible();
  await expect(page.getByText(/^1 pupil added since\./)).toBeVisible();
  await axeInBothThemes(page);
  expect(await pupilsNow(page)).toBe(2);
  await page.getByRole('button', { name: 'Restore this copy' }).click();

  await expect(page.getByText(/^The records are as they were on/)).toBeVisible();
  expect(await pupilsNow(page)).toBe(1);
  await axeInBothThemes(page);
  await page.getByRole('button', { name: 'Undo: go back to how it was before' }).click();
  await expect(page.getByText('The restore was undone')).toBeVisible();
  expect(await pupilsNow(page)).toBe(2);
});

test('on a new computer the first run opens a copy with its recovery code alone', async ({
  app,
  page,
}) => {
  const code = await copied(app, page);
  await app.stop();
  for (const name of readdirSync(app.dataFolder)) {
    if (name !== 'window') rmSync(join(app.dataFolder, name), { recursive: true });
  }
  const fresh = await app.start();
  await fresh.getByRole('button', { name: 'Open a copy from another computer…' }).click();
  await expect(
    fresh.getByRole('heading', { level: 1, name: 'Open a copy from another computer' }),
  ).toBeFocused();
  await lookInFolder(app, fresh, app.exportsFolder);
  await axeInBothThemes(fresh);
  await lookAtNewest(fresh);
  await fresh.getByRole('button', { name: 'Use recovery code' }).click();
  await fresh.getByLabel('Recovery code of this copy').fill(code);
  await fresh.getByRole('button', { name: 'Look at this copy' }).click();
  await step(fresh, 'This copy is whole');
  await expect(fresh.getByText('nothing is lost')).toBeVisible();
  await fresh.getByRole('button', { name: 'Restore this copy' }).click();
  await expect(fresh.getByText('Use at least 10 characters.')).toBeVisible();
  await fresh.getByLabel('New passphrase', { exact: true }).fill('lantern orchard meadow');
  await fresh.getByLabel('New passphrase again').fill('lantern orchard meadow');
  await axeInBothThemes(fresh);
  await fresh.getByRole('button', { name: 'Restore this copy' }).click();
  await expect(fresh.getByText(/^The records are as they were on/)).toBeVisible();
  expect(await pupilsNow(fresh)).toBe(1);
});

test('where nothing opens any more, the newest copy is found damaged and the next one restored', async ({
  app,
  page,
}) => {
  await copied(app, page);
  await app.answerDialog('openFolder', app.exportsFolder);
  await page.waitForTimeout(1100);
  await call(page, 'backup.create', {});
  await app.stop();
  const copies = readdirSync(app.exportsFolder).filter((name) => name.endsWith('.sqlite'));
  truncateSync(join(app.exportsFolder, copies.sort().at(-1) ?? ''), 20_000);
  for (const name of ['keyring.json', 'keyring.json.previous']) {
    writeFileSync(join(app.dataFolder, name), 'not a keyring');
  }
  const broken = await app.start();
  await expect(broken.getByText('cannot be read')).toBeVisible();
  await axeInBothThemes(broken);
  await broken.getByRole('button', { name: 'Go back to a copy…' }).click();
  await lookInFolder(app, broken, app.exportsFolder);
  await lookAtNewest(broken);
  await broken.getByLabel('Passphrase of this copy').fill(passphrase);
  await broken.keyboard.press('Enter');
  await expect(broken.getByRole('alert')).toContainText('This copy is damaged');
  await axeInBothThemes(broken);
  await broken.getByRole('button', { name: 'Take that one' }).click();
  await step(broken, 'This copy is whole');
  await broken.getByRole('button', { name: 'Restore this copy' }).click();
  await expect(broken.getByText(/^The records are as they were on/)).toBeVisible();
  expect(await pupilsNow(broken)).toBe(1);
});

test('the lock leads to the copies and back', async ({ app, page }) => {
  await copied(app, page);
  // The window is loaded anew when it is locked, before it has its answer.
  await call(page, 'access.lock', {}).catch(() => undefined);
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible();
  await page.getByRole('button', { name: 'Go back to a copy…' }).click();
  await axeInBothThemes(page);
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused();
});
