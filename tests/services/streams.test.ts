import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Stream, streams } from '#domain/authority/rates.ts';
import { templateOfRecord } from '#domain/form/words/wording.ts';
import { formatPence } from '#domain/kernel/money.ts';
import { type Balance, balancesOf } from '#domain/ppplus/balance.ts';
import type { Clock } from '#domain/ppplus/clocks.ts';
import { type TermKey, type TermName, termLabel, termNames } from '#domain/school/terms.ts';
import { renderPep } from '#electron/documents/pep.ts';
import { readableText, readPdf, squeezed } from '../documents/read-pdf.ts';
import { plan, spending } from '../fixtures/spending.ts';
import { addLine, startPep } from './a-pep.ts';
import { expectedM, playM, type SchoolM, schoolM } from './school-m.ts';

const sums: Readonly<Record<string, readonly [string, number]>> = {
  '2025 A pp-plus': ['1,800.00', 0],
  '2025 B pp-plus': ['2,000.00', 0],
  '2025 G pp-plus': ['1,800.00', 0],
  '2025 H pp-plus': ['1,200.00', 0],
  '2025 D eypp': ['360.00', 1],
  '2025 C previously': ['1,753.34', 1],
  '2026 A pp-plus': ['1,900.00', 0],
  '2026 B pp-plus': ['2,000.00', 0],
  '2026 D pp-plus': ['1,900.00', 0],
  '2026 H pp-plus': ['600.00', 0],
  '2026 C previously': ['not known', 3],
  '2026 H previously': ['not known', 2],
};
const schoolByTerm = [
  ['1,866.67', '2,466.67', '2,466.66'],
  ['2,466.67', '1,966.67', '1,966.66'],
] as const;
const schoolByYear = ['6,800.00', '6,400.00'] as const;

const written = (pence: number | null): string =>
  pence === null ? 'not known' : formatPence(pence).replace('£', '');

const inTerm = (academicYear: number, term: TermName): TermKey & { by: 'term' } => ({
  by: 'term',
  academicYear,
  term,
});
const inYear = (academicYear: number): Clock => ({ by: 'academic-year', academicYear });
const inFinancial = (financialYear: number): Clock => ({ by: 'financial-year', financialYear });

/** On which days of the story a PEP is begun, and for whom. */
const begunOn: Readonly<Record<string, string>> = {
  '2025-09-03': 'ABDG',
  '2026-01-12': 'ABDG',
  '2026-02-10': 'H',
  '2026-09-07': 'ABDH',
  '2027-01-11': 'AB',
  '2027-04-19': 'AB',
};
const termOfDay = (on: string): TermKey => {
  const [year = 0, month = 0] = on.split('-').map(Number);
  if (month >= 9) return { academicYear: year, term: 'autumn' };
  return { academicYear: year - 1, term: month < 4 ? 'spring' : 'summer' };
};

/** The text of a PEP's PDF, as it would leave. */
const pdfOf = async (school: SchoolM, pepId: string): Promise<string> => {
  const record = await school.call('peps.get', { id: pepId });
  const { bytes } = await renderPep({ template: templateOfRecord(record), record });
  return readableText((await readPdf(bytes)).pages);
};

/** A balance as a PEP prints it. */
const figuresOf = ({ expected, confirmed, received, planned, spent, left }: Balance): string =>
  [
    ['Expected', expected] as const,
    ['Confirmed', confirmed] as const,
    ['Received', received] as const,
    ['Planned', planned] as const,
    ['Spent', spent] as const,
    ['Left of what is expected', left] as const,
  ]
    .map(([label, pence]) => `${label} ${pence === null ? 'Not known' : formatPence(pence)}`)
    .join(' · ');

/** Holds the money in a PEP's PDF against the ledger of its term; gives what is expected there. */
const expectSameMoney = async (school: SchoolM, pepId: string) => {
  const { pupil, term } = await school.call('peps.get', { id: pepId });
  const text = await pdfOf(school, pepId);
  const ledger = await school.call('ppplus.ledger', { pupilId: pupil.id, term });
  for (const { stream, payers, balance } of ledger.streams) {
    const row = `${streams[stream]}, from ${payers.join('; ')}, ${termLabel(term)} ${figuresOf(balance)}`;
    expect(text, `${pupil.legalForename}, ${term.term} ${term.academicYear}`).toContain(
      squeezed(row),
    );
  }
  const [first] = ledger.streams;
  return { term, text, expected: formatPence(first?.balance.expected ?? 0) };
};

const totalOf = async (school: SchoolM, clock: Clock, stream: Stream) =>
  (await school.call('ppplus.overview', { clock })).totals.find((one) => one.stream === stream);

describe('school M of the handbook, played from September 2025 to April 2027', () => {
  let school: SchoolM;
  /** What was written down on each day on which the program was open. */
  const acts: Record<string, string[]> = {};
  /** The PEPs that were begun meanwhile, each with its pupil. */
  const peps: { letter: string; pepId: string }[] = [];
  beforeAll(async () => {
    school = await schoolM();
    await playM(school, true, async (on) => {
      for (const letter of begunOn[on] ?? '') {
        const pupilId = school.ids[letter] ?? '';
        peps.push({ letter, pepId: await startPep(school, pupilId, termOfDay(on)) });
      }
    });
    for (const [letter, pupilId] of Object.entries(school.ids)) {
      for (const academicYear of [2025, 2026]) {
        for (const term of termNames) {
          const { grants } = await school.call('ppplus.ledger', {
            pupilId,
            term: { academicYear, term },
          });
          for (const { recordedOn } of grants) {
            if (recordedOn !== '') {
              acts[recordedOn] = [...(acts[recordedOn] ?? []), `${letter} ${term} ${academicYear}`];
            }
          }
        }
      }
    }
  }, 120_000);

  const figureOf = async (letter: string, clock: Clock, stream: Stream): Promise<string> => {
    const { pupils } = await school.call('ppplus.overview', { clock });
    const one = pupils.find(({ pupilId }) => pupilId === school.ids[letter]);
    const money = one?.streams.find((own) => own.stream === stream);
    if (money === undefined) return 'n';
    return money.balance.expected === null ? '?' : written(money.balance.expected);
  };

  test('example 1: each pupil is expected what status, year and rate of the deciding day say', async () => {
    for (const [letter, stream, first, second] of expectedM) {
      for (const [year, row] of [
        [2025, first],
        [2026, second],
      ] as const) {
        const found: string[] = [];
        for (const term of termNames)
          found.push(await figureOf(letter, inTerm(year, term), stream));
        expect(`${letter} ${stream} ${found.join(' ')}`).toBe(`${letter} ${stream} ${row}`);
      }
    }
  });

  test('example 1: a year adds up its terms, says how many are not known, and never two streams', async () => {
    for (const year of [2025, 2026]) {
      const { pupils, totals } = await school.call('ppplus.overview', { clock: inYear(year) });
      const found = Object.fromEntries(
        pupils.flatMap(({ pupilId, streams: own }) => {
          const letter = Object.entries(school.ids).find(([, id]) => id === pupilId)?.[0];
          return own.map(({ stream, balance, unknownTerms }) => [
            `${year} ${letter} ${stream}`,
            [written(balance.expected), unknownTerms],
          ]);
        }),
      );
      expect(found).toEqual(
        Object.fromEntries(Object.entries(sums).filter(([key]) => key.startsWith(String(year)))),
      );
      expect(
        written(totals.find(({ stream }) => stream === 'pp-plus')?.balance.expected ?? 0),
      ).toBe(schoolByYear[year - 2025]);
    }
    for (const year of [2025, 2026]) {
      for (const [i, term] of termNames.entries()) {
        const total = await totalOf(school, inTerm(year, term), 'pp-plus');
        expect(written(total?.balance.expected ?? 0)).toBe(schoolByTerm[year - 2025]?.[i]);
      }
    }
    const previously = await totalOf(school, inYear(2026), 'previously');
    expect(previously).toMatchObject({ pupils: 2, unknownPupils: 2 });
  });

  test('a pupil who brings nothing is shown with the reason, and never as £0', async () => {
    const { pupils } = await school.call('ppplus.overview', { clock: inYear(2026) });
    const said = Object.fromEntries(
      pupils
        .filter(({ streams: own }) => own.length === 0)
        .map(({ pupilName, none }) => [pupilName, none]),
    );
    expect(said).toEqual({
      'Child E Example': 'Kinship care: no PP+',
      'Child F Example': 'Short breaks: ask the authority, nothing is expected until it confirms',
      'Child G Example': 'No pupil premium in this year group',
      'Child I Example': 'Left care: no PP+',
    });
  });

  test('example 2: each is written down once, at the first opening on or after its day', () => {
    expect(acts).toEqual({
      '2025-09-03': ['A autumn 2025', 'B autumn 2025', 'G autumn 2025'],
      '2026-01-12': ['A spring 2025', 'B spring 2025', 'G spring 2025'],
      '2026-02-10': ['H spring 2025'],
      '2026-09-07': [
        'A summer 2025',
        'A autumn 2026',
        'B summer 2025',
        'B autumn 2026',
        'D autumn 2026',
        'G summer 2025',
        'H summer 2025',
        'H autumn 2026',
      ],
      '2027-01-11': ['A spring 2026', 'B spring 2026', 'D spring 2026'],
      '2027-04-19': ['A summer 2026', 'B summer 2026', 'D summer 2026'],
    });
  });

  test('example 2: a changed rate is asked about once, and both amounts are kept', async () => {
    const { grants } = await school.call('ppplus.ledger', {
      pupilId: school.ids.A ?? '',
      term: { academicYear: 2026, term: 'spring' },
    });
    expect(grants).toMatchObject([
      {
        amountPence: 65_000,
        corrections: [{ pence: 60_000, on: '2027-01-20', who: 'Priya Nair' }],
      },
    ]);
    const { changedRates } = await school.call('ppplus.overview', { clock: inYear(2026) });
    expect(changedRates).toEqual([]);
  });

  test('care that ended after the deciding day leaves the award, and asks', async () => {
    const { grants, warnings } = await school.call('ppplus.ledger', {
      pupilId: school.ids.H ?? '',
      term: { academicYear: 2026, term: 'autumn' },
    });
    expect(grants).toMatchObject([{ amountPence: 60_000 }]);
    expect(warnings.map(({ text }) => text)).toContain(
      'Care ended on 12 November 2026: ask whether the PP+ of the autumn term 2026 is still paid.',
    );
  });

  test('example 5: the other clock counts by term, or by the day on which the money came', async () => {
    const on = async (year: number) =>
      written((await totalOf(school, inFinancial(year), 'pp-plus'))?.balance.expected ?? 0);
    expect([await on(2025), await on(2026), await on(2027)]).toEqual([
      '4,333.34',
      '6,900.00',
      '1,966.66',
    ]);
    const { grants } = await school.call('ppplus.ledger', {
      pupilId: school.ids.G ?? '',
      term: { academicYear: 2025, term: 'summer' },
    });
    const { changeId } = await school.call('ppplus.stepGrant', {
      id: grants[0]?.id ?? '',
      step: 'received',
      on: '2026-03-27',
      amountPence: 60_000,
    });
    expect([await on(2025), await on(2026)]).toEqual(['4,933.34', '6,300.00']);
    expect(await figureOf('G', inTerm(2025, 'summer'), 'pp-plus')).toBe('600.00');
    expect(written((await totalOf(school, inYear(2025), 'pp-plus'))?.balance.expected ?? 0)).toBe(
      '6,800.00',
    );
    await school.call('changes.undo', { changeId });
  });

  test('the PDF of each PEP says of its term what the ledger says, to the penny', async () => {
    const seen: Record<string, string[]> = {};
    for (const { letter, pepId } of peps) {
      const { term, expected } = await expectSameMoney(school, pepId);
      seen[letter] = [...(seen[letter] ?? []), `${term.term} ${term.academicYear} ${expected}`];
    }
    expect(seen).toEqual({
      A: [
        ...['autumn 2025 £600.00', 'spring 2025 £600.00', 'autumn 2026 £600.00'],
        ...['spring 2026 £650.00', 'summer 2026 £650.00'],
      ],
      B: [
        ...['autumn 2025 £666.67', 'spring 2025 £666.67', 'autumn 2026 £666.67'],
        ...['spring 2026 £666.67', 'summer 2026 £666.66'],
      ],
      // The nursery's year brings early years money, and Reception PP+.
      D: ['autumn 2025 £195.00', 'spring 2025 £165.00', 'autumn 2026 £600.00'],
      G: ['autumn 2025 £600.00', 'spring 2025 £600.00'],
      H: ['spring 2025 £600.00', 'autumn 2026 £600.00'],
    });
  }, 120_000);

  test('screen, statement, PDF, CSV and the bursar’s list say the same of every pupil, to the penny', async () => {
    for (const clock of [inTerm(2025, 'spring'), inYear(2025), inYear(2026), inFinancial(2026)]) {
      const { pupils, authorities } = await school.call('ppplus.overview', { clock });
      for (const authorityId of [school.lutonId, school.stHelensId]) {
        const of = { authorityId };
        const shown = await school.call('ppplus.statement', { of, clock });
        const onScreen = authorities.find(({ id }) => id === authorityId)?.streams ?? [];
        expect(shown.totals).toEqual(onScreen);
        const table = async (as: 'csv' | 'bursar') => {
          const { fileName } = await school.call('ppplus.exportStatement', { of, clock, as });
          return parse(fs.readFileSync(path.join(school.exportsFolder, fileName)), {
            bom: true,
            columns: true,
          }) as Record<string, string>[];
        };
        const csv = await table('csv');
        const bursar = await table('bursar');
        const { fileName } = await school.call('ppplus.exportStatement', { of, clock, as: 'pdf' });
        const { pages } = await readPdf(fs.readFileSync(path.join(school.exportsFolder, fileName)));
        const text = readableText(pages);
        for (const { pupilId, pupilName, streams: own } of shown.pupils) {
          for (const { stream, balance } of own) {
            const seen = pupils
              .find((one) => one.pupilId === pupilId)
              ?.streams.find((one) => one.stream === stream);
            expect(seen?.balance, `${pupilName} ${stream}`).toEqual(balance);
            const figures = (rows: Record<string, string>[]) => {
              const row = rows.find(
                (one) =>
                  one.Row === 'Balance' && one.Pupil === pupilName && one.Money === streams[stream],
              );
              return [row?.['Expected (£)'], row?.['Received (£)'], row?.['Spent (£)']];
            };
            const inPounds = [balance.expected, balance.received, balance.spent].map((pence) =>
              pence === null ? 'not known' : String(pence / 100),
            );
            expect(figures(csv)).toEqual(inPounds);
            expect(figures(bursar)).toEqual(inPounds);
            if (balance.expected !== null) {
              expect(text, `${pupilName} in the PDF`).toContain(
                squeezed(formatPence(balance.expected)),
              );
            }
          }
        }
        // Nobody on the roll is left out without a word.
        const named = [...shown.pupils, ...shown.others].map(({ pupilName }) => pupilName).sort();
        expect(named).toEqual(pupils.map(({ pupilName }) => pupilName).sort());
        for (const { pupilName } of shown.others) expect(text).toContain(squeezed(pupilName));
      }
    }
  }, 60_000);
});

describe('a changed rate that is not for this term', () => {
  test('leaves it as it was recorded, and begins with the next', async () => {
    const school = await schoolM();
    await playM(school, false);
    const on = async (clock: Clock) =>
      written((await totalOf(school, clock, 'pp-plus'))?.balance.expected ?? 0);
    expect(await on(inTerm(2026, 'spring'))).toBe('1,866.67');
    expect(await on(inYear(2026))).toBe('6,300.00');
    const { changedRates } = await school.call('ppplus.overview', { clock: inYear(2026) });
    expect(changedRates).toEqual([]);
  }, 60_000);
});

describe('one pupil’s term, and what is shared', () => {
  test('example 3: planned, given, spent, left of what is expected, and of what has come', async () => {
    const school = await schoolM();
    await school.open('2025-11-10');
    const pupilId = school.ids.A ?? '';
    const of = { academicYear: 2025, term: 'autumn' } as const;
    const tuition = await addLine(
      school,
      plan(pupilId, { ...of, quantity: 10, unitCostPence: 3_800 }),
    );
    const books = { category: 'books', description: 'Books', unitCostPence: 1_997 } as const;
    const shelf = await addLine(school, plan(pupilId, { ...of, ...books }));
    const date = '2025-11-07';
    await addLine(
      school,
      spending(pupilId, {
        ...of,
        date,
        quantity: 9,
        unitCostPence: 3_800,
        plannedLineId: tuition.id,
      }),
    );
    await addLine(school, spending(pupilId, { ...of, ...books, date, plannedLineId: shelf.id }));
    await addLine(
      school,
      plan(pupilId, { ...of, quantity: 10, unitCostPence: 4_500, stream: 'ehc-plan' }),
    );
    const { streams: own } = await school.call('ppplus.ledger', { pupilId, term: of });
    expect(own).toMatchObject([
      {
        stream: 'pp-plus',
        payers: ['Luton'],
        balance: {
          expected: 60_000,
          received: 0,
          planned: 39_997,
          spent: 36_197,
          left: 23_803,
          stillPlanned: 3_800,
          unplanned: 20_003,
          leftOfReceived: -36_197,
        } satisfies Partial<Balance>,
        why: ['£361.97 spent before money came.'],
      },
    ]);
    const { text } = await expectSameMoney(school, await startPep(school, pupilId, of));
    expect(text).toContain(
      squeezed(
        'PP+, from Luton, Autumn term 2025 Expected £600.00 · Confirmed £0.00 · Received £0.00 · Planned £399.97 · Spent £361.97 · Left of what is expected £238.03',
      ),
    );
    expect(text).toContain(squeezed('9 of 10 given'));
    expect(text).toContain(squeezed('EHC plan: £450.00 planned'));
    const { lines } = await school.call('ppplus.statement', {
      of: { pupilId },
      clock: inTerm(2025, 'autumn'),
    });
    expect(lines.map(({ stream }) => stream).sort()).toEqual([
      'ehc-plan',
      'pp-plus',
      'pp-plus',
      'pp-plus',
      'pp-plus',
    ]);
  });

  test('what another pays of a plan is asked for no more, in the ledger and in the PEP alike', async () => {
    const school = await schoolM();
    await school.open('2025-11-10');
    const pupilId = school.ids.A ?? '';
    const of = { academicYear: 2025, term: 'autumn' } as const;
    const priced = { ...of, unitCostPence: 3_800 };
    const tuition = await addLine(school, plan(pupilId, { ...priced, quantity: 10 }));
    const paidElse = { stream: 'ehc-plan', plannedLineId: tuition.id, date: '2025-11-07' } as const;
    await addLine(school, spending(pupilId, { ...priced, ...paidElse, quantity: 4 }));
    const { streams: own } = await school.call('ppplus.ledger', { pupilId, term: of });
    expect(own[0]?.balance).toMatchObject({ stillPlanned: 22_800, unplanned: 37_200, spent: 0 });
    const record = await school.call('peps.get', { id: await startPep(school, pupilId, of) });
    expect(balancesOf(record.ppPlus)[0]?.balance).toEqual(own[0]?.balance);
  });

  test('example 4: one tutor over three pupils, the odd pennies first', async () => {
    const school = await schoolM();
    await school.open('2026-02-10');
    await school.open('2026-03-02');
    const { value } = await school.call('ppplus.splitInvoice', {
      line: spending(school.ids.A ?? '', {
        academicYear: 2025,
        term: 'spring',
        date: '2026-03-02',
      }),
      totalPence: 10_000,
      shares: ['A', 'G', 'H'].map((letter) => ({ pupilId: school.ids[letter] ?? '', share: 1 })),
    });
    expect(value.map(({ amountPence }) => amountPence)).toEqual([3_334, 3_333, 3_333]);
    // Which share it is stands before the note: nothing of it is cut off to make room.
    const long = await school.refused('ppplus.splitInvoice', {
      line: spending(school.ids.A ?? '', { note: 'x'.repeat(1_990) }),
      totalPence: 10_000,
      shares: ['A', 'G'].map((letter) => ({ pupilId: school.ids[letter] ?? '', share: 1 })),
    });
    expect(long).toMatchObject({ field: 'note' });
    for (const [letter, spent] of Object.entries({ A: '£33.34', G: '£33.33', H: '£33.33' })) {
      const pepId = await startPep(school, school.ids[letter] ?? '', inTerm(2025, 'spring'));
      const { text } = await expectSameMoney(school, pepId);
      expect(text).toContain(
        squeezed(
          `Expected £600.00 · Confirmed £0.00 · Received £0.00 · Planned £0.00 · Spent ${spent}`,
        ),
      );
    }
  });

  test('what came back in the next year says why the sum is below nothing', async () => {
    const school = await schoolM();
    await school.open('2026-03-20');
    const pupilId = school.ids.A ?? '';
    const line = await addLine(
      school,
      spending(pupilId, {
        academicYear: 2025,
        term: 'spring',
        date: '2026-03-20',
        unitCostPence: 4_000,
      }),
    );
    await school.open('2026-04-20');
    await school.call('ppplus.refundLine', {
      id: line.id,
      date: '2026-04-20',
      amountPence: 4_000,
    });
    const { pupils } = await school.call('ppplus.statement', {
      of: { pupilId },
      clock: inFinancial(2026),
    });
    expect(pupils[0]?.streams[0]).toMatchObject({
      balance: { spent: -4_000 },
      why: ['£40.00 came back, spent the year before.'],
    });
  });
});

describe('a pupil who passes to another authority in mid-term', () => {
  test('is asked about, and both statements say whose money it was and is', async () => {
    const school = await schoolM();
    await school.open('2025-09-03');
    const pupil = await school.call('pupils.get', { id: school.ids.A ?? '' });
    await school.open('2025-10-20');
    await school.call('pupils.save', {
      id: pupil.id,
      pupil: { ...pupil, authorityId: school.stHelensId },
    });
    const term = { academicYear: 2025, term: 'autumn' } as const;
    const ledger = () => school.call('ppplus.ledger', { pupilId: pupil.id, term });
    const before = await ledger();
    expect(before.warnings.map(({ text }) => text)).toContain(
      'Now looked after by St Helens: say whose money the PP+ of the autumn term 2025 is.',
    );
    await school.call('ppplus.passGrant', {
      id: before.grants[0]?.id ?? '',
      on: '2025-10-17',
      paidBy: 'second',
      backPence: 20_000,
      secondPence: null,
    });
    const clock = inTerm(2025, 'autumn');
    const said = 'Passed from Luton to St Helens on 17 October 2025: this is Luton’s money.';
    for (const authorityId of [school.lutonId, school.stHelensId]) {
      const { grants } = await school.call('ppplus.statement', { of: { authorityId }, clock });
      expect(grants.map(({ passed }) => passed)).toContain(said);
    }
    const after = await ledger();
    expect(after.warnings.map(({ kind }) => kind)).not.toContain('passed');
    expect(after.streams).toMatchObject([
      {
        payers: ['Luton', 'St Helens'],
        balance: { expected: 40_000 },
        unknownTerms: 1,
      },
    ]);
  });
});
