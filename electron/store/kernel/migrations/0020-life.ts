import type { Migration } from './migration.ts';

const date = (column: string): string => `${column} TEXT CHECK (${column} IS date(${column}))`;
const requiredDate = (column: string): string =>
  `${column} TEXT NOT NULL CHECK (${column} IS date(${column}))`;

const refuse = (name: string, event: string, table: string, condition: string, why: string) => `
  CREATE TRIGGER ${name} BEFORE ${event} ON ${table} WHEN ${condition}
  BEGIN SELECT RAISE(ABORT, '${why}'); END;`;

/** What an authority asks beyond its first columns; NULL where it has said nothing. */
const profiles = `
  ALTER TABLE authority ADD COLUMN profile TEXT CHECK (profile IS NULL OR json_valid(profile));
`;

/**
 * The steps of a PEP's life that its own row does not tell. Each is taken once; a PEP is either
 * accepted or returned.
 */
const steps = `
  CREATE TABLE pep_step (
    id TEXT PRIMARY KEY,
    pep_id TEXT NOT NULL REFERENCES pep (id),
    step TEXT NOT NULL
      CHECK (step IN
        ('initiated', 'meeting-held', 'ready', 'signed-off', 'sent', 'accepted', 'returned')),
    ${requiredDate('on_date')},
    by_whom TEXT NOT NULL,
    detail TEXT NOT NULL CHECK (json_valid(detail)),
    created_at TEXT NOT NULL,
    UNIQUE (pep_id, step)
  ) STRICT;
  CREATE UNIQUE INDEX pep_step_one_answer ON pep_step (pep_id)
    WHERE step IN ('accepted', 'returned');
`;

/** What happened to a pupil between two PEPs, and whether the next one is brought forward for it. */
const events = `
  CREATE TABLE pupil_event (
    id TEXT PRIMARY KEY,
    pupil_id TEXT NOT NULL REFERENCES pupil (id),
    kind TEXT NOT NULL CHECK (kind IN ('school-change', 'suspension', 'exclusion')),
    ${requiredDate('on_date')},
    half_days INTEGER CHECK (half_days > 0),
    ${date('told_on')},
    note TEXT,
    decision TEXT CHECK (decision IN ('forward', 'leave')),
    ${date('pep_by')},
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX pupil_event_by_pupil ON pupil_event (pupil_id, on_date);
`;

const signedOff = (pepId: string): string =>
  `(SELECT status FROM pep WHERE id = ${pepId}) = 'signed-off'`;
const beforeSignOff = (row: 'OLD' | 'NEW'): string =>
  `${row}.step IN ('initiated', 'meeting-held', 'ready', 'signed-off') AND ${signedOff(`${row}.pep_id`)}`;

/** What led to a sign-off stays; what was sent and answered after it is told later. */
const seals = [
  refuse('pep_step_sealed_insert', 'INSERT', 'pep_step', beforeSignOff('NEW'), 'a signed-off PEP'),
  refuse(
    'pep_step_sealed_update',
    'UPDATE',
    'pep_step',
    `(${beforeSignOff('OLD')}) OR (${beforeSignOff('NEW')})`,
    'a signed-off PEP',
  ),
  refuse('pep_step_sealed_delete', 'DELETE', 'pep_step', beforeSignOff('OLD'), 'a signed-off PEP'),
  refuse(
    'pep_step_after_sign_off',
    'INSERT',
    'pep_step',
    `NEW.step IN ('sent', 'accepted', 'returned') AND NOT ${signedOff('NEW.pep_id')}`,
    'a PEP in preparation',
  ),
].join('');

/** The life of a PEP, what may bring it forward, and what authorities ask. */
export const life: Migration = {
  number: 20,
  up: (db) => {
    db.exec(profiles);
    db.exec(steps);
    db.exec(events);
    db.exec(seals);
  },
};
