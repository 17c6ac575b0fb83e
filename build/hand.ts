import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runScript } from './run.ts';
import { type Count, settle } from './window-specs.ts';

type Met = { sweep: string; size: string; places?: number; controls?: number; dialogs?: number };
type Suite = {
  suites?: Suite[];
  specs?: { tests: { annotations: { type: string; description?: string }[] }[] }[];
};
type Report = {
  stats?: { expected?: number; flaky?: number; unexpected?: number; duration?: number };
  suites?: Suite[];
};

const read = (file: string): Report => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return {};
  }
};

const metIn = ({ suites = [], specs = [] }: Suite): Met[] => [
  ...suites.flatMap(metIn),
  ...specs.flatMap(({ tests }) =>
    tests.flatMap(({ annotations }) =>
      annotations
        .filter(({ type }) => type === 'met')
        .map(({ description = '{}' }) => JSON.parse(description) as Met),
    ),
  ),
];

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
export const sweepByHand = async (folder: string, nightly: boolean): Promise<Count> => {
  const report = join(folder, 'hand.json');
  const code = await runScript(
    'node_modules/@playwright/test/cli.js',
    ['test', '--config=tests/hand/playwright.config.ts'],
    {
      env: {
        ...process.env,
        PEP_DESK_REPORT: report,
        ...(nightly ? { PEP_DESK_NIGHTLY: '1' } : {}),
      },
    },
  );
  const { stats = {}, suites = [] } = read(report);
  const { expected = 0, flaky = 0, unexpected = 0, duration = 0 } = stats;
  console.log(`\nThe sweeps by hand took ${Math.round(duration / 1000)} seconds and met:`);
  for (const line of summary(suites.flatMap(metIn))) console.log(line);
  return settle({ passed: expected + flaky, failed: unexpected }, code);
};
