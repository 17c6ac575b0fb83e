import type { Locator, Page } from '@playwright/test';
import { goTo } from './a-pep.ts';
import { setUpFilledSchool } from './a-school.ts';
import { expect, test } from './app.ts';
import { call } from './calls.ts';
import { letGo } from './press-again.ts';

/** Rows of one kind, each with its button; the last is taken away, then all, one by one. */
type Rows = {
  name: string;
  path: string;
  /** Opens what holds the rows, and adds what is wanting. */
  open?: (page: Page) => Promise<void>;
  /** The buttons that take rows away, in their order. */
  buttons: (page: Page) => Locator;
  /** What the notice says went with the first of them. */
  says: string | RegExp;
  /** Where the focus is once no row is left. */
  adds: (page: Page) => Locator;
};

const named = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name });

test('taking a row away leaves the focus beside it, says what went, and can be taken back', {
  tag: '@nightly',
}, async ({ app, page }) => {
  test.setTimeout(150_000);
  page.setDefaultTimeout(20_000);
  const { pupilId, openPepId, signedPepId } = await setUpFilledSchool(app, page);
  const event = (kind: 'suspension' | 'school-change', onDate: string) =>
    call(page, 'events.save', {
      id: null,
      pupilId,
      event: {
        kind,
        onDate,
        note: '',
        decision: 'leave',
        pepBy: '',
      },
    });
  await event('school-change', '2026-10-05');
  await event('suspension', '2026-11-02');
  await event('suspension', '2026-11-09');
  for (const description of ['Buy a bus pass', 'Ring the club']) {
    await call(page, 'actions.add', {
      pepId: openPepId,
      action: { description, owner: 'Karl Marsh', dueDate: '2026-12-01' },
    });
  }
  await call(page, 'targets.add', { pepId: openPepId });
  for (const onDate of ['2026-11-09', '2026-11-12']) {
    await call(page, 'reminders.note', {
      pupilId,
      term: { academicYear: 2026, term: 'autumn' },
      role: 'carer',
      how: 'phone',
      onDate,
    });
  }

  const plan = `/peps/${openPepId}?section=targets-actions-and-pp`;
  const kinds: readonly Rows[] = [
    {
      name: 'events',
      path: `/pupils/${pupilId}?tab=care`,
      buttons: named(/^Remove (Suspension|Change of school)/),
      says: /^Removed: (Suspension|Change of school), \d+ \w+ 2026/,
      adds: named(/^Record a move/),
    },
    {
      name: 'actions',
      path: plan,
      buttons: named(/^Remove action/),
      says: /^Removed: Action \d, .+/,
      adds: named('Add an action'),
    },
    {
      name: 'targets',
      path: plan,
      buttons: named(/^Remove target/),
      says: /^Removed: Target \d/,
      adds: named('Add a target'),
    },
    {
      name: 'planned lines',
      path: plan,
      buttons: named(/^Remove planned line/),
      says: 'Removed: Planned line 1, Maths tuition with Ms Čapek',
      // What was said of last term stands there again, to be changed.
      adds: (shown) => shown.getByLabel('Why, or what was considered'),
    },
    {
      name: 'lines of the ledger',
      path: `/ppplus/${pupilId}`,
      open: async (shown) => {
        await expect(shown.getByRole('button', { name: /^Remove: / }).first()).toBeVisible();
      },
      buttons: named(/^Remove: /),
      says: /^Removed: .+/,
      adds: (shown) => shown.getByRole('table').getByRole('combobox').first(),
    },
    {
      name: 'reminders',
      path: '/today',
      open: async (shown) => {
        await shown
          .getByRole('button', { name: /^Remind about Mia/ })
          .first()
          .click();
      },
      buttons: named(/^Take away/),
      says: /^Removed: .*(9|12) Nov.* to Karl Marsh/,
      adds: named('I telephoned'),
    },
  ];

  await goTo(page, '/documents');
  await expect(page.getByRole('heading', { level: 1, name: 'Documents' })).toBeVisible();
  for (const { name, path, open, buttons, says, adds } of kinds) {
    await test.step(name, async () => {
      await page.evaluate((to) => {
        window.location.hash = `#${to}`;
      }, path);
      await open?.(page);
      await expect(buttons(page).first()).toBeVisible();
      const count = await buttons(page).count();
      const notice = page.getByRole('alert').filter({ hasText: says });

      // What is held down takes one row, not all; a press just after the last is not heard.
      const take = async (button: Locator, left: number): Promise<void> => {
        await expect(async () => {
          await button.focus();
          await page.keyboard.down('Enter');
          await page.keyboard.down('Enter');
          await page.keyboard.up('Enter');
          await expect(buttons(page)).toHaveCount(left, { timeout: 3000 });
        }).toPass();
      };

      // The last one: the hands go to the one before.
      await take(buttons(page).last(), count - 1);
      await expect(count > 1 ? buttons(page).last() : adds(page).first()).toBeFocused();
      await notice.last().getByRole('button', { name: 'Undo' }).click();
      await expect(buttons(page)).toHaveCount(count);

      for (let left = count - 1; left >= 0; left -= 1) {
        await take(buttons(page).first(), left);
        await expect(left > 0 ? buttons(page).first() : adds(page).first()).toBeFocused();
      }
      await page.keyboard.press('Escape');
    });
  }

  const go = (to: string): Promise<void> =>
    page.evaluate((hash) => {
      window.location.hash = hash;
    }, `#${to}`);
  await test.step('a rate, removed in its dialog', async () => {
    await go('/settings/rates');
    await page.getByRole('row').nth(1).click();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'Removed: PP+ from' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Add a rate' }).first()).toBeFocused();
  });
  await test.step('a dialog gives the focus back to what opened it', async () => {
    await go(`/peps/${signedPepId}`);
    const opener = page.getByRole('button', { name: 'Undo sign-off' });
    await opener.focus();
    await letGo(page);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await letGo(page);
    await page.getByRole('button', { name: 'Amend instead' }).press('Enter');
    await expect(page.getByLabel('Why is it amended?')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(opener).toBeFocused();
  });
});
