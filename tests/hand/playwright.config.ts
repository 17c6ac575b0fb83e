import { defineConfig } from '@playwright/test';
import { nightly } from './sizes.ts';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/hand',
  globalSetup: '../e2e/build-first.ts',
  fullyParallel: true,
  workers: 2,
  // How long to wait before giving up, never how fast the program must be.
  timeout: nightly ? 1_200_000 : 300_000,
  expect: { timeout: 20_000 },
  // What fails once and then passes is reported as flaky.
  retries: 1,
  forbidOnly: process.env.CI !== undefined,
  reporter: process.env.PEP_DESK_REPORT
    ? [['line'], ['json', { outputFile: process.env.PEP_DESK_REPORT }]]
    : 'line',
  projects: [
    { name: 'school', testMatch: '*.setup.ts' },
    { name: 'hand', testMatch: '*.spec.ts', dependencies: ['school'] },
  ],
});
