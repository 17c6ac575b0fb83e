import type { Locator, Page } from '@playwright/test';
import { letGo } from './press-again.ts';
import { drawn } from './settled.ts';

const hasFocus = async (wanted: Locator): Promise<boolean> =>
  (await wanted.count()) > 0 &&
  wanted.first().evaluate((element) => element === document.activeElement);

/** What has the focus now, as it is called on the screen. */
const nameOfFocus = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : undefined;
    const words = at?.getAttribute('aria-label') ?? label ?? at?.textContent ?? '';
    return `${at?.tagName.toLowerCase()} “${words.trim().slice(0, 60)}”`;
  });

/** How many presses a hand makes before it gives up: more than any screen has stops. */
const most = 300;

/** Presses a key until this has the focus; a place that it never comes to is an error that names the stops. */
export const keyTo = async (page: Page, key: string, wanted: Locator): Promise<void> => {
  const stops: string[] = [];
  while (!(await hasFocus(wanted))) {
    if (stops.length === most) {
      throw new Error(
        `${key} never comes to ${wanted}. The last stops: ${stops.slice(-40).join(', ')}`,
      );
    }
    await page.keyboard.press(key);
    stops.push(await nameOfFocus(page));
  }
};

/** Goes on by Tab until this has the focus. */
export const tabTo = (page: Page, wanted: Locator): Promise<void> => keyTo(page, 'Tab', wanted);

/** Presses a key on what has the focus, as one press of its own. */
export const hit = async (page: Page, key: string): Promise<void> => {
  await letGo(page);
  await page.keyboard.press(key);
  await drawn(page);
};

/** Goes on by Tab to something and presses it. */
export const hitAt = async (page: Page, wanted: Locator, key = 'Enter'): Promise<void> => {
  await tabTo(page, wanted);
  await hit(page, key);
};
