import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type App, expect, test } from '../e2e/app.ts';
import { letGo } from '../e2e/press-again.ts';
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

/** Waits for what leads to Documents: what is typed is saved before a screen is left. */
const led = async (page: Page): Promise<void> => {
  // A dialog stays open, and asks at most.
  if ((await page.getByRole('dialog').count()) > 0) return;
  await page.waitForURL(/#\/documents/, { timeout: 3000 }).catch(() => undefined);
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
  {
    name: 'Alt and a digit',
    take: async (_app, page) => {
      await page.keyboard.press('Alt+6');
      await led(page);
    },
  },
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
      await led(page);
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
  // What leads away does not ask how wide the window is: each way at night, in the smallest.
  if (nightly && size.text === 100 && size === sizes[0]) return fit;
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

/** Begins afresh: what is kept is thrown away by the one button of the form that may. */
const discard = async (page: Page, form: Form): Promise<void> => {
  const own = form.field(page).locator('xpath=ancestor::form[1]');
  const around = page.getByRole(isDialog(form) ? 'dialog' : 'main');
  const button = ((await own.count()) > 0 ? own : around)
    .getByRole('button', { name: /^(Discard( this row| these \d+ rows|: new line)?|Start again)$/ })
    .last();
  if ((await button.count()) === 0) return;
  await press(button);
  // What is pressed next may lie where it lay: sooner that would be a second press.
  await letGo(page);
};

/** Comes to a form afresh: one of a page must have left the window; a dialog is made anew each time. */
const openAfresh = async (app: App, form: Form, ids: HandIds): Promise<void> => {
  await putAway(app.page);
  if (!isDialog(form)) await go(app, '/nowhere');
  await open(app, form.place, ids);
  await expect(form.field(app.page)).toBeVisible();
};

/** Whether the words come back; they come from the disk a moment after the form. */
const comeBack = (page: Page, form: Form, text: string): Promise<boolean> =>
  expect
    .poll(() => holds(page, form, text), { timeout: 5000, intervals: [50] })
    .toBe(true)
    .then(() => true)
    .catch(() => false);

/** How many forms of its kind on the screen say that words of theirs have waited. */
const saying = (page: Page, form: Form): Promise<number> =>
  page
    .getByRole(isDialog(form) ? 'dialog' : 'main')
    .getByText('What you had typed is still here')
    .count();

/**
 * Types, goes away, and comes back; says what was typed, and what was lost.
 *
 * @param resumed Whether words have waited in it already.
 */
const goAway = async (
  app: App,
  form: Form,
  exit: Exit,
  ids: HandIds,
  resumed = false,
): Promise<{ text: string; faults: string[] }> => {
  const { page } = app;
  const faults: string[] = [];
  const said = (await saying(page, form)) + (resumed ? 0 : 1);
  const text = await typeInto(page, form);
  await exit.take(app, page);
  await settled(app);
  const stay = page.getByRole('button', { name: 'Stay here' });
  if ((await stay.count()) > 0) {
    await press(stay);
    if (!(await holds(page, form, text))) faults.push('asked, and lost all the same');
  }
  if (!(await holds(page, form, text))) {
    await openAfresh(app, form, ids);
    if (!(await comeBack(page, form, text))) faults.push('the words are lost');
    else if (!form.saves && (await saying(page, form)) < said)
      faults.push('the words are there, and nothing says so');
  }
  return { text, faults };
};

/** Leaves a form in each of the ways, with new words each time; the last words are left waiting. */
const leaveBy = async (
  app: App,
  form: Form,
  ways: readonly Exit[],
  ids: HandIds,
): Promise<{ text: string; faults: string[] }> => {
  const faults: string[] = [];
  let text = '';
  for (const [at, exit] of ways.entries()) {
    if (at > 0 && !form.saves) await discard(app.page, form);
    // What leads to it lies where it lay a moment ago: so soon that would be a second press.
    if (at > 0 && form.saves) await letGo(app.page);
    await openAfresh(app, form, ids);
    const gone = await goAway(app, form, exit, ids);
    text = gone.text;
    faults.push(...gone.faults.map((fault) => `by ${exit.name}: ${fault}`));
  }
  return { text, faults };
};

/** Goes on where words have waited over a restart: they are there and say so, and new ones wait too. */
const goOn = async (
  app: App,
  form: Form,
  waiting: string,
  exit: Exit,
  ids: HandIds,
): Promise<string[]> => {
  const faults: string[] = [];
  await openAfresh(app, form, ids);
  if (!(await comeBack(app.page, form, waiting))) faults.push('the words are lost');
  else if (!form.saves && (await saying(app.page, form)) === 0)
    faults.push('the words are there, and nothing says so');
  const gone = await goAway(app, form, exit, ids, true);
  return [
    ...faults.map((fault) => `after a restart: ${fault}`),
    ...gone.faults.map((fault) => `by ${exit.name}: ${fault}`),
  ];
};

for (const size of sizes.filter(({ text }) => text === 100)) {
  const large: Size = { ...size, text: 200 };
  const parts = nightly && size === sizes[0] ? 4 : 2;
  for (const [part, some] of shares(forms, parts).entries()) {
    test(`words that were typed are kept or asked about, over a restart too: ${sizeWords(size)} and 200 %, part ${part + 1}`, async ({
      app,
    }) => {
      const ids = schoolIds();
      const faults: string[] = [];
      const sweep = async (
        at: Size,
        form: Form,
        ways: readonly Exit[],
        act: () => Promise<string[]>,
      ): Promise<void> => {
        const where = `${form.place.name}, ${sizeWords(at)}`;
        try {
          for (const fault of await act()) faults.push(`${where}, ${fault}`);
        } catch (fault) {
          faults.push(`${where}: ${String(fault).split('\n')[0]}`);
          await app.page.reload();
        }
        const dialogs = isDialog(form) ? 1 : 0;
        met('words are kept', at, { places: 1, controls: ways.length, dialogs });
      };
      /** What is left waiting while the program is started again. */
      const waiting = new Map<Form, string>();
      const begin = async (at: Size): Promise<void> => {
        const page = await comeIn(app, at);
        await page.emulateMedia({ reducedMotion: 'reduce' });
      };
      await begin(size);
      for (const form of some) {
        const ways = exitsOf(form, size);
        await sweep(size, form, ways, async () => {
          const gone = await leaveBy(app, form, ways, ids);
          waiting.set(form, gone.text);
          return gone.faults;
        });
      }
      await app.stop();
      await begin(large);
      for (const [form, words] of waiting) {
        const [exit] = exitsOf(form, large);
        if (exit === undefined) continue;
        await sweep(large, form, [exit], () => goOn(app, form, words, exit, ids));
      }
      expect(faults, faults.join('\n')).toEqual([]);
    });
  }
}

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
    await page.clock.fastForward('10:20');
    await locked(page);
    await openAfresh(app, form, ids);
    await page.clock.runFor(1000);
    if (!(await holds(page, form, text))) faults.push(`${form.place.name}: the words are lost`);
    if (!form.saves) await discard(page, form);
  }
  expect(faults, faults.join('\n')).toEqual([]);
});
