import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseDate } from '#domain/kernel/plain-date.ts';
import { compareTerms } from '#domain/school/terms.ts';
import { boardColumns } from '#renderer/features/cohort/filter.ts';
import { readableText, readPdf, squeezed } from '../documents/read-pdf.ts';
import {
  addPupil,
  newPep,
  type PupilChange,
  signOffComplete,
  startPep,
  takeStep,
} from './a-pep.ts';
import { freshServices, passphrase, setUp, type TestServices } from './services.ts';

/**
 * So many invented schools, each looked at on one invented day: some of what is there, and in the
 * last twenty every status, a leaver and what the term's report prints. Each has a child whose PEP
 * came back and is being revised.
 */
const schools = 180;
const wholeSchools = 20;
const seed = Number(process.env.LISTS_SEED ?? Date.now() % 2 ** 31);

/** What the handbook's table says of a status from the first run on, written apart from the rules. */
type Story = {
  pupil: PupilChange;
  is: 'owed' | 'ask' | 'none';
  /** What every list begins with saying. */
  says: string;
  /** Others begin the PEP. */
  byOthers?: true;
};

/** Calendar P of the handbook, as far as it is needed: terms with their half-terms. */
const terms = [
  { name: 'autumn', from: '2026-09-02', to: '2026-12-18', half: ['2026-10-26', '2026-10-30'] },
  { name: 'spring', from: '2027-01-04', to: '2027-03-25', half: ['2027-02-15', '2027-02-19'] },
  { name: 'summer', from: '2027-04-12', to: '2027-07-21', half: ['2027-05-31', '2027-06-04'] },
] as const;
const bankHoliday = '2027-05-03';

const isSchoolDay = (day: string): boolean =>
  parseDate(day).dayOfWeek < 6 &&
  day !== bankHoliday &&
  terms.some(
    ({ from, to, half }) => day >= from && day <= to && !(day >= half[0] && day <= half[1]),
  );

/** School days after one day, to another and included. */
const schoolDays = (from: string, to: string): number => {
  let count = 0;
  for (
    let day = parseDate(from).add({ days: 1 });
    day.toString() <= to;
    day = day.add({ days: 1 })
  ) {
    if (isSchoolDay(day.toString())) count += 1;
  }
  return count;
};

/** The term of a day; in the holidays the next. */
const termOfDay = (day: string) => terms.find(({ to }) => day <= to) ?? terms[2];

const stories: Readonly<Record<string, Story>> = {
  'O-01': { pupil: { careStartDate: '2024-03-11' }, is: 'owed', says: 'PEP by ' },
  'O-01, by relatives, under a care order': {
    pupil: { careStartDate: '2024-03-11', legalStatus: 'C2' },
    is: 'owed',
    says: 'PEP by ',
  },
  'O-02': {
    pupil: { careStartDate: '2026-11-19' },
    is: 'owed',
    // 20 working days after 19 November.
    says: 'First PEP by 17 December 2026',
    byOthers: true,
  },
  'O-03': {
    pupil: { careStartDate: '2022-03-07', enrolledOn: '2026-11-23' },
    is: 'owed',
    // Luton names no days for a change of school: the term's own day.
    says: 'PEP by ',
  },
  'O-05': {
    pupil: { careStartDate: '2016-03-07', dateOfBirth: '2008-03-04' },
    is: 'ask',
    says: '18 on 4 March 2026: ask',
  },
  'O-06': {
    pupil: {
      careStartDate: '2016-03-07',
      dateOfBirth: '2008-03-04',
      careStatus: 'left-care',
      afterEighteen: { goesOn: 'yes', until: '2027-08-31', toldBy: 'Luton', toldOn: '2026-03-04' },
    },
    is: 'owed',
    says: 'PEP by ',
  },
  'O-07': {
    pupil: { dateOfBirth: '2008-03-04', careStatus: 'left-care', afterEighteen: { goesOn: 'no' } },
    is: 'none',
    says: 'Left care at 18',
  },
  'O-08': {
    pupil: { careStatus: 'previously' },
    is: 'none',
    says: 'Previously looked after: a plan is voluntary',
  },
  'O-09': { pupil: { careStatus: 'kinship' }, is: 'none', says: 'Kinship care: no PEP' },
  'O-10': { pupil: { legalStatus: 'V4' }, is: 'none', says: 'Short breaks: no PEP' },
  'O-11': {
    pupil: { careStatus: 'child-in-need' },
    is: 'none',
    says: 'Child in need: no PEP is required',
  },
  'O-11, unknown': {
    pupil: { careStatus: 'not-known' },
    is: 'ask',
    says: 'Status not known: ask the social worker',
  },
  'O-12': {
    pupil: { careStartDate: '2022-03-07', careEnd: { on: '2026-11-20', reason: 'home' } },
    is: 'none',
    says: 'Care ended on 20 November 2026 (home again)',
  },
  'O-14': {
    pupil: {
      careStartDate: '2022-03-07',
      takingPart: { said: 'declines', who: 'Jo', on: '2026-11-05' },
    },
    is: 'owed',
    says: 'PEP by ',
  },
  'O-17': {
    pupil: { careStartDate: '2022-03-07', legalStatus: 'J1' },
    is: 'ask',
    says: 'Remanded: ask the authority',
  },
};
const kinds = Object.keys(stories);

/** The rung that the handbook's ladder gives a PEP of which nothing but its beginning is told. */
const rungOf = ({ kind, begun }: Child, today: string): string | null => {
  if (stories[kind]?.is !== 'owed') return null;
  const term = termOfDay(today);
  // The autumn's PEP is gone on with while it is the last one, and in its own term once its day is near.
  if (begun && term.name === 'spring') return 'invite';
  if (begun && term.name === 'autumn') return schoolDays(today, term.to) <= 20 ? 'invite' : null;
  return today >= term.from || schoolDays(today, term.to) <= 20 ? 'start' : null;
};

type Child = { id: string; kind: string; begun: boolean; left: boolean };

const days = fc.integer({ min: 0, max: 240 });
const begun = fc.array(fc.boolean(), { minLength: kinds.length, maxLength: kinds.length });
const some = fc.record({
  days,
  who: fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 4 }),
  begun,
  leaver: fc.boolean(),
});
const whole = fc.record({
  days,
  who: fc.constant(kinds),
  begun,
  leaver: fc.constant(true),
});

/** A school in which one child's PEP was sent, came back on the 23rd, and is being revised. */
let first: TestServices;
let revised: { pupilId: string; pepId: string; lutonId: string };

beforeAll(async () => {
  const school = await setUp(freshServices());
  first = school;
  const { pupilId, pepId } = await newPep(school, {
    legalSurname: 'Revised',
    careStartDate: '2024-03-11',
  });
  await signOffComplete(school, pepId);
  const detail = { to: 'Luton Virtual School', how: 'portal' } as const;
  await takeStep(school, pepId, 'sent', '2026-11-23', { detail });
  await takeStep(school, pepId, 'returned', '2026-11-23', { detail: { reason: 'Vague' } });
  const { value } = await school.call('peps.amend', { id: pepId, reason: 'Vague' });
  revised = { pupilId, pepId: value.id, lutonId: school.lutonId };
  await school.call('access.lock', {});
}, 120_000);

afterAll(() => fs.rmSync(path.dirname(first.folder), { recursive: true }));

/** An own copy of that school, open. */
const copied = async (): Promise<TestServices> => {
  const school = freshServices();
  fs.cpSync(first.folder, school.folder, { recursive: true });
  const { people } = await school.call('app.state', {});
  await school.call('access.unlock', { personId: people[0]?.id ?? '', passphrase });
  return school;
};

type Cohort = { who: readonly string[]; begun: readonly boolean[]; leaver: boolean };

const invent = async (services: TestServices, cohort: Cohort): Promise<Child[]> => {
  const school = Object.assign(services, { lutonId: revised.lutonId, recoveryCode: '' });
  const made: Child[] = [];
  for (const [i, kind] of cohort.who.entries()) {
    const legalSurname = `Of ${i}`;
    const { id } = (await addPupil(school, { ...stories[kind]?.pupil, legalSurname })).value;
    const begins = cohort.begun[i] === true && stories[kind]?.is === 'owed';
    if (begins) await startPep(school, id);
    made.push({ id, kind, begun: begins, left: false });
  }
  if (cohort.leaver) {
    const { id } = (await addPupil(school, { careStartDate: '2022-03-07' })).value;
    await startPep(school, id);
    await school.call('pupils.setLeft', { id, leftOn: school.env.today });
    made.push({ id, kind: 'O-13', begun: true, left: true });
  }
  return made;
};

/** What the screens are given on a day: every list reads one reckoning. */
const look = async (school: TestServices, of: readonly Child[]) => {
  const today = school.env.today;
  const { name, to } = termOfDay(today);
  const term = { academicYear: 2026, term: name };
  const { rows: pupils } = await school.call('pupils.list', { term, limit: 200 });
  const board = await school.call('peps.board', { term });
  const grid = await school.call('peps.byTerm', { term });
  const at = grid.terms.findIndex((one) => compareTerms(one, term) === 0);
  const day = await school.call('today.get', {});
  const onToday = [...day.needs, ...day.waiting, ...day.others];
  const columns = boardColumns(board);
  expect(day.term).toEqual(term);

  for (const child of of) {
    const { id, kind, left } = child;
    const said = `${kind} on ${today}`;
    const row = pupils.find((one) => one.id === id);
    const onBoard = board.find(({ pupilId }) => pupilId === id);
    const card = onToday.filter(({ pupilId }) => pupilId === id);
    if (left) {
      expect([row, onBoard, card], said).toEqual([undefined, undefined, []]);
      continue;
    }
    const cell = grid.rows.find(({ pupilId }) => pupilId === id)?.cells[at];
    const page = await school.call('pupils.deadlines', { id, term });
    const { owing, dues, next, nextDate } = page;
    // What is owed and when: as the handbook has it, and the same in every list.
    expect(owing.is, said).toBe(stories[kind]?.is);
    expect(owing.words.startsWith(stories[kind]?.says ?? '?'), `${said}: ${owing.words}`).toBe(
      true,
    );
    if (owing.is === 'owed') expect(owing.due, said).toEqual({ date: to, kind: 'term-end' });
    expect(row?.owing, said).toEqual(owing);
    expect(onBoard?.owing, said).toEqual(owing);
    expect(onBoard?.due, said).toEqual(dues[0] ?? null);
    expect(card, said).toMatchObject([{ nextDate, words: owing.words }]);
    expect(row?.nextDate, said).toEqual(nextDate);
    // What comes next.
    expect(next?.rung ?? null, said).toBe(rungOf(child, today));
    expect(next?.byOthers ?? false, said).toBe(
      next?.rung === 'start' && stories[kind]?.byOthers === true,
    );
    expect(row?.next, said).toEqual(next);
    expect(onBoard?.next, said).toEqual(next);
    const steps = (card[0]?.lines ?? []).flatMap(({ rung, urgency }) =>
      rung && urgency !== 'left' ? [rung] : [],
    );
    if (steps.length > 0) expect(steps, said).toContainEqual(next);
    // How far it is.
    expect(onBoard?.pep?.toDo, said).toEqual(row?.pep?.toDo);
    if (cell?.kind === 'pep') expect(row?.pep?.id, said).toBe(cell.pepId);
    else {
      const cellOf = { owed: 'not-started', ask: 'ask', none: 'not-owed' } as const;
      expect(cell?.kind, said).toBe(cellOf[owing.is]);
      expect(cell && 'words' in cell && cell.words, said).toBe(owing.words);
    }
    const column = columns.find(({ rows }) => rows.some(({ pupilId }) => pupilId === id))?.words;
    if (row?.pep === null && owing.is !== 'owed') {
      expect(column, said).toBe(owing.is === 'ask' ? 'To be asked' : 'Not required');
      // Never the teacher's lateness.
      expect(dues.some(({ late }) => late) || card[0]?.lines.some(({ late }) => late), said).toBe(
        false,
      );
    }
  }

  // What came back goes on being asked for through its revision, in its own term and in the next.
  const back = await school.call('pupils.deadlines', { id: revised.pupilId, term });
  const followed = name === 'summer' ? undefined : { rung: 'mend', pepId: revised.pepId };
  if (followed) {
    expect(back.next, today).toMatchObject(followed);
    const [card] = day.needs.filter(({ pupilId }) => pupilId === revised.pupilId);
    expect(card?.lines.find(({ rung }) => rung?.rung === 'mend')?.detail, today).toBe('Vague');
  }

  // Each pupil counts once.
  const { overdue: _, ...counts } = day.peps;
  const counted = Object.values(counts).reduce((sum, one) => sum + one, 0);
  expect([counted, onToday.length, day.pupils], today).toEqual([
    pupils.length,
    pupils.length,
    pupils.length,
  ]);
  expect(columns.flatMap(({ rows }) => rows)).toHaveLength(pupils.length);
  expect(counts.notStarted).toBe(
    pupils.filter((one) => one.pep === null && one.owing.is === 'owed').length,
  );
  return { term, pupils };
};

/** The term's report says of each child who is asked for a PEP what the lists say. */
const readReport = async (
  school: TestServices,
  of: readonly Child[],
  { term, pupils }: Awaited<ReturnType<typeof look>>,
) => {
  const { fileName } = await school.call('documents.termReport', { term, naming: 'name' });
  const file = path.join(school.exportsFolder, fileName);
  const text = readableText((await readPdf(fs.readFileSync(file))).pages);
  for (const { id, kind } of of) {
    const row = pupils.find((one) => one.id === id);
    if (row === undefined || row.owing.is !== 'owed') continue;
    const stage = row.pep === null ? 'Not started' : 'In preparation';
    expect(text, `${kind} on ${school.env.today}`).toContain(
      squeezed(`${row.name} Year ${row.yearGroup} Luton ${stage}`),
    );
  }
};

const inSchool = async (
  { days: later, ...cohort }: Cohort & { days: number },
  then: (
    school: TestServices,
    of: readonly Child[],
    seen: Awaited<ReturnType<typeof look>>,
  ) => Promise<void> = async () => undefined,
): Promise<void> => {
  const school = await copied();
  try {
    const of = await invent(school, cohort);
    const today = parseDate('2026-11-23').add({ days: later }).toString();
    school.env.today = today;
    school.env.now = `${today}T10:00:00.000Z`;
    await then(school, of, await look(school, of));
  } finally {
    await school.call('access.lock', {});
    fs.rmSync(path.dirname(school.folder), { recursive: true });
  }
};

test(`the lists agree on what is owed to each pupil and what comes next, in ${schools} invented schools (LISTS_SEED=${seed})`, async () => {
  await fc.assert(
    fc.asyncProperty(some, (cohort) => inSchool(cohort)),
    { seed, numRuns: schools },
  );
}, 600_000);

test(`and in ${wholeSchools} that hold every status, with the term's report (LISTS_SEED=${seed})`, async () => {
  await fc.assert(
    fc.asyncProperty(whole, (cohort) => inSchool(cohort, readReport)),
    { seed, numRuns: wholeSchools },
  );
}, 600_000);
