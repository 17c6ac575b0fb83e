import { AsyncLocalStorage } from 'node:async_hooks';
import type { Call } from '#domain/contract/define.ts';
import type { Write } from '#electron/store/kernel/write.ts';
import { Refusal } from './refusal.ts';

/**
 * Sees to it that a call is what it declares, and that what a person asked for once is done once, by
 * the key that the window gave it.
 */
export type Acts = {
  /**
   * Runs a call, under the key of its act where it has one. Refuses with `repeated` while a call under
   * the same key is under way.
   */
  once<T>(
    call: Pick<Call, 'reads'>,
    key: string | undefined,
    work: () => T | Promise<T>,
  ): Promise<T>;
  /**
   * Runs a transaction; throws in a call that reads. Its `note` notes the act that is under way, in that same transaction, and
   * refuses with `repeated` if it was done before; a call's later transactions note nothing more.
   */
  noted<T>(transaction: (note: (write: Write) => void) => T): T;
};

const repeated = (): Refusal => new Refusal('repeated', 'This is saved already.');

/** A call that is under way. What it leaves behind, a timer for example, may run when it is over. */
type Act = { reads: boolean; key: string | undefined; noted: boolean; over: boolean };

/** The acts of one running program: none is under way when it begins. */
export const createActs = (): Acts => {
  const current = new AsyncLocalStorage<Act>();
  const underWay = new Set<string>();
  return {
    once: async (call, key, work) => {
      if (key !== undefined && underWay.has(key)) throw repeated();
      const act: Act = { reads: call.reads !== null, key, noted: false, over: false };
      if (key !== undefined) underWay.add(key);
      try {
        return await current.run(act, work);
      } finally {
        act.over = true;
        if (key !== undefined) underWay.delete(key);
      }
    },
    noted: (transaction) => {
      const act = current.getStore();
      if (act === undefined || act.over) return transaction(() => undefined);
      if (act.reads) throw new TypeError('A call that reads may not write.');
      const { key } = act;
      if (key === undefined || act.noted) return transaction(() => undefined);
      const value = transaction((write) => {
        if (!write.noteAct(key)) throw repeated();
      });
      act.noted = true;
      return value;
    },
  };
};
