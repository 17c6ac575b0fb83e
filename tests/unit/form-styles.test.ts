import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** Where stylesheets speak of what stands around a field in which somebody types. */
const rooms = ['renderer/app', 'renderer/features/form', 'renderer/features/review', 'renderer/ui'];

const stylesheets = rooms.flatMap((room) =>
  fs
    .readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => path.join(room, name)),
);

/*
 * A selector with :has() is asked anew for all that stands around it whenever a letter is typed: in a grid
 * of 200 rows that was a recalculation of 9,000 elements with every key.
 */
test('no style around a field depends on what stands within', () => {
  expect(stylesheets.length).toBeGreaterThan(20);
  const found = stylesheets.filter((file) => fs.readFileSync(file, 'utf8').includes(':has('));
  expect(found).toEqual([]);
});
