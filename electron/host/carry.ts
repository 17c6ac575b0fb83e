import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Look, startBrowser } from './browser.ts';

/**
 * Loads the built program, whose arguments are this process's own.
 *
 * @param electron The module that it gets wherever it imports 'electron'.
 */
export const carry = async (electron: URL, look: Look): Promise<void> => {
  startBrowser(look);
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron'
        ? { url: electron.href, shortCircuit: true }
        : next(specifier, context),
  });
  const out = process.env.PEP_DESK_OUT ?? join(import.meta.dirname, '../../out');
  await import(pathToFileURL(join(out, 'main/main.js')).href);
};
