import fs from 'node:fs';
import path from 'node:path';
import type { AppState } from '#domain/contract/calls/access.ts';
import { type DataKey, readKeyring } from '#electron/store/access/keyring.ts';
import { lastCopyAt, registerExport } from '#electron/store/documents/exports.ts';
import {
  type Backup,
  clearUnfinished,
  listBackups,
  rotateBackups,
} from '#electron/store/kernel/backups.ts';
import { toCallError } from '#electron/store/kernel/errors.ts';
import { names } from '#electron/store/kernel/files.ts';
import { openStore } from '#electron/store/kernel/open.ts';
import type { Store } from '#electron/store/kernel/store.ts';
import {
  finishSwap,
  forgetRestored,
  isSwapping,
  readRestored,
} from '#electron/store/kernel/swap.ts';
import { recoveryConfirmedAt } from '#electron/store/school/school.ts';
import type { Context } from '../kernel/context.ts';
import { describeFault } from '../kernel/fault.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { Person } from '../kernel/session.ts';

/** An automatic backup is made on unlocking when the newest one is older than this. */
const backupEveryMs = 20 * 60 * 60 * 1000;
/** Long enough after unlocking for the first screen to be there. */
const backupDelayMs = 4000;

const databaseOf = (folder: string): string => path.join(folder, names.database);
/** Where the backups of a data folder lie. */
export const backupsOf = (folder: string): string => path.join(folder, names.backups);

/**
 * A keyring without a data file and without backups is a first run that was cut off before anything
 * was recorded: nothing is lost by starting it again.
 */
const firstRunCutOff = (folder: string): boolean => {
  const file = databaseOf(folder);
  const empty = !fs.existsSync(file) || fs.statSync(file).size === 0;
  return empty && listBackups(backupsOf(folder)).length === 0;
};

const brokenState = (message: string, folder: string): AppState['problem'] => ({
  title: 'PEP Desk cannot open your records',
  message,
  path: folder,
});

/** The newest copy of the records as they went on; what a restore put away is none of those. */
const newestBackup = (folder: string): Backup | undefined =>
  listBackups(backupsOf(folder)).find(({ kind }) => kind !== 'before-restore');

/**
 * Takes the steps of a restore that was cut off, if one was. Refuses with a sentence where the disk
 * does not let it; then nothing may be opened.
 */
export const settleRestore = ({ env }: Pick<Context, 'env'>): void => {
  if (!isSwapping(env.dataFolder)) return;
  try {
    finishSwap(env.dataFolder);
  } catch (thrown) {
    const error = toCallError(thrown);
    if (error === null) throw thrown;
    env.log(`A restore could not be finished: ${describeFault(thrown)}`);
    throw new Refusal(
      error.code,
      `A copy is being restored, and that could not be finished. ${error.message} Nothing is lost: press “Try again”, and PEP Desk goes on with it.`,
    );
  }
};

/** Why a restore that was begun cannot be finished; null where all is well. */
const unsettled = (context: Context): string | null => {
  try {
    settleRestore(context);
    return null;
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown.message;
    throw thrown;
  }
};

/** What stands in the window's way, if anything, and who may unlock. */
export const appState = (context: Context): AppState => {
  const { env, session } = context;
  const halfway = session.current() === null ? unsettled(context) : null;
  const unlocked = session.current();
  const keyring = readKeyring(env.dataFolder);
  const base: AppState = {
    phase: 'first-run',
    problem: null,
    schoolName: keyring.ok ? keyring.value.school : '',
    people: keyring.ok ? [...keyring.value.people] : [],
    person: null,
    sample: env.sample,
    otherSchool: env.otherSchool?.which ?? null,
    inBrowser: env.inBrowser,
    version: env.appVersion,
    today: env.today(),
    recoveryConfirmed: true,
    lastBackupAt: '',
    lastCopyAt: '',
  };
  if (halfway !== null) {
    return { ...base, phase: 'broken', problem: brokenState(halfway, env.dataFolder) };
  }
  if (unlocked) {
    return {
      ...base,
      phase: 'unlocked',
      person: unlocked.person,
      ...unlocked.store.read((read) => ({
        recoveryConfirmed: recoveryConfirmedAt(read) !== null,
        lastCopyAt: lastCopyAt(read),
      })),
      lastBackupAt: newestBackup(env.dataFolder)?.at ?? '',
    };
  }
  if (keyring.ok) {
    return { ...base, phase: firstRunCutOff(env.dataFolder) ? 'first-run' : 'locked' };
  }
  if (keyring.error.code === 'not-found') {
    return fs.existsSync(databaseOf(env.dataFolder))
      ? {
          ...base,
          phase: 'broken',
          problem: brokenState(
            'The keyring that opens your records is missing. Nothing was changed; go back to your newest backup, which has a keyring of its own.',
            env.dataFolder,
          ),
        }
      : base;
  }
  return { ...base, phase: 'broken', problem: brokenState(keyring.error.message, env.dataFolder) };
};

/** What a data folder is opened with. */
export const storeInput = ({ env }: Context, key: DataKey) => ({
  folder: env.dataFolder,
  key,
  now: env.now,
  ...(env.newId && { newId: env.newId }),
});

/** Opens the records, or refuses with a sentence. */
export const open = (context: Context, key: DataKey): Store => {
  const opened = openStore(storeInput(context, key));
  if (!opened.ok) throw new Refusal(opened.error.code, opened.error.message);
  return opened.store;
};

const backUp = ({ env, session, touch }: Context): void => {
  const folder = backupsOf(env.dataFolder);
  const unlocked = session.current();
  const newest = newestBackup(env.dataFolder);
  const age = newest ? Date.parse(env.now()) - Date.parse(newest.at) : Number.POSITIVE_INFINITY;
  if (!unlocked || age < backupEveryMs) return;
  if (!fs.existsSync(path.join(env.dataFolder, names.database))) {
    // A drive that was unplugged: a folder made in its place would be in its way when it is back.
    env.log('The automatic backup was not made: the data folder is not there.');
    return;
  }
  const backup = unlocked.store.backup(folder);
  if (backup.ok) {
    rotateBackups(folder, env.now());
    touch('access');
  } else env.log(`The automatic backup was not made: ${backup.error.code}`);
};

const backUpLater = (context: Context): void => {
  const timer = setTimeout(() => {
    try {
      backUp(context);
    } catch (thrown) {
      // Nobody asked for it, so a file that another program holds must not stop the teacher's work.
      const code = thrown instanceof Error && 'code' in thrown ? ` ${String(thrown.code)}` : '';
      context.env.log(`The automatic backup failed${code}`);
    }
  }, backupDelayMs);
  timer.unref();
};

/** Enters what was restored into the register of the records that are open now. */
const registerRestore = ({ env, write }: Context): void => {
  const done = readRestored(env.dataFolder);
  if (done === null) return;
  const { folder, fileName, bytes, sha256 } = done;
  write((tx) =>
    registerExport(tx, {
      kind: 'restore',
      recipient: 'This computer',
      folder,
      fileName,
      bytes,
      sha256,
    }),
  );
  forgetRestored(env.dataFolder);
};

/** Opens the records for a person, in place of whatever is open. */
export const begin = (context: Context, key: DataKey, person: Person): AppState => {
  const { env, session } = context;
  session.end();
  session.begin({ store: open(context, key), key, person });
  try {
    clearUnfinished(backupsOf(env.dataFolder));
    registerRestore(context);
  } catch (thrown) {
    // Neither may keep anybody out; both are tried again at the next unlocking.
    env.log(`What a restore or a copy left was not seen to: ${describeFault(thrown)}`);
  }
  backUpLater(context);
  return appState(context);
};
