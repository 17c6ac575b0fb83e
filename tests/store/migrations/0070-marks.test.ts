import Database from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { migrations } from '#electron/store/kernel/migrations/index.ts';

let db: Database.Database;
let before: Record<string, unknown>[];

const peps = () => db.prepare<[], Record<string, unknown>>('SELECT * FROM pep').all();

beforeEach(() => {
  db = new Database(':memory:');
  for (const { number, up } of migrations) if (number < 70) up(db);
  db.exec(`
    INSERT INTO authority (id, name) VALUES ('a', 'Luton');
    INSERT INTO pupil (id, code, legal_forename, legal_surname, search_key, authority_id, created_at, updated_at)
      VALUES ('p', '7F3K', 'Mia', 'Thompson', 'thompson mia', 'a', 'now', 'now');
    INSERT INTO pep (id, pupil_id, academic_year, term, template_id, template_version, status, revision,
      started_on, created_at, updated_at)
      VALUES ('pep', 'p', 2026, 'autumn', 'school-age', 1, 'in-preparation', 1, '2026-11-02', 'now', 'now');
  `);
  before = peps();
  migrations.find(({ number }) => number === 70)?.up(db);
});

describe('The marks of a PEP come to the records', () => {
  test('and leave everything that was there as it was', () => {
    expect(peps()).toEqual(before.map((pep) => ({ ...pep, marks: null })));
  });

  test('and are sealed with the PEP', () => {
    db.exec(`UPDATE pep SET status = 'signed-off', signed_off_at = 'now', signed_off_by = 'Jo',
      frozen = '{}', marks = '{}'`);
    expect(() => db.exec(`UPDATE pep SET marks = NULL`)).toThrow();
  });

  test('and go with the signature where a sign-off is undone', () => {
    db.exec(`UPDATE pep SET status = 'signed-off', signed_off_at = 'now', signed_off_by = 'Jo',
      frozen = '{}', marks = '{}'`);
    const undone = `UPDATE pep SET status = 'in-preparation', signed_off_at = NULL,
      signed_off_by = NULL, frozen = NULL`;
    expect(() => db.exec(undone)).toThrow('marks without a sign-off');
    db.exec(`${undone}, marks = NULL`);
    expect(peps()).toMatchObject([{ status: 'in-preparation', marks: null }]);
  });

  test('and take nothing but data', () => {
    expect(() =>
      db.exec(`UPDATE pep SET status = 'signed-off', signed_off_at = 'now', signed_off_by = 'Jo',
        frozen = '{}', marks = 'green'`),
    ).toThrow(/CHECK/);
  });
});
