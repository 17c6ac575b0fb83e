/** Where the focus begins in a dialog, and where it is once that is closed. */
import type { Page } from '@playwright/test';
import { type App, expect } from '../e2e/app.ts';
import { listen, pressTwice, reach, settled, slipped, tooLate } from './hand.ts';

/** What is wrong with where the focus begins in the dialog that is open; empty if nothing is. */
export const beginsWrong = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const dialog = [...document.querySelectorAll('[role=dialog]')].at(-1);
    const at = document.activeElement;
    if (!dialog?.contains(at)) return `the focus is outside it, on ${at?.tagName}`;
    const fields = dialog.querySelectorAll<HTMLElement>(
      'input:not([type=hidden]):not(:disabled), select:not(:disabled), textarea:not(:disabled)',
    );
    const [first] = [...fields].filter((field) => field.checkVisibility());
    // Of many that were filled in already, the first that has to be put right.
    const wrong = [...fields].find((field) => field.getAttribute('aria-invalid') === 'true');
    // One of several to choose from is as good as the first of them.
    const group = (field: Element | null | undefined): string =>
      field instanceof HTMLInputElement && field.type === 'radio' ? field.name : '';
    const isFirst = (wrong ?? first) === at || (group(first) !== '' && group(first) === group(at));
    const name = at?.getAttribute('aria-label') ?? at?.textContent?.slice(0, 40) ?? '';
    if (first !== undefined && !first.matches('[readonly]')) {
      return isFirst ? '' : `the focus begins on “${name}”, not on its first field`;
    }
    return /^Close/.test(at?.getAttribute('aria-label') ?? '') &&
      dialog.querySelectorAll('button').length > 1
      ? 'the focus begins on what closes it'
      : '';
  });

/** Notes what has the focus; gives what ends that, once the dialog is open. */
export const noteOpener = async (page: Page): Promise<() => Promise<void>> => {
  await page.evaluate(() => {
    const note = ({ target }: { target: EventTarget | null }): void => {
      if (!(target instanceof Element) || target.closest('[role=dialog], [role=menu]')) return;
      Reflect.set(window, 'opener0', target);
    };
    note({ target: document.activeElement });
    document.addEventListener('focusin', note, { capture: true });
    Reflect.set(window, 'endNoting', () => document.removeEventListener('focusin', note, true));
  });
  return () => page.evaluate(() => Reflect.get(window, 'endNoting')());
};

/** What is wrong with where the focus is once the dialog is closed. */
const returnsWrong = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const opener: unknown = Reflect.get(window, 'opener0');
    const at = document.activeElement;
    if (at === null || at === document.body) return 'the focus is nowhere afterwards';
    return opener instanceof Element &&
      opener.isConnected &&
      opener !== document.body &&
      opener !== at
      ? `the focus comes back to ${at.tagName} “${(at.textContent ?? '').trim().slice(0, 40)}”`
      : '';
  });

/** What closes a dialog: a key, or a button that is pressed twice, for the second to reach nothing. */
const closings = ['Escape', /^Close/, /^(Cancel|Done|Not yet|Stay here)$/] as const;

/** Closes the dialog; says how. */
const close = async (page: Page, way: (typeof closings)[number]): Promise<string> => {
  const button = page.getByRole('dialog').getByRole('button', { name: way }).last();
  await listen(page);
  if (way === 'Escape' || (await button.count()) === 0) {
    await page.keyboard.press('Escape');
    return 'Escape';
  }
  const at = await reach(button);
  await pressTwice(page, at, 250);
  return `two presses on ${way}`;
};

/**
 * Closes the dialog, in one of the ways by turns, and says what is wrong: a second press on what
 * closes it reaches something else, or the focus does not come back to what opened it.
 */
export const closeDialog = async (app: App, turn: number): Promise<string[]> => {
  const { page } = app;
  const by = await close(page, closings[turn % closings.length] ?? 'Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await settled(app);
  const returns = (await tooLate(page)) ? '' : await returnsWrong(page);
  const faults = [...(await slipped(page)), ...(returns === '' ? [] : [returns])];
  return faults.map((fault) => `closed by ${by}: ${fault}`);
};
