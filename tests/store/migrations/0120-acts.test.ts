import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrations } from '#electron/store/kernel/migrations/index.ts';

test('an unfinished form from before has no key of its act, and the rest of it stays', () => {
  const db = new Database(':memory:');
  for (const migration of migrations.filter(({ number }) => number < 120)) migration.up(db);
  db.exec(`INSERT INTO draft (key, value, saved_at) VALUES ('new-pupil', '{"a":1}', 'now')`);
  migrations.find(({ number }) => number === 120)?.up(db);
  expect(db.prepare('SELECT * FROM draft').all()).toEqual([
    { key: 'new-pupil', value: '{"a":1}', saved_at: 'now', act: '' },
  ]);
  expect(db.prepare('SELECT * FROM act').all()).toEqual([]);
});
