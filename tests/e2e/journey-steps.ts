import type { Page } from '@playwright/test';
import { expect } from './app.ts';
import { passphrase } from './calls.ts';
import { openTarget } from './open-section.ts';
import { pressAgain } from './press-again.ts';

/** Expects a screen by its heading. */
export const onScreen = (page: Page, name: string | RegExp): Promise<void> =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

const carryOn = (page: Page): Promise<void> => pressAgain(page, 'Continue');

/**
 * The first run as a teacher types it: school, authority, terms, passphrase, recovery code. The
 * code is saved as a PDF at `codeFile`, whose dialog must have been answered, and checked.
 */
export const firstRun = async (page: Page): Promise<string> => {
  await onScreen(page, 'Welcome to PEP Desk');
  await page.getByLabel('School name').fill('Bramble Lane School');
  await page.getByLabel('URN').fill('123456');
  await page.getByLabel('LAESTAB').fill('821/2001');
  await page.getByLabel('Designated teacher').fill('Priya Nair');
  await page.getByLabel('E-mail').fill('priya.nair@school.example');
  await carryOn(page);
  await onScreen(page, 'Who looks after your pupils?');
  await page.getByLabel('Add one from the list').selectOption('Luton');
  await expect(page.getByLabel('PP+ for each term')).toHaveValue('600.00');
  await page.getByLabel('Virtual school', { exact: true }).fill('Luton Virtual School');
  await carryOn(page);
  await onScreen(page, 'When are your terms?');
  await carryOn(page);
  await onScreen(page, 'Choose a passphrase');
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('Passphrase again').fill(passphrase);
  await carryOn(page);
  await onScreen(page, 'Keep the recovery code');
  const code = ((await page.getByTestId('recovery-code').textContent()) ?? '').replace(/\s/g, '');
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByText('The recovery code was saved as a PDF.')).toBeVisible();
  const groups = code.split('-');
  await page.getByLabel('Check that you kept it').fill(`${groups[1]} ${groups[4]}`);
  await page.getByRole('button', { name: 'Check and finish' }).click();
  await onScreen(page, 'Today');
  return code;
};

/** Opens one of the main places from the rail. */
export const goToPlace = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click();
  await onScreen(page, name);
};

/** Adds one target to the open section and gives its part of the page. */
export const addTarget = async (page: Page, number: number) => {
  await page.getByRole('button', { name: 'Add a target' }).click();
  const target = page.getByRole('region', { name: `Target ${number}`, exact: true });
  await expect(target).toBeVisible();
  await openTarget(target);
  return target;
};

/** Adds one action to the open section. */
export const addAction = async (
  page: Page,
  number: number,
  action: { what: string; who: string; by: string; target: string },
): Promise<void> => {
  await page.getByRole('button', { name: 'Add an action' }).click();
  const row = page.getByRole('rowgroup', { name: `Action ${number}`, exact: true });
  await row.getByLabel('What will be done').fill(action.what);
  await row.getByRole('textbox', { name: 'Who', exact: true }).fill(action.who);
  await row.getByRole('textbox', { name: 'By when' }).fill(action.by);
  const label = await row
    .getByLabel('For which target')
    .getByRole('option', { name: action.target })
    .textContent();
  await row.getByLabel('For which target').selectOption({ label: label ?? '' });
};
