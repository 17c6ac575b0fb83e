import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPdf } from '../documents/read-pdf.ts';
import { says } from '../fixtures/says.ts';
import { goTo, setUpPep } from './a-pep.ts';
import { axe, expect, test } from './app.ts';
import { call } from './calls.ts';

test.setTimeout(120_000);

test('people are asked by name, and the meeting is typed into the PEP on a projector', async ({
  app,
  page,
}) => {
  const { pepId } = await setUpPep(page);
  await call(page, 'peps.saveAnswers', {
    id: pepId,
    answers: {
      'meeting-date': says('2026-11-26'),
      'meeting-time': says('14:00'),
      'meeting-place': says('Room 4'),
      'relevant-history': says('Not for everybody in the room'),
    },
  });
  await goTo(page, '/');
  await expect(page.getByText('Thu 26 Nov 2026, 14:00').first()).toBeVisible();
  await goTo(page, `/peps/${pepId}/meeting`);
  await expect(page.getByRole('list', { name: 'Who is missing' })).toContainText(
    'Carer: not asked yet.',
  );
  await axe(page);
  await app.answerDialog('openFolder', app.exportsFolder);
  await page.getByRole('button', { name: 'Write 4 letters of invitation…' }).click();
  await expect.poll(() => readdirSync(app.exportsFolder).length).toBe(4);
  // A letter that is saved has not gone, and nobody writes to herself.
  const missing = page.getByRole('list', { name: 'Who is missing' });
  await expect(missing).toContainText('Carer: not asked yet.');
  await page.getByRole('button', { name: 'Note 4 as asked today' }).click();
  await expect(missing).not.toContainText('Carer: not asked yet.');
  await call(page, 'peps.saveAnswers', { id: pepId, answers: { 'meeting-time': says('10:00') } });
  await goTo(page, `/peps/${pepId}/meeting`);
  const again = page.getByRole('list', { name: 'To be told again' });
  await expect(again.getByRole('listitem')).toHaveCount(4);
  await expect(again).toContainText(
    'Karl Marsh, Carer: was told Thursday 26 November 2026, 14:00, Room 4. It is Thursday 26 November 2026, 10:00, Room 4 now.',
  );
  await axe(page);
  await page.getByRole('button', { name: 'Note 4 as asked today' }).click();
  await expect(again).toHaveCount(0);
  const letters = readdirSync(app.exportsFolder);
  expect(letters.join(' ')).not.toMatch(/Mia|Thompson|Whitfield/);
  const carers = letters.find((name) => name.includes('carer')) ?? '';
  const { pages } = await readPdf(readFileSync(join(app.exportsFolder, carers)));
  const text = pages
    .flatMap(({ texts }) => texts.map((piece) => piece.text))
    .join(' ')
    .replace(/\s+/g, ' ');
  for (const words of [
    'Karl Marsh',
    'Thursday 26 November 2026, 14:00',
    'Room 4',
    'Social worker: Joan Whitfield',
    'How school looks from home',
  ]) {
    expect(text).toContain(words);
  }
  expect(text).not.toContain('high-needs funding');

  await page
    .getByRole('checkbox', { name: 'Hide “What the adults say” from this meeting' })
    .click();
  await page.getByRole('link', { name: 'Begin the meeting view' }).click();
  const agenda = page.getByRole('navigation', { name: 'Agenda' });
  await expect(agenda.getByRole('button', { name: 'Targets' })).toBeVisible();
  await expect(agenda.getByRole('button', { name: 'What the adults say' })).toHaveCount(0);
  await axe(page);
  await expect(page.getByText('E-mail or phone')).toHaveCount(0);
  await page.getByRole('main').hover({ position: { x: 5, y: 5 } });
  await page.mouse.wheel(0, 20_000);
  await expect(page.getByRole('button', { name: 'End the meeting view' })).toBeInViewport({
    ratio: 1,
  });
  await agenda.getByRole('button', { name: 'PP+' }).click();
  await expect(page.getByText('PP+ for the autumn term 2026')).toBeVisible();
  await expect(page.getByRole('link')).toHaveCount(0);
  await agenda.getByRole('button', { name: 'Targets' }).click();
  await page.getByRole('button', { name: 'Add a target' }).click();
  await page.getByLabel('What will be different').fill('Mia reads a page aloud');
  await page.getByRole('button', { name: /^Remove target 1/ }).click();
  await expect(page.getByLabel('What will be different')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByLabel('What will be different')).toHaveValue('Mia reads a page aloud');
  await agenda.getByRole('button', { name: 'Actions' }).click();
  await page.getByRole('button', { name: 'Add an action' }).click();
  await page.getByLabel('What will be done').fill('Ask for a place in the choir');
  await page.getByLabel('Who', { exact: false }).first().fill('Karl Marsh');
  await agenda.getByRole('button', { name: 'What happens next' }).click();
  await page
    .getByLabel(/next PEP/i)
    .first()
    .fill('10 December 2026');
  await page.keyboard.press('Tab');
  await expect(page.getByText('The next meeting does not fall in the next term.')).toBeVisible();
  await expect(page.locator('body')).not.toContainText('Not for everybody in the room');
  await page.getByRole('button', { name: 'End the meeting view' }).click();
  await expect(page.getByRole('link', { name: 'Begin the meeting view' })).toBeVisible();
  const { actions } = await call(page, 'peps.get', { id: pepId });
  expect(actions[0]?.description).toBe('Ask for a place in the choir');
});
