import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runScript } from './run.ts';
import { type Outcome, settle } from './suite.ts';

/** What a test noted of itself beside having passed. */
type Annotation = { type: string; description?: string };

/** A test in the report: a few tries, of which the last counts. */
type Spec = {
  title: string;
  file: string;
  tests: {
    annotations: Annotation[];
    status: string;
    results: { duration: number }[];
  }[];
};

/** A part of the report: a file, or a group of tests in it. */
type Suite = { suites?: Suite[]; specs?: Spec[] };

type Report = {
  stats?: {
    expected?: number;
    flaky?: number;
    unexpected?: number;
    skipped?: number;
    duration?: number;
  };
  suites?: Suite[];
};

const read = (file: string): Report => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return {};
  }
};

const specsIn = ({ suites = [], specs = [] }: Suite): Spec[] => [
  ...specs,
  ...suites.flatMap(specsIn),
];

/** How a suite of the window ended, how long it took in seconds, and what its tests noted. */
export type WindowRun = { outcome: Outcome; seconds: number; annotations: readonly Annotation[] };

/**
 * Runs a suite of the window, and says which of its tests were skipped, and why.
 *
 * @param suite Its folder in tests/.
 * @param folder Where the report is put.
 * @param nightly What is too long for each `npm test`: the specs tagged @nightly, and the sweeps at
 *   every size and in every way.
 */
export const runInWindow = async (
  suite: 'e2e' | 'hand',
  folder: string,
  nightly: boolean,
): Promise<WindowRun> => {
  const report = join(folder, `${suite}.json`);
  const code = await runScript(
    'node_modules/@playwright/test/cli.js',
    ['test', `--config=tests/${suite}/playwright.config.ts`],
    {
      env: {
        ...process.env,
        PEP_DESK_REPORT: report,
        ...(nightly ? { PEP_DESK_NIGHTLY: '1' } : {}),
      },
    },
  );
  const { stats = {}, suites = [] } = read(report);
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0, duration = 0 } = stats;
  const all = suites
    .flatMap(specsIn)
    .flatMap(({ title, file, tests }) => tests.map((test) => ({ ...test, title, file })));
  for (const { title, annotations } of all.filter(({ status }) => status === 'skipped')) {
    const why = annotations.find(({ type }) => type === 'skip')?.description;
    console.log(`Skipped: ${title}${why === undefined ? '' : `, ${why}`}`);
  }
  return {
    outcome: {
      count: settle({ passed: expected, failed: unexpected, flaky, skipped }, code),
      tests: all.map(({ title, file, results }) => ({
        name: `${suite}/${file}: ${title}`,
        seconds: results.reduce((sum, result) => sum + result.duration / 1000, 0),
      })),
    },
    seconds: Math.round(duration / 1000),
    annotations: all.flatMap(({ annotations }) => annotations),
  };
};
