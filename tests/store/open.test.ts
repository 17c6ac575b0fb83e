import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import type { Compilable } from 'kysely';
import { describe, expect, test } from 'vitest';
import { suggestedTerms } from '#domain/school/terms.ts';
import { connect } from '#electron/store/kernel/connection.ts';
import { toCallError } from '#electron/store/kernel/errors.ts';
import { migrations } from '#electron/store/kernel/migrations/index.ts';
import type { Migration } from '#electron/store/kernel/migrations/migration.ts';
import { openStore } from '#electron/store/kernel/open.ts';
import type { Store } from '#electron/store/kernel/store.ts';
import type { Write } from '#electron/store/kernel/write.ts';
import { addPupil, findPupils } from '#electron/store/pupil/pupils.ts';
import { saveTerms } from '#electron/store/school/terms.ts';
import {
  addLuton,
  addPupilWithPep,
  filesBelow,
  openTestStore,
  randomBlob,
  somePupil,
  temporaryFolder,
  testKey,
} from './support.ts';

const database = (folder: string) => path.join(folder, 'pep-desk.sqlite');

const folderWithPupil = (): string => {
  const folder = temporaryFolder();
  const store = openTestStore({ folder });
  store.write('Jo', (write) => addPupil(write, somePupil({ authorityId: addLuton(write) })));
  store.close();
  return folder;
};

const surnames = (folder: string): string[] => {
  const store = openTestStore({ folder, create: false });
  const { rows } = store.read((read) =>
    findPupils(read, { search: '', today: '2026-11-23', includeLeft: true, offset: 0, limit: 10 }),
  );
  store.close();
  return rows.map((pupil) => pupil.legalSurname);
};

const reasonOf = (opened: ReturnType<typeof openStore>): string => {
  if (!opened.ok) return opened.reason;
  opened.store.close();
  return 'opened';
};

const integrityOf = (folder: string): unknown => {
  const db = connect(database(folder), testKey, { readonly: true, mustExist: true });
  try {
    return db.pragma('integrity_check', { simple: true });
  } catch (thrown) {
    return toCallError(thrown)?.code;
  } finally {
    db.close();
  }
};

describe('Opening the records', () => {
  test('finds what was written before', () => {
    expect(surnames(folderWithPupil())).toEqual(['Quillfeather']);
  });

  test('with another key is refused, and changes no byte', () => {
    const folder = folderWithPupil();
    const before = fs.readFileSync(database(folder));
    const opened = openStore({ folder, key: Buffer.alloc(32, 8), create: true });
    expect(reasonOf(opened)).toBe('wrong-key');
    expect(fs.readFileSync(database(folder))).toEqual(before);
    expect(filesBelow(folder)).toEqual([database(folder)]);
  });

  test('refuses a database that anyone could read', () => {
    const folder = temporaryFolder();
    const plain = new Database(database(folder));
    plain.exec('CREATE TABLE pupil (id TEXT)');
    plain.close();
    expect(reasonOf(openStore({ folder, key: testKey }))).toBe('not-encrypted');
  });

  test('never makes an empty file where the records should be, unless it is the first run', () => {
    const folder = temporaryFolder();
    expect(reasonOf(openStore({ folder, key: testKey }))).toBe('missing');
    expect(filesBelow(folder)).toEqual([]);
    fs.writeFileSync(database(folder), '');
    expect(reasonOf(openStore({ folder, key: testKey }))).toBe('missing');
    expect(reasonOf(openStore({ folder, key: testKey, create: true }))).toBe('opened');
  });

  test('calls a file of other bytes, or one cut short, by what is wrong with it', () => {
    const folder = folderWithPupil();
    const whole = fs.readFileSync(database(folder));
    fs.writeFileSync(database(folder), randomBlob(whole.length));
    expect(reasonOf(openStore({ folder, key: testKey }))).toBe('wrong-key');
    fs.writeFileSync(database(folder), whole.subarray(0, 4096 * 3));
    expect(['damaged', 'wrong-key']).toContain(reasonOf(openStore({ folder, key: testKey })));
  });

  test('notices a single changed bit on any page', () => {
    const folder = folderWithPupil();
    const whole = fs.readFileSync(database(folder));
    for (let page = 0; page < whole.length / 4096; page += 1) {
      const bytes = Buffer.from(whole);
      const place = page * 4096 + ((page * 997) % 4000) + 24;
      bytes[place] = (bytes[place] ?? 0) ^ 1;
      fs.writeFileSync(database(folder), bytes);
      expect(integrityOf(folder), `page ${page + 1}`).not.toBe('ok');
    }
    fs.writeFileSync(database(folder), whole);
    expect(integrityOf(folder)).toBe('ok');
  });

  test('refuses records from a newer version, and changes no byte', () => {
    const folder = folderWithPupil();
    const latest = migrations.at(-1)?.number ?? 0;
    const newer: Migration = {
      number: latest + 10,
      up: (db) => db.exec('CREATE TABLE later (id)'),
    };
    openTestStore({ folder, migrations: [...migrations, newer] }).close();
    const before = fs.readFileSync(database(folder));
    const files = filesBelow(folder);
    const opened = openStore({ folder, key: testKey });
    expect(reasonOf(opened)).toBe('from-the-future');
    expect(fs.readFileSync(database(folder))).toEqual(before);
    expect(filesBelow(folder)).toEqual(files);
  });

  test('is for one program at a time', () => {
    const folder = folderWithPupil();
    openTestStore({ folder });
    expect(reasonOf(openStore({ folder, key: testKey }))).toBe('storage');
  });

  test('leaves the file written home when it is closed', () => {
    expect(filesBelow(folderWithPupil()).map((file) => path.basename(file))).toEqual([
      'pep-desk.sqlite',
    ]);
  });
});

/** What the open connection is set to. */
const setting = (store: Store, name: string): unknown => {
  const pragma = { compile: () => ({ sql: `PRAGMA ${name}`, parameters: [] }) };
  const row = store.read((read) => read.first(pragma as unknown as Compilable<object>));
  return Object.values(row ?? {})[0];
};

test.each([
  ['locking_mode', 'exclusive'],
  ['synchronous', 2],
  ['foreign_keys', 1],
  ['temp_store', 2],
  ['secure_delete', 1],
  ['trusted_schema', 0],
])('The open records are set to %s %s, when new and when opened again', (name, value) => {
  const folder = temporaryFolder();
  const fresh = openTestStore({ folder });
  expect(setting(fresh, name)).toBe(value);
  fresh.close();
  expect(setting(openTestStore({ folder, create: false }), name)).toBe(value);
});

describe('On the disk', () => {
  test('the file does not begin like a SQLite file', () => {
    const start = fs.readFileSync(database(folderWithPupil())).subarray(0, 16);
    expect(start.toString('latin1')).not.toContain('SQLite');
  });

  test('no name stands in any byte of any file, open or closed, in the journal or a backup', () => {
    const folder = temporaryFolder();
    const store = openTestStore({ folder });
    const secrets = ['Quillfeather', 'Zedrick', 'quillfeather', 'confidential-report', 'Łukasz'];
    store.write('Jo', (write) => {
      const authorityId = addLuton(write);
      for (let count = 0; count < 200; count += 1) {
        addPupil(write, somePupil({ authorityId, aboutMe: 'Łukasz: confidential-report' }));
      }
    });
    expect(store.backup(path.join(folder, 'backups')).ok).toBe(true);
    const search = () => {
      for (const file of filesBelow(folder)) {
        const bytes = fs.readFileSync(file);
        for (const secret of secrets) {
          expect(bytes.includes(secret), `${secret} in ${path.basename(file)}`).toBe(false);
          expect(bytes.includes(Buffer.from(secret, 'utf16le'))).toBe(false);
        }
      }
    };
    expect(filesBelow(folder).map((file) => path.basename(file))).toContain('pep-desk.sqlite-wal');
    search();
    store.close();
    search();
  });
});

describe('Bringing the records up to date', () => {
  const latest = migrations.at(-1)?.number ?? 0;

  test('backs them up first', () => {
    const folder = folderWithPupil();
    const step: Migration = { number: latest + 10, up: (db) => db.exec('CREATE TABLE later (id)') };
    openTestStore({ folder, migrations: [...migrations, step] }).close();
    const copies = fs.readdirSync(path.join(folder, 'backups'));
    expect(copies).toEqual([expect.stringMatching(/-before-update\.sqlite$/)]);
    fs.copyFileSync(path.join(folder, 'backups', copies[0] ?? ''), database(folder));
    expect(surnames(folder)).toEqual(['Quillfeather']);
  });

  test('that fails leaves them as they were, for the version before', () => {
    const folder = folderWithPupil();
    const good: Migration = { number: latest + 10, up: (db) => db.exec('DROP TABLE school') };
    const bad: Migration = {
      number: latest + 20,
      up: () => {
        throw new Error('no');
      },
    };
    const opened = openStore({ folder, key: testKey, migrations: [...migrations, good, bad] });
    expect(reasonOf(opened)).toBe('migration');
    expect(surnames(folder)).toEqual(['Quillfeather']);
  });

  test('that would leave a row pointing at nothing is not kept', () => {
    const folder = folderWithPupil();
    const bad: Migration = { number: latest + 10, up: (db) => db.exec('DELETE FROM authority') };
    const opened = openStore({ folder, key: testKey, migrations: [...migrations, bad] });
    expect(reasonOf(opened)).toBe('migration');
    expect(surnames(folder)).toEqual(['Quillfeather']);
  });

  test.each([
    ['has a column more', 'ALTER TABLE term ADD COLUMN inset_days TEXT'],
    ['has a column renamed', 'ALTER TABLE term RENAME COLUMN half_term_ends_on TO half_term_until'],
    ['is gone', 'DROP TABLE term'],
  ])(
    'leaves undo for what was done before, but for a table that %s: that is refused in words',
    (_, sql) => {
      const folder = temporaryFolder();
      const older = openTestStore({ folder });
      const done = (work: (write: Write) => void): string =>
        older.write('Jo', (write) => {
          work(write);
          return write.groupId;
        });
      const terms = suggestedTerms(2026);
      const pupil = done(addPupilWithPep);
      const saved = done((write) => saveTerms(write, 2026, terms));
      const removed = done((write) => saveTerms(write, 2026, []));
      older.close();
      const step: Migration = { number: latest + 10, up: (db) => db.exec(sql) };
      const store = openTestStore({ folder, migrations: [...migrations, step] });
      for (const group of [removed, saved]) {
        expect(store.undo(group, 'Jo')).toEqual({
          ok: false,
          error: {
            code: 'conflict',
            message:
              'This cannot be undone any more: PEP Desk has been updated since, and keeps it in another way. Nothing was changed.',
          },
        });
      }
      expect(store.undo(pupil, 'Jo').ok).toBe(true);
    },
  );

  test('has numbers that strictly rise', () => {
    const numbers = migrations.map(({ number }) => number);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
