import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openLog } from '#electron/shell/log.ts';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pep-desk-log-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const at = () => '2026-11-23T10:00:00.000Z';
const lines = (name: string): string[] =>
  fs
    .readFileSync(path.join(folder, 'logs', name), 'utf8')
    .trimEnd()
    .split('\n');

describe('the log', () => {
  test('goes on where it stood, line by line with the instant, for its owner only', () => {
    openLog(folder, at)('PEP Desk starts');
    openLog(folder, at)('peps.get failed: TypeError\nat peps.ts');
    expect(lines('pep-desk.log')).toEqual([
      '2026-11-23T10:00:00.000Z PEP Desk starts',
      '2026-11-23T10:00:00.000Z peps.get failed: TypeError',
      '  at peps.ts',
    ]);
    const { mode } = fs.statSync(path.join(folder, 'logs', 'pep-desk.log'));
    expect(mode & 0o077).toBe(0);
  });

  test('is begun anew when it has grown long, and keeps the one before', () => {
    const log = openLog(folder, at);
    log('x'.repeat(1_000_001));
    log('after');
    expect(lines('pep-desk.log')).toEqual(['2026-11-23T10:00:00.000Z after']);
    expect(lines('pep-desk.old.log')[0]?.length).toBeGreaterThan(1_000_000);
  });

  test('puts nothing in the place of a data folder that is away', () => {
    const log = openLog(folder, at);
    log('before');
    fs.renameSync(folder, `${folder}-away`);
    log('while it is away');
    expect(fs.existsSync(folder)).toBe(false);
    fs.renameSync(`${folder}-away`, folder);
    log('after');
    expect(lines('pep-desk.log').length).toBe(2);
  });

  test('ends nothing where it cannot be written', () => {
    fs.writeFileSync(path.join(folder, 'logs'), 'a file where the folder should be');
    expect(() => openLog(folder, at)('lost')).not.toThrow();
  });
});
