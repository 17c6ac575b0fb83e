const special: Record<string, string> = {
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
};

/**
 * Folds case, accents and punctuation away, so that "lukasz oneill" finds "Łukasz O'Neill".
 * Letters without a Latin base (Олена, 李) are kept, in lower case.
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łđøßæœðþıħ]/g, (c) => special[c] ?? c)
    .replace(/['’‘`´-]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** True when every word of the query starts some word of the folded text. */
export const matchesSearch = (foldedText: string, query: string): boolean => {
  const words = foldedText.split(' ');
  const wanted = foldText(query);
  // Signs alone ("%") are no part of any word.
  if (wanted === '' && query.trim() !== '') return false;
  return wanted
    .split(' ')
    .every((part) => part === '' || words.some((word) => word.startsWith(part)));
};
