import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { givenWords, type SpendingLine } from '#domain/ppplus/spending.ts';
import { paidFromNote } from '#domain/ppplus/streams.ts';
import type { TermKey } from '#domain/school/terms.ts';
import {
  blankLine,
  draftAmount,
  draftOfLine,
  readLine,
  spendingFor,
} from '#renderer/features/ppplus/ledger/line-draft.ts';

const term: TermKey = { academicYear: 2026, term: 'autumn' };
const plan: SpendingLine = {
  id: 'plan-1',
  pupilId: 'p',
  ...term,
  kind: 'planned',
  date: '2026-11-12',
  category: 'tuition',
  description: 'Maths tutor',
  supplier: 'Bright Tutors',
  targetId: 't1',
  plannedLineId: null,
  quantity: 10,
  unitCostPence: 3000,
  note: '',
  amountPence: 30_000,
  stream: 'pp-plus',
};

describe('a line of the PP+ ledger', () => {
  it('lays a pupil who was not chosen on no cell of the line', () => {
    const { line, errors } = readLine(draftOfLine(plan), '', term);
    expect(line).toBeNull();
    expect(errors).toEqual({ pupilId: 'Choose a pupil.' });
  });

  it('can be read back from its cells as it was kept', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.constantFrom('', '2026-09-01', '2027-03-31'),
        fc.constantFrom('', 'Comes in on Mondays'),
        (quantity, unitCostPence, date, expectedEffect) => {
          const line = { ...plan, quantity, unitCostPence, date, expectedEffect };
          const { id, amountPence, ...input } = line;
          const draft = draftOfLine({ id, amountPence, ...input });
          expect(readLine(draft, 'p', term).line).toEqual(input);
          expect(draftAmount(draft)).toBe(quantity * unitCostPence);
        },
      ),
    );
  });

  it('says which cells do not fit, and is then not read', () => {
    const { line, errors } = readLine(
      { ...blankLine('spent'), date: '31/2/2027', quantity: 'a few', unitCost: '1.234' },
      'p',
      term,
    );
    expect(line).toBeNull();
    expect(Object.keys(errors).sort()).toEqual([
      'category',
      'date',
      'description',
      'quantity',
      'unitCost',
    ]);
  });

  it('asks for a date only once the money is spent', () => {
    const draft = {
      ...blankLine(),
      category: 'music' as const,
      description: 'Violin lessons',
      unitCost: '25',
    };
    expect(readLine(draft, 'p', term).line).not.toBeNull();
    expect(readLine({ ...draft, kind: 'spent' }, 'p', term).errors).toHaveProperty('date');
  });
});

describe('marking a plan as spent', () => {
  it('copies the whole plan with the day and a link to it', () => {
    const { line } = readLine(spendingFor(plan, [plan], '2026-11-23'), 'p', term);
    expect(line).toMatchObject({
      kind: 'spent',
      date: '2026-11-23',
      plannedLineId: 'plan-1',
      quantity: 10,
      unitCostPence: 3000,
      targetId: 't1',
    });
  });

  const spentOf = (over: Partial<SpendingLine>): SpendingLine => ({
    ...{ ...plan, id: 's1', kind: 'spent', plannedLineId: 'plan-1' },
    ...over,
  });
  const restOf = (part: SpendingLine) =>
    readLine(spendingFor(plan, [plan, part], '2026-11-23'), 'p', term).line;

  it('asks only for the sessions that are left when some are given', () => {
    const four = spentOf({ quantity: 4, amountPence: 12_000 });
    expect(givenWords(plan, [plan, four])).toBe('4 of 10 given');
    const rest = restOf(four);
    expect(rest).toMatchObject({ quantity: 6, unitCostPence: 3000 });
    const all = [plan, four, { ...four, ...rest, id: 's2' }];
    expect(givenWords(plan, all)).toBe('10 of 10 given');
  });

  it('asks for what is left as one sum where it comes to no whole session', () => {
    const odd = spentOf({ quantity: 1, unitCostPence: 10_000, amountPence: 10_000 });
    expect(restOf(odd)).toMatchObject({ quantity: 1, unitCostPence: 20_000 });
    expect(givenWords(plan, [plan, odd])).toBe('');
  });
});

describe('what pays a line', () => {
  it('is said where the pupil has more than one stream, or it is not PP+', () => {
    expect(paidFromNote('pp-plus', ['pp-plus'])).toBe('');
    expect(paidFromNote('pp-plus', ['pp-plus', 'eypp'])).toBe('Paid from: PP+');
    expect(paidFromNote('bursary', ['bursary'])).toBe('Paid from: 16 to 19 bursary');
    expect(paidFromNote('ehc-plan', ['pp-plus'])).toBe('Paid from: EHC plan');
    expect(paidFromNote('other', [])).toBe('Paid otherwise');
  });
});

describe('money that came back, in a cell of the ledger', () => {
  it.each(['-25.00', '(25.00)', '£25.00 CR'])(
    '%s: the sentence says how to write it',
    (unitCost) => {
      const { errors } = readLine({ ...blankLine(), description: 'Trip', unitCost }, 'p', term);
      expect(errors.unitCost).toContain('Refund…');
    },
  );
});
