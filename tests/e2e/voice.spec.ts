import { chosenIn, rowsOf } from '#domain/form/answer.ts';
import { says } from '../fixtures/says.ts';
import { addMia, goTo, setUpPep, term } from './a-pep.ts';
import { axe, expect, test } from './app.ts';
import { call, passphrase } from './calls.ts';
import { openTarget } from './open-section.ts';
import { pressAgain } from './press-again.ts';

test.setTimeout(120_000);

test('a child answers on a screen of their own and only the passphrase leads out', async ({
  page,
}) => {
  const { pepId } = await setUpPep(page);
  await call(page, 'actions.add', {
    pepId,
    action: { description: 'Find a quiet place to read', owner: 'Karl Marsh', dueDate: '' },
  });
  await goTo(page, '/actions');
  await page.getByRole('button', { name: /^Close/ }).click();
  await page.getByRole('button', { name: 'Keep this' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await page.evaluate((to) => {
    window.location.hash = to;
  }, `#/peps/${pepId}/voice`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mia answers on the screen');
  await page.getByRole('button', { name: 'Big feelings' }).click();
  await page.getByRole('button', { name: 'Leave out question 2' }).click();
  await axe(page);
  // What was prepared is kept, whichever way the screen is left.
  await page.getByLabel('A question of your own').fill('Which club would you try?');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Back to the PEP' }).click();
  await page.getByRole('link', { name: /answer on the screen/ }).click();
  await expect(page.getByLabel(/^Question \d+$/).last()).toHaveValue('Which club would you try?');
  await page.getByRole('button', { name: 'Hand over to Mia' }).click();
  // Nothing there takes back what the teacher did elsewhere.
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);

  await expect(page.getByRole('heading', { level: 1 })).toContainText('From 1 to 10');
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await page.getByRole('radio', { name: '7, Good' }).check();
  await page.getByLabel('Why? (if you want to say)').fill('Art is best, maths is loud');
  await axe(page);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Skip' }).click();
  await page.getByLabel('Your words').fill('Sitting near the window');

  await page.keyboard.press('Alt+2');
  await page.keyboard.press('Control+k');
  await page.keyboard.press('F1');
  await page.goBack().catch(() => null);
  await expect(page.getByLabel('Your words')).toHaveValue('Sitting near the window');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('heading', { name: 'Thank you, Mia.' })).toBeVisible();
  await axe(page);
  const leaving = page.getByLabel('For the teacher: your passphrase, to leave');
  await leaving.fill('not the right one');
  await page.getByRole('button', { name: 'Leave' }).click();
  await expect(page.getByRole('heading', { name: 'Thank you, Mia.' })).toBeVisible();
  await leaving.fill(passphrase);
  await page.getByRole('button', { name: 'Leave' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mia Thompson' })).toBeVisible();

  const { answers } = await call(page, 'peps.get', { id: pepId });
  expect(JSON.stringify(answers['voice-prompts'])).toContain(
    '7 out of 10: Art is best, maths is loud',
  );
  expect(JSON.stringify(answers['voice-prompts'])).toContain('Sitting near the window');
  expect(JSON.stringify(answers['voice-adult'])).toContain('Priya Nair');
  expect(answers['voice-date']?.kind).toBe('value');

  // A target takes the child's words over.
  await call(page, 'targets.add', { pepId });
  await goTo(page, `/peps/${pepId}?section=targets-actions-and-pp`);
  await openTarget(page.getByRole('region', { name: 'Target 1', exact: true }));
  await page.getByText('What Mia said').click();
  await page.getByRole('button', { name: /Use these words ?: Sitting near the window/ }).click();
  await expect(page.getByRole('combobox', { name: 'The child’s words behind it' })).toHaveValue(
    'Sitting near the window',
  );
});

test('a young child answers by pointing at faces and pictures, and what is deleted is gone', async ({
  page,
}) => {
  await setUpPep(page);
  const young = { legalForename: 'Rob', preferredName: '', dateOfBirth: '2023-03-12' };
  const pupilId = await addMia(page, young);
  const { value: pep } = await call(page, 'peps.start', { pupilId, term });
  await goTo(page, `/peps/${pep.id}/voice`);
  await expect(page.getByLabel('Show pictures to choose from')).toBeChecked();
  await page.getByRole('button', { name: 'Hand over to Rob' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How do you feel here?');
  await page.getByRole('radio', { name: 'A bit sad' }).check();
  await page.getByRole('radio', { name: 'Happy', exact: true }).check();
  await axe(page);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('checkbox', { name: 'Books and stories' }).check();
  await page.getByRole('checkbox', { name: 'Being outside' }).check();
  await page.getByLabel('Your own words (if you want to say more)').fill('the big slide');
  for (const _step of Array.from({ length: 5 })) {
    await pressAgain(page, 'Skip');
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/most want everyone to know/);
  await page.getByLabel('Your words').fill('not this');
  const summary = async () =>
    (await call(page, 'peps.get', { id: pep.id })).answers['voice-summary'];
  await expect.poll(summary).toEqual(says('not this'));
  await page.getByLabel('Your words').fill('');
  await expect.poll(summary).toBeUndefined();

  const { answers } = await call(page, 'peps.get', { id: pep.id });
  const said = rowsOf(answers['voice-prompts']).map((row) => row.cells.answer);
  expect(said.slice(0, 2)).toEqual(['Happy', 'Being outside, Books and stories\nthe big slide']);
  expect(chosenIn(answers['voice-method'])).toEqual(['symbols', 'online']);
});

test('no button moves between a child’s questions, and a second press of Next skips none', async ({
  page,
}) => {
  const { pepId } = await setUpPep(page);
  await goTo(page, `/peps/${pepId}/voice`);
  await page.getByRole('button', { name: 'Hand over to Mia' }).click();
  const question = page.getByRole('heading', { level: 1 });
  const steps = page.getByText(/^Question \d+ of \d+$/);
  const places = async () =>
    Promise.all(
      ['Stop', 'Back', 'Skip', 'Next'].map((name) =>
        page.getByRole('button', { name, exact: true }).boundingBox(),
      ),
    );
  await expect(question).toContainText('From 1 to 10');
  await expect(page.getByRole('button', { name: 'Back', exact: true })).toBeDisabled();
  const atFirst = await places();
  const next = atFirst[3];
  expect(next).not.toBeNull();
  await page.getByLabel('Why? (if you want to say)').fill('Art\n'.repeat(40));
  expect(await places()).toEqual(atFirst);
  // Twice at one place, as fast as a hand can.
  await page.mouse.dblclick((next?.x ?? 0) + 20, (next?.y ?? 0) + 20);
  await expect(steps).toContainText('Question 2 of');
  expect(await places()).toEqual(atFirst);
  await page.getByRole('button', { name: 'Skip' }).click();
  await expect(steps).toContainText('Question 3 of');
  expect(await places()).toEqual(atFirst);
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(steps).toContainText('Question 2 of');
});
