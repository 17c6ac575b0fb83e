import type { Page } from '@playwright/test';
import { addPupil } from './a-pep.ts';
import { axe, expect, test } from './app.ts';
import { setUpSchool } from './calls.ts';
import { openSection, partList } from './open-section.ts';

test.use({ today: '2026-10-12' });

const pupilBorn = (page: Page, dateOfBirth: string): Promise<string> =>
  addPupil(page, { legalForename: 'Rowan', legalSurname: 'Ashdown', dateOfBirth });

const openPupil = async (page: Page, name: string): Promise<void> => {
  await page.reload();
  await page.getByRole('link', { name: 'Pupils', exact: true }).click();
  await page.getByRole('row', { name: new RegExp(name) }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
};

test('a PEP begins on the form of the pupil’s year, unless another is chosen', async ({ page }) => {
  test.setTimeout(120_000);
  await setUpSchool(page);
  await pupilBorn(page, '2008-02-10');
  await openPupil(page, 'Rowan Ashdown');
  const form = page.getByRole('combobox', { name: 'Form of the new PEP' });
  await expect(form).toHaveValue('post-16');
  await axe(page);
  await form.selectOption({ label: 'Higher education' });
  await page.getByRole('button', { name: /^Start the/ }).click();
  await openSection(page, 'higher-education');
  await expect(page.getByRole('heading', { level: 3, name: 'Higher education' })).toBeVisible();
  await expect(partList(page).getByText('The virtual school’s answer')).toHaveCount(0);
  await expect(page.getByLabel('University or college', { exact: false }).first()).toBeVisible();
  await axe(page);
});

test('a blank form of any year can be saved to be filled in by hand', async ({ app, page }) => {
  test.setTimeout(120_000);
  await setUpSchool(page);
  await page.reload();
  await page.getByRole('link', { name: 'Documents', exact: true }).click();
  await page.getByRole('button', { name: 'Print a blank form' }).click();
  const dialog = page.getByRole('dialog', { name: 'Print a blank form' });
  await dialog.getByLabel('Year group').selectOption({ label: 'Nursery (N2)' });
  await expect(dialog.getByLabel('Form')).toHaveValue('early-years');
  await axe(page);
  await app.answerDialog('openFolder', app.exportsFolder);
  await dialog.getByRole('button', { name: /Choose a folder/ }).click();
  await expect(dialog).toBeHidden();
  await expect(
    page.getByRole('cell', { name: 'blank-form-early-years.pdf', exact: true }),
  ).toBeVisible();
});

test('a form to fill in by hand can be for one pupil, with what is known on it', async ({
  app,
  page,
}) => {
  test.setTimeout(120_000);
  await setUpSchool(page);
  await pupilBorn(page, '2014-02-10');
  await page.reload();
  await page.getByRole('link', { name: 'Documents', exact: true }).click();
  await page.getByRole('button', { name: 'Print a blank form' }).click();
  const dialog = page.getByRole('dialog', { name: 'Print a blank form' });
  await dialog.getByLabel('For', { exact: true }).selectOption({ label: 'Rowan Ashdown' });
  await expect(dialog.getByLabel('Year group')).toBeDisabled();
  await axe(page);
  await app.answerDialog('openFolder', app.exportsFolder);
  await dialog.getByRole('button', { name: /Choose a folder/ }).click();
  await expect(dialog).toBeHidden();
  const row = page.getByRole('row', { name: /Rowan Ashdown/ });
  await expect(row.getByRole('cell', { name: /^PEP-form-\w{4}-autumn-2026\.pdf$/ })).toBeVisible();
});
