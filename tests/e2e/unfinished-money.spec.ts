import type { Page } from '@playwright/test';
import { spending } from '../fixtures/spending.ts';
import { setUpPep, term, unlock } from './a-pep.ts';
import { expect, test } from './app.ts';
import { call } from './calls.ts';
import { expectStillThere, openForm, typeInto, type UnfinishedForm } from './unfinished-forms.ts';

test.use({ today: '2026-11-23' });

type Ids = { pupilId: string };

const press = (name: string | RegExp) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
};

const ofLine = (line: string, step: string) => async (page: Page) => {
  await page.getByRole('button', { name: `More: ${line}` }).click();
  await page.getByRole('menuitem', { name: step }).click();
};

const ledger = ({ pupilId }: Ids): string => `/ppplus/${pupilId}`;
const authorities = (): string => '/settings/authorities';

const forms: readonly UnfinishedForm<Ids>[] = [
  {
    name: 'Log spending',
    path: () => '/today',
    open: async (page) => {
      await page.keyboard.press('Control+Shift+L');
      await expect(page.getByRole('dialog', { name: 'Log spending' })).toBeVisible();
    },
    words: {
      'What it paid for': 'Ten drum lessons',
      'Cost of one, in pounds': '7.5',
      Date: 'Friday',
    },
    inDialog: true,
  },
  {
    name: 'an award',
    path: ledger,
    open: press('Add another award…'),
    words: {
      'What it is': 'part-term',
      'Where the amount comes from': 'A letter',
      Amount: 'about 90',
    },
    inDialog: true,
  },
  {
    name: 'a step of an award',
    path: ledger,
    open: press(/^Requested…/),
    words: { On: 'Monday week', Reference: 'LU/77' },
    inDialog: true,
  },
  {
    name: 'a refund',
    path: ledger,
    open: ofLine('Drum kit', 'Refund…'),
    words: { 'Paid back': '12.00', Note: 'Two drums came broken' },
    inDialog: true,
  },
  {
    name: 'a reversal',
    path: ledger,
    open: ofLine('Drum kit', 'Reverse…'),
    words: { Why: 'It was never delivered' },
    inDialog: true,
  },
  {
    name: 'a payment',
    path: ledger,
    open: press(/^Mark as paid/),
    words: { 'Delivered or paid on': '20/11/2026', Invoice: 'INV 9' },
    inDialog: true,
  },
  {
    name: 'an impact',
    path: ledger,
    open: ofLine('Drum kit', 'Impact…'),
    words: { Moderate: 'yes', Before: 'Could not keep a beat in September' },
    inDialog: true,
  },
  {
    name: 'a repetition',
    path: ledger,
    open: press('Repeat every week: Maths tutor'),
    words: { 'How many more weeks': '11' },
    inDialog: true,
  },
  {
    name: 'a correction',
    path: ledger,
    open: ofLine('Drum kit', 'Correct…'),
    words: {
      'Cost of one, correction of Drum kit': '65.00',
      'Why it is corrected': 'Typed from the wrong invoice',
    },
    inDialog: false,
  },
  {
    name: 'the empty line of the ledger',
    path: ledger,
    open: async () => undefined,
    words: { 'For, new line': 'Drum sticks', 'Cost of one, new line': 'not known' },
    inDialog: false,
  },
  {
    name: 'the award’s source without its amount',
    path: ledger,
    open: async () => undefined,
    words: { 'Where the amount comes from': 'Their letter of 3 November' },
    inDialog: false,
  },
  {
    name: 'a rate',
    path: () => '/settings/rates',
    open: press('Add a rate'),
    words: { Amount: '260.00', 'Where it is written': 'Conditions of grant' },
    inDialog: true,
  },
  {
    name: 'a new authority',
    path: authorities,
    open: (page) => page.getByRole('button', { name: 'Add an authority' }).click(),
    words: { Authority: 'Bedford', 'PP+ for each term': 'about 700' },
    inDialog: false,
  },
  {
    name: 'a blank form',
    path: () => '/documents',
    open: press('Print a blank form'),
    words: { 'Year group': '3' },
    inDialog: true,
  },
];

/** A pupil with an award, a plan, something ordered and something spent. */
const setUpMoney = async (page: Page): Promise<Ids> => {
  const { pupilId } = await setUpPep(page);
  for (const [kind, description] of [
    ['planned', 'Maths tutor'],
    ['ordered', 'Guitar'],
    ['spent', 'Drum kit'],
  ] as const) {
    await call(page, 'ppplus.saveLine', {
      id: null,
      line: spending(pupilId, { kind, description }),
    });
  }
  await call(page, 'ppplus.saveGrant', {
    id: null,
    grant: {
      pupilId,
      ...term,
      kind: 'extra',
      stream: 'pp-plus',
      authorityId: null,
      payer: 'A charity',
      amountPence: 9000,
      hours: null,
      reference: '',
      source: '',
    },
  });
  await page.reload();
  return { pupilId };
};

test('whatever is typed or chosen in a form about money or settings is there after the power fails', {
  tag: '@nightly',
}, async ({ app, page }) => {
  const ids = await setUpMoney(page);
  for (const form of forms) {
    await test.step(form.name, async () => {
      await openForm(page, form, ids);
      await typeInto(page, form);
      if (form.inDialog) await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    });
  }
  await app.kill();
  const again = await app.start();
  await unlock(again);
  await expect(again.getByRole('button', { name: 'Lock', exact: true })).toBeVisible();
  for (const form of forms) {
    await test.step(`${form.name}, again`, async () => {
      await openForm(again, form, ids);
      await expectStillThere(again, form);
      if (form.inDialog) await again.keyboard.press('Escape');
      await expect(again.getByRole('dialog')).toHaveCount(0);
    });
  }
});
