const wideSpaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const unseen = /[\u200b\u2060\ufeff]/g;

/**
 * Words without what spreadsheets and web pages put in unseen: every kind of space becomes a plain
 * one, marks of no width go. Joiners stay: some scripts are spelt with them.
 */
export const plainText = (text: string): string =>
  text.replace(unseen, '').replace(wideSpaces, ' ');

/** What was typed for a date, a number or an amount: on one line, with nothing in it that is not seen. */
export const bareText = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
