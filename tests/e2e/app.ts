/**
 * The fixtures of every end-to-end spec: a program of its own, on a fresh data folder, in a real
 * window. They run on Electron where its binary is installed, else on the double in tests/host.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, test as base, expect, type Page } from '@playwright/test';
import { electronBinary, hasDisplay } from '#electron/host/find-electron.ts';
import { startLender } from '../host/lender.ts';
import { startOnElectron } from './on-electron.ts';
import { startOnHost } from './on-host.ts';
import {
  type DialogAnswers,
  type DialogKind,
  noteDataFolder,
  type PowerEvent,
  type Running,
  type SeenCall,
  type StartOptions,
} from './running.ts';
import { drawn } from './settled.ts';

export { expect };

/** The program under test. */
export type App = {
  /** Starts the program (a second start needs `stop` or `kill` first) and gives its window. */
  start(): Promise<Page>;
  /** Closes the program as a person would. */
  stop(): Promise<void>;
  /** Closes it and starts it again on the same data. */
  restart(): Promise<Page>;
  /** Ends it at once, main process and window, as a power cut would. */
  kill(): Promise<void>;
  /** The window now. */
  readonly page: Page;
  /** The program's main process now. */
  readonly pid: number;
  /** The profile of the window's own Chromium, now or when the program last ran. */
  readonly profileFolder: string;
  /** The program's folder for temporary files; new and empty for each test. */
  readonly tempFolder: string;
  /** Holds everything the program keeps; new and empty for each test. */
  readonly dataFolder: string;
  /** A new and empty folder to let documents out to. */
  readonly exportsFolder: string;
  /** The answer to the next file dialog of this kind; null closes it. Unanswered dialogs are closed. */
  answerDialog(kind: DialogKind, path: string | null): Promise<void>;
  /** Files that the program, since it started, has asked to show in the file manager. */
  shown(): Promise<string[]>;
  /** Every call of the window since the program started, in order. */
  calls(): readonly SeenCall[];
  /** What the program wrote to its terminal. */
  output(): string;
  /** Announces that the computer's screen was locked, or that it goes to sleep. */
  power(event: PowerEvent): Promise<void>;
};

/** Options a spec may set with `test.use`. */
export type Options = {
  /** Today's date in the program, yyyy-mm-dd. */
  today: string;
  /** More arguments for the program. */
  programArguments: string[];
  /** The size of the page, in CSS pixels. */
  windowSize: { width: number; height: number };
  /** A data folder to begin with, copied; without it the program begins with an empty one. */
  dataFrom: string | undefined;
  /** Whether the double starts a Chromium of its own, as it does for a person; else a page is lent. */
  ownBrowser: boolean;
};

const onElectron = electronBinary() !== undefined && hasDisplay();

const makeApp = (
  options: Omit<StartOptions, 'answers' | 'dataFolder' | 'tempFolder'>,
  folder: string,
) => {
  const dataFolder = join(folder, 'data');
  const exportsFolder = join(folder, 'exports');
  const tempFolder = join(folder, 'temp');
  for (const each of [dataFolder, exportsFolder, tempFolder]) {
    mkdirSync(each, { recursive: true });
  }
  const waiting: DialogAnswers = { save: [], openFolder: [], openFile: [] };
  const begin = onElectron ? startOnElectron : startOnHost;
  let running: Running | undefined;
  let output = '';
  let profileFolder = '';

  const now = (): Running => {
    if (running === undefined)
      throw new Error('The program is not running: call app.start() first.');
    return running;
  };
  const app: App = {
    start: async () => {
      if (running !== undefined) throw new Error('The program is running already.');
      running = await begin({ ...options, dataFolder, tempFolder, answers: waiting });
      profileFolder = running.profileFolder;
      noteDataFolder(running.page, dataFolder);
      for (const kind of ['save', 'openFolder', 'openFile'] as const) waiting[kind] = [];
      return running.page;
    },
    stop: async () => {
      const ending = now();
      running = undefined;
      await ending.stop();
      output += ending.output();
    },
    kill: async () => {
      const ending = now();
      running = undefined;
      await ending.kill();
      output += ending.output();
    },
    restart: async () => {
      await app.stop();
      return app.start();
    },
    get page() {
      return now().page;
    },
    get pid() {
      return now().pid;
    },
    get profileFolder() {
      return profileFolder;
    },
    dataFolder,
    exportsFolder,
    tempFolder,
    answerDialog: async (kind, path) => {
      if (running === undefined) waiting[kind].push(path);
      else await running.answerDialog(kind, path);
    },
    shown: () => now().shown(),
    calls: () => now().calls,
    output: () => output + (running?.output() ?? ''),
    power: (event) => now().power(event),
  };
  return { app, isRunning: () => running !== undefined };
};

export const test = base.extend<
  Options & { app: App; page: Page },
  { lender: Browser | undefined }
>({
  today: ['2026-11-16', { option: true }],
  programArguments: [[], { option: true }],
  windowSize: [{ width: 1280, height: 720 }, { option: true }],
  dataFrom: [undefined, { option: true }],
  ownBrowser: [false, { option: true }],

  // On Electron each program has a browser of its own; on the double that is half of its start.
  lender: [
    // biome-ignore lint/correctness/noEmptyPattern: playwright reads what a fixture needs from it.
    async ({}, use) => {
      const browser = onElectron ? undefined : await startLender();
      await use(browser);
      await browser?.close();
    },
    { scope: 'worker' },
  ],

  app: async (
    { today, programArguments, windowSize, dataFrom, ownBrowser, lender },
    use,
    testInfo,
  ) => {
    const folder = mkdtempSync(join(tmpdir(), 'pep-desk-test-'));
    if (dataFrom !== undefined) cpSync(dataFrom, join(folder, 'data'), { recursive: true });
    const { app, isRunning } = makeApp(
      { today, programArguments, windowSize, lender: ownBrowser ? undefined : lender },
      folder,
    );
    try {
      await use(app);
      if (testInfo.status !== testInfo.expectedStatus) {
        if (isRunning()) {
          const body = await app.page.screenshot().catch(() => undefined);
          if (body) await testInfo.attach('window', { body, contentType: 'image/png' });
        }
        await testInfo.attach('terminal', { body: app.output(), contentType: 'text/plain' });
      }
    } finally {
      if (isRunning()) await app.kill();
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    }
  },

  page: async ({ app }, use) => {
    await use(await app.start());
  },
});

/** What axe looks for: all that WCAG 2.2 asks at A and AA with its best practices, or the colours. */
type Asked = 'everything' | 'colours';

const looks = async (page: Page, asked: Asked): Promise<void> => {
  // A screen that is still fading in has colours that nobody reads.
  await drawn(page);
  // Nobody reads what was found right, and nothing is loaded from anywhere else.
  const builder = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], preload: false });
  if (asked === 'colours') builder.withRules(['color-contrast', 'link-in-text-block']);
  else {
    builder.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
  }
  const { violations } = await builder.analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    places: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary ?? ''}`),
  }));
  expect(found).toEqual([]);
};

/** Expects that axe finds nothing on the screen as it is. */
export const axe = (page: Page): Promise<void> => looks(page, 'everything');

/**
 * Expects that axe finds nothing on the screen, in the light theme and in the dark one: the themes
 * differ in nothing but their colours, so those alone are asked of the second. Leaves it light.
 */
export const axeInBothThemes = async (page: Page): Promise<void> => {
  await page.emulateMedia({ colorScheme: 'light' });
  await axe(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await looks(page, 'colours');
  await page.emulateMedia({ colorScheme: 'light' });
};
