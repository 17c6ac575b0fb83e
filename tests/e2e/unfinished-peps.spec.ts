import type { Locator, Page } from '@playwright/test';
import { goTo, unlock } from './a-pep.ts';
import { ofPep, type SchoolIds, setUpFilledSchool } from './a-school.ts';
import { type App, expect, test } from './app.ts';
import { call } from './calls.ts';

/** A form that is opened somewhere, something to put into it, and how to see that it is there. */
type Form = {
  name: string;
  path: (ids: SchoolIds) => string;
  open: (page: Page) => Promise<void>;
  /** `mark` is another each time. */
  type: (page: Page, mark: string) => Promise<void>;
  stands: (page: Page, mark: string) => Promise<void>;
};

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click();

const retype = async (field: Locator, text: string): Promise<void> => {
  await field.fill('');
  await field.pressSequentially(text);
};

/** A form with one field into which words are typed. */
const words = (
  name: string,
  path: Form['path'],
  opener: string | RegExp | null,
  field: (page: Page) => Locator,
  text: string,
): Form => ({
  name,
  path,
  open: async (page) => {
    if (opener !== null) await press(page, opener);
    await expect(field(page)).toBeVisible();
  },
  type: (page, mark) => retype(field(page), `${text} ${mark}`),
  stands: (page, mark) => expect(field(page)).toHaveValue(`${text} ${mark}`),
});

const label = (name: string | RegExp) => (page: Page) => page.getByLabel(name).first();
const care = ({ pupilId }: SchoolIds): string => `/pupils/${pupilId}?tab=care`;
const openPep = ({ openPepId }: SchoolIds): string => `/peps/${openPepId}`;
const signedPep = ({ signedPepId }: SchoolIds): string => `/peps/${signedPepId}`;

const forms: readonly Form[] = [
  {
    name: 'who initiated it',
    path: openPep,
    open: (page) => press(page, 'Note who initiated it'),
    type: async (page) => {
      await page.getByLabel('Who', { exact: true }).selectOption({ index: 2 });
    },
    stands: (page) => expect(page.getByLabel('Who', { exact: true })).not.toHaveValue(''),
  },
  words('sent', signedPep, /^Note as sent/, label('To whom'), 'Quillon'),
  words('an amendment', signedPep, 'Amend', label('Why is it amended?'), 'The date is wrong'),
  {
    name: 'an export',
    path: signedPep,
    open: (page) => press(page, 'Export PDF'),
    type: async (page, mark) => {
      await page.getByLabel('Someone else').check();
      await retype(page.getByLabel('Name and role'), `Ms Ferrant ${mark}`);
    },
    stands: (page, mark) =>
      expect(page.getByLabel('Name and role')).toHaveValue(`Ms Ferrant ${mark}`),
  },
  words(
    'a PEP given up',
    ofPep('revisionId'),
    /^Not to be finished/,
    label('Why will it not be finished?'),
    'She has moved',
  ),
  words(
    'a reason to carry on',
    ofPep('openPepId', '/sign-off'),
    null,
    label('Why it goes on'),
    'It works well',
  ),
  words(
    'a check seen otherwise',
    ofPep('openPepId', '/sign-off'),
    /^I see it otherwise/,
    label(/^Why( \*)?$/),
    'It is in the letter',
  ),
  {
    name: 'whom to invite',
    path: ofPep('openPepId', '/meeting'),
    open: async (page) => {
      await expect(page.getByRole('checkbox').first()).toBeVisible();
    },
    type: (page) => page.getByRole('checkbox').first().uncheck(),
    stands: (page) => expect(page.getByRole('checkbox').first()).not.toBeChecked(),
  },
  words(
    'a question of one’s own',
    ofPep('openPepId', '/voice'),
    null,
    label('A question of your own'),
    'What is fair?',
  ),
  words('parts asked for', ofPep('openPepId', '/parts'), null, label('Return by'), 'next week'),
  words(
    'who told a part',
    ofPep('openPepId', '/parts/social-worker'),
    null,
    label('Who told it'),
    'Joan on the telephone',
  ),
  words('a suspension', care, /^Record a move/, label('Note'), 'After the fight'),
  words('a change of an event', care, /^Change Change of school/, label('Note'), 'From Leeds'),
  words('a day brought forward', care, null, label('A PEP by'), 'soon'),
  words('a day of leaving', care, null, label('Left on'), 'last Friday'),
  words('an action closed', () => '/actions', /^Close action/, label(/^Note/), 'It went well'),
  {
    name: 'a report on a term',
    path: () => '/peps',
    open: async (page) => {
      await page.getByText('Term by term', { exact: true }).click();
      await press(page, 'Report on this term…');
    },
    type: (page) => page.getByRole('radio', { name: 'Name', exact: true }).check(),
    stands: (page) => expect(page.getByRole('radio', { name: 'Name', exact: true })).toBeChecked(),
  },
];

const unlocked = async (page: Page): Promise<void> => {
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeVisible();
  await unlock(page);
  await expect(page.getByRole('button', { name: 'Lock', exact: true })).toBeVisible();
};

/** Leaves whatever is open, at once after the last key. */
type Way = readonly [name: string, leave: (page: Page, app: App) => Promise<unknown>];

const ways: readonly Way[] = [
  ['Escape', (page) => page.keyboard.press('Escape')],
  ['Alt and a digit', (page) => page.keyboard.press('Alt+5')],
  [
    'Ctrl+L',
    async (page) => {
      await page.keyboard.press('Control+l');
      await unlocked(page);
    },
  ],
  [
    'the X, or the rail',
    async (page) => {
      const close = page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true });
      if (await close.isVisible()) await close.click();
      else await page.getByRole('link', { name: /^Documents/ }).click();
    },
  ],
  ['Back', (page) => page.goBack()],
  [
    'the system’s lock',
    async (page, app) => {
      await app.power('lock-screen');
      await unlocked(page);
    },
  ],
  [
    'a press beside it, or another tab',
    async (page) => {
      if (await page.getByRole('dialog').isVisible()) await page.mouse.click(8, 300);
      else await page.getByRole('link', { name: /^Actions/ }).click();
    },
  ],
  [
    'the search',
    async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    },
  ],
  [
    'F1',
    async (page) => {
      await page.keyboard.press('F1');
      await page.keyboard.press('Escape');
    },
  ],
];

const setUp = async (app: App, page: Page): Promise<SchoolIds> => {
  const ids = await setUpFilledSchool(app, page);
  await call(page, 'events.save', {
    id: null,
    pupilId: ids.pupilId,
    event: {
      kind: 'school-change',
      onDate: '2026-10-05',
      note: '',
      decision: '',
      pepBy: '',
    },
  });
  return ids;
};

const openAfresh = async (page: Page, form: Form, ids: SchoolIds): Promise<void> => {
  for (const path of ['/documents', form.path(ids)]) {
    await page.evaluate((to) => {
      window.location.hash = `#${to}`;
    }, path);
    await expect(page.getByRole('heading', { level: 1, name: 'Documents' })).toHaveCount(
      path === '/documents' ? 1 : 0,
    );
  }
  await form.open(page);
};

test('what is typed into any form about PEPs and pupils outlives every way of leaving it, and a restart', {
  tag: '@nightly',
}, async ({ app, page }) => {
  test.setTimeout(400_000);
  const ids = await setUp(app, page);
  await goTo(page, '/documents');
  await expect(page.getByRole('heading', { level: 1, name: 'Documents' })).toBeVisible();
  for (const [at, form] of forms.entries()) {
    const way = ways[at % ways.length];
    if (!way) continue;
    await test.step(`${form.name}: ${way[0]}`, async () => {
      await openAfresh(page, form, ids);
      await form.type(page, 'now');
      await way[1](page, app);
      await openAfresh(page, form, ids);
      await form.stands(page, 'now');
      await expect(page.getByText('What you had typed is still here.').first()).toBeVisible();
    });
  }

  const again = await app.restart();
  await unlocked(again);
  for (const form of forms) {
    await test.step(`${form.name}: a restart`, async () => {
      await openAfresh(again, form, ids);
      await form.stands(again, 'now');
    });
  }
});

test('a letter typed a moment before is saved, whatever leads away from a form that saves as one types', {
  tag: '@nightly',
}, async ({ app, page }) => {
  test.setTimeout(150_000);
  page.setDefaultTimeout(20_000);
  const { pupilId, openPepId } = await setUpFilledSchool(app, page);
  await goTo(page, '/documents');
  await expect(page.getByRole('heading', { level: 1, name: 'Documents' })).toBeVisible();
  const pep = async () => JSON.stringify((await call(page, 'peps.get', { id: openPepId })).answers);
  const saved: readonly {
    name: string;
    path: string;
    field: (shown: Page) => Locator;
    inStore: () => Promise<string>;
  }[] = [
    {
      name: 'the PEP’s form',
      path: `/peps/${openPepId}?section=support-now&field=how-needs-met`,
      field: (shown) => shown.locator('[data-key="answer:how-needs-met"] textarea').first(),
      inStore: pep,
    },
    {
      name: 'the pupil’s page',
      path: `/pupils/${pupilId}?tab=care`,
      field: label('Languages'),
      inStore: async () => JSON.stringify(await call(page, 'pupils.get', { id: pupilId })),
    },
    {
      name: 'what is prepared for the child',
      path: `/peps/${openPepId}/voice`,
      field: label('Who listens'),
      inStore: pep,
    },
  ];
  let mark = 0;
  for (const { name, path, field, inStore } of saved) {
    for (const [way, leave] of ways) {
      await test.step(`${name}: ${way}`, async () => {
        mark += 1;
        await page.evaluate((to) => {
          window.location.hash = `#${to}`;
        }, path);
        await expect(field(page)).toBeVisible();
        await field(page).fill(`Typed for way ${mark}`);
        await field(page).press('x');
        await leave(page, app);
        await expect.poll(inStore).toContain(`Typed for way ${mark}x`);
      });
    }
  }
});
