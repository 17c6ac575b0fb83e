import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellOf, type Row } from '#domain/form/answer.ts';
import { newestTemplateFor } from '#domain/form/forms/index.ts';
import { costsBesidePlan } from '#domain/form/target-costs.ts';
import type { SpendingLine } from '#domain/ppplus/spending.ts';
import { saysRows } from '../fixtures/says.ts';
import { freshRecord } from './sample-record.ts';

const besides = (cells: readonly Row['cells'][], lines: readonly SpendingLine[] = []) => {
  const record = freshRecord();
  return costsBesidePlan(
    {
      ppPlus: { ...record.ppPlus, lines: [...lines] },
      targets: [
        {
          id: 't1',
          position: 1,
          answers: {
            'target-pp-cost': saysRows(...cells),
          },
        },
      ],
    },
    't1',
  );
};

const line = (over: Partial<SpendingLine>): SpendingLine => ({
  id: 'line-1',
  pupilId: 'p',
  academicYear: 2026,
  term: 'autumn',
  kind: 'planned',
  date: '',
  category: 'tuition',
  description: 'Tutor',
  supplier: '',
  targetId: 't1',
  stream: 'pp-plus',
  plannedLineId: null,
  quantity: 12,
  unitCostPence: 3800,
  amountPence: 45_600,
  note: '',
  ...over,
});

const tutor = { item: 'Tutor', times: 2, weeks: 6, unit: 3800 };

describe('What a target costs', () => {
  test('becomes lines of the PP+ plan once, from what is complete', () => {
    const costs: Row['cells'][] = [
      tutor,
      { item: 'Books', unit: 1250 },
      { item: 'Not priced yet' },
    ];
    expect(besides(costs).toPlan).toEqual([
      { description: 'Tutor', quantity: 12, unitCostPence: 3800 },
      { description: 'Books', quantity: 1, unitCostPence: 1250 },
    ]);
    expect(besides([tutor], [line({})])).toEqual({ toPlan: [], differing: [] });
  });

  test('half a session a week is planned at what the row comes to, not at a whole one', () => {
    expect(besides([{ item: 'Tutor', times: 0.5, weeks: 5, unit: 4000 }]).toPlan).toEqual([
      { description: 'Tutor', quantity: 1, unitCostPence: 10_000 },
    ]);
  });

  test('a plan that no longer agrees with its row is said with both sums, until it is bought', () => {
    const dearer = { ...tutor, unit: 4000 };
    expect(besides([dearer], [line({})]).differing).toEqual([
      {
        description: 'Tutor',
        quantity: 12,
        unitCostPence: 4000,
        lineId: 'line-1',
        plannedPence: 45_600,
      },
    ]);
    expect(besides([dearer], [line({ kind: 'spent', date: '2026-10-01' })])).toEqual({
      toPlan: [],
      differing: [],
    });
  });

  test('the plan always says the sum that stands in the row', () => {
    const field = newestTemplateFor(8).targetFields.find(({ id }) => id === 'target-pp-cost');
    const total = field?.columns?.find(({ id }) => id === 'total');
    if (!total) throw new Error('There is no column for the total.');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 100_000 }),
        (quarters, weeks, unit) => {
          const cells = { item: 'Help', times: quarters / 4, weeks, unit };
          const shown = cellOf({ id: 'row', cells }, total);
          const plans = besides([cells]).toPlan;
          expect(plans.map((one) => one.quantity * one.unitCostPence)).toEqual(
            Number(shown) < 1 ? [] : [shown],
          );
        },
      ),
    );
  });
});
