import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** How the program was asked to start. */
export type Launch = {
  /** Where everything is kept; undefined means the usual folder of this person's computer. */
  dataFolder: string | undefined;
  /** True when the sample school is opened in place of the person's own. */
  sample: boolean;
  /** A fixed date for today (yyyy-mm-dd), for tests only. */
  today: string | undefined;
};

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads the command line and the environment. `--data-folder=DIR` (or PEP_DESK_DATA) keeps the data
 * elsewhere, `--sample` opens the sample school.
 *
 * @throws Error with a sentence for the terminal, when a fixed date is asked for on the person's own
 *   data: a program that believes in a wrong date would move every deadline.
 */
export const readLaunch = (
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Launch => {
  const { values } = parseArgs({
    args: [...argv],
    options: { 'data-folder': { type: 'string' }, sample: { type: 'boolean' } },
    strict: false,
  });
  const given = values['data-folder'];
  const named = typeof given === 'string' && given !== '' ? given : env.PEP_DESK_DATA;
  const dataFolder = named ? resolve(named) : undefined;
  const today = env.PEP_DESK_TODAY || undefined;
  if (today !== undefined && dataFolder === undefined) {
    throw new Error(
      'PEP_DESK_TODAY is for tests: give a data folder of its own with --data-folder.',
    );
  }
  if (today !== undefined && !isoDate.test(today)) {
    throw new Error('PEP_DESK_TODAY must be a date like 2026-11-16.');
  }
  return { dataFolder, sample: values.sample === true, today };
};

/** Whether a browser carries the program: whatever runs it without Electron leaves that no other way. */
export const isInBrowser = (versions: Readonly<Record<string, string | undefined>>): boolean =>
  versions.electron === undefined;
