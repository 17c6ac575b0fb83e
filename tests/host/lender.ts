import { type Browser, chromium, type Page } from '@playwright/test';
import { asTheComputerSays, sandboxed, started } from '#electron/host/browser.ts';

/** Starts a Chromium whose pages are lent, one after the other, to the programs that a test starts. */
export const startLender = (): Promise<Browser> =>
  sandboxed((sandbox) => chromium.launch(started(sandbox, { args: [], without: [] })));

/** A page to lend, in a context of its own that nothing has seen before. */
export const pageToLend = async (
  browser: Browser,
  viewport: { width: number; height: number },
): Promise<Page> => {
  const context = await browser.newContext({ ...asTheComputerSays, viewport });
  return context.newPage();
};
