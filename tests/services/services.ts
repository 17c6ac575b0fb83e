import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  type CallInput,
  type CallName,
  type CallOutput,
  calls,
  type Handlers,
} from '#domain/contract/calls.ts';
import type { CallError, Result } from '#domain/contract/result.ts';
import { createServices } from '#electron/services/index.ts';
import type { ServiceEnv } from '#electron/services/kernel/env.ts';
import { unlockWithPassphrase } from '#electron/store/access/keyring.ts';
import { openStore } from '#electron/store/kernel/open.ts';
import type { Store } from '#electron/store/kernel/store.ts';
import { newSchool, passphrase } from '../fixtures/school.ts';

export { passphrase };

/** The program's services over a fresh data folder, as the window would call them. */
export type TestServices = {
  folder: string;
  exportsFolder: string;
  env: {
    today: string;
    now: string;
    openFolder: string | null;
    openFile: string | null;
    saveFile: string | null;
    /** The name that the last dialog for saving a file began with. */
    suggested: string;
  };
  handlers: Handlers;
  /** What the program has written into its log. */
  logged: string[];
  /** Calls through the contract's schema; throws what failed, so that a test reads as a story. */
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>;
  /** The error of a call that must fail. */
  refused<N extends CallName>(name: N, input: CallInput<N>): Promise<CallError>;
  /** A second program over the same folder, as after a restart. */
  again(): TestServices;
};

/** Of the schools that tests make: a real one's takes a third of a second for every key. */
export const cheapKey = { N: 16, r: 8, p: 1 } as const;

const over = (folder: string, exportsFolder: string): TestServices => {
  const env: TestServices['env'] = {
    today: '2026-11-23',
    now: '2026-11-23T10:00:00.000Z',
    openFolder: exportsFolder,
    openFile: null,
    saveFile: null,
    suggested: '',
  };
  const logged: string[] = [];
  const serviceEnv: ServiceEnv = {
    dataFolder: folder,
    appVersion: '0.0.0-test',
    sample: false,
    inBrowser: false,
    today: () => env.today,
    now: () => env.now,
    keyCost: cheapKey,
    dialogs: {
      openFolder: async () => env.openFolder,
      openFile: async () => env.openFile,
      saveFile: async ({ fileName }) => {
        env.suggested = fileName;
        return env.saveFile;
      },
    },
    showInFolder: () => undefined,
    log: (words) => logged.push(words),
    emit: () => undefined,
  };
  const handlers = createServices(serviceEnv);
  const result = async <N extends CallName>(name: N, input: CallInput<N>) => {
    const handler = handlers[name] as (input: unknown) => Promise<Result<CallOutput<N>>>;
    return handler(calls[name].input.parse(input));
  };
  return {
    folder,
    exportsFolder,
    env,
    handlers,
    logged,
    call: async (name, input) => {
      const answer = await result(name, input);
      if (!answer.ok) throw new Error(`${name}: ${answer.error.code}: ${answer.error.message}`);
      return answer.value;
    },
    refused: async (name, input) => {
      const answer = await result(name, input);
      if (answer.ok) throw new Error(`${name} was not refused.`);
      return answer.error;
    },
    again: () => over(folder, exportsFolder),
  };
};

/** Services over a new, empty data folder; remove it with `fs.rmSync(folder)` when done. */
export const freshServices = (): TestServices => {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'pep-desk-services-'));
  const exportsFolder = path.join(root, 'exports');
  fs.mkdirSync(exportsFolder);
  return over(path.join(root, 'data'), exportsFolder);
};

/** The program's services over a school, with what its setting up gave. */
export type TestSchool = TestServices & { recoveryCode: string; lutonId: string };

/** Sets up a school with Luton as its authority and this and next year's terms. */
export const setUp = async (services: TestServices): Promise<TestSchool> => {
  const { recoveryCode } = await services.call('setup.create', newSchool());
  const [luton] = await services.call('authorities.list', {});
  return Object.assign(services, { recoveryCode, lutonId: luton?.id ?? '' });
};

/** Ends the program as it stands, looks into its records, and opens them again. */
export const betweenTwoRuns = async <T>(
  services: TestServices,
  look: (store: Store) => T,
): Promise<T> => {
  const { people } = await services.call('access.lock', {});
  const of = { folder: services.folder, personId: people[0]?.id ?? '', passphrase };
  const key = await unlockWithPassphrase(of);
  if (!key.ok) throw new Error(key.error.message);
  const opened = openStore({ folder: services.folder, key: key.value });
  if (!opened.ok) throw new Error(opened.error.message);
  try {
    return look(opened.store);
  } finally {
    opened.store.close();
    await services.call('access.unlock', { personId: of.personId, passphrase });
  }
};

export const autumn = { academicYear: 2026, term: 'autumn' } as const;
export const spring = { academicYear: 2026, term: 'spring' } as const;
export const summer = { academicYear: 2025, term: 'summer' } as const;
