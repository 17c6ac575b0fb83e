import type { Row } from '../answer.ts';
import type { Column } from '../declaration.ts';

/** The most columns that stand side by side in a row's own line. */
const mostInLine = 5;

/**
 * Whether a table asks one question a row, to be answered in prose: what the row is about stands above,
 * the answer at full width below.
 */
export const isProse = (columns: readonly Column[]): boolean =>
  columns.length === 2 && columns[1]?.type === 'longText';

/** Whether a table is one figure for each of a few names, which stand beside each other. */
export const isFigures = (columns: readonly Column[], rows: readonly Row[]): boolean =>
  columns.length === 2 &&
  columns[0]?.given === true &&
  columns[1]?.type === 'number' &&
  rows.every(
    ({ id, cells }) => id.startsWith('row-') && (cells[columns[0]?.id ?? ''] ?? '') !== '',
  );

/**
 * The columns that stand in a row's own line, and those that open under it: prose and files, unless the
 * row is known by them, what is declared so, and whatever is beyond the fifth.
 */
export const inLine = (
  columns: readonly Column[],
): { line: readonly Column[]; under: readonly Column[] } => {
  const line = columns
    .filter(({ type, under }, i) => !under && type !== 'file' && (type !== 'longText' || i === 0))
    .slice(0, mostInLine);
  return { line, under: columns.filter((column) => !line.includes(column)) };
};
