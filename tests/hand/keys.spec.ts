import { join } from 'node:path';
import { expect, test } from '../e2e/app.ts';
import { call } from '../e2e/calls.ts';
import { composing } from './composing.ts';
import { comeIn, go, press, settled } from './hand.ts';
import { leave, open, places } from './places.ts';
import { schoolFolder, schoolIds } from './school.ts';
import { met, type Size } from './sizes.ts';

test.use({ dataFrom: join(schoolFolder(), 'data') });

const size: Size = { width: 1024, height: 600, text: 100 };

test('Enter that ends a composition acts nowhere, in a search and beside a note too', async ({
  app,
}) => {
  await comeIn(app, size);
  const ids = schoolIds();
  const faults: string[] = [];
  for (const name of ['search', 'action: close']) {
    const place = places.find((one) => one.name === name);
    if (place === undefined) throw new Error(`No place is called ${name}.`);
    await open(app, place, ids);
    for (const fault of await composing(app)) faults.push(`${name}: ${fault}`);
    await leave(app, place);
    met('composing', size, { places: 1, controls: 1 });
  }
  expect(faults, faults.join('\n')).toEqual([]);
});

test('Enter that ends a composition stays in its cell of the ledger', async ({ app }) => {
  const page = await comeIn(app, size);
  const ids = schoolIds();
  await go(app, `/ppplus/${ids.pupilId}`);
  const lines = page.getByLabel(/^For, line \d+$/);
  const cell = lines.first();
  await press(cell);
  expect(await composing(app)).toEqual([]);
  await expect(cell).toBeFocused();
});

test('Ctrl+Z takes back only what is on the screen; what is elsewhere is offered by name', async ({
  app,
}) => {
  const page = await comeIn(app, size);
  const ids = schoolIds();
  const languages = async (): Promise<string> =>
    (await call(page, 'pupils.get', { id: ids.pupilId })).languages;
  await go(app, `/pupils/${ids.pupilId}?tab=care`);
  const field = page.getByLabel('Languages at home');
  await press(field);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Polish');
  await expect.poll(languages).toBe('Polish');
  await go(app, `/pupils/${ids.plainPupilIds[4]}?tab=care`);
  await press(page.getByRole('heading', { level: 1 }));
  await page.keyboard.press('Control+z');
  await settled(app);
  expect(await languages()).toBe('Polish');
  // The first pupil's change is named, with a way there.
  await expect(page.getByText(/Languages|Wolfeschlegel|Mia/).first()).toBeVisible();
});

test('Escape gives a cell its old value back, and Ctrl+Z the typed one', async ({ app }) => {
  const page = await comeIn(app, size);
  const ids = schoolIds();
  await go(app, `/ppplus/${ids.pupilId}`);
  const cell = page
    .getByRole('table')
    .getByLabel(/^For, line \d+$/)
    .first();
  await expect(cell).toBeVisible();
  const before = await cell.inputValue();
  await press(cell);
  await page.keyboard.press('End');
  await page.keyboard.type(' zebra');
  await page.keyboard.press('Escape');
  await expect(cell).toHaveValue(before);
  await page.keyboard.press('Control+z');
  await expect(cell).toHaveValue(`${before} zebra`);
});
