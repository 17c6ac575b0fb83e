import { foldText } from '../kernel/fold.ts';
import { type LedgerLine, spendingCategories } from './spending.ts';

/**
 * What an authority refuses to fund is one list in its profile, in its own words. An entry that names
 * a kind of support refuses that kind; one of one or two words, such as "Laptops" or "Uniform", is
 * recognised in what a line says; a longer one is for a person to judge. Compared without case,
 * accents and the plural's "s".
 */

const wordsRefused = (refuses: readonly string[]): { said: string; word: string }[] =>
  refuses
    .map((said) => ({ said, word: foldText(said).replace(/s$/, '') }))
    .filter(({ word }) => word.length >= 4 && word.split(' ').length <= 2);

/** What of this the authority does not fund, in its words; null when nothing says so. */
export const refusalOf = (
  line: Pick<LedgerLine, 'category' | 'description'>,
  refuses: readonly string[],
): string | null => {
  const label = spendingCategories[line.category];
  const kind = foldText(label);
  const text = `${foldText(line.description)} ${kind}`;
  return (
    refuses.find((said) => foldText(said) === kind) ??
    wordsRefused(refuses).find(({ word }) => text.includes(word))?.said ??
    null
  );
};

/** The rule behind a refusal, and who says so. */
export const refusalRule = (authority: string, source: string): string =>
  source === '' ? `What ${authority} will not fund, in its settings.` : source;
