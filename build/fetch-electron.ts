import { spawn, spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { electronBinary, sandboxArguments } from '#electron/host/find-electron.ts';
import { cacheFolder, root } from './run.ts';

const failedFile = join(cacheFolder, 'electron-not-fetched');
const aDay = 24 * 60 * 60 * 1000;
const patience = 20_000;

/** True if the binary starts: on a bare machine the system libraries that it needs may be missing. */
const starts = (binary: string): boolean =>
  spawnSync(binary, [...sandboxArguments(), '--version'], { stdio: 'ignore', timeout: 15_000 })
    .status === 0;

const failedLately = (): boolean => {
  try {
    return Date.now() - Number(readFileSync(failedFile, 'utf8')) < aDay;
  } catch {
    return false;
  }
};

const sizeOf = (folders: readonly string[]): number =>
  folders
    .flatMap((folder) => globSync('**/*', { cwd: folder }).map((name) => join(folder, name)))
    .reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0);

/** Runs the package's own installer for as long as something is arriving, and 20 seconds more. */
const fetchBinary = (): Promise<void> =>
  new Promise((done) => {
    const arriving = join(cacheFolder, 'electron-arriving');
    mkdirSync(arriving, { recursive: true });
    const env = { ...process.env, TMPDIR: arriving, TEMP: arriving, TMP: arriving };
    const installer = join(root, 'node_modules/electron/install.js');
    const child = spawn(process.execPath, [installer], { env, stdio: 'ignore' });
    let before = 0;
    const watch = setInterval(() => {
      const now = sizeOf([arriving, join(root, 'node_modules/electron/dist')]);
      if (now === before) child.kill('SIGKILL');
      before = now;
    }, patience);
    child.on('close', () => {
      clearInterval(watch);
      rmSync(arriving, { recursive: true, force: true });
      done();
    });
  });

/**
 * Electron's binary if it is there, or can be fetched, and starts; otherwise why not. A failure is
 * remembered for a day, so that every start without a network does not wait again.
 */
export const findOrFetchElectron = async (): Promise<{ binary: string } | { reason: string }> => {
  if (electronBinary() === undefined) {
    if (failedLately()) return { reason: "Electron's binary could not be fetched today" };
    console.log("Fetching Electron's binary (about 120 MB, once).");
    await fetchBinary();
  }
  const binary = electronBinary();
  if (binary === undefined) {
    mkdirSync(cacheFolder, { recursive: true });
    writeFileSync(failedFile, String(Date.now()));
    return { reason: "Electron's binary could not be fetched" };
  }
  return starts(binary)
    ? { binary }
    : { reason: "Electron's binary lacks system libraries on this computer" };
};
