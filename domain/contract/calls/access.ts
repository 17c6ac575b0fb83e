import { z } from 'zod';
import { authorityInput } from '../../authority/authority.ts';
import { school } from '../../school/school.ts';
import { termsInOrder } from '../../school/terms-in-order.ts';
import { call, returns } from '../define.ts';

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

/** At least 10 characters; strength is a hint, length is the rule. */
export const passphrase = z
  .string()
  .min(10, 'Use at least 10 characters. Three or four unrelated words work well.')
  .max(500, 'Use at most 500 characters.');

/** First run, unlocking and locking, and the recovery code. */
export const accessCalls = {
  'app.state': call(z.object({}), returns<AppState>()),
  /** Creates the data folder, its key and its first records, and unlocks it. */
  'setup.create': call(
    z.object({
      school,
      authorities: z.array(authorityInput).min(1, 'Add at least one authority.').max(160),
      terms: termsInOrder.max(30),
      passphrase,
    }),
    returns<{ recoveryCode: string }>(),
  ),
  'access.unlock': call(
    z.object({ personId: z.string().min(1), passphrase: z.string().min(1).max(500) }),
    returns<AppState>(),
  ),
  /** Opens with the printed recovery code and sets a new passphrase for that person. */
  'access.recover': call(
    z.object({ personId: z.string().min(1), code: z.string().min(1).max(200), passphrase }),
    returns<AppState>(),
  ),
  'access.lock': call(z.object({}), returns<AppState>()),
  /** Whether this is the passphrase of the person signed in; refused when it is not. */
  'access.check': call(z.object({ passphrase: z.string().min(1).max(500) }), returns<null>()),
  'access.changePassphrase': call(
    z.object({ current: z.string().min(1).max(500), passphrase }),
    returns<null>(),
  ),
  /** Makes a new recovery code; the old one stops working. */
  'recovery.renew': call(
    z.object({ passphrase: z.string().min(1).max(500) }),
    returns<{ recoveryCode: string }>(),
  ),
  /** Checks that the code was kept, by what the teacher types back. */
  'recovery.confirm': call(z.object({ code: z.string().min(1).max(200) }), returns<null>()),
  /** Saves the code as a one-page PDF where the teacher chooses. */
  'recovery.save': call(
    z.object({ code: z.string().min(1).max(200) }),
    returns<{ fileName: string }>(),
  ),
  /** Asks for a folder (a USB stick, a shared drive) and writes an encrypted copy there. */
  'backup.create': call(z.object({}), returns<{ folder: string; fileName: string; at: string }>()),
} as const;
