import fs from 'node:fs';
import path from 'node:path';
import type { AppState, setupCalls } from '#domain/contract/setup.ts';
import { renderRecoverySheet } from '#electron/documents/recovery-sheet.ts';
import { listBackups, rotateBackups } from '#electron/store/backups.ts';
import { lastCopyAt, registerExport } from '#electron/store/exports.ts';
import { names } from '#electron/store/files.ts';
import {
  changePassphrase,
  createKeyring,
  type DataKey,
  readKeyring,
  renewRecoveryCode,
  unlockWithPassphrase,
  unlockWithRecoveryCode,
} from '#electron/store/keyring.ts';
import { openStore } from '#electron/store/open.ts';
import {
  addAuthority,
  recoveryConfirmedAt,
  saveSchool,
  saveTerms,
  setRecoveryConfirmed,
} from '#electron/store/school.ts';
import type { Store } from '#electron/store/store.ts';
import type { Context, Plain } from './context.ts';
import { saveBytes, sha256 } from './leaving.ts';
import { schoolOf } from './pep-records.ts';
import { Refusal } from './refusal.ts';
import { unwrap } from './unwrap.ts';

/** An automatic backup is made on unlocking when the newest one is older than this. */
const backupEveryMs = 20 * 60 * 60 * 1000;
/** Long enough after unlocking for the first screen to be there. */
const backupDelayMs = 4000;

const databaseOf = (folder: string): string => path.join(folder, names.database);
const backupsOf = (folder: string): string => path.join(folder, names.backups);

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

/** What stands in the window's way, if anything, and who may unlock. */
export const appState = ({ env, session }: Context): AppState => {
  const unlocked = session.current();
  const keyring = readKeyring(env.dataFolder);
  const base: AppState = {
    phase: 'first-run',
    problem: null,
    schoolName: keyring.ok ? keyring.value.school : '',
    people: keyring.ok ? [...keyring.value.people] : [],
    person: null,
    sample: env.sample,
    version: env.appVersion,
    today: env.today(),
    recoveryConfirmed: true,
    lastBackupAt: '',
    lastCopyAt: '',
  };
  if (unlocked) {
    return {
      ...base,
      phase: 'unlocked',
      person: unlocked.person,
      ...unlocked.store.read((read) => ({
        recoveryConfirmed: recoveryConfirmedAt(read) !== null,
        lastCopyAt: lastCopyAt(read),
      })),
      lastBackupAt: listBackups(backupsOf(env.dataFolder))[0]?.at ?? '',
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
            'The keyring that opens your records is missing. Nothing was changed. Copy keyring.json from a backup into this folder, and start PEP Desk again.',
            env.dataFolder,
          ),
        }
      : base;
  }
  return { ...base, phase: 'broken', problem: brokenState(keyring.error.message, env.dataFolder) };
};

const open = ({ env }: Context, key: DataKey, create: boolean): Store => {
  const opened = openStore({
    folder: env.dataFolder,
    key,
    create,
    now: env.now,
    ...(env.newId && { newId: env.newId }),
  });
  if (!opened.ok) throw new Refusal(opened.error.code, opened.error.message);
  return opened.store;
};

const personOf = ({ env }: Context, personId: string): { id: string; name: string } => {
  const keyring = unwrap(readKeyring(env.dataFolder));
  const person = keyring.people.find((p) => p.id === personId);
  if (!person) throw new Refusal('not-found', 'This person is no longer on the keyring.');
  return person;
};

const backUpLater = ({ env, session }: Context): void => {
  const folder = backupsOf(env.dataFolder);
  const timer = setTimeout(() => {
    const unlocked = session.current();
    const newest = listBackups(folder)[0];
    const age = newest ? Date.parse(env.now()) - Date.parse(newest.at) : Number.POSITIVE_INFINITY;
    if (!unlocked || age < backupEveryMs) return;
    const backup = unlocked.store.backup(folder);
    if (backup.ok) rotateBackups(folder, env.now());
    else env.log(`The automatic backup was not made: ${backup.error.code}`);
  }, backupDelayMs);
  timer.unref();
};

/** First run, unlocking and locking, the recovery code, and copies of the records. */
export const accessServices = (context: Context): Plain<keyof typeof setupCalls> => {
  const { env, session } = context;

  const begin = (key: DataKey, person: { id: string; name: string }): AppState => {
    session.end();
    session.begin({ store: open(context, key, false), key, person });
    backUpLater(context);
    return appState(context);
  };

  return {
    'app.state': () => appState(context),

    'setup.create': async ({ school, authorities, terms, passphrase }) => {
      if (appState(context).phase !== 'first-run') {
        throw new Refusal('not-allowed', 'PEP Desk has been set up here already.');
      }
      for (const name of [names.keyring, names.keyringPrevious]) {
        fs.rmSync(path.join(env.dataFolder, name), { force: true });
      }
      const { key, personId, recoveryCode } = unwrap(
        await createKeyring({
          folder: env.dataFolder,
          school: school.name,
          name: school.designatedTeacher,
          passphrase,
          now: env.now(),
        }),
      );
      const store = open(context, key, true);
      session.begin({ store, key, person: { id: personId, name: school.designatedTeacher } });
      context.write((write) => {
        saveSchool(write, school);
        for (const authority of authorities) addAuthority(write, authority);
        for (const year of new Set(terms.map((t) => t.academicYear))) {
          saveTerms(
            write,
            year,
            terms.filter((t) => t.academicYear === year),
          );
        }
      });
      return { recoveryCode };
    },

    'access.unlock': async ({ personId, passphrase }) => {
      const person = personOf(context, personId);
      const key = unwrap(
        await unlockWithPassphrase({ folder: env.dataFolder, personId, passphrase }),
      );
      return begin(key, person);
    },

    'access.recover': async ({ personId, code, passphrase }) => {
      const person = personOf(context, personId);
      const key = unwrap(await unlockWithRecoveryCode({ folder: env.dataFolder, code }));
      const state = begin(key, person);
      unwrap(await changePassphrase({ folder: env.dataFolder, key, personId, passphrase }));
      return state;
    },

    'access.lock': () => {
      session.end();
      env.emit('locked', null);
      return appState(context);
    },

    'access.check': async ({ passphrase }) => {
      const { person } = session.need();
      unwrap(
        await unlockWithPassphrase({ folder: env.dataFolder, personId: person.id, passphrase }),
      ).fill(0);
      return null;
    },

    'access.changePassphrase': async ({ current, passphrase }) => {
      const { person, key } = session.need();
      unwrap(
        await unlockWithPassphrase({
          folder: env.dataFolder,
          personId: person.id,
          passphrase: current,
        }),
      ).fill(0);
      unwrap(
        await changePassphrase({ folder: env.dataFolder, key, personId: person.id, passphrase }),
      );
      return null;
    },

    'recovery.renew': async ({ passphrase }) => {
      const { person, key } = session.need();
      unwrap(
        await unlockWithPassphrase({ folder: env.dataFolder, personId: person.id, passphrase }),
      ).fill(0);
      const renewed = unwrap(
        await renewRecoveryCode({ folder: env.dataFolder, key, now: env.now() }),
      );
      context.write((write) => setRecoveryConfirmed(write, null));
      return renewed;
    },

    'recovery.confirm': async ({ code }) => {
      session.need();
      unwrap(await unlockWithRecoveryCode({ folder: env.dataFolder, code })).fill(0);
      context.write((write) => setRecoveryConfirmed(write, env.now()));
      return null;
    },

    'recovery.save': async ({ code }) => {
      session.need();
      unwrap(await unlockWithRecoveryCode({ folder: env.dataFolder, code })).fill(0);
      const school = context.read(schoolOf);
      const file = await env.dialogs.saveFile({
        title: 'Save the recovery code',
        fileName: 'PEP-Desk-recovery-code.pdf',
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
      });
      if (file === null) throw new Refusal('cancelled', 'Nothing was saved.');
      const sheet = await renderRecoverySheet({
        schoolName: school.name,
        code,
        date: env.today(),
      });
      saveBytes(file, sheet.bytes);
      return { fileName: path.basename(file) };
    },

    'backup.create': async () => {
      const { store } = session.need();
      const folder = await env.dialogs.openFolder({ title: 'Choose where to keep a copy' });
      if (folder === null) throw new Refusal('cancelled', 'No copy was made.');
      const { file } = unwrap(store.backup(folder));
      const at = env.now();
      context.write((write) =>
        registerExport(write, {
          kind: 'backup',
          folder,
          fileName: path.basename(file),
          bytes: fs.statSync(file).size,
          sha256: sha256(fs.readFileSync(file)),
        }),
      );
      return { folder, fileName: path.basename(file), at };
    },
  };
};
