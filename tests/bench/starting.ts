import path from 'node:path';
import type { Running } from '#tests/e2e/running.ts';
import { atMost, type BenchRow } from './row.ts';
import { timed, typical } from './timing.ts';
import { startWindow } from './window.ts';

/** Starts the program and waits for what is asked; gives the time until then, and ends it. */
const timeToStart = async (
  dataFolder: string,
  until: (page: Running['page']) => Promise<void>,
): Promise<number> => {
  let running: Running | undefined;
  try {
    return await timed(async () => {
      running = await startWindow(dataFolder);
      await until(running.page);
    });
  } catch (fault) {
    await running?.kill();
    running = undefined;
    throw fault;
  } finally {
    await running?.stop();
  }
};

const timeToUnlocked = (dataFolder: string, passphrase: string): Promise<number> =>
  timeToStart(dataFolder, async (page) => {
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await page.getByRole('button', { name: 'Unlock' }).click();
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  });

const timeToBlank = async (dataFolder: string): Promise<number> => {
  process.env.PEP_DESK_OUT = path.join(import.meta.dirname, 'blank-window');
  try {
    return await timeToStart(dataFolder, (page) => page.getByText('Blank').waitFor());
  } finally {
    delete process.env.PEP_DESK_OUT;
  }
};

/**
 * From the start of the program to Today on an unlocked screen, with the time that the passphrase's
 * key derivation takes on purpose; against a program that opens a blank window in the same host.
 */
export const startingRows = async (
  dataFolder: string,
  passphrase: string,
  scratch: string,
): Promise<BenchRow[]> => {
  const runs = { ours: [] as number[], other: [] as number[] };
  for (let run = 0; run < 6; run += 1) {
    const ours = await timeToUnlocked(dataFolder, passphrase);
    const other = await timeToBlank(scratch);
    // The first of each warms the disk's cache.
    if (run > 0) {
      runs.ours.push(ours);
      runs.other.push(other);
    }
  }
  return [
    atMost(
      'Start to unlocked screen, against a blank window in the same host',
      typical(runs.ours),
      typical(runs.other),
      4,
    ),
  ];
};
