import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { applies } from '#domain/form/conditions.ts';
import { shownField } from '#domain/form/display.ts';
import type { FieldId } from '#domain/form/fields/index.ts';
import { templateOf } from '#domain/form/forms/index.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { findField, type Template } from '#domain/form/template.ts';
import { readableText, readPdf, runTool, squeezed } from '#tests/documents/read-pdf.ts';
import { says } from '../fixtures/says.ts';
import { unlock } from './a-pep.ts';
import { expect, test } from './app.ts';
import { call, callRaw } from './calls.ts';
import { createTypist, type Typed } from './fill-form.ts';
import { addAction, addTarget, firstRun, goToPlace, onScreen } from './journey-steps.ts';

const name = "Zoë O'Neill-Łukasz";

/** Needed questions that are left out at first, to be found by "Ready?". */
const forgotten: readonly FieldId[] = ['meeting-date', 'how-needs-met', 'voice-summary'];

/** Answers that open further questions. */
const wanted = {
  'pep-first': 'No',
  'meeting-date': '2026-11-12',
  'next-pep-date': '2027-02-24',
  'sen-status': 'Education, health and care plan',
  'transition-due': 'Change of school',
  'on-roll': 'On a roll, but not attending',
  'part-time-timetable.part-time.1': 'Yes',
  'attendees.attended.2': 'Sent apologies',
  // What PP+ pays is planned line by line below.
  'tuition.funded-by.1': 'School budget',
};

const addPupil = async (page: Page): Promise<void> => {
  await goToPlace(page, 'Pupils');
  await page.getByRole('button', { name: 'Add your first pupil' }).click();
  await onScreen(page, 'Add a pupil');
  await page.getByLabel('Forename').pressSequentially('Zoë');
  await page.getByLabel('Surname').pressSequentially("O'Neill-Łukasz");
  await page.getByLabel('Preferred name').fill('Zoë');
  await page.getByLabel('Date of birth').pressSequentially('3/9/2013');
  await expect(page.getByText('Year group: Year 8')).toBeVisible();
  await page.getByLabel('UPN').fill('A674123101121');
  await page.getByLabel('Joined this school on').fill('4 September 2025');
  await page.getByLabel('Became looked after on').fill('2/11/2026');
  await page.getByLabel('First care plan review').fill('30 Nov 2026');
  await page.getByLabel('Next care plan review').fill('1 March 2027');
  await page.getByLabel('Legal status').selectOption({ index: 1 });
  const people = {
    'Social worker': 'Sam Okafor',
    Carer: 'Jo Marsh',
    'Virtual school': 'Lee Grant',
  };
  for (const [role, person] of Object.entries(people)) {
    await page.getByRole('group', { name: role, exact: true }).getByLabel('Name').fill(person);
  }
  await page
    .getByLabel('What I like and want you to know')
    .fill('I draw foxes. Ask me before you tell others about me.');
  await expect(page.getByText('The first letter should be R')).toBeVisible();
  await page.getByRole('button', { name: 'Add pupil', exact: true }).click();
  await onScreen(page, name);
};

/** Fills one target part by part, as the template asks for it. */
const fillTarget = async (
  page: Page,
  template: Template,
  number: number,
  typist: ReturnType<typeof createTypist>,
): Promise<void> => {
  const target = await addTarget(page, number);
  for (const field of template.targetFields) {
    const part = target.locator(`[data-key^="answer:${field.id}:"]`);
    await typist.field(part, field);
  }
};

const planLine = async (
  page: Page,
  number: number,
  line: { what: string; kind: string; many: string; cost: string },
): Promise<void> => {
  await page.getByRole('button', { name: 'Add a planned line' }).click();
  const row = page.getByRole('rowgroup', { name: `Planned line ${number}`, exact: true });
  await row.getByLabel('What it pays for').fill(line.what);
  await row.getByLabel('Kind of support').selectOption({ label: line.kind });
  const target = await row.getByRole('option', { name: /^Target 1/ }).textContent();
  await row.getByLabel('For which target').selectOption({ label: target ?? '' });
  await row.getByLabel('How many').fill(line.many);
  await row.getByLabel('Each costs').fill(line.cost);
};

/** Plans PP+ in the PEP, once too much, and corrects it. */
const planPpPlus = async (page: Page): Promise<void> => {
  await planLine(page, 1, {
    what: 'Maths tuition with Ms Čapek',
    kind: 'One-to-one tuition',
    many: '10',
    cost: '38.00',
  });
  const figures = page.getByText('Free to plan').locator('..').locator('..');
  await expect(figures).toContainText('£600.00');
  await expect(figures).toContainText('£380.00');
  await expect(figures).toContainText('£220.00');
  await planLine(page, 2, {
    what: 'Climbing club',
    kind: 'Arts, sport and clubs',
    many: '3',
    cost: '100',
  });
  await expect(page.getByText(/Plans exceed what is expected by £80\.00/)).toBeVisible();
  await page
    .getByRole('rowgroup', { name: 'Planned line 2', exact: true })
    .getByLabel('How many')
    .fill('2');
  await expect(page.getByText(/Plans exceed what is expected/)).toBeHidden();
  await expect(page.getByRole('form', { name: 'PEP' })).toBeVisible();
};

/** Logs spending in the pupil's ledger, once too much, and corrects it. */
const spendPpPlus = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Open Zoë’s PP+' }).click();
  await onScreen(page, `PP+: ${name}`);
  const balance = page.getByRole('status', { name: 'Balance' });
  await expect(balance).toContainText('£600.00');
  await page.getByLabel('Planned or spent, new line').selectOption({ label: 'Spent' });
  await page.getByLabel('Date, new line').fill('12 November 2026');
  await page.getByLabel('Category, new line').selectOption({ label: 'One-to-one tuition' });
  await page.getByLabel('For, new line').fill('First maths lessons');
  await page.getByLabel('Supplier, new line').fill('Tutors of Luton');
  await page.getByLabel('How many, new line').fill('2');
  await page.getByLabel('Cost of one, new line').fill('380');
  await page.getByLabel('Cost of one, new line').press('Enter');
  await expect(balance).toContainText('£760.00');
  const warning = page.getByRole('status', { name: 'What to look at' });
  await expect(warning).toContainText('£160.00');
  await page.getByRole('button', { name: 'More: First maths lessons' }).click();
  await page.getByRole('menuitem', { name: 'Correct…' }).click();
  await page.getByLabel('Cost of one, correction of First maths lessons').fill('38');
  await page.getByLabel('Why it is corrected').fill('A nought too many');
  await page.getByLabel('Why it is corrected').press('Enter');
  await expect(balance).toContainText('£76.00');
  await expect(balance).toContainText('£524.00');
  await expect(warning).not.toContainText('£160.00');
  await page.getByLabel('Target, First maths lessons').selectOption({ index: 1 });
  await expect(page.getByText('Target changed.')).toBeVisible();
  await page.getByRole('link', { name: `${name}’s page` }).click();
  await page.getByRole('button', { name: /^Continue the PEP|^Answer what is left/ }).click();
  await expect(page.getByRole('form', { name: 'PEP' })).toBeVisible();
};

const expectInPdf = (text: string, typed: readonly Typed[]): void => {
  const missing = typed
    .filter(({ inPdf }) => !inPdf.some((words) => text.includes(squeezed(words))))
    .map(({ fieldId, inPdf }) => `${fieldId}: ${inPdf[0]}`);
  expect(missing).toEqual([]);
};

/** Questions that the PEP shows and that hold nothing. */
const unanswered = (template: Template, record: PepRecord): string[] =>
  template.sections
    .flatMap(({ fields }) => fields)
    .filter(
      (field) =>
        !['fact', 'targets', 'actions', 'spending'].includes(field.type) &&
        applies(field, template, record) &&
        shownField(field, record, template).kind === 'nothing',
    )
    .map(({ id }) => id);

test('the whole journey: from the first start to a signed-off PEP as a PDF, and all of it after a restart', async ({
  app,
  page,
}) => {
  test.setTimeout(600_000);
  page.setDefaultTimeout(15_000);
  await app.answerDialog('save', join(app.exportsFolder, 'code.pdf'));
  const code = await firstRun(page);
  const sheet = runTool('pdftotext', readFileSync(join(app.exportsFolder, 'code.pdf')));
  for (const group of code.split('-')) expect(sheet).toContain(group);

  await addPupil(page);
  await page.getByRole('button', { name: 'Start the Autumn term 2026 PEP' }).click();
  await expect(page.getByRole('form', { name: 'PEP' })).toBeVisible();
  const pepId = /peps\/([^/?]+)/.exec(page.url())?.[1] ?? '';
  const fresh = await call(page, 'peps.get', { id: pepId });
  const template = templateOf(fresh);

  const typist = createTypist(page, { ...wanted, 'target-need-type': 'Educational' }, forgotten);
  const second = createTypist(page, { 'target-need-type': 'Developmental (attachment, trauma)' });
  for (const section of template.sections) {
    await typist.section(section);
    if (!section.fields.some(({ type }) => type === 'targets')) continue;
    await fillTarget(page, template, 1, typist);
    await fillTarget(page, template, 2, second);
    const action = { who: 'Mrs Þórdís Bell, tutor', target: 'Target 2' };
    await addAction(page, 1, { ...action, what: 'Ring the carer each Friday', by: '20/11/2026' });
    await addAction(page, 2, { ...action, what: 'Buy a quiet lamp', by: '4 December 2026' });
    await planPpPlus(page);
    await spendPpPlus(page);
  }

  await page.getByRole('button', { name: 'Ready?' }).click();
  const missing = page.locator('li[data-needed] > span > a:not([class])');
  await expect(missing).toHaveCount(forgotten.length);
  await expect(page.getByRole('button', { name: 'Sign off', exact: true })).toBeDisabled();
  for (const id of forgotten) {
    const field = findField(template, id);
    if (!field) throw new Error(`${id} is not in the template.`);
    await missing.filter({ hasText: field.label }).click();
    const part = page.locator(`[data-key="answer:${id}"]`);
    await expect(part.getByRole('textbox')).toBeFocused();
    await typist.field(part, field);
    await page.getByRole('button', { name: 'Ready?' }).click();
  }
  await expect(page.getByText('Everything that is needed is answered.')).toBeVisible();
  expect(unanswered(template, await call(page, 'peps.get', { id: pepId }))).toEqual([]);
  await page.getByRole('button', { name: 'Sign off', exact: true }).click();
  await page.getByRole('button', { name: 'Sign off now' }).click();
  await expect(page.getByText(/^Signed off \d+ \w+ 20\d\d by Priya Nair$/)).toBeVisible();

  await expect(page.getByRole('article').getByRole('textbox')).toHaveCount(0);
  const change = { id: pepId, answers: { 'how-needs-met': says('Changed') } };
  expect(await callRaw(page, 'peps.saveAnswers', change)).toMatchObject({
    ok: false,
    error: { code: 'not-allowed' },
  });

  await app.answerDialog('openFolder', app.exportsFolder);
  await page.getByRole('button', { name: 'Export PDF' }).click();
  await page.getByRole('button', { name: 'Choose a folder and export' }).click();
  const saved = page.getByRole('status').filter({ hasText: 'Saved as' });
  await expect(saved).toContainText(/PEP-\w+-autumn-2026\.pdf/);
  const fileName = /PEP-\w+-autumn-2026\.pdf/.exec((await saved.textContent()) ?? '')?.[0] ?? '';
  const file = join(app.exportsFolder, fileName);
  await saved.getByRole('button', { name: 'Show in folder' }).click();
  await expect.poll(() => app.shown()).toContain(file);

  const bytes = readFileSync(file);
  expect(runTool('pdfinfo', bytes)).toMatch(/Tagged:\s+yes/);
  runTool('qpdf', bytes);
  const text = readableText((await readPdf(bytes)).pages);
  const typed = [...typist.typed, ...second.typed];
  expect(typed.length).toBeGreaterThan(150);
  expectInPdf(
    text,
    typed.filter(({ restricted }) => !restricted),
  );
  const rest = [name, 'Ring the carer each Friday', 'Buy a quiet lamp', 'Mrs Þórdís Bell, tutor'];
  const money = ['Maths tuition with Ms Čapek', 'Climbing club', 'First maths lessons', '£524.00'];
  expectInPdf(
    text,
    [...rest, ...money].map((words) => ({ fieldId: '', restricted: false, inPdf: [words] })),
  );
  const sensitive = typed.filter(({ restricted }) => restricted);
  expect(sensitive.length).toBeGreaterThan(2);
  for (const { inPdf } of sensitive) expect(text).not.toContain(squeezed(inPdf[0] ?? ''));

  await goToPlace(page, 'Documents');
  const register = page.getByRole('row').filter({ hasText: fileName });
  await expect(register).toContainText('PEP, Autumn term 2026');
  await expect(register).toContainText('Luton Virtual School');

  const seenOnToday = async (window: Page): Promise<void> => {
    await goToPlace(window, 'Today');
    const part = (title: string) => window.getByRole('region', { name: title });
    await expect(part('PEPs this term')).toContainText('Signed off, to be sent1');
    await expect(part('PP+ this term')).toContainText('£600.00');
    await expect(part('PP+ this term')).toContainText('£580.00');
    await expect(part('PP+ this term')).toContainText('£76.00');
    await expect(part('Actions')).toContainText('This week1');
    await expect(part('Actions')).toContainText('Later1');
    await expect(part('What needs you')).toContainText('signed off, not sent yet');
  };
  await seenOnToday(page);

  const again = await app.restart();
  await again.getByLabel('Passphrase', { exact: true }).fill('not the right words at all');
  await again.getByRole('button', { name: 'Unlock' }).click();
  await expect(again.getByText('That is not the right passphrase.')).toBeVisible();
  await expect(again.getByText(name)).toHaveCount(0);
  await unlock(again);
  await onScreen(again, 'Today');
  await seenOnToday(again);
  await goToPlace(again, 'Pupils');
  await again.getByLabel('Search pupils').fill('zoe lukasz');
  await again.keyboard.press('Enter');
  await onScreen(again, name);
  await again.getByRole('button', { name: 'Note the PEP as sent' }).click();
  await expect(again.getByRole('dialog')).toBeVisible();
  await again.keyboard.press('Escape');
  const document = squeezed((await again.getByRole('article').textContent()) ?? '');
  const open = typed.filter(({ restricted }) => !restricted);
  expect(open.filter(({ inPdf }) => !inPdf.some((w) => document.includes(squeezed(w))))).toEqual(
    [],
  );
  await goToPlace(again, 'Documents');
  await expect(again.getByRole('row').filter({ hasText: fileName })).toBeVisible();
});
