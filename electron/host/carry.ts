import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Carrier, useCarrier } from './carrier.ts';

/**
 * Loads the built program, whose arguments are this process's own.
 *
 * @param electron The module that it gets wherever it imports 'electron'.
 * @param carrier What shows its window, coming up while the program is still loading.
 */
export const carry = async (electron: URL, carrier: Promise<Carrier>): Promise<void> => {
  useCarrier(carrier);
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron'
        ? { url: electron.href, shortCircuit: true }
        : next(specifier, context),
  });
  const out = process.env.PEP_DESK_OUT ?? join(import.meta.dirname, '../../out');
  await import(pathToFileURL(join(out, 'main/main.js')).href);
};
