import { goTo, setUpPep } from './a-pep.ts';
import { axe, expect, test } from './app.ts';
import { call, passphrase } from './calls.ts';

test.setTimeout(120_000);

test('a child answers on a screen of their own and only the passphrase leads out', async ({
  page,
}) => {
  const { pepId } = await setUpPep(page);
  await goTo(page, `/peps/${pepId}/voice`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mia answers on the screen');
  await page.getByRole('button', { name: 'Big feelings' }).click();
  await page.getByRole('button', { name: 'Leave out question 2' }).click();
  await axe(page);
  await page.getByRole('button', { name: 'Hand over to Mia' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toContainText('From 1 to 10');
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await page.getByRole('radio', { name: '7, Good' }).check();
  await page.getByLabel('Why? (if you want to say)').fill('Art is best, maths is loud');
  await axe(page);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Skip' }).click();
  await page.getByLabel('Your words').fill('Sitting near the window');

  await page.keyboard.press('Alt+2');
  await page.keyboard.press('Control+k');
  await page.keyboard.press('F1');
  await page.goBack().catch(() => null);
  await expect(page.getByLabel('Your words')).toHaveValue('Sitting near the window');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('heading', { name: 'Thank you, Mia.' })).toBeVisible();
  await axe(page);
  const leaving = page.getByLabel('For the teacher: your passphrase, to leave');
  await leaving.fill('not the right one');
  await page.getByRole('button', { name: 'Leave' }).click();
  await expect(page.getByRole('heading', { name: 'Thank you, Mia.' })).toBeVisible();
  await leaving.fill(passphrase);
  await page.getByRole('button', { name: 'Leave' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mia Thompson' })).toBeVisible();

  const { answers } = await call(page, 'peps.get', { id: pepId });
  expect(JSON.stringify(answers['voice-prompts'])).toContain(
    '7 out of 10: Art is best, maths is loud',
  );
  expect(JSON.stringify(answers['voice-prompts'])).toContain('Sitting near the window');
  expect(JSON.stringify(answers['voice-adult'])).toContain('Priya Nair');
  expect(answers['voice-date']?.kind).toBe('value');

  // A target takes the child's words over.
  await call(page, 'targets.add', { pepId });
  await goTo(page, `/peps/${pepId}?section=targets-actions-and-pp`);
  await page.getByText('What Mia said').click();
  await page.getByRole('button', { name: /Use these words ?: Sitting near the window/ }).click();
  await expect(page.getByRole('combobox', { name: 'The child’s words behind it' })).toHaveValue(
    'Sitting near the window',
  );
});
