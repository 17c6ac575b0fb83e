import { EventEmitter } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { carrier } from './carrier.ts';
import { isRunning } from './profile.ts';

const root = join(import.meta.dirname, '../..');
const { version }: { version: string } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);

const dataHome = (): string => {
  const { env, platform } = process;
  if (platform === 'win32') return env.APPDATA ?? join(homedir(), 'AppData', 'Roaming');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return env.XDG_CONFIG_HOME ?? join(homedir(), '.config');
};

const paths: Record<string, string> = {
  appData: dataHome(),
  userData: join(dataHome(), 'PEP Desk'),
  documents: join(homedir(), 'Documents'),
};

const windows = new Set<{ close(): void }>();
let quitting = false;
let lockFile: string | undefined;

const takeLock = (folder: string): boolean => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'running.pid');
  try {
    const handle = openSync(file, 'wx');
    writeSync(handle, String(process.pid));
    closeSync(handle);
  } catch {
    if (isRunning(Number(readFileSync(file, 'utf8')))) return false;
    rmSync(file, { force: true });
    return takeLock(folder);
  }
  lockFile = file;
  return true;
};

const leave = async (code: number): Promise<never> => {
  if (lockFile) rmSync(lockFile, { force: true });
  await carrier()
    .then(({ close }) => close())
    .catch(() => undefined);
  process.exit(code);
};

class App extends EventEmitter {
  isPackaged = false;

  whenReady = (): Promise<unknown> =>
    carrier().catch((fault: unknown) => {
      console.error(String(fault));
      return leave(1);
    });

  getVersion = (): string => version;
  getPath = (name: string): string => paths[name] ?? '';
  setPath = (name: string, path: string): void => {
    paths[name] = path;
  };
  setName = (_name: string): void => {};
  setAppUserModelId = (_id: string): void => {};
  enableSandbox = (): void => {};

  requestSingleInstanceLock = (): boolean => {
    const alone = takeLock(this.getPath('userData'));
    if (!alone) console.error('PEP Desk is already open on this data folder.');
    return alone;
  };

  quit = (): void => {
    if (quitting) return;
    quitting = true;
    this.emit('before-quit', {});
    for (const window of windows) window.close();
    this.emit('will-quit', {});
    this.emit('quit', {});
    void leave(0);
  };

  exit = (code = 0): void => {
    void leave(code);
  };
}

export const app = new App();

/** Windows tell the app of themselves: when the last one closes, the app decides what happens. */
export const windowOpened = (window: { close(): void }): void => {
  windows.add(window);
};
export const windowClosed = (window: { close(): void }): void => {
  windows.delete(window);
  if (windows.size === 0 && !quitting) app.emit('window-all-closed');
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, app.quit);
