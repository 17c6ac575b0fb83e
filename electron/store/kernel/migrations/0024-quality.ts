import type { Migration } from './migration.ts';

/**
 * What a teacher says to the quality check of a PEP and hides from its meeting, the rubric that was
 * read from a file for an authority, and what a picture shows. Each belongs to one row and goes with
 * it; what is signed off is sealed already.
 */
export const quality: Migration = {
  number: 24,
  up: (db) => {
    db.exec(`
      ALTER TABLE pep ADD COLUMN quality TEXT CHECK (quality IS NULL OR json_valid(quality));
      ALTER TABLE pep ADD COLUMN hidden TEXT CHECK (hidden IS NULL OR json_valid(hidden));
      ALTER TABLE attachment ADD COLUMN alt TEXT;
      ALTER TABLE authority ADD COLUMN rubric TEXT CHECK (rubric IS NULL OR json_valid(rubric));
    `);
  },
};
