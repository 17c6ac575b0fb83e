import { describe, expect, test } from 'vitest';
import { comesAgain } from '#domain/review/checkable.ts';
import { says, saysRows } from '../fixtures/says.ts';

const words = 'Reads a page aloud, 95 words in 100 right.';
const target = { id: 't1', position: 0, answers: { 'target-outcome': says(words) } };
const reviewed = (target: string, outcome: string) => ({
  answers: { 'target-review': saysRows({ target, outcome }) },
});

describe('A target in the words of one of the last PEP', () => {
  test('comes again where that one was not wholly met, whatever its case and stops', () => {
    expect(comesAgain(reviewed(words, 'partly'), target)).toBe(true);
    expect(comesAgain(reviewed('reads a page aloud: 95 words in 100 RIGHT', 'not'), target)).toBe(
      true,
    );
  });

  test('does not where it was met, says something else, or nobody has said what became of it', () => {
    expect(comesAgain(reviewed(words, 'achieved'), target)).toBe(false);
    expect(comesAgain(reviewed(words, ''), target)).toBe(false);
    expect(comesAgain(reviewed('Reads two pages aloud.', 'partly'), target)).toBe(false);
    expect(comesAgain({ answers: {} }, target)).toBe(false);
    expect(comesAgain(reviewed('', 'partly'), { ...target, answers: {} })).toBe(false);
  });
});
