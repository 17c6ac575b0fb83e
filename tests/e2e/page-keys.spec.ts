import type { Page } from '@playwright/test';
import { goTo, setUpPep } from './a-pep.ts';
import { expect, test } from './app.ts';

/** How far the screen is scrolled, and how far that could be. */
const scrolled = (page: Page): Promise<{ top: number; most: number }> =>
  page.getByRole('main').evaluate((main) => ({
    top: Math.round(main.scrollTop),
    most: main.scrollHeight - main.clientHeight,
  }));

const atTop = (page: Page) => expect.poll(async () => (await scrolled(page)).top).toBe(0);

/** Presses a key and waits until the screen has gone that way. */
const turns = async (page: Page, key: string, way: 'down' | 'up'): Promise<void> => {
  const { top: before } = await scrolled(page);
  await page.keyboard.press(key);
  const gone = async () => ((await scrolled(page)).top - before) * (way === 'down' ? 1 : -1);
  await expect.poll(gone, key).toBeGreaterThan(100);
};

/** Puts the focus on a place of the rail, or presses where there is nothing to press. */
const click = async (page: Page, name: 'rail' | 'empty rail' | 'top bar'): Promise<void> => {
  if (name === 'rail') await page.getByRole('link', { name: 'PEPs' }).focus();
  else if (name === 'top bar') await page.getByText('PEP Desk', { exact: true }).first().click();
  else {
    const box = await page.getByRole('navigation', { name: 'Main' }).boundingBox();
    if (!box) throw new Error('There is no rail.');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height - 10);
  }
};

test('after a press on the rail or the top bar the keys of pages scroll the screen', async ({
  page,
}) => {
  const { pepId } = await setUpPep(page);
  await goTo(page, `/peps/${pepId}?section=about-me`);
  await expect(page.getByLabel('My views, in my words')).toBeVisible();
  expect((await scrolled(page)).most).toBeGreaterThan(300);
  for (const where of ['rail', 'empty rail', 'top bar'] as const) {
    await click(page, where);
    await turns(page, 'PageDown', 'down');
    await turns(page, 'PageUp', 'up');
    await turns(page, 'Space', 'down');
    await turns(page, 'Shift+Space', 'up');
    await page.keyboard.press('End');
    await expect
      .poll(async () => {
        const { top, most } = await scrolled(page);
        return most - top;
      })
      .toBeLessThan(2);
    await page.keyboard.press('Home');
    await atTop(page);
  }
});

test('keys of pages stay with a field, and Space with a button', async ({ page }) => {
  const { pepId } = await setUpPep(page);
  await goTo(page, `/peps/${pepId}?section=support-now`);
  const field = page.getByLabel('Leisure interests');
  await field.fill('Drawing');
  await field.press('Home');
  await page.keyboard.type('Much ');
  await expect(field).toHaveValue('Much Drawing');
  await page.getByRole('button', { name: /^Shortcuts/ }).press('Space');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});
