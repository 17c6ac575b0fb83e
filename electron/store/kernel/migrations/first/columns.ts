/** A text column that is empty or a real date, yyyy-mm-dd: SQLite's date() gives back only those. */
export const date = (column: string): string =>
  `${column} TEXT CHECK (${column} IS date(${column}))`;
/** A text column that is always a real date, yyyy-mm-dd. */
export const requiredDate = (column: string): string =>
  `${column} TEXT NOT NULL CHECK (${column} IS date(${column}))`;

/** A text column that is empty or holds JSON. */
export const json = (column: string): string =>
  `${column} TEXT CHECK (${column} IS NULL OR json_valid(${column}))`;
/** A text column that always holds JSON. */
export const requiredJson = (column: string): string =>
  `${column} TEXT NOT NULL CHECK (json_valid(${column}))`;

/** A year from 1 September, by the calendar year it starts in, and one of its three terms. */
export const academicTerm = `
  academic_year INTEGER NOT NULL CHECK (academic_year BETWEEN 2000 AND 2200),
  term TEXT NOT NULL CHECK (term IN ('autumn', 'spring', 'summer'))`;

/** When a row was made and last changed. */
export const stamps = `created_at TEXT NOT NULL, updated_at TEXT NOT NULL`;
