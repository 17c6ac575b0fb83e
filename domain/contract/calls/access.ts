import { z } from 'zod';
import { type Copy, copyPlaces, type LookedAt } from '../../access/copy.ts';
import { authorityInput } from '../../authority/authority.ts';
import { school } from '../../school/school.ts';
import { termsInOrder } from '../../school/terms-in-order.ts';
import { evenLocked, reads, returns, writes } from '../define.ts';

/** The schools of a computer: the person's own, and the invented one. */
export const schoolKinds = ['own', 'sample'] as const;
export type SchoolKind = (typeof schoolKinds)[number];

/** What the window needs to know before anything is unlocked: never anything about pupils. */
export type AppState = {
  /** `broken` when the data folder cannot be used; `problem` then says why and what to do. */
  phase: 'first-run' | 'locked' | 'unlocked' | 'broken';
  problem: { title: string; message: string; path: string } | null;
  schoolName: string;
  people: { id: string; name: string }[];
  /** Who is signed in, when unlocked. */
  person: { id: string; name: string } | null;
  sample: boolean;
  /** The school that can be opened in place of this one; null where there is no other. */
  otherSchool: SchoolKind | null;
  /** True where an installed browser carries the window, and no Electron does. */
  inBrowser: boolean;
  version: string;
  today: string;
  /** False until the teacher has typed back the recovery code they kept. */
  recoveryConfirmed: boolean;
  /** The newest automatic backup in the data folder, and the newest copy kept elsewhere; '' for none. */
  lastBackupAt: string;
  lastCopyAt: string;
};

/** The copies beside the records, and what was restored since the program was opened. */
export type CopiesHere = {
  /** The newest first. */
  copies: Copy[];
  /**
   * Which copy was restored, and under which name that is kept which stood there before; `undo` where
   * one press puts it back, `undone` when that was done.
   */
  restored: { at: string; kept: string | null; undo: boolean; undone: boolean } | null;
};

/** At least 10 characters; what is easy to guess is refused besides (`domain/access/strength.ts`). */
export const passphrase = z
  .string()
  .min(10, 'Use at least 10 characters. Three or four unrelated words work well.')
  .max(500, 'Use at most 500 characters.');

/** First run, unlocking and locking, and the recovery code. */
export const accessCalls = {
  'app.state': evenLocked(
    reads(z.object({}), returns<AppState>(), 'nobody', ['school', 'access', 'documents']),
  ),
  /** Creates the data folder, its key and its first records, and unlocks it. */
  'setup.create': evenLocked(
    writes(
      z.object({
        school,
        authorities: z.array(authorityInput).min(1, 'Add at least one authority.').max(160),
        terms: termsInOrder.max(30),
        passphrase,
      }),
      returns<{ recoveryCode: string }>(),
      'nobody',
    ),
  ),
  'access.unlock': evenLocked(
    writes(
      z.object({ personId: z.string().min(1), passphrase: z.string().min(1).max(500) }),
      returns<AppState>(),
      'nobody',
    ),
  ),
  /** Opens with the printed recovery code and sets a new passphrase for that person. */
  'access.recover': evenLocked(
    writes(
      z.object({ personId: z.string().min(1), code: z.string().min(1).max(200), passphrase }),
      returns<AppState>(),
      'nobody',
    ),
  ),
  /**
   * Closes the school that is open and opens the other: the sample school, which is made first where it
   * is not there yet, or the person's own. False where its making was given up.
   */
  'schools.change': evenLocked(
    writes(z.object({ to: z.enum(schoolKinds) }), returns<{ changed: boolean }>(), 'nobody'),
  ),
  /** Gives up the making of the sample school. */
  'schools.giveUp': evenLocked(writes(z.object({}), returns<null>(), 'nobody')),
  'access.lock': evenLocked(writes(z.object({}), returns<AppState>(), 'nobody')),
  /** Whether this is the passphrase of the person signed in; refused when it is not. */
  'access.check': reads(
    z.object({ passphrase: z.string().min(1).max(500) }),
    returns<null>(),
    'nobody',
  ),
  'access.changePassphrase': writes(
    z.object({ current: z.string().min(1).max(500), passphrase }),
    returns<null>(),
    'nobody',
  ),
  /** Makes a new recovery code; the old one stops working. */
  'recovery.renew': writes(
    z.object({ passphrase: z.string().min(1).max(500) }),
    returns<{ recoveryCode: string }>(),
    'nobody',
  ),
  /** Checks that the code was kept, by what the teacher types back. */
  'recovery.confirm': writes(
    z.object({ code: z.string().min(1).max(200) }),
    returns<null>(),
    'nobody',
  ),
  /** Saves the code as a one-page PDF where the teacher chooses. */
  'recovery.save': writes(
    z.object({ code: z.string().min(1).max(200) }),
    returns<{ fileName: string }>(),
    'nobody',
    'leaves',
  ),
  /** Asks for a folder (a USB stick, a shared drive) and writes an encrypted copy there. */
  'backup.create': writes(
    z.object({}),
    returns<{ folder: string; fileName: string; at: string }>(),
    'nobody',
    'leaves',
  ),
  /** The copies in the data folder. */
  'copies.list': evenLocked(reads(z.object({}), returns<CopiesHere>(), 'nobody', ['access'])),
  /** Asks for a folder (a USB stick, a shared drive) and gives the copies in it. */
  'copies.choose': evenLocked(
    writes(z.object({}), returns<{ folder: string; copies: Copy[] }>(), 'nobody'),
  ),
  /**
   * Opens a copy beside the records and reads all of it; nothing is changed. It stays at hand to be
   * restored until it is let go, or the program is locked.
   */
  'copies.look': evenLocked(
    writes(
      z.object({
        place: z.enum(copyPlaces),
        name: z.string().min(1).max(200),
        secret: z.discriminatedUnion('by', [
          z.object({
            by: z.literal('passphrase'),
            personId: z.string().min(1),
            passphrase: z.string().min(1).max(500),
          }),
          z.object({ by: z.literal('code'), code: z.string().min(1).max(200) }),
        ]),
      }),
      returns<LookedAt>(),
      'nobody',
    ),
  ),
  /** Lets go of the copy that is at hand, or of one that is being read. */
  'copies.letGo': evenLocked(writes(z.object({}), returns<null>(), 'nobody')),
  /**
   * Puts the copy that is at hand in the records' place, and opens it. What was there is kept among the
   * backups. `renewed`: a new passphrase, and whose, where the recovery code opened it.
   */
  'copies.restore': evenLocked(
    writes(
      z.object({
        renewed: z.object({ personId: z.string().min(1), passphrase }).nullable(),
      }),
      returns<null>(),
      'nobody',
    ),
  ),
  /** Puts the records back that the last restore put away, as they were. */
  'copies.undo': evenLocked(writes(z.object({}), returns<null>(), 'nobody')),
} as const;
