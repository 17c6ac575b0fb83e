import Database from 'better-sqlite3';
import { migrations } from '#electron/store/kernel/migrations/index.ts';

/** An empty database in the newest shape, in memory and without a key. */
export const emptyDatabase = (): Database.Database => {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  for (const { up } of migrations) up(db);
  return db;
};

/** The same with one pupil and the pupil's PEP, in preparation, with one of each of its rows. */
export const databaseWithPep = (): Database.Database => {
  const db = emptyDatabase();
  db.exec(`
    INSERT INTO authority (id, name, pp_plus_pence) VALUES ('a', 'Luton', 60000);
    INSERT INTO pupil (id, code, legal_forename, legal_surname, search_key, authority_id, created_at, updated_at)
      VALUES ('p', '7F3K', 'Mia', 'Thompson', 'thompson mia "t"', 'a', 'now', 'now');
    INSERT INTO pep (id, pupil_id, academic_year, term, template_id, template_version, status, revision,
      started_on, created_at, updated_at)
      VALUES ('pep', 'p', 2026, 'autumn', 'school-age', 1, 'in-preparation', 1, '2026-11-02', 'now', 'now');
    INSERT INTO target (id, pep_id, position, answers, created_at, updated_at)
      VALUES ('t', 'pep', 1, '{}', 'now', 'now');
    INSERT INTO pep_answer (id, pep_id, field_id, answer, updated_at) VALUES ('pa', 'pep', 'f', '"x"', 'now');
    INSERT INTO action (id, pep_id, pupil_id, target_id, position, description, status, created_at, updated_at)
      VALUES ('ac', 'pep', 'p', 't', 1, 'Read together', 'open', 'now', 'now');
    INSERT INTO attachment (id, pep_id, pupil_id, field_id, file_name, media_type, bytes, sha256, content, created_at)
      VALUES ('at', 'pep', 'p', 'f', 'view.png', 'image/png', 1, '${'0'.repeat(64)}', x'00', 'now');
  `);
  return db;
};

/** "done", or SQLite's own name for why it was refused. */
export const refusalBy =
  (db: () => Database.Database) =>
  (sql: string): string => {
    try {
      db().exec(sql);
      return 'done';
    } catch (thrown) {
      return thrown instanceof Database.SqliteError ? thrown.code : String(thrown);
    }
  };

/** Signs off the one PEP, with marks if asked. */
export const signOff = (db: Database.Database, more = ''): void =>
  void db.exec(
    `UPDATE pep SET status = 'signed-off', signed_off_at = 'now', signed_off_by = 'Jo', frozen = '{}'${more}
     WHERE id = 'pep'`,
  );

/** The statement that notes a step of the one PEP. */
export const step = (name: string, id = name): string =>
  `INSERT INTO pep_step (id, pep_id, step, on_date, by_whom, detail, created_at)
   VALUES ('${id}', 'pep', '${name}', '2026-11-20', 'Jo', '{}', 'now')`;
