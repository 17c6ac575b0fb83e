import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { samplePassphrase } from '#domain/school/sample-school.ts';
import { unlock } from './a-pep.ts';
import { axeInBothThemes, expect, test } from './app.ts';
import { call, setUpSchool } from './calls.ts';

test('the sample school opens from the first window, names itself and its day, and leads back', async ({
  app,
  page,
}) => {
  test.setTimeout(300_000);
  await page.getByLabel('School name').fill('Bramble Lane School');
  await page.getByRole('button', { name: 'Open the sample school' }).click();
  await expect(page.getByText('The sample school is being made.')).toBeVisible();
  await axeInBothThemes(page);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('The sample school was not made.')).toBeVisible();
  await expect(page.getByLabel('School name')).toBeVisible();
  const folder = `${app.dataFolder} sample`;
  expect(existsSync(folder)).toBe(false);

  await page.getByRole('button', { name: 'Open the sample school' }).click();
  const banner = page.getByRole('banner');
  await expect(banner).toContainText('Sample school on Mon 23 Nov 2026', { timeout: 180_000 });
  await expect(page.getByRole('main')).toContainText('15 pupils');
  for (const key of ['Alt+2', 'Alt+5', 'Alt+7']) {
    await page.keyboard.press(key);
    await expect(banner).toContainText('Sample school on Mon 23 Nov 2026');
  }
  // The screens that stand alone name it too.
  const [pep] = (
    await call(page, 'peps.board', { term: { academicYear: 2026, term: 'autumn' } })
  ).flatMap((row) => row.pep ?? []);
  for (const screen of ['meeting/view', 'child']) {
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, `#/peps/${pep?.id}/${screen}`);
    await expect(page.getByText('Sample school: everyone is invented.')).toBeVisible();
  }
  // It is a school of its own, and locks as such.
  // The window is loaded anew, and may be gone before it has heard the answer.
  const loaded = page.waitForEvent('load');
  await call(page, 'access.lock', {}).catch(() => undefined);
  await loaded;
  await expect(page.getByText('Sample school: everyone is invented.')).toBeVisible();
  // Whoever comes back to it need not know its passphrase.
  await expect(page.getByText(samplePassphrase)).toBeVisible();
  await axeInBothThemes(page);
  await page.getByRole('button', { name: 'Back to my own school' }).click();
  // What was typed before is still there.
  await expect(page.getByLabel('School name')).toHaveValue('Bramble Lane School');
  expect(existsSync(join(app.dataFolder, 'keyring.json'))).toBe(false);

  // Once it is made it opens at once, from Settings too, and one's own records are locked meanwhile.
  await setUpSchool(page);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await page.evaluate(() => {
    window.location.hash = '#/settings/sample';
  });
  await page.getByRole('button', { name: 'Open the sample school' }).click();
  await expect(banner).toContainText('Sample school');
  expect((await call(page, 'school.get', {})).name).toBe('Elder Brook All-Through School');
  await banner.getByRole('button', { name: 'Back to my own school' }).click();
  await unlock(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await expect(banner).not.toContainText('Sample school');
  expect((await call(page, 'school.get', {})).name).toBe('Bramble Lane School');
});
