import type { Page } from '@playwright/test';
import { axe, expect, test } from './app.ts';
import { call, passphrase } from './calls.ts';
import { pressAgain } from './press-again.ts';

const next = (page: Page) => pressAgain(page, 'Continue');
const title = (page: Page, name: string) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

const fillSchool = async (page: Page): Promise<void> => {
  await page.getByLabel('School name').fill('Bramble Lane School');
  await page.getByLabel('URN').fill('123456');
  await page.getByLabel('LAESTAB').fill('821/2001');
  await page.getByLabel('Designated teacher').fill('Priya Nair');
  await page.getByLabel('E-mail').fill('priya.nair@school.example');
};

const chooseLuton = (page: Page) => page.getByLabel('Add one from the list').selectOption('Luton');

const choosePassphrase = async (page: Page, words: string): Promise<void> => {
  await page.getByLabel('Passphrase', { exact: true }).fill(words);
  await page.getByLabel('Passphrase again').fill(words);
};

const codeOn = async (page: Page): Promise<string> =>
  ((await page.getByTestId('recovery-code').textContent()) ?? '').replace(/\s/g, '');

test('the first run sets up a school in five steps and ends on Today with what to do next', async ({
  app,
  page,
}) => {
  await title(page, 'Welcome to PEP Desk');
  await axe(page);
  await next(page);
  await expect(page.getByText("Write the school's name.")).toBeVisible();
  await expect(page.getByLabel('School name')).toBeFocused();
  await fillSchool(page);
  await next(page);

  await title(page, 'Who looks after your pupils?');
  // No council's rules stand there before one is chosen.
  await expect(page.getByRole('region', { name: 'Luton' })).toHaveCount(0);
  await next(page);
  await expect(page.getByText('Add at least one authority.')).toBeVisible();
  await chooseLuton(page);
  await axe(page);
  await expect(page.getByLabel('PP+ for each term')).toHaveValue('600.00');
  await page.getByLabel('Autumn term 2026').fill('11/12/2026');
  await expect(page.getByText('Fri 11 Dec 2026')).toBeVisible();
  await next(page);

  await title(page, 'When are your terms?');
  await axe(page);
  const autumn = page.getByRole('group', { name: 'Autumn term 2026' });
  await autumn.getByLabel('Ends').fill('some day');
  await next(page);
  await expect(autumn.getByText('Write a date such as')).toBeVisible();
  await autumn.getByLabel('Ends').fill('17 December 2026');
  await next(page);

  await title(page, 'Choose a passphrase');
  await choosePassphrase(page, 'short');
  await next(page);
  await expect(page.getByText('Use at least 10 characters.')).toBeVisible();
  await choosePassphrase(page, passphrase);
  await expect(page.getByRole('status').filter({ hasText: /good\./i })).toBeVisible();
  await axe(page);
  await next(page);

  await title(page, 'Keep the recovery code');
  await axe(page);
  const code = await codeOn(page);
  await app.answerDialog('save', `${app.exportsFolder}/code.pdf`);
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByText('The recovery code was saved as a PDF.')).toBeVisible();
  await page.getByLabel('Check that you kept it').fill('AAAA BBBB');
  await pressAgain(page, 'Check and finish');
  await expect(page.getByText('That is not the second and the fifth group.')).toBeVisible();
  const groups = code.split('-');
  await page.getByLabel('Check that you kept it').fill(`${groups[1]} ${groups[4]}`.toLowerCase());
  await pressAgain(page, 'Check and finish');

  await title(page, 'Today');
  await expect(page.getByRole('heading', { name: 'Three things to do next' })).toBeVisible();
  await axe(page);
  expect((await call(page, 'app.state', {})).recoveryConfirmed).toBe(true);
  const [luton] = await call(page, 'authorities.list', {});
  expect(luton).toMatchObject({
    name: 'Luton',
    ppPlusPencePerTerm: 60000,
    deadlines: [{ academicYear: 2026, term: 'autumn', deadline: '2026-12-11' }],
  });
  const terms = await call(page, 'terms.list', {});
  expect(terms).toHaveLength(6);
  expect(terms[0]?.endsOn).toBe('2026-12-17');
});

test('going back in the first run loses nothing, and changes what was set up already', async ({
  app,
  page,
}) => {
  const back = () => pressAgain(page, 'Back');
  await fillSchool(page);
  await next(page);
  await chooseLuton(page);
  await page.getByRole('button', { name: 'Add another authority' }).click();
  const added = page.getByRole('region', { name: 'New authority' });
  await added.getByLabel('Authority').fill('Bedford');
  await next(page);
  await next(page);
  await choosePassphrase(page, 'the first choice of words');
  await back();
  await back();
  await back();
  await expect(page.getByLabel('School name')).toHaveValue('Bramble Lane School');
  await page.getByLabel('School name').fill('Bramble Hill School');
  for (let step = 0; step < 4; step += 1) await next(page);
  await title(page, 'Keep the recovery code');

  await back();
  await choosePassphrase(page, passphrase);
  await back();
  await back();
  await page.getByRole('button', { name: 'Leave out Bedford' }).click();
  for (let step = 0; step < 3; step += 1) await next(page);
  await title(page, 'Keep the recovery code');
  await page.getByRole('button', { name: 'Check it later' }).click();

  await title(page, 'Today');
  await expect(page.getByText('Nobody has checked yet that your recovery code')).toBeVisible();
  expect((await call(page, 'school.get', {})).name).toBe('Bramble Hill School');
  expect((await call(page, 'authorities.list', {})).map(({ name }) => name)).toEqual(['Luton']);

  const again = await app.restart();
  await again.getByLabel('Passphrase', { exact: true }).fill('the first choice of words');
  await again.getByRole('button', { name: 'Unlock' }).click();
  await expect(again.getByText('That is not the right passphrase.')).toBeVisible();
  await again.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await again.getByRole('button', { name: 'Unlock' }).click();
  await title(again, 'Today');
});
