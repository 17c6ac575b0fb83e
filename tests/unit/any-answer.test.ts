import { describe, expect, test } from 'vitest';
import { anyAnswer } from '#domain/form/answer.ts';
import { says } from '../fixtures/says.ts';

describe('an answer on its way across the bridge', () => {
  test('a table arrives with its rows and cells', () => {
    const answer = says([{ id: 'row-1', cells: { possible: 46, name: 'Łukasz' } }]);
    expect(anyAnswer.parse(answer)).toEqual(answer);
  });

  test('people arrive as people', () => {
    const answer = says([{ name: 'Priya Nair', email: '', phone: '' }]);
    expect(anyAnswer.parse(answer)).toEqual(answer);
  });
});
