import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../e2e/app.ts';
import { comeIn, go, mouseBack, press, reach, settled } from './hand.ts';
import { type HandIds, schoolFolder, schoolIds } from './school.ts';
import { met, type Size } from './sizes.ts';

test.use({ dataFrom: join(schoolFolder(), 'data') });

const size: Size = { width: 1024, height: 600, text: 100 };

/** Where the focus is, in words; empty where it is nowhere. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return '';
    const named =
      at.getAttribute('aria-label') ??
      (at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : undefined) ??
      at.textContent ??
      '';
    return `${at.tagName.toLowerCase()} ${named.trim().replace(/\s+/g, ' ').slice(0, 60)}`;
  });

/** A long list, and what leads from far down in it to a screen of its own. */
type Way = { name: string; path: (ids: HandIds) => string; to: (page: Page) => Locator };

const row = (table: RegExp) => (page: Page) =>
  page.getByRole('table', { name: table }).locator('tbody tr').nth(20);

const ways: readonly Way[] = [
  { name: 'a pupil of the list', path: () => '/pupils', to: row(/^Pupils/) },
  {
    name: 'a PEP of the list',
    path: () => '/peps',
    to: (page) =>
      page.getByRole('button', { name: /^(Answer what is left|Invite people|Open )/ }).first(),
  },
  { name: 'a ledger of the list', path: () => '/ppplus', to: row(/^PP\+ by pupil/) },
  {
    name: 'a PEP on Today',
    path: () => '/today',
    to: (page) =>
      page
        .getByRole('region', { name: /^What needs you/ })
        .getByRole('link')
        .first(),
  },
  {
    name: 'a pupil on the Actions',
    path: () => '/actions',
    to: (page) => page.getByRole('table').getByRole('link').last(),
  },
  {
    name: 'a missing answer under “Is it ready?”',
    path: ({ openPepId }) => `/peps/${openPepId}/sign-off`,
    to: (page) =>
      page
        .getByRole('region', { name: /lacking/ })
        .getByRole('link')
        .last(),
  },
  {
    name: 'a statement of a ledger',
    path: ({ pupilId }) => `/ppplus/${pupilId}`,
    to: (page) => page.getByRole('link', { name: 'Statement' }),
  },
];

const scrollOf = (page: Page): Promise<number> =>
  page.evaluate(() => Math.round(document.querySelector('main')?.scrollTop ?? 0));

test('Back returns to the place: scroll and focus', async ({ app }) => {
  const page = await comeIn(app, size);
  const ids = schoolIds();
  const faults: string[] = [];
  for (const way of ways) {
    try {
      await go(app, '/nowhere');
      await go(app, way.path(ids));
      const link = way.to(page);
      await expect(link).toBeVisible();
      const address = page.url();
      await reach(link);
      const scrolled = await scrollOf(page);
      await press(link);
      await page.waitForURL((url) => url.href !== address, { timeout: 3000 });
      await settled(app);
      await mouseBack(page);
      await page.waitForURL(address, { timeout: 3000 });
      await settled(app);
      const now = await scrollOf(page);
      if (Math.abs(now - scrolled) > 40) {
        faults.push(`${way.name}: scrolled to ${now} where it was ${scrolled}`);
      }
      const on = await focused(page);
      if (on === '' || on.startsWith('h1')) faults.push(`${way.name}: the focus is on “${on}”`);
      const seen = await page.evaluate(() => {
        const box = document.activeElement?.getBoundingClientRect();
        return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
      });
      if (!seen) faults.push(`${way.name}: what has the focus is out of sight`);
      met('Back', size, { places: 1 });
    } catch (fault) {
      faults.push(`${way.name}: ${String(fault).split('\n')[0]}`);
    }
  }
  expect(faults, faults.join('\n')).toEqual([]);
});

/** Rows that can be taken away. */
const removals: readonly { name: string; path: (ids: HandIds) => string; remove: RegExp }[] = [
  {
    name: 'a line of the ledger',
    path: ({ pupilId }) => `/ppplus/${pupilId}`,
    remove: /^Remove: Lesson/,
  },
  { name: 'an award', path: ({ pupilId }) => `/ppplus/${pupilId}`, remove: /^Remove Extra/ },
  {
    name: 'an event',
    path: ({ pupilId }) => `/pupils/${pupilId}?tab=care`,
    remove: /^Remove Suspension/,
  },
  {
    name: 'a target of the form',
    path: ({ openPepId }) => `/peps/${openPepId}?section=targets-actions-and-pp`,
    remove: /^Remove target/i,
  },
  {
    name: 'an action of the form',
    path: ({ openPepId }) => `/peps/${openPepId}?section=targets-actions-and-pp`,
    remove: /^Remove action/i,
  },
];

test('removing a row leaves the focus beside it, and Undo in sight, which gives it back', async ({
  app,
}) => {
  const page = await comeIn(app, size);
  const ids = schoolIds();
  const faults: string[] = [];
  for (const { name, path, remove } of removals) {
    try {
      await go(app, '/nowhere');
      await go(app, path(ids));
      const at = await press(page.getByRole('button', { name: remove }).first());
      await settled(app);
      await expect
        .poll(() => focused(page), { timeout: 2000 })
        .not.toBe('')
        .catch(() => faults.push(`${name}: the focus is nowhere`));
      const far = await page.evaluate(({ y }) => {
        const box = document.activeElement?.getBoundingClientRect();
        return box === undefined ? 0 : Math.abs(box.top + box.height / 2 - y);
      }, at);
      if (far > 250)
        faults.push(`${name}: the focus is ${Math.round(far)} px away: ${await focused(page)}`);
      const undo = page.getByRole('button', { name: /^(Undo|Bring it back)/ }).last();
      const seen = await expect(undo)
        .toBeInViewport({ timeout: 8000 })
        .then(() => true)
        .catch(() => false);
      if (!seen) faults.push(`${name}: no Undo is in sight`);
      else {
        // What comes back may take the name of what had the focus.
        const before = await page.evaluateHandle(() => document.activeElement);
        const named = await focused(page);
        await press(undo);
        await settled(app);
        const same = await before.evaluate((element) => element === document.activeElement);
        const anew = !(await before.evaluate((element) => element?.isConnected === true));
        // A row that is drawn anew has the focus on what stands in its place.
        const back = same || (anew && (await focused(page)) === named);
        if (!back) faults.push(`${name}: after Undo the focus is on “${await focused(page)}”`);
      }
      met('removing a row', size, { places: 1, controls: 1 });
    } catch (fault) {
      faults.push(`${name}: ${String(fault).split('\n')[0]}`);
    }
  }
  expect(faults, faults.join('\n')).toEqual([]);
});
