import { renameSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { says } from '../fixtures/says.ts';
import { plan } from '../fixtures/spending.ts';
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
const asking = (page: Page) => page.getByRole('dialog', { name: 'Not saved yet' });
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
  await expect(asking(page)).toContainText('no longer in');
  await asking(page).getByRole('button', { name: 'Stay here' }).click();
  await expect(field).toHaveValue('Small groups every day');

  putBack();
  await place(page, 'Today').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await expect(statusLine).toContainText(/^Saved \d\d:\d\d/);
  const { answers } = await call(page, 'peps.get', { id: pepId });
  expect(answers['how-needs-met']).toEqual(says('Small groups every day'));
});

test('no record that the disk refused is left without being asked, and it saves when it can', async ({
  app,
  page,
}) => {
  test.setTimeout(120_000);
  const { pupilId } = await setUpPep(page);
  const line = plan(pupilId, { description: 'Reading' });
  const planned = await call(page, 'ppplus.saveLine', { id: null, line });
  const attendance = async () =>
    JSON.stringify(
      (await call(page, 'learning.get', { pupilId, term: { academicYear: 2026, term: 'autumn' } }))
        .answers,
    );
  for (const [path, label, read] of [
    ['/settings/school', 'School name', async () => (await call(page, 'school.get', {})).name],
    [
      `/pupils/${pupilId}?tab=care`,
      'Languages at home',
      async () => (await call(page, 'pupils.get', { id: pupilId })).languages,
    ],
    [`/pupils/${pupilId}?tab=learning`, 'If there is no score, why not?', attendance],
    [
      `/ppplus/${pupilId}`,
      'Supplier, line 1',
      async () =>
        (
          await call(page, 'ppplus.ledger', {
            pupilId,
            term: { academicYear: 2026, term: 'autumn' },
          })
        ).lines.find(({ id }) => id === planned.value.id)?.supplier,
    ],
  ] as const) {
    await test.step(path, async () => {
      await goTo(page, path);
      const field = page.getByLabel(label).first();
      await expect(field).toBeVisible();
      const putBack = takeAway(app.dataFolder);
      await field.fill('Typed while away');
      await expect(notSaved(page)).toBeVisible();
      await expect(page.getByRole('contentinfo')).toContainText(/^Not saved/);
      await place(page, 'Today').click();
      await expect(asking(page)).toContainText('no longer in');
      await asking(page).getByRole('button', { name: 'Stay here' }).click();
      await expect(asking(page)).toBeHidden();
      await expect(field).toHaveValue('Typed while away');
      putBack();
      await place(page, 'Today').click();
      await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
      await expect.poll(read).toContain('Typed while away');
    });
  }
});

test('another tab, another term and the way back to a list ask as well', async ({ app, page }) => {
  const { pupilId } = await setUpPep(page);
  await goTo(page, `/pupils/${pupilId}?tab=care`);
  await expect(page.getByLabel('Languages at home')).toBeVisible();
  const putBack = takeAway(app.dataFolder);
  await page.getByLabel('Languages at home').fill('Polish');
  await expect(notSaved(page)).toBeVisible();
  for (const leave of [
    page.getByRole('tab', { name: 'History' }),
    page.getByRole('button', { name: 'Previous term' }),
  ]) {
    await leave.click();
    await expect(asking(page)).toBeVisible();
    await asking(page).getByRole('button', { name: 'Stay here' }).click();
    await expect(asking(page)).toBeHidden();
    await expect(page.getByLabel('Languages at home')).toHaveValue('Polish');
  }
  await page.getByRole('tab', { name: 'History' }).click();
  await asking(page).getByRole('button', { name: 'Leave and lose it' }).click();
  await expect(page.getByRole('tab', { name: 'History', selected: true })).toBeVisible();
  putBack();
  await goTo(page, '/settings/authorities');
  await page.getByRole('button', { name: 'Luton' }).first().click();
  const name = page.getByLabel('Virtual school', { exact: false }).first();
  await expect(name).toBeVisible();
  const again = takeAway(app.dataFolder);
  await name.fill('Luton VS');
  await expect(notSaved(page)).toBeVisible();
  await page.getByRole('button', { name: 'All authorities' }).click();
  await asking(page).getByRole('button', { name: 'Stay here' }).click();
  again();
  await page.getByRole('button', { name: 'All authorities' }).click();
  await expect(page.getByRole('button', { name: 'Add an authority' })).toBeVisible();
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
    expect(answers['how-needs-met']).toEqual(says(text));
  }
});
