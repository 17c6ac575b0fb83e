import type { Page } from '@playwright/test';

/** A window, and the calls that it has made: each with its answer once that is there. */
export type Settling = { page: Page; calls: () => readonly { answer?: unknown }[] };

/** Waits until two frames have been drawn, and what moves by itself for a moment has come to rest. */
export const drawn = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    await frame();
    await frame();
    const passing = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
    // What lies in a part that is left undrawn until it comes near never ends.
    const longest = new Promise((done) => setTimeout(done, 1000));
    await Promise.race([Promise.allSettled(passing.map(({ finished }) => finished)), longest]);
  });

/** The same, over a window that begins anew meanwhile, as it does when the program locks. */
const drawnAnew = (page: Page): Promise<void> =>
  drawn(page).catch(async (error: unknown) => {
    if (!String(error).includes('Execution context was destroyed')) throw error;
    await page.waitForLoadState();
    await drawn(page);
  });

/** Waits until the window is drawn and every call that it made has been answered. */
export const settled = async (app: Settling): Promise<void> => {
  const open = (): boolean => app.calls().some(({ answer }) => answer === undefined);
  for (let before = -1; before !== app.calls().length || open(); ) {
    before = app.calls().length;
    await drawnAnew(app.page);
  }
};
