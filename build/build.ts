import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { cacheFolder as cache, root } from './run.ts';

const out = join(root, 'out');
const stampFile = join(cache, 'build-stamp');
const lockFolder = join(cache, 'building');
const parts = ['main', 'preload', 'renderer'];

const sources = [
  '{domain,electron,renderer}/**/*',
  'build/electron.vite.config.ts',
  'build/icons/*.png',
  'package.json',
  'package-lock.json',
];

/** A fingerprint of everything that the build reads. */
const stampNow = (): string => {
  const hash = createHash('sha256');
  for (const name of globSync(sources, { cwd: root }).sort()) {
    const file = join(root, name);
    if (!statSync(file).isFile()) continue;
    hash.update(name).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
};

const isFresh = (stamp: string): boolean =>
  parts.every((part) => existsSync(join(out, part))) &&
  existsSync(stampFile) &&
  readFileSync(stampFile, 'utf8') === stamp;

/** One build at a time; a lock older than two minutes belongs to a build that was killed. */
const takeTurn = async (): Promise<void> => {
  mkdirSync(cache, { recursive: true });
  for (;;) {
    try {
      mkdirSync(lockFolder);
      return;
    } catch {
      const age = Date.now() - (statSync(lockFolder, { throwIfNoEntry: false })?.mtimeMs ?? 0);
      if (age > 120_000) rmSync(lockFolder, { recursive: true, force: true });
      else await pause(100);
    }
  }
};

/** Puts a finished build in place part by part, so that a program that is running never sees half. */
const putInPlace = (made: string): void => {
  mkdirSync(out, { recursive: true });
  for (const part of parts) {
    const old = join(made, `old-${part}`);
    if (existsSync(join(out, part))) renameSync(join(out, part), old);
    renameSync(join(made, part), join(out, part));
  }
};

/** Builds the program into out/ if a source has changed since the last build. */
const buildIfChanged = async (): Promise<void> => {
  if (isFresh(stampNow())) return;
  await takeTurn();
  const made = join(cache, `out-${process.pid}`);
  try {
    const stamp = stampNow();
    if (isFresh(stamp)) return;
    process.env.PEP_DESK_OUT = made;
    // Loaded only when it is needed: most starts find nothing changed.
    const { build } = await import('electron-vite');
    await build({
      root,
      configFile: join(root, 'build/electron.vite.config.ts'),
      logLevel: 'warn',
    });
    putInPlace(made);
    writeFileSync(stampFile, stamp);
  } finally {
    rmSync(made, { recursive: true, force: true });
    rmSync(lockFolder, { recursive: true, force: true });
  }
};

try {
  await buildIfChanged();
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
}
