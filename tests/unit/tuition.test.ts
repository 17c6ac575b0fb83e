import { describe, expect, test } from 'vitest';
import type { Answer, Row } from '#domain/form/answer.ts';
import { shownAnswer } from '#domain/form/display.ts';
import { findField } from '#domain/form/template.ts';
import { plansOfTuition, readTuition } from '#domain/review/tuition.ts';
import { schoolAge as template } from '../fixtures/forms.ts';
import { says } from '../fixtures/says.ts';

const row = (cells: Row['cells']): Row => ({
  id: 'r',
  cells: { subject: 'Maths', 'funded-by': 'pp-plus', ...cells },
});
const planOf = (cells: Row['cells']) => {
  const read = readTuition(template, row(cells));
  return read.is === 'planned' ? read.plan : read;
};

describe('a row of tuition that PP+ pays', () => {
  test('costs its hours at what an hour costs, or what was typed', () => {
    expect(planOf({ hours: 10, rate: 3800 })).toMatchObject({ quantity: 10, unitCostPence: 3800 });
    expect(planOf({ hours: 7.5, rate: 3333 })).toMatchObject({
      quantity: 1,
      unitCostPence: 24_998,
    });
    expect(planOf({ hours: 12, rate: 3800, cost: 50_000 })).toMatchObject({
      ...{ quantity: 1, unitCostPence: 50_000 },
    });
    expect(planOf({ cost: 50_000 })).toMatchObject({ quantity: 1, unitCostPence: 50_000 });
  });

  test('is one-to-one tuition or tuition in a group, named by its subject and provider', () => {
    expect(planOf({ cost: 1, provider: 'Bright' })).toMatchObject({
      ...{ category: 'tuition', description: 'Maths tuition: Bright', supplier: 'Bright' },
    });
    expect(planOf({ cost: 1, subject: 'Maths tutor', format: 'group' })).toMatchObject({
      ...{ category: 'group-tuition', description: 'Maths tutor', supplier: '' },
    });
    const long = planOf({ cost: 1, provider: `${'x'.repeat(182)}👩‍🏫 and more` });
    expect(long).toHaveProperty('description');
  });

  test.each([
    [{}, 'cost'],
    [{ hours: 10 }, 'cost'],
    [{ cost: 0 }, 'cost'],
    [{ cost: 100, subject: '  ' }, 'subject'],
    [{ hours: 1_000_000, rate: 1000 }, 'a cost of at most £1,000,000'],
  ])('with %j says what is lacking', (cells, what) => {
    expect(planOf(cells as Row['cells'])).toEqual({ is: 'lacking', what });
  });

  test('is nothing to PP+ where someone else pays, or on a form that does not ask', () => {
    expect(planOf({ cost: 100, 'funded-by': 'school' })).toEqual({ is: 'elsewhere' });
    const silent = { ...template, sections: [] };
    const answer: Answer = says([row({ cost: 100 })]);
    expect(plansOfTuition(silent, answer).size).toBe(0);
    expect(plansOfTuition(template, answer).size).toBe(1);
  });

  test('prints the cost, whether it was typed or follows from the hours', () => {
    const field = findField(template, 'tuition');
    if (!field) throw new Error('no tuition');
    const shown = shownAnswer(field, says([row({ hours: 10, rate: 3800 }), row({ cost: 50_000 })]));
    const at = field.columns?.findIndex(({ id }) => id === 'cost') ?? -1;
    expect(shown.kind === 'table' && shown.rows.map((cells) => cells[at])).toEqual([
      '£380.00',
      '£500.00',
    ]);
  });
});
