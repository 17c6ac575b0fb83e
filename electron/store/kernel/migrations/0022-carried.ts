import type { Migration } from './migration.ts';

/**
 * Answers that were taken over from the last PEP say so until they are confirmed; a target or an
 * action remembers which earlier one it carries on. That one may have been removed since.
 */
const carried = `
  ALTER TABLE pep_answer ADD COLUMN carried INTEGER NOT NULL DEFAULT 0 CHECK (carried IN (0, 1));
  ALTER TABLE target ADD COLUMN from_id TEXT;
  ALTER TABLE action ADD COLUMN from_id TEXT;
  CREATE UNIQUE INDEX target_carried_once ON target (pep_id, from_id) WHERE from_id IS NOT NULL;
  CREATE UNIQUE INDEX action_carried_once ON action (pep_id, from_id) WHERE from_id IS NOT NULL;
  CREATE INDEX action_by_origin ON action (from_id) WHERE from_id IS NOT NULL;
`;

/** What the school knows of a pupil's term, whichever PEP asks for it. */
const termRecord = `
  CREATE TABLE term_answer (
    id TEXT PRIMARY KEY,
    pupil_id TEXT NOT NULL REFERENCES pupil (id),
    academic_year INTEGER NOT NULL,
    term TEXT NOT NULL CHECK (term IN ('autumn', 'spring', 'summer')),
    field_id TEXT NOT NULL,
    answer TEXT NOT NULL CHECK (json_valid(answer)),
    updated_at TEXT NOT NULL,
    UNIQUE (pupil_id, academic_year, term, field_id)
  ) STRICT;
`;

/** What earlier PEPs say of their terms, each term's newest revision. */
const knownAlready = `
  INSERT INTO term_answer (id, pupil_id, academic_year, term, field_id, answer, updated_at)
  SELECT lower(hex(randomblob(16))), pep.pupil_id, pep.academic_year, pep.term,
    pep_answer.field_id, pep_answer.answer, pep_answer.updated_at
  FROM pep_answer JOIN pep ON pep.id = pep_answer.pep_id
  WHERE pep_answer.field_id IN ('attendance-as-at', 'attendance-ytd-percent',
      'attendance-sessions', 'attainment-lines', 'attainment-date',
      'sdq-score', 'sdq-date', 'sdq-informant', 'sdq-no-score-reason')
    AND NOT EXISTS (
      SELECT 1 FROM pep AS later
      WHERE later.pupil_id = pep.pupil_id AND later.academic_year = pep.academic_year
        AND later.term = pep.term AND later.revision > pep.revision
    );
`;

/** What a review carries on from the last PEP, and the pupil's record of each term. */
export const carriedOn: Migration = {
  number: 22,
  up: (db) => {
    db.exec(carried);
    db.exec(termRecord);
    db.exec(knownAlready);
  },
};
