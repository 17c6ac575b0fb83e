import Database from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { first } from '#electron/store/kernel/migrations/0010-first.ts';
import { life } from '#electron/store/kernel/migrations/0020-life.ts';
import { carriedOn } from '#electron/store/kernel/migrations/0022-carried.ts';

let db: Database.Database;

const pep = (id: string, term: string, revision: number, amends: string | null) =>
  db
    .prepare(
      `INSERT INTO pep (id, pupil_id, academic_year, term, template_id, template_version, status,
         revision, amends_id, amend_reason, started_on, created_at, updated_at)
       VALUES (?, 'p', 2026, ?, 'school-age', 1, 'in-preparation', ?, ?, ?, '2026-11-02', 'now', 'now')`,
    )
    .run(id, term, revision, amends, amends === null ? null : 'A slip');

const answer = (id: string, pepId: string, fieldId: string, value: unknown) =>
  db
    .prepare(
      `INSERT INTO pep_answer (id, pep_id, field_id, answer, updated_at) VALUES (?, ?, ?, ?, 'then')`,
    )
    .run(id, pepId, fieldId, JSON.stringify({ kind: 'value', value }));

beforeEach(() => {
  db = new Database(':memory:');
  first.up(db);
  life.up(db);
  db.exec(`
    INSERT INTO authority (id, name) VALUES ('a', 'Luton');
    INSERT INTO pupil (id, code, legal_forename, legal_surname, search_key, authority_id, created_at, updated_at)
      VALUES ('p', '7F3K', 'Mia', 'Thompson', 'thompson mia', 'a', 'now', 'now');
  `);
  pep('old', 'autumn', 1, null);
  pep('new', 'autumn', 2, 'old');
  answer('1', 'old', 'attendance-ytd-percent', 88);
  answer('2', 'new', 'attendance-ytd-percent', 91.5);
  answer('3', 'new', 'voice-summary', 'I like art.');
  db.exec(`INSERT INTO target (id, pep_id, position, answers, created_at, updated_at)
    VALUES ('t', 'new', 1, '{}', 'now', 'now')`);
});

/** As it is done when a store is opened: in one transaction, with foreign keys off. */
const migrate = (): void => {
  db.pragma('foreign_keys = OFF');
  db.transaction(() => carriedOn.up(db))();
  expect(db.pragma('foreign_key_check')).toEqual([]);
  db.pragma('foreign_keys = ON');
};

describe('What is carried on from PEP to PEP', () => {
  test('puts what the newest revision says of a term into the pupil’s record of that term', () => {
    migrate();
    expect(
      db.prepare('SELECT academic_year, term, field_id, answer, updated_at FROM term_answer').all(),
    ).toEqual([
      {
        academic_year: 2026,
        term: 'autumn',
        field_id: 'attendance-ytd-percent',
        answer: '{"kind":"value","value":91.5}',
        updated_at: 'then',
      },
    ]);
  });

  test('keeps every answer, and takes none of them for carried', () => {
    migrate();
    expect(db.prepare('SELECT id, carried FROM pep_answer ORDER BY id').all()).toEqual([
      { id: '1', carried: 0 },
      { id: '2', carried: 0 },
      { id: '3', carried: 0 },
    ]);
    expect(db.prepare('SELECT from_id FROM target').all()).toEqual([{ from_id: null }]);
  });

  test('carries an earlier target on once in a PEP', () => {
    migrate();
    const carry = (id: string) =>
      db.exec(`INSERT INTO target (id, pep_id, position, answers, from_id, created_at, updated_at)
        VALUES ('${id}', 'new', 2, '{}', 'earlier', 'now', 'now')`);
    carry('one');
    expect(() => carry('two')).toThrow(/UNIQUE/);
  });
});
