import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { drawn } from '../settled.ts';
import type * as InPage from './in-page.ts';

const name = 'pepDeskReader';

/** The reader and all that it needs as one script, which leaves what it offers under its name. */
const asScript = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    // What the reader is made of asks its surroundings as if they were Node.
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'in-page.ts'), formats: ['iife'], name },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('The reader could not be made.');
  return chunk.code;
};

let script: Promise<string> | undefined;

/** Writes down what a screen reader says while somebody works with the keys. */
export type Reader = {
  /** Does something, and writes down its words with what was said because of it. */
  when: (words: string, act: () => Promise<void>) => Promise<void>;
  /** All that was written down. */
  text: () => string;
};

const ask = <Name extends keyof typeof InPage>(
  page: Page,
  what: Name,
  ...input: Parameters<(typeof InPage)[Name]>
): Promise<Awaited<ReturnType<(typeof InPage)[Name]>>> =>
  page.evaluate(`${name}.${what}(...${JSON.stringify(input)})`);

const spoken = (phrase: string): string => `  says  ${phrase}`;

/** How far saving has come is said whenever it happens to come, and with the time of day. */
const ofSaving = /^polite: Sav/;

/**
 * A screen reader in this window, which has read the beginning of a grid (by its selector). It is put in
 * as words to run, for the window's policy loads no script but the program's own.
 */
export const startReader = async (page: Page, grid: string): Promise<Reader> => {
  script ??= asScript();
  await page.evaluate(await script);
  const lines = ['Read from its beginning', ...(await ask(page, 'readOut', grid)).map(spoken), ''];
  await ask(page, 'begin');
  return {
    when: async (words, act) => {
      await act();
      await drawn(page);
      const said = await ask(page, 'heard');
      const place = await ask(page, 'standsIn');
      lines.push(words, ...[...new Set(said)].filter((one) => !ofSaving.test(one)).map(spoken));
      if (place !== '') lines.push(`  in    ${place}`);
      lines.push('');
    },
    text: () => lines.join('\n'),
  };
};
