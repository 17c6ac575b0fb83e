import fs from 'node:fs';
import { Refusal } from '../kernel/refusal.ts';

/** Refuses a file, with why. */
export const unreadable = (why: string): Refusal =>
  new Refusal('bad-input', `${why} Nothing was changed.`);

/**
 * What stands in a file of JSON. Refuses one that is larger than `most` bytes, or that is no JSON at
 * all: `otherwise` is then the sentence.
 */
export const readJson = (file: string, most: number, otherwise: string): unknown => {
  if (fs.statSync(file).size > most) throw unreadable('This file is too large.');
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (thrown) {
    if (thrown instanceof SyntaxError) throw unreadable(otherwise);
    throw thrown;
  }
};
