/**
 * Runs the built program on the double: `node tests/host/run.ts [the program's own arguments]`.
 * Wherever the program imports 'electron', it gets ./electron.ts.
 */
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const double = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: double, shortCircuit: true } : next(specifier, context),
});

const out = process.env.PEP_DESK_OUT ?? join(import.meta.dirname, '../../out');
await import(pathToFileURL(join(out, 'main/main.js')).href);
