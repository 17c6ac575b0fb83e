import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../e2e/app.ts';
import { routeOf, routes } from '../e2e/routes.ts';
import { places } from './places.ts';
import type { HandIds } from './school.ts';

const renderer = join(import.meta.dirname, '../../renderer');
const source = (file: string): string => readFileSync(join(renderer, file), 'utf8');
const sources = globSync('**/*.tsx', { cwd: renderer }).sort();

/** Addresses for an id of anything. */
const anyIds = new Proxy({}, { get: () => 'x' }) as HandIds;
const paths = places.map(({ path }) => path(anyIds));

test('every route is among the places', () => {
  expect(routes.length).toBeGreaterThan(15);
  const seen = new Set(paths.map(routeOf));
  expect(routes.filter((route) => !seen.has(route))).toEqual([]);
});

/** The dialogs in a source: whatever has a title and can be closed. */
const dialogsIn = (file: string): string[] =>
  [...source(file).matchAll(/<[A-Z][\w.]*\b[^<]*/g)]
    .map(([tag]) => tag)
    .filter(
      (tag) => (/\bonClose=/.test(tag) && /\btitle=/.test(tag)) || /^<Spotlight\.Root/.test(tag),
    )
    .map((tag) => `${file}: ${/\btitle=(\S+)/.exec(tag)?.[1] ?? tag.split('\n')[0]}`);

test('every dialog is among the places', () => {
  const all = sources.map((file) => [file, dialogsIn(file)] as const);
  expect(all.flatMap(([, dialogs]) => dialogs).length).toBeGreaterThan(15);
  const missing = all.flatMap(([file, dialogs]) =>
    dialogs.slice(places.filter(({ dialog }) => dialog === file).length),
  );
  expect(missing).toEqual([]);
});

/** Each kind of dialog that one source opens under the titles of a record. */
test('every step that a line of the ledger or an award asks for is among the places', () => {
  const named = (word: string): boolean => places.some(({ name }) => name.includes(word));
  const kinds = /const titles[^{]*\{([^}]*)\}/.exec(
    source('features/ppplus/ledger/line-dialogs.tsx'),
  );
  const steps = /const stepButtons[^{]*\{([^}]*)\}/.exec(
    source('features/ppplus/awards-panel.tsx'),
  );
  const keys = [...(kinds?.[1] ?? '').matchAll(/^\s+(\w+):/gm)].map(([, key]) => key ?? '');
  const buttons = [...(steps?.[1] ?? '').matchAll(/: '([^']+)'/g)].map(([, words]) => words ?? '');
  expect(keys.length).toBeGreaterThan(4);
  expect(buttons.length).toBeGreaterThan(3);
  expect([...keys, ...buttons].filter((word) => !named(word))).toEqual([]);
});

test('every tab is among the places', () => {
  const withTabs = sources.filter((file) => source(file).includes('<Tabs.Tab'));
  const ofPupil = /const tabs = \[([\s\S]*?)\] as const/.exec(source('app/pupil/pupil-screen.tsx'));
  const ids = [...(ofPupil?.[1] ?? '').matchAll(/id: '(\w+)'/g)].map(([, id]) => id ?? '');
  expect(ids.length).toBeGreaterThan(5);
  expect(ids.filter((id) => !paths.some((path) => path.endsWith(`tab=${id}`)))).toEqual([]);
  const beside = [
    ...source('features/form/beside/beside.tsx').matchAll(/<Tabs\.Tab value="(\w+)"/g),
  ].map(([, value]) => value ?? '');
  const besides = places.map(({ name }) => /, (.+) beside$/.exec(name)?.[1]);
  // The first one is open whenever a part of the form is.
  const first = 'stages';
  expect(
    beside.filter((tab) => tab !== first && !besides.some((one) => one?.startsWith(tab))),
  ).toEqual([]);
  expect(withTabs).toEqual(['app/pupil/pupil-screen.tsx', 'features/form/beside/beside.tsx']);
});
