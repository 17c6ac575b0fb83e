import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Answers, rowsOf } from '#domain/form/answer.ts';
import { templateOf } from '#domain/form/forms/index.ts';
import { partsOf } from '#domain/form/forms/parts.ts';
import { readableText, readPdf, squeezed } from '#tests/documents/read-pdf.ts';
import { confirmAll } from '../fixtures/complete-pep.ts';
import { says, saysRows } from '../fixtures/says.ts';
import { spending } from '../fixtures/spending.ts';
import { addMia, completePep, goTo, term } from './a-pep.ts';
import { type App, axe, expect, test } from './app.ts';
import { call, setUpSchool } from './calls.ts';
import { createConfirming, scrollThrough } from './confirming.ts';
import { openRow, openSection, openTarget, partHeading, partList } from './open-section.ts';
import { letGo } from './press-again.ts';

const summer = { academicYear: 2025, term: 'summer' } as const;

const addPupil = async (page: Page, dateOfBirth: string): Promise<string> => {
  await setUpSchool(page);
  return addMia(page, { dateOfBirth });
};

/** Last term's PEP, signed off, with a target, an action and the child's words. */
const setUpLastTerm = async (page: Page, pupilId: string, facts: Answers = {}): Promise<void> => {
  const { value: last } = await call(page, 'peps.start', { pupilId, term: summer });
  await call(page, 'peps.saveAnswers', {
    id: last.id,
    answers: {
      ...facts,
      'meeting-date': says('2026-06-15'),
      'next-pep-date': says('2026-11-16'),
      attendees: saysRows(
        ...['social-worker', 'carer', 'designated-teacher', 'virtual-school', 'child'].map(
          (role) => ({ role, name: `Last ${role}`, invited: '2026-06-01', attended: 'yes' }),
        ),
      ),
      'voice-prompts': saysRows({ prompt: 'What is going well?', answer: 'Art and my friends.' }),
      'voice-summary': says('I want to read without people watching.'),
    },
  });
  await call(page, 'actions.add', {
    pepId: last.id,
    action: { description: 'Find a quiet place to read', owner: 'Karl Marsh', dueDate: '' },
  });
  const [action] = (await call(page, 'peps.get', { id: last.id })).actions;
  await call(page, 'actions.save', {
    id: action?.id ?? '',
    action: {
      description: 'Find a quiet place to read',
      owner: 'Karl Marsh',
      dueDate: '2026-09-30',
    },
  });
  await completePep(page, last.id);
  await call(page, 'peps.signOff', { id: last.id });
};

/** What the school records of the term, whether or not there is a PEP. */
const recordTerm = (page: Page, pupilId: string) =>
  call(page, 'learning.save', {
    pupilId,
    term,
    answers: {
      'attendance-ytd-percent': says(95),
      'attainment-lines': saysRows({ subject: 'English', 'working-at': '4', expected: 'at' }),
    },
  });

/** Facts of which some guard the child, some are sensitive, and one is longer than the window is high. */
const facts = {
  'no-unsupervised-contact': says('Dean Marsh: only with a social worker there.'),
  'health-conditions': says('Asthma. The blue inhaler is in the office.'),
  'child-access': says('Karl Marsh collects her.'),
  'placement-details': says('The address is known to the office only.'),
  'relevant-history': says(Array.from({ length: 60 }, (_, i) => `Line ${i + 1}.`).join('\n')),
  'leisure-interests': says('Art club, and her rabbit.'),
  ethnicity: says('WBRI'),
} as const;

/*
 * From the start of a review to its sign-off: whatever confirms is pressed, at once and again after
 * scrolling, and nothing is confirmed of which a line has not been in the window.
 */
test('nothing is confirmed unseen, and nobody is present whom nobody named', async ({
  app,
  page,
}) => {
  test.setTimeout(240_000);
  const pupilId = await addPupil(page, '2014-03-01');
  await setUpLastTerm(page, pupilId, facts);
  await recordTerm(page, pupilId);
  await goTo(page, `/pupils/${pupilId}`);
  await page.getByRole('button', { name: 'Start the Autumn term 2026 PEP' }).click();
  await expect(partList(page)).toBeVisible();
  const [{ id } = { id: '' }] = await call(page, 'peps.forPupil', { pupilId });
  const read = () => call(page, 'peps.get', { id });
  const begun = await read();
  expect(begun.carried).toEqual(expect.arrayContaining(Object.keys(facts)));
  for (const field of ['meeting-date', 'next-pep-date', 'voice-summary'] as const) {
    expect(begun.answers[field], field).toBeUndefined();
  }

  const hand = createConfirming(app, page, id);
  for (const { sections } of partsOf(templateOf(begun).sections)) {
    const [section] = sections;
    if (!section) throw new Error('A part without a section.');
    await goTo(page, `/peps/${id}?section=${section.id}`);
    await expect(partHeading(page, section.part)).toBeVisible();
    await hand.section();
  }
  expect(hand.unseen).toEqual([]);
  expect(hand.confirmed.toSorted()).toEqual(begun.carried.toSorted());
  const reviewed = await read();
  expect(reviewed.carried).toEqual([]);
  const present = rowsOf(reviewed.answers.attendees).filter(({ cells }) => cells.attended);
  expect(present).toEqual([]);

  await completePep(page, id);
  await goTo(page, `/peps/${id}/sign-off`);
  await page.getByRole('button', { name: 'Sign off', exact: true }).click();
  await page.getByRole('button', { name: 'Sign off now' }).click();
  await expect(page.getByText('Signed off').first()).toBeVisible();
});

test('nobody has come to a meeting that is still to be, and it says whose review it is', async ({
  page,
}) => {
  const pupilId = await addPupil(page, '2014-03-01');
  const { value: last } = await call(page, 'peps.start', { pupilId, term: summer });
  await goTo(page, `/pupils/${pupilId}`);
  await expect(page.getByText('The Summer term 2026 PEP is not signed off yet')).toBeVisible();
  await page.getByRole('button', { name: 'Start the Autumn term 2026 PEP' }).click();
  await expect(page.getByText('The Summer term 2026 PEP is not signed off yet.')).toBeVisible();
  const [pep] = (await call(page, 'peps.forPupil', { pupilId })).filter(({ id }) => id !== last.id);
  const pepId = pep?.id ?? '';
  const meetOn = (day: string) =>
    call(page, 'peps.saveAnswers', { id: pepId, answers: { 'meeting-date': says(day) } });
  await meetOn('2026-12-10');
  await goTo(page, `/peps/${pepId}?section=the-meeting`);
  await expect(page.getByText('it is on 10 December 2026')).toBeVisible();
  await expect(page.getByRole('button', { name: 'All 5 came' })).toHaveCount(0);
  const attended = async () =>
    rowsOf((await call(page, 'peps.get', { id: pepId })).answers.attendees).map(
      ({ cells }) => cells.attended,
    );
  await meetOn('2026-11-16');
  await page.reload();
  await page
    .getByRole('rowgroup', { name: /who came\?, row 2$/ })
    .getByRole('combobox', { name: 'Came' })
    .selectOption('Sent apologies');
  await scrollThrough(page);
  await page.getByRole('button', { name: 'All 4 came' }).click();
  await expect.poll(attended).toEqual(['yes', 'apologies', 'yes', 'yes', 'yes']);
  // What stands half under the line above is judged by the half.
  await page.getByRole('main').evaluate((main) => main.scrollTo(0, 0));
  await axe(page);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await attended()).filter((one) => one === 'yes')).toEqual([]);
});

test('what guards the child is confirmed by itself, and a fact is changed where it is read', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const pupilId = await addPupil(page, '2014-03-01');
  await setUpLastTerm(page, pupilId, facts);
  const { value: pep } = await call(page, 'peps.start', { pupilId, term });
  const carried = async () => (await call(page, 'peps.get', { id: pep.id })).carried;
  await goTo(page, `/peps/${pep.id}?section=health`);
  await expect(page.getByText('Asthma. The blue inhaler is in the office.')).toBeVisible();
  await axe(page);
  await page
    .getByRole('button', { name: /^Still true ?: Are there conditions/ })
    .press('Alt+Enter');
  await expect.poll(carried).not.toContain('health-conditions');
  expect(await carried()).toContain('child-access');
  await goTo(page, `/peps/${pep.id}?section=support-now`);
  await page.getByRole('button', { name: /^Change ?: Leisure interests/ }).click();
  const box = page.getByRole('textbox', { name: 'Leisure interests' });
  await expect(box).toBeFocused();
  await box.fill('Art club, her rabbit, and swimming.');
  await expect.poll(carried).not.toContain('leisure-interests');
  // On the list of what is needed it stays in its group while it is changed, empty too.
  await goTo(page, `/peps/${pep.id}`);
  const toRead = page.locator('[data-group="read"]');
  await toRead.getByRole('button', { name: /^Change ?: Who may see or collect/ }).click();
  const who = toRead.getByRole('textbox', { name: /^Who may see or collect/ });
  await who.fill('Nobody but the carers.');
  await expect.poll(carried).not.toContain('child-access');
  await expect(who).toBeVisible();
  await who.fill('');
  await letGo(page);
  await expect(who).toBeVisible();
});

test('a carried answer whose change was begun and left is read again, and confirmed with its section', async ({
  page,
}) => {
  const pupilId = await addPupil(page, '2014-03-01');
  await setUpLastTerm(page, pupilId, {
    ...facts,
    'leisure-interests': says(
      Array.from({ length: 60 }, (_, i) => `Saturday ${i + 1}: art club.`).join('\n'),
    ),
  });
  const { value: pep } = await call(page, 'peps.start', { pupilId, term });
  const carried = async () => (await call(page, 'peps.get', { id: pep.id })).carried;
  await goTo(page, `/peps/${pep.id}?section=support-now`);
  await page.getByRole('button', { name: /^Change ?: Leisure interests/ }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Leisure interests' })).toBeFocused();
  const confirm = page.locator('[data-confirms~="leisure-interests"]');
  await confirm.click();
  await expect(page.getByText('Not all of it has been in sight yet')).toBeVisible();
  await page
    .getByRole('button', { name: /^Leave it as it was ?: Leisure interests/ })
    .press('Enter');
  await expect(page.getByRole('textbox', { name: 'Leisure interests' })).toHaveCount(0);
  await axe(page);
  await scrollThrough(page);
  await confirm.scrollIntoViewIfNeeded();
  await confirm.click();
  await expect.poll(carried).not.toContain('leisure-interests');
});

test('what a review decides becomes a target here, and what it costs is told by the PP+ plan', async ({
  page,
}) => {
  const pupilId = await addPupil(page, '2014-03-01');
  await setUpLastTerm(page, pupilId);
  const { value: pep } = await call(page, 'peps.start', { pupilId, term });
  const record = () => call(page, 'peps.get', { id: pep.id });
  await goTo(page, `/peps/${pep.id}?section=review-of-the-last-pep`);
  const row = page.getByRole('rowgroup', { name: /targets\?, row 1$/ });
  await expect(row.getByRole('button', { name: /^Remove row 1/ })).toHaveCount(0);
  // Arrows move from a list too, and choose nothing in it.
  await row.getByLabel('Outcome').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(row.getByLabel('Target')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(row.getByLabel('Outcome')).toHaveValue('');
  await row.getByLabel('Outcome').selectOption('Partly');
  await openRow(row);
  await row.getByLabel('Next').selectOption('Carry on');
  await expect.poll(async () => (await record()).targets.length).toBe(1);
  await row.getByLabel('Next').selectOption('Close');
  await expect.poll(async () => (await record()).targets.length).toBe(0);
  await row.getByLabel('Next').selectOption('Change');
  await expect.poll(async () => (await record()).targets.length).toBe(1);

  await openSection(page, 'targets-actions-and-pp');
  const target = page.getByRole('region', { name: 'Target 1', exact: true });
  await expect(target.getByLabel('What will be different')).toHaveValue(/^Words about/);
  await openTarget(target);
  const costs = target.getByRole('group', { name: 'What it costs' });
  await expect(costs).toContainText('No line of the plan names this target.');
  // A cost has one home: the line of the plan.
  await expect(costs.getByRole('textbox')).toHaveCount(0);
  await page.getByRole('button', { name: 'Add a planned line' }).click();
  const line = page.getByRole('rowgroup', { name: /^Planned line 1/ });
  await line.getByLabel('What it pays for').fill('Reading tutor');
  await line.getByLabel('Kind of support').selectOption('tuition');
  await line.getByLabel('For which target').selectOption({ index: 1 });
  await line.getByLabel('How many').fill('12');
  await line.getByLabel('Each costs').fill('38');
  await line.getByLabel('Each costs').press('Tab');
  await expect(costs).toContainText('Reading tutor: £456.00, planned');
  await target.getByRole('button', { name: /Need, support/ }).click();
  await expect(target.getByText('PP+: £456.00 planned')).toBeVisible();
  await expect
    .poll(async () => (await record()).ppPlus.lines)
    .toMatchObject([{ description: 'Reading tutor', quantity: 12, unitCostPence: 3800 }]);
  const { targets, ppPlus } = await record();
  expect(ppPlus.lines[0]?.targetId).toBe(targets[0]?.id);
  await call(page, 'ppplus.saveLine', {
    id: null,
    line: spending(pupilId, {
      ...{ quantity: 7, unitCostPence: 3800, plannedLineId: ppPlus.lines[0]?.id ?? '' },
    }),
  });
  await page.reload();
  await expect(line).toContainText('7 of 12 given');
  await openTarget(target);
  await expect(costs).toContainText('Reading tutor: £456.00, planned · 7 of 12 given');
  await axe(page);
});

test('the term’s record and the PEP are one, and terms are compared', async ({ page }) => {
  const pupilId = await addPupil(page, '2014-03-01');
  await setUpLastTerm(page, pupilId);
  const { value: pep } = await call(page, 'peps.start', { pupilId, term });
  await goTo(page, `/pupils/${pupilId}?tab=learning`);
  const form = page.getByRole('form', { name: 'Record of the term' });
  const attendance = form.getByLabel(/^Attendance this school year/);
  await attendance.fill('91.5');
  await attendance.press('Tab');
  const beside = page.getByRole('complementary', { name: 'Term by term' });
  await expect(
    beside.getByRole('img', { name: 'Attendance: Summer 2026 95%, Autumn 2026 91.5%' }),
  ).toBeVisible();
  await beside.getByRole('figure', { name: 'Attendance' }).getByRole('button').click();
  await expect(beside.getByRole('row', { name: 'Autumn 2026 91.5%' })).toBeVisible();
  const { answers } = await call(page, 'peps.get', { id: pep.id });
  expect(answers['attendance-ytd-percent']).toEqual(says(91.5));
  await axe(page);
});

/** Exports a signed-off PEP and reads its text. */
const exportedText = async (app: App, page: Page, pepId: string): Promise<string> => {
  await app.answerDialog('openFolder', app.exportsFolder);
  const { fileName } = await call(page, 'documents.exportPep', { pepId });
  return readableText((await readPdf(readFileSync(join(app.exportsFolder, fileName)))).pages);
};

test('a Year 11 pupil’s review ends in a PDF with the way to college', async ({ app, page }) => {
  const pupilId = await addPupil(page, '2011-03-01');
  await setUpLastTerm(page, pupilId);
  await recordTerm(page, pupilId);
  const { value: pep } = await call(page, 'peps.start', { pupilId, term });
  await goTo(page, `/peps/${pep.id}?section=what-comes-next&field=transition-due`);
  await page.getByLabel('Is a transition due?').selectOption('post-16');
  const plan = page.getByRole('group', { name: 'Transition plan' });
  await plan.getByRole('button', { name: 'Add a row' }).click();
  const row = page.getByRole('rowgroup', { name: 'Transition plan, row 1' });
  await row.getByLabel('Step').fill('Two taster days at Łódź Road College');
  await row.getByLabel('Who').fill('Ms Baptiste');
  await row.getByLabel('By').fill('12 June 2027');
  await row.getByLabel('By').press('Tab');
  await expect
    .poll(async () =>
      JSON.stringify((await call(page, 'peps.get', { id: pep.id })).answers['transition-plan']),
    )
    .toMatch(/Road College.*2027-06-12|2027-06-12.*Road College/);
  await completePep(page, pep.id);
  await confirmAll((name, input) => call(page, name, input), pep.id);
  await call(page, 'peps.signOff', { id: pep.id });
  const text = await exportedText(app, page, pep.id);
  expect(text).toContain(squeezed('Year 11'));
  expect(text).toContain(squeezed('Two taster days at Łódź Road College'));
  expect(text).toContain(squeezed('Ms Baptiste'));
});

test('a college student’s PEP is on the post-16 form and ends in its PDF', async ({
  app,
  page,
}) => {
  const pupilId = await addPupil(page, '2009-03-01');
  await recordTerm(page, pupilId);
  await goTo(page, `/pupils/${pupilId}`);
  await page.getByRole('button', { name: 'Start the Autumn term 2026 PEP' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mia Thompson' })).toBeVisible();
  const [pep] = await call(page, 'peps.forPupil', { pupilId });
  expect(pep?.templateId).toBe('post-16');
  const pepId = pep?.id ?? '';
  await call(page, 'peps.saveAnswers', {
    id: pepId,
    answers: { 'p16-course': saysRows({ course: 'Plumbing, Łódź Road College', level: '2' }) },
  });
  await completePep(page, pepId);
  await call(page, 'peps.signOff', { id: pepId });
  const text = await exportedText(app, page, pepId);
  expect(text).toContain(squeezed('Year 13'));
  expect(text).toContain(squeezed('Plumbing, Łódź Road College'));
});
