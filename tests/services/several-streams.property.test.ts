import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type Stream, streams } from '#domain/authority/rates.ts';
import type { PupilMoney } from '#domain/contract/calls/ppplus.ts';
import type { Balance, StreamMoney } from '#domain/ppplus/balance.ts';
import type { Clock } from '#domain/ppplus/clocks.ts';
import { type LineMoney, lineMoney } from '#domain/ppplus/streams.ts';
import { type TermName, termNames } from '#domain/school/terms.ts';
import { spending } from '../fixtures/spending.ts';
import { addLine } from './a-pep.ts';
import { expectedM, playM, type SchoolM, schoolM } from './school-m.ts';
import { freshServices, passphrase, type TestServices } from './services.ts';

/**
 * Invented lines and awards over several streams, states and two years, on top of the handbook's
 * school M. What each figure must be is added up here, apart from the rules.
 */
const seed = Number(process.env.MONEY_SEED ?? Date.now() % 2 ** 31);
const schools = 15;

const years = [2025, 2026] as const;
const letters = ['A', 'B', 'C', 'D', 'G', 'H', 'I'] as const;
const streamNames = Object.keys(streams) as Stream[];
const payers = Object.keys(lineMoney) as LineMoney[];

type Place = { letter: string; year: number; term: TermName };
type Award = Place & {
  stream: Stream;
  pence: number;
  far: 'asked' | 'confirmed' | 'received';
  on: string;
};
type Line = Place & {
  money: LineMoney;
  kind: 'planned' | 'ordered' | 'spent';
  pence: number;
  many: number;
  on: string;
  after: 'stands' | 'reversed' | 'refunded';
};

const day = fc
  .integer({ min: 0, max: 590 })
  .map((days) => new Date(Date.UTC(2025, 8, 3 + days)).toISOString().slice(0, 10));
const place = {
  letter: fc.constantFrom(...letters),
  year: fc.constantFrom(...years),
  term: fc.constantFrom(...termNames),
};
const pence = fc.integer({ min: 1, max: 90_000 });
const awards: fc.Arbitrary<Award[]> = fc.array(
  fc.record({
    ...place,
    stream: fc.constantFrom(...streamNames),
    pence,
    far: fc.constantFrom('asked', 'confirmed', 'received'),
    on: day,
  }),
  { minLength: 2, maxLength: 6 },
);
const lines: fc.Arbitrary<Line[]> = fc.array(
  fc.record({
    ...place,
    money: fc.constantFrom(...payers),
    kind: fc.constantFrom('planned', 'ordered', 'spent', 'spent'),
    pence,
    many: fc.integer({ min: 1, max: 12 }),
    on: day,
    after: fc.constantFrom('stands', 'stands', 'reversed', 'refunded'),
  }),
  { minLength: 4, maxLength: 14 },
);

const financialYear = (date: string, { year, term }: Place): number => {
  if (date === '') return term === 'summer' ? year + 1 : year;
  return Number(date.slice(0, 4)) - (date.slice(5) < '04-01' ? 1 : 0);
};
const counts = (clock: Clock, of: Place, date: string): boolean => {
  if (clock.by === 'financial-year') return financialYear(date, of) === clock.financialYear;
  return of.year === clock.academicYear && (clock.by !== 'term' || of.term === clock.term);
};

const clocks: Clock[] = [
  ...years.flatMap((academicYear) =>
    termNames.map((term) => ({ by: 'term' as const, academicYear, term })),
  ),
  ...years.map((academicYear) => ({ by: 'academic-year' as const, academicYear })),
  ...[2025, 2026, 2027].map((of) => ({ by: 'financial-year' as const, financialYear: of })),
];

/** The figures that every way out has, in pence; `expected` and `left` are null where nothing is known. */
type Figures = Pick<
  Balance,
  | 'expected'
  | 'confirmed'
  | 'received'
  | 'planned'
  | 'committed'
  | 'spent'
  | 'left'
  | 'leftOfReceived'
>;
const figuresOf = (b: Figures): Figures => ({
  ...{ expected: b.expected, confirmed: b.confirmed, received: b.received, planned: b.planned },
  ...{ committed: b.committed, spent: b.spent, left: b.left, leftOfReceived: b.leftOfReceived },
});

/** What of a pupil's stream the handbook's table gives on a clock: its known terms, in pence. */
const ofHandbook = (clock: Clock, letter: string, stream: Stream): number[] =>
  expectedM
    .filter(([who, of]) => who === letter && of === stream)
    .flatMap(([, , ...rows]) =>
      rows.flatMap((row, i) =>
        row.split(' ').flatMap((printed, n) => {
          const term = termNames[n] ?? 'autumn';
          const of = { letter, year: years[i] ?? 2025, term };
          const known = printed !== 'n' && printed !== '?';
          return known && counts(clock, of, '') ? [Math.round(Number(printed) * 100)] : [];
        }),
      ),
    );

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);

/** What a pupil's stream must come to on a clock; null where nothing of it is there. */
const must = (
  clock: Clock,
  letter: string,
  stream: Stream,
  all: { awards: readonly Award[]; lines: readonly Line[] },
): Figures | null => {
  const given = all.awards.filter(
    (one) =>
      one.letter === letter &&
      one.stream === stream &&
      counts(clock, one, one.far === 'received' ? one.on : ''),
  );
  const known = [
    ...ofHandbook(clock, letter, stream),
    ...given.map((one) => (one.far === 'asked' ? 0 : one.pence)),
  ];
  const own = all.lines.filter(
    (one) =>
      one.letter === letter &&
      one.money === stream &&
      one.after !== 'reversed' &&
      counts(clock, one, one.kind === 'planned' ? '' : one.on),
  );
  if (known.length === 0 && own.length === 0) return null;
  const of = (kind: Line['kind']): number =>
    sum(own.filter((one) => one.kind === kind).map((one) => one.pence * one.many));
  const back = sum(
    own.filter((one) => one.kind === 'spent' && one.after === 'refunded').map((one) => one.pence),
  );
  const expected = known.length === 0 ? null : sum(known);
  const received = sum(given.filter(({ far }) => far === 'received').map((one) => one.pence));
  const [committed, spent] = [of('ordered'), of('spent') - back];
  return {
    ...{ expected, received, planned: of('planned'), committed, spent },
    confirmed: sum(given.filter(({ far }) => far !== 'asked').map((one) => one.pence)),
    left: expected === null ? null : expected - spent - committed,
    leftOfReceived: received - spent - committed,
  };
};

let base: SchoolM;
let personId: string;
let turn = 0;
beforeAll(async () => {
  base = await schoolM();
  await playM(base, true);
  personId = (await base.call('access.lock', {})).people[0]?.id ?? '';
}, 120_000);

/** The school as it stood at the end of the handbook's story, in a folder of its own. */
const copied = async (): Promise<TestServices> => {
  const school = freshServices();
  fs.cpSync(base.folder, school.folder, { recursive: true });
  Object.assign(school.env, { today: '2027-04-19', now: '2027-04-19T09:00:00.000Z' });
  await school.call('access.unlock', { personId, passphrase });
  return school;
};

const write = async (
  school: TestServices,
  all: { awards: Award[]; lines: Line[] },
): Promise<void> => {
  for (const { letter, year, term, stream, pence: amountPence, far, on } of all.awards) {
    const { value } = await school.call('ppplus.saveGrant', {
      id: null,
      grant: {
        ...{ pupilId: base.ids[letter] ?? '', academicYear: year, term, kind: 'extra', stream },
        ...{ amountPence, authorityId: stream === 'pp-plus' ? base.lutonId : null },
      },
    });
    if (far !== 'asked')
      await school.call('ppplus.stepGrant', { id: value.id, step: far, on, amountPence });
  }
  for (const [
    i,
    { letter, year, term, money, kind, pence: unitCostPence, many, on, after },
  ] of all.lines.entries()) {
    const line = await addLine(
      school,
      spending(base.ids[letter] ?? '', {
        ...{ academicYear: year, term, kind, date: kind === 'planned' ? '' : on, stream: money },
        ...{
          quantity: many,
          unitCostPence,
          description: `Secret plan ${i}`,
          note: `Quiet note ${i}`,
        },
      }),
    );
    if (after === 'reversed')
      await school.call('ppplus.reverseLine', { id: line.id, reason: 'Twice' });
    else if (after === 'refunded' && kind === 'spent') {
      await school.call('ppplus.refundLine', { id: line.id, date: on, amountPence: unitCostPence });
    }
  }
};

const pounds = (written: string | undefined): number | null =>
  written === 'not known' ? null : Math.round(Number(written) * 100);

type Row = Record<string, string>;

const figuresIn = (row: Row, planned: number): Figures => ({
  expected: pounds(row['Expected (£)']),
  confirmed: pounds(row['Confirmed (£)']) ?? 0,
  received: pounds(row['Received (£)']) ?? 0,
  planned,
  committed: pounds(row['Ordered (£)']) ?? 0,
  spent: pounds(row['Spent (£)']) ?? 0,
  left: pounds(row['Left of what is expected (£)']),
  leftOfReceived: pounds(row['Left of what has come (£)']) ?? 0,
});

const byStream = (own: readonly Pick<StreamMoney, 'stream' | 'balance'>[]) =>
  Object.fromEntries(own.map(({ stream, balance }) => [stream, figuresOf(balance)]));

const tables = async (school: TestServices, pupilId: string, clock: Clock) => {
  const read = async (as: 'csv' | 'bursar') => {
    const { fileName } = await school.call('ppplus.exportStatement', {
      of: { pupilId },
      clock,
      as,
    });
    const text = fs.readFileSync(path.join(school.exportsFolder, fileName), 'utf8');
    return { text, rows: parse(text, { bom: true, columns: true }) as Row[] };
  };
  return { csv: await read('csv'), bursar: await read('bursar') };
};

/** A pupil's figures by stream, in whichever way they leave or are looked at. */
const everyWay = async (school: TestServices, shown: PupilMoney, clock: Clock) => {
  const { pupilId } = shown;
  const statement = await school.call('ppplus.statement', { of: { pupilId }, clock });
  const { csv, bursar } = await tables(school, pupilId, clock);
  const inTable = (rows: readonly Row[]) =>
    Object.fromEntries(
      rows.flatMap((row) => {
        const stream = streamNames.find((name) => streams[name] === row.Money);
        if (row.Row !== 'Balance' || stream === undefined) return [];
        const screen = shown.streams.find((one) => one.stream === stream)?.balance.planned ?? 0;
        const planned = pounds(row['Planned (£)']);
        return [[stream, figuresIn(row, Number.isNaN(planned) ? screen : (planned ?? 0))]];
      }),
    );
  return { statement, csv, bursar, said: { csv: inTable(csv.rows), bursar: inTable(bursar.rows) } };
};

test(`streams are never added up: screen, ledger, statement, CSV and the bursar’s list say the same of each, and a year is the sum of its terms (MONEY_SEED=${seed})`, async () => {
  await fc.assert(
    fc.asyncProperty(awards, lines, async (invented, written) => {
      const school = await copied();
      turn += 1;
      const all = { awards: invented, lines: written };
      await write(school, all);
      const looked = [...new Set([...invented, ...written].map(({ letter }) => letter))];
      for (const clock of clocks) {
        const { pupils, totals } = await school.call('ppplus.overview', { clock });
        for (const letter of letters) {
          const shown = pupils.find(({ pupilId }) => pupilId === base.ids[letter]);
          for (const stream of streamNames) {
            const found = shown?.streams.find((one) => one.stream === stream);
            const wanted = must(clock, letter, stream, all);
            const told = `${letter} ${stream} ${JSON.stringify(clock)}`;
            if (wanted) expect(found && figuresOf(found.balance), told).toEqual(wanted);
            // What is there and not known is told, and never as a figure.
            else expect(found?.balance.expected ?? null, told).toBeNull();
          }
        }
        for (const { stream, balance } of totals) {
          const own = pupils.flatMap((one) =>
            one.streams.filter((money) => money.stream === stream),
          );
          for (const key of ['confirmed', 'received', 'planned', 'committed', 'spent'] as const) {
            expect(balance[key], `${stream} ${key}`).toBe(
              sum(own.map((money) => money.balance[key])),
            );
          }
          expect(balance.expected ?? 0).toBe(sum(own.map((money) => money.balance.expected ?? 0)));
        }
        // Of the terms one in three leaves as a file, by turns.
        if (clock.by === 'term' && clock.term !== termNames[turn % termNames.length]) continue;
        for (const letter of looked) {
          const shown = pupils.find(({ pupilId }) => pupilId === base.ids[letter]);
          if (!shown) throw new Error(`${letter} is not on the screen.`);
          const onScreen = byStream(shown.streams);
          const { statement, csv, bursar, said } = await everyWay(school, shown, clock);
          expect(byStream(statement.pupils.flatMap((one) => one.streams))).toEqual(onScreen);
          expect(said).toEqual({ csv: onScreen, bursar: onScreen });
          if (clock.by === 'term') {
            const ledger = await school.call('ppplus.ledger', {
              pupilId: shown.pupilId,
              term: clock,
            });
            expect(byStream(ledger.streams)).toEqual(onScreen);
          }
          // A note is in the ledger's table; the bursar's list holds no word of the plan.
          for (const { description, note } of statement.lines) {
            expect(csv.text).toContain(description);
            if (note !== '') expect(csv.text).toContain(note);
          }
          expect(bursar.text).not.toMatch(/Secret|Quiet/);
        }
      }
      await yearsAreTheirTerms(school, looked);
      await school.call('access.lock', {});
      fs.rmSync(path.dirname(school.folder), { recursive: true, force: true });
    }),
    { numRuns: schools, seed, endOnFailure: true },
  );
}, 300_000);

const yearsAreTheirTerms = async (
  school: TestServices,
  looked: readonly string[],
): Promise<void> => {
  for (const academicYear of years) {
    const year = await school.call('ppplus.overview', {
      clock: { by: 'academic-year', academicYear },
    });
    const terms = await Promise.all(
      termNames.map((term) =>
        school.call('ppplus.overview', { clock: { by: 'term', academicYear, term } }),
      ),
    );
    for (const letter of looked) {
      const of = ({ pupils }: { pupils: PupilMoney[] }, stream: Stream) =>
        pupils
          .find(({ pupilId }) => pupilId === base.ids[letter])
          ?.streams.find((one) => one.stream === stream)?.balance;
      for (const stream of streamNames) {
        const whole = of(year, stream);
        const parts = terms.map((term) => of(term, stream));
        for (const key of Object.keys(figuresOf(whole ?? nothing)) as (keyof Figures)[]) {
          if (key === 'left') continue;
          const told = `${letter} ${stream} ${key} ${academicYear}`;
          expect(whole?.[key] ?? 0, told).toBe(sum(parts.map((part) => part?.[key] ?? 0)));
        }
      }
    }
  }
};

const nothing: Figures = {
  ...{ expected: null, confirmed: 0, received: 0, planned: 0, committed: 0, spent: 0 },
  ...{ left: null, leftOfReceived: 0 },
};
