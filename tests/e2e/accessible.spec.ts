import type { Page } from '@playwright/test';
import { unlock } from './a-pep.ts';
import { type SchoolIds, setUpFilledSchool } from './a-school.ts';
import { axeInBothThemes, expect, test } from './app.ts';
import { call, setUpSchool } from './calls.ts';
import { partHeading, partLink } from './open-section.ts';
import { letGo } from './press-again.ts';
import { routeOf, routes } from './routes.ts';
import { emptyScreens, filledScreens, openScreen, screensByPart } from './screens.ts';

const nobody: SchoolIds = {
  pupilId: '',
  authorityId: '',
  openPepId: '',
  signedPepId: '',
  returnedPepId: '',
  revisionId: '',
};

/** Begins afresh on Today after the store was filled behind the window's back. */
const comeIn = async (page: Page): Promise<void> => {
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
};

test('every place that the window can be at is among the screens that are looked at', () => {
  expect(routes.length).toBeGreaterThan(15);
  const ids = Object.fromEntries(Object.keys(nobody).map((key) => [key, 'x'])) as SchoolIds;
  const seen = new Set(filledScreens.map(({ path }) => routeOf(path(ids))));
  expect(routes.filter((route) => !seen.has(route))).toEqual([]);
});

for (const [part, screens] of Object.entries(screensByPart)) {
  test(`axe finds nothing on any screen of a school with pupils: ${part}`, async ({
    app,
    page,
  }) => {
    test.setTimeout(240_000);
    page.setDefaultTimeout(15_000);
    const ids = await setUpFilledSchool(app, page);
    await comeIn(page);
    // The sections of the form are looked at where the form is tested.
    const sections = screens.filter(({ name, act }) => name.startsWith('pep form, ') && !act);
    for (const screen of screens.filter((one) => !sections.includes(one))) {
      await test.step(screen.name, async () => {
        await openScreen(app, screen, ids);
        await axeInBothThemes(page);
        await screen.leave?.(page);
      });
    }
  });
}

test('axe finds nothing in the first run, the locked window and an empty school', async ({
  app,
  page,
}) => {
  test.setTimeout(120_000);
  await expect(page.getByLabel('School name')).toBeVisible();
  await axeInBothThemes(page);
  await page.getByLabel('School name').fill('Bramble Lane School');
  await page.getByLabel('Designated teacher').fill('Priya Nair');
  await page.getByLabel('E-mail').fill('priya.nair@school.example');
  for (const title of ['Who looks after', 'When are your terms', 'Choose a passphrase']) {
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    if (title === 'Who looks after') {
      await page.getByLabel('Add one from the list').selectOption('Luton');
    }
    await axeInBothThemes(page);
  }
  await page.getByLabel('Passphrase', { exact: true }).fill('violet harbour seven kites');
  await page.getByLabel('Passphrase again').fill('violet harbour seven kites');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByTestId('recovery-code')).toBeVisible();
  await axeInBothThemes(page);
  await page.getByRole('button', { name: 'Check it later' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  for (const screen of emptyScreens) {
    await test.step(screen.name, async () => {
      await openScreen(app, screen, nobody);
      await axeInBothThemes(page);
    });
  }
  // The lock is shown, and then the window is loaded anew.
  const loaded = page.waitForEvent('load');
  await page.keyboard.press('Control+l');
  await loaded;
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible();
  await axeInBothThemes(page);
  await page.getByRole('button', { name: 'Use recovery code' }).click();
  await axeInBothThemes(page);
});

/** What has the focus, by its role and name as far as a reader hears it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at === null ? '' : `${at.tagName} ${at.getAttribute('aria-label') ?? at.textContent}`;
  });

/** Whether the focus is drawn: an outline, a ring or a border that is there only with the focus. */
const focusSeen = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (at === null) return false;
    const style = getComputedStyle(at);
    return (
      (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2) ||
      style.boxShadow !== 'none'
    );
  });

test('without a mouse: skip link, a tab order that follows the screen, and a focus that is seen', async ({
  app,
  page,
}) => {
  const ids = await setUpFilledSchool(app, page);
  await comeIn(page);
  await page.keyboard.press('Alt+2');
  await expect(page.getByRole('heading', { level: 1, name: 'Pupils' })).toBeFocused();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Pupils' })).toBeVisible();
  await page.evaluate(() => {
    const at = document.activeElement;
    if (at instanceof HTMLElement) at.blur();
    getSelection()?.removeAllRanges();
    document.body.setAttribute('tabindex', '-1');
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  await page.keyboard.press('Tab');
  expect(await focused(page)).toContain('Skip to the content');
  expect(await focusSeen(page)).toBe(true);
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');

  // From the content on, each stop lies below the one before, or to the right of it.
  const stops: { name: string; top: number; left: number; seen: boolean }[] = [];
  for (let step = 0; step < 6; step += 1) {
    await page.keyboard.press('Tab');
    const box = await page.evaluate(() => {
      const { top, left } = document.activeElement?.getBoundingClientRect() ?? { top: 0, left: 0 };
      return { top, left };
    });
    stops.push({ ...box, name: await focused(page), seen: await focusSeen(page) });
  }
  expect(stops.filter(({ seen }) => !seen)).toEqual([]);
  expect(new Set(stops.map(({ name }) => name)).size).toBe(stops.length);

  // A whole piece of work by keys alone: find the pupil, open the PEP, answer, sign-off screen.
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await page.keyboard.type('thompson');
  await expect(page.getByRole('dialog').getByText('Mia Thompson', { exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Mia Thompson' })).toBeVisible();
  const next = page.getByRole('button', { name: 'Continue the PEP' });
  await next.focus();
  await letGo(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('form', { name: 'PEP' })).toBeVisible();
  const support = partLink(page, 'support');
  await support.focus();
  await letGo(page);
  await page.keyboard.press('Enter');
  await expect(partHeading(page, 'support')).toBeFocused();
  // What was carried from last term may be confirmed first; then comes the first answer.
  const inAnswer = () => page.evaluate(() => document.activeElement?.tagName === 'TEXTAREA');
  for (let stop = 0; stop < 8 && !(await inAnswer()); stop += 1) await page.keyboard.press('Tab');
  await page.keyboard.type('Typed without a mouse');
  await expect
    .poll(async () =>
      JSON.stringify(
        (await call(page, 'peps.get', { id: ids.openPepId })).answers['how-needs-met'],
      ),
    )
    .toContain('Typed without a mouse');
  await page.keyboard.press('Control+l');
  await unlock(page);
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
});

test('with motion off and forced colours every place can still be told and used', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
  await setUpSchool(page);
  await comeIn(page);
  await page.keyboard.press('Alt+7');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element);
        return [transitionDuration, animationDuration].some((time) =>
          time.split(',').some((part) => Number.parseFloat(part) > 0.01),
        );
      })
      .map((element) => element.className),
  );
  expect(moving).toEqual([]);
});
