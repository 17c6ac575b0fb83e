import { describe, expect, test } from 'vitest';
import { anyAnswer } from '#domain/form/answer.ts';

describe('an answer on its way across the bridge', () => {
  test('a table arrives with its rows and cells', () => {
    const answer = {
      kind: 'value',
      value: [{ id: 'row-1', cells: { possible: 46, name: 'Łukasz' } }],
    } as const;
    expect(anyAnswer.parse(answer)).toEqual(answer);
  });

  test('people arrive as people', () => {
    const answer = {
      kind: 'value',
      value: [{ name: 'Priya Nair', email: '', phone: '' }],
    } as const;
    expect(anyAnswer.parse(answer)).toEqual(answer);
  });
});
