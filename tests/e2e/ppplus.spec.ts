import type { Page } from '@playwright/test';
import { axe, expect, test } from './app.ts';
import { call, setUpSchool } from './calls.ts';

const term = { academicYear: 2026, term: 'autumn' } as const;
test.use({ today: '2026-11-23' });

const openLedger = async (page: Page): Promise<string> => {
  const code = await setUpSchool(page);
  await call(page, 'recovery.confirm', { code });
  const [authority] = await call(page, 'authorities.list', {});
  const { value } = await call(page, 'pupils.add', {
    legalForename: 'Ade',
    legalSurname: 'Bankole',
    dateOfBirth: '2014-03-02',
    authorityId: authority?.id ?? '',
  });
  await page.reload();
  await page.getByRole('link', { name: 'PP+' }).click();
  await page.getByRole('row', { name: /Ade Bankole/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'PP+: Ade Bankole' })).toBeVisible();
  return value.id;
};

const addLine = async (page: Page, what: string, cost: string): Promise<void> => {
  await page.getByLabel('For, new line').fill(what);
  await page.getByLabel('Cost of one, new line').fill(cost);
  await page.keyboard.press('Enter');
};

const figure = (page: Page, name: string) =>
  page.getByRole('status', { name: 'Balance' }).getByText(name, { exact: true }).locator('..');

test('the award is offered from the authority, and can be written over', async ({ page }) => {
  const pupilId = await openLedger(page);
  await axe(page);
  await page.getByRole('button', { name: /Use Luton.s usual £600\.00/ }).click();
  await expect(page.getByLabel('Awarded for this term')).toHaveValue('600.00');
  await page.getByLabel('Awarded for this term').fill('550');
  await page.keyboard.press('Tab');
  await expect(figure(page, 'Awarded')).toContainText('£550.00');
  expect((await call(page, 'ppplus.ledger', { pupilId, term })).award?.amountPence).toBe(55_000);
});

test('lines are added by keyboard, edited in place, marked as spent and removed', async ({
  page,
}) => {
  const pupilId = await openLedger(page);
  await addLine(page, 'Maths tutor', '30');
  await expect(page.getByLabel('For, line 1')).toHaveValue('Maths tutor');
  await expect(page.getByLabel('For, new line')).toBeFocused();
  await page.getByLabel('How many, line 1').fill('10');
  await expect(figure(page, 'Planned')).toContainText('£300.00');
  await page.getByRole('button', { name: 'Mark as spent: Maths tutor' }).click();
  await expect(page.getByLabel('Date, line 2')).toBeFocused();
  await expect(page.getByLabel('Date, line 2')).toHaveValue('23 Nov 2026');
  await expect(figure(page, 'Spent')).toContainText('£300.00');
  await expect(page.getByText('carried out')).toBeVisible();
  await axe(page);
  await page.getByRole('button', { name: 'Remove: Maths tutor' }).nth(1).click();
  await expect(figure(page, 'Spent')).toContainText('£0.00');
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(figure(page, 'Spent')).toContainText('£300.00');
  expect((await call(page, 'ppplus.ledger', { pupilId, term })).lines).toHaveLength(2);
});

test('overspending is allowed and said clearly; a line that does not fit is not kept', async ({
  page,
}) => {
  await openLedger(page);
  await page.getByRole('button', { name: /Use Luton.s usual/ }).click();
  await page.getByLabel('Planned or spent, new line').selectOption('spent');
  await addLine(page, 'Laptop', '750');
  await expect(page.getByText('Overspent by £150.00.')).toBeVisible();
  await expect(figure(page, 'Left')).toContainText('−£150.00');
  await page.getByLabel('Cost of one, line 1').fill('lots');
  await page.keyboard.press('Tab');
  await expect(page.getByText(/^Not saved: Write what one costs/)).toBeVisible();
  await axe(page);
  await page.getByLabel('Cost of one, line 1').press('Escape');
  await expect(page.getByLabel('Cost of one, line 1')).toHaveValue('750.00');
  await page.getByRole('link', { name: 'PP+', exact: true }).click();
  await expect(page.getByRole('row', { name: /Ade Bankole/ })).toContainText(
    'Overspent by £150.00.',
  );
  await axe(page);
});

test('rows copied from a spreadsheet become lines', async ({ page }) => {
  await openLedger(page);
  await page.getByLabel('For, new line').focus();
  await page.evaluate(() => {
    const copied = new DataTransfer();
    copied.setData(
      'text/plain',
      'Kind\tDate\tCategory\tFor\tSupplier\tHow many\tCost\n' +
        'Spent\t12/11/2026\tMusic lessons\tViolin\tMusic service\t2\t£10.50\n' +
        'Planned\t\tRewards\tStickers\t\t\t5',
    );
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: copied, bubbles: true, cancelable: true }),
    );
  });
  await expect(page.getByText('2 lines pasted.')).toBeVisible();
  await expect(figure(page, 'Spent')).toContainText('£21.00');
  await expect(figure(page, 'Planned')).toContainText('£5.00');
});
