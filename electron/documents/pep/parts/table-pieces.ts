import type { Column } from '#domain/form/declaration.ts';
import type { Shown } from '#domain/form/display.ts';
import type { AnyField } from '#domain/form/template.ts';
import { cell, unbroken } from '../../kit/cell.ts';
import type { Fact } from '../../kit/columns/fact.ts';
import { styles } from '../../kit/style.ts';
import type { TableContent } from '../../kit/table.ts';

/** A table as it was answered. */
export type ShownTable = Extract<Shown, { kind: 'table' }>;

/** "7 Sep 2026", for tables with many columns. */
const brief = (date: string): string => date.replace(/([A-Z][a-z]{2})[a-z]*/, '$1');

/** A table without the columns in which nobody wrote anything. */
const withoutEmpty = ({ columns, rows }: ShownTable): ShownTable => {
  const filled = columns.map((_, i) => rows.some((row) => (row[i] ?? '').trim() !== ''));
  return {
    kind: 'table',
    columns: columns.filter((_, i) => filled[i]),
    rows: rows.map((row) => row.filter((_, i) => filled[i])),
  };
};

/** "Possible: 36", "94%": a cell with the heading of its column. */
const headed = ({ label }: Column, text: string): string =>
  label === '%' ? `${text}%` : `${label}: ${text}`;

/** "Possible: 36 · Attended: 32": a row in one piece of text. */
const inOneLine = (columns: readonly Column[], row: readonly string[]): string =>
  columns
    .flatMap((column, i) => {
      const text = (row[i] ?? '').trim();
      return text === '' ? [] : [headed(column, text)];
    })
    .join(' · ');

/** A row of two cells, the first of which names the other: "Malcolm: gets me there". */
const named = (columns: readonly Column[], row: readonly string[]): string => {
  const [first = '', second = ''] = row.map((text) => text.trim());
  // Where the name is lacking, the heading says what stands there.
  if (first === '') return inOneLine(columns, row);
  return second === '' ? first : `${first}${/[.?!]$/.test(first) ? '' : ':'} ${second}`;
};

/** A row of more letters, or of several paragraphs, is set in columns even when it is the only one. */
const longestLine = 480;

const isShort = (row: readonly string[]): boolean =>
  row.join('').length <= longestLine && !row.some((text) => text.includes('\n'));

/** A column that names its rows needs no heading beside the question; any other does. */
const isNames = ([only]: readonly Column[], { columns: [first] }: ShownTable): boolean =>
  only !== undefined && only.id === first?.id;

/** The rows of a table that needs no rows and columns, a line for each; null for one that does. */
const linesOf = (shown: ShownTable): string[] | null => {
  const { columns, rows } = withoutEmpty(shown);
  if (!rows.every(isShort)) return null;
  if (rows.length === 1 || (columns.length === 1 && !isNames(columns, shown))) {
    return rows.map((row) => inOneLine(columns, row));
  }
  // Of a table with more columns nobody can tell which two were filled in.
  return shown.columns.length <= 2 || columns.length === 1
    ? rows.map((row) => named(columns, row))
    : null;
};

/** A table in rows and columns, without those columns in which nothing stands. */
const tableOf = (shown: ShownTable): TableContent => {
  const { columns, rows } = withoutEmpty(shown);
  const crowded = columns.length > 5;
  return {
    columns: columns.map(({ label, type }) => ({
      label,
      align: type === 'money' || type === 'number' ? 'right' : 'left',
    })),
    rows: rows.map((row) =>
      row.map((text, i) =>
        cell(columns[i]?.type === 'date' ? unbroken(crowded ? brief(text) : text) : text),
      ),
    ),
    rowHeads: true,
    fit: true,
  };
};

/**
 * What a table is printed as. The child's own words stand each under its question; a single row in a
 * line, and rows of two cells in a line each: they need no rows and columns. All others do.
 */
export const tableFacts = ({ label, childsWords }: AnyField, shown: ShownTable): Fact[] => {
  if (childsWords && shown.columns.length === 2) {
    return shown.rows.map(([question = '', answer = '']) => ({
      label: question.trim() || label,
      value: [{ text: answer, style: styles.childsWords }],
    }));
  }
  const lines = linesOf(shown);
  return [
    lines === null
      ? { label, table: tableOf(shown) }
      : { label, value: lines.map((text) => ({ text, style: styles.body })) },
  ];
};
