import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { dictionary, translations } from '@zxcvbn-ts/language-en';

const checker = new ZxcvbnFactory({ dictionary, translations });

/** How hard a passphrase is to guess, 0 (at once) to 4, and what would make it harder. */
export type Strength = { score: 0 | 1 | 2 | 3 | 4; advice: string };

/** Looks at a passphrase. `known` are words that a guesser would try first, like the school's name. */
export const strengthOf = (passphrase: string, known: readonly string[]): Strength => {
  // Longer than anybody would guess at: no need to look at all of it.
  const { score, feedback } = checker.check(passphrase.slice(0, 64), [...known]);
  return { score, advice: [feedback.warning, ...feedback.suggestions].filter(Boolean).join(' ') };
};
