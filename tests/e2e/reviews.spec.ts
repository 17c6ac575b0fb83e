import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { rowsOf, textOf } from '#domain/form/answer.ts';
import { reviewFields } from '#domain/form/look-back.ts';
import { usualReason } from '#domain/review/review.ts';
import { readableText, readPdf, squeezed } from '#tests/documents/read-pdf.ts';
import { says, saysRows } from '../fixtures/says.ts';
import { addMia, completePep, goTo, term } from './a-pep.ts';
import { type App, axe, expect, test } from './app.ts';
import { call, setUpSchool } from './calls.ts';

const summer = { academicYear: 2025, term: 'summer' } as const;

const addPupil = async (page: Page, dateOfBirth: string): Promise<string> => {
  await setUpSchool(page);
  return addMia(page, { dateOfBirth });
};

/** Last term's PEP, signed off, with a target, an action and the child's words. */
const setUpLastTerm = async (page: Page, pupilId: string): Promise<void> => {
  const { value: last } = await call(page, 'peps.start', { pupilId, term: summer });
  await call(page, 'peps.saveAnswers', {
    id: last.id,
    answers: {
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

/** Clicks and presses, each of them counted. */
const countedHands = (page: Page) => {
  let count = 0;
  return {
    click: async (what: Locator): Promise<void> => {
      count += 1;
      await what.click();
    },
    press: async (keys: string): Promise<void> => {
      count += 1;
      await page.keyboard.press(keys);
    },
    count: () => count,
  };
};

/*
 * Counted is every click and every key from starting the review to the end of its sign-off: also
 * that the meeting was held and all came, the reason why targets and actions go on (it stands there
 * to be read), and the child's words, taken over one by one. Not counted is what is known before:
 * last term's PEP, and what the school records of the term whether or not there is a PEP.
 */
test('a review in which nothing has changed takes at most 12 clicks or key presses', async ({
  page,
}) => {
  const pupilId = await addPupil(page, '2014-03-01');
  await setUpLastTerm(page, pupilId);
  await recordTerm(page, pupilId);
  await goTo(page, `/pupils/${pupilId}`);
  const hands = countedHands(page);
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

  await hands.click(button('Start the Autumn term 2026 PEP'));
  await hands.click(button('Ready?'));
  await hands.click(button('Everything carried is still true'));
  await hands.click(button('Carry on with all: partly achieved'));
  await hands.click(button('All 5 came'));
  await hands.click(page.getByRole('link', { name: 'What I said', exact: true }));
  await expect(page.getByRole('heading', { level: 2, name: 'My views' })).toBeVisible();
  await hands.press('Control+Enter');
  await hands.press('Control+ArrowDown');
  await hands.press('Control+Enter');
  await hands.click(button('Ready?'));
  await hands.click(button('Sign off'));
  await hands.click(button('Sign off now'));

  await expect(page.getByText('Signed off').first()).toBeVisible();
  expect(hands.count()).toBeLessThanOrEqual(12);
  const [pep] = await call(page, 'peps.forPupil', { pupilId });
  const record = await call(page, 'peps.get', { id: pep?.id ?? '' });
  expect(record.status).toBe('signed-off');
  expect(textOf(record.answers['voice-summary'])).toBe('I want to read without people watching.');
  expect(record.targets).toHaveLength(1);
  expect(record.actions).toMatchObject([{ description: 'Find a quiet place to read' }]);
  const came = rowsOf(record.answers.attendees).map(({ cells }) => [cells.name, cells.attended]);
  expect(came).toEqual([
    ['Joan Whitfield', 'yes'],
    ['Karl Marsh', 'yes'],
    ['Priya Nair', 'yes'],
    ['Lee Grant', 'yes'],
    ['Mia', 'yes'],
  ]);
  for (const id of reviewFields) {
    for (const { cells } of rowsOf(record.answers[id])) expect(cells.why).toBe(usualReason);
  }
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
    .getByRole('group', { name: /who came\?, row 2$/ })
    .getByRole('combobox', { name: 'Came' })
    .selectOption('Sent apologies');
  await page.getByRole('button', { name: 'All 4 came' }).click();
  await expect.poll(attended).toEqual(['yes', 'apologies', 'yes', 'yes', 'yes']);
  await axe(page);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await attended()).filter((one) => one === 'yes')).toEqual([]);
});

test('each answer from last term is confirmed by one key, and a section by one press', async ({
  page,
}) => {
  const pupilId = await addPupil(page, '2014-03-01');
  await setUpLastTerm(page, pupilId);
  const { value: pep } = await call(page, 'peps.start', { pupilId, term });
  await goTo(page, `/peps/${pep.id}?section=support-now`);
  const met = page.getByLabel('How are the child’s educational needs being met?');
  const carried = async () => (await call(page, 'peps.get', { id: pep.id })).carried;
  await expect(page.getByText('From last term – still true?').first()).toBeVisible();
  await axe(page);
  await met.press('Alt+Enter');
  await expect.poll(carried).not.toContain('how-needs-met');
  await expect(
    page.getByRole('button', { name: 'Confirm: How are the child’s educational needs being met?' }),
  ).toHaveCount(0);
  await page.getByRole('button', { name: 'Confirm all in this section' }).click();
  await expect(page.getByText('From last term – still true?')).toHaveCount(0);
  expect(await carried()).not.toContain('leisure-interests');
  // What another section took over still asks.
  expect(await carried()).toContain('care-plan-summary');
});

test('what a review decides becomes a target here, and its costs become the PP+ plan', async ({
  page,
}) => {
  const pupilId = await addPupil(page, '2014-03-01');
  await setUpLastTerm(page, pupilId);
  const { value: pep } = await call(page, 'peps.start', { pupilId, term });
  const record = () => call(page, 'peps.get', { id: pep.id });
  await goTo(page, `/peps/${pep.id}?section=review-of-the-last-pep`);
  const row = page.getByRole('group', { name: /targets\?, row 1$/ });
  await expect(row.getByRole('button', { name: /^Remove row 1/ })).toHaveCount(0);
  await row.getByLabel('Outcome').selectOption('Partly');
  await row.getByLabel('Next').selectOption('Carry on');
  await expect.poll(async () => (await record()).targets.length).toBe(1);
  await row.getByLabel('Next').selectOption('Close');
  await expect.poll(async () => (await record()).targets.length).toBe(0);
  await row.getByLabel('Next').selectOption('Change');
  await expect.poll(async () => (await record()).targets.length).toBe(1);

  await page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('link', { name: 'Targets, actions and PP+' })
    .click();
  const target = page.getByRole('region', { name: 'Target 1', exact: true });
  await expect(target.getByLabel('What will be different')).toHaveValue(/^Words about/);
  await target.getByRole('button', { name: 'Add a row to What it costs in PP+' }).click();
  const cost = target.getByRole('group', { name: 'What it costs in PP+, row 1' });
  await cost.getByLabel('Item').fill('Reading tutor');
  await cost.getByLabel('Times a week').fill('2');
  await cost.getByLabel('Weeks').fill('6');
  await cost.getByLabel('Cost of one').fill('38');
  await cost.getByLabel('Cost of one').press('Tab');
  await target.getByLabel('Kind of support that this pays for').selectOption('tuition');
  await target.getByRole('button', { name: 'Plan this in PP+' }).click();
  await expect(target.getByText('PP+: £456.00 planned')).toBeVisible();
  await expect
    .poll(async () => (await record()).ppPlus.lines)
    .toMatchObject([{ description: 'Reading tutor', quantity: 12, unitCostPence: 3800 }]);
  const { targets, ppPlus } = await record();
  expect(ppPlus.lines[0]?.targetId).toBe(targets[0]?.id);
  await cost.getByLabel('Cost of one').fill('40');
  await cost.getByLabel('Cost of one').press('Tab');
  await target.getByRole('button', { name: 'Change the plan to £480.00' }).click();
  await expect(target.getByText('PP+: £480.00 planned')).toBeVisible();
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
  await expect(beside.getByRole('row', { name: 'Autumn 2026 91.5%' })).toBeVisible();
  await expect(
    beside.getByRole('img', { name: 'Attendance: Summer 2026 95%, Autumn 2026 91.5%' }),
  ).toBeVisible();
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
  const row = page.getByRole('group', { name: 'Transition plan, row 1' });
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
  await call(page, 'peps.confirmCarried', { id: pep.id });
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
