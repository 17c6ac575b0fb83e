import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Balance, balanceFrom, type StreamMoney } from '#domain/ppplus/balance.ts';
import type { Clock } from '#domain/ppplus/clocks.ts';
import { spentPence } from '#domain/ppplus/spending.ts';
import type { TermName } from '#domain/school/terms.ts';
import { filesBelow } from '#tests/store/support.ts';
import { readPdf } from '../documents/read-pdf.ts';
import { makePng, rowsOf } from '../fixtures/make-png.ts';
import { type LineInput, plan, spending } from '../fixtures/spending.ts';
import { addLine } from './a-pep.ts';
import { schoolForAllTests } from './a-school.ts';
import { autumn, spring } from './services.ts';

const services = schoolForAllTests();

let count = 0;
const newPupil = async (authorityId = services.lutonId): Promise<string> => {
  count += 1;
  const { value } = await services.call('pupils.add', {
    legalForename: 'Ade',
    legalSurname: `Bankole${'abcdefghij'[count % 10]}`,
    dateOfBirth: '2014-03-02',
    authorityId,
  });
  return value.id;
};

const ledger = (pupilId: string, term: LineInput['term'] = 'autumn') =>
  services.call('ppplus.ledger', { pupilId, term: { academicYear: 2026, term } });

const statement = (pupilId: string, clock: Clock) =>
  services.call('ppplus.statement', { of: { pupilId }, clock });

const termClocks = (['autumn', 'spring', 'summer'] as const).map(
  (term): Clock => ({ by: 'term', academicYear: 2026, term }),
);
const yearClocks: Clock[] = [{ by: 'academic-year', academicYear: 2026 }];
const financialClocks = [2025, 2026, 2027, 2028].map(
  (financialYear): Clock => ({ by: 'financial-year', financialYear }),
);

/** PP+ of the only pupil of a statement. */
const plusOf = (pupils: readonly { streams: readonly StreamMoney[] }[]) =>
  pupils[0]?.streams.find(({ stream }) => stream === 'pp-plus')?.balance ??
  balanceOf({ streams: [] });

const balanceOf = ({ streams }: { streams: readonly StreamMoney[] }): Balance =>
  streams.find(({ stream }) => stream === 'pp-plus')?.balance ??
  balanceFrom(
    { expected: null, confirmed: 0, received: 0 },
    { planned: 0, stillPlanned: 0, ordered: 0, spent: 0, refunded: 0 },
  );

/** What a pupil's lines come to on several clocks, once by their sums and once line by line. */
const spentOn = async (pupilId: string, clocks: readonly Clock[]) => {
  const all = await Promise.all(clocks.map((clock) => statement(pupilId, clock)));
  const counted = all.flatMap(({ lines }) => lines).filter(({ struck }) => struck === null);
  return {
    bySums: all.reduce((sum, { pupils }) => sum + plusOf(pupils).spent, 0),
    byLines: counted.reduce((sum, line) => sum + spentPence(line), 0),
    committed: all.reduce((sum, { pupils }) => sum + plusOf(pupils).committed, 0),
    planned: all.reduce((sum, { pupils }) => sum + plusOf(pupils).planned, 0),
  };
};

type Step = { act: number; pick: number; pence: number; day: number };
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    act: fc.nat(7),
    pick: fc.nat(50),
    pence: fc.integer({ min: 1, max: 50_000 }),
    day: fc.nat(300),
  }),
  { minLength: 3, maxLength: 14 },
);

const dayOf = (day: number): string =>
  new Date(Date.UTC(2026, 8, 1 + day)).toISOString().slice(0, 10);
const termNames: readonly TermName[] = ['autumn', 'spring', 'summer'];

describe('no sequence of steps makes money appear or vanish', () => {
  test('spending, correcting, moving, refunding, reversing, splitting and undoing add up on every clock', async () => {
    const partner = await newPupil();
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const pupilId = await newPupil();
        // What the money must be, told apart from the program: amounts by line.
        const model = new Map<string, { kind: string; pence: number; refunded: number }>();
        let partnerShare = 0;
        for (const { act, pick, pence, day } of all) {
          const term = termNames[day % 3] ?? 'autumn';
          const input = spending(pupilId, { term, date: dayOf(day), unitCostPence: pence });
          const ids = [...model.keys()];
          const id = ids[pick % Math.max(1, ids.length)] ?? '';
          const held = model.get(id);
          if (act === 0 || act === 1) {
            const kind = act === 0 ? 'spent' : 'ordered';
            const named = { ...input, kind, description: `Line ${pick}` } as const;
            const value = await addLine(services, named);
            model.set(value.id, { kind, pence, refunded: 0 });
          } else if (act === 2) {
            const shares = [
              { pupilId, share: (pick % 7) + 1 },
              { pupilId: partner, share: (day % 5) + 1 },
            ];
            const { value, changeId } = await services.call('ppplus.splitInvoice', {
              line: input,
              totalPence: pence,
              shares,
            });
            const [own, other] = value;
            expect((own?.amountPence ?? 0) + (other?.amountPence ?? 0)).toBe(pence);
            if (pick % 2 === 0) await services.call('changes.undo', { changeId });
            else {
              model.set(own?.id ?? '', {
                kind: 'spent',
                pence: own?.amountPence ?? 0,
                refunded: 0,
              });
              partnerShare += other?.amountPence ?? 0;
            }
          } else if (held === undefined) {
          } else if (act === 3 && held.refunded <= pence) {
            // A correction may move the line to another term and day as well as change its amount.
            const { value, changeId } = await services.call('ppplus.correctLine', {
              id,
              line: { ...input, kind: 'spent' },
              reason: 'Wrong amount',
            });
            if (pick % 3 === 0) await services.call('changes.undo', { changeId });
            else {
              model.delete(id);
              model.set(value.id, { kind: 'spent', pence, refunded: held.refunded });
            }
          } else if (act === 4 && held.refunded === 0) {
            const { changeId } = await services.call('ppplus.reverseLine', { id, reason: 'Twice' });
            if (pick % 3 === 0) await services.call('changes.undo', { changeId });
            else model.delete(id);
          } else if (act === 5 && held.kind === 'spent' && held.refunded < held.pence) {
            const back = Math.min(pence, held.pence - held.refunded);
            await services.call('ppplus.refundLine', { id, date: dayOf(day), amountPence: back });
            held.refunded += back;
          } else if (act === 6 && held.kind === 'ordered') {
            await services.call('ppplus.payLine', { id, date: dayOf(day) });
            held.kind = 'spent';
          } else if (act === 7 && held.kind === 'spent') {
            const tooMuch = held.pence - held.refunded + 1;
            const error = await services.refused('ppplus.refundLine', {
              id,
              date: dayOf(day),
              amountPence: tooMuch,
            });
            expect(error.field).toBe('amountPence');
          }
        }
        const lines = [...model.values()];
        const spent = lines.reduce(
          (sum, one) => sum + (one.kind === 'spent' ? one.pence - one.refunded : 0),
          0,
        );
        const committed = lines.reduce(
          (sum, one) => sum + (one.kind === 'ordered' ? one.pence : 0),
          0,
        );
        for (const clocks of [termClocks, yearClocks, financialClocks]) {
          expect(await spentOn(pupilId, clocks)).toMatchObject({
            bySums: spent,
            byLines: spent,
            committed,
          });
        }
        expect(partnerShare).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  test('nothing is carried over where the authority asks for it back', async () => {
    const pupilId = await newPupil();
    const id = (await ledger(pupilId)).grants[0]?.id ?? '';
    await services.call('ppplus.stepGrant', { ...came, id });
    await services.call('moneyRules.save', {
      authorityId: services.lutonId,
      rules: { carryOver: 'no' },
    });
    const move = { id, on: '2026-12-18', amountPence: 100 } as const;
    const refusal = await services.refused('ppplus.moveGrant', { ...move, kind: 'carried-on' });
    expect(refusal.message).toContain('goes back to Luton');
    expect((await ledger(pupilId)).grants).toHaveLength(1);
    await services.call('ppplus.moveGrant', { ...move, kind: 'returned' });
    await services.call('moneyRules.save', { authorityId: services.lutonId, rules: {} });
  });

  test('returning and carrying over keep every pound of an award', async () => {
    const some = fc.integer({ min: 1, max: 59_999 });
    await fc.assert(
      fc.asyncProperty(some, some, async (a, b) => {
        const [returnedPence, carriedPence] = a + b > 60_000 ? [a, 60_000 - a] : [a, b];
        const pupilId = await newPupil();
        const [grant] = (await ledger(pupilId)).grants;
        const id = grant?.id ?? '';
        await services.call('ppplus.stepGrant', { ...came, id });
        const move = async (kind: 'returned' | 'carried-on', amountPence: number) =>
          (await services.call('ppplus.moveGrant', { id, kind, on: '2026-12-18', amountPence }))
            .changeId;
        const back = await move('returned', returnedPence);
        const on = await move('carried-on', carriedPence);
        const awarded = async (clock: Clock) =>
          plusOf((await statement(pupilId, clock)).pupils).expected;
        expect(await awarded({ by: 'academic-year', academicYear: 2026 })).toBe(
          60_000 - returnedPence,
        );
        expect(await awarded({ by: 'financial-year', financialYear: 2026 })).toBe(
          60_000 - returnedPence,
        );
        expect(await awarded({ by: 'term', ...autumn })).toBe(
          60_000 - returnedPence - carriedPence,
        );
        await services.call('changes.undo', { changeId: on });
        await services.call('changes.undo', { changeId: back });
        expect(await awarded({ by: 'term', ...autumn })).toBe(60_000);
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});

/** The usual amount is in the school's account. */
const came = { step: 'received', on: '2026-10-12', amountPence: 60_000 } as const;

describe('a rate', () => {
  const rateOf = (authorityId: string, change: object) => ({
    authorityId,
    stream: 'pp-plus' as const,
    basis: 'term' as const,
    amountPence: 70_000,
    validFrom: '',
    validTo: '',
    ...change,
  });

  test('with dates goes before the usual amount, and never touches what is past', async () => {
    const { value: authority } = await services.call('authorities.save', {
      id: null,
      authority: { name: 'Elsewhere', ppPlusPencePerTerm: 50_000 },
    });
    const pupilId = await newPupil(authority.id);
    await addLine(services, spending(pupilId));
    await services.call('rates.save', {
      id: null,
      rate: rateOf(authority.id, { validFrom: '2026-09-01' }),
    });
    const awarded = async (term: { academicYear: number; term: TermName }) =>
      balanceOf(await services.call('ppplus.ledger', { pupilId, term })).expected;
    expect(await awarded(autumn)).toBe(50_000);
    // Not begun, and before the program knew the pupil: nothing is expected.
    expect(await awarded(spring)).toBeNull();
    expect(await awarded({ academicYear: 2025, term: 'summer' })).toBeNull();
  });

  test('decided by need gives nothing until it is asked for', async () => {
    const { value: authority } = await services.call('authorities.save', {
      id: null,
      authority: { name: 'By need', ppPlusPencePerTerm: null },
    });
    await services.call('rates.save', {
      id: null,
      rate: rateOf(authority.id, { basis: 'need', amountPence: null }),
    });
    const found = await ledger(await newPupil(authority.id));
    const { warnings } = found;
    expect(balanceOf(found).expected).toBeNull();
    expect(warnings.map(({ kind }) => kind)).toContain('no-award');
  });
});

describe('a line that money hangs on', () => {
  test('is never written over: the correction keeps the line it corrects', async () => {
    const pupilId = await newPupil();
    const line = await addLine(services, spending(pupilId));
    const over = { id: line.id, line: spending(pupilId, { unitCostPence: 1 }) };
    expect((await services.refused('ppplus.saveLine', over)).code).toBe('not-allowed');
    await services.call('ppplus.correctLine', { ...over, reason: 'Wrong invoice' });
    const found = await ledger(pupilId);
    const { lines } = found;
    expect(lines).toHaveLength(2);
    expect(lines.find(({ id }) => id === line.id)).toMatchObject({
      struck: 'corrected',
      struckReason: 'Wrong invoice',
      amountPence: 12_345,
    });
    expect(balanceOf(found).spent).toBe(1);
  });

  test('removed, it is struck through; a plan that came to nothing goes', async () => {
    const pupilId = await newPupil();
    const planned = await addLine(services, plan(pupilId));
    const spent = await addLine(services, spending(pupilId));
    await services.call('ppplus.removeLine', { id: planned.id });
    await services.call('ppplus.removeLine', { id: spent.id });
    const { lines } = await ledger(pupilId);
    expect(lines.map(({ id, struck }) => ({ id, struck }))).toEqual([
      { id: spent.id, struck: 'reversed' },
    ]);
  });

  test('is rated with evidence, and the statement says what each kind of support did', async () => {
    const pupilId = await newPupil();
    const line = await addLine(services, spending(pupilId));
    await services.call('ppplus.saveImpact', {
      id: line.id,
      impact: { rating: 'minimal', after: 'Reads 62 words a minute on 1 December, was 60.' },
    });
    const { categories } = await statement(pupilId, { by: 'term', ...autumn });
    expect(categories).toMatchObject([
      { category: 'tuition', spent: 12_345, byImpact: { minimal: 12_345 } },
    ]);
  });
});

describe('what a line without a target should change', () => {
  const effect = 'Comes in on Mondays';

  test('is kept with the plan and with the line that puts it right, and can be taken away', async () => {
    const pupilId = await newPupil();
    const made = await addLine(services, plan(pupilId, { expectedEffect: effect }));
    expect(made.expectedEffect).toBe(effect);
    const { id } = made;
    const dearer = plan(pupilId, { unitCostPence: 9_000 });
    const { value: right } = await services.call('ppplus.correctLine', {
      id,
      line: dearer,
      reason: 'The price rose',
    });
    expect(right.expectedEffect).toBe(effect);
    const emptied = { ...dearer, expectedEffect: '' };
    await services.call('ppplus.saveLine', { id: right.id, line: emptied });
    const lines = (await ledger(pupilId)).lines.filter(({ struck }) => struck === null);
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toHaveProperty('expectedEffect');
  });

  test('goes to no other pupil of the same invoice', async () => {
    const [own, other] = [await newPupil(), await newPupil()];
    const { value } = await services.call('ppplus.splitInvoice', {
      line: spending(own, { expectedEffect: effect }),
      totalPence: 10_000,
      shares: [own, other].map((pupilId) => ({ pupilId, share: 1 })),
    });
    expect(value.map(({ expectedEffect }) => expectedEffect)).toEqual([effect, undefined]);
  });
});

describe('a receipt', () => {
  const png = makePng({ width: 2, height: 2, rows: rowsOf(2, 2, () => [200, 30, 30]) });
  let lineId: string;
  let pupilId: string;
  let folder: string;
  beforeAll(async () => {
    pupilId = await newPupil();
    const value = await addLine(services, spending(pupilId));
    lineId = value.id;
    folder = path.join(path.dirname(services.folder), 'scans');
    fs.mkdirSync(path.join(folder, 'inner'), { recursive: true });
  });

  test.each<[string, string, Buffer]>([
    ['of the wrong type', 'receipt.png', Buffer.from('MZ this is a program')],
    ['that is cut off', 'receipt.png', png.subarray(0, 12)],
    ['a PDF that is cut off', 'receipt.pdf', Buffer.from('%PDF-1.7\n1 0 obj')],
    ['larger than 20 MB', 'receipt.png', Buffer.concat([Buffer.alloc(20 * 1024 * 1024), png])],
    ['that climbs out of its folder', 'inner/../../scans/x.pdf', png],
    ['that climbs in the way of another system', '..\\..\\x.pdf', png],
  ])('%s is refused with a sentence, and nothing is written', async (_, name, content) => {
    const file = `${folder}/${name}`;
    fs.writeFileSync(file, content);
    const before = filesBelow(services.folder).map((one) => path.relative(services.folder, one));
    services.env.openFile = file;
    const error = await services.refused('ppplus.addReceipt', { lineId });
    expect(error.message).toMatch(/^This .*\.$/);
    expect((await ledger(pupilId)).receipts).toEqual([]);
    expect(filesBelow(services.folder).map((one) => path.relative(services.folder, one))).toEqual(
      before,
    );
    fs.rmSync(file);
  });

  test('in order is kept with its line, encrypted', async () => {
    const file = path.join(folder, 'invoice 17.png');
    fs.writeFileSync(file, png);
    services.env.openFile = file;
    await services.call('ppplus.addReceipt', { lineId });
    expect((await ledger(pupilId)).receipts).toMatchObject([
      { lineId, fileName: 'invoice 17.png', mediaType: 'image/png' },
    ]);
    for (const kept of filesBelow(services.folder)) {
      expect(fs.readFileSync(kept).includes(png)).toBe(false);
    }
  });
});

describe('a statement', () => {
  test('leaves as PDF and CSV under a neutral name, and is entered in the register', async () => {
    const pupilId = await newPupil();
    const evil = '=HYPERLINK("http://example.org")';
    const odd = { description: evil, supplier: '@home, "quoted"\nline' };
    await addLine(services, spending(pupilId, odd));
    const clock: Clock = { by: 'financial-year', financialYear: 2026 };
    const csv = await services.call('ppplus.exportStatement', {
      of: { pupilId },
      clock,
      as: 'csv',
    });
    const pdf = await services.call('ppplus.exportStatement', {
      of: { authorityId: services.lutonId },
      clock,
      as: 'pdf',
    });
    const own = await services.call('ppplus.exportStatement', {
      ...{ of: { pupilId }, clock, as: 'pdf', recipient: 'the governors' },
    });
    const { code } = await services.call('pupils.get', { id: pupilId });
    const read = await readPdf(fs.readFileSync(path.join(services.exportsFolder, own.fileName)));
    for (const { artifacts } of read.pages) {
      const margins = artifacts.map((one) => one.text).join('\n');
      expect(margins).toContain(`(${code}) · PP+ statement, Financial year 2026-27`);
      expect(margins).toContain('Bramble Lane School · For the governors');
    }
    expect(own.recipient).toBe('the governors');
    const claim = await services.call('ppplus.exportStatement', {
      of: { authorityId: services.lutonId },
      clock,
      as: 'claim',
    });
    expect(csv.fileName).toMatch(/^PP-statement-\w{4}-financial-year-2026-27\.csv$/);
    expect(pdf.fileName).toBe('PP-statement-authority-821-financial-year-2026-27.pdf');
    expect(claim.kind).toBe('pp-claim');
    const text = fs.readFileSync(path.join(services.exportsFolder, csv.fileName), 'utf8');
    expect(text.startsWith('\ufeffRow,Money,Who pays,Pupil,')).toBe(true);
    expect(text).toContain(`"'=HYPERLINK(""http://example.org"")"`);
    expect(text).toContain(`"'@home, ""quoted"" line"`);
    expect(text).toContain(',1,,123.45,123.45,123.45,');
    const bytes = fs.readFileSync(path.join(services.exportsFolder, pdf.fileName));
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const register = await services.call('documents.list', {});
    expect(register.map(({ fileName }) => fileName)).toEqual(
      expect.arrayContaining([csv.fileName, pdf.fileName, claim.fileName]),
    );
  });
});
