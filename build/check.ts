import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { staleBreaks } from './break-list.ts';
import { changedSinceRelease } from './released.ts';
import { root, runScript } from './run.ts';

type Locked = { resolved?: string; integrity?: string; gypfile?: boolean };
type Lock = { packages: Record<string, Locked> };

/**
 * Three things that a fresh `npm install` undoes in the lock file. A registry's host in it would send
 * everybody to the one that its author happened to use. Without `"gypfile": false` older versions of
 * npm compile the SQLite addon, though it brings its binaries, and fail where there is no compiler.
 * And what another platform needs is written down without its integrity, so that nobody would notice
 * there if it were another package than ours.
 */
const lockIsPortable = (): number => {
  const { packages }: Lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const named = Object.entries(packages).filter(([, { resolved }]) => resolved?.includes('://'));
  for (const [path] of named.slice(0, 5)) console.error(`${path} names a registry.`);
  const compiles = packages['node_modules/better-sqlite3']?.gypfile !== false;
  if (compiles) console.error('node_modules/better-sqlite3 lacks "gypfile": false.');
  const unproven = Object.entries(packages).filter(
    ([path, { integrity }]) => path !== '' && integrity === undefined,
  );
  for (const [path] of unproven.slice(0, 5)) console.error(`${path} has no integrity.`);
  return named.length === 0 && !compiles && unproven.length === 0 ? 0 : 1;
};

/** Says each fault. */
const told = (faults: readonly string[]): number => {
  for (const fault of faults) console.error(fault);
  return faults.length;
};

const checks: [string, () => number | Promise<number>][] = [
  ['types', () => runScript('node_modules/typescript/bin/tsc', ['-b'])],
  ['lint and format', () => runScript('node_modules/@biomejs/biome/bin/biome', ['check', '.'])],
  ['dead code', () => runScript('node_modules/knip/bin/knip.js', ['--config=build/knip.json'])],
  ['lock file', lockIsPortable],
  // Before the first release there is nothing to hold.
  ['released', () => told(changedSinceRelease())],
  ['breaks', () => told(staleBreaks())],
];

let broken = 0;
for (const [name, check] of checks) {
  const holds = (await check()) === 0;
  console.log(`${holds ? 'ok  ' : 'FAIL'} ${name}`);
  if (!holds) broken += 1;
}
process.exitCode = broken === 0 ? 0 : 1;
