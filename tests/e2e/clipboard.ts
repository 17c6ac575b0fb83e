import type { Page } from '@playwright/test';
import { expect } from './app.ts';

/** Puts a text on the clipboard as another program would, and presses Ctrl+V where the focus is. */
export const pasteText = async (page: Page, text: string): Promise<void> => {
  const copied = await page.evaluate((words) => {
    const onCopy = (event: ClipboardEvent): void => {
      event.clipboardData?.setData('text/plain', words);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener('copy', onCopy, { capture: true });
    const done = document.execCommand('copy');
    document.removeEventListener('copy', onCopy, { capture: true });
    return done;
  }, text);
  expect(copied).toBe(true);
  await page.keyboard.press('Control+v');
};
