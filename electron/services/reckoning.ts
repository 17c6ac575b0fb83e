/**
 * When what is marked is reckoned (follows.ts says what is): before it is read, and else in slices,
 * between which the main process answers calls. Marks are stored and the day of the last reckoning
 * with them, so what a slice did not reach when the program ended, or before midnight, is reckoned
 * by the next.
 */
import type { About, Call } from '#domain/contract/define.ts';
import type { Noun } from '#domain/kernel/noun.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import type { Store } from '#electron/store/kernel/store.ts';
import type { Write } from '#electron/store/kernel/write.ts';
import { getPep } from '#electron/store/stages/peps.ts';
import { reckonAnew, reckonMarked } from './follows.ts';
import { byItself } from './kernel/context.ts';
import type { ServiceEnv } from './kernel/env.ts';
import { describeFault } from './kernel/fault.ts';
import type { Session } from './kernel/session.ts';
import { recordAwards } from './ppplus/awards.ts';

/** At most so many PEPs are reckoned in one slice: 50 ms at the most, since one takes about two. */
export const pepsInSlice = 20;
/** Between two slices, in which calls are answered. */
const pauseMs = 5;

/** Sees to it that what is read has been reckoned. */
export type Reckoning = {
  /** At the end of a transaction, in it: reckons what follows from it, or marks it. */
  follow(write: Write): void;
  /** Before a call: reckons what is marked and what the call may read. */
  before(call: Pick<Call, 'about'>, input: unknown): void;
  /** Before what decides about money changes: what is expected by then is written down first. */
  writeDown(): void;
  /** Goes on with what is marked as soon as no call waits. */
  soon(): void;
};

/** The value at a place of an input, such as "line.pupilId"; empty where none is given. */
const valueAt = (input: unknown, place: string): string => {
  const value = place
    .split('.')
    .reduce<unknown>(
      (part, name) => (part as Readonly<Record<string, unknown>> | null | undefined)?.[name],
      input,
    );
  return typeof value === 'string' ? value : '';
};

/** Whose PEPs a call may read: those of the pupil whom it names, nobody's, or everybody's. */
const concernedBy = (read: Read, about: About, input: unknown): 'nobody' | { pupilId?: string } => {
  if (about === 'nobody') return about;
  const [row = '', place = ''] = about.split(':');
  if (row === 'pupil') return { pupilId: valueAt(input, place) };
  if (row === 'pep') return { pupilId: getPep(read, valueAt(input, place))?.pupilId ?? '' };
  return {};
};

/**
 * Sets up the reckoning of one open program.
 *
 * @param touch Sees to it that the window is told what was reckoned otherwise than it was.
 */
export const createReckoning = (
  env: ServiceEnv,
  session: Session,
  touch: (nouns: Iterable<Noun>) => void,
): Reckoning => {
  /** The store in which nothing is marked on a day, so that not every call need look. */
  let done: { store: Store; today: string } | null = null;
  /** The store that was opened on a day: the awards that were expected by then are written down. */
  let opened: { store: Store; today: string } | null = null;
  let timer: NodeJS.Timeout | undefined;

  /** Who is signed in to a store in which something may be marked; null where there is none. */
  const atWork = (): ReturnType<Session['current']> => {
    const unlocked = session.current();
    return done !== null && done.store === unlocked?.store && done.today === env.today()
      ? null
      : unlocked;
  };

  /** At the first call after the program was opened, and on each new day. */
  const recordWhatIsDue = (): void => {
    const unlocked = session.current();
    const today = env.today();
    if (unlocked === null) return;
    const { store } = unlocked;
    if (opened?.store === store && opened.today === today) return;
    store.write(byItself, (write) => {
      recordAwards(write, today);
      reckonAnew(write, today);
      touch(write.touched().nouns);
    });
    opened = { store, today };
  };

  const reckon = (of: { most?: number; pupilId?: string }): void => {
    const unlocked = atWork();
    if (unlocked === null) return;
    const { store } = unlocked;
    const today = env.today();
    const count = store.write(byItself, (write) => {
      const reckoned = reckonMarked(write, today, of);
      touch(write.touched().nouns);
      return reckoned;
    });
    if (of.pupilId === undefined && count < (of.most ?? Number.POSITIVE_INFINITY)) {
      done = { store, today };
    }
  };

  const soon = (): void => {
    if (timer !== undefined || atWork() === null) return;
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
    follow: (write) => {
      if (reckonAnew(write, env.today())) done = null;
    },
    writeDown: () => {
      opened = null;
    },
    before: ({ about }, input) => {
      try {
        recordWhatIsDue();
        const whose = atWork()?.store.read((read) => concernedBy(read, about, input));
        if (whose !== undefined && whose !== 'nobody') reckon(whose);
      } catch (thrown) {
        // A full disk or a fault must not keep anybody from what is there: what the call itself cannot
        // read or write, it says.
        env.log(`PEPs were not reckoned: ${describeFault(thrown)}`);
      }
    },
    soon,
  };
};
