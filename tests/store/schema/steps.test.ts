import type Database from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { steps } from '#domain/stages/steps.ts';
import { databaseWithPep, refusalBy, signOff, step } from './a-database.ts';

let db: Database.Database;
beforeEach(() => {
  db = databaseWithPep();
});

const refusal = refusalBy(() => db);

describe('The steps of a PEP', () => {
  test.each([
    ['a step twice', [step('ready'), step('ready', 'again')], 'SQLITE_CONSTRAINT_UNIQUE'],
    ['sending before sign-off', [step('sent')], 'SQLITE_CONSTRAINT_TRIGGER'],
  ])('refuse %s', (_, sql, code) => {
    expect(sql.map(refusal).at(-1)).toBe(code);
  });

  test.each(
    steps.filter((one) => !['initiated', 'started', 'meeting-held', 'amended'].includes(one)),
  )('may be %s', (one) => {
    signOff(db);
    expect(refusal(step(one))).not.toBe('SQLITE_CONSTRAINT_CHECK');
  });

  test('hold fast what led to a sign-off, while what follows it can still be told', () => {
    db.exec(step('ready'));
    signOff(db);
    for (const sql of [
      `UPDATE pep_step SET on_date = '2026-11-21' WHERE id = 'ready'`,
      `DELETE FROM pep_step WHERE id = 'ready'`,
    ]) {
      expect(refusal(sql)).toBe('SQLITE_CONSTRAINT_TRIGGER');
    }
    expect(refusal(step('lost'))).toBe('SQLITE_CONSTRAINT_CHECK');
    expect(refusal(step('sent'))).toBe('done');
    expect(refusal(step('returned'))).toBe('done');
    expect(refusal(step('accepted'))).toBe('SQLITE_CONSTRAINT_UNIQUE');
    expect(refusal(`DELETE FROM pep_step WHERE id = 'returned'`)).toBe('done');
  });
});
