/**
 * One school for every sweep: what it holds is long, wide and many. It is built once for each build
 * of the program, through the contract's calls, and each test begins on a copy of its data folder.
 */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { completePep, term } from '../e2e/a-pep.ts';
import { type SchoolIds, setUpFilledSchool } from '../e2e/a-school.ts';
import type { App } from '../e2e/app.ts';
import { call } from '../e2e/calls.ts';
import { prepare, preparedFolder } from '../e2e/prepared.ts';
import { says, saysRows } from '../fixtures/says.ts';

const summer = { academicYear: 2025, term: 'summer' } as const;
const today = '2026-11-16';

/** Ninety letters without a space. */
export const longSurname =
  'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessenschafewarea';

/** A word of two hundred letters. */
const longWord = 'Donaudampfschifffahrtselektrizitaetenhauptbetriebswerk'.repeat(4).slice(0, 200);

/** An answer of five thousand letters. */
const longAnswer = 'She reads each day with Ms Bell, and tells the class about it. '
  .repeat(80)
  .slice(0, 5000);

/** What the sweeps are about, beside what every filled school has. */
export type HandIds = SchoolIds & {
  /** An open PEP of an earlier term. */
  leftOverPepId: string;
  meetingHeldPepId: string;
  readyPepId: string;
  sentPepId: string;
  acceptedPepId: string;
  /** PEPs with nothing in them yet. */
  emptyPepId: string;
  /** Pupils of whom nothing is recorded but who they are. */
  plainPupilIds: string[];
};

const forenames = ['Ada', 'Ben', 'Cleo', 'Dev', 'Eve', 'Finn', 'Gia', 'Hal', 'Ines', 'Jo'];
const surnames = ['Ashby', 'Birch'];

const addPupils = async (page: Page, authorityId: string): Promise<string[]> => {
  const ids: string[] = [];
  for (const [row, surname] of surnames.entries()) {
    for (const [at, forename] of forenames.entries()) {
      const { value } = await call(page, 'pupils.add', {
        legalForename: forename,
        legalSurname: surname,
        dateOfBirth: `20${10 + (at % 6)}-0${1 + (at % 9)}-1${row}`,
        careStartDate: '2024-05-06',
        enrolledOn: '2024-09-03',
        authorityId,
      });
      ids.push(value.id);
    }
  }
  return ids;
};

type Until = 'empty' | 'meeting-held' | 'ready' | 'sent' | 'accepted';

/** Takes a pupil's PEP of the term as far as asked. */
const pepUntil = async (page: Page, pupilId: string, until: Until): Promise<string> => {
  const { value: pep } = await call(page, 'peps.start', { pupilId, term });
  const step = (name: 'ready' | 'sent' | 'accepted', detail = {}) =>
    call(page, 'peps.takeStep', { id: pep.id, step: name, onDate: today, detail });
  if (until === 'empty') return pep.id;
  if (until === 'meeting-held') {
    const attendees = saysRows({ role: 'carer', name: 'Karl Marsh', attended: 'yes' });
    const answers = { 'meeting-date': says(today), attendees };
    await call(page, 'peps.saveAnswers', { id: pep.id, answers });
    return pep.id;
  }
  await completePep(page, pep.id);
  await step('ready');
  if (until === 'ready') return pep.id;
  await call(page, 'peps.signOff', { id: pep.id });
  await step('sent', { to: 'Luton Virtual School', how: 'portal' });
  if (until === 'accepted') await step('accepted', { comment: longWord });
  return pep.id;
};

/** Some thirty lines of every kind, one of them with a word that fits nowhere. */
const fillLedger = async (page: Page, pupilId: string): Promise<void> => {
  const line = {
    pupilId,
    ...term,
    date: '2026-11-02',
    category: 'tuition',
    supplier: 'Tutors of Luton',
    quantity: 2,
    unitCostPence: 1850,
  } as const;
  const { value: lines } = await call(page, 'ppplus.addLines', {
    lines: [
      { ...line, kind: 'planned', description: longWord, supplier: longWord },
      { ...line, kind: 'spent', description: longWord, supplier: longWord },
      { ...line, kind: 'ordered', description: 'Sports kit, ordered', quantity: 9999 },
      { ...line, kind: 'spent', description: 'Guitar, to be paid back' },
      { ...line, kind: 'spent', description: 'Guitar, reversed' },
      { ...line, kind: 'spent', description: 'Guitar, rated' },
      ...Array.from({ length: 24 }, (_, at) => ({
        ...line,
        kind: at % 3 === 0 ? ('planned' as const) : ('spent' as const),
        description: `Lesson ${at + 1} of the term, with the books that go with it`,
      })),
    ],
  });
  const named = (words: string): string =>
    lines.find(({ description }) => description.includes(words))?.id ?? '';
  await call(page, 'ppplus.refundLine', {
    id: named('paid back'),
    date: today,
    amountPence: 700,
    note: longWord,
  });
  await call(page, 'ppplus.reverseLine', { id: named('reversed'), reason: longWord });
  await call(page, 'ppplus.saveImpact', {
    id: named('rated'),
    impact: {
      rating: 'moderate',
      before: 'B',
      what: longAnswer.slice(0, 2000),
      after: 'A',
      soWhat: longWord,
    },
  });
  const [authority] = await call(page, 'authorities.list', {});
  const { grants } = await call(page, 'ppplus.ledger', { pupilId, term });
  await call(page, 'ppplus.saveGrant', {
    id: grants.find(({ kind }) => kind === 'usual')?.id ?? null,
    grant: {
      pupilId,
      ...term,
      kind: 'usual',
      authorityId: authority?.id ?? null,
      amountPence: 80_000,
      source: longWord,
    },
  });
  await call(page, 'ppplus.saveGrant', {
    id: null,
    grant: {
      pupilId,
      ...term,
      kind: 'extra',
      authorityId: authority?.id ?? null,
      amountPence: 25_000,
      source: longWord,
    },
  });
};

/** What is written of the pupil whom most screens show. */
const fillPupil = async (page: Page, { pupilId, openPepId }: SchoolIds): Promise<void> => {
  await call(page, 'events.save', {
    id: null,
    pupilId,
    event: { kind: 'suspension', onDate: '2026-11-03', lastDay: '2026-11-04', note: longWord },
  });
  await call(page, 'peps.saveAnswers', {
    id: openPepId,
    answers: {
      'how-needs-met': says(longAnswer),
      'school-views': says(longWord),
      'carer-views': says(longAnswer),
    },
  });
  const { value: target } = await call(page, 'targets.add', { pepId: openPepId });
  await call(page, 'targets.save', {
    id: target.id,
    answers: { 'target-outcome': says(longWord) },
  });
  for (const [description, owner, dueDate] of [
    [longWord, longWord, '2026-11-02'],
    ['Bring the reading record to the meeting', 'Karl Marsh', '2026-11-27'],
  ] as const) {
    const action = { description, owner, dueDate, targetId: target.id };
    await call(page, 'actions.add', { pepId: openPepId, action });
  }
  const { value: closed } = await call(page, 'actions.add', {
    pepId: openPepId,
    action: { description: 'Ask about the library', owner: 'Joan Whitfield', dueDate: today },
  });
  await call(page, 'actions.setStatus', { id: closed.id, status: 'partly', note: longWord });
  await call(page, 'reminders.note', {
    pupilId,
    term,
    role: 'social-worker',
    how: 'phone',
    onDate: '2026-11-12',
  });
};

/** A rate that was changed, and a pupil who passed to another authority: both are asked about. */
const changeMoney = async (page: Page, authorityId: string, movedId: string): Promise<void> => {
  await call(page, 'rates.save', {
    id: null,
    rate: {
      authorityId,
      stream: 'pp-plus',
      basis: 'term',
      amountPence: 65_000,
      validFrom: '2026-09-01',
      validTo: '',
    },
  });
  const { value: other } = await call(page, 'authorities.save', {
    id: null,
    authority: { name: 'Ashbourne' },
  });
  const pupil = await call(page, 'pupils.get', { id: movedId });
  await call(page, 'pupils.save', {
    id: movedId,
    pupil: { ...pupil, authorityId: other.id },
  });
};

/** Fills an empty data folder. */
const fillSchool = async (app: App, page: Page): Promise<HandIds> => {
  const ids = await setUpFilledSchool(app, page, longSurname);
  await fillPupil(page, ids);
  await fillLedger(page, ids.pupilId);
  const pupils = await addPupils(page, ids.authorityId);
  const nextPupil = (): string => pupils.shift() ?? '';
  const until = (stage: Until): Promise<string> => pepUntil(page, nextPupil(), stage);
  const { value: leftOver } = await call(page, 'peps.start', {
    pupilId: nextPupil(),
    term: summer,
  });
  const filled = {
    ...ids,
    leftOverPepId: leftOver.id,
    emptyPepId: await until('empty'),
    meetingHeldPepId: await until('meeting-held'),
    readyPepId: await until('ready'),
    sentPepId: await until('sent'),
    acceptedPepId: await until('accepted'),
    plainPupilIds: pupils,
  };
  await changeMoney(page, ids.authorityId, pupils[6] ?? '');
  return filled;
};

const name = 'hand-school';
const folder = preparedFolder(name, ['tests/hand/school*.ts', 'tests/{e2e,services}/*.ts']);

/** Where the school lies, once it is built: its data folder, and the ids of what is in it. */
export const schoolFolder = (): string => folder;

/** The ids of what is in the school that was built. */
export const schoolIds = (): HandIds =>
  JSON.parse(readFileSync(join(folder, 'ids.json'), 'utf8')) as HandIds;

/** Builds the school once for each build of the program. */
export const prepareHandSchool = (app: App): Promise<void> =>
  prepare(name, folder, async (empty) => {
    const ids = await fillSchool(app, await app.start());
    await app.stop();
    cpSync(app.dataFolder, join(empty, 'data'), { recursive: true });
    writeFileSync(join(empty, 'ids.json'), JSON.stringify(ids));
  });
