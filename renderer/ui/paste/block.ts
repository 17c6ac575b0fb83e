import { parse } from 'csv-parse/browser/esm/sync';

/** What was copied from a spreadsheet or a table: rows of cells, ragged as they came. */
export type Block = readonly (readonly string[])[];

const readWith = (text: string, delimiter: string, quote: string | false): string[][] =>
  parse(text, {
    delimiter,
    quote,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  });

/** Cells parted by one character. A quote that is never closed is a letter like any other. */
const readCells = (text: string, delimiter: string): string[][] => {
  try {
    return readWith(text, delimiter, '"');
  } catch {
    return readWith(text, delimiter, false);
  }
};

/**
 * The cells of a copied block: parted by tabs, in quotes where a cell holds breaks, tabs or quotes.
 * @returns null when the text is no block but words: there is no tab between two cells.
 */
export const readBlock = (text: string): Block | null => {
  if (!text.includes('\t')) return null;
  const rows = readCells(text, '\t');
  return rows.some((row) => row.length > 1) ? rows : null;
};

/** The cells of one copied column, two or more; null for anything else. */
export const readColumn = (text: string): Block | null => {
  if (text.includes('\t')) return null;
  const rows = readCells(text, '\t').filter(([cell = '']) => cell.trim() !== '');
  return rows.length > 1 ? rows : null;
};

/**
 * The cells of a table written with commas or semicolons (a CSV file's text). Prose has those too, so
 * it is a table only when its first row is a heading by `isHeading` and every row is as long.
 */
export const readSeparated = (
  text: string,
  isHeading: (cells: readonly string[]) => boolean,
): Block | null => {
  for (const separator of [';', ',']) {
    const rows = readCells(text.trim(), separator);
    const width = rows[0]?.length ?? 0;
    const even = rows.length > 1 && width > 1 && rows.every((row) => row.length === width);
    if (even && isHeading(rows[0] ?? [])) return rows;
  }
  return null;
};

/** A list or an indented text out of a word processor: a mark, a tab, and the words. */
export const isList = (block: Block): boolean =>
  block.every(
    ([mark = '', ...words]) =>
      words.filter((cell) => cell.trim() !== '').length <= 1 &&
      /^(?:\s*|[•·▪◦‣o*–—-]|\(?(?:\d{1,3}|[a-z]|[ivx]+)[.)])$/i.test(mark.trim()),
  );
