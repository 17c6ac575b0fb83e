import { dependsOnMore, isShort, mayBeAsked, mayBeNeeded } from '#domain/form/blank.ts';
import type { Column } from '#domain/form/declaration.ts';
import { partsOf } from '#domain/form/forms/parts.ts';
import { type AnyField, type Field, isRequired, type Template } from '#domain/form/template.ts';
import { type BlankFormInput, headOf } from './blank/head.ts';
import { knownAnswers, knownBlock } from './blank/known.ts';
import {
  type HeadingLevel,
  heading,
  introduction,
  type Labelled,
  labelled,
  paragraph,
} from './kit/blocks.ts';
import { finishSheet } from './kit/finish.ts';
import { box } from './kit/ink.ts';
import {
  artifact,
  type Built,
  begin,
  gap,
  newPage,
  type Sheet,
  startSheet,
  within,
} from './kit/sheet.ts';
import { colours, styles, type TextStyle } from './kit/style.ts';
import { table } from './kit/table.ts';
import { partTitle } from './pep/naming.ts';

export type { BlankFormInput } from './blank/head.ts';

/** From one line of handwriting to the next, in points: eight millimetres. */
const lineHeight = 22.7;

const rowHeight = 24;
/** A line of handwriting beside its question. */
const hand: TextStyle = { ...styles.body, leading: 17 };
const handForProse: TextStyle = { ...styles.body, leading: lineHeight };
const longLines = 3;
const childsLines = 5;
const emptyRows = 3;
const emptyTargets = 2;

/** Ruled lines to write on. */
const ruled = (sheet: Sheet, count: number): void => {
  begin(sheet, Math.min(count, 3) * lineHeight);
  for (let i = 0; i < count; i += 1) {
    begin(sheet, lineHeight);
    const { x, width } = sheet;
    sheet.y += lineHeight;
    const y = sheet.y - 1;
    artifact(sheet, () => box(sheet, { x, y, width, height: 0.6 }, colours.rule));
  }
  gap(sheet, 4);
};

/** Choices to tick, in one piece of text; a choice is never parted from its box. */
const toTick = (choices: readonly string[]): string =>
  choices.map((label) => `□\u00a0${label.replaceAll(' ', '\u00a0')}`).join('     ');

const tickLine = (sheet: Sheet, choices: readonly string[]): void => {
  paragraph(sheet, toTick(choices));
  gap(sheet, 3);
};

/** What may be chosen in a column, under the table. */
const choicesOf = (columns: readonly Column[]): string[] =>
  columns.flatMap(({ label, options }) =>
    options ? [`${label}: ${options.map((o) => o.label).join(', ')}.`] : [],
  );

const startingRows = (field: AnyField, yearGroup: number): readonly Record<string, string>[] =>
  field.startingRowsFor?.find((r) => r.yearFrom <= yearGroup && yearGroup <= r.yearTo)?.rows ??
  field.startingRows ??
  [];

const cellLabel = (column: Column, text: string): string =>
  column.options?.find(({ value }) => value === text)?.label ?? text;

const rowsToFill = (sheet: Sheet, field: AnyField, yearGroup: number): void => {
  // A file cannot be written down by hand.
  const columns = (field.columns ?? []).filter(({ type }) => type !== 'file');
  const given = startingRows(field, yearGroup);
  const rows = [
    ...given,
    ...Array.from({ length: Math.max(1, emptyRows - given.length) }, () => ({})),
  ];
  table(sheet, {
    columns: columns.map(({ label, weight }) => ({ label, weight })),
    rowHeight: field.childsWords ? 48 : rowHeight,
    rows: rows.map((row: Record<string, string>) =>
      columns.map((column) => {
        const text = row[column.id] ?? '';
        return text === '' ? [] : [{ text: cellLabel(column, text), style: styles.cell }];
      }),
    ),
  });
  for (const text of choicesOf(columns)) paragraph(sheet, text, styles.note);
  gap(sheet, 4);
};

/** The columns of what is kept as records of its own. */
const recordColumns: Partial<Record<Field['type'], readonly { label: string; weight?: number }[]>> =
  {
    actions: [
      { label: 'What will be done', weight: 3 },
      { label: 'Who', weight: 2 },
      { label: 'By when' },
      { label: 'For target' },
    ],
    spending: [
      { label: 'What it pays for', weight: 3 },
      { label: 'Supplier', weight: 2 },
      { label: 'How many' },
      { label: 'Cost of one' },
      { label: 'For target' },
    ],
  };

const empty = (count: number): string => Array.from({ length: count }, () => '\u00a0').join('\n');

/** Room beside the label for a short answer. */
const besideLabel = (field: AnyField, yearGroup: number): Labelled => {
  const options = (field.options ?? []).map((o) => o.label);
  const hint = hintOf(field, yearGroup);
  return {
    label: field.label,
    value: [
      options.length > 0
        ? { text: toTick(options), style: styles.body }
        : field.type === 'longText'
          ? { text: empty(longLines), style: handForProse }
          : { text: empty(1), style: hand },
      ...(hint === '' ? [] : [{ text: hint, style: styles.note }]),
      ...(field.noneLabel === undefined
        ? []
        : [{ text: toTick([field.noneLabel]), style: styles.body }]),
    ],
  };
};

const hintOf = (field: AnyField, yearGroup: number): string =>
  [...(dependsOnMore(field, yearGroup) ? ['Only if it applies.'] : []), field.hint ?? '']
    .filter((text) => text !== '')
    .join(' ');

/** Of which year group the child is, whether a target has all of its parts, and how far down a question is. */
type Asked = { yearGroup: number; all: boolean; level: HeadingLevel };

const targetsToFill = (
  sheet: Sheet,
  template: Template,
  { yearGroup, all, level }: Asked,
): void => {
  const fields = template.targetFields.filter((field) => all || isRequired(field));
  const [title, question] = level === 4 ? ([5, 5] as const) : ([4, 5] as const);
  for (let number = 1; number <= emptyTargets; number += 1) {
    within(sheet, 'Sect', () => {
      heading(sheet, title, `Target ${number}`);
      const isTable = (field: AnyField): boolean => field.type === 'table';
      labelled(
        sheet,
        fields
          .filter((field) => !isTable(field))
          // Help stands beside the first target, for all of them.
          .map(({ hint = '', ...field }) =>
            besideLabel({ ...field, ...(number === 1 && hint !== '' && { hint }) }, yearGroup),
          ),
      );
      for (const field of fields.filter(isTable)) {
        heading(sheet, question, field.label);
        rowsToFill(sheet, field, yearGroup);
      }
    });
  }
};

/** The question of one field over the room for its answer. */
const roomBelow = (sheet: Sheet, template: Template, field: Field, asked: Asked): void => {
  const { yearGroup, level } = asked;
  heading(sheet, level, field.label);
  const hint = hintOf(field, yearGroup);
  if (hint !== '') introduction(sheet, hint);
  const columns = recordColumns[field.type];
  if (field.type === 'targets') targetsToFill(sheet, template, asked);
  else if (field.type === 'table') rowsToFill(sheet, field, yearGroup);
  else if (columns) {
    table(sheet, {
      columns,
      rowHeight,
      rows: Array.from({ length: emptyRows }, () => columns.map(() => [])),
    });
  } else ruled(sheet, field.childsWords ? childsLines : longLines);
  if (field.noneLabel !== undefined) tickLine(sheet, [field.noneLabel]);
};

/** The questions of a section in order, short ones side by side with the room for their answers. */
export const questionsToFill = (
  sheet: Sheet,
  template: Template,
  fields: readonly Field[],
  asked: Asked,
): void => {
  const { yearGroup } = asked;
  let short: Labelled[] = [];
  const flush = (): void => {
    labelled(sheet, short);
    short = [];
  };
  for (const field of fields) {
    if (isShort(field)) short.push(besideLabel(field, yearGroup));
    else {
      flush();
      roomBelow(sheet, template, field, asked);
    }
  }
  flush();
};

/** Worked out by the program: nothing to write on paper. */
const workedOut: readonly Field['fact'][] = [
  'templateTitle',
  'pepStatus',
  'statutoryVersion',
  'sdqBand',
  'persistentAbsence',
  'suspensionDays',
];

/** The questions that are not on the form, by name, so that nobody has to remember them. */
const namedOnly = (
  sheet: Sheet,
  parts: readonly { title: string; labels: readonly string[] }[],
) => {
  const some = parts.filter(({ labels }) => labels.length > 0);
  if (some.length === 0) return;
  newPage(sheet);
  within(sheet, 'Sect', () => {
    heading(sheet, 2, 'Also asked, where there is something to say');
    introduction(
      sheet,
      'Write on another sheet, with the question. None of these has to be answered.',
    );
    for (const { title, labels } of some) {
      paragraph(sheet, `${title}: ${labels.join(' · ')}`);
      gap(sheet, 3);
    }
  });
};

/**
 * Renders a form as an A4 PDF, with lines and boxes to write on: the questions that are needed of a
 * child of this year group, in the form's order, and the others by name; or all of them. Without a
 * pupil's PEP it holds nobody's data; with one, what is known of it stands in its place.
 */
export const renderBlankForm = (input: BlankFormInput): Promise<Built> => {
  const { template, yearGroup, all = false, record } = input;
  const head = headOf(input);
  const sheet = startSheet(head.about);
  paragraph(sheet, head.title, styles.kicker);
  heading(sheet, 1, head.heading);
  paragraph(sheet, head.lead, styles.lead);
  gap(sheet, 4);
  paragraph(sheet, head.how);
  // What speaks of care is asked of the parents by word of mouth.
  const mayStand = (field: Field): boolean => !(template.voluntary && field.restricted);
  const parts = partsOf(template.sections).map((part) => ({
    ...part,
    name: partTitle(part, template.voluntary === undefined),
    sections: part.sections.map((section) => ({
      ...section,
      fields: section.fields.filter(
        (field) =>
          mayBeAsked(field, yearGroup) && mayStand(field) && !workedOut.includes(field.fact),
      ),
    })),
  }));
  const known = knownAnswers(
    parts.flatMap(({ sections }) => sections.flatMap(({ fields }) => fields)),
    template,
    record,
  );
  const isThere = (field: Field): boolean =>
    known.has(field.id) || all || mayBeNeeded(field, yearGroup);
  for (const { number, name, title: own, sections } of parts) {
    const printed = sections.filter(({ fields }) => fields.some(isThere));
    if (printed.length === 0) continue;
    within(sheet, 'Sect', () => {
      heading(sheet, 2, `${number} ${name}`);
      for (const section of printed) {
        if (section.title !== own) heading(sheet, 3, section.title);
        if (section.intro) introduction(sheet, section.intro);
        const fields = section.fields.filter(isThere);
        knownBlock(sheet, fields, known);
        const toAsk = fields.filter(({ id }) => !known.has(id));
        questionsToFill(sheet, template, toAsk, { yearGroup, all, level: 4 });
      }
    });
  }
  namedOnly(
    sheet,
    parts.map(({ name, sections }) => ({
      title: name,
      labels: [
        ...sections.flatMap(({ fields }) => fields).filter((field) => !isThere(field)),
        ...(all || !sections.some(({ fields }) => fields.some(({ type }) => type === 'targets'))
          ? []
          : template.targetFields.filter((field) => !isRequired(field))),
      ].map(({ label }) => label),
    })),
  );
  return finishSheet(sheet);
};
