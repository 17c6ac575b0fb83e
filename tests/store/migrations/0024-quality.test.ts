import Database from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { first } from '#electron/store/kernel/migrations/0010-first.ts';
import { life } from '#electron/store/kernel/migrations/0020-life.ts';
import { quality } from '#electron/store/kernel/migrations/0024-quality.ts';

let db: Database.Database;
let before: Record<string, unknown>[];

const everything = () =>
  ['authority', 'pep', 'attachment'].flatMap((table) =>
    db.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).all(),
  );

beforeEach(() => {
  db = new Database(':memory:');
  first.up(db);
  life.up(db);
  db.exec(`
    INSERT INTO authority (id, name) VALUES ('a', 'Luton');
    INSERT INTO pupil (id, code, legal_forename, legal_surname, search_key, authority_id, created_at, updated_at)
      VALUES ('p', '7F3K', 'Mia', 'Thompson', 'thompson mia', 'a', 'now', 'now');
    INSERT INTO pep (id, pupil_id, academic_year, term, template_id, template_version, status, revision,
      started_on, created_at, updated_at)
      VALUES ('pep', 'p', 2026, 'autumn', 'school-age', 1, 'in-preparation', 1, '2026-11-02', 'now', 'now');
    INSERT INTO attachment (id, pep_id, pupil_id, field_id, file_name, media_type, bytes, sha256, content, created_at)
      VALUES ('at', 'pep', 'p', 'voice-attachment', 'view.png', 'image/png', 1, '${'0'.repeat(64)}', x'00', 'now');
  `);
  before = everything();
  quality.up(db);
});

describe('The quality check comes to the records', () => {
  test('and leaves everything that was there as it was', () => {
    const [authority, pep, attachment] = before;
    expect(everything()).toEqual([
      { ...authority, rubric: null },
      { ...pep, quality: null, hidden: null },
      { ...attachment, alt: null },
    ]);
  });

  test('and what the teacher says is sealed with the PEP', () => {
    db.exec(`UPDATE pep SET quality = '[]'`);
    db.exec(
      `UPDATE pep SET status = 'signed-off', signed_off_at = 'now', signed_off_by = 'Jo', frozen = '{}'`,
    );
    expect(() => db.exec(`UPDATE pep SET quality = '["other"]'`)).toThrow();
    expect(() => db.exec(`UPDATE attachment SET alt = 'A house'`)).toThrow();
  });
});
