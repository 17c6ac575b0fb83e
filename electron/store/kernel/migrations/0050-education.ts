import type { Migration } from './migration.ts';

/** The newest answer to a question that each pupil's PEPs give, set on the pupil. */
const fromNewestPep = (column: string, fieldIds: string, allowed: string): string => `
  UPDATE pupil SET ${column} = (
    SELECT json_extract(pep_answer.answer, '$.value')
    FROM pep JOIN pep_answer ON pep_answer.pep_id = pep.id
    WHERE pep.pupil_id = pupil.id AND pep_answer.field_id IN (${fieldIds})
      AND json_extract(pep_answer.answer, '$.kind') = 'value'
      AND ${allowed}
    -- The three terms' names happen to stand in the order of the year when sorted as text.
    ORDER BY pep.academic_year DESC, pep.term DESC, pep.revision DESC
    LIMIT 1
  );
`;

/** Where a pupil is educated is kept with the pupil; what the newest PEP said of it is taken over. */
export const educationOfPupils: Migration = {
  number: 50,
  up: (db) => {
    db.exec(`
      ALTER TABLE pupil ADD COLUMN school_place TEXT
        CHECK (school_place IN ('yes', 'dual', 'not-attending', 'no'));
      ALTER TABLE pupil ADD COLUMN place_since TEXT;
      ALTER TABLE pupil ADD COLUMN educated_elsewhere TEXT;
    `);
    db.exec(
      fromNewestPep(
        'school_place',
        "'on-roll'",
        "json_extract(pep_answer.answer, '$.value') IN ('yes', 'dual', 'not-attending', 'no')",
      ),
    );
    db.exec(
      fromNewestPep(
        'educated_elsewhere',
        "'p16-provider', 'he-institution'",
        "length(json_extract(pep_answer.answer, '$.value')) BETWEEN 1 AND 200",
      ),
    );
  },
};
