import type Database from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { databaseWithPep, refusalBy, signOff, step } from './a-database.ts';

let db: Database.Database;

const revision = `INSERT INTO pep (id, pupil_id, academic_year, term, template_id, template_version,
    status, revision, amends_id, amend_reason, started_on, created_at, updated_at)
  VALUES ('next', 'p', 2026, 'autumn', 'school-age', 1, 'in-preparation', 2, 'pep', 'A slip',
    '2026-11-21', 'now', 'now')`;

const takenAway = `status = 'in-preparation', signed_off_at = NULL, signed_off_by = NULL, frozen = NULL`;
const undo = `UPDATE pep SET ${takenAway}, updated_at = 'later' WHERE id = 'pep'`;

const refusal = refusalBy(() => db);
const sealed = 'SQLITE_CONSTRAINT_TRIGGER';

beforeEach(() => {
  db = databaseWithPep();
  db.exec(`${step('ready')}; ${step('signed-off')}`);
  signOff(db);
});

describe('A sign-off is undone', () => {
  test('a PEP that is not undone stays sealed in each of its rows', () => {
    for (const sql of [
      `UPDATE pep SET amend_reason = 'x'`,
      `UPDATE pep SET frozen = '{"other":1}'`,
      `UPDATE pep SET signed_off_by = 'Sam'`,
      `UPDATE pep SET quality = '[]'`,
      `UPDATE pep SET updated_at = 'later'`,
      `DELETE FROM pep`,
      `UPDATE pep_answer SET answer = '"y"'`,
      `DELETE FROM pep_answer`,
      `INSERT INTO pep_answer (id, pep_id, field_id, answer, updated_at) VALUES ('b', 'pep', 'g', '"x"', 'now')`,
      `UPDATE target SET answers = '{"a":1}'`,
      `DELETE FROM target`,
      `UPDATE action SET description = 'Other'`,
      `DELETE FROM action`,
      `UPDATE attachment SET alt = 'A house'`,
      `DELETE FROM attachment`,
      `DELETE FROM pep_step WHERE step = 'signed-off'`,
      `UPDATE pep_step SET on_date = '2026-11-21' WHERE step = 'ready'`,
    ]) {
      expect(refusal(sql), sql).toBe(sealed);
    }
  });

  test.each([
    ['the status alone', `status = 'in-preparation'`],
    [
      'a copy left behind',
      `status = 'in-preparation', signed_off_at = NULL, signed_off_by = NULL, frozen = '{}'`,
    ],
    ['a name left behind', `status = 'in-preparation', signed_off_at = NULL, frozen = NULL`],
    ['an instant left behind', `status = 'in-preparation', signed_off_by = NULL, frozen = NULL`],
    ['the signature alone', `signed_off_at = NULL, signed_off_by = NULL, frozen = NULL`],
  ])('is refused with %s', (_, set) => {
    expect(refusal(`UPDATE pep SET ${set}`)).toBe(sealed);
  });

  test('changes nothing else of the PEP’s row, whatever columns that has come to have', () => {
    const free = ['status', 'signed_off_at', 'signed_off_by', 'frozen', 'updated_at'];
    const columns = db
      .prepare<[], { name: string; type: string }>(
        `SELECT name, type FROM pragma_table_info('pep')`,
      )
      .all()
      .filter(({ name }) => !free.includes(name));
    expect(columns.length).toBeGreaterThan(10);
    for (const { name, type } of columns) {
      const other = type === 'INTEGER' ? '77' : `'"other"'`;
      expect(refusal(`UPDATE pep SET ${takenAway}, ${name} = ${other}`), name).toBe(sealed);
    }
  });

  test.each(['sent', 'accepted', 'returned'])('is refused once it is %s', (name) => {
    db.exec(step(name));
    expect(refusal(undo)).toBe(sealed);
    db.exec(`DELETE FROM pep_step WHERE step = '${name}'`);
    expect(refusal(undo)).toBe('done');
  });

  test('is refused once a revision amends it', () => {
    db.exec(revision);
    expect(refusal(undo)).toBe(sealed);
    db.exec(`DELETE FROM pep WHERE id = 'next'`);
    expect(refusal(undo)).toBe('done');
  });

  test('opens every row of that PEP, which is then signed off anew', () => {
    db.exec(undo);
    for (const sql of [
      `DELETE FROM pep_step WHERE step = 'signed-off'`,
      `UPDATE pep_answer SET answer = '"y"'`,
      `UPDATE target SET answers = '{"a":1}'`,
      `UPDATE action SET description = 'Other'`,
      `UPDATE attachment SET alt = 'A house'`,
      step('signed-off'),
      `UPDATE pep SET status = 'signed-off', signed_off_at = 'now', signed_off_by = 'Jo', frozen = '{}'`,
    ]) {
      expect(refusal(sql), sql).toBe('done');
    }
    expect(refusal(`UPDATE pep_answer SET answer = '"z"'`)).toBe(sealed);
  });
});
