import { goTo, setUpPep } from './a-pep.ts';
import { axeInBothThemes, expect, test } from './app.ts';
import { call } from './calls.ts';

test('a day is picked from a calendar by keys or by mouse, and Escape picks none', async ({
  page,
}) => {
  const { pepId } = await setUpPep(page);
  await goTo(page, `/peps/${pepId}?section=about-this-pep`);
  const field = page.getByRole('textbox', { name: 'Date of the PEP meeting' });
  const calendar = page.getByRole('dialog', { name: 'Calendar' });
  const saved = async () => (await call(page, 'peps.get', { id: pepId })).answers['meeting-date'];

  await field.fill('12 March 2027');
  await field.press('Alt+ArrowDown');
  await expect(calendar).toBeVisible();
  await expect(calendar.getByText('March 2027')).toBeVisible();
  const chosen = calendar.getByRole('button', { name: '12 March 2027' });
  await expect(chosen).toBeFocused();
  await axeInBothThemes(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(calendar).toBeHidden();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('Sat 20 Mar 2027');
  await expect.poll(saved).toEqual({ kind: 'value', value: '2027-03-20' });

  const box = page.locator('[data-key="answer:meeting-date"]');
  await box.getByRole('button', { name: 'Calendar' }).click();
  await calendar.getByRole('button', { name: 'Next month' }).click();
  await page.keyboard.press('Escape');
  await expect(calendar).toBeHidden();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('Sat 20 Mar 2027');

  await box.getByRole('button', { name: 'Calendar' }).click();
  await calendar.getByRole('button', { name: '4 March 2027', exact: true }).click();
  await expect(field).toHaveValue('Thu 4 Mar 2027');
  await expect.poll(saved).toEqual({ kind: 'value', value: '2027-03-04' });
  // One Ctrl+Z takes back the day that was picked.
  await field.press('Control+z');
  await expect(field).toHaveValue('Sat 20 Mar 2027');
});

test('Escape in a calendar leaves the dialog open that its date stands in', async ({ page }) => {
  const { pepId } = await setUpPep(page);
  await goTo(page, `/peps/${pepId}`);
  await page.getByRole('button', { name: 'Note who initiated it' }).click();
  const dialog = page.getByRole('dialog').filter({ has: page.getByRole('heading') });
  await dialog.getByRole('button', { name: 'Calendar' }).click();
  const calendar = page.getByRole('dialog', { name: 'Calendar' });
  await expect(calendar).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(calendar).toBeHidden();
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});
