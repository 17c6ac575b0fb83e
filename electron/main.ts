import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, ipcMain, powerMonitor, session, shell } from 'electron';
import { calls } from '#domain/contract/calls.ts';
import { eventChannel } from './channels.ts';
import { createServices } from './services/index.ts';
import type { ServiceEnv } from './services/kernel/env.ts';
import { describeFault } from './services/kernel/fault.ts';
import { appScheme } from './shell/address.ts';
import { bindCalls } from './shell/bind-calls.ts';
import { fileDialogs } from './shell/dialogs.ts';
import { guardWebContents } from './shell/guards.ts';
import { guardLast } from './shell/last-guard.ts';
import { isInBrowser, type Launch, readLaunch } from './shell/launch.ts';
import { openLog } from './shell/log.ts';
import { setMenu } from './shell/menu.ts';
import { refuseNetwork, refusePermissions } from './shell/network.ts';
import { registerAppScheme } from './shell/scheme.ts';
import { openSchools } from './shell/schools.ts';
import { serveFolder } from './shell/serve.ts';
import { todayHere } from './shell/today.ts';
import { bringToFront, openWindow } from './shell/window.ts';

const built = join(import.meta.dirname, '..');

/** Reads how the program was started, or ends it with a sentence that says why it may not. */
const launchOrLeave = (): Launch => {
  try {
    return readLaunch(process.argv.slice(1), process.env);
  } catch (refusal) {
    process.stderr.write(`${refusal instanceof Error ? refusal.message : 'Cannot start.'}\n`);
    return process.exit(2);
  }
};

/** The one folder that holds everything. Each folder is its own program: two may run side by side. */
const openDataFolder = ({ dataFolder, sample }: Launch): string => {
  const folder =
    dataFolder ?? join(app.getPath('appData'), sample ? 'PEP Desk sample' : 'PEP Desk');
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    dialog.showErrorBox(
      'PEP Desk cannot use its folder',
      `${folder} is not a folder that this person may write to. Nothing was changed.`,
    );
    process.exit(1);
  }
  app.setPath('userData', folder);
  app.setPath('sessionData', join(folder, 'window'));
  return folder;
};

/** The end when something is wrong that nobody has thought of: say so, and lose nothing. */
const stopOn =
  (log: (message: string) => void, dataFolder: string) =>
  (fault: unknown): void => {
    log(`fault: ${describeFault(fault)}`);
    dialog.showErrorBox(
      'PEP Desk has to close',
      'Something went wrong that PEP Desk cannot put right. Everything that was saved is safe. ' +
        `Please start it again; the log is in ${join(dataFolder, 'logs')}.`,
    );
    app.exit(1);
  };

/** As long as a save takes on a slow disk. */
const lockPatienceMs = 1000;

/** From here on the window may open: everything that it may do is bound before it exists. */
const run = (launch: Launch, dataFolder: string, log: (message: string) => void): void => {
  log(`PEP Desk ${app.getVersion()} starts on ${process.platform}`);

  let window: BrowserWindow | undefined;
  const windowNow = (): BrowserWindow | undefined => (window?.isDestroyed() ? undefined : window);

  let lockingByForce: NodeJS.Timeout | undefined;

  const shared: Omit<ServiceEnv, 'dataFolder' | 'sample' | 'today'> = {
    appVersion: app.getVersion(),
    inBrowser: isInBrowser(process.versions),
    now: () => new Date().toISOString(),
    dialogs: fileDialogs(windowNow),
    showInFolder: (path) => shell.showItemInFolder(path),
    log,
    emit: (event, payload) => {
      if (event === 'locked') clearTimeout(lockingByForce);
      windowNow()?.webContents.send(eventChannel(event), payload);
    },
  };
  const own = { dataFolder, today: () => launch.today ?? todayHere() };
  const services = launch.sample
    ? createServices({ ...shared, ...own, sample: true })
    : openSchools(shared, own);
  bindCalls(ipcMain, calls, services, log);

  const lock = async (): Promise<void> => {
    try {
      await services['access.lock']({});
    } catch (fault) {
      log(`locking failed: ${describeFault(fault)}`);
    }
  };
  /** Lets the window save what is being typed first; a window that does not answer is not waited for. */
  const lockSoon = (): void => {
    windowNow()?.webContents.send(eventChannel('locking'), null);
    clearTimeout(lockingByForce);
    lockingByForce = setTimeout(() => void lock(), lockPatienceMs);
  };
  const goTo = (path: string): void => {
    windowNow()?.webContents.send(eventChannel('navigate'), { path });
  };

  const windowSession = session.fromPartition('pep-desk');
  refusePermissions(windowSession);
  refuseNetwork(windowSession, log, !app.isPackaged);
  windowSession.protocol.handle(appScheme, serveFolder(join(built, 'renderer')));

  const open = (): void => {
    window = openWindow({
      session: windowSession,
      preload: join(built, 'preload', 'preload.cjs'),
      icon: join(built, 'renderer', 'icon.png'),
      dataFolder,
      devTools: !app.isPackaged,
      log,
    });
  };
  setMenu({ goTo, lock: lockSoon }, !app.isPackaged);
  open();

  powerMonitor.on('lock-screen', lockSoon);
  // Asleep, no time passes: what is not locked by then is locked as soon as it wakes.
  powerMonitor.on('suspend', lockSoon);
  app.on('second-instance', () => {
    const shown = windowNow();
    if (shown) bringToFront(shown);
  });
  app.on('activate', () => {
    if (!windowNow()) open();
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', lock);
};

const launch = launchOrLeave();
const dataFolder = openDataFolder(launch);
app.setName('PEP Desk');
app.setAppUserModelId('uk.pepdesk.app');
app.enableSandbox();
registerAppScheme();

if (app.requestSingleInstanceLock()) {
  const log = openLog(dataFolder);
  const stop = stopOn(log, dataFolder);
  const goOn = guardLast(process, log, stop);
  guardWebContents(app, shell, log);
  app
    .whenReady()
    .then(() => run(launch, dataFolder, log))
    .then(goOn)
    .catch(stop);
} else {
  app.quit();
}
