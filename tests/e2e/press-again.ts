import type { Page } from '@playwright/test';

/**
 * What comes next is a press of its own and no second half of the one before: a hand that has been
 * elsewhere in between. The program takes a press at the same place, or the same key, within half a
 * second for a double click or a held key.
 */
export const letGo = async (page: Page): Promise<void> => {
  await page.keyboard.press('Shift');
  await page.mouse.click(1, 1);
};

/** Presses a button that was pressed a moment ago, or that has come to the place of one. */
export const pressAgain = async (page: Page, name: string | RegExp): Promise<void> => {
  await letGo(page);
  await page.getByRole('button', { name }).click();
};
