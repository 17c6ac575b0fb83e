import { defineConfig } from '@playwright/test';

export default defineConfig({
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
