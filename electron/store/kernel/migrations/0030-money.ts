import type { Migration } from './migration.ts';

const date = (column: string): string => `${column} TEXT CHECK (${column} IS date(${column}))`;
const json = (column: string): string =>
  `${column} TEXT CHECK (${column} IS NULL OR json_valid(${column}))`;

const academicTerm = `
  academic_year INTEGER NOT NULL CHECK (academic_year BETWEEN 2000 AND 2200),
  term TEXT NOT NULL CHECK (term IN ('autumn', 'spring', 'summer'))`;

const streams = `'pp-plus', 'previously', 'eypp', 'post-16', 'bursary', 'other'`;

/**
 * What is paid, from when to when. Without an authority it is a national rate. An amount that is not
 * known is NULL: it is never guessed.
 */
const rates = `
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
  CREATE INDEX pp_rate_by_authority ON pp_rate (authority_id);

  CREATE TABLE pp_rule (
    id TEXT PRIMARY KEY,
    authority_id TEXT NOT NULL UNIQUE REFERENCES authority (id),
    refused TEXT NOT NULL CHECK (json_valid(refused)),
    spend_by TEXT NOT NULL CHECK (spend_by GLOB '[01][0-9]-[0-3][0-9]'),
    carry_over TEXT NOT NULL CHECK (carry_over IN ('ask', 'yes', 'no')),
    claims INTEGER NOT NULL CHECK (claims IN (0, 1)),
    source TEXT,
    ${date('checked_on')}
  ) STRICT;
`;

/** An award may now be one of several of its term, with the days of its steps. */
const awards = `
  CREATE TABLE pp_award_new (
    id TEXT PRIMARY KEY,
    pupil_id TEXT NOT NULL REFERENCES pupil (id),
    ${academicTerm},
    kind TEXT NOT NULL DEFAULT 'usual' CHECK (kind IN ('usual', 'part-term', 'extra', 'carried-over')),
    stream TEXT NOT NULL DEFAULT 'pp-plus' CHECK (stream IN (${streams})),
    authority_id TEXT REFERENCES authority (id),
    payer TEXT,
    amount_pence INTEGER NOT NULL CHECK (amount_pence >= 0),
    hours INTEGER CHECK (hours > 0),
    ${date('requested_on')},
    ${date('approved_on')},
    ${date('received_on')},
    received_pence INTEGER CHECK (received_pence >= 0),
    ${date('closed_on')},
    returned_pence INTEGER NOT NULL DEFAULT 0 CHECK (returned_pence >= 0),
    carried_pence INTEGER NOT NULL DEFAULT 0 CHECK (carried_pence >= 0),
    carried_from_id TEXT REFERENCES pp_award (id),
    reference TEXT, source TEXT, note TEXT,
    CHECK (returned_pence + carried_pence <= coalesce(received_pence, amount_pence)),
    CHECK (received_pence IS NULL OR received_on IS NOT NULL)
  ) STRICT;
  INSERT INTO pp_award_new
    (id, pupil_id, academic_year, term, authority_id, amount_pence, source, note)
    SELECT a.id, a.pupil_id, a.academic_year, a.term, p.authority_id, a.amount_pence, a.source, a.note
    FROM pp_award a JOIN pupil p ON p.id = a.pupil_id;
  DROP TABLE pp_award;
  ALTER TABLE pp_award_new RENAME TO pp_award;
  CREATE UNIQUE INDEX pp_award_usual ON pp_award (pupil_id, academic_year, term, stream)
    WHERE kind IN ('usual', 'part-term');
  CREATE INDEX pp_award_by_pupil ON pp_award (pupil_id, academic_year, term);
  CREATE INDEX pp_award_by_term ON pp_award (academic_year, term, pupil_id);
  CREATE INDEX pp_award_by_authority ON pp_award (authority_id);
  CREATE INDEX pp_award_by_carried_from ON pp_award (carried_from_id);
`;

const lines = `
  CREATE TABLE pp_line_new (
    id TEXT PRIMARY KEY,
    pupil_id TEXT NOT NULL REFERENCES pupil (id),
    ${academicTerm},
    kind TEXT NOT NULL CHECK (kind IN ('planned', 'ordered', 'spent', 'refund')),
    stream TEXT NOT NULL DEFAULT 'pp-plus' CHECK (stream IN (${streams})),
    authority_id TEXT REFERENCES authority (id),
    ${date('date')},
    category TEXT,
    description TEXT NOT NULL,
    supplier TEXT,
    target_id TEXT REFERENCES target (id),
    pep_id TEXT REFERENCES pep (id),
    quantity INTEGER, unit_cost_pence INTEGER,
    times_per_week INTEGER, weeks INTEGER,
    amount_pence INTEGER NOT NULL,
    planned_line_id TEXT REFERENCES pp_line (id),
    invoice_ref TEXT,
    corrects_id TEXT REFERENCES pp_line (id),
    refunds_id TEXT REFERENCES pp_line (id),
    split_id TEXT,
    struck TEXT CHECK (struck IN ('corrected', 'reversed')),
    struck_reason TEXT,
    impact TEXT CHECK (impact IN ('significant', 'moderate', 'minimal', 'too-early')),
    ${json('impact_note')},
    note TEXT,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    CHECK (kind = 'planned' OR date IS NOT NULL),
    CHECK ((kind = 'refund') = (refunds_id IS NOT NULL))
  ) STRICT;
  INSERT INTO pp_line_new
    (id, pupil_id, academic_year, term, kind, authority_id, date, category, description, supplier,
      target_id, pep_id, quantity, unit_cost_pence, amount_pence, planned_line_id, note,
      created_at, updated_at)
    SELECT l.id, l.pupil_id, l.academic_year, l.term, l.kind, p.authority_id,
      -- A spent line always had its day; should one not, the day on which it was written stands in.
      CASE WHEN l.kind = 'spent' THEN coalesce(l.date, substr(l.created_at, 1, 10)) ELSE l.date END,
      l.category, l.description, l.supplier, l.target_id, l.pep_id, l.quantity, l.unit_cost_pence,
      l.amount_pence, l.planned_line_id, l.note, l.created_at, l.updated_at
    FROM pp_line l JOIN pupil p ON p.id = l.pupil_id;
  DROP TABLE pp_line;
  ALTER TABLE pp_line_new RENAME TO pp_line;
  CREATE INDEX pp_line_by_pupil ON pp_line (pupil_id, academic_year, term);
  CREATE INDEX pp_line_by_term ON pp_line (academic_year, term, pupil_id);
  CREATE INDEX pp_line_by_date ON pp_line (date, pupil_id, amount_pence);
  CREATE INDEX pp_line_by_authority ON pp_line (authority_id);
  CREATE INDEX pp_line_by_target ON pp_line (target_id);
  CREATE INDEX pp_line_by_pep ON pp_line (pep_id);
  CREATE INDEX pp_line_by_planned_line ON pp_line (planned_line_id);
  CREATE INDEX pp_line_by_corrects ON pp_line (corrects_id);
  CREATE INDEX pp_line_by_refunds ON pp_line (refunds_id);
  CREATE INDEX pp_line_by_supplier ON pp_line (supplier, category);

  ALTER TABLE attachment ADD COLUMN line_id TEXT REFERENCES pp_line (id);
  CREATE INDEX attachment_by_line ON attachment (line_id);
`;

type Alias = 'l' | 'NEW' | 'OLD';

/** What sums are kept by; the financial year goes by the date, else by where the term begins. */
const keyOf = (line: Alias): string => `
    ${line}.pupil_id, ${line}.academic_year, ${line}.term,
    CASE WHEN ${line}.date IS NOT NULL
      THEN CAST(substr(${line}.date, 1, 4) AS INTEGER) - (substr(${line}.date, 6, 2) < '04')
      ELSE ${line}.academic_year + (${line}.term = 'summer') END,
    coalesce(${line}.authority_id, ''), ${line}.stream, ${line}.kind,
    coalesce(${line}.category, 'other'), ${line}.target_id IS NOT NULL, coalesce(${line}.impact, '')`;
const keyColumns = `pupil_id, academic_year, term, financial_year, authority_id, stream, kind, category,
    has_target, impact`;

/** 1 when another line that counts says the same of the same pupil, day and amount. */
const twinOf = (line: Alias): string => `(${line}.kind IN ('ordered', 'spent') AND EXISTS (
      SELECT 1 FROM pp_line t
      WHERE t.pupil_id = ${line}.pupil_id AND t.date = ${line}.date
        AND t.amount_pence = ${line}.amount_pence AND t.id <> ${line}.id AND t.struck IS NULL
        AND t.kind = ${line}.kind AND t.academic_year = ${line}.academic_year
        AND t.term = ${line}.term AND lower(t.description) = lower(${line}.description)
        AND lower(coalesce(t.supplier, '')) = lower(coalesce(${line}.supplier, ''))))`;

/** Counts a line in (1) or out (-1), if it counts at all. */
const count = (line: 'NEW' | 'OLD', sign: 1 | -1): string => `
    INSERT INTO pp_sum (${keyColumns}, lines, pence, still_planned, twice)
    SELECT ${keyOf(line)}, ${sign}, ${sign} * ${line}.amount_pence, 0, ${sign} * ${twinOf(line)}
    WHERE ${line}.struck IS NULL
    ON CONFLICT (${keyColumns}) DO UPDATE SET
      lines = lines + excluded.lines, pence = pence + excluded.pence, twice = twice + excluded.twice;
    DELETE FROM pp_sum WHERE lines = 0
      AND pupil_id = ${line}.pupil_id AND academic_year = ${line}.academic_year
      AND term = ${line}.term;`;

const place = (line: 'NEW' | 'OLD'): string =>
  `SELECT ${line}.pupil_id, ${line}.academic_year, ${line}.term WHERE ${line}.kind = 'planned'`;
const placeOfPlans = (ids: string): string =>
  `SELECT pupil_id, academic_year, term FROM pp_line WHERE id IN (${ids})`;

const restOf = (plan: string): string => `max(0, ${plan}.amount_pence - coalesce((
        SELECT sum(c.amount_pence) FROM pp_line c
        WHERE c.planned_line_id = ${plan}.id AND c.struck IS NULL
          AND c.kind IN ('ordered', 'spent')), 0))`;

/** Works out anew what the plans of these pupils' terms still ask for. */
const refreshPlans = (places: string): string => `
    UPDATE pp_sum SET still_planned = coalesce((
      SELECT sum(${restOf('l')}) FROM pp_line l
      WHERE l.struck IS NULL AND l.kind = 'planned' AND l.pupil_id = pp_sum.pupil_id
        AND l.academic_year = pp_sum.academic_year AND l.term = pp_sum.term
        AND (${keyOf('l')}) = (${keyColumns
          .split(',')
          .map((name) => `pp_sum.${name.trim()}`)
          .join(', ')})), 0)
    WHERE kind = 'planned' AND (pupil_id, academic_year, term) IN (${places});`;

/**
 * pp_sum follows from pp_line and is kept only so that a school's money need not be added up from
 * every line each time it is shown. Like pep_progress it is no record of its own, so the change log
 * leaves it out; triggers keep it with each line that is added, changed or removed.
 */
const sums = `
  CREATE TABLE pp_sum (
    pupil_id TEXT NOT NULL,
    academic_year INTEGER NOT NULL, term TEXT NOT NULL, financial_year INTEGER NOT NULL,
    authority_id TEXT NOT NULL, stream TEXT NOT NULL, kind TEXT NOT NULL, category TEXT NOT NULL,
    has_target INTEGER NOT NULL, impact TEXT NOT NULL,
    lines INTEGER NOT NULL, pence INTEGER NOT NULL, still_planned INTEGER NOT NULL,
    twice INTEGER NOT NULL,
    PRIMARY KEY (${keyColumns})
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX pp_sum_by_term ON pp_sum (academic_year, term);
  CREATE INDEX pp_sum_by_financial_year ON pp_sum (financial_year);

  INSERT INTO pp_sum (${keyColumns}, lines, pence, still_planned, twice)
  SELECT ${keyOf('l')}, count(*), sum(l.amount_pence),
    sum(CASE WHEN l.kind = 'planned' THEN ${restOf('l')} ELSE 0 END),
    CASE WHEN l.kind = 'planned' THEN 0 ELSE count(*) - count(DISTINCT json_array(
      l.date, lower(coalesce(l.supplier, '')), lower(l.description), l.amount_pence)) END
  FROM pp_line l GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10;

  CREATE TRIGGER pp_sum_insert AFTER INSERT ON pp_line BEGIN
    ${count('NEW', 1)}
    ${refreshPlans(`${place('NEW')} UNION ${placeOfPlans('NEW.planned_line_id')}`)}
  END;
  CREATE TRIGGER pp_sum_update AFTER UPDATE ON pp_line BEGIN
    ${count('OLD', -1)}
    ${count('NEW', 1)}
    ${refreshPlans(
      `${place('NEW')} UNION ${place('OLD')} UNION ${placeOfPlans('NEW.planned_line_id, OLD.planned_line_id')}`,
    )}
  END;
  CREATE TRIGGER pp_sum_delete AFTER DELETE ON pp_line BEGIN
    ${count('OLD', -1)}
    ${refreshPlans(`${place('OLD')} UNION ${placeOfPlans('OLD.planned_line_id')}`)}
  END;
`;

type Shipped = readonly [
  id: string,
  stream: string,
  basis: string,
  pence: number | null,
  from: string | null,
  to: string | null,
  source: string,
];

const epep = 'epep.tv, “Pupil premium resource tracker”';
const unknown = 'Not known when this version was made: check GOV.UK';

/**
 * What the government pays an authority, as found by 2026. They are a start: each can be edited, and
 * a year that is not listed, or has no amount, was not found and is not guessed.
 */
const nationalRates: readonly Shipped[] = [
  ['dfe-2014', 'pp-plus', 'year', 190000, '2014-04-01', '2015-03-31', epep],
  ['dfe-2021', 'pp-plus', 'year', 234500, '2021-04-01', '2022-03-31', 'Gateshead Council, agenda'],
  [
    'dfe-2022',
    'pp-plus',
    'year',
    241000,
    '2022-04-01',
    '2023-03-31',
    'Devon County Council, virtual school policy',
  ],
  [
    'dfe-2023',
    'pp-plus',
    'year',
    253000,
    '2023-04-01',
    '2024-03-31',
    'The Key; edCentral, “Pupil premium rates to rise”',
  ],
  [
    'dfe-2024',
    'pp-plus',
    'year',
    257000,
    '2024-04-01',
    '2025-03-31',
    'Lincolnshire County Council, pupil premium policy',
  ],
  [
    'dfe-2025',
    'pp-plus',
    'year',
    263000,
    '2025-04-01',
    '2026-03-31',
    'Lancashire County Council, allocation policy',
  ],
  ['dfe-2026', 'pp-plus', 'year', null, '2026-04-01', '2027-03-31', unknown],
  ['eypp-2021', 'eypp', 'hour', 53, null, '2022-03-31', 'School Business Services, “EYPP rates”'],
  [
    'eypp-2024',
    'eypp',
    'hour',
    68,
    '2024-04-01',
    '2025-03-31',
    'Solihull Council, “Early years pupil premium”',
  ],
  [
    'eypp-2025',
    'eypp',
    'hour',
    100,
    '2025-04-01',
    '2026-03-31',
    'The Colleges Nursery School, Cambridge, “Pupil premium”',
  ],
  ['eypp-2026', 'eypp', 'hour', null, '2026-04-01', '2027-03-31', unknown],
];

/** PP+ from award to impact: dated rates, several awards a term, a ledger in which nothing is lost. */
export const money: Migration = {
  number: 30,
  up: (db) => {
    db.exec(rates);
    db.exec(awards);
    db.exec(lines);
    db.exec(sums);
    const insert = db.prepare(
      `INSERT INTO pp_rate (id, stream, basis, amount_pence, valid_from, valid_to, source)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    );
    for (const rate of nationalRates) insert.run(...rate);
  },
};
