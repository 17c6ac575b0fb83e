import type Database from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { databaseWithPep, refusalBy, signOff } from './a-database.ts';

let db: Database.Database;
beforeEach(() => {
  db = databaseWithPep();
});

const refusal = refusalBy(() => db);
const sealed = 'SQLITE_CONSTRAINT_TRIGGER';

const ask = `INSERT INTO contribution (id, pep_id, role, asked_on, created_at, updated_at)
  VALUES ('c', 'pep', 'carer', '2026-11-03', 'now', 'now')`;

describe('With a PEP that is signed off', () => {
  test('what the teacher says to its check, and what a picture shows, is sealed', () => {
    expect(refusal(`UPDATE pep SET quality = '[]'`)).toBe('done');
    signOff(db);
    expect(refusal(`UPDATE pep SET quality = '["other"]'`)).toBe(sealed);
    expect(refusal(`UPDATE attachment SET alt = 'A house'`)).toBe(sealed);
  });

  test('its marks are sealed, and go with the signature where it is undone', () => {
    signOff(db, ", marks = '{}'");
    expect(refusal('UPDATE pep SET marks = NULL')).toBe(sealed);
    const undone = `UPDATE pep SET status = 'in-preparation', signed_off_at = NULL,
      signed_off_by = NULL, frozen = NULL`;
    expect(refusal(undone)).toBe(sealed);
    expect(refusal(`${undone}, marks = NULL`)).toBe('done');
    expect(db.prepare('SELECT status, marks FROM pep').all()).toEqual([
      { status: 'in-preparation', marks: null },
    ]);
  });

  test('marks are data, or nothing', () => {
    expect(() => signOff(db, ", marks = 'green'")).toThrow(/CHECK/);
  });

  test('what came from others is sealed', () => {
    expect(refusal(ask)).toBe('done');
    signOff(db);
    expect(refusal(`UPDATE contribution SET told_by = 'Jo'`)).toBe(sealed);
    expect(refusal('DELETE FROM contribution')).toBe(sealed);
    expect(refusal(ask)).toBe(sealed);
  });

  test('a reminder can still be noted', () => {
    signOff(db);
    db.exec(
      `INSERT INTO reminder VALUES ('c', 'p', 2026, 'autumn', 'carer', 'email', '2026-11-12', 'Jo', 'now')`,
    );
    expect(db.prepare('SELECT count(*) AS n FROM reminder').get()).toEqual({ n: 1 });
  });
});
