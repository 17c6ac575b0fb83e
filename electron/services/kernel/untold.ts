import { type Noun, nouns } from '#domain/kernel/noun.ts';

/** What has been written since the last answer, by nouns: the next answer, whichever it is, tells it. */
export type Untold = {
  add(touched: Iterable<Noun>): void;
  /** What is to be told now; after that it is told. A new day touches whatever is reckoned from it. */
  tell(): readonly Noun[];
};

/** Nothing is untold when the program begins. */
export const createUntold = (today: () => string): Untold => {
  let untold = new Set<Noun>();
  let day = today();
  return {
    add: (touched) => {
      for (const noun of touched) untold.add(noun);
    },
    tell: () => {
      const told = today() === day ? [...untold] : nouns;
      day = today();
      untold = new Set();
      return told;
    },
  };
};
