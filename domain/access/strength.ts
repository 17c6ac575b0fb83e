import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as commonWords } from '@zxcvbn-ts/language-common';
import { dictionary, translations } from '@zxcvbn-ts/language-en';
import { isFirstGuess } from './first-guess.ts';

// The word lists are large: whoever needs this file imports it when somebody chooses a passphrase.
const checker = new ZxcvbnFactory({
  dictionary: { ...commonWords, ...dictionary },
  graphs: adjacencyGraphs,
  translations,
});

/** How hard a passphrase is to guess, 0 (at once) to 4, and what would make it harder. */
export type Strength = { score: 0 | 1 | 2 | 3 | 4; advice: string };

/** What is guessed in a few hours by who has the file is not taken. */
const tooEasy = 1;

/** Looks at a passphrase. `known` are words that a guesser would try first, like the school's name. */
export const strengthOf = (passphrase: string, known: readonly string[]): Strength => {
  if (isFirstGuess(passphrase, known)) {
    return {
      score: 0,
      advice:
        'It is made of what somebody tries first: names of this school, months, years, signs.',
    };
  }
  // Longer than anybody would guess at: no need to look at all of it.
  const { score, feedback } = checker.check(passphrase.slice(0, 64), [...known]);
  return { score, advice: [feedback.warning, ...feedback.suggestions].filter(Boolean).join(' ') };
};

/** Why a passphrase is not taken; null where it is. */
export const whyGuessable = (passphrase: string, known: readonly string[]): string | null => {
  const { score, advice } = strengthOf(passphrase, known);
  return score > tooEasy
    ? null
    : `This is too easy to guess. ${advice} Three or four unrelated words work well.`;
};
