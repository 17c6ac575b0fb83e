import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runScript } from './run.ts';

/** How many tests of a suite passed and failed. */
export type Count = { passed: number; failed: number };

/** A suite that ended badly has failed at least once, even if it never reached a test. */
export const settle = (count: Count, code: number): Count =>
  code === 0 ? count : { ...count, failed: Math.max(count.failed, 1) };

/** What a test noted of itself beside having passed. */
export type Annotation = { type: string; description?: string };

/** A part of the report: a file, or a group of tests in it. */
export type Suite = {
  suites?: Suite[];
  specs?: { tests: { annotations: Annotation[] }[] }[];
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

/** How a suite of the window ended, how long it took in seconds, and what its tests noted. */
export type WindowRun = { count: Count; seconds: number; suites: readonly Suite[] };

/**
 * Runs a suite of the window.
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
  const { expected = 0, flaky = 0, unexpected = 0, duration = 0 } = stats;
  return {
    count: settle({ passed: expected + flaky, failed: unexpected }, code),
    seconds: Math.round(duration / 1000),
    suites,
  };
};
