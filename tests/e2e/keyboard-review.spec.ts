import type { Page } from '@playwright/test';
import { templateOf } from '#domain/form/forms/index.ts';
import { progressOf } from '#domain/form/missing.ts';
import { says, saysRows } from '../fixtures/says.ts';
import { addMia, completePep, goTo } from './a-pep.ts';
import { expect, test } from './app.ts';
import { hit, hitAt, keyTo, tabTo } from './by-keys.ts';
import { call, setUpSchool } from './calls.ts';
import { partList } from './open-section.ts';

test.use({ today: '2026-12-07' });

/** A school with one pupil, whose last PEP was signed off and sent; gives the pupil's id. */
const setUpReview = async (page: Page): Promise<string> => {
  await setUpSchool(page);
  const pupilId = await addMia(page);
  const { value: last } = await call(page, 'peps.start', {
    pupilId,
    term: { academicYear: 2025, term: 'summer' },
  });
  await call(page, 'peps.saveAnswers', {
    id: last.id,
    answers: {
      'meeting-date': says('2026-06-15'),
      'next-pep-date': says('2026-11-16'),
      'leisure-interests': says('Art club, and her rabbit.'),
      'health-conditions': says('Asthma. The blue inhaler is in the office.'),
      tuition: saysRows({ subject: 'Maths', provider: 'Bright Tutors' }),
    },
  });
  await completePep(page, last.id);
  await call(page, 'peps.signOff', { id: last.id });
  await call(page, 'peps.takeStep', {
    id: last.id,
    step: 'sent',
    onDate: '2026-12-07',
    detail: { to: 'Luton Virtual School', how: 'portal' },
  });
  return pupilId;
};

/** One question of each kind that is left to the keys; the others are answered behind the window's back. */
const leaveOneOfEach = async (page: Page, pepId: string): Promise<void> => {
  await completePep(page, pepId);
  const { targets } = await call(page, 'peps.get', { id: pepId });
  const last = targets.at(-1);
  await call(page, 'targets.save', {
    id: last?.id ?? '',
    answers: { 'target-outcome': says('') },
  });
  await call(page, 'peps.saveAnswers', {
    id: pepId,
    answers: {
      'sen-status': null,
      'next-pep-date': null,
      'how-needs-met': null,
      'attainment-lines': null,
      actions: null,
    },
  });
};

/** What is still to answer, and what to confirm. */
const leftOf = async (page: Page, pepId: string) => {
  const record = await call(page, 'peps.get', { id: pepId });
  const { missing } = progressOf(templateOf(record), record, await call(page, 'terms.list', {}));
  return { missing: missing.map(({ fieldId }) => fieldId), carried: record.carried };
};

/** Answers a question of each kind that the page asks, as it is come to by Tab. */
const answerEach = async (page: Page): Promise<void> => {
  const { keyboard } = page;
  const grid = 'Where is the child now, subject by subject?';
  await hitAt(page, page.getByRole('button', { name: `Add a row to ${grid}` }));
  const row = page.getByRole('rowgroup', { name: `${grid}, row 1` });
  await expect(row.getByLabel('Subject or area')).toBeFocused();
  await keyboard.type('English');
  await keyboard.press('Tab');
  await keyboard.type('Year 7, secure');
  await keyboard.press('Tab');
  await keyboard.type('At');
  await expect(row.getByLabel('For age')).toHaveValue('at');

  const sen = page.getByRole('radiogroup', { name: 'Special educational needs' });
  await tabTo(page, sen.getByRole('radio').first());
  await keyboard.press('ArrowDown');
  await expect(sen.getByRole('radio', { name: 'SEN support' })).toBeChecked();
  await keyboard.press('ArrowUp');
  await expect(sen.getByRole('radio', { name: 'None identified' })).toBeChecked();

  await tabTo(page, page.getByLabel('How are the child’s educational needs being met?'));
  await keyboard.type('A reader in every test, and small steps.');

  const target = page.getByRole('region', { name: 'Target 2', exact: true });
  await tabTo(page, target.getByLabel('What will be different'));
  await keyboard.type('Reads a page aloud to a friend');

  await hitAt(page, page.getByRole('button', { name: 'Add an action' }));
  const action = page.getByRole('rowgroup', { name: 'Action 1' });
  await expect(action.getByLabel('What will be done')).toBeFocused();
  await keyboard.type('Read together on Sundays');
  await keyboard.press('Tab');
  await keyboard.type('Karl Marsh');
  await keyboard.press('Tab');
  await keyboard.type('18/12/2026');
};

/** Reads through what came over, and says that it is still true: once by the key, else by its button. */
const readThrough = async (page: Page, carried: () => Promise<readonly string[]>) => {
  const health = page.locator('[data-key="answer:health-conditions"]');
  await keyTo(page, 'Control+ArrowDown', health.getByRole('button').first());
  await hit(page, 'Alt+Enter');
  await expect.poll(carried).not.toContain('health-conditions');
  for (let before = await carried(); before.length > 0; before = await carried()) {
    await hitAt(page, page.locator('form [data-confirms]:focus'));
    const answered = async (): Promise<boolean> =>
      (await carried()).length < before.length ||
      (await page.getByText('Not all of it has been in sight yet').count()) > 0;
    await expect.poll(answered).toBe(true);
  }
};

test('a whole review is done by the keyboard alone, from Today to its sign-off', async ({
  page,
}) => {
  test.setTimeout(400_000);
  const pupilId = await setUpReview(page);
  await goTo(page, '/');
  await expect(page.getByRole('heading', { level: 1, name: /^Today/ })).toBeVisible();
  await hitAt(page, page.getByRole('button', { name: /^Start the PEP/ }));
  await expect(partList(page)).toBeVisible();
  const [pep] = await call(page, 'peps.forPupil', { pupilId });
  const pepId = pep?.id ?? '';
  const left = () => leftOf(page, pepId);
  await leaveOneOfEach(page, pepId);
  await goTo(page, `/peps/${pepId}`);
  await expect(page.getByRole('heading', { name: /^To answer before the meeting/ })).toBeFocused();
  await answerEach(page);
  await tabTo(page, page.getByLabel('Date of the next PEP meeting'));
  await page.keyboard.type('1 March 2027');
  await page.keyboard.press('Tab');
  await expect.poll(async () => (await left()).missing).toEqual([]);
  await readThrough(page, async () => (await left()).carried);
  await expect(page.getByText('Everything that is needed is answered.')).toBeVisible();

  await hitAt(page, page.getByRole('button', { name: 'Ready?' }));
  await hitAt(page, page.getByRole('button', { name: 'Sign off', exact: true }));
  await hitAt(page, page.getByRole('button', { name: 'Sign off now' }));
  await expect(page.getByText(/^Signed off 7 December 2026/)).toBeVisible();
});
