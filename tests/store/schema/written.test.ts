import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');

test('electron/store/schema.sql is the shape of a fresh database', () => {
  const { stdout } = spawnSync(process.execPath, ['build/schema.ts', '--print'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stdout.length).toBeGreaterThan(10_000);
  expect(readFileSync(join(root, 'electron/store/schema.sql'), 'utf8')).toBe(stdout);
});
