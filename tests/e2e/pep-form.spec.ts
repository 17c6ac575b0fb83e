import type { Page } from '@playwright/test';
import { templateOf } from '#domain/form/forms/index.ts';
import { progressOf } from '#domain/form/missing.ts';
import { says } from '../fixtures/says.ts';
import { completePep, goTo, setUpPep, term, unlock } from './a-pep.ts';
import { axe, axeInBothThemes, expect, test } from './app.ts';
import { call } from './calls.ts';
import { pasteText } from './clipboard.ts';
import {
  openSection,
  openTarget,
  partHeading,
  partLink,
  partList,
  unfold,
} from './open-section.ts';

const openPep = async (page: Page, search = ''): Promise<{ pupilId: string; pepId: string }> => {
  const ids = await setUpPep(page);
  await goTo(page, `/peps/${ids.pepId}${search}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Mia Thompson' })).toBeVisible();
  await unfold(page);
  return ids;
};

const howNeedsMet = (page: Page) =>
  page.getByLabel('How are the child’s educational needs being met?');
const saved = (page: Page) =>
  expect(page.getByRole('status').filter({ hasText: /^Saved \d\d:\d\d$/ })).toBeVisible();
const answersOf = async (page: Page, pepId: string) =>
  (await call(page, 'peps.get', { id: pepId })).answers;

test('what is typed is saved by itself, and nothing older than a second is lost when the power goes', async ({
  app,
  page,
}) => {
  const { pepId } = await openPep(page, '?section=support-now');
  await howNeedsMet(page).fill('Small groups for reading');
  await saved(page);
  await howNeedsMet(page).press('End');
  await page.keyboard.type(', every day from nine', { delay: 60 });
  await page.waitForTimeout(1000);
  await page.keyboard.type(' to ten', { delay: 20 });
  await app.kill();
  const again = await app.start();
  await unlock(again);
  await expect(again.getByRole('navigation', { name: 'Main' })).toBeVisible();
  const answer = (await answersOf(again, pepId))['how-needs-met'];
  expect(JSON.stringify(answer)).toContain('Small groups for reading, every day from nine');
});

test('leaving the part saves at once, and the part shows what is left', async ({ page }) => {
  const { pepId } = await openPep(page, '?section=support-now');
  await howNeedsMet(page).fill('Typed and left');
  await openSection(page, 'about-me');
  await expect(partHeading(page, 'about-me')).toBeFocused();
  expect((await answersOf(page, pepId))['how-needs-met']).toEqual(says('Typed and left'));
  await expect(partLink(page, 'support')).toHaveAccessibleName('6 Support now , 5 left');
});

test('Ctrl+Z takes back across fields and goes there, Ctrl+Y does it again', async ({ page }) => {
  const { pepId } = await openPep(page, '?section=support-now');
  await howNeedsMet(page).fill('First');
  await page.getByLabel('Leisure interests').fill('Drawing and bikes');
  await page.keyboard.press('Control+z');
  await expect(page.getByLabel('Leisure interests')).toHaveValue('');
  await openSection(page, 'attendance');
  await page.keyboard.press('Control+z');
  await expect(howNeedsMet(page)).toBeFocused();
  await expect(howNeedsMet(page)).toHaveValue('');
  await page.keyboard.press('Control+y');
  await expect(howNeedsMet(page)).toHaveValue('First');
  await saved(page);
  expect((await answersOf(page, pepId))['how-needs-met']).toEqual(says('First'));
});

test('"none" and "not known" stand in place of an answer, with their reason', async ({ page }) => {
  const { pepId } = await openPep(page, '?section=support-now');
  await page.getByRole('button', { name: 'No extra tuition at present (Extra tuition)' }).click();
  const tuition = page.getByRole('group', { name: 'Extra tuition' });
  await tuition.getByRole('button', { name: 'Add to it' }).click();
  await tuition.getByRole('textbox').fill('Offered in October; she prefers the reading group.');
  await page.getByLabel('Leisure interests').focus();
  await page.keyboard.press('Control+u');
  await page.getByRole('menuitem', { name: 'Not known, because…' }).click();
  await page.getByLabel('Why is it not known?').fill('She moved last week.');
  await expect
    .poll(() => answersOf(page, pepId))
    .toMatchObject({
      tuition: { kind: 'none', reason: 'Offered in October; she prefers the reading group.' },
      'leisure-interests': { kind: 'not-known', reason: 'She moved last week.' },
    });
  await tuition.getByRole('button', { name: 'Answer this after all' }).click();
  await expect(
    page.getByRole('button', { name: 'No extra tuition at present (Extra tuition)' }),
  ).toBeVisible();
});

test('a wrong number or date is said next to its field and not saved, while others are', async ({
  page,
}) => {
  const { pepId } = await openPep(page, '?section=attendance');
  const attendance = page.getByLabel('Attendance this school year');
  await attendance.fill('94,5 or so');
  await page.getByLabel('Figures up to').fill('31 Feb');
  await page.getByLabel('Is there a concern about attendance or lateness?').fill('None so far');
  await saved(page);
  await expect(page.getByText('Write a number, for example 94.5.')).toBeVisible();
  await expect(page.getByText('Write a date such as 12 March 2027 or 12/3/2027.')).toBeVisible();
  const answers = await answersOf(page, pepId);
  expect(answers['attendance-ytd-percent']).toBeUndefined();
  expect(answers['attendance-concerns']).toEqual(says('None so far'));
  await attendance.fill('94.5');
  await attendance.blur();
  await expect(page.getByText('Write a number, for example 94.5.')).toBeHidden();
  await expect
    .poll(async () => (await answersOf(page, pepId))['attendance-ytd-percent'])
    .toEqual(says(94.5));
  const upTo = page.getByLabel('Figures up to');
  const wrongDate = page.getByText('Write a date such as 12 March 2027 or 12/3/2027.');
  // What stood there before can be typed again.
  for (const [typed, wrong] of [
    ['30/10/2026', 0],
    ['31 Feb', 1],
    ['30/10/2026', 0],
  ] as const) {
    await upTo.fill(typed);
    await upTo.blur();
    await expect(wrongDate).toHaveCount(wrong);
  }
});

test('a table is filled by the keyboard: Enter goes on, and removing a row can be undone', async ({
  page,
}) => {
  const { pepId } = await openPep(page, '?section=support-now');
  await page.getByRole('button', { name: 'Add a row to Extra tuition' }).click();
  const row = page.getByRole('rowgroup', { name: 'Extra tuition, row 1' });
  await expect(row.getByLabel('Subject')).toBeFocused();
  // Once something is typed, Tab goes on; Enter goes down, and in the last row adds one.
  await page.keyboard.type('Mathematics');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Bright Tutors');
  await page.keyboard.press('F2');
  await page.keyboard.press('ArrowLeft');
  await expect(row.getByLabel('Subject')).toBeFocused();
  await page.keyboard.press('Enter');
  const second = page.getByRole('rowgroup', { name: 'Extra tuition, row 2' });
  await expect(second.getByLabel('Subject')).toBeFocused();
  await page.keyboard.type('Wrong');
  await page.keyboard.press('Escape');
  await expect(second.getByLabel('Subject')).toHaveValue('');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await expect(row.getByLabel('Provider')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Add a row to Extra tuition' })).toBeFocused();
  await row.getByRole('button', { name: 'Remove row 1 of Extra tuition' }).click();
  await expect(second).toBeHidden();
  await expect(row.getByLabel('Subject')).toHaveValue('');
  await page.keyboard.press('Control+z');
  await expect(row.getByLabel('Subject')).toHaveValue('Mathematics');
  await expect
    .poll(async () => JSON.stringify((await answersOf(page, pepId)).tuition))
    .toContain('Bright Tutors');
});

test('a block of eight rows pasted out of a spreadsheet fills a grid, in one step', async ({
  page,
}) => {
  const { pepId } = await openPep(page, '?section=support-now');
  await page.getByRole('button', { name: 'Add a row to Extra tuition' }).click();
  const subjects = ['Maths', 'English', 'Physics', 'History', 'French', 'Art', 'Music', 'Biology'];
  const block = subjects.map((subject, i) => `${subject}\tTutor ${i + 1}\t${i + 2}\t7/9/2026\t`);
  await pasteText(page, block.join('\r\n'));
  const rows = page.getByRole('rowgroup', { name: /^Extra tuition, row \d$/ });
  await expect(rows).toHaveCount(8);
  await expect(rows.nth(7).getByLabel('Subject')).toHaveValue('Biology');
  await expect(rows.nth(7).getByLabel('Provider')).toHaveValue('Tutor 8');
  await expect(rows.nth(7).getByLabel('Hours in all')).toHaveValue('9');
  await expect(rows.nth(7).getByLabel('From')).toHaveValue('7 Sep 2026');
  await axe(page);
  await expect
    .poll(async () => JSON.stringify((await answersOf(page, pepId)).tuition))
    .toContain('Biology');
  await page.keyboard.press('Control+z');
  await expect(rows).toHaveCount(1);
  // One column of a spreadsheet has no tabs.
  await rows.nth(0).getByLabel('Subject').focus();
  await pasteText(page, 'Chemistry\r\nDance\r\nGerman');
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(2).getByLabel('Subject')).toHaveValue('German');
});

test('Ctrl+K finds a question of the PEP by what is asked', async ({ page }) => {
  await openPep(page, '?section=support-now');
  await page.keyboard.press('Control+k');
  await page.getByLabel('Find a pupil or a place, or say what to do').fill('who signs for trips');
  await expect(page.getByRole('dialog').getByText('Who signs for trips?')).toBeVisible();
  await axe(page);
  await page.keyboard.press('Enter');
  await expect(partHeading(page, 'care')).toBeVisible();
  const asked = page.locator('[data-key="answer:trip-consent"]');
  await expect(asked.getByLabel('Name')).toBeFocused();
  await page.getByRole('tab', { name: 'Quality' }).click();
  await expect(page.getByText('The virtual school decides; this only advises.')).toBeVisible();
  await axe(page);
});

test('targets, actions and PP+ lines are added, linked, removed and undone', async ({ page }) => {
  const { pepId } = await openPep(page, '?section=targets-actions-and-pp');
  const record = () => call(page, 'peps.get', { id: pepId });
  await page.getByRole('button', { name: 'Add a target' }).click();
  const target = page.getByRole('region', { name: 'Target 1' });
  await openTarget(target);
  await target.getByRole('combobox', { name: 'The need' }).fill('Reading fluency');
  await target.getByLabel('What will be different').fill('Reads a page aloud to a friend');
  await target.getByLabel('Who is responsible').fill('Mrs Okafor');

  await page.getByRole('button', { name: 'Add an action' }).click();
  const action = page.getByRole('rowgroup', { name: 'Action 1' });
  await action.getByRole('textbox', { name: 'Who' }).fill('Karl Marsh');
  await action.getByLabel('What will be done').focus();
  await page.getByRole('button', { name: 'Add a planned line' }).focus();
  await expect(action.getByText('Write what will be done.')).toBeVisible();
  await action.getByLabel('What will be done').fill('Read together on Sundays');
  await action.getByLabel('By when').fill('12/12/2026');
  await action.getByLabel('For which target').selectOption({ index: 1 });

  await page.getByRole('button', { name: 'Add a planned line' }).click();
  const line = page.getByRole('rowgroup', { name: 'Planned line 1' });
  await line.getByLabel('What it pays for').fill('Reading tutor');
  await line.getByLabel('Kind of support').selectOption({ label: 'One-to-one tuition' });
  // Until a target says it, what is expected is asked in words; they are kept, should the target go.
  const effect = line.getByLabel('What it should change');
  await effect.fill('Reads at home');
  await line.getByLabel('For which target').selectOption({ index: 1 });
  await expect(effect).toHaveCount(0);
  await line.getByLabel('How many').fill('20');
  await line.getByLabel('Each costs').fill('38');
  await expect(line.getByLabel('Amount')).toHaveValue('£760.00');
  await expect(page.getByText(/Plans exceed what is expected by £160\.00/)).toBeVisible();
  await page.keyboard.press('Tab');
  await saved(page);

  await expect.poll(async () => (await record()).ppPlus.lines.length).toBe(1);
  const stored = await record();
  expect(stored.actions).toMatchObject([
    { description: 'Read together on Sundays', owner: 'Karl Marsh', dueDate: '2026-12-12' },
  ]);
  expect(stored.actions[0]?.targetId).toBe(stored.targets[0]?.id);
  expect(stored.ppPlus.lines).toMatchObject([
    {
      ...{ amountPence: 76_000, category: 'tuition', targetId: stored.targets[0]?.id },
      expectedEffect: 'Reads at home',
    },
  ]);

  await target.getByRole('button', { name: 'Remove target 1' }).click();
  await expect(target).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(target.getByRole('combobox', { name: 'The need' })).toHaveValue('Reading fluency');
  await expect.poll(async () => (await record()).targets.length).toBe(1);
});

test('last term’s prose stands beside, to be taken and edited, and a fact is used as it stands', async ({
  page,
}) => {
  const { pupilId, pepId } = await setUpPep(page);
  await completePep(page, pepId);
  await call(page, 'peps.signOff', { id: pepId });
  const spring = { ...term, term: 'spring' } as const;
  const next = await call(page, 'peps.start', { pupilId, term: spring });
  await goTo(page, `/peps/${next.value.id}?section=support-now`);
  await howNeedsMet(page).focus();
  await page.getByRole('tab', { name: 'Last term' }).click();
  const beside = page.getByRole('complementary', { name: 'Beside' });
  await expect(beside.getByText('Words about How are the child’s')).toBeVisible();
  // What belongs to a term is not taken over by a key, and not answered by last term's words.
  await page.keyboard.press('Control+Enter');
  await expect(howNeedsMet(page)).toHaveValue('');
  const lacking = async () => {
    const record = await call(page, 'peps.get', { id: next.value.id });
    return progressOf(templateOf(record), record).missing.map(({ fieldId }) => fieldId);
  };
  await beside.getByRole('button', { name: 'Use and edit' }).click();
  await expect(howNeedsMet(page)).toHaveValue(/^Words about How are/);
  await expect(howNeedsMet(page)).toBeFocused();
  expect(await lacking()).toContain('how-needs-met');
  await howNeedsMet(page).press('End');
  await page.keyboard.type(' And now with a scribe.');
  await expect.poll(lacking).not.toContain('how-needs-met');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(howNeedsMet(page)).toHaveValue('');
  await page.keyboard.press('Control+ArrowDown');
  await expect(howNeedsMet(page)).not.toBeFocused();
  await page.keyboard.press('Alt+PageDown');
  await expect(partHeading(page, 'targets')).toBeFocused();
});

test('in a narrow window what helps is one key away, and covers no question that is in hand', async ({
  page,
}) => {
  const { pupilId, pepId } = await setUpPep(page);
  await completePep(page, pepId);
  await call(page, 'peps.signOff', { id: pepId });
  const spring = { ...term, term: 'spring' } as const;
  const next = await call(page, 'peps.start', { pupilId, term: spring });
  await page.setViewportSize({ width: 1024, height: 600 });
  await goTo(page, `/peps/${next.value.id}?section=support-now`);
  const beside = page.getByRole('complementary', { name: 'Beside' });
  const show = beside.getByRole('button', { name: /^Show/ });
  await howNeedsMet(page).focus();
  await expect(show).toBeInViewport({ ratio: 1 });
  await expect(beside.getByRole('tabpanel')).toHaveCount(0);
  await page.keyboard.press('F6');
  await expect(beside.getByRole('tab', { name: 'Guidance' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(beside.getByText('Words about How are the child’s')).toBeInViewport();
  const bar = await beside.getByRole('tablist').boundingBox();
  const field = await howNeedsMet(page).boundingBox();
  expect((field?.y ?? 0) + (field?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
  await axe(page);
  await page.keyboard.press('Escape');
  await expect(howNeedsMet(page)).toBeFocused();
  await expect(beside.getByRole('tabpanel')).toHaveCount(0);
  // Whatever has the focus lies above the bar.
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('Control+ArrowDown');
    const under = await page.evaluate(() => {
      const at = document.activeElement?.getBoundingClientRect();
      const edge = document.querySelector('[role="tablist"]')?.getBoundingClientRect();
      return at && edge && at.height < 200 ? at.bottom - edge.top : 0;
    });
    expect(under).toBeLessThanOrEqual(0);
  }
});

test('with large text in a low window what helps takes the place of the form, which comes back as it stood', async ({
  page,
}) => {
  await openPep(page, '?section=support-now');
  await page.setViewportSize({ width: 1024, height: 600 });
  await page.evaluate(() => localStorage.setItem('pep-desk-text-size', '200'));
  await page.reload();
  await expect(howNeedsMet(page)).toBeVisible();
  const beside = page.getByRole('complementary', { name: 'Beside' });
  const stands = () => howNeedsMet(page).evaluate((at) => at.getBoundingClientRect().top);
  await howNeedsMet(page).focus();
  const before = await stands();
  await page.keyboard.press('F6');
  await expect(beside.getByRole('tabpanel')).toBeInViewport();
  await expect(beside.getByRole('tab', { name: 'Guidance' })).toBeFocused();
  // Nothing lies under it: neither an eye nor the Tab key comes there.
  await expect(howNeedsMet(page)).toBeHidden();
  await expect(page.getByRole('combobox', { name: 'Part' })).toBeHidden();
  await axe(page);
  await page.keyboard.press('F6');
  await expect(howNeedsMet(page)).toBeFocused();
  expect(Math.abs((await stands()) - before)).toBeLessThan(2);
});

test('"Ready?" names what is missing, each a link to its field, and then signs off for good', async ({
  app,
  page,
}) => {
  const { pepId } = await openPep(page);
  await page.getByRole('button', { name: 'Ready?' }).click();
  await expect(page.getByRole('button', { name: 'Sign off' })).toBeDisabled();
  await expect(page.getByRole('heading', { name: 'What is lacking' })).toBeVisible();
  await axe(page);
  await page
    .getByRole('link', { name: 'How are the child’s educational needs being met?' })
    .click();
  await expect(howNeedsMet(page)).toBeFocused();

  await completePep(page, pepId);
  await goTo(page, `/peps/${pepId}/sign-off`);
  await page.getByRole('button', { name: 'Sign off' }).click();
  await page.getByRole('button', { name: 'Sign off now' }).click();
  await expect(page.getByText(/^Signed off \d{1,2} \w+ \d{4} by Priya Nair/)).toBeVisible();
  await expect(page.getByText('Words about How are the child’s')).toBeVisible();
  await expect(page.getByText('Not recorded')).toHaveCount(0);
  await expect(partHeading(page, 'support')).toBeVisible();
  await page.getByText('Quality, as the council is likely to judge it').click();
  await expect(page.getByText('The virtual school decides; this only advises.')).toBeVisible();
  await axe(page);

  await app.answerDialog('openFolder', app.exportsFolder);
  await page.getByRole('button', { name: 'Export PDF' }).click();
  await axe(page);
  await page.getByRole('button', { name: 'Choose a folder and export' }).click();
  await expect(page.getByText(/^Saved as PEP-.*\.pdf/)).toBeVisible();
  await page.getByRole('button', { name: 'Show in folder' }).click();
  await expect.poll(() => app.shown()).toHaveLength(1);

  await page.getByRole('button', { name: 'Amend' }).click();
  await page.getByLabel('Why is it amended?').fill('The meeting date was wrong');
  await page.getByRole('button', { name: 'Start the new revision' }).click();
  await expect(page.getByText('Revision 2')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ready?' })).toBeVisible();
});

test('the term’s board starts a PEP, filters, and opens it', async ({ page }) => {
  const { pepId } = await setUpPep(page);
  await goTo(page, `/peps/${pepId}/sign-off`);
  await page.getByRole('button', { name: 'Discard this PEP' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await expect(page.getByText('Autumn term 2026: 1 not started')).toBeVisible();
  await axe(page);
  await page.getByLabel('Name').fill('nobody');
  await expect(page.getByRole('heading', { name: 'No PEP matches' })).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByRole('button', { name: /^Start .*Mia Thompson$/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mia Thompson' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ready?' })).toBeVisible();
});

test('axe finds nothing on any part of the form', async ({ page }) => {
  test.setTimeout(300_000);
  await openPep(page, '?section=targets-actions-and-pp');
  await page.getByRole('button', { name: 'Add a target' }).click();
  await page.getByRole('button', { name: 'Add an action' }).click();
  await page.getByRole('button', { name: 'Add a planned line' }).click();
  await axeInBothThemes(page);
  const links = partList(page).getByRole('link');
  for (const link of await links.all()) {
    await link.click();
    await axeInBothThemes(page);
  }
});
