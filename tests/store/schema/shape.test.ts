import type Database from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { databaseWithPep, refusalBy, signOff as signOffIn } from './a-database.ts';

let db: Database.Database;
beforeEach(() => {
  db = databaseWithPep();
});

const signOff = () => signOffIn(db);
const refusal = refusalBy(() => db);

const insertAttachment = (id: string, fieldId: string) =>
  `INSERT INTO attachment (id, pep_id, pupil_id, field_id, file_name, media_type, bytes, sha256, content, created_at)
   VALUES ('${id}', 'pep', 'p', ${fieldId}, 'letter.pdf', 'application/pdf', 1, '${'1'.repeat(64)}', x'00', 'now')`;

describe('The shape of the records', () => {
  test('holds these tables, all strict', () => {
    const tables = db
      .prepare<[], { name: string; strict: number }>(
        `SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'`,
      )
      .all();
    expect(tables.map(({ name }) => name).sort()).toEqual([
      'act',
      'action',
      'attachment',
      'authority',
      'authority_deadline',
      'change_log',
      'contribution',
      'draft',
      'export_register',
      'list_view',
      'pep',
      'pep_answer',
      'pep_progress',
      'pep_step',
      'pp_award',
      'pp_line',
      'pp_rate',
      'pp_rule',
      'pp_sum',
      'pupil',
      'pupil_event',
      'pupil_word',
      'put_off',
      'reminder',
      'school',
      'target',
      'term',
      'term_answer',
    ]);
    expect(tables.every(({ strict }) => strict === 1)).toBe(true);
  });

  test('has an index for every foreign key', () => {
    const missing = db
      .prepare<[], { child: string; column: string }>(
        `SELECT t.name AS child, f."from" AS "column"
         FROM pragma_table_list t JOIN pragma_foreign_key_list(t.name) f
         WHERE t.schema = 'main' AND NOT EXISTS (
           SELECT 1 FROM pragma_index_list(t.name) l JOIN pragma_index_info(l.name) i
           WHERE i.seqno = 0 AND i.name = f."from")`,
      )
      .all();
    expect(missing).toEqual([]);
  });

  test.each([
    [`a date that is none`, `UPDATE pupil SET date_of_birth = '2026-02-30'`],
    [`a date in another form`, `UPDATE pupil SET date_of_birth = '12/03/2014'`],
    [`an unknown term`, `UPDATE pep SET term = 'winter'`],
    [`an unknown state`, `UPDATE pep SET status = 'lost'`],
    [`broken JSON`, `UPDATE target SET answers = '{'`],
    [`a sign-off without a name`, `UPDATE pep SET status = 'signed-off', frozen = '{}'`],
    [`a second school`, `INSERT INTO school (id, name) VALUES ('other', 'Elm')`],
    [
      `a term that ends before it starts`,
      `INSERT INTO term (id, academic_year, term, starts_on, ends_on)
       VALUES ('x', 2026, 'autumn', '2026-12-01', '2026-09-01')`,
    ],
    [`a file of another length than it says`, `UPDATE attachment SET bytes = 2`],
    [`a care status that is none`, `UPDATE pupil SET care_status = 'elsewhere'`],
    [`a school place that is none`, `UPDATE pupil SET school_place = 'somewhere'`],
    [
      `an event on no day`,
      `INSERT INTO pupil_event (id, pupil_id, kind, on_date, created_at, updated_at)
       VALUES ('e', 'p', 'suspension', '2026-02-30', 'now', 'now')`,
    ],
    [
      `a suspension of nothing known of a day`,
      `INSERT INTO pupil_event (id, pupil_id, kind, on_date, span, created_at, updated_at)
       VALUES ('e', 'p', 'suspension', '2026-11-20', 'evenings', 'now', 'now')`,
    ],
    [
      `a part of nobody`,
      `INSERT INTO contribution (id, pep_id, role, created_at, updated_at)
       VALUES ('c', 'pep', 'uncle', 'now', 'now')`,
    ],
    [
      `a part asked for on no day`,
      `INSERT INTO contribution (id, pep_id, role, asked_on, created_at, updated_at)
       VALUES ('c', 'pep', 'carer', '2026-02-30', 'now', 'now')`,
    ],
    [`a PEP given up without a reason`, `UPDATE pep SET not_finished_on = '2026-11-12'`],
  ])('refuses %s', (_, sql) => {
    expect(refusal(sql)).toBe('SQLITE_CONSTRAINT_CHECK');
  });

  test('carries an earlier target on once in a PEP', () => {
    const carry = (id: string) =>
      refusal(`INSERT INTO target (id, pep_id, position, answers, from_id, created_at, updated_at)
        VALUES ('${id}', 'pep', 2, '{}', 'earlier', 'now', 'now')`);
    expect([carry('one'), carry('two')]).toEqual(['done', 'SQLITE_CONSTRAINT_UNIQUE']);
  });

  test('lets one planned line stand for each row of tuition', () => {
    const line = (id: string, row: string, struck: string) =>
      refusal(`INSERT INTO pp_line (id, pupil_id, academic_year, term, kind, description, amount_pence,
          tuition_row, struck, created_at, updated_at)
        VALUES ('${id}', 'p', 2026, 'autumn', 'planned', 'Tutor', 100, ${row}, ${struck}, 'now', 'now')`);
    expect(line('one', "'row'", 'NULL')).toBe('done');
    expect(line('struck', "'row'", "'reversed'")).toBe('done');
    expect(line('other', 'NULL', 'NULL')).toBe('done');
    expect(line('twice', "'row'", 'NULL')).toBe('SQLITE_CONSTRAINT_UNIQUE');
  });

  test('keeps the words of each pupil’s search key, and only those', () => {
    const words = () => db.prepare('SELECT word FROM pupil_word ORDER BY word').pluck().all();
    expect(words()).toEqual(['"t"', 'mia', 'thompson']);
    db.exec(`UPDATE pupil SET search_key = 'bell  mia mia'`);
    expect(words()).toEqual(['bell', 'mia']);
    db.exec(`DELETE FROM attachment; DELETE FROM action; DELETE FROM target; DELETE FROM pep_answer;
      DELETE FROM pep; DELETE FROM pupil`);
    expect(words()).toEqual([]);
  });
});

describe('A signed-off PEP', () => {
  const changes = [
    [`its own row`, `UPDATE pep SET amend_reason = 'x'`],
    [`its state`, `UPDATE pep SET status = 'in-preparation'`],
    [`its being there`, `DELETE FROM pep`],
    [`an answer`, `UPDATE pep_answer SET answer = '"y"'`],
    [`an answer's being there`, `DELETE FROM pep_answer`],
    [`a target`, `UPDATE target SET answers = '{"a":1}'`],
    [`a target's being there`, `DELETE FROM target`],
    [`what an action is`, `UPDATE action SET description = 'Other'`],
    [`an action's date`, `UPDATE action SET due_date = '2026-12-01'`],
    [`an action's being there`, `DELETE FROM action`],
    [`a file`, `UPDATE attachment SET file_name = 'other'`],
    [`a file's being there`, `DELETE FROM attachment`],
    [
      `another answer`,
      `INSERT INTO pep_answer (id, pep_id, field_id, answer, updated_at) VALUES ('b', 'pep', 'g', '"x"', 'now')`,
    ],
    [
      `another target`,
      `INSERT INTO target (id, pep_id, position, answers, created_at, updated_at)
       VALUES ('u', 'pep', 2, '{}', 'now', 'now')`,
    ],
    [
      `another action`,
      `INSERT INTO action (id, pep_id, pupil_id, position, description, status, created_at, updated_at)
       VALUES ('ad', 'pep', 'p', 2, 'More', 'open', 'now', 'now')`,
    ],
    [`another file in answer to a field`, insertAttachment('au', `'f'`)],
  ] as const;

  test.each(changes)('refuses a change of %s', (_, sql) => {
    signOff();
    expect(refusal(sql)).toBe('SQLITE_CONSTRAINT_TRIGGER');
  });

  test('was open to each of these before', () => {
    for (const [, sql] of changes) {
      db.exec('BEGIN; PRAGMA defer_foreign_keys = ON');
      expect(refusal(sql), sql).toBe('done');
      db.exec('ROLLBACK');
    }
  });

  test('lets an action tell how it went, and a letter that came later be kept with it', () => {
    signOff();
    const told = `UPDATE action SET status = 'done', note = 'Well', completed_on = '2026-12-01', updated_at = 'then'`;
    expect(refusal(told)).toBe('done');
    expect(refusal(insertAttachment('av', 'NULL'))).toBe('done');
  });

  test('cannot be given an answer that belonged to another', () => {
    db.exec(`
      INSERT INTO pep (id, pupil_id, academic_year, term, template_id, template_version, status, revision,
        started_on, created_at, updated_at)
        VALUES ('next', 'p', 2026, 'spring', 'school-age', 1, 'in-preparation', 1, '2027-01-10', 'now', 'now');
      INSERT INTO pep_answer (id, pep_id, field_id, answer, updated_at) VALUES ('pb', 'next', 'h', '"x"', 'now')`);
    db.exec(`UPDATE pep SET status = 'signed-off', signed_off_at = 'now', signed_off_by = 'Jo', frozen = '{}'
      WHERE id = 'pep'`);
    expect(refusal(`UPDATE pep_answer SET pep_id = 'pep' WHERE id = 'pb'`)).toBe(
      'SQLITE_CONSTRAINT_TRIGGER',
    );
  });
});

describe('A register', () => {
  test.each([
    [
      'export_register',
      `INSERT INTO export_register (id, at, who, kind, folder, file_name, bytes, sha256)
       VALUES ('e', 'now', 'Jo', 'pep', '/x', 'PEP.pdf', 1, 'y')`,
    ],
    [
      'change_log',
      `INSERT INTO change_log (at, who, group_id, table_name, row_id, after)
       VALUES ('now', 'Jo', 'g', 'pupil', 'p', '{}')`,
    ],
  ])('%s only grows', (table, insert) => {
    db.exec(insert);
    expect(refusal(`UPDATE ${table} SET who = 'Other'`)).toBe('SQLITE_CONSTRAINT_TRIGGER');
    expect(refusal(`DELETE FROM ${table}`)).toBe('SQLITE_CONSTRAINT_TRIGGER');
  });
});
