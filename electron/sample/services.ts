import fs from 'node:fs';
import { type CallInput, type CallName, type CallOutput, calls } from '#domain/contract/calls.ts';
import type { Result } from '#domain/contract/result.ts';
import { createServices } from '#electron/services/index.ts';
import type { ServiceEnv } from '#electron/services/kernel/env.ts';
import { Refusal } from '#electron/services/kernel/refusal.ts';

/**
 * Asks one call as the window would: checked by its schema. Throws what the disk refused as it is, for
 * a teacher to read, and any other refusal with its call, for whoever writes a story.
 */
export type Ask = <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>;

/** The program's services with no window: a folder for documents stands in for every dialog. */
export const openServices = (given: {
  dataFolder: string;
  documentsFolder: string;
  today: () => string;
  now: () => string;
  newId?: () => string;
}): Ask => {
  fs.mkdirSync(given.dataFolder, { recursive: true });
  const env: ServiceEnv = {
    dataFolder: given.dataFolder,
    appVersion: 'sample',
    sample: true,
    inBrowser: false,
    today: given.today,
    now: given.now,
    ...(given.newId && { newId: given.newId }),
    dialogs: {
      openFolder: async () => given.documentsFolder,
      openFile: async () => null,
      saveFile: async () => null,
    },
    showInFolder: () => undefined,
    log: () => undefined,
    emit: () => undefined,
  };
  const handlers = createServices(env);
  return async (name, input) => {
    // The handler is the one of this very name; the index type of all of them cannot say so.
    const handler = handlers[name] as (input: unknown) => Promise<Result<CallOutput<typeof name>>>;
    const result = await handler(calls[name].input.parse(input));
    if (result.ok) return result.value;
    const { code, field, message } = result.error;
    if (code === 'storage') throw new Refusal(code, message);
    throw new Error(`${name}${field === undefined ? '' : ` (${field})`}: ${message}`);
  };
};
