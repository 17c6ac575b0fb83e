import type { Browser, Page } from '@playwright/test';
import type { DialogKind } from '#electron/host/dialogs.ts';
import type { PowerEvent } from '../host/parent.ts';

export type { DialogKind, PowerEvent };

/** Answers waiting for the next file dialogs, in order; each is used once. */
export type DialogAnswers = Record<DialogKind, (string | null)[]>;

/** What is needed to start the program for a test. */
export type StartOptions = {
  dataFolder: string;
  /** The program's folder for temporary files, so that what it leaves there can be looked at. */
  tempFolder: string;
  today: string;
  programArguments: readonly string[];
  windowSize: { width: number; height: number };
  answers: DialogAnswers;
  /** The browser whose pages are lent to the double; without one it starts its own. */
  lender?: Browser | undefined;
};

/** A call that the window made, as the double saw it. */
export type SeenCall = {
  name: string;
  /** Undefined until it is answered. */
  answer?: { ok: boolean; changeId: string };
};

/** A program that has been started. */
export type Running = {
  page: Page;
  /** The main process. */
  pid: number;
  /** Where the window's own Chromium keeps its profile. */
  profileFolder: string;
  stop(): Promise<void>;
  kill(): Promise<void>;
  power(event: PowerEvent): Promise<void>;
  answerDialog(kind: DialogKind, path: string | null): Promise<void>;
  /** The files that the program has asked to show in the file manager. */
  shown(): Promise<string[]>;
  /** Every call of the window since the start, in order. Only the double sees them. */
  calls: readonly SeenCall[];
  output(): string;
};

/** The environment and arguments are the same wherever the program runs. */
export const programEnvironment = ({
  today,
  tempFolder,
  lender,
}: StartOptions): Record<string, string> => {
  const { PEP_DESK_DATA: _data, ...rest } = process.env;
  const known = Object.entries(rest).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  const temp = { TMPDIR: tempFolder, TEMP: tempFolder, TMP: tempFolder };
  const own = lender === undefined ? { PEP_DESK_OWN_BROWSER: '1' } : {};
  return { ...Object.fromEntries(known), ...temp, ...own, PEP_DESK_TODAY: today };
};

export const programArguments = ({
  dataFolder,
  programArguments: more,
}: StartOptions): string[] => [`--data-folder=${dataFolder}`, ...more];

const dataFolders = new WeakMap<Page, string>();

/** Notes on which data folder the program of a window runs. */
export const noteDataFolder = (page: Page, folder: string): void => {
  dataFolders.set(page, folder);
};

/** The data folder of the program whose window it is; undefined for one that no fixture started. */
export const dataFolderOf = (page: Page): string | undefined => dataFolders.get(page);
