import { randomBytes, randomInt } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { plan } from '../fixtures/spending.ts';
import { goTo, setUpPep, unlock } from './a-pep.ts';
import { type App, expect, test } from './app.ts';
import { call } from './calls.ts';
import { type Search, searchDisk } from './search-disk.ts';

// What a Chromium leaves behind is the host's own matter: here it starts one, as for a person.
test.use({ ownBrowser: true });

/** Longer than Chromium waits before it writes what it remembers of a window. */
const browserWritesWithin = 6000;

type Ids = { pupilId: string; pepId: string };

/** A place where something can be typed: how one gets there, and where its fields are. */
type Place = {
  path: (ids: Ids) => string;
  act?: (page: Page) => Promise<void>;
  within?: (page: Page) => Locator;
  /** One of the few that are typed into each time: together they have every kind of field. */
  short?: true;
};

const press = (name: string | RegExp) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click();
};
const inDialog = (page: Page): Locator => page.getByRole('dialog');

const places: readonly Place[] = [
  { path: () => '/pupils' },
  { path: () => '/pupils/new', short: true },
  { path: ({ pupilId }) => `/pupils/${pupilId}?tab=care` },
  {
    path: ({ pupilId }) => `/pupils/${pupilId}?tab=care`,
    act: press('Record a move, suspension or exclusion'),
  },
  ...['my-views', 'learning-and-progress', 'the-meeting'].map((section) => ({
    path: ({ pepId }: Ids) => `/peps/${pepId}?section=${section}`,
  })),
  { path: ({ pepId }) => `/peps/${pepId}?section=targets-actions-and-pp`, short: true },
  { path: ({ pepId }) => `/peps/${pepId}/voice` },
  { path: ({ pupilId }) => `/ppplus/${pupilId}`, short: true },
  {
    path: () => '/today',
    act: (page) => page.keyboard.press('Control+Shift+L'),
    within: inDialog,
    short: true,
  },
  { path: () => '/today', act: (page) => page.keyboard.press('Control+k'), within: inDialog },
  { path: () => '/settings/school' },
  { path: () => '/settings/authorities', act: press('Luton') },
  { path: () => '/settings/terms' },
  { path: ({ pepId }) => `/peps/${pepId}/child`, short: true },
];

/** Which school and whose program it is stands on the lock screen, so it is not secret. */
const onTheLockScreen = ['School name', 'Designated teacher'];

/** What a field says of itself. */
type Kind = { name: string; placeholder: string; inputMode: string };

const kindOf = (field: Locator): Promise<Kind> =>
  field.evaluate((element: HTMLInputElement) => ({
    name: element.labels?.[0]?.firstChild?.textContent?.trim() ?? '',
    placeholder: element.placeholder,
    inputMode: element.inputMode,
  }));

/** Somebody who types what nobody else does: words with a mark, or where asked a date or a number. */
const makeTypist = () => {
  const mark = `zq${randomBytes(6).toString('hex')}`;
  // One of its own, too: a report of another test may quote the one that all others use.
  const passphrase = `${mark} lantern orchard meadow`;
  const sought = new Set([mark]);
  let typed = 0;
  const somethingFor = ({ placeholder, inputMode }: Kind): string => {
    if (placeholder === 'day month year') {
      return `${randomInt(1, 29)} September ${randomInt(1931, 1979)}`;
    }
    if (inputMode === 'decimal' || inputMode === 'numeric') {
      return `${randomInt(1_000_000, 9_000_000)}.${randomInt(10, 99)}`;
    }
    return `${mark}x${typed}`;
  };
  return {
    passphrase,
    sought: () => [...sought],
    typed: () => typed,
    /** Types something of its own into every field there. */
    fillAll: async (within: Locator): Promise<void> => {
      const fields = within.locator(
        'input:not([type=checkbox], [type=radio], [type=file]), textarea',
      );
      await expect(fields.first()).toBeVisible();
      for (let index = 0; index < (await fields.count()); index += 1) {
        const field = fields.nth(index);
        if (!(await field.isVisible()) || !(await field.isEditable())) continue;
        const kind = await kindOf(field);
        if (onTheLockScreen.includes(kind.name)) continue;
        const text = somethingFor(kind);
        if (!text.startsWith(mark)) sought.add(text);
        await field.fill(text);
        typed += 1;
      }
    },
  };
};

const open = async (page: Page, { path, act, within }: Place, ids: Ids): Promise<Locator> => {
  await Promise.all([page.waitForEvent('load'), goTo(page, path(ids))]);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await act?.(page);
  return within?.(page) ?? page.getByRole('main');
};

/** One pupil with a PEP that has a target, and a line of the ledger. */
const setUp = async (page: Page, passphrase: string): Promise<Ids> => {
  const ids = await setUpPep(page, passphrase);
  await call(page, 'targets.add', { pepId: ids.pepId });
  await call(page, 'ppplus.saveLine', {
    id: null,
    line: plan(ids.pupilId),
  });
  return ids;
};

/** The window's own process ends as by a fault of the browser. */
const crash = async (page: Page): Promise<void> => {
  const tools = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void tools.send('Page.crash').catch(() => undefined);
  await crashed;
};

test('the search of the disk finds a word in a file, in its name, and in UTF-16', ({ app }) => {
  const word = `zq${randomBytes(6).toString('hex')}`;
  mkdirSync(join(app.tempFolder, 'profile'));
  writeFileSync(join(app.tempFolder, 'profile', 'Session_1'), `\0${word.toUpperCase()}`, 'utf16le');
  writeFileSync(join(app.dataFolder, 'Crash.dmp'), `Mia${word}`);
  writeFileSync(join(app.exportsFolder, `${word}.pdf`), '');
  const { found, files } = searchDisk({
    folders: [app.dataFolder, app.tempFolder, app.exportsFolder],
    since: Date.now(),
    words: [word, 'never typed anywhere'],
  });
  expect(found).toEqual([
    `${word}, utf8, in ${join(app.dataFolder, 'Crash.dmp')}`,
    `${word}, utf16le, in ${join(app.tempFolder, 'profile', 'Session_1')}`,
    `${word}, utf8, in ${join(app.exportsFolder, `${word}.pdf`)}`,
  ]);
  expect(files).toBeGreaterThanOrEqual(3);
});

/** Types into every field of some places, and looks for it on the disk in every state of the program. */
const typeAndSearch = async (app: App, some: readonly Place[], atLeast: number): Promise<void> => {
  const since = Date.now();
  const { passphrase, sought, typed, fillAll } = makeTypist();
  const searches: Record<string, Search> = {};
  const look = (state: string, pid?: number): void => {
    searches[state] = searchDisk({
      folders: [app.dataFolder, app.profileFolder, app.tempFolder, app.exportsFolder],
      since,
      pid,
      words: sought(),
    });
  };

  const page = await app.start();
  const ids = await setUp(page, passphrase);
  for (const place of some) await fillAll(await open(page, place, ids));
  expect(typed(), 'fields that were typed into').toBeGreaterThan(atLeast);
  await page.waitForTimeout(browserWritesWithin);
  look('open', app.pid);

  await open(page, { path: () => '/today' }, ids);
  await page.keyboard.press('Control+l');
  await page.getByRole('button', { name: 'Use recovery code' }).click();
  await fillAll(page.getByRole('main'));
  await page.getByRole('button', { name: 'Use the passphrase instead' }).click();
  await fillAll(page.getByRole('main'));
  await page.waitForTimeout(browserWritesWithin);
  look('locked', app.pid);

  await unlock(page, passphrase);
  const section = { path: ({ pepId }: Ids) => `/peps/${pepId}?section=support-now` };
  await fillAll(await open(page, section, ids));
  await page.waitForTimeout(browserWritesWithin);
  await crash(page);
  look('crashed', app.pid);
  await app.kill();
  look('killed');

  const again = await app.start();
  await unlock(again, passphrase);
  await fillAll(await open(again, section, ids));
  await app.stop();
  look('closed');
  expect(existsSync(app.profileFolder), 'the profile is gone').toBe(false);

  for (const [state, { files, bytes, found }] of Object.entries(searches)) {
    console.log(`${state}: ${files} files, ${bytes} bytes read, ${found.length} words found`);
  }
  console.log(`${typed()} fields typed into; looked in ${searches.open?.folders.join(', ')}`);
  expect(
    Object.entries(searches).flatMap(([state, { found }]) =>
      found.map((each) => `${state}: ${each}`),
    ),
  ).toEqual([]);
  expect(
    Object.values(searches).flatMap(({ dumps }) => dumps),
    'dumps of memory',
  ).toEqual([]);
};

test('nothing typed lies readable on the disk: open, locked, crashed, killed, closed', async ({
  app,
}) => {
  test.setTimeout(240_000);
  await typeAndSearch(
    app,
    places.filter(({ short }) => short),
    50,
  );
});

test('nothing typed into any place lies readable on the disk', { tag: '@nightly' }, async ({
  app,
}) => {
  test.setTimeout(240_000);
  await typeAndSearch(app, places, 200);
});
