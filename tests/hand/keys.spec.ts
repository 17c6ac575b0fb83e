import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type App, expect, test } from '../e2e/app.ts';
import { call } from '../e2e/calls.ts';
import { acts } from './acts.ts';
import { comeIn, go, press, settled, toolsOf } from './hand.ts';
import { open, places, putAway } from './places.ts';
import { schoolFolder, schoolIds } from './school.ts';
import { met, type Size } from './sizes.ts';

test.use({ dataFrom: join(schoolFolder(), 'data') });

const size: Size = { width: 1024, height: 600, text: 100 };

/** Composes a word in the field that has the focus, and takes it with Enter, as many languages do. */
const compose = async (page: Page): Promise<void> => {
  const tools = await toolsOf(page);
  await tools.send('Input.imeSetComposition', {
    text: 'にほん',
    selectionStart: 3,
    selectionEnd: 3,
  });
  // What the input method takes for itself reaches the page as a key of the code 229.
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 } as const;
  await tools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
  await tools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
};

const wrote = (app: App, from: number): string[] =>
  app
    .calls()
    .slice(from)
    .filter(({ name, answer }) => name !== 'drafts.save' && (answer?.changeId ?? '') !== '')
    .map(({ name }) => name);

test('Enter that ends a composition acts nowhere', async ({ app }) => {
  const page = await comeIn(app, size);
  const ids = schoolIds();
  const faults: string[] = [];
  for (const act of acts.filter(({ enter }) => enter === 'where it is')) {
    try {
      await putAway(page);
      await go(app, '/nowhere');
      await act.before?.({ app, page, ids });
      await go(app, act.path(ids));
      await act.ready?.({ app, page, ids });
      await settled(app);
      const address = page.url();
      const dialogs = await page.getByRole('dialog').count();
      const from = app.calls().length;
      await compose(page);
      await settled(app);
      const written = wrote(app, from).filter((name) => name === act.call);
      if (written.length > 0) faults.push(`${act.name}: wrote by ${written.join(', ')}`);
      if (page.url() !== address) faults.push(`${act.name}: went elsewhere`);
      if ((await page.getByRole('dialog').count()) !== dialogs) faults.push(`${act.name}: closed`);
      met('composing', size, { places: 1, controls: 1 });
    } catch (fault) {
      faults.push(`${act.name}: ${String(fault).split('\n')[0]}`);
      await page.reload();
    }
  }
  await page.reload();
  for (const name of ['search', 'action: close']) {
    const place = places.find((one) => one.name === name);
    if (place === undefined) throw new Error(`No place is called ${name}.`);
    try {
      await open(app, place, ids);
      const address = page.url();
      const from = app.calls().length;
      await compose(page);
      await settled(app);
      if (page.url() !== address || wrote(app, from).length > 0) faults.push(`${name}: acted`);
    } catch (fault) {
      faults.push(`${name}: ${String(fault).split('\n')[0]}`);
    }
    await page.reload();
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
  const from = app.calls().length;
  await compose(page);
  await settled(app);
  await expect(cell).toBeFocused();
  expect(wrote(app, from)).toEqual([]);
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
