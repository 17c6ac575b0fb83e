import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '../e2e/app.ts';
import { expect, test } from '../e2e/app.ts';
import { call } from '../e2e/calls.ts';
import { type Act, acts, notPressed } from './acts.ts';
import { comeIn, go, holdEnter, pressTwice, reach, settled, slowed } from './hand.ts';
import { putAway, shares } from './places.ts';
import { type HandIds, schoolFolder, schoolIds } from './school.ts';
import { nightly, type Size } from './sizes.ts';
import { met } from './tally.ts';

test.use({ dataFrom: join(schoolFolder(), 'data') });

const size: Size = { width: 1920, height: 1080, text: 100 };

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
  const wanted = (await act.changes?.(here)) ?? 1;
  const control = act.control(page);
  const rows = async (): Promise<number> => (await act.rows?.(page).count()) ?? 0;
  const rowsBefore = await rows();
  const from = app.calls().length;
  if (way === 'Enter held') {
    await reach(control);
    if (act.enter !== 'where it is') await control.focus();
    await holdEnter(page, 600);
  } else await pressTwice(page, await reach(control), way);
  await expect
    .poll(() => since(app, from, act).kept.some(({ name }) => name === act.call), { timeout: 5000 })
    .toBe(true)
    .catch(() => undefined);
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
      [...readFileSync(join(renderer, file), 'utf8').matchAll(/useChange\(\s*'([\w.]+)'/g)].map(
        ([, name]) => name ?? '',
      ),
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
        for (const way of waysOf(act)) {
          try {
            faults.push(...(await twice(app, act, way, ids)));
          } catch (fault) {
            faults.push(`${act.name}, ${said(way)}: ${String(fault).split('\n')[0]}`);
            await page.reload();
          }
        }
        met(`a second press${slow}`, size, { places: 1, controls: waysOf(act).length });
      }
      expect(faults, faults.join('\n')).toEqual([]);
    });
  }
}
