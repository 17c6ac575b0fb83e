import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** When the file has this many bytes it becomes the old one, and a new one is begun. */
const mostBytes = 1_000_000;

/** The log is for support: what it cannot hold is lost, and the work goes on. */
const ifPossible = (work: () => void): void => {
  try {
    work();
  } catch {
    // A disk that is full or away.
  }
};

/**
 * Opens the log in the data folder and gives the function that writes to it. Lines hold names of
 * calls and places in the program, never what somebody typed. Nothing is sent anywhere. The folder is
 * made here only: where a drive is unplugged later, nothing may take its place.
 */
export const openLog = (
  dataFolder: string,
  now: () => string = () => new Date().toISOString(),
): ((message: string) => void) => {
  const folder = join(dataFolder, 'logs');
  const file = join(folder, 'pep-desk.log');
  ifPossible(() => mkdirSync(folder, { recursive: true, mode: 0o700 }));
  return (message) =>
    ifPossible(() => {
      const bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      if (bytes > mostBytes) renameSync(file, join(folder, 'pep-desk.old.log'));
      appendFileSync(file, `${now()} ${message.replaceAll('\n', '\n  ')}\n`, { mode: 0o600 });
    });
};
