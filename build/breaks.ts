/**
 * Breaks the product on purpose, one small fault of breaks.json at a time, in a copy of the tree, and
 * says which test catches it. With names it takes those only; with `--units` no window is opened; with
 * `--specs=lock` nothing runs but the window's specs of that name.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { breaks, staleBreaks } from './break-list.ts';
import { root } from './run.ts';

const { values: given, positionals: named } = parseArgs({
  allowPositionals: true,
  options: { units: { type: 'boolean' }, specs: { type: 'string' } },
});

/** What tools remember between runs is the copy's own; packages are the same files. */
const linkTree = (from: string, to: string): void => {
  fs.mkdirSync(to);
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const [old, made] = [join(from, entry.name), join(to, entry.name)];
    if (['.cache', '.vite', '.vite-temp'].includes(entry.name)) continue;
    if (entry.isDirectory()) linkTree(old, made);
    else if (entry.isSymbolicLink()) fs.symlinkSync(fs.readlinkSync(old), made);
    else fs.linkSync(old, made);
  }
};

const copyTree = (folder: string): void => {
  const listed = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const files = execFileSync('git', listed, { cwd: root, encoding: 'utf8' }).split('\0');
  for (const file of files.filter((name) => name !== '' && fs.existsSync(join(root, name)))) {
    fs.mkdirSync(dirname(join(folder, file)), { recursive: true });
    fs.copyFileSync(join(root, file), join(folder, file));
  }
  linkTree(join(root, 'node_modules'), join(folder, 'node_modules'));
  // A test asks git which files there are.
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
};

/** Runs one of the tools on the copy. @returns the first that failed by its name, else null */
const failsIn = (folder: string, failed: RegExp, script: string, ...more: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join('node_modules', script), ...more],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
      maxBuffer: 2 ** 28,
    },
  );
  if (status === 0) return null;
  const name = failed.exec(stdout + stderr)?.[1];
  // Tests that came to no verdict prove nothing of a break.
  if (name === undefined) throw new Error(`${script} did not run to its end:\n${stdout}${stderr}`);
  return name;
};

const caughtBy = (folder: string): string | null => {
  const units = ['run', '--config=tests/vitest.config.ts', '--bail=1'];
  const window = (specs: readonly string[]) => {
    const how = ['--config=tests/e2e/playwright.config.ts', '--max-failures=1', '--reporter=line'];
    const script = '@playwright/test/cli.js';
    return failsIn(folder, /^ +1\) (.+?) ─*$/m, script, 'test', ...how, ...specs);
  };
  if (given.specs !== undefined) return window([given.specs]);
  return (
    failsIn(folder, /^(.+error TS.+)$/m, 'typescript/bin/tsc', '-b', '--pretty', 'false') ??
    failsIn(folder, /^ *FAIL +(.+)$/m, 'vitest/vitest.mjs', ...units) ??
    (given.units === true ? null : window([]))
  );
};

/** Breaks the copy, says what catches it, and mends it again. @returns whether something did */
const tryBreak = (
  folder: string,
  { name, room, file, find, replace, harm }: (typeof breaks)[number],
) => {
  const whole = fs.readFileSync(join(folder, file), 'utf8');
  fs.writeFileSync(join(folder, file), whole.split(find).join(replace));
  const test = caughtBy(folder);
  fs.writeFileSync(join(folder, file), whole);
  console.log(
    `${test === null ? 'NOT CAUGHT ' : 'caught     '} ${name} (${room}): ${test ?? harm}`,
  );
  return test !== null;
};

const stale = staleBreaks();
if (stale.length > 0) throw new Error(stale.join('\n'));
const folder = fs.mkdtempSync(join(tmpdir(), 'pep-desk-breaks-'));
try {
  copyTree(folder);
  // What is red with nothing broken proves nothing; whoever names breaks knows how the tree stands.
  const red = named.length === 0 ? caughtBy(folder) : null;
  if (red !== null) throw new Error(`Red with nothing broken: ${red}`);
  const wanted = breaks.filter(({ name }) => named.length === 0 || named.includes(name));
  const caught = wanted.filter((one) => tryBreak(folder, one));
  process.exitCode = caught.length === Math.max(wanted.length, named.length) ? 0 : 1;
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
