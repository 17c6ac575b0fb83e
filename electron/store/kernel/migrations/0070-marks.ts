import type { Migration } from './migration.ts';

/**
 * How a PEP was marked by those who signed it off, kept with it so that the virtual school's marks
 * can stand beside. It belongs to one PEP and is sealed by its sign-off; where that is undone it goes
 * with the signature.
 */
export const marks: Migration = {
  number: 70,
  up: (db) => {
    db.exec(`
      ALTER TABLE pep ADD COLUMN marks TEXT CHECK (marks IS NULL OR json_valid(marks));
      CREATE TRIGGER pep_marks_with_signature BEFORE UPDATE ON pep
      WHEN NEW.marks IS NOT NULL AND NEW.status <> 'signed-off'
      BEGIN SELECT RAISE(ABORT, 'marks without a sign-off'); END;
    `);
  },
};
