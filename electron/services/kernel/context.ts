import type { CallName, CallOutput, Calls } from '#domain/contract/calls.ts';
import type { Changed, ParsedInputOf } from '#domain/contract/define.ts';
import type { Noun } from '#domain/kernel/noun.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import type { Write } from '#electron/store/kernel/write.ts';
import type { Acts } from './acts.ts';
import type { ServiceEnv } from './env.ts';
import type { Session } from './session.ts';
import type { Untold } from './untold.ts';

/** Under whose name the history says what nobody at the school did. */
export const byItself = 'PEP Desk';

/** What every group of services is given. */
export type Context = {
  env: ServiceEnv;
  session: Session;
  /** Reads the open store; refuses with `locked` when there is none. */
  read<T>(work: (read: Read) => T): T;
  /** Runs one transaction in the name of the person signed in. */
  write<T>(work: (write: Write) => T): T;
  /** Like `write`, and says which change it was, so that it can be undone. */
  change<T>(work: (write: Write) => T): Changed<T>;
  /** Like `change`, where nothing is given back. */
  alter(work: (write: Write) => void): Changed<null>;
  /** Ends a transaction, in it: works out what follows, and sees to it that the window is told. */
  settle(write: Write): void;
  /** Sees to it that the window is told of what was written outside the store. */
  touch(...nouns: readonly Noun[]): void;
};

/**
 * @param follow What is done at the end of every transaction, in it: what follows from it.
 */
export const createContext = (
  env: ServiceEnv,
  session: Session,
  acts: Acts,
  untold: Untold,
  follow: (write: Write) => void,
): Context => {
  const settle = (write: Write): void => {
    follow(write);
    untold.add(write.touched().nouns);
  };
  const write = <T>(work: (write: Write) => T): T => {
    const { store, person } = session.need();
    return acts.noted((note) =>
      store.write(person.name, (tx) => {
        note(tx);
        const value = work(tx);
        settle(tx);
        return value;
      }),
    );
  };
  const change = <T>(work: (write: Write) => T): Changed<T> =>
    write((tx) => {
      const value = work(tx);
      return { value, changeId: tx.changed() ? tx.groupId : '' };
    });
  return {
    env,
    session,
    read: (work) => session.need().store.read(work),
    write,
    change,
    alter: (work) =>
      change((tx) => {
        work(tx);
        return null;
      }),
    settle,
    touch: (...nouns) => untold.add(nouns),
  };
};

/**
 * What a group of services provides: for each call, the plain output. What it will not do it throws
 * as a Refusal; the binding turns that, and what the store throws, into values.
 */
export type Plain<N extends CallName> = {
  [K in N]: (input: ParsedInputOf<Calls[K]>) => CallOutput<K> | Promise<CallOutput<K>>;
};
