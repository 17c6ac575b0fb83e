import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';

/** What is asked for. */
export type DialogKind = 'save' | 'openFolder' | 'openFile';

type Options = {
  title?: string;
  defaultPath?: string;
  properties?: string[];
};

/** Runs a small dialog program; undefined when it is not installed. */
const runDialog = (program: string, values: string[]): Promise<string | null | undefined> =>
  new Promise((done) => {
    const child = spawn(program, values, { stdio: ['ignore', 'pipe', 'ignore'] });
    let said = '';
    child.stdout.on('data', (part) => {
      said += String(part);
    });
    child.on('error', () => done(undefined));
    child.on('close', (code) => done(code === 0 ? said.trimEnd() || null : null));
  });

const zenity = (kind: DialogKind, title: string, path: string) =>
  runDialog('zenity', [
    '--file-selection',
    `--title=${title}`,
    `--filename=${path}`,
    ...(kind === 'save' ? ['--save'] : []),
    ...(kind === 'openFolder' ? ['--directory'] : []),
  ]);

const kdialog = (kind: DialogKind, title: string, path: string) => {
  const verbs = {
    save: '--getsavefilename',
    openFolder: '--getexistingdirectory',
    openFile: '--getopenfilename',
  };
  return runDialog('kdialog', ['--title', title, verbs[kind], path]);
};

/** A name that is not taken, so that nothing is written over without a question. */
const freeName = (path: string): string => {
  const { dir, name, ext } = parse(path);
  let free = path;
  for (let count = 2; existsSync(free); count += 1) free = join(dir, `${name} (${count})${ext}`);
  return free;
};

const withoutDialog = (kind: DialogKind, path: string): string | null => {
  if (kind === 'openFile') {
    console.log('No file dialog here (zenity or kdialog is not installed): nothing was opened.');
    return null;
  }
  const chosen = kind === 'save' ? freeName(path) : path;
  mkdirSync(kind === 'save' ? dirname(chosen) : chosen, { recursive: true });
  console.log(`No file dialog here (zenity or kdialog is not installed): using ${chosen}`);
  return chosen;
};

/** Asks the person for a place; null is Cancel. */
type Ask = (kind: DialogKind, title: string, defaultPath: string) => Promise<string | null>;

const askPerson: Ask = async (kind, title, defaultPath) => {
  const byZenity = await zenity(kind, title, defaultPath);
  if (byZenity !== undefined) return byZenity;
  const byKdialog = await kdialog(kind, title, defaultPath);
  return byKdialog !== undefined ? byKdialog : withoutDialog(kind, defaultPath);
};

/** As in Electron, the window in front may be left out. */
const optionsOf = (values: unknown[]): Options => (values.at(-1) ?? {}) as Options;

/** Electron's dialogs over one way of asking. */
export const dialogsBy = (ask: Ask) => ({
  showSaveDialog: async (...values: unknown[]) => {
    const { title = 'PEP Desk', defaultPath = '' } = optionsOf(values);
    const path = await ask('save', title, defaultPath);
    return { canceled: path === null, filePath: path ?? '' };
  },
  showOpenDialog: async (...values: unknown[]) => {
    const { title = 'PEP Desk', defaultPath = '', properties } = optionsOf(values);
    const folder = properties?.includes('openDirectory') ?? false;
    const path = await ask(folder ? 'openFolder' : 'openFile', title, defaultPath);
    return { canceled: path === null, filePaths: path === null ? [] : [path] };
  },
  showErrorBox: (title: string, content: string): void => {
    console.error(`${title}\n${content}`);
  },
});

export const dialog = dialogsBy(askPerson);

const openers: Partial<Record<NodeJS.Platform, string>> = { darwin: 'open', win32: 'explorer' };

const openWithSystem = (target: string): void => {
  const opener = openers[process.platform] ?? 'xdg-open';
  const found = spawnSync(opener, ['--version'], { stdio: 'ignore' }).error === undefined;
  if (found) spawn(opener, [target], { stdio: 'ignore', detached: true }).unref();
};

export const shell = {
  showItemInFolder: (path: string): void => openWithSystem(dirname(path)),
  openExternal: async (url: string): Promise<void> => openWithSystem(url),
};
