import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type App, expect, test } from '../e2e/app.ts';
import { call } from '../e2e/calls.ts';
import { drawn } from '../e2e/settled.ts';
import { type Act, acts, notPressed } from './acts.ts';
import { composing } from './composing.ts';
import {
  comeIn,
  go,
  holdEnter,
  listen,
  press,
  pressTwice,
  reach,
  settled,
  slipped,
  slowed,
  typePassphrase,
} from './hand.ts';
import { putAway, shares } from './places.ts';
import { type HandIds, schoolFolder, schoolIds } from './school.ts';
import { met, nightly, type Size } from './sizes.ts';

test.use({ dataFrom: join(schoolFolder(), 'data') });

const size: Size = { width: 1024, height: 600, text: 100 };

/** Twice so many milliseconds apart, or Enter held. */
const ways = [0, 15, 60, 250, 'Enter held'] as const;
type Way = (typeof ways)[number];

/** The ways of one act: all of them at night, else one, so that each way meets a fifth of the acts. */
const waysOf = (act: Act): readonly Way[] => {
  const fit = act.enter === 'never' ? ways.filter((way) => way !== 'Enter held') : ways;
  const one = fit[acts.indexOf(act) % fit.length];
  return nightly || one === undefined ? fit : [one];
};

const said = (way: Way): string => (way === 'Enter held' ? way : `pressed twice, ${way} ms apart`);

/** What the window wrote since. */
const since = (app: App, from: number, act: Act) => {
  const calls = app.calls().slice(from);
  const kept = calls.filter(({ name }) => name !== 'drafts.save');
  const changes = [...new Set(kept.map(({ answer }) => answer?.changeId ?? ''))].filter(Boolean);
  // What was read meanwhile may be gone; what was to be written is not to be asked for again.
  const refused = kept.filter(
    ({ name, answer }) => name === act.call && answer?.ok === false,
  ).length;
  return { kept, changes, refused };
};

/** Everything that was changed is taken back, the newest first. */
const takeBack = async (app: App, changes: readonly string[]): Promise<void> => {
  for (const changeId of [...changes].reverse()) {
    await call(app.page, 'changes.undo', { changeId }).catch(() => undefined);
  }
};

/** Controls that a notice lies upon now. */
const underNoticesNow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const controls = document.querySelectorAll('button, a[href], input, select, textarea');
    return [...controls].flatMap((control) => {
      const { left, top, width, height } = control.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      // What has been scrolled out of sight lies under nothing.
      for (let other = control.parentElement; other !== null; other = other.parentElement) {
        const view = other.getBoundingClientRect();
        const cuts = getComputedStyle(other).overflowY !== 'visible';
        if (cuts && (y < view.top || y > view.bottom)) return [];
      }
      const hit = document.elementFromPoint(x, y);
      const notice = hit?.closest('[class*=Notification-root], [class*=Notifications-]');
      if (!notice || notice.contains(control) || width < 2) return [];
      const name = control.getAttribute('aria-label') ?? control.textContent ?? '';
      return [`a notice lies upon “${name.trim().slice(0, 50)}”`];
    });
  });

/** The same, once the notices have made room for each other. */
const underNotices = async (page: Page): Promise<string[]> => {
  for (let tries = 0; tries < 10; tries += 1) {
    if ((await underNoticesNow(page)).length === 0) return [];
    await drawn(page);
  }
  return underNoticesNow(page);
};

/** Presses one control twice, and says what was written or said too often. */
const twice = async (app: App, act: Act, way: Way, ids: HandIds): Promise<string[]> => {
  const { page } = app;
  const here = { app, page, ids };
  await putAway(page);
  await go(app, '/nowhere');
  const start = app.calls().length;
  await act.before?.(here);
  await go(app, act.path(ids));
  await act.ready?.(here);
  await settled(app);
  const composed = act.enter === 'where it is' ? await composing(app) : [];
  const wanted = (await act.changes?.(here)) ?? 1;
  const control = act.control(page);
  const rows = async (): Promise<number> => (await act.rows?.(page).count()) ?? 0;
  const rowsBefore = await rows();
  await listen(page);
  const from = app.calls().length;
  if (way === 'Enter held') {
    await reach(control);
    if (act.enter !== 'where it is') await control.focus();
    await holdEnter(page, 600);
  } else await pressTwice(page, await reach(control), way);
  const enough = (): boolean => {
    const { kept, changes } = since(app, from, act);
    const answered = kept.filter(({ name, answer }) => name === act.call && answer !== undefined);
    return answered.length > 0 && (act.counts === 'calls' || changes.length >= wanted);
  };
  if (act.rows === undefined) {
    await expect
      .poll(enough, { timeout: 60_000, intervals: [50] })
      .toBe(true)
      .catch(() => undefined);
  }
  await settled(app);
  const { kept, changes, refused } = since(app, from, act);
  const notices = await page.locator('[class*=Notification-title]').allTextContents();
  const files = kept.filter(({ name, answer }) => name === act.call && answer?.ok === true).length;
  const more = (await rows()) - rowsBefore;
  const [count, what] =
    act.rows !== undefined
      ? [more, 'rows more']
      : act.counts === 'calls'
        ? [files, 'times done']
        : [changes.length, 'changes written'];
  const faults = [
    ...composed,
    ...(await slipped(page)),
    ...(await underNotices(page)),
    ...(count === wanted ? [] : [`${count} ${what} where ${wanted} is right`]),
    ...(refused === 0 ? [] : [`asked for again, and refused ${refused} times`]),
    ...(notices.length === 0 ? [] : [`a notice says “${notices.join('”, “')}”`]),
  ];
  await takeBack(app, since(app, start, act).changes);
  if (notices.length > 0) await page.reload();
  return faults.map((fault) => `${act.name}, ${said(way)}: ${fault}`);
};

test('every change that the window can make is among the acts', () => {
  const renderer = join(import.meta.dirname, '../../renderer');
  const made = new Set(
    globSync('**/*.{ts,tsx}', { cwd: renderer }).flatMap((file) =>
      [
        ...readFileSync(join(renderer, file), 'utf8').matchAll(
          /use(?:Change|Sending)\(\s*'([\w.]+)'/g,
        ),
      ].map(([, name]) => name ?? ''),
    ),
  );
  const known = new Set([...acts.map((act): string => act.call), ...Object.keys(notPressed)]);
  expect(made.size).toBeGreaterThan(40);
  expect([...made].filter((name) => !known.has(name))).toEqual([]);
});

for (const speed of nightly ? [1, 6] : [1]) {
  for (const [part, some] of shares(acts, nightly ? 6 : 4).entries()) {
    const slow = speed === 1 ? '' : `, the processor ${speed} times slower`;
    test(`a second press writes nothing twice, part ${part + 1}${slow}`, async ({ app }) => {
      const page = await comeIn(app, size);
      const ids = schoolIds();
      const faults: string[] = [];
      await slowed(page, speed);
      for (const act of some) {
        for (const [at, way] of waysOf(act).entries()) {
          try {
            // What was taken back by a call the window has not heard of, and so soon after the last
            // press a further one at the same place would be a second one.
            if (at > 0) {
              await page.reload();
              await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
            }
            faults.push(...(await twice(app, act, way, ids)));
          } catch (fault) {
            faults.push(`${act.name}, ${said(way)}: ${String(fault).split('\n')[0]}`);
            await page.reload();
          }
        }
        met(`a second press${slow}`, size, { places: 1, controls: waysOf(act).length });
        if (act.enter === 'where it is') met('composing', size, { places: 1, controls: 1 });
      }
      expect(faults, faults.join('\n')).toEqual([]);
    });
  }
}

/** Where the focus is, by its name. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : undefined;
    return label ?? at?.getAttribute('aria-label') ?? at?.textContent?.trim().slice(0, 50) ?? '';
  });

test('nothing slips under the pointer: a second press on Lock leaves the focus on the passphrase', async ({
  app,
}) => {
  const page = await comeIn(app, size);
  for (const gap of [15, 60, 250, 450]) {
    // Once the lock is shown the window is loaded anew.
    const loaded = page.waitForEvent('load');
    await pressTwice(page, await reach(page.getByRole('button', { name: 'Lock' })), gap);
    await loaded;
    await expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible();
    await settled(app);
    expect(await focused(page), `${gap} ms apart`).toContain('Passphrase');
    await typePassphrase(page);
    await settled(app);
  }
});

test('what is typed while a spending is being saved stands in the next one', async ({ app }) => {
  const page = await comeIn(app, size);
  await slowed(page, 6);
  const act = acts.find(({ name }) => name === 'log spending: Save and log another');
  if (act === undefined) throw new Error('There is no such act.');
  await act.ready?.({ app, page, ids: schoolIds() });
  const what = page.getByRole('dialog').getByLabel('What it paid for');
  const pupil = page.getByRole('dialog').getByLabel('Pupil', { exact: true });
  const chosen = await pupil.inputValue();
  await press(act.control(page));
  await press(what);
  await page.keyboard.type('Rulers and glue', { delay: 20 });
  await settled(app);
  await expect(what).toHaveValue('Rulers and glue');
  expect(['', chosen]).toContain(await pupil.inputValue());
});

test('a notice says what it speaks of, is gone once that was taken back, and goes by itself', async ({
  app,
}) => {
  await app.start();
  await app.page.clock.install();
  await app.page.reload();
  const { page } = app;
  await typePassphrase(page);
  const ids = schoolIds();
  const notices = page.locator('[class*=Notification-root]');
  const act = acts.find(({ name }) => name === 'pupil: Leave it as it is');
  if (act === undefined) throw new Error('There is no such act.');
  await go(app, act.path(ids));
  await press(act.control(page));
  const notice = notices.filter({ has: page.getByRole('button', { name: 'Undo' }) });
  await expect(notice).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(notices.filter({ hasText: /^Taken back/ })).toHaveCount(1);
  await expect(notice).toHaveCount(0);
  // It names the change: more than two words stand in it.
  await expect(notices.filter({ hasText: /^Taken back: .{10,}/ })).toHaveCount(1);
  await page.clock.runFor(31_000);
  await expect(notices).toHaveCount(0);
});
