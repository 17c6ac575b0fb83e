import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { says, saysRows } from '../fixtures/says.ts';
import { spending } from '../fixtures/spending.ts';
import { addMia, completePep, goTo, term } from './a-pep.ts';
import { type App, expect, test } from './app.ts';
import { call, setUpSchool } from './calls.ts';
import { letGo } from './press-again.ts';
import { startReader } from './reader/reader.ts';
import { settled } from './settled.ts';

/** A PEP with two rows, as far as it may have them, in every grid of its form; gives its id. */
const setUpGrids = async (page: Page): Promise<string> => {
  await setUpSchool(page);
  const pupilId = await addMia(page);
  const { value: last } = await call(page, 'peps.start', {
    pupilId,
    term: { academicYear: 2025, term: 'summer' },
  });
  await completePep(page, last.id);
  await call(page, 'peps.signOff', { id: last.id });
  const { value: pep } = await call(page, 'peps.start', { pupilId, term });
  await call(page, 'peps.saveAnswers', {
    id: pep.id,
    answers: {
      'attainment-lines': saysRows(
        { subject: 'English', 'working-at': 'Year 7, secure', expected: 'below' },
        { subject: 'Science', 'working-at': 'Year 8, new', expected: 'at' },
      ),
      'attendance-sessions': saysRows({ possible: 120, attended: 110, authorised: 10 }),
      'meeting-date': says('2026-12-10'),
    },
  });
  for (const description of ['Read together on Sundays', 'Buy a quiet lamp']) {
    const action = { description, owner: 'Karl Marsh', dueDate: '2026-12-12' };
    await call(page, 'actions.add', { pepId: pep.id, action });
  }
  for (const description of ['Reading tutor', 'Climbing club']) {
    const line = spending(pupilId, {
      kind: 'planned',
      description,
      quantity: 10,
      unitCostPence: 3800,
    });
    await call(page, 'ppplus.saveLine', { id: null, line });
  }
  return pep.id;
};

/** A grid of the form: where it stands, what is typed into the second cell of its first row, and how it is come to. */
type Gridded = { section: string; field: string; typed: string; comesBy: 'Tab' | 'Shift+Tab' };

const targets = 'targets-actions-and-pp';

const grids: Readonly<Record<string, Gridded>> = {
  attainment: {
    section: 'learning-and-progress',
    field: 'attainment-lines',
    typed: 'Year 8, new',
    comesBy: 'Tab',
  },
  sessions: {
    section: 'attendance',
    field: 'attendance-sessions',
    typed: '112',
    comesBy: 'Tab',
  },
  people: { section: 'the-meeting', field: 'attendees', typed: 'Jo Marsh', comesBy: 'Tab' },
  actions: { section: targets, field: 'actions', typed: 'Jo Marsh', comesBy: 'Shift+Tab' },
  'pp-lines': { section: targets, field: 'pp-plan', typed: 'Arts', comesBy: 'Shift+Tab' },
  'last-targets': {
    section: 'review-of-the-last-pep',
    field: 'target-review',
    typed: 'Partly',
    comesBy: 'Tab',
  },
};

/** Comes to a grid, moves in it, types, adds a row and leaves; gives what was said. */
const workIn = async (
  app: App,
  page: Page,
  { field, typed, comesBy }: Gridded,
): Promise<string> => {
  const part = page.locator(`[data-key="answer:${field}"]`);
  const lines = part.locator('[data-line]');
  await expect(lines.first()).toBeVisible();
  await part.locator('[data-add]').focus();
  const reader = await startReader(page, `[data-key="answer:${field}"] [role="grid"]`);
  const { keyboard } = page;
  const press = (key: string, words = key): Promise<void> =>
    reader.when(words, async () => {
      await letGo(page);
      await keyboard.press(key);
      await settled(app);
    });
  await press(comesBy, `${comesBy}, from the button that adds a row`);
  await press('ArrowRight', 'Right');
  const isOne = (await lines.count()) === 1;
  if (!isOne) {
    await press('ArrowDown', 'Down');
    await press('ArrowUp', 'Up');
  }
  await press('ArrowLeft', 'Left');
  await press('ArrowRight', 'Right');
  await reader.when(`Types “${typed}”`, async () => {
    for (const letter of typed) {
      await keyboard.type(letter);
      await settled(app);
    }
  });
  await press('Enter', isOne ? 'Enter, in the last row' : 'Enter');
  if (!isOne) {
    for (let row = 2; row < (await lines.count()); row += 1) await press('ArrowDown', 'Down');
    await press('Enter', 'Enter, in the last row');
  }
  await press('Escape');
  return reader.text();
};

test('a screen reader says in which row and column of a grid one is', async ({ app, page }) => {
  test.setTimeout(300_000);
  const pepId = await setUpGrids(page);
  for (const [name, gridded] of Object.entries(grids)) {
    await goTo(page, `/peps/${pepId}?section=${gridded.section}`);
    const said = await workIn(app, page, gridded);
    const file = join(import.meta.dirname, 'said', `${name}.txt`);
    const isNew = !existsSync(file);
    if (isNew) writeFileSync(file, said);
    const why = `What is said is not as in said/${name}.txt. Where it is as good, delete that file, run this again, and read what it writes.`;
    expect.soft(said, why).toBe(readFileSync(file, 'utf8'));
    expect.soft(isNew, `said/${name}.txt is written: read it, and run this again.`).toBe(false);
  }
});
