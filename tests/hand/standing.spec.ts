import { join } from 'node:path';
import { expect, test } from '../e2e/app.ts';
import { comeIn } from './hand.ts';
import { lookOver, turnOver } from './look.ts';
import { leave, open, places, shares } from './places.ts';
import { schoolFolder, schoolIds } from './school.ts';
import { met, sizes, sizeWords } from './sizes.ts';

test.use({ dataFrom: join(schoolFolder(), 'data') });

for (const size of sizes) {
  for (const [part, some] of shares(places, 4).entries()) {
    test(`the frame stands still, and every control is in reach: ${sizeWords(size)}, part ${part + 1}`, async ({
      app,
    }) => {
      const page = await comeIn(app, size);
      // What moves by itself is not what is asked here.
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const ids = schoolIds();
      const faults: string[] = [];
      for (const place of some) {
        const where = `${place.name}, ${sizeWords(size)}`;
        try {
          await open(app, place, ids);
          const dialogs = await page.getByRole('dialog').count();
          for (const fault of await turnOver(page)) faults.push(`${where}: ${fault}`);
          const { controls, faults: seen } = await lookOver(page);
          for (const fault of seen) faults.push(`${where}: ${fault}`);
          met('stands still, nothing sticks out', size, { places: 1, controls, dialogs });
          await leave(app, place);
        } catch (fault) {
          faults.push(`${where}: ${String(fault).split('\n')[0]}`);
          await page.reload();
        }
      }
      expect(faults, faults.join('\n')).toEqual([]);
    });
  }
}
