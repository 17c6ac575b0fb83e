import Database from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { migrations } from '#electron/store/kernel/migrations/index.ts';

let db: Database.Database;

const attendees = [
  {
    id: 'row-1',
    cells: {
      role: 'social-worker',
      name: 'Joan Whitfield',
      invited: '2026-06-01',
      attended: 'yes',
    },
  },
  { id: 'row-2', cells: { role: 'teacher', name: 'Mr Baptiste', attended: 'yes', note: 'Late' } },
];

const answer = (pepId: string, fieldId: string, value: unknown, carried: number) =>
  db
    .prepare(
      `INSERT INTO pep_answer (id, pep_id, field_id, answer, carried, updated_at)
       VALUES (?, ?, ?, ?, ?, 'then')`,
    )
    .run(`${pepId} ${fieldId}`, pepId, fieldId, JSON.stringify({ kind: 'value', value }), carried);

const rowsOf = (pepId: string, fieldId: string): unknown =>
  JSON.parse(
    db
      .prepare<[string], { answer: string }>('SELECT answer FROM pep_answer WHERE id = ?')
      .get(`${pepId} ${fieldId}`)?.answer ?? '{}',
  ).value;

const count = (table: string): unknown => db.prepare(`SELECT count(*) AS n FROM ${table}`).get();

beforeEach(() => {
  db = new Database(':memory:');
  for (const { number, up } of migrations) if (number < 100) up(db);
  db.exec(`
    INSERT INTO authority (id, name) VALUES ('a', 'Luton');
    INSERT INTO pupil (id, code, legal_forename, legal_surname, search_key, authority_id, created_at, updated_at)
      VALUES ('p', '7F3K', 'Mia', 'Thompson', 'thompson mia', 'a', 'now', 'now');
    INSERT INTO pep (id, pupil_id, academic_year, term, template_id, template_version, status, revision,
      started_on, created_at, updated_at)
      VALUES ('begun', 'p', 2026, 'autumn', 'school-age', 2, 'in-preparation', 1, '2026-11-02', 'now', 'now'),
             ('given-up', 'p', 2026, 'spring', 'school-age', 2, 'in-preparation', 1, '2027-01-10', 'now', 'now'),
             ('signed', 'p', 2025, 'summer', 'school-age', 2, 'in-preparation', 1, '2026-06-02', 'now', 'now');
  `);
  answer('begun', 'attendees', attendees, 1);
  answer('signed', 'attendees', attendees, 1);
  answer('given-up', 'attendees', attendees, 1);
  db.exec(
    `UPDATE pep SET not_finished_on = '2027-02-01', not_finished_reason = 'Moved' WHERE id = 'given-up'`,
  );
  answer(
    'begun',
    'action-review',
    [{ id: 'x', cells: { action: 'Ring', outcome: '', why: '' } }],
    0,
  );
  db.exec(
    `UPDATE pep SET status = 'signed-off', signed_off_at = 'now', signed_off_by = 'Jo', frozen = '{}'
     WHERE id = 'signed'`,
  );
});

const migrate = (): void => {
  for (const { number, up } of migrations) if (number === 100) up(db);
};

describe('Reviews begun before', () => {
  test('no longer say who came to a meeting that has not been', () => {
    migrate();
    expect(rowsOf('begun', 'attendees')).toEqual([
      { id: 'row-1', cells: { role: 'social-worker' } },
      { id: 'row-2', cells: { role: 'teacher', name: 'Mr Baptiste' } },
    ]);
  });

  test('make room for what the last PEP says by now', () => {
    migrate();
    expect(rowsOf('begun', 'action-review')).toEqual([{ id: 'x', cells: { action: 'Ring' } }]);
  });

  test('are all that changes', () => {
    const before = ['pep', 'pep_answer', 'pupil'].map(count);
    migrate();
    expect(['pep', 'pep_answer', 'pupil'].map(count)).toEqual(before);
    expect(rowsOf('signed', 'attendees')).toEqual(attendees);
    expect(rowsOf('given-up', 'attendees')).toEqual(attendees);
  });

  test('keep what the teacher has confirmed since', () => {
    db.exec(`UPDATE pep_answer SET carried = 0 WHERE id = 'begun attendees'`);
    migrate();
    expect(rowsOf('begun', 'attendees')).toEqual(attendees);
  });
});
