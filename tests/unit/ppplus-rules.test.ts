import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spendByDate, usualRules } from '#domain/authority/money-rules.ts';
import { type Rate, rateOn, termAmountOf } from '#domain/authority/rates.ts';
import { newestTemplates } from '#domain/form/forms/index.ts';
import { splitPence } from '#domain/kernel/split.ts';
import {
  confirmedOf,
  type Grant,
  receivedOf,
  stateWords,
  stepsLeft,
  worthOf,
} from '#domain/ppplus/award.ts';
import { heldBackOf, sumOfAwards } from '#domain/ppplus/balance.ts';
import { clockLabel, financialYearOfMoney, isIn } from '#domain/ppplus/clocks.ts';
import type { LedgerLine, SpendingKind } from '#domain/ppplus/spending.ts';
import type { LineMoney } from '#domain/ppplus/streams.ts';
import { targetMoney } from '#domain/ppplus/target-money.ts';
import { gatherWarnings, lineWarnings } from '#domain/ppplus/warnings.ts';
import { suggestedTerms } from '#domain/school/terms.ts';

describe('splitting an invoice', () => {
  test('ten pounds over three pupils is 3.34, 3.33 and 3.33', () => {
    expect(splitPence(1000, [1, 1, 1])).toEqual([334, 333, 333]);
  });

  test('the parts add up to the penny, each within a penny of its share, whatever the shares', () => {
    const shares = fc
      .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 40 })
      .filter((all) => all.some((share) => share > 0));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), shares, (amount, all) => {
        const whole = all.reduce((sum, share) => sum + share, 0);
        const parts = splitPence(amount, all);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount);
        for (const [i, part] of parts.entries()) {
          expect(Math.abs(part - (amount * (all[i] ?? 0)) / whole)).toBeLessThan(1);
        }
      }),
    );
  });
});

describe('the three clocks', () => {
  // The table of the handbook: dates on either side of each boundary.
  test.each([
    ['2025-09-01', 2025],
    ['2026-03-31', 2025],
    ['2026-04-01', 2026],
    ['2026-08-31', 2026],
  ])('money of %s counts in the financial year that begins in %i', (date, year) => {
    expect(financialYearOfMoney({ date, academicYear: 2025, term: 'spring' })).toBe(year);
  });

  test('a summer award that is paid in March counts in the old financial year', () => {
    const paid = { date: '2026-03-28', academicYear: 2025, term: 'summer' } as const;
    expect(isIn({ by: 'financial-year', financialYear: 2025 }, paid)).toBe(true);
    expect(isIn({ by: 'term', academicYear: 2025, term: 'summer' }, paid)).toBe(true);
  });

  test('financial years have a hyphen, school years a slash', () => {
    expect(clockLabel({ by: 'financial-year', financialYear: 2025 })).toBe(
      'Financial year 2025-26',
    );
    expect(clockLabel({ by: 'academic-year', academicYear: 2025 })).toBe('School year 2025/26');
  });
});

const rate = (change: Partial<Rate>): Rate => ({
  id: 'r',
  authorityId: 'a',
  stream: 'pp-plus',
  basis: 'term',
  amountPence: 60_000,
  validFrom: '',
  validTo: '',
  fromYear: 0,
  toYear: 11,
  source: '',
  checkedOn: '',
  ...change,
});

describe('dated rates', () => {
  const rates = [
    rate({ id: 'old', validTo: '2026-08-31' }),
    rate({ id: 'new', validFrom: '2026-09-01', amountPence: 65_000 }),
  ];
  const asked = { authorityId: 'a', stream: 'pp-plus', yearGroup: 7 } as const;

  test('the day decides which one holds', () => {
    expect(rateOn(rates, { ...asked, on: '2026-08-31' })?.id).toBe('old');
    expect(rateOn(rates, { ...asked, on: '2026-09-01' })?.id).toBe('new');
  });

  test('of two that hold on a day, the one that began last counts, in whichever order they stand', () => {
    const both = [rate({ id: 'usual' }), rate({ id: 'raised', validFrom: '2026-09-01' })];
    expect(rateOn(both, { ...asked, on: '2026-09-01' })?.id).toBe('raised');
    expect(rateOn(both.toReversed(), { ...asked, on: '2026-09-01' })?.id).toBe('raised');
  });

  test('none holds for another authority, money or year group', () => {
    expect(rateOn(rates, { ...asked, authorityId: 'b', on: '2026-09-01' })).toBeNull();
    expect(rateOn(rates, { ...asked, stream: 'eypp', on: '2026-09-01' })).toBeNull();
    expect(rateOn(rates, { ...asked, yearGroup: 12, on: '2026-09-01' })).toBeNull();
  });

  test('a year’s amount is shared over the terms to the penny; need and hours give none', () => {
    const yearly = rate({ basis: 'year', amountPence: 160_000 });
    const terms = (['autumn', 'spring', 'summer'] as const).map((term) =>
      termAmountOf(yearly, { academicYear: 2026, term }),
    );
    expect(terms).toEqual([53_334, 53_333, 53_333]);
    const autumn = { academicYear: 2026, term: 'autumn' } as const;
    expect(termAmountOf(rate({ basis: 'need' }), autumn)).toBeNull();
    expect(termAmountOf(rate({ basis: 'hour' }), autumn)).toBeNull();
    expect(termAmountOf(rate({ amountPence: null }), autumn)).toBeNull();
  });
});

const grant = (change: Partial<Grant>): Grant => ({
  ...{ id: 'g', pupilId: 'p', academicYear: 2026, term: 'autumn', kind: 'usual' },
  ...{ stream: 'pp-plus', authorityId: 'a', payer: '', amountPence: 60_000, hours: null },
  ...{ reference: '', source: '', decidedOn: '2026-09-02', recordedOn: '2026-09-03' },
  ...{ requestedOn: '', heldBackOn: '', heldBackReason: '', confirmedOn: '', confirmedBy: '' },
  ...{ confirmedPence: null, receivedOn: '', receivedPence: null, corrections: [] },
  ...{ declinedPence: null, passedToId: null, passedOn: '', ofId: null },
  ...change,
});

describe('an award', () => {
  test('counts the furthest of expected, confirmed and received, and stands in that word', () => {
    const confirmed = grant({ confirmedOn: '2026-09-20', confirmedPence: 55_000 });
    const received = { ...confirmed, receivedOn: '2026-10-01', receivedPence: 50_000 };
    const all = [grant({}), confirmed, received];
    expect(all.map(worthOf)).toEqual([60_000, 55_000, 50_000]);
    expect(all.map(confirmedOf)).toEqual([0, 55_000, 50_000]);
    expect(all.map(receivedOf)).toEqual([0, 0, 50_000]);
    expect(all.map(stateWords)).toEqual(['Expected', 'Confirmed', 'Received']);
  });

  test('that is held back is neither confirmed nor £0', () => {
    const held = grant({ heldBackOn: '2026-10-01', heldBackReason: 'the PEP is not good yet' });
    expect([stateWords(held), worthOf(held), confirmedOf(held)]).toEqual(['Held back', 60_000, 0]);
    expect(heldBackOf([held])).toEqual([
      '£600.00 held back on 1 October 2026: the PEP is not good yet',
    ]);
  });

  test('of an amount that nobody knows counts as nothing, and is not £0', () => {
    expect(worthOf(grant({ amountPence: null }))).toBeNull();
    expect(sumOfAwards([grant({ amountPence: null })]).expected).toBeNull();
  });

  test('that was returned or reclaimed is an entry of its own, which counts against it', () => {
    const came = { receivedOn: '2026-12-18', receivedPence: 5_000, amountPence: 5_000 };
    const back = grant({ ...came, kind: 'returned', ofId: 'g' });
    expect([worthOf(back), receivedOf(back)]).toEqual([-5_000, -5_000]);
    expect(stateWords(back)).toBe('Returned to the payer');
    expect(stepsLeft(back)).toEqual([]);
  });

  test('of extra money does not count before it is confirmed', () => {
    const asked = grant({ kind: 'extra', requestedOn: '2026-10-01' });
    expect([worthOf(asked), stateWords(asked)]).toEqual([0, 'Asked for']);
    expect(worthOf({ ...asked, confirmedOn: '2026-10-12', confirmedPence: 40_000 })).toBe(40_000);
  });

  test('takes no step twice, and none back', () => {
    expect(stepsLeft(grant({}))).toEqual(['held-back', 'confirmed', 'received']);
    expect(stepsLeft(grant({ kind: 'extra' }))).toContain('requested');
    expect(stepsLeft(grant({ confirmedOn: '2026-10-01' }))).toEqual(['received']);
    expect(stepsLeft(grant({ receivedOn: '2026-10-01' }))).toEqual([]);
  });
});

const line = (change: Partial<LedgerLine>): LedgerLine => ({
  ...{ id: 'l', pupilId: 'p', academicYear: 2026, term: 'spring', kind: 'spent' },
  ...{ date: '2027-02-10', category: 'tuition', description: 'Maths tutor', supplier: 'Bright' },
  ...{ targetId: 't', plannedLineId: null, quantity: 1, unitCostPence: 100, amountPence: 100 },
  ...{ note: '', stream: 'pp-plus', authorityId: 'a', invoiceRef: '', struck: null },
  ...{ struckReason: '', correctsId: null, refundsId: null, splitId: null, impact: null },
  ...change,
});

describe('warnings about a line', () => {
  const kinds = (one: LedgerLine, others: LedgerLine[] = [], refuses: string[] = []) =>
    lineWarnings(one, {
      refuses,
      refusesSource: 'A letter of 4 September 2026',
      authority: 'Luton',
      terms: suggestedTerms(2026),
      lines: [one, ...others],
    }).map(({ kind }) => kind);

  test('a line in order has none', () => expect(kinds(line({}))).toEqual([]));

  test.each<[string, Partial<LedgerLine>, string]>([
    ['no target', { targetId: null }, 'no-target'],
    ['something for every pupil', { description: 'General resources' }, 'generic'],
    ['a day outside the term', { date: '2027-01-01' }, 'outside-term'],
  ])('%s is said', (_, change, kind) => expect(kinds(line(change))).toContain(kind));

  test('a day in another financial year than its term’s is said', () => {
    expect(kinds(line({ date: '2027-04-02' }))).toContain('outside-year');
  });

  test('what the authority refuses is said, by kind of support and by word, with its source', () => {
    const refuses = [
      'Uniform',
      'Laptops',
      'Trips and visits',
      'Anything already funded by SEND money',
    ];
    const refused = (change: Partial<LedgerLine>) => kinds(line(change), [], refuses);
    expect(refused({ category: 'trip' })).toContain('refused');
    expect(refused({ category: 'computer' })).toContain('refused');
    expect(refused({ description: 'School UNIFORM' })).toContain('refused');
    expect(refused({})).toEqual([]);
    const [warning] = lineWarnings(line({ category: 'trip' }), {
      ...{ refuses, refusesSource: 'A letter', authority: 'Luton', terms: [], lines: [] },
    });
    expect(warning).toMatchObject({
      text: 'Luton does not fund this: Trips and visits.',
      rule: 'A letter',
    });
  });

  test('a line that is there twice is said, unless one of them no longer counts', () => {
    const twin = line({ id: 'other', supplier: 'BRIGHT' });
    expect(kinds(line({}), [twin])).toContain('twice');
    expect(kinds(line({}), [{ ...twin, struck: 'reversed' }])).toEqual([]);
  });

  test('what is the same of many lines is said once, with the words of each', () => {
    const lines = [line({ id: 'a', description: 'Ink' }), line({ id: 'b', description: 'Guitar' })];
    const same = { kind: 'no-target', text: 'No target is linked.', rule: 'Luton' } as const;
    const whole = {
      ...same,
      kind: 'overspent',
      text: 'Overspent by £7.00.',
      lineId: null,
    } as const;
    const other = { ...same, rule: 'Bedford', lineId: 'a' };
    const given = [whole, { ...same, lineId: 'a' }, other, { ...same, lineId: 'b' }];
    expect(gatherWarnings(given, lines)).toEqual([
      { kind: 'overspent', text: 'Overspent by £7.00.', rule: 'Luton', lines: [] },
      { ...same, lines: ['Ink', 'Guitar'] },
      { ...same, rule: 'Bedford', lines: ['Ink'] },
    ]);
  });
});

test('money must be spent by 31 March of its financial year, or by the day the authority names', () => {
  expect(spendByDate(usualRules, 2026)).toBe('2027-03-31');
  expect(spendByDate({ ...usualRules, spendBy: '07-31' }, 2026)).toBe('2026-07-31');
  expect(spendByDate({ ...usualRules, spendBy: '02-15' }, 2026)).toBe('2027-02-15');
});

describe('what a target costs', () => {
  const of = (kind: SpendingKind, stream: LineMoney, amountPence: number, targetId = 't1') => ({
    ...{ kind, stream, amountPence, targetId },
  });

  test('is told by the lines that name it, each money by itself, less what came back', () => {
    const lines = [
      of('planned', 'pp-plus', 45_600),
      of('spent', 'pp-plus', 26_600),
      of('refund', 'pp-plus', 3_800),
      of('planned', 'ehc-plan', 90_000),
      of('ordered', 'bursary', 1_000),
      of('planned', 'pp-plus', 7_777, 't2'),
    ];
    expect(targetMoney(lines, 't1')).toEqual([
      'PP+: £456.00 planned, £228.00 spent',
      '16 to 19 bursary: £10.00 ordered',
      'EHC plan: £900.00 planned',
    ]);
    expect(targetMoney(lines, 't3')).toEqual([]);
  });

  test('is asked for in no form: it has one home, the line of the plan', () => {
    const asked = newestTemplates().flatMap(({ targetFields }) =>
      targetFields.filter(({ id, type }) => /cost|money/.test(id) || type === 'table'),
    );
    expect(asked).toEqual([]);
  });
});
