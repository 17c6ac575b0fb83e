import { defineConfig } from '@playwright/test';

// What is invented is the same in every worker; the name of each test says by which seed.
process.env.AGREE_SEED ??= String(Date.now() % 2 ** 31);

const nightly = process.env.PEP_DESK_NIGHTLY !== undefined;
/** The longest, which go through at length what others hold in short. */
const longest = /@nightly/;

export default defineConfig({
  ...(nightly ? { grep: longest } : { grepInvert: longest }),
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results',
  globalSetup: './build-first.ts',
  fullyParallel: true,
  workers: 2,
  // How long to wait before giving up, never how fast the program must be: two windows on a busy
  // machine can be slow. What fails once and then passes is reported as flaky.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  retries: 1,
  forbidOnly: process.env.CI !== undefined,
  reporter: process.env.PEP_DESK_REPORT
    ? [['line'], ['json', { outputFile: process.env.PEP_DESK_REPORT }]]
    : 'line',
});
