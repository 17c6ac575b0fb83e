import type { Page } from '@playwright/test';
import type { FieldId } from '#domain/form/fields/index.ts';
import { goTo, setUpPep, term, unlock } from './a-pep.ts';
import { axe, expect, test } from './app.ts';
import { call } from './calls.ts';
import { pasteText } from './clipboard.ts';

test.use({ today: '2026-11-23' });

const openLedger = async (page: Page): Promise<string> => {
  const { pupilId } = await setUpPep(page);
  await goTo(page, `/ppplus/${pupilId}`);
  await expect(page.getByLabel('For, new line')).toBeVisible();
  return pupilId;
};
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Paste from a spreadsheet' });
const linesOf = async (page: Page, pupilId: string) =>
  (await call(page, 'ppplus.ledger', { pupilId, term })).lines;

/** As Excel gives it: a title, a heading, no-break spaces, a break in a cell, a refund and a total. */
const spending =
  'PP+ autumn\t\t\t\t\r\n' +
  'Invoice date\tProvider\tDetails\tType of support\tAmount\r\n' +
  '12-Nov-26\tMusic service\tViolin\tMusic lessons\t£\u00a021.00\r\n' +
  '13-Nov-26\tCoaches\t"Trip: bus\nand ""lunch"""\tTrips and visits\t30.00 £\r\n' +
  'soon\tShop\tStickers\tRewards\t5\r\n' +
  '14-Nov-26\tCoaches\tBus given back\tTrips and visits\t(25.00)\r\n' +
  'Total\t\t\t\t£31.00\r\n';

test('a spending list out of Excel: good lines are added as one step, the others stay with their reason', async ({
  page,
}) => {
  const pupilId = await openLedger(page);
  await page.getByLabel('For, new line').focus();
  await pasteText(page, spending);
  await expect(dialog(page)).toContainText(
    'The first 2 rows are a title and a heading and were left out.',
  );
  await expect(dialog(page)).toContainText('The last row is a total and was left out.');
  await expect(dialog(page).getByRole('row', { name: /Trip: bus and "lunch"/ })).toContainText(
    '£30.00',
  );
  const refund = dialog(page).getByRole('group', { name: 'Row 4' });
  await expect(refund).toContainText('choose “Refund…” in its menu');
  await expect(dialog(page).getByRole('group', { name: 'Row 3' })).toContainText(
    'Write a date such as 12 March 2027',
  );
  await axe(page);

  await dialog(page).getByRole('button', { name: 'Add the 2 good lines' }).click();
  await expect(dialog(page)).toContainText('2 lines were added. 2 rows are still here.');
  expect(
    (await linesOf(page, pupilId)).map((line) => [line.description, line.amountPence, line.date]),
  ).toEqual([
    ['Violin', 2100, '2026-11-12'],
    ['Trip: bus and "lunch"', 3000, '2026-11-13'],
  ]);
  const stickers = dialog(page).getByRole('group', { name: 'Row 1' });
  await expect(stickers.getByLabel('Date')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('15 Nov 26');
  await expect(stickers).toContainText('Ready');
  await dialog(page).getByRole('button', { name: 'Add the good line' }).click();
  await expect(dialog(page)).toContainText('One line was added. One row is still here.');
  await dialog(page).getByRole('button', { name: 'Discard this row' }).click();
  await expect(dialog(page)).toBeHidden();
  expect(await linesOf(page, pupilId)).toHaveLength(3);
});

test('one Undo takes a whole paste back', { tag: '@nightly' }, async ({ page }) => {
  const pupilId = await openLedger(page);
  await page.getByLabel('Supplier, new line').focus();
  await pasteText(
    page,
    'Spent\t12/11/2026\tRewards\tStickers\t£5\nSpent\t13/11/2026\tRewards\tBadges\t£6\n',
  );
  await dialog(page).getByRole('button', { name: 'Add the 2 lines' }).click();
  await expect(dialog(page)).toBeHidden();
  expect(await linesOf(page, pupilId)).toHaveLength(2);
  await page.getByRole('button', { name: 'Undo the last change' }).click();
  await expect.poll(() => linesOf(page, pupilId)).toHaveLength(0);
});

test('rows that were pasted wait through Escape, a lock and a restart, until they are added or discarded', async ({
  app,
  page,
}) => {
  const pupilId = await openLedger(page);
  // Nothing has the focus: a paste is heard anywhere in the ledger.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await pasteText(page, 'For\tCost\tDate\nStickers\tlots\t12/11/2026\nBadges\t6\t12/11/2026');
  await dialog(page).getByLabel('Cost of one').first().fill('5 pounds');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  const stillHere = 'What you had typed is still here.';
  await page.getByRole('button', { name: 'Look at the 2 pasted rows that wait' }).click();
  await expect(dialog(page)).toContainText(stillHere);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await app.kill();
  const again = await app.start();
  await unlock(again);
  await expect(again.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await goTo(again, `/ppplus/${pupilId}`);
  await again.getByRole('button', { name: 'Look at the 2 pasted rows that wait' }).click();
  await expect(dialog(again)).toContainText(stillHere);
  await expect(dialog(again).getByLabel('Cost of one').first()).toHaveValue('5 pounds');
  await dialog(again).getByLabel('Cost of one').first().fill('5');
  await dialog(again)
    .getByLabel('Kind of support, where a row names none')
    .selectOption({ label: 'Rewards' });
  await dialog(again).getByRole('button', { name: 'Add the 2 lines' }).click();
  await expect(dialog(again)).toBeHidden();
  const lines = await linesOf(again, pupilId);
  expect(lines.map((line) => `${line.kind} ${line.category} ${line.amountPence}`).sort()).toEqual([
    'spent rewards 500',
    'spent rewards 600',
  ]);
  await expect(again.getByRole('button', { name: /pasted rows? that wait/ })).toBeHidden();
});

test('the rows to put right can be copied out as they were pasted', { tag: '@nightly' }, async ({
  page,
}) => {
  await openLedger(page);
  await page.getByLabel('For, new line').focus();
  await pasteText(page, 'For\tCost\tDate\nStickers\tlots\t12/11/2026\nBadges\tfew\t12/11/2026');
  await dialog(page).getByRole('button', { name: 'Copy these 2 rows as pasted' }).click();
  await expect(dialog(page)).toContainText('2 rows are copied as pasted.');
  await dialog(page).getByRole('button', { name: 'Discard these 2 rows' }).click();
  await page.getByLabel('For, new line').focus();
  await page.keyboard.press('Control+v');
  await expect(dialog(page).getByLabel('Cost of one').nth(1)).toHaveValue('few');
});

test('a file’s text with commas is a table under a heading; words stay words', {
  tag: '@nightly',
}, async ({ page }) => {
  await openLedger(page);
  await page.getByLabel('For, new line').focus();
  await pasteText(page, 'Violin, and music stand');
  await expect(page.getByLabel('For, new line')).toHaveValue('Violin, and music stand');
  await pasteText(page, 'Date,For,Cost\n12/11/2026,"Books, two",£7.50\n');
  await expect(dialog(page).getByLabel('For', { exact: true })).toHaveValue('Books, two');
});

const openPep = async (page: Page, search: string): Promise<string> => {
  const { pepId } = await setUpPep(page);
  await goTo(page, `/peps/${pepId}${search}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Mia Thompson' })).toBeVisible();
  return pepId;
};
const answerOf = async (page: Page, pepId: string, field: FieldId) =>
  (await call(page, 'peps.get', { id: pepId })).answers[field];
const cellsOf = async (page: Page, pepId: string, field: FieldId) => {
  const answer = await answerOf(page, pepId, field);
  return answer?.kind === 'value' && Array.isArray(answer.value)
    ? answer.value.map((row) => (typeof row === 'object' && 'cells' in row ? row.cells : row))
    : [];
};

test('a block of cells fills the rows and columns of a table, and one Ctrl+Z takes it back', async ({
  page,
}) => {
  const pepId = await openPep(page, '?section=record&field=emergency-contacts');
  const table = page.getByRole('group', { name: 'Emergency contacts, in order', exact: true });
  await table.getByRole('button', { name: /Add a row/ }).click();
  await table.getByLabel('Person').fill('Ann Bell');
  await table.getByLabel('Person').focus();
  await pasteText(
    page,
    'Karl Marsh\tCarer\t01582 000000\r\n"Joan\nWhitfield"\tSocial worker\t01582\u00a0111111\r\n',
  );
  await expect(table.getByLabel('Telephone')).toHaveCount(2);
  await expect(table.getByLabel('Telephone').nth(1)).toHaveValue('01582 111111');
  await expect(table).toContainText('2 rows were filled from what was pasted.');
  await expect
    .poll(() => cellsOf(page, pepId, 'emergency-contacts'))
    .toEqual([
      { person: 'Karl Marsh', relationship: 'Carer', phone: '01582 000000' },
      { person: 'Joan Whitfield', relationship: 'Social worker', phone: '01582 111111' },
    ]);
  await axe(page);
  await page.keyboard.press('Control+z');
  await expect(table.getByLabel('Person')).toHaveCount(1);
  await expect(table.getByLabel('Person')).toHaveValue('Ann Bell');
});

test('cells that do not fit their column are named with their words, and the rest is taken', {
  tag: '@nightly',
}, async ({ page }) => {
  const pepId = await openPep(page, '?section=record&field=emergency-contacts');
  const table = page.getByRole('group', { name: 'Emergency contacts, in order', exact: true });
  await table.getByRole('button', { name: /Add a row/ }).focus();
  await pasteText(page, 'Order\tPerson\tTelephone\nfirst\tKarl Marsh\t01582 000000\n2\tAnn\t1');
  await expect(table).toContainText('The first row is a heading and was left out.');
  await expect(table).toContainText('Row 1, Order: first');
  await expect(table).toContainText('Write a number');
  await expect
    .poll(() => cellsOf(page, pepId, 'emergency-contacts'))
    .toEqual([
      { person: 'Karl Marsh', phone: '01582 000000' },
      { order: 2, person: 'Ann', phone: '1' },
    ]);
  await axe(page);
});

test('prose with breaks stays in its field', { tag: '@nightly' }, async ({ page }) => {
  await openPep(page, '?section=support-now');
  const words = page.getByLabel('How are the child’s educational needs being met?');
  await words.focus();
  await pasteText(page, 'One line.\nAnother line.');
  await expect(words).toHaveValue('One line.\nAnother line.');
});

test('actions are pasted as rows of their own, and taken back as one', async ({ page }) => {
  const pepId = await openPep(page, '?field=actions');
  await page.getByRole('button', { name: 'Add an action' }).focus();
  await pasteText(
    page,
    'Ask about a bus pass\tJoan Whitfield\t12-Dec-26\r\nOrder a reader\tMs Bell\tsoon\r\n',
  );
  await expect(page.getByRole('rowgroup', { name: 'Action 2' })).toBeVisible();
  await expect(page.getByText('Row 2, By when:')).toContainText('soon');
  await expect
    .poll(async () =>
      (await call(page, 'peps.get', { id: pepId })).actions.map(({ description, dueDate }) => [
        description,
        dueDate,
      ]),
    )
    .toEqual([
      ['Ask about a bus pass', '2026-12-12'],
      ['Order a reader', ''],
    ]);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('rowgroup', { name: /^Action \d/ })).toHaveCount(0);
  await expect(page.getByText('rows were filled from what was pasted')).toBeHidden();
});

test('planned PP+ lines are pasted by the words of their columns', { tag: '@nightly' }, async ({
  page,
}) => {
  const pepId = await openPep(page, '?field=pp-plan');
  await page.getByRole('button', { name: 'Add a planned line' }).focus();
  await pasteText(
    page,
    'What it pays for\tKind of support\tHow many\tEach costs\nViolin\tMusic lessons\t10\t£\u00a030.00\n',
  );
  await expect
    .poll(async () =>
      (await call(page, 'peps.get', { id: pepId })).ppPlus.lines.map(
        ({ description, category, amountPence }) => [description, category, amountPence],
      ),
    )
    .toEqual([['Violin', 'music', 30_000]]);
});

test('addresses out of Outlook give names and e-mails, several of them several people', async ({
  page,
}) => {
  const pepId = await openPep(page, '?field=reports-recipients');
  const people = page.getByRole('group', { name: 'Who gets reports and invitations?' });
  await people.getByLabel('Name').focus();
  await pasteText(page, 'Whitfield, Joan <joan@example.org>; Marsh, Karl <karl@example.org>');
  await expect(people.getByLabel('E-mail')).toHaveCount(2);
  await expect(people.getByLabel('Name').nth(1)).toHaveValue('Karl Marsh');
  await expect
    .poll(() => cellsOf(page, pepId, 'reports-recipients'))
    .toEqual([
      { name: 'Joan Whitfield', email: 'joan@example.org', phone: '' },
      { name: 'Karl Marsh', email: 'karl@example.org', phone: '' },
    ]);
  await people.getByLabel('E-mail').first().focus();
  await pasteText(page, 'Lee Grant <mailto:lee@example.org>');
  await expect(people.getByLabel('Name').first()).toHaveValue('Lee Grant');
  await expect(people.getByLabel('E-mail').first()).toHaveValue('lee@example.org');
});

test('"mailto:" and pointed brackets are taken off an e-mail that is typed, the school’s too', {
  tag: '@nightly',
}, async ({ page }) => {
  await setUpPep(page);
  await goTo(page, '/settings/school');
  const email = page.getByLabel('E-mail');
  await email.fill('mailto:ruth@example.org');
  await page.keyboard.press('Tab');
  await expect(email).toHaveValue('ruth@example.org');
  await email.focus();
  await page.keyboard.press('Control+a');
  await pasteText(page, 'Ruth Adeyemi <ruth.a@example.org>');
  await expect(email).toHaveValue('ruth.a@example.org');
  await page.keyboard.press('Tab');
  await expect
    .poll(async () => (await call(page, 'school.get', {}))?.designatedTeacherEmail)
    .toBe('ruth.a@example.org');
});
