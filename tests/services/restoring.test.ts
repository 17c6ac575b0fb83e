import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { nextToTry } from '#domain/access/copy.ts';
import { unlockWithPassphrase } from '#electron/store/access/keyring.ts';
import { connect } from '#electron/store/kernel/connection.ts';
import { migrations } from '#electron/store/kernel/migrations/index.ts';
import { says } from '../fixtures/says.ts';
import { addPupil, saveAnswers, startPep } from './a-pep.ts';
import {
  byPassphrase,
  copyTo,
  folderOfTest,
  lookAt,
  otherComputer,
  rowsOf,
  unlock,
} from './a-restore.ts';
import { schoolForEachTest } from './a-school.ts';
import { autumn, passphrase, setUp, type TestServices } from './services.ts';

const services = schoolForEachTest();
const newWords = 'a passphrase of another day';
let stick: string;
let name: string;

/** Adds a pupil with a PEP that says something. */
const work = async (): Promise<string> => {
  const { id } = (await addPupil(services)).value;
  const pepId = await startPep(services, id);
  await saveAnswers(services, pepId, { strengths: says('Draws kites') });
  return id;
};

const laterBy = (minutes: number): void => {
  services.env.now = new Date(Date.parse(services.env.now) + minutes * 60_000).toISOString();
};

const filesIn = (folder: string): string[] =>
  fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

/** Every byte of a data folder but its log. */
const bytesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    filesIn(folder)
      .filter((file) => fs.statSync(path.join(folder, file)).isFile())
      .map((file) => [file, fs.readFileSync(path.join(folder, file)).toString('base64')]),
  );

beforeEach(async () => {
  await work();
  await work();
  stick = folderOfTest();
  name = await copyTo(services, stick);
  laterBy(10);
});

describe('On a computer that has nothing but a copy', () => {
  test('the recovery code alone brings everything back, row by row, with a new passphrase', async () => {
    const there = await rowsOf(services);
    const fresh = otherComputer();
    const looked = await lookAt(fresh, stick, name, { by: 'code', code: services.recoveryCode });
    expect(looked).toMatchObject({
      pupils: 2,
      peps: 2,
      present: { is: 'none' },
      needsPassphrase: true,
      copy: { school: 'Bramble Lane School', kind: 'usual', at: '2026-11-23T10:00:00Z' },
    });
    const personId = looked.copy.people[0]?.id ?? '';
    const code = await fresh.refused('copies.restore', { renewed: null });
    expect(code).toMatchObject({ code: 'bad-input', field: 'renewed.passphrase' });
    const easy = { personId, passphrase: 'Bramble Lane 2026!' };
    expect(await fresh.refused('copies.restore', { renewed: easy })).toMatchObject({
      code: 'bad-input',
      field: 'newPassphrase',
    });
    await fresh.call('copies.restore', { renewed: { personId, passphrase: newWords } });
    expect((await fresh.call('app.state', {})).phase).toBe('unlocked');
    const { copies, restored } = await fresh.call('copies.list', {});
    expect({ copies, restored }).toEqual({
      copies: [],
      restored: { at: '2026-11-23T10:00:00Z', kept: null, undo: false, undone: false },
    });
    const rows = await rowsOf(fresh, newWords);
    // The copy does not know of itself: it was registered once it was written.
    const before = { ...there, export_register: [], change_log: [] };
    expect({ ...rows, export_register: [], change_log: [] }).toEqual(before);
    expect(rows.change_log).toEqual(there.change_log);
    expect(filesIn(fresh.folder)).toEqual([
      'keyring.json',
      'keyring.json.previous',
      'pep-desk.sqlite',
    ]);
    await fresh.call('access.recover', {
      personId,
      code: services.recoveryCode,
      passphrase: 'and once more another',
    });
  });

  test('the passphrase of that day does as well, and the restore stands in the register', async () => {
    const fresh = otherComputer();
    fresh.env.openFolder = stick;
    const { copies } = await fresh.call('copies.choose', {});
    const personId = copies[0]?.people[0]?.id ?? '';
    await lookAt(fresh, stick, name, { by: 'passphrase', personId, passphrase });
    await fresh.call('copies.restore', { renewed: null });
    expect(await fresh.call('documents.list', {})).toMatchObject([
      { kind: 'restore', folder: stick, fileName: name, recipient: 'This computer' },
    ]);
    expect((await fresh.call('app.state', {})).lastBackupAt).toBe('');
  });
});

describe('In place of newer records', () => {
  test('it says what would be lost, restores, and undoes it to the same rows', async () => {
    await work();
    const secret = await byPassphrase(services);
    const newer = await rowsOf(services);
    await unlock(services);
    const { present } = await lookAt(services, stick, name, secret);
    expect(present).toMatchObject({ is: 'same', pupils: 1, peps: 1 });
    expect(present.is === 'same' && present.changes).toBeGreaterThanOrEqual(3);
    expect((await services.call('pupils.list', { term: autumn })).total).toBe(3);

    await services.call('copies.restore', { renewed: null });
    expect((await services.call('pupils.list', { term: autumn })).total).toBe(2);
    const { copies, restored } = await services.call('copies.list', {});
    expect(restored).toMatchObject({ at: '2026-11-23T10:00:00Z', undo: true });
    expect(copies).toMatchObject([{ name: restored?.kept, kind: 'before-restore' }]);
    expect((await services.call('app.state', {})).lastBackupAt).toBe('');

    laterBy(10);
    await services.call('copies.undo', {});
    expect(await rowsOf(services)).toEqual(newer);
    await unlock(services);
    expect((await services.refused('copies.undo', {})).code).toBe('not-found');
    expect((await services.call('copies.list', {})).copies).toHaveLength(2);
  });

  test('what was put away can be restored from the list after a restart', async () => {
    const secret = await byPassphrase(services);
    await work();
    const newer = await rowsOf(services);
    await unlock(services);
    await lookAt(services, stick, name, secret);
    await services.call('copies.restore', { renewed: null });
    await services.call('access.lock', {});
    const again = services.again();
    const [kept] = (await again.call('copies.list', {})).copies;
    await again.call('copies.look', { place: 'here', name: kept?.name ?? '', secret });
    await again.call('copies.restore', { renewed: null });
    expect(await rowsOf(again)).toEqual(newer);
  });

  test('from the lock, after a kill, what lay in the journal is kept with what was put away', async () => {
    const secret = await byPassphrase(services);
    await work();
    // A crash leaves the journal beside the records: what is copied now is what would be there.
    const crashed = otherComputer();
    fs.cpSync(services.folder, crashed.folder, { recursive: true });
    const newer = await rowsOf(services);
    expect(fs.statSync(path.join(crashed.folder, 'pep-desk.sqlite-wal')).size).toBeGreaterThan(0);
    const before = bytesIn(crashed.folder);
    const { present } = await lookAt(crashed, stick, name, secret);
    expect(present).toMatchObject({ is: 'same', pupils: 1, peps: 1 });
    await crashed.call('copies.letGo', {});
    expect(bytesIn(crashed.folder)).toEqual(before);
    await lookAt(crashed, stick, name, secret);
    await crashed.call('copies.restore', { renewed: null });
    crashed.env.now = '2026-11-23T11:00:00.000Z';
    await crashed.call('copies.undo', {});
    expect(await rowsOf(crashed)).toEqual(newer);
  });

  test('a copy of another school says so, and what was there stays whole', async () => {
    const other = await setUp(otherComputer());
    const secret = await byPassphrase(other);
    const otherStick = folderOfTest();
    const otherName = await copyTo(other, otherStick);
    const here = await rowsOf(services);
    await unlock(services);
    const { present } = await lookAt(services, otherStick, otherName, secret);
    expect(present).toEqual({ is: 'other' });
    const mine = await byPassphrase(services);
    await services.call('copies.restore', { renewed: null });
    const { copies, restored } = await services.call('copies.list', {});
    expect(restored).toMatchObject({ undo: false, kept: copies[0]?.name });
    laterBy(5);
    await services.call('copies.look', {
      place: 'here',
      name: copies[0]?.name ?? '',
      secret: mine,
    });
    await services.call('copies.restore', { renewed: null });
    expect(await rowsOf(services)).toEqual(here);
  });

  test('records that are damaged are moved aside whole, and it says that it cannot tell what is lost', async () => {
    const secret = await byPassphrase(services);
    await services.call('access.lock', {});
    const file = path.join(services.folder, 'pep-desk.sqlite');
    const damaged = fs.readFileSync(file).subarray(0, 4096 * 5 + 100);
    fs.writeFileSync(file, damaged);
    for (const keyring of ['keyring.json', 'keyring.json.previous']) {
      fs.writeFileSync(path.join(services.folder, keyring), 'not a keyring');
    }
    expect((await services.call('app.state', {})).phase).toBe('broken');
    const { present } = await lookAt(services, stick, name, secret);
    expect(present).toEqual({ is: 'unreadable' });
    await services.call('copies.restore', { renewed: null });
    const { restored } = await services.call('copies.list', {});
    expect(restored?.undo).toBe(false);
    const kept = path.join(services.folder, 'backups', restored?.kept ?? '');
    expect(fs.readFileSync(kept).equals(damaged)).toBe(true);
    expect(fs.readFileSync(kept.replace(/sqlite$/, 'keyring.json'), 'utf8')).toBe('not a keyring');
    expect((await services.call('app.state', {})).phase).toBe('unlocked');
  });
});

test.each(['damaged', 'missing'])(
  'records whose keyring is %s are put away with the copy’s, and can be gone back to',
  async (how) => {
    const secret = await byPassphrase(services);
    await work();
    const newer = await rowsOf(services);
    for (const file of ['keyring.json', 'keyring.json.previous']) {
      const keyring = path.join(services.folder, file);
      if (how === 'missing') fs.rmSync(keyring);
      else fs.writeFileSync(keyring, 'not a keyring');
    }
    expect((await services.call('app.state', {})).phase).toBe('broken');
    const { present } = await lookAt(services, stick, name, secret);
    expect(present).toMatchObject({ is: 'same', pupils: 1 });
    await services.call('copies.restore', { renewed: null });
    laterBy(5);
    await services.call('copies.undo', {});
    expect(await rowsOf(services)).toEqual(newer);
  },
);

describe('A copy that cannot be restored is said to be, and nothing is changed', () => {
  const refusedLook = async (copy = name) => {
    const before = bytesIn(services.folder);
    const secret = await byPassphrase(services);
    services.env.openFolder = stick;
    await services.call('copies.choose', {});
    const refusal = await services.refused('copies.look', {
      place: 'elsewhere',
      name: copy,
      secret,
    });
    expect(bytesIn(services.folder)).toEqual(before);
    expect((await services.refused('copies.restore', { renewed: null })).code).toBe('not-found');
    return refusal;
  };
  const flip = (at: number) => (file: string) => {
    const bytes = fs.readFileSync(file);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    fs.writeFileSync(file, bytes);
  };
  const keyringOf = (file: string): string => file.replace(/sqlite$/, 'keyring.json');

  test.each<[string, (file: string) => void, RegExp]>([
    ['a byte flipped in its first page', flip(2000), /damaged/],
    ['a byte flipped in a page', flip(4096 * 9 + 77), /damaged/],
    ['its end cut off', (file) => fs.truncateSync(file, fs.statSync(file).size - 4096), /damaged/],
    [
      'its last bytes cut off',
      (file) => fs.truncateSync(file, fs.statSync(file).size - 9),
      /damaged/,
    ],
    ['nothing in it', (file) => fs.truncateSync(file, 0), /damaged|not encrypted/],
    ['no keyring', (file) => fs.rmSync(keyringOf(file)), /keyring of this copy is missing/],
    [
      'a damaged keyring',
      (file) => fs.truncateSync(keyringOf(file), 40),
      /keyring of this copy is damaged/,
    ],
  ])('one with %s, and the next newest is offered and restored', async (_, damage, words) => {
    laterBy(60);
    const newest = await copyTo(services, stick);
    damage(path.join(stick, newest));
    const refusal = await refusedLook(newest);
    expect(refusal.code).toBe('damaged');
    expect(refusal.message).toMatch(words);
    const { copies } = await services.call('copies.choose', {});
    const next = nextToTry(copies, new Set([newest]));
    expect(next?.name).toBe(name);
    await lookAt(services, stick, next?.name ?? '', await byPassphrase(services));
    await services.call('copies.restore', { renewed: null });
    expect((await services.call('app.state', {})).phase).toBe('unlocked');
  });

  test('one of a newer program', async () => {
    const secret = await byPassphrase(services);
    if (secret.by !== 'passphrase') throw new Error('By a passphrase.');
    const key = await unlockWithPassphrase({ folder: services.folder, ...secret });
    if (!key.ok) throw new Error(key.error.message);
    const db = connect(path.join(stick, name), key.value, { mustExist: true });
    db.pragma(`user_version = ${(migrations.at(-1)?.number ?? 0) + 10}`);
    db.close();
    expect(await refusedLook()).toMatchObject({
      code: 'from-the-future',
      message: expect.stringContaining('newer PEP Desk'),
    });
  });

  test('a wrong passphrase, a wrong code, a code with a slip', async () => {
    const before = bytesIn(services.folder);
    const { personId } = { personId: '', ...(await byPassphrase(services)) };
    services.env.openFolder = stick;
    await services.call('copies.choose', {});
    const other = await setUp(otherComputer());
    for (const [secret, code] of [
      [{ by: 'passphrase', personId, passphrase: 'not this one' }, 'wrong-secret'],
      [{ by: 'code', code: other.recoveryCode }, 'wrong-secret'],
      [{ by: 'code', code: 'AAAA-AAAA' }, 'bad-input'],
    ] as const) {
      const refusal = await services.refused('copies.look', { place: 'elsewhere', name, secret });
      expect(refusal.code).toBe(code);
    }
    expect(bytesIn(services.folder)).toEqual(before);
  });

  test('a folder without copies, and a dialog that is closed', async () => {
    services.env.openFolder = folderOfTest();
    expect(await services.refused('copies.choose', {})).toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('There is no copy'),
    });
    services.env.openFolder = null;
    expect((await services.refused('copies.choose', {})).code).toBe('cancelled');
  });

  test('a disk that is full while the copy is read, or just before the exchange', async () => {
    const secret = await byPassphrase(services);
    const before = bytesIn(services.folder);
    const full = (): never => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    };
    const { writeFileSync } = fs;
    const write = vi.spyOn(fs, 'writeFileSync').mockImplementation((file, ...rest) => {
      if (typeof file === 'number') full();
      writeFileSync(file, ...(rest as [string]));
    });
    onTestFinished(() => write.mockRestore());
    await expect(lookAt(services, stick, name, secret)).rejects.toThrow('The disk is full.');
    write.mockRestore();
    expect(bytesIn(services.folder)).toEqual(before);
    await lookAt(services, stick, name, secret);
    const { renameSync } = fs;
    const rename = vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      if (String(to).endsWith('restoring.json')) full();
      renameSync(from, to);
    });
    onTestFinished(() => rename.mockRestore());
    const refusal = await services.refused('copies.restore', { renewed: null });
    expect(refusal.message).toContain('The disk is full.');
    rename.mockRestore();
    await services.call('copies.letGo', {});
    expect(bytesIn(services.folder)).toEqual({ ...before });
    expect((await services.call('school.get', {})).name).toBe('Bramble Lane School');
  });
});

describe('While a copy is read', () => {
  const lookAndThen = async (then: (s: TestServices) => Promise<unknown>) => {
    const secret = await byPassphrase(services);
    const looking = lookAt(services, stick, name, secret);
    await new Promise((resolve) => setTimeout(resolve, 3));
    await then(services);
    return looking.then(
      () => 'looked',
      (error: Error) => error.message,
    );
  };

  test.each(['copies.letGo', 'access.lock'] as const)(
    '%s ends it, and nothing is at hand',
    async (call) => {
      expect(await lookAndThen((s) => s.call(call, {}))).toContain('let go');
      expect(fs.existsSync(path.join(services.folder, 'restoring'))).toBe(false);
      expect((await services.refused('copies.restore', { renewed: null })).code).toBe('not-found');
    },
  );
});

test('what a copy left that was cut off is cleared at the next unlocking, and nobody else’s file', async () => {
  const backups = path.join(services.folder, 'backups');
  fs.mkdirSync(backups, { recursive: true });
  const own = [
    'pep-desk-2026-11-24-090000.sqlite.part',
    'pep-desk-2026-11-24-090000-2-before-update.sqlite.part-journal',
    'pep-desk-2026-11-24-090000.keyring.json.new',
  ];
  const others = ['pep-desk.sqlite.part', 'holiday.part', 'pep-desk-2026-11-24-090000.pdf.part'];
  for (const file of [...own, ...others]) fs.writeFileSync(path.join(backups, file), 'x');
  await services.call('access.lock', {});
  await unlock(services);
  expect(filesIn(backups)).toEqual(others.toSorted());
});
