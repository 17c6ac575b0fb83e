import type { Migration } from './migration.ts';

/** All of a PEP's row that undoing its sign-off leaves as it is. */
const kept = [
  'id',
  'pupil_id',
  'academic_year',
  'term',
  'template_id',
  'template_version',
  'revision',
  'amends_id',
  'amend_reason',
  'started_on',
  'created_at',
  'quality',
  'hidden',
];

const row = (of: 'OLD' | 'NEW'): string => kept.map((column) => `${of}.${column}`).join(', ');

/**
 * A signed-off PEP stays sealed, row by row, with one way out: its sign-off as a whole is undone,
 * while it has neither been sent nor answered nor amended. The change says nothing else, and takes
 * the frozen copy away with the signature. Every other row of the PEP opens only after that, since
 * their seals look at the PEP's status.
 */
export const undoableSignOff: Migration = {
  number: 40,
  up: (db) => {
    db.exec(`
      DROP TRIGGER pep_sealed_update;
      CREATE TRIGGER pep_sealed_update BEFORE UPDATE ON pep
      WHEN OLD.status = 'signed-off' AND NOT (
        NEW.status = 'in-preparation'
        AND NEW.signed_off_at IS NULL AND NEW.signed_off_by IS NULL AND NEW.frozen IS NULL
        AND (${row('OLD')}) IS (${row('NEW')})
        AND NOT EXISTS (
          SELECT 1 FROM pep_step
          WHERE pep_id = OLD.id AND step IN ('sent', 'accepted', 'returned')
        )
        AND NOT EXISTS (SELECT 1 FROM pep WHERE amends_id = OLD.id)
      )
      BEGIN SELECT RAISE(ABORT, 'a signed-off PEP'); END;
    `);
  },
};
