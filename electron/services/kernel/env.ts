import type { SchoolKind } from '#domain/contract/calls/access.ts';
import type { EventName, Events } from '#domain/contract/events.ts';
import type { KdfCost } from '#electron/store/access/keyring.ts';

/** The kinds of file a dialog offers, for example `{ name: 'PDF', extensions: ['pdf'] }`. */
export type FileFilter = { name: string; extensions: string[] };

/** `fileName` is only a suggestion; `folder` is where the dialog opens. */
export type SaveFileOptions = {
  title: string;
  fileName: string;
  folder?: string;
  filters?: FileFilter[];
};
export type OpenFolderOptions = { title: string; folder?: string };
export type OpenFileOptions = { title: string; folder?: string; filters?: FileFilter[] };

/** The system's file dialogs. Each gives a full path, or null when the person closed the dialog. */
export type Dialogs = {
  saveFile(options: SaveFileOptions): Promise<string | null>;
  openFolder(options: OpenFolderOptions): Promise<string | null>;
  openFile(options: OpenFileOptions): Promise<string | null>;
};

/** The invented school, or the person's own: one of the two is open. */
export type OtherSchool = {
  which: SchoolKind;
  /**
   * Closes the school that is open and opens this one.
   *
   * @returns False where its making was given up.
   */
  open(): Promise<boolean>;
  /** Gives up the making of it, if it is being made. */
  giveUp(): void;
};

/** What only the shell can give, as plain functions, so that services never meet Electron. */
export type ServiceEnv = {
  /** The folder that holds everything; it exists. */
  dataFolder: string;
  appVersion: string;
  /** True when the sample school is open. */
  sample: boolean;
  /** The other school of this computer, where there is one: which it is, and what opens it. */
  otherSchool?: OtherSchool;
  /** True where an installed browser carries the window. */
  inBrowser: boolean;
  /** Today's date, yyyy-mm-dd, by the computer's own calendar. */
  today(): string;
  /** This moment, as an ISO instant in UTC. */
  now(): string;
  /** Makes ids for rows; random unless the same ones are wanted each time. */
  newId?: () => string;
  /**
   * How hard a passphrase is made to guess: the usual cost unless another is given. The program gives
   * none; only tests, whose schools are invented, make it cheap.
   */
  keyCost?: KdfCost;
  dialogs: Dialogs;
  /** Shows a file in the system's file manager. */
  showInFolder(path: string): void;
  /** Writes a line to the log; it must hold no pupil's data. */
  log(message: string): void;
  /** Tells the window that something happened. */
  emit<E extends EventName>(event: E, payload: Events[E]): void;
};
