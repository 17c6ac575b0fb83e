import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createKeyring, unlockWithPassphrase } from '#electron/store/access/keyring.ts';
import { backupsToRemove, listBackups, rotateBackups } from '#electron/store/kernel/backups.ts';
import { isPlain } from '#electron/store/kernel/connection.ts';
import {
  addPupilWithPep,
  dump,
  filesBelow,
  openTestStore,
  temporaryFolder,
  testCost,
} from './support.ts';

const day = 24 * 60 * 60 * 1000;
const now = '2026-11-23T10:00:00Z';
const ago = (days: number) => new Date(Date.parse(now) - days * day).toISOString();

describe('A backup', () => {
  test('opens by itself, with the passphrase of its day, to what there was', async () => {
    const folder = temporaryFolder();
    const passphrase = 'harbour violin Tuesday';
    const made = await createKeyring({
      folder,
      school: 'Elm',
      name: 'Jo',
      passphrase,
      now,
      cost: testCost,
    });
    if (!made.ok) throw new Error(made.error.message);
    const { key, personId } = made.value;
    const store = openTestStore({ folder, key, now: () => '2026-11-23T17:49:30.123Z' });
    store.write('Jo', addPupilWithPep);
    const stick = path.join(temporaryFolder(), 'stick', 'PEP Desk');
    const backup = store.backup(stick);
    const there = dump(store);
    store.write('Jo', addPupilWithPep);
    expect(backup).toEqual({
      ok: true,
      value: { file: path.join(stick, 'pep-desk-2026-11-23-174930.sqlite') },
    });
    expect(
      filesBelow(stick)
        .map((file) => path.basename(file))
        .sort(),
    ).toEqual(['pep-desk-2026-11-23-174930.keyring.json', 'pep-desk-2026-11-23-174930.sqlite']);

    const restored = temporaryFolder();
    for (const [from, to] of [
      ['sqlite', 'pep-desk.sqlite'],
      ['keyring.json', 'keyring.json'],
    ]) {
      fs.copyFileSync(
        path.join(stick, `pep-desk-2026-11-23-174930.${from}`),
        path.join(restored, to ?? ''),
      );
    }
    const unlocked = await unlockWithPassphrase({ folder: restored, personId, passphrase });
    if (!unlocked.ok) throw new Error(unlocked.error.message);
    expect(isPlain(path.join(restored, 'pep-desk.sqlite'))).toBe(false);
    const copy = openTestStore({ folder: restored, key: unlocked.value, create: false });
    expect(dump(copy)).toEqual(there);
  });

  test('made twice in one second is two backups', () => {
    const store = openTestStore({ now: () => '2026-11-23T17:49:30.123Z' });
    const folder = temporaryFolder();
    const files = [store.backup(folder), store.backup(folder)].map((b) => b.ok && b.value.file);
    expect(new Set(files).size).toBe(2);
    expect(listBackups(folder)).toHaveLength(2);
  });

  test('that cannot be written says so and leaves nothing', () => {
    const store = openTestStore();
    const folder = temporaryFolder();
    const blocked = path.join(folder, 'blocked');
    fs.writeFileSync(blocked, 'a file where the folder should be');
    expect(store.backup(blocked)).toMatchObject({ ok: false, error: { code: 'storage' } });
    expect(filesBelow(folder)).toEqual([blocked]);
  });

  test('is listed with its age and size, the newest first, among other files', () => {
    const folder = temporaryFolder();
    for (const [name, bytes] of [
      ['pep-desk-2026-11-22-090000.sqlite', 10],
      ['pep-desk-2026-11-23-090000-before-update.sqlite', 20],
      ['pep-desk-2026-11-23-090000.keyring.json', 1],
      ['pep-desk-2026-11-24-090000.sqlite.part', 1],
      ['holiday.sqlite', 1],
    ] as const) {
      fs.writeFileSync(path.join(folder, name), Buffer.alloc(bytes));
    }
    expect(listBackups(folder).map(({ file: _, ...rest }) => rest)).toEqual([
      { at: '2026-11-23T09:00:00Z', bytes: 20, kind: 'before-update' },
      { at: '2026-11-22T09:00:00Z', bytes: 10, kind: 'usual' },
    ]);
    expect(listBackups(path.join(folder, 'not-there'))).toEqual([]);
  });
});

describe('Rotation', () => {
  test('keeps the ten newest and one for each of the last eight weeks', () => {
    const backups = Array.from({ length: 100 }, (_, days) => ({ at: ago(days) }));
    const removed = new Set(backupsToRemove(backups, now));
    const kept = backups.flatMap((backup, days) => (removed.has(backup) ? [] : [days]));
    expect(kept).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 14, 21, 28, 35, 42, 49]);
  });

  test('never removes the newest, nor more than it must, and is done in one go', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -5, max: 400, noNaN: true })), (ages) => {
        const backups = ages.map((days) => ({ at: ago(days) }));
        const removed = backupsToRemove(backups, now);
        const kept = backups.filter((backup) => !removed.includes(backup));
        expect(kept.length).toBeGreaterThanOrEqual(Math.min(10, backups.length));
        expect(kept.filter(({ at }) => at <= now).length).toBeLessThanOrEqual(18);
        for (const gone of removed) {
          expect(kept.filter(({ at }) => at >= gone.at).length).toBeGreaterThanOrEqual(10);
        }
        expect(backupsToRemove(kept, now)).toEqual([]);
      }),
    );
  });

  test('keeps what a restore put away for longer than a term, the newest of it for good, and takes no other’s place for it', () => {
    const folder = temporaryFolder();
    const put = (days: number, kind: string): string => {
      const [day = '', time = ''] = ago(days).slice(0, 19).replaceAll(':', '').split('T');
      const name = `pep-desk-${day}-${time}${kind}.sqlite`;
      for (const part of [name, `${name}-wal`]) fs.writeFileSync(path.join(folder, part), '');
      return name;
    };
    const usual = Array.from({ length: 10 }, (_, days) => put(days + 1, ''));
    const putAway = [0, 3, 100, 119, 121, 300].map((days) => put(days, '-before-restore'));
    rotateBackups(folder, now);
    const left = fs.readdirSync(folder).filter((name) => name.endsWith('.sqlite'));
    expect(left.toSorted()).toEqual([...usual, ...putAway.slice(0, 4)].toSorted());
    expect(fs.readdirSync(folder).filter((name) => name.endsWith('-wal'))).toHaveLength(14);

    for (const name of fs.readdirSync(folder)) fs.rmSync(path.join(folder, name));
    const old = put(300, '-before-restore');
    put(301, '-before-restore');
    rotateBackups(folder, now);
    expect(fs.readdirSync(folder).toSorted()).toEqual([old, `${old}-wal`]);
  });

  test('takes a backup’s keyring with it, and nothing else', () => {
    const folder = temporaryFolder();
    for (let days = 1; days <= 28; days += 1) {
      const stem = `pep-desk-2026-10-${String(days).padStart(2, '0')}-090000`;
      fs.writeFileSync(path.join(folder, `${stem}.sqlite`), '');
      fs.writeFileSync(path.join(folder, `${stem}.keyring.json`), '');
    }
    fs.writeFileSync(path.join(folder, 'notes.txt'), '');
    rotateBackups(folder, now);
    const left = fs.readdirSync(folder);
    const stems = (ending: string) =>
      left.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length));
    expect(stems('.sqlite')).toEqual(stems('.keyring.json'));
    expect(stems('.sqlite').length).toBeLessThan(16);
    expect(left).toContain('notes.txt');
  });
});
