import type { Page } from '@playwright/test';
import { electronBinary, hasDisplay } from '#electron/host/find-electron.ts';
import { says } from '../fixtures/says.ts';
import { addPupil } from './a-pep.ts';
import { axe, expect, test } from './app.ts';
import { call, passphrase, setUpSchool } from './calls.ts';
import { letGo } from './press-again.ts';

/** A school with one pupil, on Today. */
const openWithPupil = async (page: Page): Promise<{ code: string; pupilId: string }> => {
  const code = await setUpSchool(page);
  await call(page, 'recovery.confirm', { code });
  const lucja = { legalForename: 'Łucja', legalSurname: 'Wren', careStartDate: '2026-11-02' };
  const pupilId = await addPupil(page, lucja);
  await page.reload();
  await page.getByRole('button', { name: 'Unlock' }).waitFor({ state: 'detached' });
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  return { code, pupilId };
};

const unlock = async (page: Page, words: string): Promise<void> => {
  await page.getByLabel('Passphrase', { exact: true }).fill(words);
  await page.keyboard.press('Enter');
};

test('Today says what is due, by when and by whose rule', async ({ page }) => {
  await openWithPupil(page);
  const items = page.getByRole('region', { name: 'What needs you' }).getByRole('listitem');
  const { needs } = await call(page, 'today.get', {});
  const [child] = needs;
  expect(child?.lines.length).toBeGreaterThan(1);
  await expect(items).toHaveCount(1);
  await expect(items.first()).toContainText('Łucja Wren');
  await expect(items.first()).toContainText(child?.lines[0]?.why ?? 'a reason');
  await page.getByRole('button', { name: /^\d+ more for Łucja Wren$/ }).click();
  await expect(items).toHaveCount(child?.lines.length ?? 0);
});

test('locking takes everything about pupils off the screen; the passphrase brings it back', async ({
  page,
}) => {
  await openWithPupil(page);
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { level: 1, name: 'Bramble Lane School' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('Łucja');
  expect(await page.title()).toBe('PEP Desk');
  await axe(page);
  await unlock(page, 'not the passphrase');
  await expect(page.getByText('That is not the right passphrase.')).toBeVisible();
  await unlock(page, passphrase);
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
});

test('the window says that a browser carries it, and what that means, where one does', async ({
  page,
}) => {
  const carried = electronBinary() !== undefined && hasDisplay() ? 0 : 1;
  await openWithPupil(page);
  const line = page.getByRole('contentinfo').getByRole('link', { name: 'In a browser' });
  await expect(line).toHaveCount(carried);
  if (carried > 0) {
    await line.click();
    await expect(page.getByRole('heading', { name: 'In a browser' })).toBeVisible();
  }
  await page.keyboard.press('Control+l');
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeVisible();
  await expect(page.getByText('A browser carries PEP Desk')).toHaveCount(carried);
});

test('the recovery code opens the records and sets a new passphrase', async ({ page }) => {
  const { code } = await openWithPupil(page);
  await page.getByRole('button', { name: 'Lock' }).click();
  await page.getByRole('button', { name: 'Use recovery code' }).click();
  await axe(page);
  await page.getByLabel('Recovery code').fill(code.toLowerCase().replaceAll('-', ' '));
  await page.getByLabel('New passphrase', { exact: true }).fill('brand new set of words');
  await page.getByLabel('New passphrase again').fill('brand new set of words');
  await page.getByRole('button', { name: 'Set passphrase and unlock' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await page.keyboard.press('Control+l');
  await unlock(page, 'brand new set of words');
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
});

test('after ten minutes without a touch the program locks itself', async ({ page }) => {
  await page.clock.install();
  await openWithPupil(page);
  await page.clock.runFor('09:30');
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await page.clock.runFor('00:50');
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible();
});

test('every place opens by its key, Ctrl+K finds a pupil without accents and does what it is told, F1 helps and ? lists the keys', async ({
  app,
  page,
}) => {
  const { pupilId } = await openWithPupil(page);
  const places = ['Today', 'Pupils', 'PEPs', 'Actions', 'PP+', 'Documents', 'Settings'];
  for (const [index, place] of places.entries()) {
    await page.keyboard.press(`Alt+${index + 1}`);
    const heading = page.getByRole('heading', { level: 1 });
    await expect(page).toHaveTitle(`PEP Desk – ${place}`);
    await expect(heading).toBeFocused();
    await expect(
      page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: place }),
    ).toHaveAttribute('aria-current', 'page');
  }

  await page.keyboard.press('Control+k');
  await page.getByLabel('Find a pupil or a place, or say what to do').fill('lucja');
  await expect(page.getByRole('button', { name: 'Łucja Wren Year 8, Luton' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/pupils/${pupilId}`));
  // The title never names one.
  await expect(page).toHaveTitle('PEP Desk – Pupils');

  // A screen that comes while something is being looked for takes nothing away from it.
  await page.keyboard.press('Control+k');
  const search = page.getByLabel('Find a pupil or a place, or say what to do');
  await search.fill('lo');
  await page
    .locator('nav a', { hasText: 'Documents' })
    .evaluate((link) => (link as HTMLElement).click());
  await expect(page).toHaveTitle('PEP Desk – Documents');
  await expect(page.locator('h1')).toHaveText('Documents');
  await page.keyboard.type('g');
  await expect(search).toHaveValue('log');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  const say = async (words: string, found: string): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.getByLabel('Find a pupil or a place, or say what to do').fill(words);
    await expect(page.getByRole('dialog').getByRole('button', { name: found })).toBeVisible();
    await letGo(page);
  };
  await say('log spend', 'Log spending');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Log spending' })).toBeVisible();
  await page.keyboard.press('Escape');
  await app.answerDialog('openFolder', app.exportsFolder);
  await say('make a backup', 'Make a backup');
  await page.keyboard.press('Enter');
  await expect(page.getByText('A copy was written.')).toBeVisible();
  // The program knows of no PEP that people could be invited to.
  await page.keyboard.press('Control+k');
  const box = page.getByLabel('Find a pupil or a place, or say what to do');
  await box.fill('invite people for lucja');
  await expect(page.getByText('Nothing fits. Try part of a name.')).toBeVisible();
  // Typed and told at once: Enter waits for what was typed.
  const jay = { legalForename: 'Jay', legalSurname: 'Whitlock', careStartDate: '2024-01-08' };
  await addPupil(page, jay);
  await box.fill("start jay's review");
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/peps\/.+/);
  await say('lock', 'Lock');
  await page.keyboard.press('Enter');
  await unlock(page, passphrase);
  await expect(page.getByRole('form', { name: 'PEP' })).toBeVisible();

  await page.keyboard.press('Alt+1');
  await expect(page).toHaveTitle('PEP Desk – Today');
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: 'Help: Today' })).toBeVisible();
  await axe(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await axe(page);
});

test('the term chosen at the top governs the screen, and stands only above one that follows it', async ({
  page,
}) => {
  await openWithPupil(page);
  const term = page.getByRole('group', { name: 'Term' });
  await page.keyboard.press('Alt+2');
  await page.getByRole('button', { name: 'Next term' }).click();
  await expect(page.getByText('Spring term 2027').first()).toBeVisible();
  for (const place of ['Today', 'Actions', 'Documents', 'Settings']) {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: place }).click();
    await expect(page).toHaveTitle(`PEP Desk – ${place}`);
    await expect(term).toHaveCount(0);
  }
  await page.keyboard.press('Alt+1');
  await expect(page.getByRole('main')).toContainText('week 12 of 16');
  await page.keyboard.press('Alt+5');
  await expect(term).toContainText('Spring term 2027');
  await page.getByRole('button', { name: 'Back to this term' }).click();
  await expect(page.getByText('Spring term 2027')).toHaveCount(0);
});

test('a PEP of another term stands under no term but its own', async ({ page }) => {
  const { pupilId } = await openWithPupil(page);
  const pep = await call(page, 'peps.start', {
    pupilId,
    term: { academicYear: 2026, term: 'autumn' },
  });
  await page.keyboard.press('Alt+3');
  await page.getByRole('button', { name: 'Next term' }).click();
  await page.goto(`${page.url().split('#')[0]}#/peps/${pep.value.id}`);
  await expect(page.getByRole('form', { name: 'PEP' })).toBeVisible();
  await expect(page.getByText('Autumn term 2026 PEP')).toBeVisible();
  await expect(page.getByText('Spring term 2027')).toHaveCount(0);
});

test('settings keep what is typed, say so, and Ctrl+Z takes it back', async ({ page }) => {
  await openWithPupil(page);
  await page.keyboard.press('Alt+7');
  await page.getByLabel('School name').fill('Bramble Lane Academy');
  await expect(page.getByRole('main').getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  expect((await call(page, 'school.get', {})).name).toBe('Bramble Lane Academy');
  await page.getByLabel('School name').fill('');
  await expect(page.getByText("Write the school's name.")).toBeVisible();
  expect((await call(page, 'school.get', {})).name).toBe('Bramble Lane Academy');
  await page.getByLabel('School name').fill('Bramble Lane Academy');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expect(page.getByLabel('School name')).toHaveValue('Bramble Lane School');
});

test('an authority can be added, edited and removed, and the removal undone', async ({ page }) => {
  await openWithPupil(page);
  await page.goto(`${page.url().split('#')[0]}#/settings/authorities`);
  await page.getByRole('button', { name: 'Add an authority' }).click();
  await page.getByLabel('Authority').fill('Bedford');
  await page.getByLabel('PP+ for each term').fill('500');
  await page.getByRole('button', { name: 'Add authority' }).click();
  await expect(page.getByRole('heading', { name: 'Bedford', exact: true })).toBeVisible();
  await page.getByLabel('Autumn term 2026').fill('4 Dec 2026');
  await expect
    .poll(async () => (await call(page, 'authorities.list', {})).find((a) => a.name === 'Bedford'))
    .toMatchObject({ ppPlusPencePerTerm: 50000, deadlines: [{ deadline: '2026-12-04' }] });
  await page.getByRole('button', { name: 'Remove Bedford' }).click();
  await expect(page.getByRole('row', { name: /Bedford/ })).toHaveCount(0);
  const notice = page.getByRole('alert').filter({ hasText: 'Removed: Bedford' });
  await notice.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('row', { name: /Bedford.*£500\.00/ })).toBeVisible();
});

/** How many rows of a table lie in view from edge to edge, and how high those of these names are. */
const rowsInView = (page: Page, table: string, names: readonly string[]) =>
  page.getByRole('table', { name: table }).evaluate((found, wanted) => {
    const view = found.closest('main')?.getBoundingClientRect();
    const rows = [...found.querySelectorAll('tbody tr')];
    const whole = rows.filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return view !== undefined && top >= view.top && bottom <= view.bottom;
    });
    return {
      whole: whole.length,
      heights: wanted.map(
        (name) =>
          rows.find((row) => row.textContent?.includes(name))?.getBoundingClientRect().height ?? 0,
      ),
      cut: rows.some((row) =>
        [...row.querySelectorAll('td')].some((cell) => cell.scrollWidth > cell.clientWidth + 1),
      ),
      wide: found.scrollWidth > (found.parentElement?.clientWidth ?? 0) + 1,
    };
  }, names);

test('Pupils and PEPs show twenty rows in a window of 1280 by 720, a name of thirty letters on one line, and keys move through them', async ({
  page,
}) => {
  const { pupilId } = await openWithPupil(page);
  const [first] = await call(page, 'authorities.list', {});
  const { id: _, ...luton } = first ?? { name: '' };
  await call(page, 'authorities.save', {
    id: first?.id ?? '',
    authority: { ...luton, name: 'Central Bedfordshire' },
  });
  const thirty = 'Bartholomew Featherstonehaughs';
  const ninety = 'Featherstonehaugh'.repeat(6).slice(0, 90);
  const ids = [pupilId];
  for (let number = 10; number < 35; number += 1) {
    ids.push(await addPupil(page, { legalForename: `Pupil${number}`, legalSurname: 'Aldous' }));
  }
  await addPupil(page, { legalForename: 'Bartholomew', legalSurname: 'Featherstonehaughs' });
  await addPupil(page, { legalForename: 'Zoë', legalSurname: ninety });
  const term = { academicYear: 2026, term: 'autumn' } as const;
  for (const id of ids.slice(0, 9)) {
    const { value } = await call(page, 'peps.start', { pupilId: id, term });
    const answers = { 'sen-status': says('E'), 'meeting-date': says('2026-12-02') };
    await call(page, 'peps.saveAnswers', { id: value.id, answers });
  }
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  for (const [key, name] of [
    ['Alt+2', 'Pupils'],
    ['Alt+3', 'PEPs, Autumn term 2026'],
  ] as const) {
    await page.keyboard.press(key);
    const rows = page.getByRole('table', { name }).locator('tbody tr');
    await expect(rows).toHaveCount(28);
    const seen = await rowsInView(page, name, ['Pupil34', thirty, ninety]);
    expect(seen.whole, `rows of ${name}`).toBeGreaterThanOrEqual(20);
    const [plain = 0, whole, wrapped] = seen.heights;
    expect(whole).toBe(plain);
    expect(wrapped).toBeGreaterThan(plain * 1.5);
    expect([seen.cut, seen.wide]).toEqual([false, false]);
    // With less room other columns give way to the names.
    await page.setViewportSize({ width: 1024, height: 600 });
    const name30 = page.getByText(thirty, { exact: true });
    const lines = await name30.evaluate((one) => one.getClientRects().length);
    expect(lines, `lines of a name of thirty letters, ${name}`).toBe(1);
    const small = await rowsInView(page, name, []);
    expect([small.cut, small.wide]).toEqual([false, false]);
    await page.setViewportSize({ width: 1280, height: 720 });
    await rows.first().focus();
    await page.keyboard.press('End');
    await expect(rows.last()).toBeFocused();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await expect(rows.nth(1)).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/peps\/.+/);
});

test('columns are chosen and ordered by keyboard and kept; a view is named, chosen, renamed and brought back', async ({
  app,
  page,
}) => {
  await openWithPupil(page);
  await addPupil(page, { legalForename: 'Ada', legalSurname: 'Brook', dateOfBirth: '2010-03-03' });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await page.keyboard.press('Alt+2');
  const headings = () => page.getByRole('columnheader').allInnerTexts();
  await page.getByRole('button', { name: 'Columns', exact: true }).focus();
  await page.keyboard.press('Enter');
  const columns = page.getByRole('dialog', { name: 'Columns' });
  await expect(columns.getByRole('checkbox', { name: 'Year' })).toBeFocused();
  await columns.getByRole('button', { name: 'Move Flags up' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect
    .poll(headings)
    .toEqual([
      ...['Name', 'Year', 'Authority', 'PEP this term', 'Flags', 'Next date', 'Attendance'],
    ]);
  await expect(columns.getByRole('button', { name: 'Move Flags up' })).toBeFocused();
  await columns.getByRole('checkbox', { name: 'Authority' }).press('Space');
  await columns.getByRole('checkbox', { name: 'Legal name' }).press('Space');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Columns', exact: true })).toBeFocused();

  await page.getByRole('button', { name: 'Year', exact: true }).click();
  await page.getByRole('button', { name: 'Year', exact: true }).click();
  await expect(page.getByRole('columnheader', { name: 'Year' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  const first = page.getByRole('table', { name: 'Pupils' }).locator('tbody tr').first();
  await expect(first).toContainText('Ada Brook');
  await page.getByLabel('Year', { exact: true }).selectOption('Year 12');
  await expect(page.getByText('1 of 2 pupils')).toBeVisible();
  // Enter in the search opens the first of those that are shown.
  await page.getByLabel('Search pupils').press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Ada Brook' })).toBeVisible();
  await page.goBack();
  await expect(page.getByText('1 of 2 pupils')).toBeVisible();

  await page.getByRole('button', { name: 'Views' }).click();
  const views = page.getByRole('dialog', { name: 'Views' });
  await views.getByLabel('Name what is shown now').fill('Sixth form');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'View: Sixth form' })).toBeVisible();
  await views.getByRole('button', { name: 'Everything, as it comes' }).click();
  await expect(page.getByText('2 pupils', { exact: true })).toBeVisible();
  expect(await headings()).toContain('Authority');

  await page.getByRole('button', { name: 'Views' }).click();
  await views.getByRole('button', { name: 'Rename Sixth form' }).click();
  await expect(views.getByLabel('New name of Sixth form')).toBeFocused();
  await page.keyboard.type('Post-16');
  await page.keyboard.press('Enter');
  await expect(views.getByRole('button', { name: 'Rename Post-16' })).toBeFocused();
  await views.getByRole('button', { name: 'Remove Post-16' }).click();
  const notice = page.getByRole('alert').filter({ hasText: 'Removed: the view Post-16' });
  await notice.getByRole('button', { name: 'Undo' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Views' }).click();
  await views.getByRole('button', { name: 'Post-16', exact: true }).click();
  await expect(page.getByText('1 of 2 pupils')).toBeVisible();

  const again = await app.restart();
  await unlock(again, passphrase);
  await expect(again.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await again.keyboard.press('Alt+2');
  await expect(again.getByRole('table', { name: 'Pupils' })).toBeVisible();
  const shown = await again.getByRole('columnheader').allInnerTexts();
  expect(shown.map((heading) => heading.replace(/\W+$/, ''))).toEqual([
    ...['Name', 'Year', 'PEP this term', 'Flags', 'Next date', 'Attendance', 'Legal name'],
  ]);
  // The view that was chosen is still the one, with what it narrows to.
  await expect(again.getByRole('button', { name: 'View: Post-16' })).toBeVisible();
  await expect(again.getByText('1 of 2 pupils')).toBeVisible();
  // Without the column that it goes by, a list is as it comes.
  await again.getByLabel('Year', { exact: true }).selectOption('All years');
  const top = again.getByRole('table', { name: 'Pupils' }).locator('tbody tr').first();
  await expect(top).toContainText('Ada Brook');
  await again.getByRole('button', { name: 'Columns', exact: true }).click();
  await again.getByRole('checkbox', { name: 'Year' }).press('Space');
  await again.keyboard.press('Escape');
  await expect(again.locator('th[aria-sort$="ending"]')).toHaveCount(0);
});

test('in a low window with large text the lock scrolls, and its first words are in reach', async ({
  page,
}) => {
  await openWithPupil(page);
  await page.evaluate(() => localStorage.setItem('pep-desk-text-size', '200'));
  await page.setViewportSize({ width: 1024, height: 600 });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await page.keyboard.press('Control+l');
  await page.getByRole('button', { name: 'Use recovery code' }).click();
  const first = page.getByText('PEP Desk', { exact: true });
  await page.mouse.move(500, 300);
  await page.mouse.wheel(0, 9999);
  await expect(page.getByRole('button', { name: 'Use the passphrase instead' })).toBeInViewport();
  await page.mouse.wheel(0, -9999);
  await expect(first).toBeInViewport({ ratio: 1 });
});

test('a name of thirty letters stays on its line, a longer one wraps and is never cut, in long tables too', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await openWithPupil(page);
  const add = (legalForename: string, legalSurname: string) =>
    addPupil(page, { legalForename, legalSurname });
  // Enough for a table that draws only what is in view.
  for (let number = 100; number < 260; number += 1) await add(`Pupil${number}`, 'Aldous');
  await add('Bartholomew', 'Featherstonehaughs');
  const longest = 'Featherstonehaugh'.repeat(6).slice(0, 90);
  await add('Zoë', longest);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await page.keyboard.press('Alt+5');
  const table = page.getByRole('table', { name: /^PP\+ by pupil/ });
  await table.getByRole('row').nth(5).focus();
  await page.keyboard.press('End');
  const heights = (name: string) =>
    table.getByRole('row', { name: new RegExp(name) }).evaluate((row) => ({
      height: row.getBoundingClientRect().height,
      cut: [...row.querySelectorAll('td')].some((cell) => cell.scrollWidth > cell.clientWidth + 1),
    }));
  await expect(table.getByRole('row', { name: /Łucja Wren/ })).toBeFocused();
  await expect(table.getByRole('row', { name: /Łucja Wren/ })).toBeInViewport();
  const plain = await heights('Łucja Wren');
  expect(await heights('Bartholomew Featherstonehaughs')).toEqual(plain);
  const wrapped = await heights(longest);
  expect(wrapped.height).toBeGreaterThan(plain.height * 1.5);
  expect(wrapped.cut).toBe(false);
  await page.keyboard.press('Home');
  await expect(table.getByRole('row', { name: /Pupil100 Aldous/ })).toBeInViewport();
  await expect(table.getByRole('row', { name: /Pupil100 Aldous/ })).toBeFocused();
});
