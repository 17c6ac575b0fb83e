/**
 * The way from Today to the first answer of a review that is not begun yet. Each step gives how often it
 * pressed something.
 */
import { partList } from '../e2e/open-section.ts';
import { type Settling, settled } from '../e2e/settled.ts';

/** From Today, starts the PEP that the list says is not started, and waits for its form. */
export const startFromToday = async (app: Settling): Promise<number> => {
  const { page } = app;
  await page
    .getByRole('button', { name: /^Start the PEP/ })
    .first()
    .click();
  await partList(page).waitFor();
  await settled(app);
  return 1;
};

/** Types into the first question of the form, which is pressed first unless it has the focus already. */
export const typeFirstAnswer = async (app: Settling, words: string): Promise<number> => {
  const { page } = app;
  const first = page.locator('form').getByRole('textbox').first();
  const isReady = await first.evaluate((box) => box === document.activeElement);
  if (!isReady) await first.click();
  await page.keyboard.type(words);
  return isReady ? 0 : 1;
};
