import type { Page } from '@playwright/test';
import { spending } from '../fixtures/spending.ts';
import { addPupil, term } from './a-pep.ts';
import { axe, expect, test } from './app.ts';
import { call, setUpSchool } from './calls.ts';

test.use({ today: '2026-11-23' });

const openLedger = async (page: Page): Promise<string> => {
  const code = await setUpSchool(page);
  await call(page, 'recovery.confirm', { code });
  const pupilId = await addPupil(page, { legalForename: 'Ade', legalSurname: 'Bankole' });
  await page.reload();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'PP+' }).click();
  await page.getByRole('row', { name: /Ade Bankole/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'PP+: Ade Bankole' })).toBeVisible();
  return pupilId;
};

const addLine = async (page: Page, what: string, cost: string): Promise<void> => {
  await page.getByLabel('Category, new line').selectOption('tuition');
  await page.getByLabel('For, new line').fill(what);
  // Typed key by key: an Enter right after another is the same one held.
  await page.getByLabel('Cost of one, new line').pressSequentially(cost);
  await page.keyboard.press('Enter');
};

const figure = (page: Page, name: string) =>
  page.getByRole('status', { name: 'Balance' }).getByText(name, { exact: true }).locator('..');

test('what is expected is there from the authority, and what is said of it stands beside it', async ({
  page,
}) => {
  const pupilId = await openLedger(page);
  await axe(page);
  await expect(figure(page, 'Expected')).toContainText('£600.00');
  await page.getByRole('button', { name: /^Confirmed… Usual amount/ }).click();
  await page.getByLabel('The payer says that it will pay').fill('550');
  await page.getByLabel('Who said so').fill('Samina Aslam');
  await axe(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(figure(page, 'Expected')).toContainText('£550.00');
  await expect(figure(page, 'Confirmed')).toContainText('£550.00');
  await expect(figure(page, 'Received')).toContainText('£0.00');
  await expect(page.getByText(/confirmed by Samina Aslam/)).toBeVisible();
  expect((await call(page, 'ppplus.ledger', { pupilId, term })).grants).toMatchObject([
    { amountPence: 60_000, confirmedPence: 55_000 },
  ]);
});

test('lines are added by keyboard, edited in place, marked as spent and removed', async ({
  page,
}) => {
  const pupilId = await openLedger(page);
  await addLine(page, 'Maths tutor', '30');
  await expect(page.getByLabel('For, line 1')).toHaveValue('Maths tutor');
  await expect(page.getByLabel('For, new line')).toBeFocused();
  for (const size of [
    { width: 1366, height: 768 },
    { width: 1280, height: 720 },
  ]) {
    await page.setViewportSize(size);
    const bin = page.getByRole('button', { name: 'Remove: Maths tutor' });
    const beyond = await bin.evaluate((button) => {
      const cell = button.closest('td');
      const room = Number.parseFloat(cell ? getComputedStyle(cell).paddingRight : '0');
      const edge = (of: Element | null) => of?.getBoundingClientRect().right ?? 0;
      return edge(button) - (edge(cell) - room);
    });
    expect(beyond, `the bin at ${size.width} pixels`).toBeLessThanOrEqual(0);
  }
  await page.getByLabel('How many, line 1').fill('10');
  await expect(figure(page, 'Planned')).toContainText('£300.00');
  await page.getByRole('button', { name: 'Mark as spent: Maths tutor' }).click();
  await expect(page.getByLabel('Target, Maths tutor')).toBeFocused();
  await expect(page.getByRole('cell', { name: '23 Nov 2026' })).toBeVisible();
  await expect(figure(page, 'Spent')).toContainText('£300.00');
  await expect(page.getByText('carried out')).toBeVisible();
  await axe(page);
  await page.getByRole('button', { name: 'More: Maths tutor' }).click();
  await page.getByRole('menuitem', { name: 'Reverse…' }).click();
  await page.getByLabel('Why').fill('Not delivered');
  await page.keyboard.press('Enter');
  await expect(figure(page, 'Spent')).toContainText('£0.00');
  await expect(page.getByText('Reversed: Not delivered')).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(figure(page, 'Spent')).toContainText('£300.00');
  expect((await call(page, 'ppplus.ledger', { pupilId, term })).lines).toHaveLength(2);
});

test('a line says what pays it and holds a note, and a plan how many of its sessions were given', async ({
  page,
}) => {
  const pupilId = await openLedger(page);
  await addLine(page, 'Speech therapy', '38');
  await page.getByLabel('How many, line 1').fill('12');
  await expect(figure(page, 'Planned')).toContainText('£456.00');
  await page.getByRole('button', { name: 'More of the plan: Speech therapy' }).click();
  await page.getByRole('menuitem', { name: 'Note, effect and what pays…' }).click();
  await expect(page.getByLabel('Note, line 1')).toBeFocused();
  await page.getByLabel('Note, line 1').fill('On Fridays');
  await axe(page);
  await page.getByLabel('What it should change, line 1').fill('Is understood by the class');
  await page.getByLabel('Paid from, line 1').selectOption({ label: 'EHC plan' });
  await page.getByRole('button', { name: 'Done with the note on Speech therapy' }).click();
  await expect(
    page.getByText('Paid from: EHC plan · should change: Is understood by the class · On Fridays'),
  ).toBeVisible();
  await expect(figure(page, 'Planned')).toContainText('£0.00');
  const [line] = (await call(page, 'ppplus.ledger', { pupilId, term })).lines;
  await call(page, 'ppplus.saveLine', {
    id: null,
    line: spending(pupilId, {
      ...{ description: 'Speech therapy', quantity: 7, unitCostPence: 3800 },
      ...{ plannedLineId: line?.id ?? '', stream: 'ehc-plan' },
    }),
  });
  await page.reload();
  await expect(page.getByText(/7 of 12 given · £266.00 of £456.00 spent/)).toBeVisible();
  await page.getByRole('button', { name: 'Mark as spent: Speech therapy' }).click();
  await expect(page.getByText(/12 of 12 given/)).toBeVisible();
  await page.getByLabel('For, new line').fill('Violin');
  await page.getByLabel('Category, new line').selectOption('music');
  await page.getByLabel('Note, new line').fill('A loan from the county');
  await page.getByLabel('Cost of one, new line').fill('25');
  await page.keyboard.press('Enter');
  await expect(page.getByText('A loan from the county')).toBeVisible();
});

test('overspending is allowed and said clearly; a correction that does not fit is not kept', async ({
  page,
}) => {
  await openLedger(page);
  await page.getByLabel('Planned or spent, new line').selectOption('spent');
  await addLine(page, 'Laptop', '750');
  await expect(page.getByText('Overspent by £150.00.')).toBeVisible();
  await expect(figure(page, 'Left of what is expected')).toContainText('−£150.00');
  await page.getByRole('button', { name: 'More: Laptop' }).click();
  await page.getByRole('menuitem', { name: 'Correct…' }).click();
  await page.getByLabel('Cost of one, correction of Laptop').fill('lots');
  await page.getByLabel('Why it is corrected').fill('Typed wrongly');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Not corrected yet: Write what one costs/)).toBeVisible();
  await axe(page);
  await page.getByLabel('Cost of one, correction of Laptop').fill('740');
  await page.keyboard.press('Enter');
  await expect(figure(page, 'Left of what is expected')).toContainText('−£140.00');
  await expect(page.getByText('Corrected: Typed wrongly')).toBeVisible();
  await page.getByRole('link', { name: 'PP+', exact: true }).click();
  await expect(page.getByRole('row', { name: /Ade Bankole/ })).toContainText(
    'Overspent by £140.00.',
  );
  await axe(page);
});

test('ten lines are entered by keyboard alone with at most 12 key presses a line beyond the text', async ({
  page,
}) => {
  const pupilId = await openLedger(page);
  let keys = 0;
  const press = async (key: string): Promise<void> => {
    keys += 1;
    await page.keyboard.press(key);
  };
  await page.getByLabel('Planned or spent, new line').selectOption('spent');
  await page.getByLabel('For, new line').focus();
  for (let line = 1; line <= 10; line += 1) {
    await page.keyboard.type(`Session ${line}`);
    await press('Tab');
    await page.keyboard.type('Bright Tutors');
    await press('Tab');
    await press('Control+a');
    await page.keyboard.type('2x3');
    await press('Tab');
    await page.keyboard.type('12.50');
    // Back to the day, which the line before has filled in, and forward to the cost again.
    for (let back = 0; back < 4; back += 1) await press('Shift+Tab');
    await press('o');
    await press('Shift+Tab');
    await page.keyboard.type(`${line} Nov 2026`);
    await press('Enter');
    await expect(page.getByLabel('For, new line')).toBeFocused();
    await expect(page.getByLabel('For, new line')).toHaveValue('');
  }
  await expect(figure(page, 'Spent')).toContainText('£750.00');
  const { lines } = await call(page, 'ppplus.ledger', { pupilId, term });
  expect(lines).toHaveLength(10);
  expect(lines.every((line) => line.timesPerWeek === 2 && line.weeks === 3)).toBe(true);
  expect(new Set(lines.map(({ date }) => date)).size).toBe(10);
  expect(keys / 10).toBeLessThanOrEqual(12);
});

test('spending is logged from any screen, and an invoice split over two pupils adds up', async ({
  page,
}) => {
  const first = await openLedger(page);
  const other = await addPupil(page, { legalForename: 'Bea', legalSurname: 'Carr' });
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByRole('dialog', { name: 'Log spending' })).toBeVisible();
  await page.getByLabel('Pupil', { exact: true }).selectOption({ label: 'Ade Bankole' });
  await page.getByRole('button', { name: 'Split over another pupil' }).click();
  await page.getByLabel('Pupil 2').selectOption({ label: 'Bea Carr' });
  await page.getByLabel('What it paid for').fill('Forest school');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  // Nobody has said what kind it is, so none is written down.
  await expect(page.getByText('Choose the kind of support.')).toBeVisible();
  await page.getByLabel('Kind of support').selectOption('arts-sport');
  await page.getByLabel('Cost of one, in pounds').fill('100.01');
  await page.getByLabel('Invoice').fill('INV 7');
  await axe(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Invoice split and logged.')).toBeVisible();
  const spent = async (pupilId: string) =>
    (await call(page, 'ppplus.ledger', { pupilId, term })).streams[0]?.balance.spent;
  expect([await spent(first), await spent(other)]).toEqual([5001, 5000]);
});

test('money is counted by term, school year and financial year, and a statement is let out', async ({
  app,
  page,
}) => {
  await openLedger(page);
  await page.getByLabel('Planned or spent, new line').selectOption('spent');
  await addLine(page, 'Maths tutor', '40');
  await expect(figure(page, 'Spent')).toContainText('£40.00');
  await page.getByRole('button', { name: /^Rate/ }).click();
  await page.getByLabel('Moderate').check();
  await page.getByLabel('After').fill('Scored 12 of 20 on 20 November, was 7.');
  await axe(page);
  await page.getByRole('button', { name: 'Save the impact' }).click();
  await expect(page.getByText('impact: moderate')).toBeVisible();
  await page.getByRole('link', { name: 'Statement' }).click();
  await expect(page.getByText('Financial year 2026-27').first()).toBeVisible();
  await axe(page);
  await app.answerDialog('openFolder', app.exportsFolder);
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(
    page.getByText(/^Saved as PP-statement-\w{4}-financial-year-2026-27\.pdf/),
  ).toBeVisible();
  await page.getByRole('link', { name: 'PP+', exact: true }).click();
  await page.getByText('School year 2026/27').click();
  await expect(page.getByRole('table', { name: 'PP+ by kind of support' })).toContainText(
    'Moderate £40.00',
  );
  await axe(page);
});
