import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatPence,
  readSignedPounds,
  readTypedPounds,
  typedPounds,
} from '#domain/kernel/money.ts';
import { addBalances, balanceFrom, totalsOf } from '#domain/ppplus/balance.ts';

const amount = fc.integer({ min: 0, max: 100_000_000 });

describe('money', () => {
  test.each([
    ['12', 1200],
    ['12.5', 1250],
    ['£1,234.50', 123_450],
    [' £ 600 ', 60_000],
    ['0.01', 1],
    ['30.00 £', 3000],
    ['£\u00a01,234.50', 123_450],
    ['\u200b30.5\u202f', 3050],
    ['GBP 30', 3000],
  ])('%s is read as %i pence', (typed, pence) => {
    expect(readTypedPounds(typed)).toBe(pence);
  });

  test.each(['', '12.345', '1,23', '-5', '12 pounds', '1e3', '£1000000.01'])(
    '%s is not an amount',
    (typed) => {
      expect(readTypedPounds(typed)).toBeNull();
    },
  );

  test('every amount is read back from the way it is shown, to the penny', () => {
    fc.assert(
      fc.property(amount, (pence) => {
        expect(readTypedPounds(formatPence(pence))).toBe(pence);
      }),
    );
  });

  test.each([
    '(25.00)',
    '(£25.00)',
    '£(25.00)',
    '-25.00',
    '-£25.00',
    '£-25.00',
    '25.00-',
    '25.00 CR',
    '−25',
    '- 25',
  ])('%s is 2,500 pence that came back, and no amount of its own', (typed) => {
    expect(readSignedPounds(typed)).toBe(-2500);
    expect(readTypedPounds(typed)).toBeNull();
  });

  test.each(['(25.00', '--25', '-(25)', '££25', '£25£', '30 00', '25 CR CR', '.'])(
    '%s is no amount of any sign',
    (typed) => {
      expect(readSignedPounds(typed)).toBeNull();
    },
  );

  test('no amount loses a penny, however a spreadsheet writes it', () => {
    const ways: ((pence: number) => string)[] = [
      typedPounds,
      (pence) => `${typedPounds(pence)} £`,
      (pence) => `£\u00a0${typedPounds(pence)}`,
      (pence) => formatPence(pence).replace('£', 'GBP '),
      (pence) => ` ${formatPence(pence)}\u202f`,
    ];
    fc.assert(
      fc.property(amount, fc.constantFrom(...ways), (pence, write) => {
        expect(readTypedPounds(write(pence))).toBe(pence);
        if (pence > 0) {
          expect(readSignedPounds(`(${write(pence).trim()})`)).toBe(-pence);
          expect(readSignedPounds(`-${write(pence).trim()}`)).toBe(-pence);
        }
      }),
    );
  });

  test('nothing that is pasted makes the reader fail', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const read = readSignedPounds(typed);
        expect(read === null || Number.isInteger(read)).toBe(true);
      }),
    );
  });

  test('an overspent balance is shown with a minus sign', () => {
    expect(formatPence(-123_450)).toBe('−£1,234.50');
  });
});

type Line = Parameters<typeof totalsOf>[0][number];
const lines: fc.Arbitrary<Line[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('planned' as const, 'spent' as const),
      amountPence: fc.integer({ min: 0, max: 200_000 }),
      plan: fc.option(fc.integer({ min: 0, max: 11 })),
    }),
    { maxLength: 12 },
  )
  .map((drawn) =>
    drawn.map(({ kind, amountPence, plan }, i) => ({
      id: `line-${i}`,
      kind,
      amountPence,
      plannedLineId: kind === 'spent' && plan !== null ? `line-${plan}` : null,
    })),
  );

/** A balance of one stream of which nothing was said yet. */
const balanceOf = (expected: number | null, all: readonly Line[]) =>
  balanceFrom({ expected, confirmed: 0, received: 0 }, totalsOf(all));

describe('PP+ balance', () => {
  test('a purchase takes its amount off the plan it carries out', () => {
    const plan: Line = { id: 'p', kind: 'planned', amountPence: 38_000, plannedLineId: null };
    const bought: Line = { id: 's', kind: 'spent', amountPence: 15_200, plannedLineId: 'p' };
    expect(balanceOf(60_000, [plan, bought])).toEqual({
      expected: 60_000,
      confirmed: 0,
      received: 0,
      committed: 0,
      leftOfReceived: -15_200,
      planned: 38_000,
      spent: 15_200,
      left: 44_800,
      stillPlanned: 22_800,
      unplanned: 22_000,
    });
  });

  test('a purchase dearer than its plan never makes the plan negative', () => {
    const plan: Line = { id: 'p', kind: 'planned', amountPence: 100, plannedLineId: null };
    const bought: Line = { id: 's', kind: 'spent', amountPence: 250, plannedLineId: 'p' };
    expect(balanceOf(200, [plan, bought])).toMatchObject({ left: -50, stillPlanned: 0 });
  });

  test('without a known award nothing is said to be left', () => {
    expect(balanceOf(null, [])).toMatchObject({ expected: null, left: null, unplanned: null });
  });

  test('spent and left add up to the award, and planned and spent to all lines', () => {
    fc.assert(
      fc.property(amount, lines, (award, all) => {
        const balance = balanceOf(award, all);
        expect(balance.spent + (balance.left ?? 0)).toBe(award);
        expect(balance.planned + balance.spent).toBe(
          all.reduce((sum, line) => sum + line.amountPence, 0),
        );
        expect(balance.stillPlanned).toBeGreaterThanOrEqual(0);
        expect(balance.stillPlanned).toBeLessThanOrEqual(balance.planned);
        expect((balance.unplanned ?? 0) + balance.stillPlanned).toBe(balance.left);
      }),
    );
  });

  test('the cohort’s balance is the balance of each pupil added up', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, lines), { maxLength: 5 }), (pupils) => {
        const each = pupils.map(([award, all]) => balanceOf(award, all));
        const cohort = addBalances(each);
        expect(cohort.left ?? 0).toBe(each.reduce((sum, b) => sum + (b.left ?? 0), 0));
        expect(cohort.unplanned ?? 0).toBe(each.reduce((sum, b) => sum + (b.unplanned ?? 0), 0));
        // Of nobody, or of nobody known, no sum is made up.
        expect(cohort.expected === null).toBe(pupils.length === 0);
      }),
    );
  });
});
