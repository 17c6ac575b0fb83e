import { addPupil, term } from './a-pep.ts';
import { axe, expect, test } from './app.ts';
import { call, setUpSchool } from './calls.ts';

test.use({ today: '2026-11-23' });

test('actions are followed across pupils and closed with how they went', async ({ page }) => {
  const code = await setUpSchool(page);
  await call(page, 'recovery.confirm', { code });
  const pupilId = await addPupil(page, { legalForename: 'Zara', legalSurname: 'Ahmed' });
  await page.reload();
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Actions' })
    .click();
  await expect(page.getByRole('heading', { name: 'No actions yet' })).toBeVisible();
  await axe(page);

  const { value: pep } = await call(page, 'peps.start', { pupilId, term });
  const add = (description: string, owner: string, dueDate: string) =>
    call(page, 'actions.add', { pepId: pep.id, action: { description, owner, dueDate } });
  await add('Ask for a tutor', 'Priya Nair', '2026-11-20');
  await add('Visit the library', 'Carer', '2026-12-04');
  await page.reload();
  await expect(page.getByRole('row', { name: /Ask for a tutor/ })).toContainText(
    '1 school day late',
  );
  await page.getByText('Overdue (1)').click();
  await expect(page.getByRole('row', { name: /Visit the library/ })).toHaveCount(0);
  await axe(page);

  await page
    .getByRole('button', { name: 'Remind Priya Nair: Ask for a tutor, Zara Ahmed' })
    .click();
  await expect(page.getByLabel('Text of the e-mail')).toHaveValue(
    /At the meeting about Z\.A\.’s plan you agreed to do this: Ask for a tutor\./,
  );
  await axe(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();

  await page.getByRole('button', { name: 'Close action: Ask for a tutor, Zara Ahmed' }).click();
  await page.getByLabel('Partly done').click();
  await page.getByRole('button', { name: 'Keep this' }).click();
  await expect(
    page.getByText('Say what is left to do and why. The next PEP looks back on it.').first(),
  ).toBeVisible();
  await page.getByLabel('Why, and what happened').fill('Two of four sessions.');
  await axe(page);
  await page.getByRole('button', { name: 'Keep this' }).click();
  await expect(page.getByText('Nothing is overdue.')).toBeVisible();
  await page.getByText('Closed (1)').click();
  await expect(page.getByRole('row', { name: /Ask for a tutor/ })).toContainText('Partly done');
  await expect(page.getByText('Two of four sessions.')).toBeVisible();
  await page.getByRole('button', { name: 'Reopen: Ask for a tutor, Zara Ahmed' }).click();
  await page.getByText('Open (2)').click();
  await page.getByRole('button', { name: 'Close action: Ask for a tutor, Zara Ahmed' }).click();
  await page.getByRole('button', { name: 'Keep this' }).click();
  await expect(page.getByRole('row', { name: /Ask for a tutor/ })).toHaveCount(0);
  await expect(
    page.getByRole('button', { name: 'Close action: Visit the library, Zara Ahmed' }),
  ).toBeFocused();
  await page
    .getByRole('row', { name: /Visit the library/ })
    .getByRole('link', { name: 'Zara Ahmed' })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Zara Ahmed' })).toBeVisible();
});

test('nothing exported yet is said in words', async ({ page }) => {
  const code = await setUpSchool(page);
  await call(page, 'recovery.confirm', { code });
  await page.reload();
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Documents' })
    .click();
  await expect(page.getByRole('heading', { name: 'Nothing has been exported yet' })).toBeVisible();
  await axe(page);
});
