import { academicTerm, date, json, requiredDate, requiredJson, stamps } from './columns.ts';

/** Which money it is; never added up. */
const streams = `'pp-plus', 'previously', 'eypp', 'bursary', 'local'`;

// No foreign key cascades: every row that goes must pass through the store's write handle, so that
// the change log holds it and undo can bring it back.
export const tables = `
  CREATE TABLE school (
    id TEXT PRIMARY KEY CHECK (id = 'school'),
    name TEXT NOT NULL,
    urn TEXT, laestab TEXT, phone TEXT, dt_name TEXT, dt_email TEXT,
    -- By what the head of each page says whose it is.
    pages_by TEXT NOT NULL DEFAULT 'initials' CHECK (pages_by IN ('initials', 'name')),
    recovery_confirmed_at TEXT,
    ${date('kept_since')}
  ) STRICT;

  CREATE TABLE authority (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    la_number TEXT, virtual_school_name TEXT,
    contact_name TEXT, contact_email TEXT, contact_phone TEXT,
    pp_plus_pence INTEGER CHECK (pp_plus_pence >= 0),
    pp_plus_source TEXT, procedure_notes TEXT,
    ${json('profile')},
    ${json('rubric')},
    position INTEGER NOT NULL DEFAULT 0,
    archived_at TEXT
  ) STRICT;

  CREATE TABLE authority_deadline (
    id TEXT PRIMARY KEY,
    authority_id TEXT NOT NULL REFERENCES authority (id),
    ${academicTerm},
    ${requiredDate('deadline')},
    ${json('years')},
    UNIQUE (authority_id, academic_year, term, deadline, years)
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
    former_names TEXT, latin_name TEXT,
    search_key TEXT NOT NULL,
    ${date('date_of_birth')},
    sex TEXT, upn TEXT, uln TEXT,
    ${json('years_apart')},
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
    ${json('earlier_stays')},
    care_status TEXT NOT NULL DEFAULT 'looked-after'
      CHECK (care_status IN ('looked-after', 'previously', 'kinship', 'child-in-need', 'left-care', 'not-known')),
    ${date('care_ended_on')},
    care_end_reason TEXT CHECK (care_end_reason IN ('adopted', 'special-guardianship',
      'child-arrangements', 'home', 'eighteen', 'other')),
    goes_on TEXT CHECK (goes_on IN ('yes', 'no')),
    ${date('goes_on_until')},
    goes_on_told_by TEXT,
    ${date('goes_on_told_on')},
    taking_part TEXT CHECK (taking_part IN ('declines', 'not-reached')),
    taking_part_who TEXT, taking_part_how TEXT,
    ${date('taking_part_on')},
    change_of_school TEXT CHECK (change_of_school IN ('yes', 'no')),
    school_place TEXT CHECK (school_place IN ('yes', 'dual', 'not-attending', 'no')),
    place_since TEXT, educated_elsewhere TEXT,
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
    ${json('quality')},
    ${json('hidden')},
    ${json('marks')},
    ${date('not_finished_on')},
    not_finished_reason TEXT
      CHECK ((not_finished_reason IS NULL) = (not_finished_on IS NULL)),
    ${stamps},
    UNIQUE (pupil_id, academic_year, term, revision),
    CHECK (status = 'in-preparation'
      OR (signed_off_at IS NOT NULL AND signed_off_by IS NOT NULL AND frozen IS NOT NULL))
  ) STRICT;

  CREATE TABLE pep_progress (
    pep_id TEXT PRIMARY KEY REFERENCES pep (id),
    -- Questions that are left, as the lists say it.
    to_answer INTEGER NOT NULL DEFAULT 0 CHECK (to_answer >= 0),
    to_read_through INTEGER NOT NULL DEFAULT 0 CHECK (to_read_through >= 0),
    at_meeting INTEGER NOT NULL DEFAULT 0 CHECK (at_meeting >= 0),
    after_meeting INTEGER NOT NULL DEFAULT 0 CHECK (after_meeting >= 0),
    -- NULL marks one that is to be reckoned again.
    ${date('reckoned_on')}
  ) STRICT;

  CREATE TABLE pep_answer (
    id TEXT PRIMARY KEY,
    pep_id TEXT NOT NULL REFERENCES pep (id),
    field_id TEXT NOT NULL,
    ${requiredJson('answer')},
    carried INTEGER NOT NULL DEFAULT 0 CHECK (carried IN (0, 1)),
    -- Whose words it holds, where it was typed in as that person's part.
    said_by TEXT CHECK (said_by IN
      ('social-worker', 'carer', 'child', 'virtual-school', 'teacher', 'parent')),
    updated_at TEXT NOT NULL,
    UNIQUE (pep_id, field_id)
  ) STRICT;

  -- The steps of a PEP's life that its own row does not tell: each is taken once.
  CREATE TABLE pep_step (
    id TEXT PRIMARY KEY,
    pep_id TEXT NOT NULL REFERENCES pep (id),
    step TEXT NOT NULL
      CHECK (step IN
        ('ready', 'signed-off', 'sent', 'accepted', 'returned')),
    ${requiredDate('on_date')},
    by_whom TEXT NOT NULL,
    detail TEXT NOT NULL CHECK (json_valid(detail)),
    created_at TEXT NOT NULL,
    UNIQUE (pep_id, step)
  ) STRICT;

  -- What the school knows of a pupil's term, whichever PEP asks for it.
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

  -- What happened to a pupil between two PEPs, and whether the next one is brought forward for it.
  CREATE TABLE pupil_event (
    id TEXT PRIMARY KEY,
    pupil_id TEXT NOT NULL REFERENCES pupil (id),
    kind TEXT NOT NULL CHECK (kind IN ('school-change', 'suspension', 'exclusion')),
    ${requiredDate('on_date')},
    ${date('last_day')},
    span TEXT NOT NULL DEFAULT 'days' CHECK (span IN ('days', 'lunchtimes')),
    from_noon INTEGER NOT NULL DEFAULT 0 CHECK (from_noon IN (0, 1)),
    until_noon INTEGER NOT NULL DEFAULT 0 CHECK (until_noon IN (0, 1)),
    half_days INTEGER CHECK (half_days > 0),
    days_reason TEXT,
    ${json('told')},
    ${date('governors_on')},
    ${date('education_from')},
    note TEXT,
    decision TEXT CHECK (decision IN ('forward', 'leave')),
    ${date('pep_by')},
    ${stamps}
  ) STRICT;

  -- A reminder that went to one who has to begin a PEP or to give a part of it.
  CREATE TABLE reminder (
    id TEXT PRIMARY KEY,
    pupil_id TEXT NOT NULL REFERENCES pupil (id),
    academic_year INTEGER NOT NULL,
    term TEXT NOT NULL CHECK (term IN ('autumn', 'spring', 'summer')),
    role TEXT NOT NULL CHECK (role IN ('social-worker', 'carer', 'virtual-school')),
    how TEXT NOT NULL CHECK (how IN ('letter', 'email', 'phone')),
    ${requiredDate('on_date')},
    to_whom TEXT NOT NULL,
    created_at TEXT NOT NULL,
    UNIQUE (pupil_id, academic_year, term, role, on_date, how)
  ) STRICT;

  -- A line of Today that was put off to a day: by whom, and why.
  CREATE TABLE put_off (
    id TEXT PRIMARY KEY,
    pupil_id TEXT NOT NULL REFERENCES pupil (id),
    line TEXT NOT NULL,
    ${requiredDate('until_day')},
    reason TEXT NOT NULL,
    by_whom TEXT NOT NULL,
    created_at TEXT NOT NULL,
    UNIQUE (pupil_id, line)
  ) STRICT;

  -- How a list is looked at: under its name, and without one as it stands now.
  CREATE TABLE list_view (
    id TEXT PRIMARY KEY,
    list TEXT NOT NULL CHECK (list IN ('pupils', 'peps')),
    name TEXT NOT NULL,
    look TEXT NOT NULL CHECK (json_valid(look)),
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    UNIQUE (list, name)
  ) STRICT;

  -- What one role was asked to give to a PEP, and who told it when it came.
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
    ${stamps},
    UNIQUE (pep_id, role)
  ) STRICT;

  CREATE TABLE target (
    id TEXT PRIMARY KEY,
    pep_id TEXT NOT NULL REFERENCES pep (id),
    position INTEGER NOT NULL,
    ${requiredJson('answers')},
    from_id TEXT,
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
    from_id TEXT,
    ${stamps}
  ) STRICT;

  CREATE TABLE pp_award (
    id TEXT PRIMARY KEY,
    pupil_id TEXT NOT NULL REFERENCES pupil (id),
    ${academicTerm},
    kind TEXT NOT NULL DEFAULT 'usual' CHECK (kind IN ('usual', 'part-term', 'extra', 'carried-over',
      'carried-on', 'returned', 'reclaimed')),
    stream TEXT NOT NULL DEFAULT 'pp-plus' CHECK (stream IN (${streams})),
    authority_id TEXT REFERENCES authority (id),
    payer TEXT,
    -- Not known while it is empty.
    amount_pence INTEGER CHECK (amount_pence >= 0),
    hours INTEGER CHECK (hours > 0),
    -- Of what the program expects: the day that decided, and the day on which it was written down.
    ${date('decided_on')},
    ${date('recorded_on')},
    ${date('requested_on')},
    ${date('held_back_on')},
    held_back_reason TEXT,
    ${date('confirmed_on')},
    confirmed_by TEXT,
    confirmed_pence INTEGER CHECK (confirmed_pence >= 0),
    ${date('received_on')},
    received_pence INTEGER CHECK (received_pence >= 0),
    -- What it said before.
    ${json('corrections')},
    -- What a changed rate would have given, and was said not to be for this term.
    declined_pence INTEGER CHECK (declined_pence >= 0),
    passed_to_id TEXT REFERENCES authority (id),
    ${date('passed_on')},
    -- Of an entry: the award that it moves money of.
    of_id TEXT REFERENCES pp_award (id),
    reference TEXT, source TEXT,
    CHECK (confirmed_pence IS NULL OR confirmed_on IS NOT NULL),
    CHECK (received_pence IS NULL OR received_on IS NOT NULL),
    CHECK ((passed_to_id IS NULL) = (passed_on IS NULL))
  ) STRICT;

  CREATE TABLE pp_line (
    id TEXT PRIMARY KEY,
    pupil_id TEXT NOT NULL REFERENCES pupil (id),
    ${academicTerm},
    kind TEXT NOT NULL CHECK (kind IN ('planned', 'ordered', 'spent', 'refund')),
    stream TEXT NOT NULL DEFAULT 'pp-plus' CHECK (stream IN (${streams}, 'ehc-plan', 'other')),
    authority_id TEXT REFERENCES authority (id),
    ${date('date')},
    category TEXT,
    description TEXT NOT NULL,
    supplier TEXT,
    target_id TEXT REFERENCES target (id),
    pep_id TEXT REFERENCES pep (id),
    -- What a line that names no target should change.
    expected_effect TEXT,
    quantity INTEGER, unit_cost_pence INTEGER,
    times_per_week INTEGER, weeks INTEGER,
    amount_pence INTEGER NOT NULL,
    planned_line_id TEXT REFERENCES pp_line (id),
    invoice_ref TEXT,
    corrects_id TEXT REFERENCES pp_line (id),
    refunds_id TEXT REFERENCES pp_line (id),
    split_id TEXT,
    -- The row of the PEP's tuition that a plan was made from.
    tuition_row TEXT,
    struck TEXT CHECK (struck IN ('corrected', 'reversed')),
    struck_reason TEXT,
    impact TEXT CHECK (impact IN ('significant', 'moderate', 'minimal', 'too-early')),
    ${json('impact_note')},
    note TEXT,
    ${stamps},
    CHECK (kind = 'planned' OR date IS NOT NULL),
    CHECK ((kind = 'refund') = (refunds_id IS NOT NULL))
  ) STRICT;

  CREATE TABLE pp_rate (
    id TEXT PRIMARY KEY,
    authority_id TEXT REFERENCES authority (id),
    stream TEXT NOT NULL CHECK (stream IN (${streams})),
    basis TEXT NOT NULL CHECK (basis IN ('term', 'year', 'pep', 'hour', 'need')),
    amount_pence INTEGER CHECK (amount_pence >= 0),
    ${date('valid_from')},
    ${date('valid_to')},
    from_year INTEGER, to_year INTEGER,
    source TEXT,
    ${date('checked_on')},
    CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to)
  ) STRICT;

  CREATE TABLE pp_rule (
    id TEXT PRIMARY KEY,
    authority_id TEXT NOT NULL UNIQUE REFERENCES authority (id),
    spend_by TEXT NOT NULL CHECK (spend_by GLOB '[01][0-9]-[0-3][0-9]'),
    carry_over TEXT NOT NULL CHECK (carry_over IN ('ask', 'yes', 'no')),
    claims INTEGER NOT NULL CHECK (claims IN (0, 1)),
    source TEXT,
    ${date('checked_on')}
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
    alt TEXT,
    line_id TEXT REFERENCES pp_line (id),
    created_at TEXT NOT NULL
  ) STRICT;

  -- What can only be done once is known by a key that the window gives it.
  CREATE TABLE act (
    key TEXT PRIMARY KEY,
    at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- What is being typed into a form that is not finished; no record yet, so the log leaves it out.
  CREATE TABLE draft (
    key TEXT PRIMARY KEY,
    ${requiredJson('value')},
    saved_at TEXT NOT NULL,
    -- The key of the act that will send it.
    act TEXT NOT NULL DEFAULT ''
  ) STRICT, WITHOUT ROWID;

  -- The register outlives what it tells of, so it points at nothing by a foreign key.
  CREATE TABLE export_register (
    id TEXT PRIMARY KEY,
    at TEXT NOT NULL, who TEXT NOT NULL,
    kind TEXT NOT NULL,
    pep_id TEXT, pupil_id TEXT,
    -- What the pupil was called when the document left.
    pupil_name TEXT,
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
