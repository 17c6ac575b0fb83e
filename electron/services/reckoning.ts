/**
 * When what is marked is reckoned (follows.ts says what is): before it is read, and else in slices,
 * between which the main process answers calls. Marks are stored and the day of the last reckoning
 * with them, so what a slice did not reach when the program ended, or before midnight, is reckoned
 * by the next.
 */
import { accessCalls } from '#domain/contract/calls/access.ts';
import { authorityCalls } from '#domain/contract/calls/authority.ts';
import { schoolCalls } from '#domain/contract/calls/school.ts';
import { toCallError } from '#electron/store/kernel/errors.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import type { Store } from '#electron/store/kernel/store.ts';
import type { Write } from '#electron/store/kernel/write.ts';
import { getPep } from '#electron/store/stages/peps.ts';
import { reckonAnew, reckonMarked } from './follows.ts';
import type { ServiceEnv } from './kernel/env.ts';
import { describeFault } from './kernel/fault.ts';
import type { Session } from './kernel/session.ts';

/** At most so many PEPs are reckoned in one slice: 50 ms at the most, since one takes about two. */
export const pepsInSlice = 20;
/** Between two slices, in which calls are answered. */
const pauseMs = 5;

/** Sees to it that what is read has been reckoned. */
export type Reckoning = {
  /** Ends a transaction, in it: reckons what follows from it, or marks it. */
  settle(write: Write): void;
  /** Before a call: reckons what is marked and what the call may read. */
  before(name: string, input: unknown): void;
  /** Goes on with what is marked as soon as no call waits. */
  soon(): void;
};

/** The calls that read nothing which is reckoned. */
const apart = new Set(Object.keys({ ...accessCalls, ...schoolCalls, ...authorityCalls }));

/** Whose PEPs a call may read: a pupil's, everybody's, or nobody's. */
const concernedBy = (read: Read, name: string, input: unknown): 'nobody' | { pupilId?: string } => {
  if (apart.has(name) || name.startsWith('drafts.')) return 'nobody';
  const { id, pepId, pupilId } = input as Record<string, string | undefined>;
  if (pupilId !== undefined) return { pupilId };
  const pep = pepId ?? (name.startsWith('peps.') ? id : undefined);
  return pep === undefined ? {} : { pupilId: getPep(read, pep)?.pupilId ?? '' };
};

/** Sets up the reckoning of one open program. */
export const createReckoning = (env: ServiceEnv, session: Session): Reckoning => {
  /** The store in which nothing is marked on a day, so that not every call need look. */
  let done: { store: Store; today: string } | null = null;
  let timer: NodeJS.Timeout | undefined;

  const isDone = (store: Store): boolean => done?.store === store && done.today === env.today();

  /** Gives how many PEPs were reckoned. */
  const reckon = (of: Parameters<typeof reckonMarked>[2]): number => {
    const unlocked = session.current();
    if (unlocked === null || isDone(unlocked.store)) return 0;
    const { store, person } = unlocked;
    const today = env.today();
    const count = store.write(person.name, (write) => reckonMarked(write, today, of));
    if (of.pupilId === undefined && count < (of.most ?? Number.POSITIVE_INFINITY)) {
      done = { store, today };
    }
    return count;
  };

  const soon = (): void => {
    const unlocked = session.current();
    if (timer !== undefined || unlocked === null || isDone(unlocked.store)) return;
    timer = setTimeout(() => {
      timer = undefined;
      try {
        reckon({ most: pepsInSlice });
        soon();
      } catch (thrown) {
        // Nobody asked for it: the next call tries again, and says what is wrong if it must.
        env.log(`PEPs were not reckoned: ${describeFault(thrown)}`);
      }
    }, pauseMs);
    timer.unref();
  };

  return {
    settle: (write) => {
      if (reckonAnew(write, env.today())) done = null;
    },
    before: (name, input) => {
      try {
        const unlocked = session.current();
        const whose = unlocked?.store.read((read) => concernedBy(read, name, input)) ?? 'nobody';
        if (whose !== 'nobody') reckon(whose);
      } catch (thrown) {
        // A full disk must not keep anybody from reading what is there.
        if (toCallError(thrown)?.code !== 'storage') throw thrown;
        env.log(`PEPs were not reckoned: ${describeFault(thrown)}`);
      }
    },
    soon,
  };
};
