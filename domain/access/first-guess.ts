import { foldText } from '../kernel/fold.ts';

/** Words that somebody tries first at any school, beside its own. */
const usual = [
  ...['spring', 'summer', 'autumn', 'winter', 'term', 'half', 'year'],
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september'],
  ...['october', 'november', 'december', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  ...[
    'school',
    'academy',
    'college',
    'primary',
    'secondary',
    'junior',
    'infant',
    'nursery',
    'high',
  ],
  ...['saint', 'church', 'england', 'trust', 'the', 'and', 'of', 'my', 'our', 'for'],
  ...['pep', 'peps', 'desk', 'password', 'passphrase', 'welcome', 'teacher', 'admin'],
];

/** Fewer letters than these, beside what is known, make nothing harder to guess. */
const fewLetters = 4;

/**
 * Whether a passphrase is nothing but what somebody tries first: the school's own words, seasons,
 * months, the program's name, years, digits and signs.
 * @param known the school's name, and the names of those who work with the program
 */
export const isFirstGuess = (passphrase: string, known: readonly string[]): boolean => {
  const words = [...known.flatMap((name) => foldText(name).split(' ')), ...usual]
    .filter((word) => word.length > 1)
    .toSorted((a, b) => b.length - a.length);
  const letters = foldText(passphrase).replace(/[^\p{L}]/gu, '');
  const left = words.reduce((rest, word) => rest.replaceAll(word, ' '), letters);
  return left.replaceAll(' ', '').length < fewLetters;
};
