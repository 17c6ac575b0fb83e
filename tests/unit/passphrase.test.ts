import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFirstGuess } from '#domain/access/first-guess.ts';
import { whyGuessable } from '#domain/access/strength.ts';

const known = ['Bramble Lane School', 'Priya Nair'];

describe('A passphrase', () => {
  test.each([
    'password12',
    'qwertyuiop12',
    '123456789012',
    'Bramble Lane 2026',
    'bramblelane2026!',
    'Autumn2026!!',
    'Priya Nair 1984',
    'PEP-Desk-2026',
    'aaaaaaaaaaaa',
    '!!!!!!!!!!!!',
  ])('that somebody tries first is refused in a sentence: %s', (passphrase) => {
    expect(whyGuessable(passphrase, known)).toMatch(/^This is too easy to guess\. .+\.$/);
  });

  test.each(['lantern orchard meadow kite', 'violet harbour seven kites', 'łódź 李 kettle sonnet'])(
    'of unrelated words is taken: %s',
    (passphrase) => {
      expect(whyGuessable(passphrase, known)).toBeNull();
    },
  );

  test('made of the school’s words, years and signs alone is a first guess, however they stand', () => {
    const pieces = fc.constantFrom(
      'Bramble',
      'LANE',
      'nair',
      'May',
      'Autumn',
      '2026',
      '!!',
      '-',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 8 }), (all) => {
        expect(isFirstGuess(all.join(''), known)).toBe(true);
        expect(isFirstGuess(`${all.join('')} walrus quince`, known)).toBe(false);
      }),
    );
  });
});
