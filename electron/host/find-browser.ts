import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const canRun = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const places = (): string[] => {
  const { env, platform } = process;
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA];
    const programs = [
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
      'Chromium/Application/chrome.exe',
    ];
    return programs.flatMap((program) =>
      roots.flatMap((root) => (root ? [join(root, program)] : [])),
    );
  }
  if (platform === 'darwin') {
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
};

/** Playwright's own Chromium, if it was ever downloaded. */
const playwrights = (): string[] => {
  try {
    return [chromium.executablePath()];
  } catch {
    return [];
  }
};

/** An installed Chromium, Chrome or Edge (CHROME_PATH first), or undefined. */
export const findBrowser = (): string | undefined =>
  [process.env.CHROME_PATH ?? '', ...places(), ...playwrights()].find(
    (path) => path !== '' && canRun(path),
  );
