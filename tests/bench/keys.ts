import type { CDPSession, Locator } from '@playwright/test';
import { call } from '#tests/e2e/calls.ts';
import { partHeading, partLink } from '#tests/e2e/open-section.ts';
import { type Settling, settled } from '#tests/e2e/settled.ts';
import { openSample, sampleTerm, showEverything } from '#tests/light/sample-window.ts';
import { says } from '../fixtures/says.ts';
import { atMost, type BenchRow } from './row.ts';
import { typical } from './timing.ts';
import { inWindow } from './window.ts';

/** As many as a grid holds at most. */
const rows = 200;
const words = 'reads a page aloud to us';
const rounds = 5;

/** Puts as many rows as there can be into the grid of what support a child has; gives the PEP’s id. */
const fillGrid = async ({ page }: Settling): Promise<string> => {
  const pupils = await call(page, 'pupils.list', { term: sampleTerm, search: 'jayden' });
  const id = pupils.rows[0]?.pep?.id ?? '';
  const support = Array.from({ length: rows }, (_, i) => ({
    id: `row-${i}`,
    cells: { what: `Reading, group ${i}`, who: 'Mr Oduya', 'how-often': 'weekly' },
  }));
  await call(page, 'peps.saveAnswers', { id, answers: { 'current-support': says(support) } });
  return id;
};

/** How long the window's own thread has worked since it was opened, in milliseconds. */
const worked = async (tools: CDPSession): Promise<number> => {
  const { metrics } = await tools.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
};

/** What a key costs the window, with all that follows from it until what was typed is saved. */
const timeOfKey = async (app: Settling, tools: CDPSession, box: Locator): Promise<number> => {
  await box.focus();
  await app.page.keyboard.press('Control+a');
  await settled(app);
  const before = await worked(tools);
  await app.page.keyboard.type(words, { delay: 30 });
  // A save waits for a pause, but never so long.
  await app.page.waitForTimeout(1000);
  await settled(app);
  return ((await worked(tools)) - before) / words.length;
};

/**
 * A key in a cell in the middle of the fullest grid, against one in a text field of the same part, and
 * against one in a part that has no grid so long.
 */
export const keyRows = (dataFolder: string): Promise<BenchRow[]> =>
  inWindow(dataFolder, async (app) => {
    const { page } = app;
    await openSample(app);
    const id = await fillGrid(app);
    await showEverything(app, id);
    const tools = await page.context().newCDPSession(page);
    // Of the processor's time, so that what else the machine does has no say.
    await tools.send('Performance.enable', { timeDomain: 'threadTicks' });
    const boxIn = (field: string): Locator => page.locator(`[data-key="answer:${field}"]`);
    const cell = boxIn('current-support')
      .locator('[data-column="what"]')
      .nth(rows / 2);
    const times = { cell: [] as number[], beside: [] as number[], apart: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      await partLink(page, 'support').click();
      await partHeading(page, 'support').waitFor();
      times.cell.push(await timeOfKey(app, tools, cell.locator('input, textarea')));
      times.beside.push(await timeOfKey(app, tools, boxIn('how-needs-met').locator('textarea')));
      await partLink(page, 'about-me').click();
      await partHeading(page, 'about-me').waitFor();
      times.apart.push(await timeOfKey(app, tools, boxIn('voice-summary').locator('textarea')));
    }
    // The first of each is what the browser has not yet made fast.
    const [inCell, beside, apart] = [times.cell, times.beside, times.apart].map((each) =>
      typical(each.slice(1)),
    );
    return [
      atMost(
        'A key in a grid of 200 rows, against a text field beside it',
        inCell ?? Number.NaN,
        beside ?? Number.NaN,
        3,
      ),
      atMost(
        'A key in a grid of 200 rows, against a text field of a short part',
        inCell ?? Number.NaN,
        apart ?? Number.NaN,
        3,
      ),
    ];
  });
