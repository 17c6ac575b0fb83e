import { stringify } from 'csv-stringify/sync';

/** A cell of a table: a text, a number, or nothing. */
export type CsvCell = string | number | null;

/**
 * A table as CSV: UTF-8 with a byte-order mark, so that spreadsheets read "£" and every name; CRLF;
 * numbers as numbers. A text that a spreadsheet would take for a formula (it begins with =, +, -, @,
 * a tab or a line break) is led by an apostrophe.
 */
export const toCsv = (header: readonly string[], rows: readonly (readonly CsvCell[])[]): Buffer =>
  Buffer.from(
    stringify([header, ...rows], {
      bom: true,
      record_delimiter: 'windows',
      escape_formulas: false,
      cast: {
        string: (text) => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text),
      },
    }),
    'utf8',
  );
