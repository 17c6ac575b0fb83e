import { type KeptFile, readFileCell } from '../../files/kept-file.ts';
import { type Answer, type Row, rowsOf } from '../answer.ts';
import type { Column } from '../declaration.ts';
import { isShownInDocument } from '../missing.ts';
import type { PepRecord } from '../record.ts';
import { type AnyField, type Field, fieldsOf, type Template } from '../template.ts';

/** The column of a table that holds files, if it has one. */
export const fileColumnOf = (field: AnyField): Column | undefined =>
  field.columns?.find(({ type }) => type === 'file');

/** The rows of an answer that hold a file, with the file. */
export const filesIn = (
  field: AnyField,
  answer: Answer | null | undefined,
): { row: Row; file: KeptFile }[] => {
  const column = fileColumnOf(field);
  if (!column) return [];
  return rowsOf(answer ?? undefined).flatMap((row) => {
    const file = readFileCell(row.cells[column.id]);
    return file ? [{ row, file }] : [];
  });
};

/** A row of a field that holds a file. */
export type FileRow = { field: Field; row: Row; file: KeptFile };

/** The files that a PEP's rows mark to be printed or sent with it, in the order of the form. */
export const filesToPrint = (template: Template, record: PepRecord): FileRow[] =>
  fieldsOf(template)
    .filter((field) => isShownInDocument(field, template, record))
    .flatMap((field) =>
      filesIn(field, record.answers[field.id])
        .filter(({ row }) => row.cells.print === 'yes')
        .map(({ row, file }) => ({ field, row, file })),
    );

/** What the file of a row is or shows: the words that every such row needs. */
export const wordsOfRow = (field: AnyField, row: Row): string => {
  const column = field.columns?.find(({ type, needed }) => type === 'text' && needed);
  return column ? String(row.cells[column.id] ?? '') : '';
};
