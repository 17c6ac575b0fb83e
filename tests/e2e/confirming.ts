import type { Page } from '@playwright/test';
import { rowsOf } from '#domain/form/answer.ts';
import { press } from '../hand/hand.ts';
import type { App } from './app.ts';
import { call } from './calls.ts';
import { drawn, settled } from './settled.ts';
import { watchLines } from './shown-lines.ts';

/** Turns the wheel from the top until nothing scrolls any more. */
export const scrollThrough = async (page: Page): Promise<void> => {
  await page.mouse.move(640, 400);
  await page.mouse.wheel(0, -100_000);
  const lowest = (): Promise<number> =>
    page.evaluate(() =>
      [...document.querySelectorAll('html, body *')].reduce((sum, one) => sum + one.scrollTop, 0),
    );
  for (let before = -1, now = 0; now !== before; ) {
    before = now;
    await page.mouse.wheel(0, 200);
    await drawn(page);
    now = await lowest();
  }
};

/** What a hand has confirmed of a review, and what of that it had not seen. */
export type Confirming = {
  /** The fields confirmed, and of these the ones of which a line had not been in the window. */
  confirmed: readonly string[];
  unseen: readonly string[];
  /** The rows of people recorded as present, and of these the ones while a line of their question had not been there. */
  present: readonly string[];
  presentUnseen: readonly string[];
  /**
   * In the section that was just opened: presses whatever confirms, at once and again after scrolling
   * through what is folded and what is not. `also` are the words of other buttons that confirm.
   */
  section: (also?: RegExp) => Promise<void>;
};

/** A hand that presses every button that confirms, on the PEP of this id, and is not in a hurry to read. */
export const createConfirming = (app: App, page: Page, pepId: string): Confirming => {
  const confirmed: string[] = [];
  const unseen: string[] = [];
  const present: string[] = [];
  const presentUnseen: string[] = [];
  const read = async () => {
    const { carried, answers } = await call(page, 'peps.get', { id: pepId });
    const came = rowsOf(answers.attendees).filter(({ cells }) => cells.attended === 'yes');
    return { carried, came: came.map(({ id }) => id) };
  };
  const pressAll = async (also: RegExp | undefined): Promise<void> => {
    const still = page.locator('form [data-confirms]');
    const buttons = also
      ? still.or(page.locator('form').getByRole('button', { name: also }))
      : still;
    /** How many there are, once the last press is answered and drawn. */
    const left = async (): Promise<number> => {
      await settled(app);
      return buttons.count();
    };
    for (let at = 0; (await left()) > at; ) {
      const before = await read();
      const button = buttons.nth(at);
      // What can be seen when the button goes down, wherever the wheel has brought it.
      await page.evaluate(() => {
        const note = (): void => {
          const shown = Reflect.get(window, 'notShown');
          Reflect.set(window, 'hiddenThen', typeof shown === 'function' ? shown() : []);
        };
        window.addEventListener('pointerdown', note, { capture: true, once: true });
      });
      await press(button);
      await settled(app);
      const hidden: string[] = await page.evaluate(() => Reflect.get(window, 'hiddenThen') ?? []);
      const after = await read();
      const now = before.carried.filter((field) => !after.carried.includes(field));
      const came = after.came.filter((row) => !before.came.includes(row));
      present.push(...came);
      confirmed.push(...now);
      unseen.push(...now.filter((field) => hidden.includes(field)));
      if (hidden.includes('attendees')) presentUnseen.push(...came);
      if (now.length === 0 && came.length === 0) at += 1;
    }
  };
  return {
    confirmed,
    unseen,
    present,
    presentUnseen,
    section: async (also) => {
      await watchLines(page);
      await settled(app);
      await pressAll(also);
      const closed = page.locator('form').getByRole('button', { name: /^Open / });
      while ((await closed.count()) > 0) await press(closed.first());
      await scrollThrough(page);
      await pressAll(also);
    },
  };
};
