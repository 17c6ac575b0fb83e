import { describe, expect, test } from 'vitest';
import { type Answer, isAnswered, saysNothing } from '#domain/form/answer.ts';
import { fieldOf } from '../fixtures/forms.ts';
import { says } from '../fixtures/says.ts';

describe('An answer that says nothing', () => {
  const grades = fieldOf('ks4-grades');
  const rows = (...cells: Record<string, string>[]): Answer => ({
    kind: 'value',
    value: cells.map((row, i) => ({ id: `r${i}`, cells: row })),
  });

  test('is none, an empty one, or rows of which only what the form gives is there', () => {
    expect(saysNothing(grades, undefined)).toBe(true);
    expect(saysNothing(grades, rows())).toBe(true);
    expect(
      saysNothing(grades, rows({ subject: 'Science' }, { subject: 'EBacc', current: ' ' })),
    ).toBe(true);
    expect(saysNothing(fieldOf('voice-summary'), says(' '))).toBe(true);
  });

  test('is never one that was begun: a row half written, a reason still to be given, a nought', () => {
    const begun = rows({ subject: 'Science', predicted: '5' });
    expect(isAnswered(grades, begun)).toBe(false);
    expect(saysNothing(grades, begun)).toBe(false);
    expect(saysNothing(grades, { kind: 'not-known', reason: '' })).toBe(false);
    expect(saysNothing(grades, { kind: 'none', reason: '' })).toBe(false);
    expect(saysNothing(fieldOf('sdq-score'), { kind: 'value', value: 0 })).toBe(false);
  });
});
