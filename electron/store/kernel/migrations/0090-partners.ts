import type { Migration } from './migration.ts';

const date = (column: string): string => `${column} TEXT CHECK (${column} IS date(${column}))`;
const requiredDate = (column: string): string =>
  `${column} TEXT NOT NULL CHECK (${column} IS date(${column}))`;

/** A reminder that went to one who has to begin a PEP or to give a part of it. */
const chases = `
  CREATE TABLE chase (
    id TEXT PRIMARY KEY,
    pupil_id TEXT NOT NULL REFERENCES pupil (id),
    academic_year INTEGER NOT NULL,
    term TEXT NOT NULL CHECK (term IN ('autumn', 'spring', 'summer')),
    role TEXT NOT NULL CHECK (role IN ('social-worker', 'carer')),
    how TEXT NOT NULL CHECK (how IN ('letter', 'email', 'phone')),
    ${requiredDate('on_date')},
    to_whom TEXT NOT NULL,
    created_at TEXT NOT NULL,
    UNIQUE (pupil_id, academic_year, term, role, on_date, how)
  ) STRICT;
`;

/** What one role was asked to give to a PEP, and who told it when it came. */
const contributions = `
  CREATE TABLE contribution (
    id TEXT PRIMARY KEY,
    pep_id TEXT NOT NULL REFERENCES pep (id),
    role TEXT NOT NULL CHECK (role IN
      ('social-worker', 'carer', 'child', 'virtual-school', 'teacher', 'parent')),
    ${date('asked_on')},
    ${date('return_by')},
    ${date('back_on')},
    told_by TEXT,
    how TEXT CHECK (how IN ('form', 'email', 'phone', 'in-person', 'online')),
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    UNIQUE (pep_id, role)
  ) STRICT;
`;

const signedOff = (row: 'OLD' | 'NEW'): string =>
  `(SELECT status FROM pep WHERE id = ${row}.pep_id) = 'signed-off'`;

const refuse = (event: 'INSERT' | 'UPDATE' | 'DELETE', condition: string): string => `
  CREATE TRIGGER contribution_sealed_${event.toLowerCase()} BEFORE ${event} ON contribution
  WHEN ${condition}
  BEGIN SELECT RAISE(ABORT, 'a signed-off PEP'); END;`;

/** What was given to a signed-off PEP stays as it was. */
const seals = [
  refuse('INSERT', signedOff('NEW')),
  refuse('UPDATE', `${signedOff('OLD')} OR ${signedOff('NEW')}`),
  refuse('DELETE', signedOff('OLD')),
].join('');

/** A PEP of an earlier term that will not be finished, and why; both or neither. */
const notFinished = `
  ALTER TABLE pep ADD COLUMN ${date('not_finished_on')};
  ALTER TABLE pep ADD COLUMN not_finished_reason TEXT
    CHECK ((not_finished_reason IS NULL) = (not_finished_on IS NULL));
  CREATE INDEX pep_by_status ON pep (status, academic_year, term);
`;

/** All of a PEP's row that undoing its sign-off leaves as it is, with what this step adds to it. */
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
  'not_finished_on',
  'not_finished_reason',
];

const row = (of: 'OLD' | 'NEW'): string => kept.map((column) => `${of}.${column}`).join(', ');

/** The seal of a signed-off PEP as it was, holding the new columns as fast as the others. */
const sealed = `
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
`;

/** Those who have a part in a PEP: what they were asked, what came, and who was reminded. */
export const partners: Migration = {
  number: 90,
  up: (db) => {
    db.exec(chases);
    db.exec(contributions);
    db.exec(seals);
    db.exec(notFinished);
    db.exec(sealed);
  },
};
