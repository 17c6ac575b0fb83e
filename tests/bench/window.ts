import { tmpdir } from 'node:os';
import { sampleToday } from '#electron/sample/school.ts';
import { startOnHost } from '#tests/e2e/on-host.ts';
import type { Running } from '#tests/e2e/running.ts';
import type { Settling } from '#tests/e2e/settled.ts';
import { measuredWindow } from '#tests/light/heights.ts';

/** Starts the program over a data folder, in a browser of its own and a window of the size that is measured. */
export const startWindow = (dataFolder: string): Promise<Running> =>
  startOnHost({
    dataFolder,
    tempFolder: tmpdir(),
    today: sampleToday,
    programArguments: [],
    windowSize: measuredWindow,
    answers: { save: [], openFolder: [], openFile: [] },
  });

/** Does something in the program's window, over a data folder, and ends the program. */
export const inWindow = async <T>(
  dataFolder: string,
  work: (app: Settling) => Promise<T>,
): Promise<T> => {
  const running = await startWindow(dataFolder);
  try {
    return await work({ page: running.page, calls: () => running.calls });
  } finally {
    await running.kill();
  }
};
