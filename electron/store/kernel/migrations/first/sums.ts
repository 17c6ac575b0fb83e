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
export const sums = `
  CREATE TABLE pp_sum (
    pupil_id TEXT NOT NULL,
    academic_year INTEGER NOT NULL, term TEXT NOT NULL, financial_year INTEGER NOT NULL,
    authority_id TEXT NOT NULL, stream TEXT NOT NULL, kind TEXT NOT NULL, category TEXT NOT NULL,
    has_target INTEGER NOT NULL, impact TEXT NOT NULL,
    lines INTEGER NOT NULL, pence INTEGER NOT NULL, still_planned INTEGER NOT NULL,
    twice INTEGER NOT NULL,
    PRIMARY KEY (${keyColumns})
  ) STRICT, WITHOUT ROWID;

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
