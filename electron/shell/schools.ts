import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SchoolKind } from '#domain/contract/calls/access.ts';
import { callNames } from '#domain/contract/calls.ts';
import { samplePassphrase } from '#domain/school/sample-school.ts';
import { createServices } from '../services/index.ts';
import type { ServiceEnv } from '../services/kernel/env.ts';
import { Refusal } from '../services/kernel/refusal.ts';

type Handlers = ReturnType<typeof createServices>;

/** What both schools are given alike. */
type Shared = Omit<ServiceEnv, 'dataFolder' | 'sample' | 'today' | 'otherSchool'>;

/** What ends the making of the sample school before its time. */
class GivenUp extends Error {}

const keyring = 'keyring.json';
const documents = 'documents';

/** Lets what was sent to the window go out before the work goes on. */
const breath = (): Promise<void> => new Promise((done) => setImmediate(done));

const removeIfEmpty = (folder: string): void => {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
};

/**
 * Makes the sample school's records in a folder beside its own, and moves them there when they are
 * whole, the keyring last: a school that was begun and not finished is never opened. Its documents
 * are saved where they stay, for the register says where each of them lies.
 */
const make = async (
  folder: string,
  onStep: (done: number, of: number) => Promise<void>,
): Promise<void> => {
  const begun = `${folder} (being made)`;
  const saved = join(folder, documents);
  for (const part of [begun, saved, join(folder, keyring)]) {
    rmSync(part, { recursive: true, force: true });
  }
  try {
    const { makeSample } = await import('../sample/make.ts');
    mkdirSync(folder, { recursive: true });
    await makeSample({ dataFolder: begun, documentsFolder: saved }, onStep);
    const parts = readdirSync(begun).filter((name) => name !== keyring);
    for (const name of [...parts, keyring]) {
      rmSync(join(folder, name), { recursive: true, force: true });
      renameSync(join(begun, name), join(folder, name));
    }
  } catch (thrown) {
    rmSync(saved, { recursive: true, force: true });
    removeIfEmpty(folder);
    throw thrown;
  } finally {
    rmSync(begun, { recursive: true, force: true });
  }
};

/**
 * The person's own school, and the invented one in a folder of its own beside it, which stands on its
 * own day: one is open at a time, and every call goes to that one. The other is closed and locked.
 *
 * @param own The data folder of the person's own school, and its today.
 */
export const openSchools = (
  shared: Shared,
  own: Pick<ServiceEnv, 'dataFolder' | 'today'>,
): Handlers => {
  const folder = `${own.dataFolder} sample`;
  let open: SchoolKind = 'own';
  let opening: Promise<boolean> | null = null;
  let givenUp = false;
  const schools: Partial<Record<SchoolKind, Handlers>> = {};

  /** What is said of a school that is not open reaches nobody. */
  const env = (which: SchoolKind, others: Omit<ServiceEnv, keyof Shared>): ServiceEnv => ({
    ...shared,
    ...others,
    emit: (event, payload) => {
      if (open === which) shared.emit(event, payload);
    },
  });

  const sampleServices = (sampleToday: string): Handlers =>
    createServices(
      env('sample', {
        dataFolder: folder,
        sample: true,
        today: () => sampleToday,
        otherSchool: { which: 'own', open: openOwn, giveUp: () => undefined },
      }),
    );

  /** Whether records were made to their end: what was cut off holds nothing, and is made anew. */
  const isMade = async (sample: Handlers): Promise<boolean> => {
    const state = await sample['app.state']({});
    return existsSync(join(folder, keyring)) && state.ok && state.value.phase !== 'first-run';
  };

  const makeIt = async (): Promise<void> => {
    try {
      await make(folder, async (done, of) => {
        shared.emit('making', { done, of });
        await breath();
        if (givenUp) throw new GivenUp();
      });
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      const { code, message } = thrown.error;
      throw new Refusal(code, `The sample school was not made. ${message}`);
    }
  };

  /** Unlocks the sample school. @throws Refusal where its passphrase is another, or it is damaged. */
  const unlock = async (sample: Handlers, passphrase: string): Promise<void> => {
    const state = await sample['app.state']({});
    const [person] = state.ok ? state.value.people : [];
    const unlocked = await sample['access.unlock']({ personId: person?.id ?? '', passphrase });
    if (unlocked.ok) return;
    const { code, message } = unlocked.error;
    const why = code === 'wrong-secret' ? 'Its passphrase was changed.' : message;
    throw new Refusal(
      code,
      `The sample school could not be opened. ${why} Your own school is as it was. To have the sample made anew, remove the folder ${folder}.`,
    );
  };

  /** Closes the person's own school behind the sample, which is open by then. */
  const changeOver = async (sample: Handlers): Promise<void> => {
    schools.sample = sample;
    open = 'sample';
    const closed = await schools.own?.['access.lock']({});
    if (closed === undefined || closed.ok) return;
    open = 'own';
    await sample['access.lock']({});
    throw new Refusal(closed.error.code, closed.error.message);
  };

  const openSample = async (): Promise<boolean> => {
    givenUp = false;
    const { sampleToday } = await import('../sample/school.ts');
    try {
      if (!(await isMade(sampleServices(sampleToday)))) await makeIt();
    } catch (thrown) {
      if (thrown instanceof GivenUp) return false;
      throw thrown;
    }
    const sample = sampleServices(sampleToday);
    await unlock(sample, samplePassphrase);
    if (!givenUp) {
      await changeOver(sample);
      return true;
    }
    await sample['access.lock']({});
    return false;
  };

  const openOwn = async (): Promise<boolean> => {
    open = 'own';
    await schools.sample?.['access.lock']({});
    return true;
  };

  schools.own = createServices(
    env('own', {
      ...own,
      sample: false,
      otherSchool: {
        which: 'sample',
        open: async () => {
          // One that was given up comes to its end first; it has to leave the folder as it was.
          if (givenUp) await opening?.catch(() => undefined);
          opening ??= openSample().finally(() => {
            opening = null;
          });
          return opening;
        },
        giveUp: () => {
          givenUp = true;
        },
      },
    }),
  );
  // Each entry keeps its own name's input and output; Object.fromEntries cannot say so.
  return Object.fromEntries(
    callNames.map((name) => [
      name,
      (input: never, act?: string) => {
        // Whoever locks their school has left: nothing opens in its place behind them.
        if (name === 'access.lock') givenUp = true;
        return schools[open]?.[name](input, act);
      },
    ]),
  ) as Handlers;
};
