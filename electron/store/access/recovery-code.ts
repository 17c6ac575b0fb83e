import { randomBytes } from 'node:crypto';
import { fail, ok, type Result } from '#domain/contract/result.ts';

/** Crockford's 32 characters: no I, L, O (read as 1 and 0) and no U. Five bits each. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 27 random characters (135 bits) and one check character, printed as seven groups of four. */
const length = 28;

/**
 * Powers of a generator of GF(32) (x^5 + x^2 + 1). With a different weight for each place, the check
 * catches every single wrong character and every two characters swapped.
 */
const weights: readonly number[] = Array.from({ length }).reduce<number[]>((powers) => {
  const last = powers.at(-1);
  powers.push(last === undefined ? 1 : last & 16 ? ((last << 1) ^ 0b100101) & 31 : last << 1);
  return powers;
}, []);

const multiply = (a: number, b: number): number => {
  let product = 0;
  for (let bit = 4; bit >= 0; bit -= 1) {
    product = product & 16 ? ((product << 1) ^ 0b100101) & 31 : product << 1;
    if ((a >> bit) & 1) product ^= b;
  }
  return product;
};

const weightedSum = (digits: readonly number[]): number =>
  digits.reduce((sum, digit, place) => sum ^ multiply(weights[place] ?? 0, digit), 0);

/** A new recovery code as it is printed: `7F3K-…` in seven groups of four. */
export const newRecoveryCode = (): string => {
  const digits = Array.from(randomBytes(length - 1), (byte) => byte & 31);
  // The check stands first, where its weight is 1, so that the whole sums to nought.
  const check = weightedSum([0, ...digits]);
  const text = [check, ...digits].map((digit) => alphabet[digit]).join('');
  return (text.match(/.{4}/g) ?? []).join('-');
};

/**
 * Reads a code as a person types it: any case, with or without its hyphens and spaces, O for 0,
 * I or L for 1. Gives its 28 characters. `bad-input`: it has a typing slip, so it cannot be any
 * PEP Desk recovery code; nothing is said about whether it is this school's.
 */
export const parseRecoveryCode = (typed: string): Result<string> => {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const stray = [...text].find((character) => !alphabet.includes(character));
  if (stray !== undefined) {
    return fail('bad-input', `A recovery code has no “${stray}” in it. Look at the sheet again.`);
  }
  if (text.length !== length) {
    return fail(
      'bad-input',
      `A recovery code has ${length} letters and digits; this one has ${text.length}.`,
    );
  }
  if (weightedSum([...text].map((character) => alphabet.indexOf(character))) !== 0) {
    return fail(
      'bad-input',
      'There is a typing slip in this code. Compare it with the sheet, one group at a time.',
    );
  }
  return ok(text);
};
