import { addPupil } from '#tests/e2e/a-pep.ts';
import { call } from '#tests/e2e/calls.ts';
import { type Settling, settled } from '#tests/e2e/settled.ts';
import { openSample, reviseFullest, sampleTerm } from '#tests/light/sample-window.ts';
import { atMost, type BenchRow } from './row.ts';
import { typical } from './timing.ts';
import { inWindow } from './window.ts';

/** A PEP of which nothing is written yet, of a child with nothing but a name; gives its id. */
const startEmpty = async ({ page }: Settling): Promise<string> => {
  const pupilId = await addPupil(page, { legalForename: 'Nell', legalSurname: 'Ash' });
  return (await call(page, 'peps.start', { pupilId, term: sampleTerm })).value.id;
};

/** From Today to the first part of a PEP’s form, until it is on the screen. */
const timeToOpen = async (app: Settling, id: string): Promise<number> => {
  await app.page.evaluate(() => {
    window.location.hash = '#/today';
  });
  await settled(app);
  return app.page.evaluate(async (pepId) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const began = performance.now();
    window.location.hash = `#/peps/${pepId}?all=true`;
    while (document.querySelector('form h2') === null) await frame();
    await frame();
    return performance.now() - began;
  }, id);
};

/** Opening the fullest PEP of the sample, against one in which nothing is written. */
export const openingRows = (dataFolder: string): Promise<BenchRow[]> =>
  inWindow(dataFolder, async (app) => {
    await openSample(app);
    const full = await reviseFullest(app.page);
    const empty = await startEmpty(app);
    const times = { full: [] as number[], empty: [] as number[] };
    for (let round = 0; round < 16; round += 1) {
      const [ours, other] = [await timeToOpen(app, full), await timeToOpen(app, empty)];
      // The first few warm what the browser makes fast.
      if (round < 4) continue;
      times.full.push(ours);
      times.empty.push(other);
    }
    return [
      atMost(
        'Opening the fullest PEP, against an empty one',
        typical(times.full),
        typical(times.empty),
        2,
      ),
    ];
  });
