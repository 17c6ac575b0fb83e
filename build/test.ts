import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { sweepByHand } from './hand.ts';
import { runInWindow } from './playwright.ts';
import { root, runScript } from './run.ts';
import { notBegun, type Outcome, settle, tellOf } from './suite.ts';
import { ensureBrowser, ensurePdfReaders } from './tools.ts';

const read = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
};

type Report = {
  numPassedTests?: number;
  numFailedTests?: number;
  numPendingTests?: number;
  testResults?: {
    name: string;
    assertionResults: { fullName: string; status: string; duration?: number | null }[];
  }[];
};

const unitTests = async (folder: string): Promise<Outcome> => {
  const report = join(folder, 'vitest.json');
  const code = await runScript('node_modules/vitest/vitest.mjs', [
    'run',
    '--config=tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const {
    numPassedTests: passed = 0,
    numFailedTests: failed = 0,
    numPendingTests: skipped = 0,
    testResults = [],
  } = read(report) as Report;
  return {
    count: settle({ passed, failed, skipped, flaky: 0 }, code),
    tests: testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ fullName, duration }) => ({
        name: `${relative(join(root, 'tests'), name)}: ${fullName}`,
        seconds: (duration ?? 0) / 1000,
      })),
    ),
  };
};

const everyTest = async (): Promise<readonly Outcome[]> => {
  const noBrowser = await ensureBrowser();
  if (noBrowser !== undefined) {
    console.error(noBrowser);
    return [notBegun];
  }
  const noReaders = await ensurePdfReaders();
  if (noReaders !== undefined) console.error(noReaders);
  if ((await runScript('build/build.ts', [])) !== 0) return [notBegun];
  const folder = mkdtempSync(join(tmpdir(), 'pep-desk-reports-'));
  try {
    const units = await unitTests(folder);
    const { outcome: specs } = await runInWindow('e2e', folder, false);
    return [units, specs, await sweepByHand(folder, false)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

process.exitCode = tellOf(await everyTest()).failed === 0 ? 0 : 1;
