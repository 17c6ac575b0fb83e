import type { Migration } from './migration.ts';

/** A text column that is empty or a real date, yyyy-mm-dd: SQLite's date() gives back only those. */
const date = (column: string): string => `${column} TEXT CHECK (${column} IS date(${column}))`;
const requiredDate = (column: string): string =>
  `${column} TEXT NOT NULL CHECK (${column} IS date(${column}))`;

const json = (column: string): string =>
  `${column} TEXT CHECK (${column} IS NULL OR json_valid(${column}))`;
const requiredJson = (column: string): string =>
  `${column} TEXT NOT NULL CHECK (json_valid(${column}))`;

/** A year from 1 September, by the calendar year it starts in, and one of its three terms. */
const academicTerm = `
  academic_year INTEGER NOT NULL CHECK (academic_year BETWEEN 2000 AND 2200),
  term TEXT NOT NULL CHECK (term IN ('autumn', 'spring', 'summer'))`;

const stamps = `created_at TEXT NOT NULL, updated_at TEXT NOT NULL`;

/** Refuses a change with a sentence of its own; the store shows it as "not allowed". */
const refuse = (name: string, event: string, table: string, condition: string, why: string) => `
  CREATE TRIGGER ${name} BEFORE ${event} ON ${table} WHEN ${condition}
  BEGIN SELECT RAISE(ABORT, '${why}'); END;`;

const signedOff = (pepId: string): string =>
  `(SELECT status FROM pep WHERE id = ${pepId}) = 'signed-off'`;

/** No row of `table` may join, leave or change within a signed-off PEP. */
const sealWithPep = (table: string, also = 'TRUE'): string => {
  const why = `${table} of a signed-off PEP`;
  return (
    refuse(
      `${table}_sealed_insert`,
      'INSERT',
      table,
      `${also} AND ${signedOff('NEW.pep_id')}`,
      why,
    ) +
    refuse(
      `${table}_sealed_update`,
      'UPDATE',
      table,
      `${signedOff('OLD.pep_id')} OR ${signedOff('NEW.pep_id')}`,
      why,
    ) +
    refuse(`${table}_sealed_delete`, 'DELETE', table, signedOff('OLD.pep_id'), why)
  );
};

/** A register only grows. */
const appendOnly = (table: string): string =>
  refuse(`${table}_no_update`, 'UPDATE', table, 'TRUE', `${table} only grows`) +
  refuse(`${table}_no_delete`, 'DELETE', table, 'TRUE', `${table} only grows`);

// No foreign key cascades: every row that goes must pass through the store's write handle, so that
// the change log holds it and undo can bring it back.
const tables = `
  CREATE TABLE school (
    id TEXT PRIMARY KEY CHECK (id = 'school'),
    name TEXT NOT NULL,
    urn TEXT, laestab TEXT, phone TEXT, dt_name TEXT, dt_email TEXT,
    recovery_confirmed_at TEXT
  ) STRICT;

  CREATE TABLE authority (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    la_number TEXT, virtual_school_name TEXT,
    contact_name TEXT, contact_email TEXT, contact_phone TEXT,
    pp_plus_pence INTEGER CHECK (pp_plus_pence >= 0),
    pp_plus_source TEXT, procedure_notes TEXT,
    position INTEGER NOT NULL DEFAULT 0,
    archived_at TEXT
  ) STRICT;

  CREATE TABLE authority_deadline (
    id TEXT PRIMARY KEY,
    authority_id TEXT NOT NULL REFERENCES authority (id),
    ${academicTerm},
    ${requiredDate('deadline')},
    UNIQUE (authority_id, academic_year, term)
  ) STRICT;

  CREATE TABLE term (
    id TEXT PRIMARY KEY,
    ${academicTerm},
    ${requiredDate('starts_on')},
    ${requiredDate('ends_on')},
    ${date('half_term_starts_on')},
    ${date('half_term_ends_on')},
    UNIQUE (academic_year, term),
    CHECK (starts_on <= ends_on),
    CHECK (half_term_starts_on <= half_term_ends_on)
  ) STRICT;

  CREATE TABLE pupil (
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL UNIQUE CHECK (length(code) = 4),
    legal_forename TEXT NOT NULL,
    legal_surname TEXT NOT NULL,
    preferred_name TEXT,
    search_key TEXT NOT NULL,
    ${date('date_of_birth')},
    sex TEXT, upn TEXT, uln TEXT,
    year_group_override INTEGER,
    authority_id TEXT REFERENCES authority (id),
    ${date('care_start_date')},
    ${date('first_review_date')},
    ${date('next_review_date')},
    legal_status TEXT, placement_type TEXT,
    ${json('social_worker')},
    ${json('carer')},
    ${json('virtual_school_contact')},
    ${json('iro')},
    languages TEXT, ethnicity TEXT, about_me TEXT,
    ${date('enrolled_on')},
    ${date('left_on')},
    ${stamps}
  ) STRICT;

  CREATE TABLE pupil_word (
    word TEXT NOT NULL,
    pupil_id TEXT NOT NULL REFERENCES pupil (id),
    PRIMARY KEY (word, pupil_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE pep (
    id TEXT PRIMARY KEY,
    pupil_id TEXT NOT NULL REFERENCES pupil (id),
    ${academicTerm},
    template_id TEXT NOT NULL,
    template_version INTEGER NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('in-preparation', 'signed-off')),
    revision INTEGER NOT NULL CHECK (revision >= 1),
    amends_id TEXT REFERENCES pep (id),
    amend_reason TEXT,
    ${requiredDate('started_on')},
    signed_off_at TEXT, signed_off_by TEXT,
    ${json('frozen')},
    ${stamps},
    UNIQUE (pupil_id, academic_year, term, revision),
    CHECK (status = 'in-preparation'
      OR (signed_off_at IS NOT NULL AND signed_off_by IS NOT NULL AND frozen IS NOT NULL))
  ) STRICT;

  CREATE TABLE pep_progress (
    pep_id TEXT PRIMARY KEY REFERENCES pep (id),
    percent INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 100)
  ) STRICT;

  CREATE TABLE pep_answer (
    id TEXT PRIMARY KEY,
    pep_id TEXT NOT NULL REFERENCES pep (id),
    field_id TEXT NOT NULL,
    ${requiredJson('answer')},
    updated_at TEXT NOT NULL,
    UNIQUE (pep_id, field_id)
  ) STRICT;

  CREATE TABLE target (
    id TEXT PRIMARY KEY,
    pep_id TEXT NOT NULL REFERENCES pep (id),
    position INTEGER NOT NULL,
    ${requiredJson('answers')},
    ${stamps}
  ) STRICT;

  CREATE TABLE action (
    id TEXT PRIMARY KEY,
    pep_id TEXT NOT NULL REFERENCES pep (id),
    pupil_id TEXT NOT NULL REFERENCES pupil (id),
    target_id TEXT REFERENCES target (id),
    position INTEGER NOT NULL,
    description TEXT NOT NULL,
    owner TEXT, owner_role TEXT,
    ${date('due_date')},
    status TEXT NOT NULL CHECK (status IN ('open', 'done', 'partly', 'not-done')),
    note TEXT,
    ${date('completed_on')},
    ${stamps}
  ) STRICT;

  CREATE TABLE pp_award (
    id TEXT PRIMARY KEY,
    pupil_id TEXT NOT NULL REFERENCES pupil (id),
    ${academicTerm},
    amount_pence INTEGER NOT NULL CHECK (amount_pence >= 0),
    source TEXT, note TEXT,
    UNIQUE (pupil_id, academic_year, term)
  ) STRICT;

  CREATE TABLE pp_line (
    id TEXT PRIMARY KEY,
    pupil_id TEXT NOT NULL REFERENCES pupil (id),
    ${academicTerm},
    kind TEXT NOT NULL CHECK (kind IN ('planned', 'spent')),
    ${date('date')},
    category TEXT,
    description TEXT NOT NULL,
    supplier TEXT,
    target_id TEXT REFERENCES target (id),
    pep_id TEXT REFERENCES pep (id),
    quantity INTEGER, unit_cost_pence INTEGER,
    amount_pence INTEGER NOT NULL,
    planned_line_id TEXT REFERENCES pp_line (id),
    note TEXT,
    ${stamps}
  ) STRICT;

  CREATE TABLE attachment (
    id TEXT PRIMARY KEY,
    pep_id TEXT REFERENCES pep (id),
    pupil_id TEXT NOT NULL REFERENCES pupil (id),
    field_id TEXT,
    file_name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    content BLOB NOT NULL CHECK (length(content) = bytes),
    created_at TEXT NOT NULL
  ) STRICT;

  -- What is being typed into a form that is not finished; no record yet, so the log leaves it out.
  CREATE TABLE draft (
    key TEXT PRIMARY KEY,
    ${requiredJson('value')},
    saved_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- The register outlives what it tells of, so it points at nothing by a foreign key.
  CREATE TABLE export_register (
    id TEXT PRIMARY KEY,
    at TEXT NOT NULL, who TEXT NOT NULL,
    kind TEXT NOT NULL,
    pep_id TEXT, pupil_id TEXT,
    recipient TEXT, folder TEXT NOT NULL, file_name TEXT NOT NULL,
    pages INTEGER, bytes INTEGER NOT NULL, sha256 TEXT NOT NULL
  ) STRICT;

  CREATE TABLE change_log (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL, who TEXT NOT NULL,
    group_id TEXT NOT NULL,
    table_name TEXT NOT NULL, row_id TEXT NOT NULL,
    pupil_id TEXT,
    ${json('before')},
    ${json('after')},
    CHECK (before IS NOT NULL OR after IS NOT NULL)
  ) STRICT;
`;

// Each foreign key has an index on its own side too, or deleting one pupil would read whole tables.
const indexes = `
  -- With left_on, so that counting who is on the roll need not read whole pupils.
  CREATE INDEX pupil_by_search_key ON pupil (search_key, id, left_on);
  CREATE INDEX pupil_by_authority ON pupil (authority_id);
  CREATE INDEX pupil_by_upn ON pupil (upn);
  CREATE INDEX pupil_word_by_pupil ON pupil_word (pupil_id);
  CREATE INDEX pep_by_term ON pep (academic_year, term, pupil_id, revision);
  CREATE INDEX pep_by_amends ON pep (amends_id);
  CREATE INDEX target_by_pep ON target (pep_id, position);
  CREATE INDEX action_by_due_date ON action (status, due_date);
  CREATE INDEX action_by_completed_on ON action (completed_on);
  CREATE INDEX action_by_pep ON action (pep_id, position);
  CREATE INDEX action_by_pupil ON action (pupil_id, due_date);
  CREATE INDEX action_by_target ON action (target_id);
  CREATE INDEX pp_award_by_term ON pp_award (academic_year, term, amount_pence);
  CREATE INDEX pp_line_by_pupil ON pp_line (pupil_id, academic_year, term);
  CREATE INDEX pp_line_by_term ON pp_line (academic_year, term, pupil_id, kind, amount_pence);
  CREATE INDEX pp_line_by_target ON pp_line (target_id);
  CREATE INDEX pp_line_by_pep ON pp_line (pep_id);
  CREATE INDEX pp_line_by_planned_line ON pp_line (planned_line_id);
  CREATE INDEX attachment_by_pep ON attachment (pep_id, field_id);
  CREATE INDEX attachment_by_pupil ON attachment (pupil_id);
  CREATE INDEX export_register_by_time ON export_register (at);
  CREATE INDEX export_register_by_pep ON export_register (pep_id);
  CREATE INDEX change_log_by_group ON change_log (group_id);
  CREATE INDEX change_log_by_pupil ON change_log (pupil_id, seq);
  CREATE INDEX change_log_by_row ON change_log (table_name, row_id, seq);
`;

/**
 * pupil_word holds the words of pupil.search_key so that a search may begin at any of a name's words
 * and still use an index. It follows from pupil, so triggers keep it and the change log leaves it out.
 */
const splitIntoWords = `
  INSERT OR IGNORE INTO pupil_word (word, pupil_id)
  SELECT value, NEW.id
  FROM json_each('[' || replace(json_quote(NEW.search_key), ' ', '","') || ']')
  WHERE value <> '';`;
const searchWords = `
  CREATE TRIGGER pupil_word_insert AFTER INSERT ON pupil BEGIN ${splitIntoWords} END;
  CREATE TRIGGER pupil_word_update AFTER UPDATE OF search_key ON pupil
  WHEN OLD.search_key IS NOT NEW.search_key BEGIN
    DELETE FROM pupil_word WHERE pupil_id = OLD.id;
    ${splitIntoWords}
  END;
  CREATE TRIGGER pupil_word_delete BEFORE DELETE ON pupil BEGIN
    DELETE FROM pupil_word WHERE pupil_id = OLD.id;
  END;
`;

/**
 * pep_progress follows from a PEP's answers and is kept only so that lists need not read them all.
 * Like pupil_word it is no record of its own, so the change log leaves it out.
 */
const progress = `
  CREATE TRIGGER pep_progress_insert AFTER INSERT ON pep BEGIN
    INSERT INTO pep_progress (pep_id, percent) VALUES (NEW.id, 0);
  END;
  CREATE TRIGGER pep_progress_delete BEFORE DELETE ON pep BEGIN
    DELETE FROM pep_progress WHERE pep_id = OLD.id;
  END;
`;

// The services refuse all of this first, with better sentences. These are the last line of defence.
const seals = [
  refuse('pep_sealed_update', 'UPDATE', 'pep', `OLD.status = 'signed-off'`, 'a signed-off PEP'),
  refuse('pep_sealed_delete', 'DELETE', 'pep', `OLD.status = 'signed-off'`, 'a signed-off PEP'),
  sealWithPep('pep_answer'),
  sealWithPep('target'),
  // Files that answer a field are part of the PEP; others (a letter that came later) may still join.
  sealWithPep('attachment', 'NEW.field_id IS NOT NULL'),
  refuse(
    'action_sealed_insert',
    'INSERT',
    'action',
    signedOff('NEW.pep_id'),
    'action of a signed-off PEP',
  ),
  refuse(
    'action_sealed_delete',
    'DELETE',
    'action',
    signedOff('OLD.pep_id'),
    'action of a signed-off PEP',
  ),
  // What was agreed stays; how it went (status, note, completed_on) is told after sign-off.
  refuse(
    'action_sealed_update',
    'UPDATE OF id, pep_id, pupil_id, target_id, position, description, owner, owner_role, due_date, created_at',
    'action',
    `(${signedOff('OLD.pep_id')} OR ${signedOff('NEW.pep_id')})
      AND (OLD.id, OLD.pep_id, OLD.pupil_id, OLD.target_id, OLD.position, OLD.description, OLD.owner,
        OLD.owner_role, OLD.due_date, OLD.created_at)
      IS NOT (NEW.id, NEW.pep_id, NEW.pupil_id, NEW.target_id, NEW.position, NEW.description, NEW.owner,
        NEW.owner_role, NEW.due_date, NEW.created_at)`,
    'action of a signed-off PEP',
  ),
  appendOnly('export_register'),
  appendOnly('change_log'),
].join('');

/** The first shape of the records. */
export const first: Migration = {
  number: 10,
  up: (db) => {
    db.exec(tables);
    db.exec(indexes);
    db.exec(searchWords);
    db.exec(progress);
    db.exec(seals);
  },
};
