import Database from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { partners } from '#electron/store/kernel/migrations/0090-partners.ts';
import { migrations } from '#electron/store/kernel/migrations/index.ts';

let db: Database.Database;
let before: Record<string, unknown>[];

const everything = () =>
  ['pupil', 'pep', 'pep_answer'].flatMap((table) =>
    db.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).all(),
  );

const ask = (columns: string, values: string): void =>
  void db.exec(`INSERT INTO contribution (id, pep_id, role, created_at, updated_at${columns})
    VALUES ('c', 'pep', 'carer', 'now', 'now'${values})`);

beforeEach(() => {
  db = new Database(':memory:');
  for (const step of migrations) if (step.number < partners.number) step.up(db);
  db.exec(`
    INSERT INTO authority (id, name) VALUES ('a', 'Luton');
    INSERT INTO pupil (id, code, legal_forename, legal_surname, search_key, authority_id, created_at, updated_at)
      VALUES ('p', '7F3K', 'Mia', 'Thompson', 'thompson mia', 'a', 'now', 'now');
    INSERT INTO pep (id, pupil_id, academic_year, term, template_id, template_version, status, revision,
      started_on, created_at, updated_at)
      VALUES ('pep', 'p', 2026, 'autumn', 'school-age', 1, 'in-preparation', 1, '2026-11-02', 'now', 'now');
    INSERT INTO pep_answer (id, pep_id, field_id, answer, updated_at)
      VALUES ('w', 'pep', 'carer-views', '{}', 'now');
  `);
  before = everything();
  partners.up(db);
});

const signOff = (): void =>
  void db.exec(
    `UPDATE pep SET status = 'signed-off', signed_off_at = 'now', signed_off_by = 'Jo', frozen = '{}'`,
  );

describe('Those who have a part in a PEP come to the records', () => {
  test('and everything that was there is as it was', () => {
    const [pupil, pep, answer] = before;
    expect(everything()).toEqual([
      pupil,
      { ...pep, not_finished_on: null, not_finished_reason: null },
      answer,
    ]);
  });

  test('what came is sealed with the PEP', () => {
    ask(', asked_on', ", '2026-11-03'");
    signOff();
    expect(() => db.exec(`UPDATE contribution SET told_by = 'Jo'`)).toThrow('signed-off');
    expect(() => db.exec('DELETE FROM contribution')).toThrow('signed-off');
    expect(() => ask(', asked_on', ", '2026-11-03'")).toThrow('signed-off');
  });

  test('a reminder can still be noted after it', () => {
    signOff();
    db.exec(
      `INSERT INTO chase VALUES ('c', 'p', 2026, 'autumn', 'carer', 'email', '2026-11-12', 'Jo', 'now')`,
    );
    expect(db.prepare('SELECT count(*) AS n FROM chase').get()).toEqual({ n: 1 });
  });

  test.each([
    [
      'a part of nobody',
      `INSERT INTO contribution (id, pep_id, role, created_at, updated_at) VALUES ('c', 'pep', 'uncle', 'now', 'now')`,
    ],
    [
      'a day that is none',
      `INSERT INTO contribution (id, pep_id, role, asked_on, created_at, updated_at) VALUES ('c', 'pep', 'carer', '2026-02-30', 'now', 'now')`,
    ],
    ['a PEP given up without a reason', `UPDATE pep SET not_finished_on = '2026-11-12'`],
  ])('refuses %s', (_, sql) => {
    expect(() => db.exec(sql)).toThrow(/CHECK/);
  });

  test('every foreign key has an index', () => {
    expect(
      db
        .prepare(`SELECT t.name AS child, f."from" AS "column"
         FROM pragma_table_list t JOIN pragma_foreign_key_list(t.name) f
         WHERE t.schema = 'main' AND NOT EXISTS (
           SELECT 1 FROM pragma_index_list(t.name) l JOIN pragma_index_info(l.name) i
           WHERE i.seqno = 0 AND i.name = f."from")`)
        .all(),
    ).toEqual([]);
  });
});
