import type { DataKey } from '#electron/store/access/keyring.ts';
import type { Store } from '#electron/store/kernel/store.ts';
import { Refusal } from './refusal.ts';

/** The person who is signed in. */
export type Person = { id: string; name: string };

type Unlocked = { store: Store; key: DataKey; person: Person };

/** Who is signed in, with the open store; nobody, while the program is locked. */
export type Session = {
  begin(unlocked: Unlocked): void;
  /** Closes the store and forgets the key. Safe to call when already locked. */
  end(): void;
  current(): Unlocked | null;
  /** The open store and person, or a refusal with code `locked`. */
  need(): Unlocked;
};

/** The session of one running program: it begins locked. */
export const createSession = (): Session => {
  let unlocked: Unlocked | null = null;
  return {
    begin: (next) => {
      unlocked = next;
    },
    end: () => {
      if (!unlocked) return;
      const { store, key } = unlocked;
      unlocked = null;
      key.fill(0);
      store.close();
    },
    current: () => unlocked,
    need: () => {
      if (!unlocked) throw new Refusal('locked', 'PEP Desk is locked. Unlock it and try again.');
      return unlocked;
    },
  };
};
