import type { Column } from '#domain/form/declaration.ts';
import type { Shown } from '#domain/form/display.ts';
import type { AnyField } from '#domain/form/template.ts';
import { cell, unbroken } from '../../kit/cell.ts';
import type { Fact } from '../../kit/grid.ts';
import type { CellText } from '../../kit/rows.ts';
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

/** "Possible: 36 · Attended: 32": a row in one piece of text. */
const inOneLine = (columns: readonly Column[], row: readonly string[]): string =>
  columns
    .flatMap(({ label }, i) => {
      const text = (row[i] ?? '').trim();
      return text === '' ? [] : [`${label}: ${text}`];
    })
    .join(' · ');

/** "Malcolm: gets me there": a row of two cells, the first of which names the other. */
const named = ([first = '', second = '']: readonly string[]): string =>
  second.trim() === '' ? first : `${first}${/[.?!]$/.test(first) ? '' : ':'} ${second}`;

/** A row of more letters, or of several paragraphs, is set in columns even when it is the only one. */
const longestLine = 480;

const isShort = (row: readonly string[]): boolean =>
  row.join('').length <= longestLine && !row.some((text) => text.includes('\n'));

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
export const tableFacts = (field: AnyField, shown: ShownTable): Fact[] => {
  const { columns, rows } = withoutEmpty(shown);
  if (field.childsWords && columns.length === 2) {
    return rows.map(([question = '', answer = '']) => ({
      label: question,
      value: [{ text: answer, style: styles.childsWords }],
    }));
  }
  const lines: CellText | null =
    rows.length === 1 && isShort(rows[0] ?? [])
      ? rows.map((row) => ({ text: inOneLine(columns, row), style: styles.body }))
      : columns.length <= 2 && rows.every(isShort)
        ? rows.map((row) => ({ text: named(row), style: styles.body }))
        : null;
  return [
    lines === null
      ? { label: field.label, table: tableOf(shown) }
      : { label: field.label, value: lines },
  ];
};
