import { spawnSync } from 'node:child_process';
import { findBrowser } from '#electron/host/find-browser.ts';
import { electronBinary, hasDisplay } from '#electron/host/find-electron.ts';
import { installPackages, isInstalled } from './debian.ts';
import { runScript } from './run.ts';

const works = (browser: string | undefined): boolean =>
  browser !== undefined &&
  spawnSync(browser, ['--version'], { stdio: 'ignore', timeout: 15_000 }).status === 0;

/**
 * Makes sure that end-to-end tests have a window to run in: Electron's binary, an installed browser,
 * one from apt, or playwright's own. Gives a sentence about what is missing, or undefined.
 */
export const ensureBrowser = async (): Promise<string | undefined> => {
  if (electronBinary() !== undefined && hasDisplay()) return undefined;
  // Asking Chrome on Windows for its version would open a window; being installed is enough there.
  const ready = (): boolean =>
    process.platform === 'win32' ? findBrowser() !== undefined : works(findBrowser());
  if (ready()) return undefined;
  await installPackages(['chromium']);
  if (ready()) return undefined;
  await runScript('node_modules/playwright/cli.js', ['install', 'chromium']);
  return ready()
    ? undefined
    : 'No Electron binary, Chromium, Chrome or Edge is installed, and none could be fetched.';
};

/** The programs with which tests look into the PDF files that PEP Desk writes. */
const readers = [
  { program: 'pdfinfo', debian: 'poppler-utils' },
  { program: 'pdftotext', debian: 'poppler-utils' },
  { program: 'pdftoppm', debian: 'poppler-utils' },
  { program: 'qpdf', debian: 'qpdf' },
];

/** Makes sure that the PDF readers are there. Gives a sentence about what is missing, or undefined. */
export const ensurePdfReaders = async (): Promise<string | undefined> => {
  const missing = () => readers.filter(({ program }) => !isInstalled(program));
  if (missing().length === 0) return undefined;
  await installPackages([...new Set(missing().map(({ debian }) => debian))]);
  const still = [...new Set(missing().map(({ debian }) => debian))];
  return still.length === 0
    ? undefined
    : `Tests of the PDF files need ${still.join(' and ')}, which could not be installed.`;
};
