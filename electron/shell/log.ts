import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** When the file has this many bytes it becomes the old one, and a new one is begun. */
const mostBytes = 1_000_000;

/**
 * Opens the log in the data folder and gives the function that writes to it. Lines hold names of
 * calls and places in the program, never what somebody typed. Nothing is sent anywhere, and a disk
 * that takes no more lines ends nothing.
 */
export const openLog = (
  dataFolder: string,
  now: () => string = () => new Date().toISOString(),
): ((message: string) => void) => {
  const folder = join(dataFolder, 'logs');
  const file = join(folder, 'pep-desk.log');
  return (message) => {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      if (bytes > mostBytes) renameSync(file, join(folder, 'pep-desk.old.log'));
      appendFileSync(file, `${now()} ${message.replaceAll('\n', '\n  ')}\n`, { mode: 0o600 });
    } catch {
      // The log is for support: what it cannot hold is lost, and the work goes on.
    }
  };
};
