import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runScript } from './run.ts';

/** How many tests of a suite passed and failed. */
export type Count = { passed: number; failed: number };

/** A suite that ended badly has failed at least once, even if it never reached a test. */
export const settle = (count: Count, code: number): Count =>
  code === 0 ? count : { ...count, failed: Math.max(count.failed, 1) };

type Report = { stats?: { expected?: number; flaky?: number; unexpected?: number } };

const read = (file: string): Report => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return {};
  }
};

/**
 * Runs the specs of tests/e2e.
 *
 * @param folder Where the report is put.
 * @param nightly Those that are tagged @nightly, rather than all the others.
 */
export const runWindowSpecs = async (folder: string, nightly: boolean): Promise<Count> => {
  const report = join(folder, 'playwright.json');
  const code = await runScript(
    'node_modules/@playwright/test/cli.js',
    ['test', '--config=tests/e2e/playwright.config.ts'],
    {
      env: {
        ...process.env,
        PEP_DESK_REPORT: report,
        ...(nightly ? { PEP_DESK_NIGHTLY: '1' } : {}),
      },
    },
  );
  const { expected = 0, flaky = 0, unexpected = 0 } = read(report).stats ?? {};
  return settle({ passed: expected + flaky, failed: unexpected }, code);
};
