import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, type TestContext, test } from 'vitest';
import {
  changePassphrase,
  createKeyring,
  unlockWithPassphrase,
} from '#electron/store/access/keyring.ts';
import { answersOf, saveAnswers } from '#electron/store/form/answers.ts';
import { openStore } from '#electron/store/kernel/open.ts';
import { queries } from '#electron/store/kernel/query.ts';
import type { Store } from '#electron/store/kernel/store.ts';
import {
  addPupilWithPep,
  afterThis,
  codeThrown,
  dump,
  filesBelow,
  openTestStore,
  temporaryFolder,
  testCost,
  testKey,
} from '#tests/store/support.ts';
import { says } from '../fixtures/says.ts';

/**
 * A small file system of its own on Linux, which a test may fill or make read-only; where none can be
 * mounted (not root, or a container that may not) the test is skipped, and says so.
 */
const smallDisk = (skip: TestContext['skip']): string => {
  const folder = temporaryFolder();
  const options = ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder];
  if (process.platform === 'linux' && spawnSync('mount', options).status === 0) {
    afterThis(() => spawnSync('umount', ['--lazy', folder]));
    return folder;
  }
  const why = 'for want of a file system that may be mounted here';
  console.log(`Skipped ${why}.`);
  return skip(why);
};

const pepIdOf = (store: Store): string =>
  store.read((read) => read.first(queries.selectFrom('pep').select('id')))?.id ?? '';

/** Writes ever more into one PEP until the store refuses; gives the refusal's code. */
const fill = (store: Store): string | undefined => {
  const pepId = pepIdOf(store);
  for (let count = 0; count < 2000; count += 1) {
    const code = codeThrown(() =>
      store.write('Jo', (write) =>
        saveAnswers(write, pepId, { [`field-${count}`]: says('words '.repeat(1000)) }),
      ),
    );
    if (code !== 'done') return code;
  }
  return 'done';
};

describe('When the program is killed in the middle of writing', () => {
  test('all that it had said was saved is there, whole, and nothing half', async () => {
    const folder = temporaryFolder();
    const first = openTestStore({ folder });
    first.write('Jo', addPupilWithPep);
    first.close();
    for (const wanted of [10, 60, 200]) {
      const writer = spawn(process.execPath, [
        fileURLToPath(new URL('writer.ts', import.meta.url)),
        folder,
      ]);
      let said = '';
      let complaint = '';
      writer.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString();
      });
      writer.stderr.on('data', (chunk: Buffer) => {
        complaint += chunk.toString();
      });
      const lines = (): number => said.split('\n').length - 1;
      await expect
        .poll(() => complaint !== '' || lines() >= wanted, { timeout: 50_000, interval: 5 })
        .toBe(true);
      const ended = new Promise((resolve) => writer.once('close', resolve));
      writer.kill('SIGKILL');
      await ended;
      expect(complaint).toBe('');
      const promised = Number(said.trimEnd().split('\n').at(-1));
      expect(promised).toBeGreaterThanOrEqual(wanted);

      const store = openTestStore({ folder, create: false });
      const { age: counted, strengths: padded } = store.read((read) =>
        answersOf(read, pepIdOf(store)),
      );
      const kept = counted?.kind === 'value' ? Number(counted.value) : 0;
      // The last line may have been lost on its way here, but never the other way round.
      expect(kept).toBeGreaterThanOrEqual(promised);
      expect(padded).toEqual(says('x'.repeat(kept % 9000)));
      const logged = store.read((read) =>
        read.first(
          queries
            .selectFrom('changeLog')
            .select('after')
            .where('tableName', '=', 'pep_answer')
            .orderBy('seq', 'desc')
            .limit(1),
        ),
      );
      expect(JSON.parse(JSON.parse(logged?.after ?? '{}').answer)).toEqual(padded);
      store.close();
    }
  });
});

describe('When the disk is full', () => {
  test('a change is refused in words, nothing of it stays, and there is room again afterwards', ({
    skip,
  }) => {
    const folder = smallDisk(skip);
    const store = openTestStore({ folder });
    store.write('Jo', addPupilWithPep);
    const ballast = path.join(folder, 'ballast');
    fs.writeFileSync(ballast, Buffer.alloc(600_000));
    expect(fill(store)).toBe('storage');
    const before = dump(store);
    expect(fill(store)).toBe('storage');
    expect(dump(store)).toEqual(before);
    expect(store.backup(path.join(folder, 'backups'))).toMatchObject({
      ok: false,
      error: { code: 'storage' },
    });
    expect(filesBelow(path.join(folder, 'backups'))).toEqual([]);
    fs.rmSync(ballast);
    const pepId = pepIdOf(store);
    store.write('Jo', (write) => saveAnswers(write, pepId, { achievements: says('room again') }));
    store.close();
    const again = openTestStore({ folder, create: false });
    expect(again.read((read) => answersOf(read, pepId)).achievements).toEqual(says('room again'));
  });

  test('the keyring stays as it was when its passphrase cannot be changed', async ({ skip }) => {
    const folder = smallDisk(skip);
    const passphrase = 'harbour violin Tuesday';
    const made = await createKeyring({
      folder,
      school: 'Elm',
      name: 'Jo',
      passphrase,
      now: '2026-11-23T10:00:00Z',
      cost: testCost,
    });
    if (!made.ok) throw new Error(made.error.message);
    const { key, personId } = made.value;
    try {
      fs.writeFileSync(path.join(folder, 'ballast'), Buffer.alloc(4_000_000));
    } catch {
      // Full, as it should be.
    }
    const files = filesBelow(folder);
    const changed = await changePassphrase({
      folder,
      key,
      personId,
      passphrase: 'another set of words',
      cost: testCost,
    });
    expect(changed).toMatchObject({ ok: false, error: { code: 'storage' } });
    expect(filesBelow(folder)).toEqual(files);
    expect((await unlockWithPassphrase({ folder, personId, passphrase })).ok).toBe(true);
  });
});

describe('When the folder can only be read', () => {
  test('the records are not opened, the reason is told, and no byte is changed', ({ skip }) => {
    const folder = smallDisk(skip);
    const store = openTestStore({ folder });
    store.write('Jo', addPupilWithPep);
    store.close();
    const before = fs.readFileSync(path.join(folder, 'pep-desk.sqlite'));
    expect(spawnSync('mount', ['-o', 'remount,ro', folder]).status).toBe(0);
    const opened = openStore({ folder, key: testKey });
    expect(opened).toMatchObject({ ok: false, reason: 'storage', error: { code: 'storage' } });
    expect(fs.readFileSync(path.join(folder, 'pep-desk.sqlite'))).toEqual(before);
    const empty = openStore({ folder: path.join(folder, 'new'), key: testKey, create: true });
    expect(empty).toMatchObject({ ok: false, reason: 'storage' });
  });

  test('a file where the folder should be is told in the same way', () => {
    const file = path.join(temporaryFolder(), 'blocked');
    fs.writeFileSync(file, '');
    const opened = openStore({ folder: file, key: testKey, create: true });
    expect(opened).toMatchObject({ ok: false, reason: 'storage' });
  });

  test('a folder in the place of the data file is told in the same way', () => {
    const folder = temporaryFolder();
    fs.mkdirSync(path.join(folder, 'pep-desk.sqlite'));
    const opened = openStore({ folder, key: testKey, create: true });
    expect(opened).toMatchObject({ ok: false, reason: 'storage' });
  });
});
