import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runScript } from './run.ts';

/** A lock file that names a registry would send everybody to the one that its author happened to use. */
const lockNamesNoHost = (): number => {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const named = lock.split('\n').filter((line) => /"resolved": "\w+:/.test(line));
  for (const line of named.slice(0, 5)) console.error(line.trim());
  return named.length === 0 ? 0 : 1;
};

const checks: [string, () => number | Promise<number>][] = [
  ['types', () => runScript('node_modules/typescript/bin/tsc', ['-b'])],
  ['lint and format', () => runScript('node_modules/@biomejs/biome/bin/biome', ['check', '.'])],
  ['dead code', () => runScript('node_modules/knip/bin/knip.js', ['--config=build/knip.json'])],
  ['lock file names no registry', lockNamesNoHost],
];

let broken = 0;
for (const [name, check] of checks) {
  const holds = (await check()) === 0;
  console.log(`${holds ? 'ok  ' : 'FAIL'} ${name}`);
  if (!holds) broken += 1;
}
process.exitCode = broken === 0 ? 0 : 1;
