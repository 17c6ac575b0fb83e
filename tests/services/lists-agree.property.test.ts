import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatDate, parseDate } from '#domain/kernel/plain-date.ts';
import { compareTerms, type TermKey } from '#domain/school/terms.ts';
import { boardColumns } from '#renderer/features/cohort/list/filter.ts';
import { readableText, readPdf, squeezed } from '../documents/read-pdf.ts';
import { bringsOn, kinds, rungOf, stories, termOfDay } from '../fixtures/owed-stories.ts';
import { addPupil, newPep, signOffComplete, startPep, takeStep } from './a-pep.ts';
import { freshServices, passphrase, setUp, type TestServices } from './services.ts';

/**
 * So many invented schools, each looked at on one invented day: some of what is there, and in the
 * last twenty every status, a leaver and what the term's report prints. Each has a child whose PEP
 * came back and is being revised.
 */
const schools = 180;
const wholeSchools = 20;
const seed = Number(process.env.LISTS_SEED ?? Date.now() % 2 ** 31);

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
    // How far it is, and what it lacks.
    expect(onBoard?.pep?.toDo, said).toEqual(row?.pep?.toDo);
    if (row?.pep) {
      const { lacks } = await school.call('quality.get', { pepId: row.pep.id });
      const left = Object.values(row.pep.toDo).reduce((sum, one) => sum + one, 0);
      expect(
        lacks.filter(({ needed }) => needed),
        said,
      ).toHaveLength(left);
    }
    // What it brings, and what of that is left.
    const ledger = await school.call('ppplus.ledger', { pupilId: id, term });
    const statement = await school.call('ppplus.statement', {
      of: { pupilId: id },
      clock: { by: 'term', ...term },
    });
    expect(
      ledger.streams.map(({ stream }) => stream),
      said,
    ).toEqual(bringsOn(kind, today));
    expect(statement.pupils.find(({ pupilId }) => pupilId === id)?.streams ?? [], said).toEqual(
      ledger.streams,
    );
    expect(row?.moneyLeft, said).toEqual(
      ledger.streams.map(({ stream, balance }) => ({ stream, pence: balance.left })),
    );
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

/** What a document says that was just saved. */
const textOf = async (school: TestServices, fileName: string): Promise<string> =>
  readableText((await readPdf(fs.readFileSync(path.join(school.exportsFolder, fileName)))).pages);

/**
 * The term's report says of each child who is asked for a PEP what the lists say; the PDF of one says
 * the same of how far it is, and of the money.
 */
const readPapers = async (
  school: TestServices,
  of: readonly Child[],
  { term, pupils }: Awaited<ReturnType<typeof look>>,
) => {
  const report = await school.call('documents.termReport', { term, naming: 'name' });
  const text = await textOf(school, report.fileName);
  for (const { id, kind } of of) {
    const row = pupils.find((one) => one.id === id);
    if (row === undefined || row.owing.is !== 'owed') continue;
    const said = `${kind} on ${school.env.today}`;
    const stage = row.pep === null ? 'Not started' : 'In preparation';
    expect(text, said).toContain(squeezed(`${row.name} Year ${row.yearGroup} Luton ${stage}`));
  }
  const child = of.find(({ kind }) => kind === 'O-01');
  if (child) await readPdfOf(school, child.id, term);
};

/** A PEP that is signed off says on paper what the lists say then, and what the ledger does. */
const readPdfOf = async (school: TestServices, pupilId: string, term: TermKey) => {
  const { today } = school.env;
  const begun = (await school.call('pupils.list', { term, limit: 200 })).rows.find(
    ({ id }) => id === pupilId,
  );
  const pepId = begun?.pep?.id ?? (await startPep(school, pupilId, term));
  await signOffComplete(school, pepId, today);
  const { fileName } = await school.call('documents.exportPep', {
    pepId,
    recipient: 'Luton Virtual School',
    sentHow: 'portal',
  });
  const paper = await textOf(school, fileName);
  const board = await school.call('peps.board', { term });
  const row = board.find((one) => one.pupilId === pupilId);
  expect([row?.stage, row?.owing.is], today).toEqual(['sent', 'owed']);
  expect(paper, today).toContain(squeezed(`signed off by Priya Nair on ${formatDate(today)}`));
  expect(paper, today).toContain(squeezed(`Year ${row?.yearGroup}`));
  const { streams } = await school.call('ppplus.ledger', { pupilId, term });
  expect(streams.map(({ stream }) => stream)).toEqual(bringsOn('O-01', today));
  for (const { balance } of streams) {
    expect(balance.expected, today).toBe(60_000);
    expect(paper, today).toContain(squeezed('Expected £600.00'));
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

test(`and in ${wholeSchools} that hold every status, with the term's report and a PEP's PDF (LISTS_SEED=${seed})`, async () => {
  await fc.assert(
    fc.asyncProperty(whole, (cohort) => inSchool(cohort, readPapers)),
    { seed, numRuns: wholeSchools },
  );
}, 600_000);
