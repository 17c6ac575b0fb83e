import { AsyncLocalStorage } from 'node:async_hooks';
import type { Write } from '#electron/store/kernel/write.ts';
import { Refusal } from './refusal.ts';

/** Sees to it that what a person asked for once is done once, by the key that the window gave it. */
export type Acts = {
  /**
   * Runs a call under the key of its act; without one it simply runs. Refuses with `repeated` while
   * a call under the same key is under way.
   */
  once<T>(key: string | undefined, work: () => T | Promise<T>): Promise<T>;
  /**
   * Runs a transaction. Its `note` notes the act that is under way, in that same transaction, and
   * refuses with `repeated` if it was done before; a call's later transactions note nothing more.
   */
  noted<T>(transaction: (note: (write: Write) => void) => T): T;
};

const repeated = (): Refusal => new Refusal('repeated', 'This is saved already.');

/** The acts of one running program: none is under way when it begins. */
export const createActs = (): Acts => {
  const current = new AsyncLocalStorage<{ key: string; done: boolean }>();
  const underWay = new Set<string>();
  return {
    once: async (key, work) => {
      if (key === undefined) return work();
      if (underWay.has(key)) throw repeated();
      underWay.add(key);
      try {
        return await current.run({ key, done: false }, work);
      } finally {
        underWay.delete(key);
      }
    },
    noted: (transaction) => {
      const act = current.getStore();
      if (act === undefined || act.done) return transaction(() => undefined);
      let noted = false;
      const value = transaction((write) => {
        if (!write.noteAct(act.key)) throw repeated();
        noted = true;
      });
      act.done = noted;
      return value;
    },
  };
};
