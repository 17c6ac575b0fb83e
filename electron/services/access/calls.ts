import fs from 'node:fs';
import path from 'node:path';
import type { accessCalls } from '#domain/contract/calls/access.ts';
import type { ParsedInputOf } from '#domain/contract/define.ts';
import { renderRecoverySheet } from '#electron/documents/recovery-sheet.ts';
import {
  changePassphrase,
  createKeyring,
  type DataKey,
  readKeyring,
  renewRecoveryCode,
  unlockWithPassphrase,
  unlockWithRecoveryCode,
} from '#electron/store/access/keyring.ts';
import { addAuthority } from '#electron/store/authority/authorities.ts';
import { registerExport } from '#electron/store/documents/exports.ts';
import { createRecords } from '#electron/store/kernel/create.ts';
import { names } from '#electron/store/kernel/files.ts';
import { saveSchool, setRecoveryConfirmed } from '#electron/store/school/school.ts';
import { saveTerms } from '#electron/store/school/terms.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { leaveOne, sha256 } from '../kernel/leaving.ts';
import { making } from '../kernel/making.ts';
import { schoolOf } from '../kernel/records.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { Person } from '../kernel/session.ts';
import { unwrap } from '../kernel/unwrap.ts';
import { refuseGuessable } from './guessable.ts';
import { appState, begin, open, settleRestore, storeInput } from './opening.ts';
import { createRestoring } from './restoring.ts';

const personOf = (context: Context, personId: string): Person => {
  settleRestore(context);
  const keyring = unwrap(readKeyring(context.env.dataFolder));
  const person = keyring.people.find((p) => p.id === personId);
  if (!person) throw new Refusal('not-found', 'This person is no longer on the keyring.');
  return person;
};

/** Names of this school, which somebody who guesses tries first. */
const namesHere = ({ env }: Context): string[] => {
  const { school, people } = unwrap(readKeyring(env.dataFolder));
  return [school, ...people.map(({ name }) => name)];
};

/** First run, unlocking and locking, the recovery code, and copies of the records. */
export const accessServices = (context: Context): Plain<keyof typeof accessCalls> => {
  const { env, session } = context;
  const restoring = createRestoring(context);
  let settingUp = false;
  /** Counts lockings, so that an unlocking that was under way then does not open what was locked. */
  let locked = 0;

  /** Waits for the key, which takes a while, and begins, unless the program was locked meanwhile. */
  const beginWith = async (person: Person, find: () => Promise<DataKey>) => {
    const before = locked;
    const key = await find();
    if (locked === before) return begin(context, key, person);
    key.fill(0);
    throw new Refusal('locked', 'PEP Desk was locked meanwhile. Unlock it again.');
  };

  const create = async ({
    school,
    authorities,
    terms,
    passphrase,
  }: ParsedInputOf<(typeof accessCalls)['setup.create']>) => {
    await refuseGuessable(passphrase, [school.name, school.designatedTeacher]);
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
        cost: env.keyCost,
      }),
    );
    unwrap(
      createRecords(storeInput(context, key), school.designatedTeacher, (write) => {
        saveSchool(write, school, env.today());
        for (const authority of authorities) addAuthority(write, authority);
        for (const year of new Set(terms.map((t) => t.academicYear))) {
          saveTerms(
            write,
            year,
            terms.filter((t) => t.academicYear === year),
          );
        }
      }),
    );
    const person = { id: personId, name: school.designatedTeacher };
    session.begin({ store: open(context, key), key, person });
    return { recoveryCode };
  };

  return {
    ...restoring.calls,

    'app.state': () => appState(context),

    'setup.create': async (input) => {
      // Two keyrings at once would leave records that neither of them opens.
      if (settingUp) throw new Refusal('conflict', 'PEP Desk is being set up already.');
      settingUp = true;
      try {
        return await create(input);
      } finally {
        settingUp = false;
      }
    },

    'access.unlock': ({ personId, passphrase }) =>
      beginWith(personOf(context, personId), async () =>
        unwrap(await unlockWithPassphrase({ folder: env.dataFolder, personId, passphrase })),
      ),

    'access.recover': ({ personId, code, passphrase }) =>
      beginWith(personOf(context, personId), async () => {
        await refuseGuessable(passphrase, namesHere(context));
        const key = unwrap(await unlockWithRecoveryCode({ folder: env.dataFolder, code }));
        // Before anything is opened: a passphrase that could not be set must not leave it unlocked.
        const cost = env.keyCost;
        unwrap(await changePassphrase({ folder: env.dataFolder, key, personId, passphrase, cost }));
        return key;
      }),

    'schools.change': async ({ to }) => {
      if (env.otherSchool?.which !== to) {
        throw new Refusal('not-allowed', 'There is no such school to open here.');
      }
      return { changed: await env.otherSchool.open() };
    },

    'schools.giveUp': () => {
      env.otherSchool?.giveUp();
      return null;
    },

    'access.lock': () => {
      locked += 1;
      restoring.letGo();
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
      session.need();
      await refuseGuessable(passphrase, namesHere(context));
      const { person, key } = session.need();
      unwrap(
        await unlockWithPassphrase({
          folder: env.dataFolder,
          personId: person.id,
          passphrase: current,
        }),
      ).fill(0);
      unwrap(
        await changePassphrase({
          folder: env.dataFolder,
          key,
          personId: person.id,
          passphrase,
          cost: env.keyCost,
        }),
      );
      return null;
    },

    'recovery.renew': async ({ passphrase }) => {
      const { person, key } = session.need();
      unwrap(
        await unlockWithPassphrase({ folder: env.dataFolder, personId: person.id, passphrase }),
      ).fill(0);
      const renewed = unwrap(
        await renewRecoveryCode({
          folder: env.dataFolder,
          key,
          now: env.now(),
          cost: env.keyCost,
        }),
      );
      context.write((write) => setRecoveryConfirmed(write, null));
      return renewed;
    },

    'recovery.confirm': async ({ code }) => {
      unwrap(await unlockWithRecoveryCode({ folder: env.dataFolder, code })).fill(0);
      context.write((write) => setRecoveryConfirmed(write, env.now()));
      return null;
    },

    'recovery.save': async ({ code }) => {
      unwrap(await unlockWithRecoveryCode({ folder: env.dataFolder, code })).fill(0);
      const school = context.read(schoolOf);
      const file = await env.dialogs.saveFile({
        title: 'Save the recovery code',
        fileName: 'PEP-Desk-recovery-code.pdf',
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
      });
      if (file === null) throw new Refusal('cancelled', 'Nothing was saved.');
      session.need();
      const sheet = await making(env, () =>
        renderRecoverySheet({ schoolName: school.name, code, date: env.today() }),
      );
      leaveOne(context, { kind: 'recovery-sheet', file, bytes: sheet.bytes, pages: sheet.pages });
      return { fileName: path.basename(file) };
    },

    'backup.create': async () => {
      const folder = await env.dialogs.openFolder({ title: 'Choose where to keep a copy' });
      if (folder === null) throw new Refusal('cancelled', 'No copy was made.');
      // Needed again: the program may have been locked while the dialog stood open.
      const { store } = session.need();
      const { file } = unwrap(store.backup(folder));
      const at = env.now();
      // The store writes a copy itself; a copy that is in no register does not stay.
      try {
        context.write((write) =>
          registerExport(write, {
            kind: 'backup',
            folder,
            fileName: path.basename(file),
            bytes: fs.statSync(file).size,
            sha256: sha256(fs.readFileSync(file)),
          }),
        );
      } catch (thrown) {
        fs.rmSync(file, { force: true });
        throw thrown;
      }
      return { folder, fileName: path.basename(file), at };
    },
  };
};
