import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sweepByHand } from './hand.ts';
import { runInWindow } from './playwright.ts';
import { tellOf } from './suite.ts';
import { ensureBrowser } from './tools.ts';

/** The longest specs, and the sweeps of tests/hand at every size and in every way. */
const nightly = async (): Promise<number> => {
  const noBrowser = await ensureBrowser();
  if (noBrowser !== undefined) {
    console.error(noBrowser);
    return 1;
  }
  const folder = mkdtempSync(join(tmpdir(), 'pep-desk-reports-'));
  try {
    const { outcome: specs } = await runInWindow('e2e', folder, true);
    const { failed } = tellOf([specs, await sweepByHand(folder, true)]);
    return failed === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

process.exitCode = await nightly();
