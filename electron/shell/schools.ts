import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SchoolKind } from '#domain/contract/calls/access.ts';
import { callNames } from '#domain/contract/calls.ts';
import { createServices } from '../services/index.ts';
import type { ServiceEnv } from '../services/kernel/env.ts';

type Handlers = ReturnType<typeof createServices>;

/** What both schools are given alike. */
type Shared = Omit<ServiceEnv, 'dataFolder' | 'sample' | 'today' | 'otherSchool'>;

/** What ends the making of the sample school before its time. */
class GivenUp extends Error {}

const keyring = 'keyring.json';

/** Lets what was sent to the window go out before the work goes on. */
const breath = (): Promise<void> => new Promise((done) => setImmediate(done));

/**
 * Makes the sample school in a folder beside its own, and moves it there when it is whole, its keyring
 * last: a school that was begun and not finished is never opened.
 */
const make = async (
  folder: string,
  onStep: (done: number, of: number) => Promise<void>,
): Promise<void> => {
  const begun = `${folder} (being made)`;
  rmSync(begun, { recursive: true, force: true });
  try {
    const { makeSample } = await import('../sample/make.ts');
    await makeSample({ dataFolder: begun, documentsFolder: join(begun, 'documents') }, onStep);
    mkdirSync(folder, { recursive: true });
    const parts = readdirSync(begun).filter((name) => name !== keyring);
    for (const name of [...parts, keyring]) {
      rmSync(join(folder, name), { recursive: true, force: true });
      renameSync(join(begun, name), join(folder, name));
    }
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
  let making: Promise<boolean> | null = null;
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

  const openSample = async (): Promise<boolean> => {
    const { samplePassphrase, sampleToday } = await import('../sample/school.ts');
    if (!existsSync(join(folder, keyring))) {
      givenUp = false;
      try {
        await make(folder, async (done, of) => {
          shared.emit('making', { done, of });
          await breath();
          if (givenUp) throw new GivenUp();
        });
      } catch (thrown) {
        if (thrown instanceof GivenUp) return false;
        throw thrown;
      }
    }
    const sample = createServices(
      env('sample', {
        dataFolder: folder,
        sample: true,
        today: () => sampleToday,
        otherSchool: { which: 'own', open: openOwn, giveUp: () => undefined },
      }),
    );
    schools.sample = sample;
    open = 'sample';
    await schools.own?.['access.lock']({});
    const state = await sample['app.state']({});
    const [person] = state.ok ? state.value.people : [];
    // Whoever gave the sample a passphrase of their own finds it locked.
    await sample['access.unlock']({ personId: person?.id ?? '', passphrase: samplePassphrase });
    return true;
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
        open: () => {
          making ??= openSample().finally(() => {
            making = null;
          });
          return making;
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
      (input: never, act?: string) => schools[open]?.[name](input, act),
    ]),
  ) as Handlers;
};
