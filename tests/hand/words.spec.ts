import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { App } from '../e2e/app.ts';
import { expect, test } from '../e2e/app.ts';
import { type Form, forms } from './forms.ts';
import { comeIn, go, mouseBack, press, settled, typePassphrase } from './hand.ts';
import { open, putAway, shares } from './places.ts';
import { type HandIds, schoolFolder, schoolIds } from './school.ts';
import { met, nightly, type Size, sizes, sizeWords } from './sizes.ts';

test.use({ dataFrom: join(schoolFolder(), 'data') });

/** A way in which a form is left without being sent. */
type Exit = {
  name: string;
  /** Only where a dialog is open, or only where none is. */
  only?: 'dialog' | 'page';
  fits?: (form: Form) => boolean;
  take: (app: App, page: Page) => Promise<void>;
};

const key = (name: string, ...keys: string[]): Exit => ({
  name,
  take: async (_app, page) => {
    for (const one of keys) await page.keyboard.press(one);
  },
});

const locked = async (page: Page): Promise<void> => {
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible();
  await typePassphrase(page);
};

const exits: readonly Exit[] = [
  key('Escape', 'Escape'),
  {
    name: 'a press beside it',
    only: 'dialog',
    take: async (_app, page) => {
      await page.mouse.move(6, 300);
      await page.mouse.down();
      await page.mouse.up();
    },
  },
  {
    name: 'the X',
    only: 'dialog',
    take: async (_app, page) => {
      await press(
        page
          .getByRole('dialog')
          .getByRole('button', { name: /^Close/ })
          .first(),
      );
    },
  },
  key('Back by Alt and the left arrow', 'Alt+ArrowLeft'),
  {
    name: 'Back by the mouse',
    take: async (_app, page) => mouseBack(page),
  },
  key('Alt and a digit', 'Alt+6'),
  key('F1 and Escape', 'F1', 'Escape'),
  key('Ctrl+K and Escape', 'Control+k', 'Escape'),
  {
    name: 'Ctrl+L and the passphrase',
    take: async (_app, page) => {
      await page.keyboard.press('Control+l');
      await locked(page);
    },
  },
  {
    name: 'the lock of the computer',
    take: async (app, page) => {
      await app.power('lock-screen');
      await locked(page);
    },
  },
  {
    name: 'a link of the rail',
    only: 'page',
    take: async (_app, page) => {
      const rail = page.getByRole('navigation', { name: 'Main' });
      await press(rail.getByRole('link', { name: 'Documents' }));
    },
  },
  {
    name: 'another tab',
    only: 'page',
    fits: ({ place }) => place.name.startsWith('pupil'),
    take: async (_app, page) => {
      await press(page.getByRole('tab', { name: 'History' }));
    },
  },
];

const isDialog = ({ place }: Form): boolean => place.dialog !== undefined;

const exitsOf = (form: Form, size: Size): readonly Exit[] => {
  const fit = exits.filter(
    ({ only, fits }) =>
      (only === undefined || (only === 'dialog') === isDialog(form)) && (fits?.(form) ?? true),
  );
  if (nightly && size.text === 100) return fit;
  // Each form by one of the ways, another at each size: all the forms together meet every way.
  const one = fit[(forms.indexOf(form) + (size.text === 200 ? 5 : 0)) % fit.length];
  return one === undefined ? [] : [one];
};

let number = 0;
/** A word that stands nowhere else. */
const newWord = (): string => {
  number += 1;
  return `zebra${number}`;
};

const typeInto = async (page: Page, form: Form): Promise<string> => {
  const text = form.text ?? newWord();
  const field = form.field(page);
  await press(field);
  // The end of what is there, or over it where only one thing can stand.
  await page.keyboard.press(form.saves ? 'Control+End' : 'Control+a');
  await page.keyboard.type(form.saves ? ` ${text}` : text);
  return text;
};

const holds = async (page: Page, form: Form, text: string): Promise<boolean> => {
  const field = form.field(page);
  if ((await field.count()) === 0) return false;
  // It may be on its way out just now.
  const value = await field.inputValue({ timeout: 1000 }).catch(() => '');
  return value.includes(text);
};

/** Begins afresh: what is kept is thrown away by the one button that may. */
const discard = async (page: Page): Promise<void> => {
  const button = page.getByRole('button', { name: /^(Discard|Start again)$/ }).last();
  if ((await button.count()) > 0) await press(button);
};

/** Types, goes away, and comes back; says what was lost. */
const goAway = async (app: App, form: Form, exit: Exit, ids: HandIds): Promise<string[]> => {
  const { page } = app;
  const faults: string[] = [];
  await putAway(page);
  await go(app, '/nowhere');
  await open(app, form.place, ids);
  const text = await typeInto(page, form);
  await exit.take(app, page);
  await settled(app);
  const stay = page.getByRole('button', { name: 'Stay here' });
  if ((await stay.count()) > 0) {
    await press(stay);
    if (!(await holds(page, form, text))) faults.push('asked, and lost all the same');
  }
  const still = await holds(page, form, text);
  if (!still) {
    await putAway(page);
    await go(app, '/nowhere');
    await open(app, form.place, ids);
    await expect(form.field(page)).toBeVisible();
    // What was kept comes from the disk a moment later.
    const back = await expect
      .poll(() => holds(page, form, text), { timeout: 1500 })
      .toBe(true)
      .then(() => true)
      .catch(() => false);
    if (!back) faults.push('the words are lost');
    else if (
      !form.saves &&
      (await page.getByText('What you had typed is still here').count()) === 0
    )
      faults.push('the words are there, and nothing says so');
  }
  if (!form.saves) await discard(page);
  return faults;
};

for (const size of sizes) {
  for (const [part, some] of shares(forms, nightly ? 4 : 2).entries()) {
    test(`words that were typed are kept or asked about: ${sizeWords(size)}, part ${part + 1}`, async ({
      app,
    }) => {
      const page = await comeIn(app, size);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const ids = schoolIds();
      const faults: string[] = [];
      for (const form of some) {
        const ways = exitsOf(form, size);
        for (const exit of ways) {
          const where = `${form.place.name}, ${sizeWords(size)}, by ${exit.name}`;
          try {
            for (const fault of await goAway(app, form, exit, ids))
              faults.push(`${where}: ${fault}`);
          } catch (fault) {
            faults.push(`${where}: ${String(fault).split('\n')[0]}`);
            await page.reload();
          }
        }
        met('words are kept', size, {
          places: 1,
          controls: ways.length,
          dialogs: isDialog(form) ? 1 : 0,
        });
      }
      expect(faults, faults.join('\n')).toEqual([]);
    });
  }
}

test('words that were typed are there after a restart, in every form', async ({ app }) => {
  const size: Size = { width: 1024, height: 600, text: 100 };
  const ids = schoolIds();
  const faults: string[] = [];
  const typed = new Map<Form, string>();
  await comeIn(app, size);
  for (const form of forms) {
    try {
      await open(app, form.place, ids);
      typed.set(form, await typeInto(app.page, form));
      await go(app, '/nowhere');
      const stay = app.page.getByRole('button', { name: 'Stay here' });
      if ((await stay.count()) > 0) await press(app.page.getByRole('button', { name: /^Leave/ }));
    } catch (fault) {
      faults.push(`${form.place.name}: ${String(fault).split('\n')[0]}`);
    }
  }
  await app.stop();
  await comeIn(app, size);
  for (const [form, text] of typed) {
    try {
      await open(app, form.place, ids);
      await expect(form.field(app.page)).toBeVisible();
      await expect
        .poll(() => holds(app.page, form, text), { timeout: 1500 })
        .toBe(true)
        .catch(() => faults.push(`${form.place.name}: the words are lost`));
    } catch (fault) {
      faults.push(`${form.place.name}: ${String(fault).split('\n')[0]}`);
    }
  }
  expect(faults, faults.join('\n')).toEqual([]);
});

test('words that were typed are there after the program has locked by itself', async ({ app }) => {
  await app.start();
  await app.page.clock.install();
  await app.page.reload();
  const page = app.page;
  await typePassphrase(page);
  const ids = schoolIds();
  const faults: string[] = [];
  for (const form of forms.filter((_form, at) => nightly || at % 9 === 0)) {
    await open(app, form.place, ids);
    const text = await typeInto(page, form);
    await page.clock.runFor('10:20');
    await locked(page);
    await go(app, '/nowhere');
    await open(app, form.place, ids);
    await page.clock.runFor(1000);
    if (!(await holds(page, form, text))) faults.push(`${form.place.name}: the words are lost`);
    if (!form.saves) await discard(page);
  }
  expect(faults, faults.join('\n')).toEqual([]);
});
