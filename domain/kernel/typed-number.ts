import { bareText } from './typed-text.ts';

/** Reads a number as people type it; null when it is none, or has more decimals than asked for. */
export const readTypedNumber = (typed: string, decimals: number): number | null => {
  const text = bareText(typed).replace(/ ?%$/, '').replaceAll(',', '').replace(/^−/, '-');
  const match = /^-?\d{1,7}(?:\.(\d+))?$/.exec(text);
  return match && (match[1] ?? '').length <= decimals ? Number(text) : null;
};

/** Reads a count as people type it: a whole number from 0 to 9,999; null when it is none. */
export const readTypedCount = (typed: string): number | null =>
  /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : null;
