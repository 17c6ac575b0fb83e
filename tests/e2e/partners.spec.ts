import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPdf } from '../documents/read-pdf.ts';
import { addPupil, completePep, goTo, setUpPep } from './a-pep.ts';
import { axe, expect, test } from './app.ts';
import { call } from './calls.ts';
import { letGo } from './press-again.ts';

test.setTimeout(120_000);

const textOf = async (folder: string, part: string): Promise<string> => {
  const name = readdirSync(folder).find((file) => file.includes(part)) ?? '';
  const { pages } = await readPdf(readFileSync(join(folder, name)));
  return pages
    .flatMap(({ texts }) => texts.map((piece) => piece.text))
    .join(' ')
    .replace(/\s+/g, ' ');
};

test('a social worker who has not initiated a PEP is reminded by letter and e-mail, and it is seen where', async ({
  app,
  page,
}) => {
  await setUpPep(page);
  await addPupil(page, {
    legalForename: 'Adebayo',
    legalSurname: 'Okonkwo',
    careStartDate: '2026-10-19',
    enrolledOn: '2026-10-20',
    socialWorker: { name: 'Sam Okafor', email: 'sam@council.example', phone: '' },
  });
  await goTo(page, '/today');
  const lines = page.getByRole('listitem').filter({ hasText: 'Adebayo Okonkwo' });
  await lines
    .first()
    .getByRole('button', { name: 'Remind the social worker about Adebayo Okonkwo’s PEP' })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Remind about Adebayo Okonkwo’s PEP' });
  const text = dialog.getByLabel('Text of the e-mail');
  await expect(text).toHaveValue(/^Subject: PEP to be initiated: A\.O\.\n/);
  await expect(text).toHaveValue(
    /Was due on 2 November 2026: PEP initiated within 10 working days/,
  );
  await expect(text).not.toHaveValue(/Adebayo/);
  await dialog.getByRole('radio', { name: 'Name' }).click();
  await expect(text).toHaveValue(/Subject: PEP to be initiated: Adebayo Okonkwo/);
  await dialog.getByRole('radio', { name: 'Initials' }).click();
  await expect(text).toHaveValue(/initiated: A\.O\./);
  await axe(page);
  await dialog.getByRole('button', { name: 'Copy the text' }).click();
  await expect(dialog.getByText('The text is copied: paste it into an e-mail')).toBeVisible();
  await expect(dialog.getByText('Nobody has been reminded this term.')).toBeVisible();
  await dialog.getByRole('button', { name: 'I sent the e-mail' }).click();
  await expect(dialog.getByRole('list', { name: 'Reminded before' })).toContainText('Sam Okafor');
  await app.answerDialog('openFolder', app.exportsFolder);
  await dialog.getByRole('button', { name: 'Save as a letter…' }).click();
  await expect(page.getByText('The letter is saved. Note it once it has gone.')).toBeVisible();
  await dialog.getByRole('button', { name: 'I sent the letter' }).click();
  await expect(
    dialog.getByRole('list', { name: 'Reminded before' }).getByRole('listitem'),
  ).toHaveCount(2);
  expect(readdirSync(app.exportsFolder)).toHaveLength(1);
  expect(readdirSync(app.exportsFolder).join()).not.toMatch(/Okonkwo|Adebayo|Okafor/);
  expect(await textOf(app.exportsFolder, 'Reminder')).toContain('What we wait for');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(lines.first()).toContainText('Reminded 16 Nov');
  await page.getByRole('link', { name: 'PEPs', exact: true }).first().click();
  const row = page.getByRole('row').filter({ hasText: 'Adebayo Okonkwo' });
  await expect(row).toContainText('Reminded 16 Nov');
  await row
    .getByRole('button', { name: 'Remind the social worker about Adebayo Okonkwo’s PEP' })
    .click();
  // A press on what the dialog says leads to no PEP.
  await page.getByRole('heading', { name: 'Remind about Adebayo Okonkwo’s PEP' }).click();
  await expect(page).toHaveURL(/#\/peps$/);
  const earlier = page.getByRole('list', { name: 'Reminded before' });
  await earlier.getByRole('button', { name: /Take away the letter/ }).click();
  await expect(earlier.getByRole('listitem')).toHaveCount(1);
});

test('a carer’s part goes out as a form, comes back, is typed in, and says who told it', async ({
  app,
  page,
}) => {
  const { pepId } = await setUpPep(page);
  await goTo(page, `/peps/${pepId}/sign-off`);
  await expect(page.getByRole('heading', { name: 'What is lacking' })).toBeVisible();
  await page
    .getByRole('link', { name: 'Carer: nothing is here, and nothing was asked for.' })
    .first()
    .click();
  const parts = page.getByRole('list', { name: 'Parts' });
  await expect(parts.getByRole('checkbox', { checked: true })).toHaveCount(4);
  await axe(page);
  await app.answerDialog('openFolder', app.exportsFolder);
  await page.getByRole('button', { name: 'Write 4 forms…' }).click();
  await expect.poll(() => readdirSync(app.exportsFolder).length).toBe(4);
  const form = await textOf(app.exportsFolder, '-carer');
  expect(form).toContain('Karl Marsh, Carer');
  expect(form).toContain('Your views');
  expect(form).not.toMatch(/Mia|Thompson|The care plan in brief/);
  await expect(parts).not.toContainText('asked 16 November');
  await page.getByRole('button', { name: 'Note 4 as asked today' }).click();
  await expect(parts).toContainText('asked 16 November, wanted by');

  await page.getByRole('link', { name: 'Type it in: Carer' }).click();
  await expect(page.getByRole('heading', { name: 'The carer’s part', level: 1 })).toBeVisible();
  await expect(page.getByLabel('Who told it')).toHaveValue('Karl Marsh');
  await page.getByRole('combobox', { name: 'How' }).selectOption('form');
  await expect(page.getByText('back 16 November: Karl Marsh, on the form')).toBeVisible();
  await page.getByLabel('The carer’s views').fill('Mia loves the choir.');
  await page.getByLabel('The carer’s views').press('Tab');
  await expect(
    page.getByText('Told by Karl Marsh, carer, on the form, 16 November 2026').first(),
  ).toBeVisible();
  await axe(page);
  await page.getByRole('link', { name: 'Back to the parts' }).click();
  await letGo(page);
  await page.getByRole('link', { name: 'Back to the PEP' }).click();
  await page.getByRole('tab', { name: 'Stages' }).click();
  await expect(page.getByRole('region', { name: 'Parts of others' })).toContainText(
    'Carer: asked 16 November, back 16 November: Karl Marsh, on the form',
  );
  await completePep(page, pepId);
  await goTo(page, `/peps/${pepId}/sign-off`);
  await expect(
    page.getByText('Virtual school: asked on 16 November 2026, not back yet.'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Sign off', exact: true }).click();
  await page.getByRole('button', { name: 'Sign off now' }).click();
  await expect(
    page.getByText('Told by Karl Marsh, carer, on the form, 16 November 2026').first(),
  ).toBeVisible();
});

test('term by term, each term says what was owed, the keyboard walks, and a term is reported', async ({
  app,
  page,
}) => {
  const { pepId } = await setUpPep(page);
  await goTo(page, '/peps');
  await page.getByText('Term by term', { exact: true }).click();
  const grid = page.getByRole('table', { name: 'PEPs term by term' });
  // Nothing was owed here before the child came into care, or came to this school.
  await expect(grid.getByRole('button', { name: 'None' })).toHaveCount(0);
  await expect(grid.getByRole('button', { name: 'Not in care then' })).toHaveCount(1);
  await expect(page.getByText('No term that is over lacks a PEP.')).toBeVisible();
  await axe(page);
  await grid.getByRole('button', { name: 'In preparation' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator(':focus')).toContainText('Before PEPs here');
  await page.keyboard.press('Home');
  await expect(page.locator(':focus')).toContainText('Not in care then');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator(':focus')).toHaveText('In preparation');
  await app.answerDialog('openFolder', app.exportsFolder);
  await page.getByRole('button', { name: 'Report on this term…' }).click();
  await page.getByRole('button', { name: 'Choose a folder and save the PDF' }).click();
  await expect.poll(() => readdirSync(app.exportsFolder)).toEqual(['PEPs-autumn-2026.pdf']);
  const report = await textOf(app.exportsFolder, 'PEPs-autumn');
  expect(report).toMatch(/A\.T\. \([0-9A-Z]{4}\) Year 8 Luton In preparation/);
  expect(report).not.toMatch(/Mia|Thompson/);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await grid.getByRole('button', { name: 'In preparation' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(pepId));
});

test('a PEP of last term that was never signed off stays on Today until it is given up', async ({
  page,
}) => {
  const { pupilId } = await setUpPep(page);
  const summer = { academicYear: 2025, term: 'summer' } as const;
  const { value } = await call(page, 'peps.start', { pupilId, term: summer });
  await goTo(page, '/today');
  const left = page.getByRole('listitem').filter({ hasText: 'Summer term 2026: ' });
  await expect(left).toContainText(/\d+ school days late/);
  await axe(page);
  await left.getByRole('button', { name: /Not to be finished/ }).click();
  await page.getByRole('button', { name: 'Mark as not to be finished' }).click();
  await expect(page.getByText('Say why it will not be finished.')).toBeVisible();
  await page
    .getByLabel('Why will it not be finished?')
    .pressSequentially('Agreed on paper with the last school');
  await page.getByRole('button', { name: 'Mark as not to be finished' }).click();
  await expect(left).toHaveCount(0);
  await goTo(page, `/peps/${value.id}`);
  await expect(page.getByText('Agreed on paper with the last school')).toBeVisible();
  await page.getByRole('button', { name: 'Take it up again' }).click();
  await expect(page.getByText('Agreed on paper with the last school')).toHaveCount(0);
  await goTo(page, '/today');
  await expect(left).toHaveCount(1);
});
