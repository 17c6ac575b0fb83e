-- Written by `npm run schema` from a fresh database; a test holds it up to date.

CREATE TABLE act (
    key TEXT PRIMARY KEY,
    at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

CREATE TABLE action (
    id TEXT PRIMARY KEY,
    pep_id TEXT NOT NULL REFERENCES pep (id),
    pupil_id TEXT NOT NULL REFERENCES pupil (id),
    target_id TEXT REFERENCES target (id),
    position INTEGER NOT NULL,
    description TEXT NOT NULL,
    owner TEXT, owner_role TEXT,
    due_date TEXT CHECK (due_date IS date(due_date)),
    status TEXT NOT NULL CHECK (status IN ('open', 'done', 'partly', 'not-done')),
    note TEXT,
    completed_on TEXT CHECK (completed_on IS date(completed_on)),
    from_id TEXT,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL
  ) STRICT;

CREATE INDEX action_by_completed_on ON action (completed_on);

CREATE INDEX action_by_due_date ON action (status, due_date);

CREATE INDEX action_by_origin ON action (from_id) WHERE from_id IS NOT NULL;

CREATE INDEX action_by_pep ON action (pep_id, position);

CREATE INDEX action_by_pupil ON action (pupil_id, due_date);

CREATE INDEX action_by_target ON action (target_id);

CREATE UNIQUE INDEX action_carried_once ON action (pep_id, from_id) WHERE from_id IS NOT NULL;

CREATE TRIGGER action_sealed_delete BEFORE DELETE ON action WHEN (SELECT status FROM pep WHERE id = OLD.pep_id) = 'signed-off'
  BEGIN SELECT RAISE(ABORT, 'action of a signed-off PEP'); END;

CREATE TRIGGER action_sealed_insert BEFORE INSERT ON action WHEN (SELECT status FROM pep WHERE id = NEW.pep_id) = 'signed-off'
  BEGIN SELECT RAISE(ABORT, 'action of a signed-off PEP'); END;

CREATE TRIGGER action_sealed_update BEFORE UPDATE OF id, pep_id, pupil_id, target_id, position, description, owner, owner_role, due_date, created_at ON action WHEN ((SELECT status FROM pep WHERE id = OLD.pep_id) = 'signed-off' OR (SELECT status FROM pep WHERE id = NEW.pep_id) = 'signed-off')
      AND (OLD.id, OLD.pep_id, OLD.pupil_id, OLD.target_id, OLD.position, OLD.description, OLD.owner,
        OLD.owner_role, OLD.due_date, OLD.created_at)
      IS NOT (NEW.id, NEW.pep_id, NEW.pupil_id, NEW.target_id, NEW.position, NEW.description, NEW.owner,
        NEW.owner_role, NEW.due_date, NEW.created_at)
  BEGIN SELECT RAISE(ABORT, 'action of a signed-off PEP'); END;

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

CREATE INDEX attachment_by_line ON attachment (line_id);

CREATE INDEX attachment_by_pep ON attachment (pep_id, field_id);

CREATE INDEX attachment_by_pupil ON attachment (pupil_id);

CREATE TRIGGER attachment_sealed_delete BEFORE DELETE ON attachment WHEN (SELECT status FROM pep WHERE id = OLD.pep_id) = 'signed-off'
  BEGIN SELECT RAISE(ABORT, 'attachment of a signed-off PEP'); END;

CREATE TRIGGER attachment_sealed_insert BEFORE INSERT ON attachment WHEN NEW.field_id IS NOT NULL AND (SELECT status FROM pep WHERE id = NEW.pep_id) = 'signed-off'
  BEGIN SELECT RAISE(ABORT, 'attachment of a signed-off PEP'); END;

CREATE TRIGGER attachment_sealed_update BEFORE UPDATE ON attachment WHEN (SELECT status FROM pep WHERE id = OLD.pep_id) = 'signed-off' OR (SELECT status FROM pep WHERE id = NEW.pep_id) = 'signed-off'
  BEGIN SELECT RAISE(ABORT, 'attachment of a signed-off PEP'); END;

CREATE TABLE authority (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    la_number TEXT, virtual_school_name TEXT,
    contact_name TEXT, contact_email TEXT, contact_phone TEXT,
    pp_plus_pence INTEGER CHECK (pp_plus_pence >= 0),
    pp_plus_source TEXT, procedure_notes TEXT,
    profile TEXT CHECK (profile IS NULL OR json_valid(profile)),
    rubric TEXT CHECK (rubric IS NULL OR json_valid(rubric)),
    position INTEGER NOT NULL DEFAULT 0,
    archived_at TEXT
  ) STRICT;

CREATE TABLE authority_deadline (
    id TEXT PRIMARY KEY,
    authority_id TEXT NOT NULL REFERENCES authority (id),

  academic_year INTEGER NOT NULL CHECK (academic_year BETWEEN 2000 AND 2200),
  term TEXT NOT NULL CHECK (term IN ('autumn', 'spring', 'summer')),
    deadline TEXT NOT NULL CHECK (deadline IS date(deadline)),
    years TEXT CHECK (years IS NULL OR json_valid(years)),
    UNIQUE (authority_id, academic_year, term, deadline, years)
  ) STRICT;

CREATE TABLE change_log (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL, who TEXT NOT NULL,
    group_id TEXT NOT NULL,
    table_name TEXT NOT NULL, row_id TEXT NOT NULL,
    pupil_id TEXT,
    before TEXT CHECK (before IS NULL OR json_valid(before)),
    after TEXT CHECK (after IS NULL OR json_valid(after)),
    CHECK (before IS NOT NULL OR after IS NOT NULL)
  ) STRICT;

CREATE INDEX change_log_by_group ON change_log (group_id);

CREATE INDEX change_log_by_pupil ON change_log (pupil_id, seq);

CREATE INDEX change_log_by_row ON change_log (table_name, row_id, seq);

CREATE TRIGGER change_log_no_delete BEFORE DELETE ON change_log WHEN TRUE
  BEGIN SELECT RAISE(ABORT, 'change_log only grows'); END;

CREATE TRIGGER change_log_no_update BEFORE UPDATE ON change_log WHEN TRUE
  BEGIN SELECT RAISE(ABORT, 'change_log only grows'); END;

CREATE TABLE contribution (
    id TEXT PRIMARY KEY,
    pep_id TEXT NOT NULL REFERENCES pep (id),
    role TEXT NOT NULL CHECK (role IN
      ('social-worker', 'carer', 'child', 'virtual-school', 'teacher', 'parent')),
    asked_on TEXT CHECK (asked_on IS date(asked_on)),
    return_by TEXT CHECK (return_by IS date(return_by)),
    back_on TEXT CHECK (back_on IS date(back_on)),
    told_by TEXT,
    how TEXT CHECK (how IN ('form', 'email', 'phone', 'in-person', 'online')),
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    UNIQUE (pep_id, role)
  ) STRICT;

CREATE TRIGGER contribution_sealed_delete BEFORE DELETE ON contribution WHEN (SELECT status FROM pep WHERE id = OLD.pep_id) = 'signed-off'
  BEGIN SELECT RAISE(ABORT, 'contribution of a signed-off PEP'); END;

CREATE TRIGGER contribution_sealed_insert BEFORE INSERT ON contribution WHEN TRUE AND (SELECT status FROM pep WHERE id = NEW.pep_id) = 'signed-off'
  BEGIN SELECT RAISE(ABORT, 'contribution of a signed-off PEP'); END;

CREATE TRIGGER contribution_sealed_update BEFORE UPDATE ON contribution WHEN (SELECT status FROM pep WHERE id = OLD.pep_id) = 'signed-off' OR (SELECT status FROM pep WHERE id = NEW.pep_id) = 'signed-off'
  BEGIN SELECT RAISE(ABORT, 'contribution of a signed-off PEP'); END;

CREATE TABLE draft (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL CHECK (json_valid(value)),
    saved_at TEXT NOT NULL,
    -- The key of the act that will send it.
    act TEXT NOT NULL DEFAULT ''
  ) STRICT, WITHOUT ROWID;

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

CREATE INDEX export_register_by_pep ON export_register (pep_id);

CREATE INDEX export_register_by_time ON export_register (at);

CREATE TRIGGER export_register_no_delete BEFORE DELETE ON export_register WHEN TRUE
  BEGIN SELECT RAISE(ABORT, 'export_register only grows'); END;

CREATE TRIGGER export_register_no_update BEFORE UPDATE ON export_register WHEN TRUE
  BEGIN SELECT RAISE(ABORT, 'export_register only grows'); END;

CREATE TABLE list_view (
    id TEXT PRIMARY KEY,
    list TEXT NOT NULL CHECK (list IN ('pupils', 'peps')),
    name TEXT NOT NULL,
    look TEXT NOT NULL CHECK (json_valid(look)),
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    UNIQUE (list, name)
  ) STRICT;

CREATE TABLE pep (
    id TEXT PRIMARY KEY,
    pupil_id TEXT NOT NULL REFERENCES pupil (id),

  academic_year INTEGER NOT NULL CHECK (academic_year BETWEEN 2000 AND 2200),
  term TEXT NOT NULL CHECK (term IN ('autumn', 'spring', 'summer')),
    template_id TEXT NOT NULL,
    template_version INTEGER NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('in-preparation', 'signed-off')),
    revision INTEGER NOT NULL CHECK (revision >= 1),
    amends_id TEXT REFERENCES pep (id),
    amend_reason TEXT,
    started_on TEXT NOT NULL CHECK (started_on IS date(started_on)),
    signed_off_at TEXT, signed_off_by TEXT,
    frozen TEXT CHECK (frozen IS NULL OR json_valid(frozen)),
    quality TEXT CHECK (quality IS NULL OR json_valid(quality)),
    hidden TEXT CHECK (hidden IS NULL OR json_valid(hidden)),
    marks TEXT CHECK (marks IS NULL OR json_valid(marks)),
    not_finished_on TEXT CHECK (not_finished_on IS date(not_finished_on)),
    not_finished_reason TEXT
      CHECK ((not_finished_reason IS NULL) = (not_finished_on IS NULL)),
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    UNIQUE (pupil_id, academic_year, term, revision),
    CHECK (status = 'in-preparation'
      OR (signed_off_at IS NOT NULL AND signed_off_by IS NOT NULL AND frozen IS NOT NULL))
  ) STRICT;

CREATE INDEX pep_by_amends ON pep (amends_id);

CREATE INDEX pep_by_status ON pep (status, academic_year, term);

CREATE INDEX pep_by_term ON pep (academic_year, term, pupil_id, revision);

CREATE TRIGGER pep_marks_with_signature BEFORE UPDATE ON pep WHEN NEW.marks IS NOT NULL AND NEW.status <> 'signed-off'
  BEGIN SELECT RAISE(ABORT, 'marks without a sign-off'); END;

CREATE TRIGGER pep_progress_delete BEFORE DELETE ON pep BEGIN
    DELETE FROM pep_progress WHERE pep_id = OLD.id;
  END;

CREATE TRIGGER pep_progress_insert AFTER INSERT ON pep BEGIN
    INSERT INTO pep_progress (pep_id) VALUES (NEW.id);
  END;

CREATE TRIGGER pep_sealed_delete BEFORE DELETE ON pep WHEN OLD.status = 'signed-off'
  BEGIN SELECT RAISE(ABORT, 'a signed-off PEP'); END;

CREATE TRIGGER pep_sealed_update BEFORE UPDATE ON pep WHEN OLD.status = 'signed-off' AND NOT (
    NEW.status = 'in-preparation'
    AND NEW.signed_off_at IS NULL AND NEW.signed_off_by IS NULL AND NEW.frozen IS NULL
    AND (OLD.id, OLD.pupil_id, OLD.academic_year, OLD.term, OLD.template_id, OLD.template_version, OLD.revision, OLD.amends_id, OLD.amend_reason, OLD.started_on, OLD.created_at, OLD.quality, OLD.hidden, OLD.not_finished_on, OLD.not_finished_reason) IS (NEW.id, NEW.pupil_id, NEW.academic_year, NEW.term, NEW.template_id, NEW.template_version, NEW.revision, NEW.amends_id, NEW.amend_reason, NEW.started_on, NEW.created_at, NEW.quality, NEW.hidden, NEW.not_finished_on, NEW.not_finished_reason)
    AND NOT EXISTS (
      SELECT 1 FROM pep_step
      WHERE pep_id = OLD.id AND step NOT IN ('ready', 'signed-off')
    )
    AND NOT EXISTS (SELECT 1 FROM pep WHERE amends_id = OLD.id)
  )
  BEGIN SELECT RAISE(ABORT, 'a signed-off PEP'); END;

CREATE TABLE pep_answer (
    id TEXT PRIMARY KEY,
    pep_id TEXT NOT NULL REFERENCES pep (id),
    field_id TEXT NOT NULL,
    answer TEXT NOT NULL CHECK (json_valid(answer)),
    carried INTEGER NOT NULL DEFAULT 0 CHECK (carried IN (0, 1)),
    -- Whose words it holds, where it was typed in as that person's part.
    said_by TEXT CHECK (said_by IN
      ('social-worker', 'carer', 'child', 'virtual-school', 'teacher', 'parent')),
    updated_at TEXT NOT NULL,
    UNIQUE (pep_id, field_id)
  ) STRICT;

CREATE TRIGGER pep_answer_sealed_delete BEFORE DELETE ON pep_answer WHEN (SELECT status FROM pep WHERE id = OLD.pep_id) = 'signed-off'
  BEGIN SELECT RAISE(ABORT, 'pep_answer of a signed-off PEP'); END;

CREATE TRIGGER pep_answer_sealed_insert BEFORE INSERT ON pep_answer WHEN TRUE AND (SELECT status FROM pep WHERE id = NEW.pep_id) = 'signed-off'
  BEGIN SELECT RAISE(ABORT, 'pep_answer of a signed-off PEP'); END;

CREATE TRIGGER pep_answer_sealed_update BEFORE UPDATE ON pep_answer WHEN (SELECT status FROM pep WHERE id = OLD.pep_id) = 'signed-off' OR (SELECT status FROM pep WHERE id = NEW.pep_id) = 'signed-off'
  BEGIN SELECT RAISE(ABORT, 'pep_answer of a signed-off PEP'); END;

CREATE TABLE pep_progress (
    pep_id TEXT PRIMARY KEY REFERENCES pep (id),
    -- Questions that are left, as the lists say it.
    to_answer INTEGER NOT NULL DEFAULT 0 CHECK (to_answer >= 0),
    to_read_through INTEGER NOT NULL DEFAULT 0 CHECK (to_read_through >= 0),
    at_meeting INTEGER NOT NULL DEFAULT 0 CHECK (at_meeting >= 0),
    after_meeting INTEGER NOT NULL DEFAULT 0 CHECK (after_meeting >= 0),
    -- NULL marks one that is to be reckoned again.
    reckoned_on TEXT CHECK (reckoned_on IS date(reckoned_on))
  ) STRICT;

CREATE TABLE pep_step (
    id TEXT PRIMARY KEY,
    pep_id TEXT NOT NULL REFERENCES pep (id),
    step TEXT NOT NULL
      CHECK (step IN
        ('ready', 'signed-off', 'sent', 'accepted', 'returned')),
    on_date TEXT NOT NULL CHECK (on_date IS date(on_date)),
    by_whom TEXT NOT NULL,
    detail TEXT NOT NULL CHECK (json_valid(detail)),
    created_at TEXT NOT NULL,
    UNIQUE (pep_id, step)
  ) STRICT;

CREATE UNIQUE INDEX pep_step_one_answer ON pep_step (pep_id)
    WHERE step IN ('accepted', 'returned');

CREATE TRIGGER pep_step_after_sign_off BEFORE INSERT ON pep_step WHEN NEW.step NOT IN ('ready', 'signed-off') AND NOT (SELECT status FROM pep WHERE id = NEW.pep_id) = 'signed-off'
  BEGIN SELECT RAISE(ABORT, 'a PEP in preparation'); END;

CREATE TRIGGER pep_step_sealed_delete BEFORE DELETE ON pep_step WHEN OLD.step IN ('ready', 'signed-off') AND (SELECT status FROM pep WHERE id = OLD.pep_id) = 'signed-off'
  BEGIN SELECT RAISE(ABORT, 'a signed-off PEP'); END;

CREATE TRIGGER pep_step_sealed_insert BEFORE INSERT ON pep_step WHEN NEW.step IN ('ready', 'signed-off') AND (SELECT status FROM pep WHERE id = NEW.pep_id) = 'signed-off'
  BEGIN SELECT RAISE(ABORT, 'a signed-off PEP'); END;

CREATE TRIGGER pep_step_sealed_update BEFORE UPDATE ON pep_step WHEN (OLD.step IN ('ready', 'signed-off') AND (SELECT status FROM pep WHERE id = OLD.pep_id) = 'signed-off') OR (NEW.step IN ('ready', 'signed-off') AND (SELECT status FROM pep WHERE id = NEW.pep_id) = 'signed-off')
  BEGIN SELECT RAISE(ABORT, 'a signed-off PEP'); END;

CREATE TABLE pp_award (
    id TEXT PRIMARY KEY,
    pupil_id TEXT NOT NULL REFERENCES pupil (id),

  academic_year INTEGER NOT NULL CHECK (academic_year BETWEEN 2000 AND 2200),
  term TEXT NOT NULL CHECK (term IN ('autumn', 'spring', 'summer')),
    kind TEXT NOT NULL DEFAULT 'usual' CHECK (kind IN ('usual', 'part-term', 'extra', 'carried-over',
      'carried-on', 'returned', 'reclaimed')),
    stream TEXT NOT NULL DEFAULT 'pp-plus' CHECK (stream IN ('pp-plus', 'previously', 'eypp', 'bursary', 'local')),
    authority_id TEXT REFERENCES authority (id),
    payer TEXT,
    -- Not known while it is empty.
    amount_pence INTEGER CHECK (amount_pence >= 0),
    hours INTEGER CHECK (hours > 0),
    -- Of what the program expects: the day that decided, and the day on which it was written down.
    decided_on TEXT CHECK (decided_on IS date(decided_on)),
    recorded_on TEXT CHECK (recorded_on IS date(recorded_on)),
    requested_on TEXT CHECK (requested_on IS date(requested_on)),
    held_back_on TEXT CHECK (held_back_on IS date(held_back_on)),
    held_back_reason TEXT,
    confirmed_on TEXT CHECK (confirmed_on IS date(confirmed_on)),
    confirmed_by TEXT,
    confirmed_pence INTEGER CHECK (confirmed_pence >= 0),
    received_on TEXT CHECK (received_on IS date(received_on)),
    received_pence INTEGER CHECK (received_pence >= 0),
    -- What it said before.
    corrections TEXT CHECK (corrections IS NULL OR json_valid(corrections)),
    -- What a changed rate would have given, and was said not to be for this term.
    declined_pence INTEGER CHECK (declined_pence >= 0),
    passed_to_id TEXT REFERENCES authority (id),
    passed_on TEXT CHECK (passed_on IS date(passed_on)),
    -- Of an entry: the award that it moves money of.
    of_id TEXT REFERENCES pp_award (id),
    reference TEXT, source TEXT,
    CHECK (confirmed_pence IS NULL OR confirmed_on IS NOT NULL),
    CHECK (received_pence IS NULL OR received_on IS NOT NULL),
    CHECK ((passed_to_id IS NULL) = (passed_on IS NULL))
  ) STRICT;

CREATE INDEX pp_award_by_authority ON pp_award (authority_id);

CREATE INDEX pp_award_by_of ON pp_award (of_id);

CREATE INDEX pp_award_by_passed_to ON pp_award (passed_to_id);

CREATE INDEX pp_award_by_pupil ON pp_award (pupil_id, academic_year, term);

CREATE INDEX pp_award_by_term ON pp_award (academic_year, term, pupil_id);

CREATE UNIQUE INDEX pp_award_usual ON pp_award (pupil_id, academic_year, term, stream,
      coalesce(authority_id, ''))
    WHERE kind IN ('usual', 'part-term');

CREATE TABLE pp_line (
    id TEXT PRIMARY KEY,
    pupil_id TEXT NOT NULL REFERENCES pupil (id),

  academic_year INTEGER NOT NULL CHECK (academic_year BETWEEN 2000 AND 2200),
  term TEXT NOT NULL CHECK (term IN ('autumn', 'spring', 'summer')),
    kind TEXT NOT NULL CHECK (kind IN ('planned', 'ordered', 'spent', 'refund')),
    stream TEXT NOT NULL DEFAULT 'pp-plus' CHECK (stream IN ('pp-plus', 'previously', 'eypp', 'bursary', 'local', 'ehc-plan', 'other')),
    authority_id TEXT REFERENCES authority (id),
    date TEXT CHECK (date IS date(date)),
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
    impact_note TEXT CHECK (impact_note IS NULL OR json_valid(impact_note)),
    note TEXT,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    CHECK (kind = 'planned' OR date IS NOT NULL),
    CHECK ((kind = 'refund') = (refunds_id IS NOT NULL))
  ) STRICT;

CREATE INDEX pp_line_by_authority ON pp_line (authority_id);

CREATE INDEX pp_line_by_corrects ON pp_line (corrects_id);

CREATE INDEX pp_line_by_date ON pp_line (date, pupil_id, amount_pence);

CREATE INDEX pp_line_by_pep ON pp_line (pep_id);

CREATE INDEX pp_line_by_planned_line ON pp_line (planned_line_id);

CREATE INDEX pp_line_by_pupil ON pp_line (pupil_id, academic_year, term);

CREATE INDEX pp_line_by_refunds ON pp_line (refunds_id);

CREATE INDEX pp_line_by_supplier ON pp_line (supplier, category);

CREATE INDEX pp_line_by_target ON pp_line (target_id);

CREATE INDEX pp_line_by_term ON pp_line (academic_year, term, pupil_id);

CREATE UNIQUE INDEX pp_line_of_tuition ON pp_line (pupil_id, academic_year, term, tuition_row)
    WHERE tuition_row IS NOT NULL AND struck IS NULL;

CREATE TRIGGER pp_sum_delete AFTER DELETE ON pp_line BEGIN

    INSERT INTO pp_sum (pupil_id, academic_year, term, financial_year, authority_id, stream, kind, category,
    has_target, impact, lines, pence, still_planned, twice)
    SELECT
    OLD.pupil_id, OLD.academic_year, OLD.term,
    CASE WHEN OLD.date IS NOT NULL
      THEN CAST(substr(OLD.date, 1, 4) AS INTEGER) - (substr(OLD.date, 6, 2) < '04')
      ELSE OLD.academic_year + (OLD.term = 'summer') END,
    coalesce(OLD.authority_id, ''), OLD.stream, OLD.kind,
    coalesce(OLD.category, 'other'), OLD.target_id IS NOT NULL, coalesce(OLD.impact, ''), -1, -1 * OLD.amount_pence, 0, -1 * (OLD.kind IN ('ordered', 'spent') AND EXISTS (
      SELECT 1 FROM pp_line t
      WHERE t.pupil_id = OLD.pupil_id AND t.date = OLD.date
        AND t.amount_pence = OLD.amount_pence AND t.id <> OLD.id AND t.struck IS NULL
        AND t.kind = OLD.kind AND t.academic_year = OLD.academic_year
        AND t.term = OLD.term AND lower(t.description) = lower(OLD.description)
        AND lower(coalesce(t.supplier, '')) = lower(coalesce(OLD.supplier, ''))))
    WHERE OLD.struck IS NULL
    ON CONFLICT (pupil_id, academic_year, term, financial_year, authority_id, stream, kind, category,
    has_target, impact) DO UPDATE SET
      lines = lines + excluded.lines, pence = pence + excluded.pence, twice = twice + excluded.twice;
    DELETE FROM pp_sum WHERE lines = 0
      AND pupil_id = OLD.pupil_id AND academic_year = OLD.academic_year
      AND term = OLD.term;

    UPDATE pp_sum SET still_planned = coalesce((
      SELECT sum(max(0, l.amount_pence - coalesce((
        SELECT sum(c.amount_pence) FROM pp_line c
        WHERE c.planned_line_id = l.id AND c.struck IS NULL
          AND c.kind IN ('ordered', 'spent')), 0))) FROM pp_line l
      WHERE l.struck IS NULL AND l.kind = 'planned' AND l.pupil_id = pp_sum.pupil_id
        AND l.academic_year = pp_sum.academic_year AND l.term = pp_sum.term
        AND (
    l.pupil_id, l.academic_year, l.term,
    CASE WHEN l.date IS NOT NULL
      THEN CAST(substr(l.date, 1, 4) AS INTEGER) - (substr(l.date, 6, 2) < '04')
      ELSE l.academic_year + (l.term = 'summer') END,
    coalesce(l.authority_id, ''), l.stream, l.kind,
    coalesce(l.category, 'other'), l.target_id IS NOT NULL, coalesce(l.impact, '')) = (pp_sum.pupil_id, pp_sum.academic_year, pp_sum.term, pp_sum.financial_year, pp_sum.authority_id, pp_sum.stream, pp_sum.kind, pp_sum.category, pp_sum.has_target, pp_sum.impact)), 0)
    WHERE kind = 'planned' AND (pupil_id, academic_year, term) IN (SELECT OLD.pupil_id, OLD.academic_year, OLD.term WHERE OLD.kind = 'planned' UNION SELECT pupil_id, academic_year, term FROM pp_line WHERE id IN (OLD.planned_line_id));
  END;

CREATE TRIGGER pp_sum_insert AFTER INSERT ON pp_line BEGIN

    INSERT INTO pp_sum (pupil_id, academic_year, term, financial_year, authority_id, stream, kind, category,
    has_target, impact, lines, pence, still_planned, twice)
    SELECT
    NEW.pupil_id, NEW.academic_year, NEW.term,
    CASE WHEN NEW.date IS NOT NULL
      THEN CAST(substr(NEW.date, 1, 4) AS INTEGER) - (substr(NEW.date, 6, 2) < '04')
      ELSE NEW.academic_year + (NEW.term = 'summer') END,
    coalesce(NEW.authority_id, ''), NEW.stream, NEW.kind,
    coalesce(NEW.category, 'other'), NEW.target_id IS NOT NULL, coalesce(NEW.impact, ''), 1, 1 * NEW.amount_pence, 0, 1 * (NEW.kind IN ('ordered', 'spent') AND EXISTS (
      SELECT 1 FROM pp_line t
      WHERE t.pupil_id = NEW.pupil_id AND t.date = NEW.date
        AND t.amount_pence = NEW.amount_pence AND t.id <> NEW.id AND t.struck IS NULL
        AND t.kind = NEW.kind AND t.academic_year = NEW.academic_year
        AND t.term = NEW.term AND lower(t.description) = lower(NEW.description)
        AND lower(coalesce(t.supplier, '')) = lower(coalesce(NEW.supplier, ''))))
    WHERE NEW.struck IS NULL
    ON CONFLICT (pupil_id, academic_year, term, financial_year, authority_id, stream, kind, category,
    has_target, impact) DO UPDATE SET
      lines = lines + excluded.lines, pence = pence + excluded.pence, twice = twice + excluded.twice;
    DELETE FROM pp_sum WHERE lines = 0
      AND pupil_id = NEW.pupil_id AND academic_year = NEW.academic_year
      AND term = NEW.term;

    UPDATE pp_sum SET still_planned = coalesce((
      SELECT sum(max(0, l.amount_pence - coalesce((
        SELECT sum(c.amount_pence) FROM pp_line c
        WHERE c.planned_line_id = l.id AND c.struck IS NULL
          AND c.kind IN ('ordered', 'spent')), 0))) FROM pp_line l
      WHERE l.struck IS NULL AND l.kind = 'planned' AND l.pupil_id = pp_sum.pupil_id
        AND l.academic_year = pp_sum.academic_year AND l.term = pp_sum.term
        AND (
    l.pupil_id, l.academic_year, l.term,
    CASE WHEN l.date IS NOT NULL
      THEN CAST(substr(l.date, 1, 4) AS INTEGER) - (substr(l.date, 6, 2) < '04')
      ELSE l.academic_year + (l.term = 'summer') END,
    coalesce(l.authority_id, ''), l.stream, l.kind,
    coalesce(l.category, 'other'), l.target_id IS NOT NULL, coalesce(l.impact, '')) = (pp_sum.pupil_id, pp_sum.academic_year, pp_sum.term, pp_sum.financial_year, pp_sum.authority_id, pp_sum.stream, pp_sum.kind, pp_sum.category, pp_sum.has_target, pp_sum.impact)), 0)
    WHERE kind = 'planned' AND (pupil_id, academic_year, term) IN (SELECT NEW.pupil_id, NEW.academic_year, NEW.term WHERE NEW.kind = 'planned' UNION SELECT pupil_id, academic_year, term FROM pp_line WHERE id IN (NEW.planned_line_id));
  END;

CREATE TRIGGER pp_sum_update AFTER UPDATE ON pp_line BEGIN

    INSERT INTO pp_sum (pupil_id, academic_year, term, financial_year, authority_id, stream, kind, category,
    has_target, impact, lines, pence, still_planned, twice)
    SELECT
    OLD.pupil_id, OLD.academic_year, OLD.term,
    CASE WHEN OLD.date IS NOT NULL
      THEN CAST(substr(OLD.date, 1, 4) AS INTEGER) - (substr(OLD.date, 6, 2) < '04')
      ELSE OLD.academic_year + (OLD.term = 'summer') END,
    coalesce(OLD.authority_id, ''), OLD.stream, OLD.kind,
    coalesce(OLD.category, 'other'), OLD.target_id IS NOT NULL, coalesce(OLD.impact, ''), -1, -1 * OLD.amount_pence, 0, -1 * (OLD.kind IN ('ordered', 'spent') AND EXISTS (
      SELECT 1 FROM pp_line t
      WHERE t.pupil_id = OLD.pupil_id AND t.date = OLD.date
        AND t.amount_pence = OLD.amount_pence AND t.id <> OLD.id AND t.struck IS NULL
        AND t.kind = OLD.kind AND t.academic_year = OLD.academic_year
        AND t.term = OLD.term AND lower(t.description) = lower(OLD.description)
        AND lower(coalesce(t.supplier, '')) = lower(coalesce(OLD.supplier, ''))))
    WHERE OLD.struck IS NULL
    ON CONFLICT (pupil_id, academic_year, term, financial_year, authority_id, stream, kind, category,
    has_target, impact) DO UPDATE SET
      lines = lines + excluded.lines, pence = pence + excluded.pence, twice = twice + excluded.twice;
    DELETE FROM pp_sum WHERE lines = 0
      AND pupil_id = OLD.pupil_id AND academic_year = OLD.academic_year
      AND term = OLD.term;

    INSERT INTO pp_sum (pupil_id, academic_year, term, financial_year, authority_id, stream, kind, category,
    has_target, impact, lines, pence, still_planned, twice)
    SELECT
    NEW.pupil_id, NEW.academic_year, NEW.term,
    CASE WHEN NEW.date IS NOT NULL
      THEN CAST(substr(NEW.date, 1, 4) AS INTEGER) - (substr(NEW.date, 6, 2) < '04')
      ELSE NEW.academic_year + (NEW.term = 'summer') END,
    coalesce(NEW.authority_id, ''), NEW.stream, NEW.kind,
    coalesce(NEW.category, 'other'), NEW.target_id IS NOT NULL, coalesce(NEW.impact, ''), 1, 1 * NEW.amount_pence, 0, 1 * (NEW.kind IN ('ordered', 'spent') AND EXISTS (
      SELECT 1 FROM pp_line t
      WHERE t.pupil_id = NEW.pupil_id AND t.date = NEW.date
        AND t.amount_pence = NEW.amount_pence AND t.id <> NEW.id AND t.struck IS NULL
        AND t.kind = NEW.kind AND t.academic_year = NEW.academic_year
        AND t.term = NEW.term AND lower(t.description) = lower(NEW.description)
        AND lower(coalesce(t.supplier, '')) = lower(coalesce(NEW.supplier, ''))))
    WHERE NEW.struck IS NULL
    ON CONFLICT (pupil_id, academic_year, term, financial_year, authority_id, stream, kind, category,
    has_target, impact) DO UPDATE SET
      lines = lines + excluded.lines, pence = pence + excluded.pence, twice = twice + excluded.twice;
    DELETE FROM pp_sum WHERE lines = 0
      AND pupil_id = NEW.pupil_id AND academic_year = NEW.academic_year
      AND term = NEW.term;

    UPDATE pp_sum SET still_planned = coalesce((
      SELECT sum(max(0, l.amount_pence - coalesce((
        SELECT sum(c.amount_pence) FROM pp_line c
        WHERE c.planned_line_id = l.id AND c.struck IS NULL
          AND c.kind IN ('ordered', 'spent')), 0))) FROM pp_line l
      WHERE l.struck IS NULL AND l.kind = 'planned' AND l.pupil_id = pp_sum.pupil_id
        AND l.academic_year = pp_sum.academic_year AND l.term = pp_sum.term
        AND (
    l.pupil_id, l.academic_year, l.term,
    CASE WHEN l.date IS NOT NULL
      THEN CAST(substr(l.date, 1, 4) AS INTEGER) - (substr(l.date, 6, 2) < '04')
      ELSE l.academic_year + (l.term = 'summer') END,
    coalesce(l.authority_id, ''), l.stream, l.kind,
    coalesce(l.category, 'other'), l.target_id IS NOT NULL, coalesce(l.impact, '')) = (pp_sum.pupil_id, pp_sum.academic_year, pp_sum.term, pp_sum.financial_year, pp_sum.authority_id, pp_sum.stream, pp_sum.kind, pp_sum.category, pp_sum.has_target, pp_sum.impact)), 0)
    WHERE kind = 'planned' AND (pupil_id, academic_year, term) IN (SELECT NEW.pupil_id, NEW.academic_year, NEW.term WHERE NEW.kind = 'planned' UNION SELECT OLD.pupil_id, OLD.academic_year, OLD.term WHERE OLD.kind = 'planned' UNION SELECT pupil_id, academic_year, term FROM pp_line WHERE id IN (NEW.planned_line_id, OLD.planned_line_id));
  END;

CREATE TABLE pp_rate (
    id TEXT PRIMARY KEY,
    authority_id TEXT REFERENCES authority (id),
    stream TEXT NOT NULL CHECK (stream IN ('pp-plus', 'previously', 'eypp', 'bursary', 'local')),
    basis TEXT NOT NULL CHECK (basis IN ('term', 'year', 'pep', 'hour', 'need')),
    amount_pence INTEGER CHECK (amount_pence >= 0),
    valid_from TEXT CHECK (valid_from IS date(valid_from)),
    valid_to TEXT CHECK (valid_to IS date(valid_to)),
    from_year INTEGER, to_year INTEGER,
    source TEXT,
    checked_on TEXT CHECK (checked_on IS date(checked_on)),
    CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to)
  ) STRICT;

CREATE INDEX pp_rate_by_authority ON pp_rate (authority_id);

CREATE TABLE pp_rule (
    id TEXT PRIMARY KEY,
    authority_id TEXT NOT NULL UNIQUE REFERENCES authority (id),
    spend_by TEXT NOT NULL CHECK (spend_by GLOB '[01][0-9]-[0-3][0-9]'),
    carry_over TEXT NOT NULL CHECK (carry_over IN ('ask', 'yes', 'no')),
    claims INTEGER NOT NULL CHECK (claims IN (0, 1)),
    source TEXT,
    checked_on TEXT CHECK (checked_on IS date(checked_on))
  ) STRICT;

CREATE TABLE pp_sum (
    pupil_id TEXT NOT NULL,
    academic_year INTEGER NOT NULL, term TEXT NOT NULL, financial_year INTEGER NOT NULL,
    authority_id TEXT NOT NULL, stream TEXT NOT NULL, kind TEXT NOT NULL, category TEXT NOT NULL,
    has_target INTEGER NOT NULL, impact TEXT NOT NULL,
    lines INTEGER NOT NULL, pence INTEGER NOT NULL, still_planned INTEGER NOT NULL,
    twice INTEGER NOT NULL,
    PRIMARY KEY (pupil_id, academic_year, term, financial_year, authority_id, stream, kind, category,
    has_target, impact)
  ) STRICT, WITHOUT ROWID;

CREATE INDEX pp_sum_by_financial_year ON pp_sum (financial_year);

CREATE INDEX pp_sum_by_term ON pp_sum (academic_year, term);

CREATE TABLE pupil (
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL UNIQUE CHECK (length(code) = 4),
    legal_forename TEXT NOT NULL,
    legal_surname TEXT NOT NULL,
    preferred_name TEXT,
    former_names TEXT, latin_name TEXT,
    search_key TEXT NOT NULL,
    date_of_birth TEXT CHECK (date_of_birth IS date(date_of_birth)),
    sex TEXT, upn TEXT, uln TEXT,
    years_apart TEXT CHECK (years_apart IS NULL OR json_valid(years_apart)),
    authority_id TEXT REFERENCES authority (id),
    care_start_date TEXT CHECK (care_start_date IS date(care_start_date)),
    first_review_date TEXT CHECK (first_review_date IS date(first_review_date)),
    next_review_date TEXT CHECK (next_review_date IS date(next_review_date)),
    legal_status TEXT, placement_type TEXT,
    social_worker TEXT CHECK (social_worker IS NULL OR json_valid(social_worker)),
    carer TEXT CHECK (carer IS NULL OR json_valid(carer)),
    virtual_school_contact TEXT CHECK (virtual_school_contact IS NULL OR json_valid(virtual_school_contact)),
    iro TEXT CHECK (iro IS NULL OR json_valid(iro)),
    languages TEXT, ethnicity TEXT, about_me TEXT,
    enrolled_on TEXT CHECK (enrolled_on IS date(enrolled_on)),
    left_on TEXT CHECK (left_on IS date(left_on)),
    earlier_stays TEXT CHECK (earlier_stays IS NULL OR json_valid(earlier_stays)),
    care_status TEXT NOT NULL DEFAULT 'looked-after'
      CHECK (care_status IN ('looked-after', 'previously', 'kinship', 'child-in-need', 'left-care', 'not-known')),
    care_ended_on TEXT CHECK (care_ended_on IS date(care_ended_on)),
    care_end_reason TEXT CHECK (care_end_reason IN ('adopted', 'special-guardianship',
      'child-arrangements', 'home', 'eighteen', 'other')),
    goes_on TEXT CHECK (goes_on IN ('yes', 'no')),
    goes_on_until TEXT CHECK (goes_on_until IS date(goes_on_until)),
    goes_on_told_by TEXT,
    goes_on_told_on TEXT CHECK (goes_on_told_on IS date(goes_on_told_on)),
    taking_part TEXT CHECK (taking_part IN ('declines', 'not-reached')),
    taking_part_who TEXT, taking_part_how TEXT,
    taking_part_on TEXT CHECK (taking_part_on IS date(taking_part_on)),
    change_of_school TEXT CHECK (change_of_school IN ('yes', 'no')),
    school_place TEXT CHECK (school_place IN ('yes', 'dual', 'not-attending', 'no')),
    place_since TEXT, educated_elsewhere TEXT,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL
  ) STRICT;

CREATE INDEX pupil_by_authority ON pupil (authority_id);

CREATE INDEX pupil_by_search_key ON pupil (search_key, id, left_on);

CREATE INDEX pupil_by_upn ON pupil (upn);

CREATE TRIGGER pupil_word_delete BEFORE DELETE ON pupil BEGIN
    DELETE FROM pupil_word WHERE pupil_id = OLD.id;
  END;

CREATE TRIGGER pupil_word_insert AFTER INSERT ON pupil BEGIN
  INSERT OR IGNORE INTO pupil_word (word, pupil_id)
  SELECT value, NEW.id
  FROM json_each('[' || replace(json_quote(NEW.search_key), ' ', '","') || ']')
  WHERE value <> ''; END;

CREATE TRIGGER pupil_word_update AFTER UPDATE OF search_key ON pupil
  WHEN OLD.search_key IS NOT NEW.search_key BEGIN
    DELETE FROM pupil_word WHERE pupil_id = OLD.id;

  INSERT OR IGNORE INTO pupil_word (word, pupil_id)
  SELECT value, NEW.id
  FROM json_each('[' || replace(json_quote(NEW.search_key), ' ', '","') || ']')
  WHERE value <> '';
  END;

CREATE TABLE pupil_event (
    id TEXT PRIMARY KEY,
    pupil_id TEXT NOT NULL REFERENCES pupil (id),
    kind TEXT NOT NULL CHECK (kind IN ('school-change', 'suspension', 'exclusion')),
    on_date TEXT NOT NULL CHECK (on_date IS date(on_date)),
    last_day TEXT CHECK (last_day IS date(last_day)),
    span TEXT NOT NULL DEFAULT 'days' CHECK (span IN ('days', 'lunchtimes')),
    from_noon INTEGER NOT NULL DEFAULT 0 CHECK (from_noon IN (0, 1)),
    until_noon INTEGER NOT NULL DEFAULT 0 CHECK (until_noon IN (0, 1)),
    half_days INTEGER CHECK (half_days > 0),
    days_reason TEXT,
    told TEXT CHECK (told IS NULL OR json_valid(told)),
    governors_on TEXT CHECK (governors_on IS date(governors_on)),
    education_from TEXT CHECK (education_from IS date(education_from)),
    note TEXT,
    decision TEXT CHECK (decision IN ('forward', 'leave')),
    pep_by TEXT CHECK (pep_by IS date(pep_by)),
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL
  ) STRICT;

CREATE INDEX pupil_event_by_pupil ON pupil_event (pupil_id, on_date);

CREATE TABLE pupil_word (
    word TEXT NOT NULL,
    pupil_id TEXT NOT NULL REFERENCES pupil (id),
    PRIMARY KEY (word, pupil_id)
  ) STRICT, WITHOUT ROWID;

CREATE INDEX pupil_word_by_pupil ON pupil_word (pupil_id);

CREATE TABLE put_off (
    id TEXT PRIMARY KEY,
    pupil_id TEXT NOT NULL REFERENCES pupil (id),
    line TEXT NOT NULL,
    until_day TEXT NOT NULL CHECK (until_day IS date(until_day)),
    reason TEXT NOT NULL,
    by_whom TEXT NOT NULL,
    created_at TEXT NOT NULL,
    UNIQUE (pupil_id, line)
  ) STRICT;

CREATE TABLE reminder (
    id TEXT PRIMARY KEY,
    pupil_id TEXT NOT NULL REFERENCES pupil (id),
    academic_year INTEGER NOT NULL,
    term TEXT NOT NULL CHECK (term IN ('autumn', 'spring', 'summer')),
    role TEXT NOT NULL CHECK (role IN ('social-worker', 'carer', 'virtual-school')),
    how TEXT NOT NULL CHECK (how IN ('letter', 'email', 'phone')),
    on_date TEXT NOT NULL CHECK (on_date IS date(on_date)),
    to_whom TEXT NOT NULL,
    created_at TEXT NOT NULL,
    UNIQUE (pupil_id, academic_year, term, role, on_date, how)
  ) STRICT;

CREATE TABLE school (
    id TEXT PRIMARY KEY CHECK (id = 'school'),
    name TEXT NOT NULL,
    urn TEXT, laestab TEXT, phone TEXT, dt_name TEXT, dt_email TEXT,
    -- By what the head of each page says whose it is.
    pages_by TEXT NOT NULL DEFAULT 'initials' CHECK (pages_by IN ('initials', 'name')),
    recovery_confirmed_at TEXT,
    kept_since TEXT CHECK (kept_since IS date(kept_since))
  ) STRICT;

CREATE TABLE target (
    id TEXT PRIMARY KEY,
    pep_id TEXT NOT NULL REFERENCES pep (id),
    position INTEGER NOT NULL,
    answers TEXT NOT NULL CHECK (json_valid(answers)),
    from_id TEXT,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL
  ) STRICT;

CREATE INDEX target_by_pep ON target (pep_id, position);

CREATE UNIQUE INDEX target_carried_once ON target (pep_id, from_id) WHERE from_id IS NOT NULL;

CREATE TRIGGER target_sealed_delete BEFORE DELETE ON target WHEN (SELECT status FROM pep WHERE id = OLD.pep_id) = 'signed-off'
  BEGIN SELECT RAISE(ABORT, 'target of a signed-off PEP'); END;

CREATE TRIGGER target_sealed_insert BEFORE INSERT ON target WHEN TRUE AND (SELECT status FROM pep WHERE id = NEW.pep_id) = 'signed-off'
  BEGIN SELECT RAISE(ABORT, 'target of a signed-off PEP'); END;

CREATE TRIGGER target_sealed_update BEFORE UPDATE ON target WHEN (SELECT status FROM pep WHERE id = OLD.pep_id) = 'signed-off' OR (SELECT status FROM pep WHERE id = NEW.pep_id) = 'signed-off'
  BEGIN SELECT RAISE(ABORT, 'target of a signed-off PEP'); END;

CREATE TABLE term (
    id TEXT PRIMARY KEY,

  academic_year INTEGER NOT NULL CHECK (academic_year BETWEEN 2000 AND 2200),
  term TEXT NOT NULL CHECK (term IN ('autumn', 'spring', 'summer')),
    starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on)),
    ends_on TEXT NOT NULL CHECK (ends_on IS date(ends_on)),
    half_term_starts_on TEXT CHECK (half_term_starts_on IS date(half_term_starts_on)),
    half_term_ends_on TEXT CHECK (half_term_ends_on IS date(half_term_ends_on)),
    UNIQUE (academic_year, term),
    CHECK (starts_on <= ends_on),
    CHECK (half_term_starts_on <= half_term_ends_on)
  ) STRICT;

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
