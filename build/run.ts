import { type SpawnOptions, spawn } from 'node:child_process';
import { join } from 'node:path';

/** The checkout that these scripts belong to. */
export const root = join(import.meta.dirname, '..');

/** Where the scripts remember things between runs; thrown away with node_modules. */
export const cacheFolder = join(root, 'node_modules/.cache/pep-desk');

/**
 * Runs a program in the checkout, its output going to the terminal, and gives its exit code. A Ctrl+C
 * is left to the program, so that it can close cleanly; other signals are passed on to it.
 */
export const run = (program: string, values: readonly string[], options: SpawnOptions = {}) =>
  new Promise<number>((done) => {
    const child = spawn(program, values, { cwd: root, stdio: 'inherit', ...options });
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    const passOn = (signal: NodeJS.Signals): void => {
      if (signal !== 'SIGINT') child.kill(signal);
    };
    for (const signal of signals) process.on(signal, passOn);
    // npm may be ended without telling its script; what it started must not stay behind.
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid !== parent) child.kill('SIGTERM');
    }, 1000);
    const end = (code: number): void => {
      clearInterval(watch);
      for (const signal of signals) process.off(signal, passOn);
      done(code);
    };
    child.on('error', () => end(127));
    child.on('close', (code) => end(code ?? 1));
  });

/** Runs one of our own scripts, or a tool's script, with the same Node as this one. */
export const runScript = (script: string, values: readonly string[], options: SpawnOptions = {}) =>
  run(process.execPath, [join(root, script), ...values], options);
