import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDate } from '#domain/kernel/plain-date.ts';
import { compareTerms, termOn } from '#domain/school/terms.ts';
import { boardColumns } from '#renderer/features/cohort/filter.ts';
import { addPupil, type PupilChange, startPep } from './a-pep.ts';
import { freshServices, setUp, type TestSchool } from './services.ts';

/** So many invented schools, each looked at on one invented day. */
const schools = 200;
const seed = Number(process.env.LISTS_SEED ?? Date.now() % 2 ** 31);

/**
 * The handbook's statuses, each with what is owed of it from the first run on, written apart from
 * the rules.
 */
const stories: Readonly<Record<string, { pupil: PupilChange; is: 'owed' | 'ask' | 'none' }>> = {
  'O-01': { pupil: { careStartDate: '2024-03-11' }, is: 'owed' },
  'O-01, by relatives, under a care order': {
    pupil: { careStartDate: '2024-03-11', legalStatus: 'C2' },
    is: 'owed',
  },
  'O-02': { pupil: { careStartDate: '2026-11-19' }, is: 'owed' },
  'O-03': { pupil: { careStartDate: '2022-03-07', enrolledOn: '2026-11-23' }, is: 'owed' },
  'O-05': { pupil: { careStartDate: '2016-03-07', dateOfBirth: '2008-03-04' }, is: 'ask' },
  'O-06': {
    pupil: {
      careStartDate: '2016-03-07',
      dateOfBirth: '2008-03-04',
      careStatus: 'left-care',
      afterEighteen: { goesOn: 'yes', until: '2027-08-31', toldBy: 'Luton', toldOn: '2026-03-04' },
    },
    is: 'owed',
  },
  'O-07': {
    pupil: { dateOfBirth: '2008-03-04', careStatus: 'left-care', afterEighteen: { goesOn: 'no' } },
    is: 'none',
  },
  'O-08': { pupil: { careStatus: 'previously' }, is: 'none' },
  'O-09': { pupil: { careStatus: 'kinship' }, is: 'none' },
  'O-10': { pupil: { legalStatus: 'V4' }, is: 'none' },
  'O-11': { pupil: { careStatus: 'child-in-need' }, is: 'none' },
  'O-11, unknown': { pupil: { careStatus: 'not-known' }, is: 'ask' },
  'O-12': {
    pupil: { careStartDate: '2022-03-07', careEnd: { on: '2026-11-20', reason: 'home' } },
    is: 'none',
  },
  'O-14': {
    pupil: {
      careStartDate: '2022-03-07',
      takingPart: { said: 'declines', who: 'Jo', on: '2026-11-05' },
    },
    is: 'owed',
  },
  'O-17': { pupil: { careStartDate: '2022-03-07', legalStatus: 'J1' }, is: 'ask' },
};
const kinds = Object.keys(stories);

const invented = fc.record({
  /** School days and holidays from the first run to the end of the school year. */
  days: fc.integer({ min: 0, max: 240 }),
  /** One school in ten holds every status. */
  who: fc.oneof(
    { weight: 9, arbitrary: fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 5 }) },
    { weight: 1, arbitrary: fc.constant(kinds) },
  ),
  begun: fc.array(fc.boolean(), { minLength: 15, maxLength: 15 }),
  leaver: fc.boolean(),
});

const look = async (school: TestSchool, of: Awaited<ReturnType<typeof invent>>) => {
  const today = school.env.today;
  const terms = await school.call('terms.list', {});
  const term = termOn(today, terms);
  const { rows: pupils } = await school.call('pupils.list', { term, limit: 200 });
  const board = await school.call('peps.board', { term });
  const grid = await school.call('peps.byTerm', { term });
  const at = grid.terms.findIndex((one) => compareTerms(one, term) === 0);
  const day = await school.call('today.get', { term });
  const columns = boardColumns(board);

  for (const { id, kind, left } of of) {
    const row = pupils.find((one) => one.id === id);
    if (left) {
      expect(row, kind).toBeUndefined();
      expect(board.some(({ pupilId }) => pupilId === id)).toBe(false);
      expect(day.items.some(({ pupilId }) => pupilId === id)).toBe(false);
      continue;
    }
    const onBoard = board.find(({ pupilId }) => pupilId === id);
    const cell = grid.rows.find(({ pupilId }) => pupilId === id)?.cells[at];
    const page = await school.call('pupils.deadlines', { id, term });
    const said = `${kind} on ${today}`;
    // What the handbook expects; every list gives the same, in the same words.
    expect(page.owing.is, said).toBe(stories[kind]?.is);
    expect(row?.owing, said).toEqual(page.owing);
    expect(onBoard?.owing, said).toEqual(page.owing);
    expect(row?.due, said).toEqual(page.dues[0] ?? null);
    expect(onBoard?.due, said).toEqual(page.dues[0] ?? null);
    if (cell?.kind === 'pep') expect(row?.pep?.id, said).toBe(cell.pepId);
    else {
      const cellOf = { owed: 'not-started', ask: 'ask', none: 'not-owed' } as const;
      expect(cell?.kind, said).toBe(cellOf[page.owing.is]);
      expect(cell && 'words' in cell && cell.words, said).toBe(page.owing.words);
    }
    const column = columns.find(({ rows }) => rows.some(({ pupilId }) => pupilId === id))?.words;
    if (row?.pep === null && page.owing.is !== 'owed') {
      expect(column, said).toBe(page.owing.is === 'ask' ? 'To be asked' : 'Not required');
    }
    if (page.owing.is !== 'owed' && row?.pep === null) {
      expect(
        page.dues.some(({ late }) => late),
        said,
      ).toBe(false);
    }
    for (const item of day.items.filter(({ pupilId }) => pupilId === id)) {
      expect(page.dues, said).toContainEqual(item.due);
    }
  }
  // Each pupil counts once.
  const { done, toSend, returned, inPreparation, notStarted, toAsk, notOwed } = day.peps;
  const counted = done + toSend + returned + inPreparation + notStarted + toAsk + notOwed;
  expect(counted).toBe(pupils.length);
  expect(columns.flatMap(({ rows }) => rows)).toHaveLength(pupils.length);
  expect(notStarted).toBe(
    pupils.filter((one) => one.pep === null && one.owing.is === 'owed').length,
  );
};

const invent = async (
  school: TestSchool,
  { who, begun, leaver }: { who: readonly string[]; begun: readonly boolean[]; leaver: boolean },
) => {
  const made: { id: string; kind: string; left: boolean }[] = [];
  for (const [i, kind] of who.entries()) {
    const legalSurname = `Of ${i}`;
    const { id } = (await addPupil(school, { ...stories[kind]?.pupil, legalSurname })).value;
    if (begun[i] && stories[kind]?.is === 'owed') await startPep(school, id);
    made.push({ id, kind, left: false });
  }
  if (leaver) {
    const { id } = (await addPupil(school, { careStartDate: '2022-03-07' })).value;
    await startPep(school, id);
    await school.call('pupils.setLeft', { id, leftOn: school.env.today });
    made.push({ id, kind: 'O-13', left: true });
  }
  return made;
};

test(`the lists agree on what is owed to each pupil, in ${schools} invented schools (LISTS_SEED=${seed})`, async () => {
  await fc.assert(
    fc.asyncProperty(invented, async ({ days, ...cohort }) => {
      const school = await setUp(freshServices());
      try {
        const of = await invent(school, cohort);
        const today = parseDate('2026-11-23').add({ days }).toString();
        school.env.today = today;
        school.env.now = `${today}T10:00:00.000Z`;
        await look(school, of);
      } finally {
        await school.call('access.lock', {});
        fs.rmSync(path.dirname(school.folder), { recursive: true });
      }
    }),
    { seed, numRuns: schools },
  );
}, 240_000);
