import { existsSync, statfsSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright';
import type { Carrier } from './carrier.ts';
import { findBrowser } from './find-browser.ts';
import { type Bounds, carryPage, shownBy } from './page.ts';
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

/**
 * A private window, in Edge's word too: what is typed, its history and its cache stay in memory. A
 * profile writes the state of every field into its Session files, readable by anyone.
 */
const privately = ['--incognito', '--inprivate'];

/**
 * Parts of Chromium that nobody sees here. The lists of the address bar are pages of their own, which
 * take longer to start than our window, and the process in reserve is never used. Only the last such
 * list that a Chromium is given counts, so what the driver turns off stands here too.
 */
const unwanted = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'SpareRendererForSitePerProcess',
  'PreloadTopChromeWebUI',
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
  'msEdgeUpdateLaunchServicesPreferredVersion',
  'msForceBrowserSignIn',
];

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
  `--disable-features=${unwanted.join(',')}`,
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

const theBrowser = (): string => {
  const path = findBrowser();
  if (path === undefined) throw new Error('No Chromium, Chrome or Edge is installed.');
  return path;
};

/** How every Chromium is started that shows the program's window. */
export const started = (sandbox: boolean, { args, without }: Pick<Look, 'args' | 'without'>) => ({
  executablePath: theBrowser(),
  chromiumSandbox: sandbox,
  args: [...quiet, ...args, ...(sandbox ? [] : ['--test-type'])],
  // Electron shows scrollbars, and they take 15 pixels of the layout.
  ignoreDefaultArgs: [
    '--hide-scrollbars',
    ...(enoughSharedMemory() ? ['--disable-dev-shm-usage'] : []),
    ...without,
  ],
  handleSIGINT: false,
  handleSIGTERM: false,
  handleSIGHUP: false,
});

/** What the computer says of colours and motion holds in the window; it downloads nothing. */
export const asTheComputerSays = {
  colorScheme: null,
  reducedMotion: null,
  forcedColors: null,
  contrast: null,
  acceptDownloads: false,
  serviceWorkers: 'block',
} as const;

/** Some containers forbid Chromium's sandbox to ordinary users too; our pages are our own. */
export const sandboxed = <T>(start: (sandbox: boolean) => Promise<T>): Promise<T> =>
  start(!isRoot).catch((fault: unknown) => {
    if (isRoot) throw fault;
    return start(false);
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

/** Moves Chromium's window to where the program wants it. */
const place = async (page: Page, { x, y, width, height }: Bounds): Promise<void> => {
  const tools = await page.context().newCDPSession(page);
  const { windowId } = await tools.send('Browser.getWindowForTarget');
  const spot = x === undefined || y === undefined ? {} : { left: x, top: y };
  await tools.send('Browser.setWindowBounds', { windowId, bounds: { ...spot, width, height } });
  await tools.detach();
};

/** Starts a Chromium with one empty window; closing it removes its profile. */
export const startBrowser = async (look: Look): Promise<Carrier> => {
  const { chromium } = await import('playwright');
  const profile = makeProfile();
  try {
    const context = await sandboxed((sandbox) =>
      chromium.launchPersistentContext(profile.folder, {
        ...started(sandbox, { ...look, args: ['--window-size=1280,800', ...look.args] }),
        ...asTheComputerSays,
        // Where no folder can be made, Chromium leaves no dump of a window that crashed.
        env: { ...process.env, CHROME_CONFIG_HOME: noDumps(profile.folder) },
        headless: look.headless,
        viewport: null,
      }),
    );
    await mustBePrivate(context);
    return {
      open: async (preload, bounds, program) => {
        const page = context.pages()[0] ?? (await context.newPage());
        if (!look.headless) {
          await place(page, bounds);
          // Without a listener playwright would answer the page's own questions in the person's place.
          page.on('dialog', () => undefined);
        }
        await carryPage(context, page, preload, program);
        return shownBy(page);
      },
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
