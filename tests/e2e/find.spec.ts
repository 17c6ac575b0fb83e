import type { Page } from '@playwright/test';
import { says } from '../fixtures/says.ts';
import { addPupil, goTo, setUpPep } from './a-pep.ts';
import { axe, expect, test } from './app.ts';
import { call } from './calls.ts';

const bar = (page: Page) => page.getByRole('search', { name: 'Find on this screen' });

/** The words that are marked: those that one is at, and the others. */
const marked = (page: Page): Promise<{ now: string[]; others: string[] }> =>
  page.evaluate(() => {
    const words = (name: string) => [...(CSS.highlights.get(name) ?? [])].map(String);
    return { now: words('found-now'), others: words('found') };
  });

test('Ctrl+F finds words on the screen and in its fields, and Escape leaves the focus there', async ({
  page,
}) => {
  const { pepId } = await setUpPep(page);
  await call(page, 'peps.saveAnswers', {
    id: pepId,
    answers: { 'leisure-interests': says('Łódka, and leisure boats') },
  });
  await goTo(page, `/peps/${pepId}?section=support-now`);
  const field = page.getByLabel('Leisure interests');
  await expect(field).toHaveValue(/leisure boats/);
  await page.keyboard.press('Control+f');
  await expect(bar(page).getByRole('textbox')).toBeFocused();
  await page.keyboard.type('LEISURE');
  await expect(bar(page).getByRole('status')).toHaveText(/^1 of [2-9]$/);
  await expect.poll(async () => (await marked(page)).now).toEqual(['Leisure']);
  await page.keyboard.press('Shift+Enter');
  await expect(bar(page).getByRole('status')).toHaveText(/^(\d) of \1$/);
  await page.keyboard.press('Enter');
  await expect(bar(page).getByRole('status')).toHaveText(/^1 of/);
  await page.keyboard.press('F3');
  await expect(bar(page).getByRole('status')).toHaveText(/^2 of/);
  await axe(page);
  await bar(page).getByRole('textbox').fill('lodka');
  await expect(bar(page).getByRole('status')).toHaveText('1 of 1');
  await expect(field).toHaveAttribute('data-found', 'now');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await expect(field).toBeFocused();
  expect(await marked(page)).toEqual({ now: [], others: [] });
  await expect(page.locator('[data-found]')).toHaveCount(0);
  // What was looked for is kept nowhere.
  await page.keyboard.press('F3');
  await expect(bar(page).getByRole('textbox')).toHaveValue('');
  await page.keyboard.type('nowhere on it');
  await expect(bar(page).getByRole('status')).toHaveText('Not on this screen');
});

test('in a dialog Ctrl+F finds what stands in it, and Escape closes only the search', async ({
  page,
}) => {
  const { pupilId } = await setUpPep(page);
  await goTo(page, `/pupils/${pupilId}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mia Thompson');
  await page.keyboard.press('F1');
  const help = page.getByRole('dialog');
  await expect(help.getByRole('button', { name: 'Close help' })).toBeFocused();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('pupil');
  await expect(bar(page).getByRole('status')).toHaveText(/^1 of \d+$/);
  const inHelp = await help.evaluate((dialog) =>
    [...(CSS.highlights.get('found-now') ?? [])].every(
      (range) => range instanceof Range && dialog.contains(range.startContainer),
    ),
  );
  expect(inHelp).toBe(true);
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await expect(help).toBeVisible();
});

test('Ctrl+F finds a row that is not drawn, and its row has the focus afterwards', async ({
  page,
}) => {
  await setUpPep(page);
  for (let number = 0; number < 170; number += 1) {
    const legalSurname = `Novák${String(number).padStart(3, '0')}`;
    await addPupil(page, { legalForename: 'Jan', legalSurname });
  }
  await goTo(page, '/pupils');
  await expect(page.getByText('Novák000')).toBeVisible();
  const next = page.getByRole('button', { name: /^Show the next/ });
  if (await next.isVisible()) await next.click();
  await expect(page.getByRole('table', { name: 'Pupils' })).toHaveAttribute('aria-rowcount', '172');
  await expect(page.getByText('Novák165')).toHaveCount(0);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('novak165');
  await expect(bar(page).getByRole('status')).toHaveText('1 of 1');
  await expect(page.getByText('Novák165')).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('row', { name: /Novák165/ })).toBeFocused();
  await expect(page.getByText('Novák165')).toBeInViewport();
  // As before, only what is in view is drawn.
  await expect(page.getByText('Novák000')).toHaveCount(0);
});
