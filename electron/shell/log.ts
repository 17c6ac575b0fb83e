import { join } from 'node:path';
import log from 'electron-log/node';

/**
 * Opens the log in the data folder and gives the function that writes to it. Lines hold names of
 * calls and places in the program, never what somebody typed. Nothing is sent anywhere.
 */
export const openLog = (dataFolder: string): ((message: string) => void) => {
  log.transports.file.resolvePathFn = () => join(dataFolder, 'logs', 'pep-desk.log');
  log.transports.file.maxSize = 1_000_000;
  log.transports.file.level = 'info';
  log.transports.console.level = false;
  return (message) => log.info(message);
};
