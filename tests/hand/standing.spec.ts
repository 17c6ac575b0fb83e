import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { SchoolIds } from '../e2e/a-school.ts';
import { type App, expect, test } from '../e2e/app.ts';
import { passphrase } from '../e2e/calls.ts';
import { emptyScreens } from '../e2e/screens.ts';
import { beginsWrong, closeDialog, noteOpener } from './dialog-focus.ts';
import { forms, noForms } from './forms.ts';
import { comeIn, go, press, settled } from './hand.ts';
import { lookOver, turnOver } from './look.ts';
import { leave, open, type Place, places, putAway, shares } from './places.ts';
import { schoolFolder, schoolIds } from './school.ts';
import { met, sizes, sizeWords } from './sizes.ts';

test.use({ dataFrom: join(schoolFolder(), 'data') });

/** No id of anything: of a school without pupils. */
const nobody: SchoolIds = {
  pupilId: '',
  authorityId: '',
  openPepId: '',
  signedPepId: '',
  returnedPepId: '',
  revisionId: '',
};

/** How many fields of an open dialog words can be typed into. */
const typedInto = (page: Page): Promise<number> => {
  const field = 'input:not([type=radio], [type=checkbox], [readonly]), textarea:not([readonly])';
  return page.getByRole('dialog').locator(field).count();
};

const ofDialogs = places.filter(({ dialog }) => dialog !== undefined);

/** Opens a dialog and says what is wrong with where the focus begins in it. */
const openDialog = async (app: App, place: Place): Promise<string[]> => {
  const ids = schoolIds();
  await putAway(app.page);
  await go(app, place.path(ids));
  const endNoting = await noteOpener(app.page);
  await open(app, place, ids);
  await endNoting();
  const begins = await beginsWrong(app.page);
  return begins === '' ? [] : [begins];
};

for (const size of sizes) {
  for (const [part, some] of shares(places, 4).entries()) {
    const focus = size.text === 100 ? ', and a dialog’s focus begins and ends where it should' : '';
    test(`the frame stands still, every control is in reach${focus}: ${sizeWords(size)}, part ${part + 1}`, async ({
      app,
    }) => {
      const page = await comeIn(app, size);
      // What moves by itself is not what is asked here.
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const ids = schoolIds();
      const faults: string[] = [];
      for (const place of some) {
        const where = `${place.name}, ${sizeWords(size)}`;
        const asksFocus = place.dialog !== undefined && size.text === 100;
        try {
          if (asksFocus)
            for (const fault of await openDialog(app, place)) faults.push(`${where}: ${fault}`);
          else await open(app, place, ids);
          const dialogs = await page.getByRole('dialog').count();
          for (const fault of await turnOver(page)) faults.push(`${where}: ${fault}`);
          const { controls, faults: seen } = await lookOver(page);
          for (const fault of seen) faults.push(`${where}: ${fault}`);
          const listed =
            place.name in noForms || forms.some((form) => form.place.name === place.name);
          if (!listed && (await typedInto(page)) > 0) faults.push(`${where}: is not in forms.ts`);
          met('stands still, nothing sticks out', size, { places: 1, controls, dialogs });
          if (!asksFocus) await leave(app, place);
          else {
            const closed = await closeDialog(app, ofDialogs.indexOf(place));
            for (const fault of closed) faults.push(`${where}: ${fault}`);
            met('a dialog’s focus', size, { places: 1, dialogs: 1 });
            // An address alone does not lead away from there.
            if (place.leave !== undefined) await page.reload();
          }
        } catch (fault) {
          faults.push(`${where}: ${String(fault).split('\n')[0]}`);
          await page.reload();
        }
      }
      expect(faults, faults.join('\n')).toEqual([]);
    });
  }
}

test.describe('before anybody has come in', () => {
  test.use({ dataFrom: undefined });

  for (const size of sizes) {
    test(`the first run and the lock stand still, and every control is in reach: ${sizeWords(size)}`, async ({
      app,
    }) => {
      const page = await app.start();
      await page.setViewportSize(size);
      await page.evaluate(
        (text) => localStorage.setItem('pep-desk-text-size', text),
        `${size.text}`,
      );
      await page.reload();
      const faults: string[] = [];
      const look = async (name: string): Promise<void> => {
        await settled(app);
        const { controls, faults: seen } = await lookOver(page);
        for (const fault of [...(await turnOver(page, true)), ...seen]) {
          faults.push(`${name}, ${sizeWords(size)}: ${fault}`);
        }
        met('stands still, nothing sticks out', size, { places: 1, controls });
      };
      const typed = async (label: string, text: string): Promise<void> => {
        await press(page.getByLabel(label).first());
        await page.keyboard.type(text);
      };
      const next = async (title: string): Promise<void> => {
        await press(page.getByRole('button', { name: 'Continue' }));
        await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      };
      await expect(page.getByLabel('School name')).toBeVisible();
      await look('first run, school');
      await press(page.getByRole('button', { name: 'Open a copy from another computer…' }));
      await look('first run, a copy from another computer');
      await press(page.getByRole('button', { name: 'Back', exact: true }));
      await typed('School name', 'Bramble Lane School');
      await typed('Designated teacher', 'Priya Nair');
      await typed('E-mail', 'priya.nair@school.example');
      for (const title of ['Who looks after', 'When are your terms', 'Choose a passphrase']) {
        await next(title);
        await look(`first run, ${title}`);
        if (title === 'Who looks after') {
          await page.getByLabel('Add one from the list').selectOption('Luton');
        }
      }
      await typed('Passphrase', passphrase);
      await typed('Passphrase again', passphrase);
      await next('Keep the recovery code');
      await look('first run, recovery code');
      await press(page.getByRole('button', { name: 'Check it later' }));
      await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
      for (const place of emptyScreens) {
        await go(app, place.path(nobody));
        await look(place.name);
      }
      // Once the lock is shown the window is loaded anew.
      const loaded = page.waitForEvent('load');
      await press(page.getByRole('button', { name: 'Lock' }));
      await loaded;
      await expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible();
      await look('locked');
      await press(page.getByRole('button', { name: 'Use recovery code' }));
      await look('locked, by recovery code');
      await press(page.getByRole('button', { name: 'Go back to a copy…' }));
      await expect(
        page.getByRole('heading', { level: 1, name: 'Go back to a copy' }),
      ).toBeVisible();
      await look('locked, going back to a copy');
      expect(faults, faults.join('\n')).toEqual([]);
    });
  }
});
