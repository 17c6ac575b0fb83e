import { z } from 'zod';

/**
 * A line of text that a person types: trimmed, one line, at most 200 characters, and no character
 * that a screen or a printer would take for an order.
 */
export const shortText = z
  .string()
  .trim()
  .max(200, 'Please keep this under 200 characters.')
  .transform((text) => text.replace(/\s*[\p{Cc}\u2028\u2029]+\s*/gu, ' ').trim());

/** What is not empty of these, one after another. */
export const joined = (parts: readonly string[], between = ', '): string =>
  parts.filter((part) => part !== '').join(between);

/** "a", "a and b", "a, b and c". */
export const listed = (parts: readonly string[]): string =>
  joined([parts.slice(0, -1).join(', '), ...parts.slice(-1)], ' and ');
