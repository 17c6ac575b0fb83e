import fs from 'node:fs';
import path from 'node:path';
import type { Copy, CopyFault, LookedAt, Present } from '#domain/access/copy.ts';
import type { accessCalls, CopiesHere } from '#domain/contract/calls/access.ts';
import type { ParsedInputOf } from '#domain/contract/define.ts';
import {
  changePassphrase,
  type DataKey,
  readKeyring,
  unlockWithPassphrase,
  unlockWithRecoveryCode,
} from '#electron/store/access/keyring.ts';
import {
  type Contents,
  checkCopy,
  contentsOf,
  copyInPieces,
  type OnStep,
  peek,
} from '#electron/store/kernel/copy.ts';
import { names, readIfThere } from '#electron/store/kernel/files.ts';
import { beginSwap, clearStaged, finishSwap } from '#electron/store/kernel/swap.ts';
import { byItself, type Context, type Plain } from '../kernel/context.ts';
import { describeFault } from '../kernel/fault.ts';
import { Refusal, required } from '../kernel/refusal.ts';
import type { Person } from '../kernel/session.ts';
import { unwrap } from '../kernel/unwrap.ts';
import { copiesIn, folderWithCopies, keyringsOf } from './copies.ts';
import { refuseGuessable } from './guessable.ts';
import { backupsOf, begin, settleRestore } from './opening.ts';

type CopyCalls = Extract<keyof typeof accessCalls, `copies.${string}`>;
type Input<N extends CopyCalls> = ParsedInputOf<(typeof accessCalls)[N]>;
/** What opens a copy: what somebody types, or for going back the key that is in use. */
type Secret = Input<'copies.look'>['secret'] | { by: 'key'; key: DataKey; person: Person };

/** A copy that was opened and is whole, beside the records, until it is restored or let go. */
type Held = {
  key: DataKey;
  /** Whose passphrase opened it; null where the recovery code did. */
  person: Person | null;
  looked: LookedAt;
  from: { folder: string; fileName: string; bytes: number; sha256: string };
};

const faultWords: Readonly<Record<CopyFault, string>> = {
  'no-keyring':
    'The keyring of this copy is missing: the file beside it whose name ends in “keyring.json”. Without it nothing opens the copy. Nothing was changed.',
  'bad-keyring':
    'The keyring of this copy is damaged, and nothing else opens the copy. Nothing was changed.',
  'newer-program':
    'This copy was made by a newer PEP Desk, which this one cannot read. Nothing was changed; install that version or a later one.',
};

const countNew = (present: ReadonlySet<string>, copy: ReadonlySet<string>): number =>
  [...present].filter((id) => !copy.has(id)).length;

/** Restoring copies: what the window may ask, and how what is at hand is let go. */
export const createRestoring = (context: Context) => {
  const { env, session } = context;
  const { dataFolder } = env;
  const staged = path.join(dataFolder, names.restoring);
  let elsewhere: string | null = null;
  let held: Held | null = null;
  let restored: CopiesHere['restored'] = null;
  /** Counts what was let go, so that what is being read then comes to nothing. */
  let turn = 0;

  const refuseSample = (): void => {
    if (!env.sample) return;
    throw new Refusal(
      'not-allowed',
      'The sample school is open. Go back to your own school first, and restore there.',
    );
  };

  const letGo = (): void => {
    turn += 1;
    held?.key.fill(0);
    held = null;
    clearStaged(dataFolder);
  };

  const refuseIfLetGo = (mine: number): void => {
    if (turn !== mine) throw new Refusal('cancelled', 'The copy was let go. Nothing was changed.');
  };

  /** Lets calls be answered, and says how far the part of the work is that goes from one percent to another. */
  const steps =
    (mine: number, from: number, to: number): OnStep =>
    async (done, of) => {
      env.emit('restoring', {
        done: Math.round(from + ((to - from) * done) / Math.max(1, of)),
        of: 100,
      });
      await new Promise((resolve) => setImmediate(resolve));
      refuseIfLetGo(mine);
    };

  const contentsHere = (key: DataKey): Contents | 'none' | 'other' | 'unreadable' => {
    const unlocked = session.current();
    if (unlocked) {
      if (!unlocked.key.equals(key)) return 'other';
      return unlocked.store.read((read) => contentsOf(read, byItself));
    }
    const file = path.join(dataFolder, names.database);
    if (!fs.existsSync(file) || fs.statSync(file).size === 0) return 'none';
    return peek(file, key, byItself);
  };

  /** What the copy would take the place of, and what of that it does not have. */
  const presentBeside = (copy: Contents, key: DataKey): Present => {
    const here = contentsHere(key);
    if (typeof here === 'string') return { is: here };
    return {
      is: 'same',
      pupils: countNew(here.pupils, copy.pupils),
      peps: countNew(here.peps, copy.peps),
      changes: countNew(here.changes, copy.changes),
    };
  };

  /** The key of the copy, by its own keyring, which lies beside it by then. */
  const keyBy = async (secret: Secret): Promise<DataKey> => {
    if (secret.by === 'key') return Buffer.from(secret.key);
    return unwrap(
      secret.by === 'code'
        ? await unlockWithRecoveryCode({ folder: staged, code: secret.code })
        : await unlockWithPassphrase({ folder: staged, ...secret }),
    );
  };

  const personIn = (personId: string): Person =>
    required(
      unwrap(readKeyring(staged)).people.find(({ id }) => id === personId),
      'This person is not on the keyring of this copy.',
    );

  const personBy = (secret: Secret): Person | null => {
    if (secret.by === 'code') return null;
    return personIn(secret.by === 'key' ? secret.person.id : secret.personId);
  };

  /** Puts the copy beside the records, still encrypted, and reads all of it. */
  const take = async (copy: Copy, folder: string, secret: Secret, mine: number): Promise<Held> => {
    const source = path.join(folder, copy.name);
    fs.mkdirSync(staged, { recursive: true, mode: 0o700 });
    for (const [name, text] of keyringsOf(source)) {
      fs.writeFileSync(path.join(staged, name), text, { mode: 0o600 });
    }
    const key = await keyBy(secret);
    try {
      refuseIfLetGo(mine);
      const file = path.join(staged, names.database);
      const sha256 = await copyInPieces(source, file, steps(mine, 0, 60));
      if (fs.existsSync(`${source}-wal`)) {
        await copyInPieces(`${source}-wal`, `${file}-wal`, steps(mine, 60, 60));
      }
      const contents = unwrap(
        await checkCopy({ file, key, byItself, onStep: steps(mine, 60, 100) }),
      );
      return {
        key,
        person: personBy(secret),
        from: { folder, fileName: copy.name, bytes: copy.bytes, sha256 },
        looked: {
          copy,
          pupils: contents.pupils.size,
          peps: contents.peps.size,
          present: presentBeside(contents, key),
          needsPassphrase: secret.by === 'code',
        },
      };
    } catch (thrown) {
      key.fill(0);
      throw thrown;
    }
  };

  const look = async (name: string, folder: string, secret: Secret): Promise<LookedAt> => {
    refuseSample();
    settleRestore(context);
    letGo();
    const mine = turn;
    const copy = required(
      copiesIn(folder).find((one) => one.name === name),
      'This copy is not there any more. Check that the drive is still connected.',
    );
    if (copy.fault !== null) {
      const code = copy.fault === 'newer-program' ? 'from-the-future' : 'damaged';
      throw new Refusal(code, faultWords[copy.fault]);
    }
    try {
      held = await take(copy, folder, secret, mine);
      return held.looked;
    } catch (thrown) {
      // Where it was let go, what lies there by now may be the next copy's.
      if (turn === mine) clearStaged(dataFolder);
      throw thrown;
    }
  };

  const nothingAtHand = (): Refusal =>
    new Refusal('not-found', 'No copy is open any more. Choose it again; nothing was changed.');

  /** Exchanges the records for the copy that is at hand, and opens them. */
  const exchange = ({ key, from, looked }: Held, person: Person): void => {
    const wasOpen = session.current() !== null;
    const at = env.now();
    // One key opens both: records whose own keyring is lost are put away with the copy's.
    const lostKeyring = looked.present.is === 'same' && !readKeyring(dataFolder).ok;
    const keyring = lostKeyring ? readIfThere(path.join(staged, names.keyring)) : null;
    const { kept } = beginSwap(dataFolder, { at, ...from }, keyring);
    held = null;
    turn += 1;
    try {
      session.end();
      finishSwap(dataFolder);
      begin(context, key, person);
    } catch (thrown) {
      // What the window shows is no longer open.
      if (wasOpen && session.current() === null) env.emit('locked', null);
      throw thrown;
    }
    const isBackup =
      kept !== null && fs.existsSync(path.join(backupsOf(dataFolder), kept)) ? kept : null;
    restored = {
      at: looked.copy.at,
      kept: isBackup,
      undo: isBackup !== null && looked.present.is === 'same',
      undone: false,
    };
    env.log('The records were restored from a copy.');
  };

  const calls: Plain<CopyCalls> = {
    'copies.list': () => ({
      copies: env.sample ? [] : copiesIn(backupsOf(dataFolder)),
      restored: session.current() === null ? null : restored,
    }),

    'copies.choose': async () => {
      refuseSample();
      const chosen = await env.dialogs.openFolder({ title: 'Choose the folder with the copy' });
      if (chosen === null) throw new Refusal('cancelled', 'No folder was chosen.');
      elsewhere = required(
        folderWithCopies(chosen),
        'There is no copy of PEP Desk’s records in this folder. The name of a copy begins with “pep-desk-” and ends in “.sqlite”.',
      );
      return { folder: elsewhere, copies: copiesIn(elsewhere) };
    },

    'copies.look': ({ place, name, secret }) =>
      look(
        name,
        place === 'here'
          ? backupsOf(dataFolder)
          : required(elsewhere, 'Choose the folder with the copy again.'),
        secret,
      ),

    'copies.letGo': () => {
      letGo();
      return null;
    },

    'copies.restore': async ({ renewed }) => {
      const copy = held;
      if (copy === null) throw nothingAtHand();
      const mine = turn;
      let { person } = copy;
      if (renewed !== null && person === null) {
        const { passphrase, personId } = renewed;
        const { school, people } = copy.looked.copy;
        await refuseGuessable(passphrase, [school, ...people.map(({ name }) => name)]);
        refuseIfLetGo(mine);
        person = personIn(personId);
        const { key } = copy;
        const cost = env.keyCost;
        unwrap(await changePassphrase({ folder: staged, key, personId, passphrase, cost }));
        // Locked or let go meanwhile: what was at hand is gone.
        refuseIfLetGo(mine);
      }
      if (person === null) {
        throw new Refusal('bad-input', 'Choose a new passphrase.', 'renewed.passphrase');
      }
      exchange(copy, person);
      return null;
    },

    'copies.undo': async () => {
      const { key, person } = session.need();
      if (restored === null || restored.kept === null || !restored.undo) {
        throw new Refusal(
          'not-found',
          'There is no restore to undo. What was put away is listed under Settings, Backups.',
        );
      }
      await look(restored.kept, backupsOf(dataFolder), { by: 'key', key, person });
      if (held === null) throw nothingAtHand();
      exchange(held, held.person ?? person);
      restored &&= { ...restored, undo: false, undone: true };
      return null;
    },
  };

  try {
    clearStaged(dataFolder);
  } catch (thrown) {
    // It is cleared again before the next copy is looked at.
    env.log(`A copy that was only looked at was not cleared away: ${describeFault(thrown)}`);
  }
  return { calls, letGo };
};
