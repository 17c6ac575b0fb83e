import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CallInput } from '#domain/contract/calls.ts';
import type { Answer, Row } from '#domain/form/answer.ts';
import type { SpendingLine } from '#domain/ppplus/spending.ts';
import { confirmAll } from '#tests/fixtures/complete-pep.ts';
import { says } from '../fixtures/says.ts';
import { completePep, newPep, saveAnswers, signOffComplete, startPep } from './a-pep.ts';
import { schoolForAllTests } from './a-school.ts';
import { autumn, spring } from './services.ts';

const services = schoolForAllTests();

const maths = (change: Row['cells'] = {}, id = 'maths'): Row => ({
  id,
  cells: {
    ...{ subject: 'Mathematics', provider: 'Bright Tutors', format: 'one-to-one' },
    ...{ hours: 10, rate: 4200, 'funded-by': 'pp-plus' },
    ...change,
  },
});
const tuition = (...rows: Row[]): { tuition: Answer } => ({ tuition: says(rows) });
const save = (pepId: string, ...rows: Row[]) => saveAnswers(services, pepId, tuition(...rows));

const ledger = (pupilId: string, term: typeof autumn | typeof spring = autumn) =>
  services.call('ppplus.ledger', { pupilId, term });
const planned = async (pupilId: string, term: typeof autumn | typeof spring = autumn) =>
  (await ledger(pupilId, term)).lines.filter(
    ({ kind, struck }) => kind === 'planned' && struck === null,
  );

const spendOn = (plan: SpendingLine, kind: 'spent' | 'ordered' = 'spent') =>
  services.call('ppplus.saveLine', {
    id: null,
    line: {
      ...plan,
      ...{ kind, date: '2026-11-20', plannedLineId: plan.id, quantity: 1, unitCostPence: 4200 },
    },
  });

describe('Tuition that PP+ pays for', () => {
  test('is a planned line of the term, with what the row says', async () => {
    const { pupilId, pepId } = await newPep(services);
    await save(pepId, maths(), maths({ subject: 'English', 'funded-by': 'school' }, 'english'));
    const lines = await planned(pupilId);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      ...{ category: 'tuition', description: 'Mathematics tuition: Bright Tutors' },
      ...{ supplier: 'Bright Tutors', quantity: 10, unitCostPence: 4200, amountPence: 42_000 },
      ...{ targetId: null, stream: 'pp-plus', authorityId: services.lutonId, tuitionRow: 'maths' },
    });
    // The term's award is recorded with the first money, as for any line.
    expect((await ledger(pupilId)).grants[0]?.amountPence).toBe(60_000);
  });

  test('follows its row, and goes and comes back with it', async () => {
    const { pupilId, pepId } = await newPep(services);
    await save(pepId, maths());
    const [first] = await planned(pupilId);
    await save(pepId, maths({ hours: 7.5, format: 'group', provider: '' }));
    const [line] = await planned(pupilId);
    expect(line).toMatchObject({
      ...{ id: first?.id, category: 'group-tuition', description: 'Mathematics tuition' },
      ...{ quantity: 1, unitCostPence: 31_500 },
    });
    await save(pepId, maths({ cost: 50_000 }));
    expect((await planned(pupilId))[0]?.amountPence).toBe(50_000);
    const gone = await save(pepId);
    expect(await planned(pupilId)).toEqual([]);
    await services.call('changes.undo', { changeId: gone.changeId });
    expect((await planned(pupilId)).map(({ amountPence }) => amountPence)).toEqual([50_000]);
    const { answers } = await services.call('peps.get', { id: pepId });
    expect(answers.tuition).toEqual(tuition(maths({ cost: 50_000 })).tuition);
  });

  test('keeps the target that its line was given, also when the row goes and comes back', async () => {
    const { pupilId, pepId } = await newPep(services);
    const target = (await services.call('targets.add', { pepId })).value.id;
    await save(pepId, maths());
    const [line] = await planned(pupilId);
    if (!line) throw new Error('nothing is planned');
    expect((await ledger(pupilId)).warnings.map(({ kind }) => kind)).toContain('no-target');
    await services.call('ppplus.saveLine', { id: line.id, line: { ...line, targetId: target } });
    expect((await ledger(pupilId)).warnings.map(({ kind }) => kind)).not.toContain('no-target');
    await save(pepId, maths({ hours: 5 }));
    await save(pepId);
    await save(pepId, maths());
    expect(await planned(pupilId)).toEqual([
      expect.objectContaining({ id: line.id, targetId: target, amountPence: 42_000 }),
    ]);
  });

  test('keeps what it should change, also when the row goes and comes back', async () => {
    const { pupilId, pepId } = await newPep(services);
    await save(pepId, maths());
    const [line] = await planned(pupilId);
    if (!line) throw new Error('nothing is planned');
    const expectedEffect = 'Two more right in each paper';
    await services.call('ppplus.saveLine', { id: line.id, line: { ...line, expectedEffect } });
    await save(pepId, maths({ hours: 5 }));
    await save(pepId);
    await save(pepId, maths());
    expect(await planned(pupilId)).toEqual([
      expect.objectContaining({ id: line.id, expectedEffect, amountPence: 42_000 }),
    ]);
  });

  test('is changed where it is said: the ledger names the place and leaves the rest alone', async () => {
    const { pupilId, pepId } = await newPep(services);
    await save(pepId, maths());
    const [line] = await planned(pupilId);
    if (!line) throw new Error('nothing is planned');
    expect((await ledger(pupilId)).fromTuition).toEqual([{ lineId: line.id, pepId }]);
    const change = await services.refused('ppplus.saveLine', {
      id: line.id,
      line: { ...line, unitCostPence: 1 },
    });
    expect(change.message).toContain('follows “Extra tuition”');
    const removal = await services.refused('ppplus.removeLine', { id: line.id });
    expect(removal.message).toContain('choose who else pays');
    await services.refused('ppplus.reverseLine', { id: line.id, reason: 'No' });
    await save(pepId, maths({ 'funded-by': 'school' }));
    expect(await planned(pupilId)).toEqual([]);
  });

  test.each(['spent', 'ordered'] as const)(
    'is left alone once some of it is %s, and follows again when that is reversed',
    async (kind) => {
      const { pupilId, pepId } = await newPep(services);
      await save(pepId, maths());
      const [line] = await planned(pupilId);
      if (!line) throw new Error('nothing is planned');
      const { value } = await spendOn(line, kind);
      await save(pepId, maths({ hours: 5 }));
      expect((await planned(pupilId))[0]?.amountPence).toBe(42_000);
      expect((await ledger(pupilId)).fromTuition).toEqual([]);
      await save(pepId);
      expect(await planned(pupilId)).toHaveLength(1);
      await save(pepId, maths({ hours: 5 }));
      await services.call('ppplus.reverseLine', { id: value.id, reason: 'Not delivered' });
      expect((await planned(pupilId)).map(({ amountPence }) => amountPence)).toEqual([21_000]);
    },
  );

  test('is not planned while its subject or its cost is missing, or PP+ does not pay', async () => {
    const { pupilId, pepId } = await newPep(services);
    await save(
      pepId,
      maths({ subject: ' ' }, 'a'),
      maths({ rate: '' }, 'b'),
      maths({ rate: 0 }, 'c'),
      maths({ 'funded-by': '' }, 'd'),
      maths({ hours: 1_000_000 }, 'e'),
      maths({ hours: -2 }, 'f'),
    );
    expect(await planned(pupilId)).toEqual([]);
  });

  test('is planned in the next term once what was taken over is confirmed, and once only', async () => {
    const { pupilId, pepId } = await newPep(services);
    await save(pepId, maths());
    services.env.today = '2027-01-18';
    try {
      const next = await services.call('peps.start', { pupilId, term: spring });
      const id = next.value.id;
      expect((await services.call('peps.get', { id })).carried).toContain('tuition');
      await services.call('peps.confirmCarried', { id, fieldIds: ['leisure-interests'] });
      expect(await planned(pupilId, spring)).toEqual([]);
      for (let press = 0; press < 2; press += 1) {
        await services.call('peps.confirmCarried', { id, fieldIds: ['tuition'] });
      }
      await save(id, maths());
      expect(await planned(pupilId, spring)).toHaveLength(1);
      expect(await planned(pupilId)).toHaveLength(1);
      await services.call('peps.discard', { id });
      expect(await planned(pupilId, spring)).toEqual([]);
      expect(await planned(pupilId)).toHaveLength(1);
    } finally {
      services.env.today = '2026-11-23';
    }
  });

  test('is planned once over all revisions; a revision that is discarded leaves what was agreed', async () => {
    const { pupilId, pepId } = await newPep(services);
    await save(pepId, maths());
    await signOffComplete(services, pepId);
    const amended = await services.call('peps.amend', { id: pepId, reason: 'More hours' });
    expect(await planned(pupilId)).toHaveLength(1);
    await save(amended.value.id, maths({ hours: 12 }), maths({}, 'second'));
    expect((await planned(pupilId)).map(({ amountPence }) => amountPence).sort()).toEqual([
      42_000, 50_400,
    ]);
    const gone = await services.call('peps.discard', { id: amended.value.id });
    expect((await planned(pupilId)).map(({ amountPence }) => amountPence)).toEqual([42_000]);
    await services.call('changes.undo', { changeId: gone.changeId });
    expect(await planned(pupilId)).toHaveLength(2);
  });

  test('goes with its PEP, and a signed-off PEP no longer rules its line', async () => {
    const { pupilId, pepId } = await newPep(services);
    await save(pepId, maths());
    await services.call('peps.discard', { id: pepId });
    expect(await planned(pupilId)).toEqual([]);
    const again = await startPep(services, pupilId);
    await save(again, maths());
    await signOffComplete(services, again);
    const [line] = await planned(pupilId);
    if (!line) throw new Error('nothing is planned');
    await services.call('ppplus.saveLine', { id: line.id, line: { ...line, quantity: 9 } });
    expect((await planned(pupilId))[0]?.amountPence).toBe(37_800);
  });
});

type Step = { act: number; row: number; hours: number; rate: number; payer: number };
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    act: fc.nat(9),
    row: fc.nat(2),
    hours: fc.integer({ min: 0, max: 12 }),
    rate: fc.integer({ min: 0, max: 6000 }),
    payer: fc.nat(3),
  }),
  { minLength: 2, maxLength: 14 },
);
const payers = ['pp-plus', 'pp-plus', 'school', ''] as const;

describe('whatever is typed, undone, confirmed or carried on', () => {
  test('each row that PP+ pays has exactly one planned line with its amount, and no other has one', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const { pupilId, pepId: first } = await newPep(services);
        let pepId = first;
        let rows: Row[] = [];
        const past: { changeId: string; before: Row[] }[] = [];
        const put = async (next: Row[]): Promise<void> => {
          const { changeId } = await save(pepId, ...next);
          if (changeId !== '') past.push({ changeId, before: rows });
          rows = next;
        };
        for (const { act, row, hours, rate, payer } of all) {
          const id = `row ${row}`;
          const typed = maths({ hours, rate, 'funded-by': payers[payer] ?? '' }, id);
          const others = rows.filter((one) => one.id !== id);
          if (act <= 3) await put([...others, typed]);
          else if (act === 4) await put(others);
          else if (act === 5) await put(rows);
          else if (act === 6) await confirmAll(services.call, pepId);
          else if (act === 7) {
            const last = past.pop();
            if (last === undefined) continue;
            await services.call('changes.undo', { changeId: last.changeId });
            rows = last.before;
          } else if (act === 8) {
            await put([...others, { ...typed, cells: { ...typed.cells, cost: rate + 1 } }]);
          } else if (row === 0) {
            await completePep(services, pepId);
            // The tuition may have been answered with "none" so as to complete it.
            await save(pepId, ...rows);
            if (rows.length === 0) {
              await saveAnswers(services, pepId, { tuition: { kind: 'none', reason: '' } });
            }
            await services.call('peps.signOff', { id: pepId });
            pepId = (await services.call('peps.amend', { id: pepId, reason: 'Again' })).value.id;
            past.length = 0;
          }
        }
        const expected = rows
          .map(({ id, cells }) => ({
            id,
            payer: cells['funded-by'],
            pence: Number(cells.cost ?? Number(cells.hours) * Number(cells.rate)),
          }))
          .filter(({ payer, pence }) => payer === 'pp-plus' && pence > 0)
          .map(({ id, pence }) => [id, pence]);
        const found = (await planned(pupilId)).map((line) => [line.tuitionRow, line.amountPence]);
        expect(found.sort()).toEqual(expected.sort());
        const { streams } = await ledger(pupilId);
        expect(streams[0]?.balance.planned ?? 0).toBe(
          expected.reduce((sum, [, pence]) => sum + Number(pence), 0),
        );
      }),
      { numRuns: 30 },
    );
  }, 180_000);
});

test('a change that changes nothing names no change to be undone', async () => {
  const { pepId } = await newPep(services);
  expect((await save(pepId, maths())).changeId).not.toBe('');
  expect((await save(pepId, maths())).changeId).toBe('');
});

describe('a plan is carried out in its own term', () => {
  test('spending cannot name the plan of another term, and forgets it when it is moved', async () => {
    const { pupilId } = await newPep(services);
    const line: CallInput<'ppplus.saveLine'>['line'] = {
      ...{ pupilId, ...autumn, kind: 'planned' as const, date: '', category: 'books' as const },
      ...{ description: 'Atlas', quantity: 1, unitCostPence: 2000 },
    };
    const plan = (await services.call('ppplus.saveLine', { id: null, line })).value;
    const spent: typeof line = {
      ...{ ...line, kind: 'spent', date: '2026-11-20', plannedLineId: plan.id },
    };
    const refusal = await services.refused('ppplus.saveLine', {
      id: null,
      line: { ...spent, ...spring },
    });
    expect(refusal.field).toBe('plannedLineId');
    const { value } = await services.call('ppplus.saveLine', { id: null, line: spent });
    await services.call('ppplus.correctLine', {
      id: value.id,
      line: { ...spent, ...spring, date: '2027-01-20' },
      reason: 'It was for the spring',
    });
    const moved = (await ledger(pupilId, spring)).lines.find(({ kind }) => kind === 'spent');
    expect(moved?.plannedLineId).toBeNull();
    expect((await ledger(pupilId)).streams[0]?.balance.stillPlanned).toBe(2000);
  });
});
