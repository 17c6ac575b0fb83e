import Database from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { undoableSignOff } from '#electron/store/kernel/migrations/0040-undo-sign-off.ts';
import { migrations } from '#electron/store/kernel/migrations/index.ts';

let db: Database.Database;

const everything = () =>
  ['pupil', 'pep', 'pep_step', 'pep_answer', 'target', 'action', 'attachment'].map((table) =>
    db.prepare(`SELECT * FROM ${table} ORDER BY id`).all(),
  );

const step = (name: string) =>
  `INSERT INTO pep_step (id, pep_id, step, on_date, by_whom, detail, created_at)
   VALUES ('${name}', 'pep', '${name}', '2026-11-20', 'Jo', '{}', 'now')`;

const revision = `INSERT INTO pep (id, pupil_id, academic_year, term, template_id, template_version,
    status, revision, amends_id, amend_reason, started_on, created_at, updated_at)
  VALUES ('next', 'p', 2026, 'autumn', 'school-age', 1, 'in-preparation', 2, 'pep', 'A slip',
    '2026-11-21', 'now', 'now')`;

const takenAway = `status = 'in-preparation', signed_off_at = NULL, signed_off_by = NULL, frozen = NULL`;
const undo = `UPDATE pep SET ${takenAway}, updated_at = 'later' WHERE id = 'pep'`;

const refusal = (sql: string): string => {
  try {
    db.exec(sql);
    return 'done';
  } catch (thrown) {
    return thrown instanceof Database.SqliteError ? thrown.code : String(thrown);
  }
};
const sealed = 'SQLITE_CONSTRAINT_TRIGGER';

const upTo = (number: number): void => {
  for (const migration of migrations.filter((one) => one.number < number)) migration.up(db);
};

/** A PEP that was signed off before this step came. */
beforeEach(() => {
  db = new Database(':memory:');
  upTo(undoableSignOff.number);
  db.exec(`
    INSERT INTO authority (id, name) VALUES ('a', 'Luton');
    INSERT INTO pupil (id, code, legal_forename, legal_surname, search_key, authority_id, created_at, updated_at)
      VALUES ('p', '7F3K', 'Mia', 'Thompson', 'thompson mia', 'a', 'now', 'now');
    INSERT INTO pep (id, pupil_id, academic_year, term, template_id, template_version, status, revision,
      started_on, created_at, updated_at)
      VALUES ('pep', 'p', 2026, 'autumn', 'school-age', 1, 'in-preparation', 1, '2026-11-02', 'now', 'now');
    INSERT INTO pep_answer (id, pep_id, field_id, answer, updated_at) VALUES ('pa', 'pep', 'f', '"x"', 'now');
    INSERT INTO target (id, pep_id, position, answers, created_at, updated_at)
      VALUES ('t', 'pep', 1, '{}', 'now', 'now');
    INSERT INTO action (id, pep_id, pupil_id, target_id, position, description, status, created_at, updated_at)
      VALUES ('ac', 'pep', 'p', 't', 1, 'Read together', 'open', 'now', 'now');
    INSERT INTO attachment (id, pep_id, pupil_id, field_id, file_name, media_type, bytes, sha256, content, created_at)
      VALUES ('at', 'pep', 'p', 'f', 'view.png', 'image/png', 1, '${'0'.repeat(64)}', x'00', 'now');
    ${step('ready')};
    ${step('signed-off')};
    UPDATE pep SET status = 'signed-off', signed_off_at = 'now', signed_off_by = 'Jo', frozen = '{}';
  `);
});

/** As it is done when a store is opened: in one transaction, with foreign keys off. */
const migrate = (): void => {
  db.pragma('foreign_keys = OFF');
  db.transaction(() => undoableSignOff.up(db))();
  expect(db.pragma('foreign_key_check')).toEqual([]);
  db.pragma('foreign_keys = ON');
};

describe('Undoing a sign-off comes to the records', () => {
  test('and leaves everything that was there as it was', () => {
    expect(refusal(undo)).toBe(sealed);
    const before = everything();
    migrate();
    expect(everything()).toEqual(before);
    expect(refusal(undo)).toBe('done');
  });

  test('and a PEP that is not undone stays sealed in each of its rows', () => {
    migrate();
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
  ])('and is refused with %s', (_, set) => {
    migrate();
    expect(refusal(`UPDATE pep SET ${set}`)).toBe(sealed);
  });

  test('and changes nothing else of the PEP’s row, whatever columns that has come to have', () => {
    migrate();
    for (const { number, up } of migrations) if (number > undoableSignOff.number) up(db);
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

  test.each(['sent', 'accepted', 'returned'])('and is refused once it is %s', (name) => {
    migrate();
    db.exec(step(name));
    expect(refusal(undo)).toBe(sealed);
    db.exec(`DELETE FROM pep_step WHERE step = '${name}'`);
    expect(refusal(undo)).toBe('done');
  });

  test('and is refused once a revision amends it', () => {
    migrate();
    db.exec(revision);
    expect(refusal(undo)).toBe(sealed);
    db.exec(`DELETE FROM pep WHERE id = 'next'`);
    expect(refusal(undo)).toBe('done');
  });

  test('and opens every row of that PEP, which is then signed off anew', () => {
    migrate();
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
