import type { Page } from '@playwright/test';
import { type App, expect } from './app.ts';
import { passphrase } from './calls.ts';

/** A form that is not sent yet, in a dialog or on a screen. */
export type UnfinishedForm<Ids> = {
  name: string;
  /** The screen that it is opened on. */
  path: (ids: Ids) => string;
  /** Opens it; nothing where it stands on the screen. */
  open: (page: Page) => Promise<void>;
  /** What is typed or chosen, by the field's label. */
  words: Readonly<Record<string, string>>;
  inDialog: boolean;
};

/** A way of leaving a form without sending it or throwing it away. */
type Way = {
  name: string;
  leave: (page: Page, app: App) => Promise<void>;
  only?: 'dialog' | 'screen';
};

const mainPlaces = (page: Page) => page.getByRole('navigation', { name: 'Main' });

/** Types the passphrase on the lock, and waits until the records are open. */
const comeBack = async (page: Page): Promise<void> => {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(mainPlaces(page)).toBeVisible();
};

/** Turns the wheel of history back, as the button on the side of a mouse does. */
const mouseBack = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  for (const type of ['mousePressed', 'mouseReleased'] as const) {
    await session.send('Input.dispatchMouseEvent', {
      type,
      x: 600,
      y: 400,
      button: 'back',
      clickCount: 1,
    });
  }
  await session.detach();
};

/** Does what leads to another place, and waits until it is there. */
const away = async (page: Page, go: () => Promise<void>): Promise<void> => {
  const from = page.url();
  await go();
  await expect.poll(() => page.url()).not.toBe(from);
};

export const waysToLeave: readonly Way[] = [
  { name: 'Escape', leave: (page) => page.keyboard.press('Escape') },
  {
    name: 'the lock',
    leave: async (page) => {
      await page.keyboard.press('Control+l');
      await comeBack(page);
    },
  },
  { name: 'a press beside it', only: 'dialog', leave: (page) => page.mouse.click(8, 400) },
  {
    name: 'its X',
    only: 'dialog',
    leave: (page) => page.locator('.mantine-Modal-close').last().click(),
  },
  { name: 'Back', leave: (page) => away(page, () => page.keyboard.press('Alt+ArrowLeft')) },
  { name: 'Back by the mouse', leave: (page) => away(page, () => mouseBack(page)) },
  { name: 'Alt and a digit', leave: (page) => away(page, () => page.keyboard.press('Alt+4')) },
  {
    name: 'F1',
    leave: async (page) => {
      await page.keyboard.press('F1');
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'Ctrl+K and Escape',
    leave: async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'the computer’s own lock',
    leave: async (page, app) => {
      await app.lockScreen();
      await comeBack(page);
    },
  },
  {
    name: 'a link of the rail',
    only: 'screen',
    leave: (page) => mainPlaces(page).getByRole('link', { name: 'Documents' }).click(),
  },
];

/** Opens a form afresh, whatever is on the screen. */
export const openForm = async <Ids>(
  page: Page,
  form: UnfinishedForm<Ids>,
  ids: Ids,
): Promise<void> => {
  // One dialog closes at a time.
  for (let open = await page.getByRole('dialog').count(); open > 0; open -= 1) {
    await page.keyboard.press('Escape');
  }
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // By way of another place: the screen comes up anew.
  await page.evaluate(() => {
    window.location.hash = '#/settings/look';
  });
  await expect(page.getByRole('heading', { name: 'Look' })).toBeVisible();
  // Faster than a hand: without a press elsewhere the next would be the second of a double click.
  await page.mouse.click(4, 4);
  await page.evaluate((to) => {
    window.location.hash = `#${to}`;
  }, form.path(ids));
  await expect(page.getByRole('heading', { name: 'Look' })).toBeHidden();
  await form.open(page);
};

/** Where a form stands. */
const around = <Ids>(page: Page, form: UnfinishedForm<Ids>) =>
  form.inDialog ? page.getByRole('dialog').last() : page.locator('main');

/** A field by its label, with or without the star of what must be written. */
const fieldOf = <Ids>(page: Page, form: UnfinishedForm<Ids>, label: string) =>
  around(page, form).getByLabel(
    new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}( \\*)?$`),
  );

/** Types the form's words into it, as a person would. */
export const typeInto = async <Ids>(page: Page, form: UnfinishedForm<Ids>): Promise<void> => {
  for (const [label, words] of Object.entries(form.words)) {
    const field = fieldOf(page, form, label);
    await expect(field).toBeVisible();
    const kind = await field.evaluate((element) =>
      element instanceof HTMLSelectElement
        ? 'select'
        : element instanceof HTMLInputElement && ['radio', 'checkbox'].includes(element.type)
          ? 'tick'
          : 'text',
    );
    if (kind === 'select') await field.selectOption(words);
    else if (kind === 'tick') await field.setChecked(words === 'yes');
    else {
      await field.focus();
      await page.keyboard.press('Control+a');
      await page.keyboard.type(words);
    }
  }
};

/** Expects the form's words to stand in it, and that it says so. */
export const expectStillThere = async <Ids>(
  page: Page,
  form: UnfinishedForm<Ids>,
): Promise<void> => {
  // A screen may hold several forms.
  const said = around(page, form).getByText('What you had typed is still here.').first();
  await expect(said).toBeVisible();
  for (const [label, typed] of Object.entries(form.words)) {
    const field = fieldOf(page, form, label);
    if (typed === 'yes' || typed === 'no')
      await expect(field).toBeChecked({ checked: typed === 'yes' });
    else await expect(field).toHaveValue(typed);
  }
};
