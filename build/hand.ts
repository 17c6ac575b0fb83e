import { runInWindow } from './playwright.ts';
import type { Outcome } from './suite.ts';

type Met = { sweep: string; size: string; places?: number; controls?: number; dialogs?: number };

/** One line for each sweep and size: how many places, controls and dialogs it met. */
const summary = (all: readonly Met[]): string[] => {
  const keys = [...new Set(all.map(({ sweep, size }) => `${sweep}, ${size}`))];
  return keys.map((key) => {
    const of = all.filter(({ sweep, size }) => `${sweep}, ${size}` === key);
    const sum = (what: 'places' | 'controls' | 'dialogs'): number =>
      of.reduce((total, met) => total + (met[what] ?? 0), 0);
    return `  ${key}: ${sum('places')} places, ${sum('controls')} controls, ${sum('dialogs')} dialogs`;
  });
};

/**
 * Runs the sweeps of tests/hand, and prints how long they took and what each of them met.
 *
 * @param folder Where the report is put.
 * @param nightly Every size and every way, rather than what each `npm test` can afford.
 */
export const sweepByHand = async (folder: string, nightly: boolean): Promise<Outcome> => {
  const { outcome, seconds, annotations } = await runInWindow('hand', folder, nightly);
  console.log(`\nThe sweeps by hand took ${seconds} seconds and met:`);
  const met = annotations
    .filter(({ type }) => type === 'met')
    .map(({ description = '{}' }) => JSON.parse(description) as Met);
  for (const line of summary(met)) console.log(line);
  return outcome;
};
