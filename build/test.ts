import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sweepByHand } from './hand.ts';
import { type Count, runInWindow, settle } from './playwright.ts';
import { runScript } from './run.ts';
import { ensureBrowser, ensurePdfReaders } from './tools.ts';

const read = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
};

const unitTests = async (folder: string): Promise<Count> => {
  const report = join(folder, 'vitest.json');
  const code = await runScript('node_modules/vitest/vitest.mjs', [
    'run',
    '--config=tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = read(report) as {
    numPassedTests?: number;
    numFailedTests?: number;
  };
  return settle({ passed, failed }, code);
};

const everyTest = async (): Promise<Count> => {
  const noBrowser = await ensureBrowser();
  if (noBrowser !== undefined) {
    console.error(noBrowser);
    return { passed: 0, failed: 1 };
  }
  const noReaders = await ensurePdfReaders();
  if (noReaders !== undefined) console.error(noReaders);
  if ((await runScript('build/build.ts', [])) !== 0) return { passed: 0, failed: 1 };
  const folder = mkdtempSync(join(tmpdir(), 'pep-desk-reports-'));
  try {
    const units = await unitTests(folder);
    const { count: specs } = await runInWindow('e2e', folder, false);
    const hand = await sweepByHand(folder, false);
    const all = [units, specs, hand];
    return {
      passed: all.reduce((sum, { passed }) => sum + passed, 0),
      failed: all.reduce((sum, { failed }) => sum + failed, 0),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const { passed, failed } = await everyTest();
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
