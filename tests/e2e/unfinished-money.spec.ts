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

const fromMenu = (menu: string) => (line: string, step: string) => async (page: Page) => {
  await page.getByRole('button', { name: `${menu}: ${line}` }).click();
  await page.getByRole('menuitem', { name: step }).click();
};
const ofLine = fromMenu('More');
const ofPlan = fromMenu('More of the plan');

const ledger = ({ pupilId }: Ids): string => `/ppplus/${pupilId}`;
const authorities = (): string => '/settings/authorities';

const form =
  (inDialog: boolean) =>
  (
    name: string,
    path: UnfinishedForm<Ids>['path'],
    open: UnfinishedForm<Ids>['open'],
    words: UnfinishedForm<Ids>['words'],
  ): UnfinishedForm<Ids> => ({ name, path, open, words, inDialog });
const inDialog = form(true);
const onScreen = form(false);

const forms = [
  inDialog(
    'Log spending',
    () => '/today',
    async (page) => {
      await page.keyboard.press('Control+Shift+L');
      await expect(page.getByRole('dialog', { name: 'Log spending' })).toBeVisible();
    },
    {
      'What it paid for': 'Ten drum lessons',
      'Cost of one, in pounds': '7.5',
      Date: 'Friday',
    },
  ),
  inDialog('an award', ledger, press('Add another award…'), {
    'What it is': 'part-term',
    'Where the amount comes from': 'A letter',
    Amount: 'about 90',
  }),
  inDialog('a step of an award', ledger, press(/^Asked for…/), {
    On: 'Monday week',
    Reference: 'LU/77',
  }),
  inDialog('a refund', ledger, ofLine('Drum kit', 'Refund…'), {
    'Paid back': '12.00',
    Note: 'Two drums came broken',
  }),
  inDialog('a reversal', ledger, ofLine('Drum kit', 'Reverse…'), { Why: 'It was never delivered' }),
  inDialog('a payment', ledger, press(/^Mark as paid/), {
    'Delivered or paid on': '20/11/2026',
    Invoice: 'INV 9',
  }),
  inDialog('an impact', ledger, ofLine('Drum kit', 'Impact…'), {
    Moderate: 'yes',
    Before: 'Could not keep a beat in September',
  }),
  inDialog('a repetition', ledger, ofPlan('Maths tutor', 'Repeat every week…'), {
    'How many more weeks': '11',
  }),
  onScreen('a correction', ledger, ofLine('Drum kit', 'Correct…'), {
    'Cost of one, correction of Drum kit': '65.00',
    'Why it is corrected': 'Typed from the wrong invoice',
  }),
  onScreen('the empty line of the ledger', ledger, async () => undefined, {
    'For, new line': 'Drum sticks',
    'Cost of one, new line': 'not known',
  }),
  inDialog('a rate', () => '/settings/rates', press('Add a rate'), {
    Amount: '260.00',
    'Where it is written': 'Conditions of grant',
  }),
  onScreen(
    'a new authority',
    authorities,
    (page) => page.getByRole('button', { name: 'Add an authority' }).click(),
    { Authority: 'Bedford', 'PP+ for each term': 'about 700' },
  ),
  inDialog('a blank form', () => '/documents', press('Print a blank form'), { 'Year group': '3' }),
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
