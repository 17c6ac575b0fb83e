import type { Page } from '@playwright/test';

/**
 * What comes next is a press of its own and no second half of the one before: a hand that has been
 * elsewhere in between. The program takes a press at the same place, or the same key, within half a
 * second for a double click or a held key.
 */
export const letGo = (page: Page): Promise<void> => page.keyboard.press('Shift');

/** Presses a button that was pressed a moment ago, or that has come to the place of one. */
export const pressAgain = async (page: Page, name: string | RegExp): Promise<void> => {
  await letGo(page);
  await page.getByRole('button', { name }).click();
};
