import type { Page } from '@playwright/test';
import { expect } from './app.ts';

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

/** Opens a form afresh, whatever is on the screen. */
export const openForm = async <Ids>(
  page: Page,
  form: UnfinishedForm<Ids>,
  ids: Ids,
): Promise<void> => {
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
