import Database from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { first } from '#electron/store/kernel/migrations/0010-first.ts';
import { life } from '#electron/store/kernel/migrations/0020-life.ts';

let db: Database.Database;
let before: unknown;

const everything = () =>
  ['authority', 'pupil', 'pep', 'pep_answer'].map((table) =>
    db.prepare(`SELECT * FROM ${table} ORDER BY id`).all(),
  );

beforeEach(() => {
  db = new Database(':memory:');
  first.up(db);
  db.exec(`
    INSERT INTO authority (id, name, pp_plus_pence) VALUES ('a', 'Luton', 60000);
    INSERT INTO pupil (id, code, legal_forename, legal_surname, search_key, authority_id, created_at, updated_at)
      VALUES ('p', '7F3K', 'Mia', 'Thompson', 'thompson mia', 'a', 'now', 'now');
    INSERT INTO pep (id, pupil_id, academic_year, term, template_id, template_version, status, revision,
      started_on, created_at, updated_at)
      VALUES ('pep', 'p', 2026, 'autumn', 'school-age', 1, 'in-preparation', 1, '2026-11-02', 'now', 'now');
    INSERT INTO pep_answer (id, pep_id, field_id, answer, updated_at) VALUES ('pa', 'pep', 'f', '"x"', 'now');
  `);
  before = everything();
  life.up(db);
  db.pragma('foreign_keys = ON');
});

const refusal = (sql: string): string => {
  try {
    db.exec(sql);
    return 'done';
  } catch (thrown) {
    return thrown instanceof Database.SqliteError ? thrown.code : String(thrown);
  }
};

const step = (name: string, id = name) =>
  `INSERT INTO pep_step (id, pep_id, step, on_date, by_whom, detail, created_at)
   VALUES ('${id}', 'pep', '${name}', '2026-11-20', 'Jo', '{}', 'now')`;

const signOff = () =>
  db.exec(
    `UPDATE pep SET status = 'signed-off', signed_off_at = 'now', signed_off_by = 'Jo', frozen = '{}'`,
  );

describe('The life of PEPs comes to the records', () => {
  test('and leaves everything that was there as it was, with no profile yet', () => {
    const authority = db.prepare('SELECT * FROM authority').get();
    expect(authority).toMatchObject({ profile: null });
    const [authorities, ...others] = everything();
    expect([
      authorities?.map((row) => ({ ...(row as object), profile: undefined })),
      ...others,
    ]).toEqual(before);
    expect(db.pragma('foreign_key_check')).toEqual([]);
  });

  test('with an index for every foreign key, and strict tables', () => {
    for (const table of ['pep_step', 'pupil_event']) {
      expect(
        db
          .prepare(
            `SELECT 1 FROM pragma_index_list('${table}') l JOIN pragma_index_info(l.name) i
             WHERE i.seqno = 0 AND i.name IN ('pep_id', 'pupil_id')`,
          )
          .get(),
      ).toBeDefined();
      expect(
        db.prepare(`SELECT strict FROM pragma_table_list WHERE name = '${table}'`).pluck().get(),
      ).toBe(1);
    }
  });

  test.each([
    ['a step twice', [step('ready'), step('ready', 'again')], 'SQLITE_CONSTRAINT_UNIQUE'],
    ['an unknown step', [step('lost')], 'SQLITE_CONSTRAINT_CHECK'],
    ['sending before sign-off', [step('sent')], 'SQLITE_CONSTRAINT_TRIGGER'],
    [
      'an event on no day',
      [
        `INSERT INTO pupil_event (id, pupil_id, kind, on_date, created_at, updated_at)
         VALUES ('e', 'p', 'suspension', '2026-02-30', 'now', 'now')`,
      ],
      'SQLITE_CONSTRAINT_CHECK',
    ],
  ])('and refuses %s', (_, sql, code) => {
    expect(sql.map(refusal).at(-1)).toBe(code);
  });

  test('and holds fast what led to a sign-off, while what follows it can still be told', () => {
    db.exec(step('meeting-held'));
    signOff();
    for (const sql of [
      step('ready'),
      `UPDATE pep_step SET on_date = '2026-11-21' WHERE id = 'meeting-held'`,
      `DELETE FROM pep_step WHERE id = 'meeting-held'`,
    ]) {
      expect(refusal(sql)).toBe('SQLITE_CONSTRAINT_TRIGGER');
    }
    expect(refusal(step('sent'))).toBe('done');
    expect(refusal(step('returned'))).toBe('done');
    expect(refusal(step('accepted'))).toBe('SQLITE_CONSTRAINT_UNIQUE');
    expect(refusal(`DELETE FROM pep_step WHERE id = 'returned'`)).toBe('done');
  });
});
