import type { Locator, Page } from '@playwright/test';
import fc from 'fast-check';
import { parseDate } from '#domain/kernel/plain-date.ts';
import { kinds, rungOf, stories } from '../fixtures/owed-stories.ts';
import { addPupil, goTo, term } from './a-pep.ts';
import { expect, test } from './app.ts';
import { call, setUpSchool } from './calls.ts';

/** Five invented schools on five days of the autumn, from 23 November to its last week. */
const seed = Number(process.env.AGREE_SEED);
const schools = fc.sample(
  fc.record({
    days: fc.integer({ min: 0, max: 24 }),
    children: fc.uniqueArray(fc.record({ kind: fc.constantFrom(...kinds), begun: fc.boolean() }), {
      selector: ({ kind }) => kind,
      minLength: 4,
      maxLength: 6,
    }),
  }),
  { seed, numRuns: 5 },
);

/** What the window says of a status while no PEP is begun, and of each step, by the handbook. */
const statusWords = { owed: 'Not started', ask: 'To be asked', none: 'Not required' } as const;
const stepWords: Readonly<Record<string, string>> = {
  start: 'Start the PEP',
  invite: 'Invite people',
};

const rowOf = (page: Page, name: string): Locator =>
  page.getByRole('row').filter({ hasText: name });

for (const [at, { days, children }] of schools.entries()) {
  const today = parseDate('2026-11-23').add({ days }).toString();

  test.describe(`invented school ${at + 1} (AGREE_SEED=${seed}), ${today}`, () => {
    test.use({ today });

    test('each screen says in its own words what is owed to each pupil, and what comes next', async ({
      page,
    }) => {
      await setUpSchool(page);
      const all = [];
      for (const [i, { kind, begun }] of children.entries()) {
        const story = stories[kind];
        if (!story) throw new Error(`${kind} is no story.`);
        const names = { legalForename: `Ada${i}`, legalSurname: 'Brook' };
        const pupilId = await addPupil(page, {
          enrolledOn: '2025-09-03',
          dateOfBirth: '2013-11-20',
          ...story.pupil,
          ...names,
        });
        const begins = begun && story.is === 'owed';
        if (begins) await call(page, 'peps.start', { pupilId, term });
        const rung = rungOf({ kind, begun: begins }, today);
        const next =
          rung === 'start' && story.byOthers ? 'Remind the social worker' : stepWords[rung ?? ''];
        const status = begins ? 'In preparation: ' : statusWords[story.is];
        all.push({ pupilId, name: `${names.legalForename} Brook`, story, next, status });
      }

      const columns = ['name', 'pep', 'next-date', 'next-step'];
      await call(page, 'views.save', { id: null, list: 'pupils', name: '', look: { columns } });
      await goTo(page, '/pupils');
      for (const { name, status, next } of all) {
        await expect(rowOf(page, name)).toContainText(status);
        if (next !== undefined) await expect(rowOf(page, name)).toContainText(next);
      }

      await goTo(page, '/peps');
      await page.getByText('By deadline', { exact: true }).click();
      for (const { name, status, next, story } of all) {
        await expect(rowOf(page, name)).toContainText(status);
        if (next !== undefined) await expect(rowOf(page, name)).toContainText(next);
        if (story.is !== 'owed') await expect(rowOf(page, name)).toContainText(story.says);
      }
      await page.getByText('By stage', { exact: true }).click();
      const board = page.getByRole('group', { name: /^PEPs/ });
      for (const { name, status, next } of all) {
        const stage = board.getByRole('region', {
          name: new RegExp(`^${status.replace(': ', '')}`),
        });
        const card = stage.getByRole('button').filter({ hasText: name });
        await expect(card).toContainText(next ?? name);
      }

      const pressing = page.getByRole('region', { name: /^What needs you/ });
      await goTo(page, '/today');
      await expect(pressing).toBeVisible();
      const others = page.getByRole('button', { name: 'show them' });
      if (await others.count()) await others.click();
      for (const { name, next } of all) {
        const line = pressing.getByRole('listitem').filter({ hasText: name });
        await expect(line).toHaveCount(1);
        if (next === undefined) continue;
        const more = line.getByRole('button', { name: / more for / });
        if (await more.count()) await more.click();
        const step = pressing.getByRole('button', { name: new RegExp(`^${next}.*${name}`) });
        await expect(step).toBeVisible();
      }

      for (const { pupilId, name, story, next } of all) {
        await goTo(page, `/pupils/${pupilId}`);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
        await expect(page.getByText(story.says).first()).toBeVisible();
        if (next !== undefined && next !== 'Start the PEP') {
          await expect(page.getByRole('button', { name: next }).first()).toBeVisible();
        }
      }
    });
  });
}
