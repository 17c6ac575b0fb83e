const alphabet = 'ABCDEFGHJKLMNPQRTUVWXYZ';
const shape = /^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/;

const digitOrLetterValue = (character: string): number =>
  /\d/.test(character) ? Number(character) : alphabet.indexOf(character);

/** Trims, drops inner spaces and upper-cases, as pasted UPNs come in many forms. */
export const tidyUpn = (typed: string): string => typed.replace(/\s+/g, '').toUpperCase();

/** The check letter due for a UPN of the right shape: weights 2 to 13, modulo 23. */
export const upnCheckLetter = (upn: string): string =>
  alphabet[
    [...upn.slice(1)].reduce((sum, c, i) => sum + digitOrLetterValue(c) * (i + 2), 0) % 23
  ] ?? '';

/** What is odd about a UPN, as a sentence for the teacher; null when nothing is. */
export const upnWarning = (typed: string): string | null => {
  const upn = tidyUpn(typed);
  if (upn === '') return null;
  if (!shape.test(upn)) {
    return 'A UPN is a letter and 12 more characters, for example R674123101121. Check it with the office; it is kept as you typed it.';
  }
  const due = upnCheckLetter(upn);
  return due === upn[0]
    ? null
    : `The first letter should be ${due} for these digits. Check it with the office; it is kept as you typed it.`;
};
