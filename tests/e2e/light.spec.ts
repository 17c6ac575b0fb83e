import { sampleToday } from '#electron/sample/school.ts';
import { startFromToday, typeFirstAnswer } from '../light/first-answer.ts';
import { measuredWindow, neededHeights, partHeights, sum } from '../light/heights.ts';
import { openSample, reviseFullest, showEverything } from '../light/sample-window.ts';
import { type Smallest, smallestIn, smallestOf } from '../light/smallest.ts';
import { expect, test } from './app.ts';
import { call } from './calls.ts';
import { prepareSample, sampleData } from './sample-data.ts';

test.use({ dataFrom: sampleData, today: sampleToday, windowSize: measuredWindow });
test.beforeAll(prepareSample);
// One after the other, so that one worker makes the sample, and once.
test.describe.configure({ mode: 'default' });

/*
 * How high the form may be: no more than an evening bears, and of each part what is true today, rounded up
 * a little, so that none grows unseen. Where a part becomes lighter these come down with it.
 */
const most = {
  opens: 16,
  unfolded: 30,
  /** Of the ten parts, in their order, as they open. */
  parts: [2.1, 2.3, 1.8, 2.1, 1.6, 1.2, 2, 1.5, 1.6, 0.6],
  answer: 4,
  read: 5.4,
  presses: 2,
} as const;
const least = { type: 14, control: 24 } as const;

test('the fullest PEP of the sample is no higher, and nothing in it smaller, than it was', async ({
  app,
  page,
}) => {
  await openSample(app);
  await showEverything(app, await reviseFullest(page));
  const looks: Smallest[] = [];
  const parts = await partHeights(app, async () => void looks.push(await smallestIn(page)));
  expect(parts.length).toBe(most.parts.length);
  for (const [i, part] of parts.entries()) {
    expect(part.opens, part.title).toBeLessThanOrEqual(most.parts[i] ?? 0);
  }
  expect(sum(parts, 'opens')).toBeLessThanOrEqual(most.opens);
  expect(sum(parts, 'unfolded')).toBeLessThanOrEqual(most.unfolded);
  const smallest = smallestOf(looks);
  expect(smallest?.type.px, smallest?.type.what).toBeGreaterThanOrEqual(least.type);
  expect(smallest?.control.px, smallest?.control.what).toBeGreaterThanOrEqual(least.control);
});

test('a review is answered two presses from Today, and needs no more screens than it did', async ({
  app,
  page,
}) => {
  await openSample(app);
  const begun = await startFromToday(app);
  const needed = await neededHeights(app);
  expect(needed.before).toBeLessThanOrEqual(most.answer);
  expect(needed.read).toBeLessThanOrEqual(most.read);

  const words = 'Biscuit, and sums in my head.';
  const typed = await typeFirstAnswer(app, words);
  expect(begun + typed).toBeLessThanOrEqual(most.presses);
  const id = /peps\/(\w+)/.exec(page.url())?.[1] ?? '';
  await expect
    .poll(async () => JSON.stringify((await call(page, 'peps.get', { id })).answers))
    .toContain(words);
});
