import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sweepByHand } from './hand.ts';
import { ensureBrowser } from './tools.ts';

/** The sweeps of tests/hand at every size and in every way: too long for each `npm test`. */
const nightly = async (): Promise<number> => {
  const noBrowser = await ensureBrowser();
  if (noBrowser !== undefined) {
    console.error(noBrowser);
    return 1;
  }
  const folder = mkdtempSync(join(tmpdir(), 'pep-desk-reports-'));
  try {
    const { passed, failed } = await sweepByHand(folder, true);
    console.log(`\n${passed} passed, ${failed} failed`);
    return failed === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

process.exitCode = await nightly();
