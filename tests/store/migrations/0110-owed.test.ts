import Database from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { migrations } from '#electron/store/kernel/migrations/index.ts';

let db: Database.Database;
let before: Record<string, unknown>[];

const rows = (table: string) =>
  db.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table} ORDER BY id`).all();

const addPupil = (id: string): void => {
  db.exec(`INSERT INTO pupil (id, code, legal_forename, legal_surname, search_key, created_at, updated_at)
    VALUES ('${id}', substr('${id}' || '0000', 1, 4), 'Ada', 'Brook', 'brook ada', 'now', 'now')`);
};
const addPep = (id: string, pupilId: string, term: string, templateId: string): void => {
  db.exec(`INSERT INTO pep (id, pupil_id, academic_year, term, template_id, template_version, status,
      revision, started_on, created_at, updated_at)
    VALUES ('${id}', '${pupilId}', 2026, '${term}', '${templateId}', 1, 'in-preparation', 1,
      '2026-11-02', 'now', 'now')`);
};
const say = (pepId: string, status: string): void => {
  db.exec(`INSERT INTO pep_answer (id, pep_id, field_id, answer, updated_at)
    VALUES ('${pepId}-care', '${pepId}', 'care-status', '{"kind":"value","value":"${status}"}', 'now')`);
};

beforeEach(() => {
  db = new Database(':memory:');
  for (const migration of migrations.filter(({ number }) => number < 110)) migration.up(db);
  for (const id of ['care', 'kin', 'plan', 'none', 'open']) addPupil(id);
  addPep('a1', 'care', 'autumn', 'school-age');
  say('a1', 'kinship');
  addPep('a2', 'care', 'spring', 'school-age');
  say('a2', 'looked-after');
  addPep('k', 'kin', 'autumn', 'school-age');
  say('k', 'kinship');
  addPep('v', 'plan', 'autumn', 'voluntary-plan');
  addPep('u', 'open', 'autumn', 'school-age');
  db.exec(`INSERT INTO pupil_event (id, pupil_id, kind, on_date, half_days, told_on, created_at, updated_at)
    VALUES ('e', 'kin', 'suspension', '2026-10-05', 3, '2026-10-06', 'now', 'now')`);
  before = ['pupil', 'pep', 'pep_answer', 'pupil_event'].flatMap(rows);
  migrations.find(({ number }) => number === 110)?.up(db);
});

describe('How a child stands to care comes to the pupil', () => {
  test('as the newest PEP says, and “previously” where that is a voluntary plan', () => {
    const status = Object.fromEntries(rows('pupil').map((row) => [row.id, row.care_status]));
    expect(status).toEqual({
      care: 'looked-after',
      kin: 'kinship',
      plan: 'previously',
      none: 'looked-after',
      open: 'looked-after',
    });
  });

  test('and the rest stays as it was', () => {
    const rest = ['pupil', 'pep', 'pep_answer', 'pupil_event']
      .flatMap(rows)
      .map(({ care_status: _, told_who: __, ...row }) => row);
    expect(rest).toEqual(before);
    expect(rows('pupil_event')).toMatchObject([{ told_who: null }]);
  });

  test('and nothing else than the five is taken', () => {
    expect(() => db.exec(`UPDATE pupil SET care_status = 'adopted-by-wolves'`)).toThrow();
    expect(() => db.exec(`UPDATE pupil_event SET told_who = 'nobody'`)).toThrow();
  });
});
