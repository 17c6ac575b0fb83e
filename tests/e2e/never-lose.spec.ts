import type { Page } from '@playwright/test';
import { goTo, setUpPep, term, unlock } from './a-pep.ts';
import { expect, test } from './app.ts';
import { call } from './calls.ts';
import { unfold } from './open-section.ts';

/** The promise: what was typed longer ago than this is never lost, in milliseconds. */
const promised = 1000;

/** Numbers from 0 up to 1, the same in each run (mulberry32). */
const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** A place to type in, found anew for each word. */
type Place = { path: (ids: Ids) => string; boxes: readonly string[] };
type Ids = { pupilId: string; pepId: string };

const places: readonly Place[] = [
  {
    path: ({ pepId }) => `/peps/${pepId}?section=support-now`,
    boxes: [
      'How are the child’s educational needs being met?',
      'Leisure interests',
      'Homework, and what is there to learn with at home',
    ],
  },
  {
    path: ({ pepId }) => `/peps/${pepId}?section=my-views`,
    boxes: ['My views, in my words', 'What happens next, agreed with me'],
  },
  {
    path: ({ pupilId }) => `/pupils/${pupilId}?tab=care`,
    boxes: ['What I like and want you to know', 'Languages at home'],
  },
  {
    path: ({ pepId }) => `/peps/${pepId}?section=what-the-adults-say`,
    boxes: ['The carer’s views', 'The school’s view'],
  },
];

/** Everything that the store holds about the pupil and the PEP, as text. */
const held = async (page: Page, { pupilId, pepId }: Ids): Promise<string> =>
  JSON.stringify([
    (await call(page, 'peps.get', { id: pepId })).answers,
    await call(page, 'pupils.get', { id: pupilId }),
  ]);

/**
 * Types word after word without a stop, now and then in another box, for as long as asked; gives
 * each word with the moment at which it stood on the screen.
 */
const typeFor = async (
  page: Page,
  boxes: readonly string[],
  milliseconds: number,
  random: () => number,
  mark: string,
): Promise<{ word: string; at: number }[]> => {
  const typed: { word: string; at: number }[] = [];
  const end = Date.now() + milliseconds;
  let inBox = '';
  // On a slow computer it goes on until there is something to lose.
  while (Date.now() < end || typed.length < 12) {
    const box =
      inBox === '' || random() < 0.08 ? (boxes[Math.floor(random() * boxes.length)] ?? '') : inBox;
    if (box !== inBox) {
      await page.getByRole('textbox', { name: box }).focus();
      await page.keyboard.press('Control+End');
      inBox = box;
    }
    const word = `${mark}${typed.length}.`;
    await page.keyboard.type(`${word} `);
    typed.push({ word, at: Date.now() });
    await page.waitForTimeout(random() * 60);
  }
  return typed;
};

test('the power goes while somebody types, at four moments: nothing older than a second is lost', async ({
  app,
  page,
}) => {
  test.setTimeout(150_000);
  page.setDefaultTimeout(15_000);
  const random = seeded(20_261_116);
  const ids = await setUpPep(page);
  let now = page;
  for (const [round, { path, boxes }] of places.entries()) {
    await goTo(now, path(ids));
    await expect(now.getByRole('main').getByRole('textbox').first()).toBeVisible();
    await unfold(now);
    const typed = await typeFor(now, boxes, 1500 + random() * 2500, random, `r${round}w`);
    const end = Date.now();
    await app.kill();
    now = await app.start();
    now.setDefaultTimeout(15_000);
    await unlock(now);
    await expect(now.getByRole('navigation', { name: 'Main' })).toBeVisible();
    const kept = await held(now, ids);
    const due = typed.filter(({ at }) => at <= end - promised).map(({ word }) => word);
    expect(due.length, 'words typed more than a second before').toBeGreaterThan(2);
    expect(
      due.filter((word) => !kept.includes(word)),
      `words lost in ${path({ pupilId: 'a pupil', pepId: 'a PEP' })}`,
    ).toEqual([]);
  }
});

test('the power goes while a child types on their own screen: nothing older than a second is lost', async ({
  app,
  page,
}) => {
  test.setTimeout(90_000);
  const ids = await setUpPep(page);
  await goTo(page, `/peps/${ids.pepId}/child`);
  const box = 'Why? (if you want to say)';
  await expect(page.getByRole('textbox', { name: box })).toBeVisible();
  const typed = await typeFor(page, [box], 3000, seeded(20_261_116), 'c');
  const end = Date.now();
  await app.kill();
  const now = await app.start();
  await unlock(now);
  await expect(now.getByLabel('Passphrase', { exact: true })).toBeHidden();
  const kept = await held(now, ids);
  const due = typed.filter(({ at }) => at <= end - promised).map(({ word }) => word);
  expect(due.length, 'words typed more than a second before').toBeGreaterThan(2);
  expect(due.filter((word) => !kept.includes(word))).toEqual([]);
});

test('what is on the screen before a lock is there after it', async ({ page }) => {
  const ids = await setUpPep(page);
  await goTo(page, `/peps/${ids.pepId}?section=support-now`);
  await page.getByLabel('Leisure interests').fill('Typed just before the lock');
  await page.keyboard.press('Control+l');
  await unlock(page);
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  expect(await held(page, ids)).toContain('Typed just before the lock');
});

test("a pupil's page keeps what fits, says what does not, and Ctrl+Z takes changes back one by one", async ({
  page,
}) => {
  const ids = await setUpPep(page);
  const pupil = () => call(page, 'pupils.get', { id: ids.pupilId });
  await goTo(page, `/pupils/${ids.pupilId}?tab=care`);
  await page.getByLabel('Preferred name').fill('Millie');
  await expect.poll(async () => (await pupil()).preferredName).toBe('Millie');
  await page.getByLabel('Languages at home').fill('Polish');
  await expect.poll(async () => (await pupil()).languages).toBe('Polish');

  await page.getByLabel('Date of birth').fill('31/2/2014');
  await page.getByLabel('Date of birth').press('Tab');
  await expect(
    page.getByText('Which year? Write a date such as 12 March 2014 or 12/3/2014.', { exact: true }),
  ).toBeVisible();
  expect((await pupil()).dateOfBirth).toBe('2014-03-01');
  await page.getByLabel('Date of birth').fill('1/3/2014');
  const { careStartDate } = await pupil();
  await page.getByLabel('Became looked after on').fill('1/1/2010');
  await page.getByLabel('Became looked after on').press('Tab');
  await expect(page.getByText('This is before the pupil was born')).toBeVisible();
  expect((await pupil()).careStartDate).toBe(careStartDate);
  await page.getByLabel('Became looked after on').fill(careStartDate);

  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expect(page.getByLabel('Languages at home')).toHaveValue('');
  await page.keyboard.press('Control+z');
  await expect(page.getByLabel('Preferred name')).toHaveValue('Mia');
  expect(await pupil()).toMatchObject({ languages: '', preferredName: 'Mia' });
});

test('the ledger refuses an amount that is none with a sentence, and an edit can be undone', async ({
  page,
}) => {
  const ids = await setUpPep(page);
  const lines = async () =>
    (await call(page, 'ppplus.ledger', { pupilId: ids.pupilId, term })).lines;
  await goTo(page, `/ppplus/${ids.pupilId}`);
  await page.getByLabel('Category, new line').selectOption('books');
  await page.getByLabel('For, new line').fill('Revision guides');
  await page.getByLabel('How many, new line').fill('2');
  await page.getByLabel('Cost of one, new line').fill('twelve pounds');
  await page.getByLabel('Cost of one, new line').press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Not added yet' })).toBeVisible();
  expect(await lines()).toEqual([]);
  await page.getByLabel('Cost of one, new line').fill('12.50');
  await page.getByLabel('Cost of one, new line').press('Enter');
  await expect.poll(async () => (await lines()).map((line) => line.amountPence)).toEqual([2500]);
  const cost = page.getByLabel('Cost of one, line 1');
  await cost.fill('20');
  await cost.press('Tab');
  await expect.poll(async () => (await lines())[0]?.amountPence).toBe(4000);
  await cost.fill('-3');
  await cost.press('Tab');
  await expect(page.getByRole('alert').filter({ hasText: 'Not saved' })).toBeVisible();
  expect((await lines())[0]?.amountPence).toBe(4000);
  await cost.press('Escape');
  await page.getByRole('button', { name: 'Undo the last change' }).click();
  await expect(cost).toHaveValue('12.50');
});
