import type { Shown } from '#domain/form/display.ts';
import { isShownInDocument } from '#domain/form/missing.ts';
import type { AnyField, Field, Section } from '#domain/form/template.ts';
import {
  type HeadingLevel,
  heading,
  type Labelled,
  labelled,
  paragraph,
  quotation,
} from '../kit/blocks.ts';
import type { CellText } from '../kit/rows.ts';
import type { Sheet } from '../kit/sheet.ts';
import { styles } from '../kit/style.ts';
import { table } from '../kit/table.ts';
import { cell, unbroken, value } from './cell.ts';
import type { CopyInput } from './input.ts';
import { namesCare } from './naming.ts';

/** "7 Sep 2026", for tables with many columns. */
const brief = (date: string): string => date.replace(/([A-Z][a-z]{2})[a-z]*/, '$1');

/** The fields of a section that this copy prints. */
export const printedFields = (section: Section, input: CopyInput): Field[] =>
  section.fields.filter(
    (field) =>
      !input.omitted.has(field.id) &&
      // A voluntary plan keeps what is restricted to itself unless the parents agree.
      (namesCare(input) || !field.restricted) &&
      isShownInDocument(field, input.template, input.record),
  );

const beside = (field: AnyField, shown: Shown, atMost: number): CellText | null => {
  switch (shown.kind) {
    case 'nothing':
      return value('');
    case 'list':
      return shown.items.map((text) => ({ text, style: styles.body }));
    case 'text':
      return !field.childsWords && shown.text.length <= atMost && !shown.text.includes('\n')
        ? value(shown.text)
        : null;
    default:
      return null;
  }
};

/** Writes one answer that needs the whole width, under its question as a heading. */
const below = (
  sheet: Sheet,
  field: AnyField,
  shown: Shown,
  level: HeadingLevel,
  told: string,
): void => {
  heading(sheet, level, field.label);
  if (shown.kind === 'table') {
    const crowded = shown.columns.length > 5;
    table(sheet, {
      columns: shown.columns.map((column) => ({
        label: column.label,
        weight: column.weight,
        align: column.type === 'money' ? 'right' : 'left',
      })),
      rows: shown.rows.map((row) =>
        row.map((text, i) =>
          cell(shown.columns[i]?.type === 'date' ? unbroken(crowded ? brief(text) : text) : text),
        ),
      ),
      rowHeads: true,
    });
    sheet.y += 6;
  } else if (shown.kind === 'text') {
    if (field.childsWords) quotation(sheet, shown.text);
    else paragraph(sheet, shown.text);
    sheet.y += 3;
  }
  if (told !== '') paragraph(sheet, told, styles.note);
};

/** How a group of answers is set. */
type AnswersLook = {
  /** Level of the headings over long answers. */
  level?: HeadingLevel;
  /** Answers with more characters stand under their question instead of beside it. */
  besideAtMost?: number;
  /** The field whose answer stands out. */
  strong?: AnyField['id'];
  /** Labels to add at the end. */
  more?: readonly Labelled[];
};

/**
 * Writes answers in order: short ones as a list of labels, long ones and tables across the page.
 * `told` says who gave an answer that is not the writer’s own.
 */
export const answersBlock = (
  sheet: Sheet,
  fields: readonly { field: AnyField; shown: Shown; told?: string }[],
  { level = 3, besideAtMost = 240, strong, more = [] }: AnswersLook = {},
): void => {
  let short: Labelled[] = [];
  const flush = (): void => {
    labelled(sheet, short);
    short = [];
  };
  for (const { field, shown, told = '' } of fields) {
    const text = beside(field, shown, besideAtMost);
    if (text) {
      const shownText =
        field.id === strong && shown.kind === 'text'
          ? text.map((piece) => ({ ...piece, style: styles.strong }))
          : text;
      const note = told === '' ? [] : [{ text: told, style: styles.note }];
      short.push({ label: field.label, value: [...shownText, ...note] });
    } else {
      flush();
      below(sheet, field, shown, level, told);
    }
  }
  short.push(...more);
  flush();
};
