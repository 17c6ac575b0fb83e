import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { unlock } from './a-pep.ts';
import { type SchoolIds, setUpFilledSchool } from './a-school.ts';
import { type App, expect, test } from './app.ts';
import { filledScreens, openScreen } from './screens.ts';
import { settled } from './settled.ts';

/** Words about pupils that must be nowhere but on the screen. */
const secrets = ['Amelia', 'Thompson', 'Okonkwo', 'Шевченко', 'Whitfield', 'chess club', 'dragons'];

const found = (text: string): string[] =>
  secrets.filter((secret) => text.toLowerCase().includes(secret.toLowerCase()));

/** Everything that the window could leave behind: title, address, storage of every kind. */
const leftInWindow = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const held = await caches.keys();
    return JSON.stringify([
      document.title,
      location.href,
      history.state,
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      databases,
      held,
    ]);
  });

const visitEverything = async (
  app: App,
  ids: SchoolIds,
  each: (name: string) => Promise<void>,
): Promise<void> => {
  for (const screen of filledScreens) {
    await openScreen(app, screen, ids);
    await each(screen.name);
    await screen.leave?.(app.page);
  }
};

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });

test('through every screen nothing leaves the window, and nothing about a pupil stays behind in it', async ({
  app,
  page,
}) => {
  test.setTimeout(240_000);
  const ids = await setUpFilledSchool(app, page);
  await page.reload();
  const outside: string[] = [];
  const own = new URL(page.url()).origin;
  page.on('request', (request) => {
    const url = new URL(request.url());
    const inner = ['data:', 'blob:'].includes(url.protocol) || url.origin === own;
    if (!inner) outside.push(request.url());
  });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  let seen = '';
  await visitEverything(app, ids, async (name) => {
    seen += await page.locator('body').textContent();
    expect(found(await leftInWindow(page)), name).toEqual([]);
  });
  expect(found(seen), 'what is looked for was on the screen').toEqual(secrets);
  expect(outside).toEqual([]);
  expect(complaints).toEqual([]);
  // Once the lock is shown the window is loaded anew.
  const loaded = page.waitForEvent('load');
  await page.keyboard.press('Control+l');
  await loaded;
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible();
  const locked = await page.evaluate(() => document.documentElement.outerHTML);
  expect(found(locked)).toEqual([]);
  await unlock(page);
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
});

test('no file that the program keeps or writes names a pupil, open or closed', async ({
  app,
  page,
}) => {
  const ids = await setUpFilledSchool(app, page);
  await page.reload();
  await openScreen(app, { name: 'pupil', path: () => `/pupils/${ids.pupilId}` }, ids);
  const check = (): void => {
    const files = filesIn(app.dataFolder);
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) {
      // A backup that is being made lies there for a moment only.
      if (/\.part(-journal)?$/.test(file) && !existsSync(file)) continue;
      const bytes = readFileSync(file);
      for (const secret of secrets) {
        for (const encoding of ['utf8', 'utf16le'] as const) {
          const at = bytes.indexOf(Buffer.from(secret, encoding));
          expect(at, `${secret} in ${file}`).toBe(-1);
        }
      }
      expect(found(file)).toEqual([]);
    }
    const database = readFileSync(join(app.dataFolder, 'pep-desk.sqlite'));
    expect(database.subarray(0, 16).toString('latin1')).not.toBe('SQLite format 3\0');
    expect(found(readdirSync(app.exportsFolder).join(' '))).toEqual([]);
    expect(found(app.output())).toEqual([]);
  };
  check();
  await app.stop();
  check();
});

/** Every string in the window's memory, once what nobody needs has been let go. */
const heapOf = async (page: Page): Promise<string> => {
  const tools = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  tools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => void chunks.push(chunk));
  await tools.send('HeapProfiler.enable');
  await tools.send('HeapProfiler.collectGarbage');
  await tools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await tools.detach();
  return chunks.join('');
};

/** The same words, but for a surname that an example of the form's guidance bears as well. */
const heldIn = (heap: string): string[] =>
  secrets
    .map((secret) => (secret === 'Whitfield' ? 'Joan Whitfield' : secret))
    .filter((secret) => heap.includes(secret));

test('once it is locked, the window’s memory holds no pupil', async ({ app, page }) => {
  const ids = await setUpFilledSchool(app, page);
  for (const path of ['/pupils', `/pupils/${ids.pupilId}`, `/peps/${ids.openPepId}`, '/today']) {
    await page.evaluate((to) => {
      window.location.hash = `#${to}`;
    }, path);
    await settled(app);
  }
  expect(heldIn(await heapOf(page))).toContain('Thompson');
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible();
  await expect.poll(async () => heldIn(await heapOf(page))).toEqual([]);
});
