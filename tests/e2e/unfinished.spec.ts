import { goTo, setUpPep, unlock } from './a-pep.ts';
import { expect, test } from './app.ts';

test.use({ today: '2026-11-23' });

test('a pupil being typed, and a line of spending, are still there after the power fails', async ({
  app,
  page,
}) => {
  const { pupilId } = await setUpPep(page);
  await goTo(page, '/pupils/new');
  await page.getByLabel('Forename').pressSequentially('Zoë');
  await page.getByLabel('Surname').pressSequentially("O'Neill-Łukasz 李");
  await page.waitForTimeout(1000);
  await goTo(page, `/ppplus/${pupilId}`);
  await page.getByLabel('For, new line').pressSequentially('Ten guitar lessons');
  await page.waitForTimeout(1000);
  await app.kill();

  const again = await app.start();
  await unlock(again);
  await expect(again.getByRole('button', { name: 'Lock', exact: true })).toBeVisible();
  await goTo(again, '/pupils/new');
  await expect(again.getByLabel('Forename')).toHaveValue('Zoë');
  await expect(again.getByLabel('Surname')).toHaveValue("O'Neill-Łukasz 李");
  await goTo(again, `/ppplus/${pupilId}`);
  await expect(again.getByLabel('For, new line')).toHaveValue('Ten guitar lessons');
});

test('words typed just before the computer locks its screen or goes to sleep are saved first', async ({
  app,
  page,
}) => {
  await setUpPep(page);
  for (const [event, name] of [
    ['lock-screen', 'Quenby'],
    ['suspend', 'Zebedee'],
  ] as const) {
    await goTo(page, '/pupils/new');
    await page.getByLabel('Forename').press('Control+a');
    await page.getByLabel('Forename').pressSequentially(name);
    await app.power(event);
    await expect(page.getByLabel('Passphrase', { exact: true })).toBeVisible();
    await unlock(page);
    await expect(page.getByRole('button', { name: 'Lock', exact: true })).toBeVisible();
    await goTo(page, '/pupils/new');
    await expect(page.getByLabel('Forename')).toHaveValue(name);
  }
});
