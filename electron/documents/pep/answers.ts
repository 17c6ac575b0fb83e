import { applies } from '#domain/pep/completeness.ts';
import { notRecorded, type Shown } from '#domain/pep/display.ts';
import type { PepRecord } from '#domain/pep/record.ts';
import type { Field, Section, Template } from '#domain/pep/template.ts';
import { heading, type Labelled, labelled, paragraph, quotation } from '../kit/blocks.ts';
import type { CellText } from '../kit/rows.ts';
import type { Sheet } from '../kit/sheet.ts';
import { styles } from '../kit/style.ts';
import { table } from '../kit/table.ts';

/** Everything that the parts of a PEP read. */
export type PepInput = {
  template: Template;
  record: PepRecord;
  /** Also print answers that the template marks as restricted. */
  includeRestricted?: boolean;
};

/** Text for a cell, or "Not recorded" when there is none. */
export const cell = (text: string): CellText =>
  text.trim() === ''
    ? [{ text: notRecorded, style: styles.cellEmpty }]
    : [{ text, style: styles.cell }];

/** Text that stays on one line: dates, amounts, "Target 2". */
export const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');

/** Text beside a label, or "Not recorded" when there is none. */
export const value = (text: string): CellText =>
  text.trim() === ''
    ? [{ text: notRecorded, style: styles.empty }]
    : [{ text, style: styles.body }];

/** The fields of a section that this copy prints. */
export const printedFields = (section: Section, input: PepInput): Field[] =>
  section.fields.filter(
    (field) =>
      (input.includeRestricted || !field.restricted) &&
      applies(field, input.template, input.record),
  );

/** Longer answers stand under their question; shorter ones beside it. */
const besideAtMost = 240;

const isShort = (text: string): boolean => text.length <= besideAtMost && !text.includes('\n');

const beside = (field: Field, shown: Shown): CellText | null => {
  switch (shown.kind) {
    case 'nothing':
      return value('');
    case 'list':
      return shown.items.map((text) => ({ text, style: styles.body }));
    case 'text':
      return !field.childsWords && isShort(shown.text) ? value(shown.text) : null;
    default:
      return null;
  }
};

/** Writes one answer that needs the whole width, under its question as a heading. */
const below = (sheet: Sheet, field: Field, shown: Shown, level: 3 | 4): void => {
  heading(sheet, level, field.label);
  if (shown.kind === 'table') {
    sheet.y += 3;
    table(sheet, {
      columns: shown.columns.map((column) => ({
        label: column.label,
        weight: column.weight,
        align: column.type === 'money' ? 'right' : 'left',
      })),
      rows: shown.rows.map((row) =>
        row.map((text, i) => cell(shown.columns[i]?.type === 'date' ? unbroken(text) : text)),
      ),
      rowHeads: true,
    });
    sheet.y += 6;
  } else if (shown.kind === 'text') {
    if (field.childsWords) quotation(sheet, shown.text);
    else paragraph(sheet, shown.text);
    sheet.y += 3;
  }
};

/**
 * Writes answers in order: short ones as a list of labels, long ones and tables across the page.
 * @param level of the headings over the long ones
 */
export const answersBlock = (
  sheet: Sheet,
  fields: readonly { field: Field; shown: Shown }[],
  level: 3 | 4 = 3,
): void => {
  let short: Labelled[] = [];
  const flush = (): void => {
    labelled(sheet, short);
    short = [];
  };
  for (const { field, shown } of fields) {
    const text = beside(field, shown);
    if (text) short.push({ label: field.label, value: text });
    else {
      flush();
      below(sheet, field, shown, level);
    }
  }
  flush();
};
