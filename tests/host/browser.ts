import { existsSync, readFileSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright';
import { findBrowser } from './find-browser.ts';
import { underTest } from './parent.ts';
import { makeProfile, noDumps } from './profile.ts';

/** A running Chromium with one empty window. */
export type Browser = {
  context: BrowserContext;
  /** The port on which a test can join in; 0 when nobody is testing. */
  debuggingPort: number;
  /** Closes it and removes its profile. */
  close(): Promise<void>;
};

/**
 * A private window, in Edge's word too: what is typed, its history and its cache stay in memory. A
 * profile writes the state of every field into its Session files, readable by anyone.
 */
const privately = ['--incognito', '--inprivate'];

const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-breakpad',
  '--disk-cache-size=1',
  ...privately,
  '--lang=en-GB',
];

/**
 * The driver moves Chromium's shared memory, pictures of the screen among it, from memory to the
 * folder for temporary files: only needed where there is too little of it.
 */
const enoughSharedMemory = (): boolean => {
  if (!existsSync('/dev/shm')) return false;
  const { bavail, bsize } = statfsSync('/dev/shm');
  return bavail * bsize > 512 * 1024 * 1024;
};

const isRoot = process.getuid?.() === 0;

const debuggingPort = async (profile: string): Promise<number> => {
  const file = join(profile, 'DevToolsActivePort');
  for (let tries = 0; tries < 500; tries += 1) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
    if (port > 0) return port;
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error('Chromium did not say on which port a test can reach it.');
};

const launch = (executablePath: string, profile: string, sandbox: boolean) =>
  chromium.launchPersistentContext(profile, {
    executablePath,
    // Where no folder can be made, Chromium leaves no dump of a window that crashed.
    env: { ...process.env, CHROME_CONFIG_HOME: noDumps(profile) },
    headless: underTest,
    chromiumSandbox: sandbox,
    args: [
      ...quiet,
      '--window-size=1280,800',
      ...(underTest
        ? ['--remote-debugging-port=0']
        : ['--app=data:text/html,<title>PEP Desk</title>']),
      ...(sandbox ? [] : ['--test-type']),
    ],
    // Electron shows scrollbars, and they take 15 pixels of the layout.
    ignoreDefaultArgs: [
      '--hide-scrollbars',
      ...(enoughSharedMemory() ? ['--disable-dev-shm-usage'] : []),
      ...(underTest ? [] : ['--enable-automation']),
    ],
    viewport: null,
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    acceptDownloads: false,
    serviceWorkers: 'block',
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });

/** A computer's own rules may forbid private windows; Chromium then opens an ordinary one in silence. */
const mustBePrivate = async (context: BrowserContext): Promise<void> => {
  const page = context.pages()[0] ?? (await context.newPage());
  const ofPage = await context.newCDPSession(page);
  const ofBrowser = await context.browser()?.newBrowserCDPSession();
  const { targetInfo } = await ofPage.send('Target.getTargetInfo');
  const contexts = await ofBrowser?.send('Target.getBrowserContexts');
  await Promise.all([ofPage.detach(), ofBrowser?.detach()]);
  if (targetInfo.browserContextId !== contexts?.defaultBrowserContextId) return;
  await context.close();
  throw new Error(
    'The browser here may not open a private window, so it would keep what is typed readable on ' +
      'the disk. Name another Chromium by CHROME_PATH.',
  );
};

const start = async (): Promise<Browser> => {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('No Chromium, Chrome or Edge is installed.');
  const profile = makeProfile();
  try {
    // Some containers forbid Chromium's sandbox to ordinary users too; our pages are our own.
    const context = await launch(executablePath, profile.folder, !isRoot).catch(
      (fault: unknown) => {
        if (isRoot) throw fault;
        return launch(executablePath, profile.folder, false);
      },
    );
    await mustBePrivate(context);
    return {
      context,
      debuggingPort: underTest ? await debuggingPort(profile.folder) : 0,
      close: async () => {
        await context.close().catch(() => undefined);
        profile.remove();
      },
    };
  } catch (fault) {
    profile.remove();
    throw fault;
  }
};

/** Starts with this process, so that Chromium comes up while the program is still loading. */
export const browser: Promise<Browser> = start();
browser.catch(() => undefined);
