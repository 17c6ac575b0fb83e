import { renameSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { goTo, setUpPep, unlock } from './a-pep.ts';
import { expect, test } from './app.ts';
import { call } from './calls.ts';

test.use({ today: '2026-11-23' });

/** Takes the data folder away, as an unplugged drive does; gives what puts it back. */
const takeAway = (folder: string): (() => void) => {
  renameSync(folder, `${folder}-away`);
  return () => renameSync(`${folder}-away`, folder);
};

const notSaved = (page: Page) => page.getByRole('status').filter({ hasText: 'Not saved' }).first();
const place = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name });

test('a PEP whose words the disk refused is not left without being asked, and saves when it can', async ({
  app,
  page,
}) => {
  const { pepId } = await setUpPep(page);
  await goTo(page, `/peps/${pepId}?section=support-now`);
  const field = page.getByLabel('How are the child’s educational needs being met?');
  await field.fill('Before');
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: /^Saved/ })
      .first(),
  ).toBeVisible();
  const putBack = takeAway(app.dataFolder);
  await field.fill('Small groups every day');
  await expect(notSaved(page)).toContainText('no longer in');
  const statusLine = page.getByRole('contentinfo');
  await expect(statusLine).toContainText(/Not saved since \d\d:\d\d/);

  await place(page, 'Today').click();
  const asking = page.getByRole('dialog', { name: 'Not saved yet' });
  await expect(asking).toContainText('no longer in');
  await asking.getByRole('button', { name: 'Stay here' }).click();
  await expect(field).toHaveValue('Small groups every day');

  putBack();
  await place(page, 'Today').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await expect(statusLine).toContainText(/^Saved \d\d:\d\d/);
  const { answers } = await call(page, 'peps.get', { id: pepId });
  expect(answers['how-needs-met']).toEqual({ kind: 'value', value: 'Small groups every day' });
});

test('a record that the disk refused is saved when its screen is left', async ({ app, page }) => {
  const { pupilId } = await setUpPep(page);
  for (const [path, label, read] of [
    ['/settings/school', 'School name', async () => (await call(page, 'school.get', {})).name],
    [
      `/pupils/${pupilId}?tab=care`,
      'Languages at home',
      async () => (await call(page, 'pupils.get', { id: pupilId })).languages,
    ],
  ] as const) {
    await goTo(page, path);
    const field = page.getByLabel(label);
    await expect(field).toBeVisible();
    const putBack = takeAway(app.dataFolder);
    await field.fill('Typed while away');
    await expect(notSaved(page)).toBeVisible();
    await expect(page.getByRole('contentinfo')).toContainText(/^Not saved/);
    putBack();
    await place(page, 'Today').click();
    await expect.poll(read).toBe('Typed while away');
  }
});

test('locking while a save is under way loses nothing that was typed', async ({ page }) => {
  const { pepId } = await setUpPep(page);
  await goTo(page, `/peps/${pepId}?section=support-now`);
  const field = page.getByLabel('How are the child’s educational needs being met?');
  let text = '';
  for (let round = 0; round < 4; round += 1) {
    await field.focus();
    await field.press('Control+End');
    const words = ` words of round ${round} that go on for longer than a save takes`;
    await page.keyboard.type(words, { delay: 28 + round });
    text += words;
    await page.keyboard.press('Control+l');
    await expect(page.getByLabel('Passphrase', { exact: true })).toBeVisible();
    await unlock(page);
    await expect(place(page, 'Today')).toBeVisible();
    const { answers } = await call(page, 'peps.get', { id: pepId });
    expect(answers['how-needs-met']).toEqual({ kind: 'value', value: text });
  }
});
