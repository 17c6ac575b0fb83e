/** What tests begin with and need not make again each time: kept with the build, thrown away with node_modules. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
/** Where the build remembers things too. */
const cacheFolder = join(root, 'node_modules/.cache/pep-desk');

/** A fingerprint of all that has a say in what is prepared. */
const stamp = (madeFrom: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const name of globSync(madeFrom, { cwd: root }).sort()) {
    hash.update(name).update(readFileSync(join(root, name)));
  }
  return hash.digest('hex').slice(0, 16);
};

/** The folder of what is prepared under a name, for the program as it is now. */
export const preparedFolder = (name: string, madeFrom: readonly string[]): string =>
  join(cacheFolder, `${name}-${stamp(['{domain,electron}/**/*.ts', ...madeFrom])}`);

/**
 * Makes what is prepared, if it is not there yet, and throws away what an earlier program made.
 *
 * @param make Fills the folder that it is given, which does not exist yet.
 */
export const prepare = async (
  name: string,
  folder: string,
  make: (empty: string) => Promise<void>,
): Promise<void> => {
  if (existsSync(folder)) return;
  for (const old of globSync(`${name}-*`, { cwd: cacheFolder })) {
    rmSync(join(cacheFolder, old), { recursive: true, force: true });
  }
  // Two specs can begin with the same at once: each makes its own, and the first that is done is kept.
  const part = join(cacheFolder, `${name}.${process.pid}.part`);
  try {
    await make(part);
    if (!existsSync(folder)) renameSync(part, folder);
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
};
