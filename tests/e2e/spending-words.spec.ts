import { renameSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { plan } from '../fixtures/spending.ts';
import { addPupil, goTo, setUpPep, term, unlock } from './a-pep.ts';
import { expect, test } from './app.ts';
import { call } from './calls.ts';

test.use({ today: '2026-11-23' });

const spendings = async (page: Page, pupilId: string): Promise<string[]> =>
  (await call(page, 'ppplus.ledger', { pupilId, term })).lines.map(
    ({ description }) => description,
  );

/** Makes the window as slow as an old computer, so that an answer takes its time. */
const slowDown = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
};

const what = (page: Page) => page.getByLabel('What it paid for');
const kind = (page: Page) => page.getByLabel('Kind of support');
const pupil = (page: Page) => page.getByLabel('Pupil', { exact: true });

const logOne = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+Shift+L');
  await pupil(page).selectOption({ label: 'Mia Thompson' });
  await kind(page).selectOption('music');
  await what(page).fill('Guitar strings');
  await page.getByLabel('Cost of one, in pounds').fill('7');
};

const again = (page: Page) => page.getByRole('button', { name: 'Save and log another' });

test('what is typed while a spending is saved goes into the next one and chooses no other pupil', async ({
  page,
}) => {
  const { pupilId } = await setUpPep(page);
  const other = await addPupil(page, { legalForename: 'Bea', legalSurname: 'Carr' });
  await goTo(page, '/today');
  await expect(page.getByRole('button', { name: 'Lock', exact: true })).toBeVisible();
  await slowDown(page);
  await logOne(page);
  await again(page).click();
  await page.keyboard.type('Bea flats');
  await expect(page.getByText('Spending logged.')).toBeVisible();
  await expect(what(page)).toHaveValue('Bea flats');
  await expect(pupil(page).locator('option:checked')).toHaveText('Mia Thompson');
  expect(await spendings(page, pupilId)).toEqual(['Guitar strings']);

  // What kind the next one is, is said anew.
  await expect(kind(page)).toHaveValue('');
  await kind(page).selectOption('music');
  await page.getByLabel('Cost of one, in pounds').fill('3');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await spendings(page, pupilId)).toEqual(['Guitar strings', 'Bea flats']);
  expect(await spendings(page, other)).toEqual([]);
});

test('a spending that is refused comes back, and waits beside the next one if that was begun', {
  tag: '@nightly',
}, async ({ app, page }) => {
  const { pupilId } = await setUpPep(page);
  await goTo(page, '/today');
  await expect(page.getByRole('button', { name: 'Lock', exact: true })).toBeVisible();
  await logOne(page);
  renameSync(app.dataFolder, `${app.dataFolder}-away`);
  await again(page).click();
  await expect(what(page)).toHaveValue('Guitar strings');
  await again(page).evaluate(async (button) => {
    if (button instanceof HTMLElement) button.click();
    // The form is emptied by now, and the answer cannot have come.
    await Promise.resolve();
    document.execCommand('insertText', false, 'Drum sticks');
  });
  await expect(page.getByText('Not saved: Guitar strings, £7.00.')).toBeVisible();
  await expect(what(page)).toHaveValue('Drum sticks');

  renameSync(`${app.dataFolder}-away`, app.dataFolder);
  await kind(page).selectOption('music');
  await page.getByLabel('Cost of one, in pounds').fill('4');
  await page.getByRole('button', { name: 'Put it back in the form' }).click();
  await expect(what(page)).toHaveValue('Guitar strings');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(what(page)).toHaveValue('Drum sticks');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await spendings(page, pupilId)).toEqual(['Guitar strings', 'Drum sticks']);
});

const openLedger = async (page: Page): Promise<string> => {
  const { pupilId } = await setUpPep(page);
  await call(page, 'ppplus.saveLine', { id: null, line: plan(pupilId) });
  await goTo(page, `/ppplus/${pupilId}`);
  await expect(page.getByLabel('For, line 1')).toHaveValue('Maths tutor');
  return pupilId;
};

test('Escape leaves the empty line of the ledger as it is, and only its bin empties it', async ({
  page,
}) => {
  await openLedger(page);
  const words = page.getByLabel('For, new line');
  await words.fill('Reading club');
  await page.getByLabel('Supplier, new line').focus();
  await page.keyboard.type('Bri');
  await page.keyboard.press('Escape');
  await expect(words).toHaveValue('Reading club');
  await expect(page.getByLabel('Supplier, new line')).toHaveValue('Bri');
  await page.getByRole('button', { name: 'Discard: new line' }).click();
  await expect(words).toHaveValue('');
  await expect(words).toBeFocused();
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(words).toHaveValue('Reading club');
});

test('in a cell of the ledger Escape gives back the old words, saved meanwhile or not, and Ctrl+Z the typed ones', async ({
  page,
}) => {
  const pupilId = await openLedger(page);
  const words = page.getByLabel('For, line 1');
  await words.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Science tutor');
  await expect.poll(() => spendings(page, pupilId)).toEqual(['Science tutor']);
  await page.keyboard.press('Escape');
  await expect(words).toHaveValue('Maths tutor');
  await expect.poll(() => spendings(page, pupilId)).toEqual(['Maths tutor']);
  await page.keyboard.press('Control+z');
  await expect(words).toHaveValue('Science tutor');
  await expect.poll(() => spendings(page, pupilId)).toEqual(['Science tutor']);
  await page.keyboard.press('Escape');
  await expect(words).toHaveValue('Maths tutor');
});

test('what does not fit a record is there after the lock, with what is wrong; who leaves it loses it', {
  tag: '@nightly',
}, async ({ page }) => {
  await openLedger(page);
  const lock = async (): Promise<void> => {
    await page.keyboard.press('Control+l');
    await expect(page.getByLabel('Passphrase', { exact: true })).toBeVisible();
    await unlock(page);
  };
  const to = (path: string): Promise<void> =>
    page.evaluate((place) => {
      window.location.hash = `#${place}`;
    }, path);

  await page.getByLabel('Cost of one, line 1').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('about thirty');
  await lock();
  await expect(page.getByLabel('Cost of one, line 1')).toHaveValue('about thirty');
  await expect(page.getByText(/^Not saved: Write what one costs/)).toBeVisible();
  await page.getByLabel('Cost of one, line 1').fill('31');
  await page.getByLabel('For, line 1').focus();
  await expect(page.getByText(/^Not saved: Write what one costs/)).toBeHidden();

  await to('/settings/school');
  await page.getByLabel('School name').fill('');
  await lock();
  await expect(page.getByText('Not saved: something here does not fit yet.')).toBeVisible();
  await expect(page.getByLabel('School name')).toHaveValue('');
  await page.getByRole('link', { name: 'Today' }).click();
  await page.getByRole('button', { name: 'Leave and lose it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await to('/settings/school');
  await expect(page.getByLabel('School name')).toHaveValue('Bramble Lane School');

  await to('/settings/terms');
  const starts = page.getByRole('group', { name: 'Spring term 2027' }).getByLabel('Starts');
  await starts.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('after Epiphany');
  await lock();
  await expect(starts).toHaveValue('after Epiphany');
  await expect(
    page.getByRole('group', { name: 'Summer term 2027' }).getByLabel('Starts'),
  ).not.toHaveValue('after Epiphany');
});

test('a passphrase that is typed is kept nowhere, so leaving it asks first', {
  tag: '@nightly',
}, async ({ page }) => {
  await setUpPep(page);
  await goTo(page, '/settings/people');
  await page.getByLabel('New passphrase', { exact: true }).fill('brand new set of words');
  await page.getByRole('link', { name: 'Today' }).click();
  const asking = page.getByRole('dialog', { name: 'Not saved yet' });
  await expect(asking).toContainText('The passphrase is not changed yet');
  await page.keyboard.press('Escape');
  await expect(asking).toBeHidden();
  await expect(page.getByLabel('New passphrase', { exact: true })).toHaveValue(
    'brand new set of words',
  );
  await page.getByRole('link', { name: 'Today' }).click();
  await asking.getByRole('button', { name: 'Leave and lose it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
});

test('the first run keeps what is typed through its steps and through the computer’s lock', {
  tag: '@nightly',
}, async ({ app, page }) => {
  await page.getByLabel('School name').fill('Bramble Lane School');
  await page.getByLabel('Designated teacher').fill('Priya Nair');
  await page.keyboard.press('Enter');
  const deadline = page.getByLabel('Autumn term 2026');
  await deadline.pressSequentially('the last Friday');
  await page.getByRole('button', { name: 'Back' }).press('Enter');
  await expect(page.getByLabel('School name')).toHaveValue('Bramble Lane School');
  await app.power('lock-screen');
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('School name')).toHaveValue('Bramble Lane School');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(deadline).toHaveValue('the last Friday');
});
