import type { Page } from '@playwright/test';
import { goTo, setUpPep } from './a-pep.ts';
import { expect, test } from './app.ts';

type Press = Pick<
  KeyboardEventInit,
  'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'
> & {
  altGraph?: boolean;
};

/** A press as a browser reports it; gives whether the window left it alone, so that it types. */
const press = (page: Page, init: Press): Promise<boolean> =>
  page.evaluate(({ altGraph = false, ...rest }) => {
    const parts = { bubbles: true, cancelable: true, composed: true, modifierAltGraph: altGraph };
    const event = new KeyboardEvent('keydown', { ...parts, ...rest });
    return (document.activeElement ?? document.body).dispatchEvent(event);
  }, init);

const openPep = async (page: Page): Promise<void> => {
  const { pepId } = await setUpPep(page);
  await goTo(page, `/peps/${pepId}?section=support-now`);
  await page.getByLabel('Leisure interests').focus();
};

test.describe('on a Mac', () => {
  test('Option types its characters into a field, and Cmd with a digit goes to a place', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'platform', { value: 'MacIntel' });
    });
    await openPep(page);
    const here = page.url();
    for (const [key, code] of [
      ['#', 'Digit3'],
      ['€', 'Digit2'],
      ['£', 'Digit3'],
    ] as const) {
      expect(await press(page, { key, code, altKey: true }), key).toBe(true);
    }
    expect(page.url()).toBe(here);
    await expect(page.getByRole('link', { name: 'PEPs' })).toHaveAttribute(
      'aria-keyshortcuts',
      'Meta+3',
    );
    expect(await press(page, { key: '4', code: 'Digit4', metaKey: true })).toBe(false);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Actions');
    await page.getByRole('heading', { level: 1 }).click();
    await press(page, { key: '?', code: 'Slash', shiftKey: true });
    await expect(page.getByRole('dialog')).toContainText('Cmd 1');
  });
});

test('AltGr types its characters into a field, and Alt with a digit goes to a place', async ({
  page,
}) => {
  await openPep(page);
  const here = page.url();
  const asWindows = { ctrlKey: true, altKey: true };
  expect(await press(page, { key: '€', code: 'Digit4', ...asWindows })).toBe(true);
  expect(await press(page, { key: '€', code: 'Digit4', altKey: true, altGraph: true })).toBe(true);
  expect(await press(page, { key: 'l', code: 'KeyL', ...asWindows })).toBe(true);
  expect(page.url()).toBe(here);
  expect(await press(page, { key: '4', code: 'Digit4', altKey: true })).toBe(false);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Actions');
});
