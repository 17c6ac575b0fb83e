import { existsSync, statfsSync } from 'node:fs';
import { type BrowserContext, chromium } from 'playwright';
import { findBrowser } from './find-browser.ts';
import { makeProfile, noDumps } from './profile.ts';

/** How the browser is started. */
export type Look = {
  headless: boolean;
  /** What the browser is told beside what keeps it private and quiet. */
  args: readonly string[];
  /** What playwright would tell it otherwise. */
  without: readonly string[];
};

/** A window of the program's own: no tabs, no address. */
export const ownWindow: Look = {
  headless: false,
  args: ['--app=data:text/html,<title>PEP Desk</title>'],
  without: ['--enable-automation'],
};

/** A running Chromium with one empty window. */
export type Browser = {
  context: BrowserContext;
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

const launch = (executablePath: string, profile: string, sandbox: boolean, look: Look) =>
  chromium.launchPersistentContext(profile, {
    executablePath,
    // Where no folder can be made, Chromium leaves no dump of a window that crashed.
    env: { ...process.env, CHROME_CONFIG_HOME: noDumps(profile) },
    headless: look.headless,
    chromiumSandbox: sandbox,
    args: [...quiet, '--window-size=1280,800', ...look.args, ...(sandbox ? [] : ['--test-type'])],
    // Electron shows scrollbars, and they take 15 pixels of the layout.
    ignoreDefaultArgs: [
      '--hide-scrollbars',
      ...(enoughSharedMemory() ? ['--disable-dev-shm-usage'] : []),
      ...look.without,
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

const start = async (look: Look): Promise<Browser> => {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('No Chromium, Chrome or Edge is installed.');
  const profile = makeProfile();
  try {
    // Some containers forbid Chromium's sandbox to ordinary users too; our pages are our own.
    const context = await launch(executablePath, profile.folder, !isRoot, look).catch(
      (fault: unknown) => {
        if (isRoot) throw fault;
        return launch(executablePath, profile.folder, false, look);
      },
    );
    await mustBePrivate(context);
    return {
      context,
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

let started: Promise<Browser> | undefined;

/** Starts the browser; before the program, so that it comes up while that is still loading. */
export const startBrowser = (look: Look): void => {
  started = start(look);
  started.catch(() => undefined);
};

/** The browser that was started. */
export const browser = (): Promise<Browser> =>
  started ?? Promise.reject(new Error('No browser was started.'));
