import type { Migration } from './migration.ts';

/**
 * How a child stands to care is kept with the pupil, for it decides whether a PEP is owed; what the
 * newest PEP says of it is taken over, and a voluntary plan is only ever made for a child who was
 * looked after before. Of a suspension it is told who was told.
 */
export const owed: Migration = {
  number: 110,
  up: (db) => {
    db.exec(`
      ALTER TABLE pupil ADD COLUMN care_status TEXT NOT NULL DEFAULT 'looked-after'
        CHECK (care_status IN ('looked-after', 'previously', 'kinship', 'child-in-need', 'left-care'));
      UPDATE pupil SET care_status = said.status FROM (
        SELECT pupil_id, CASE
            WHEN template_id = 'voluntary-plan' THEN 'previously'
            ELSE (SELECT json_extract(answer, '$.value') FROM pep_answer
                  WHERE pep_id = pep.id AND field_id = 'care-status')
          END AS status
        FROM pep
        WHERE NOT EXISTS (
          SELECT 1 FROM pep AS later
          WHERE later.pupil_id = pep.pupil_id
            AND (later.academic_year, later.term, later.revision) > (pep.academic_year, pep.term, pep.revision)
        )
      ) AS said
      WHERE said.pupil_id = pupil.id
        AND said.status IN ('previously', 'kinship', 'child-in-need', 'left-care');
      ALTER TABLE pupil_event ADD COLUMN told_who TEXT
        CHECK (told_who IN ('social-worker', 'virtual-school', 'both'));
    `);
  },
};
