import { z } from 'zod';
import { readFileCell } from '../files/kept-file.ts';
import { pence } from '../kernel/money.ts';
import { person } from '../kernel/person.ts';
import { isoDate, optionalIsoDate } from '../kernel/plain-date.ts';
import { isTimeOfDay } from '../kernel/time-of-day.ts';
import type { Column } from './declaration.ts';
import { fieldId, targetFieldId } from './field-id.ts';
import type { FieldId, TargetFieldId } from './fields/index.ts';
import type { AnyField } from './template.ts';

/** The most characters one answer may hold. */
export const longestAnswer = 20_000;

/** The most characters an answer of one line may hold. */
export const longestLine = 500;

const longText = z
  .string()
  .max(
    longestAnswer,
    `Please keep one answer under ${longestAnswer.toLocaleString('en-GB')} characters.`,
  );

/** Of a meeting's list, the day, time and place to which somebody was asked. */
const toldOfMeeting = z.strictObject({ day: longText, time: longText, place: longText });

/** A row of a table answer as it is sent: a stable id, and cells by column id. Money cells are whole pence. */
const sentRow = z.strictObject({
  id: z.string().min(1).max(40),
  cells: z.record(z.string().max(60), z.union([longText, z.number()])),
  /** Read with the row; what is sent of it is not kept. */
  told: toldOfMeeting.exactOptional(),
});
const storedRow = sentRow.extend({
  /** As it is stored: whom a row of a meeting's list stood for, by the records of then. */
  standsFor: z.string().exactOptional(),
});
export type Row = z.infer<typeof storedRow>;

const answerWith = <R extends z.ZodType>(row: R) =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('value'),
      value: z.union([
        longText,
        z.number(),
        z.array(z.string().max(200)).max(50).readonly(),
        z.array(row).max(200).readonly(),
        z.array(z.strictObject(person.shape)).max(30).readonly(),
      ]),
    }),
    z.strictObject({ kind: z.literal('none'), reason: longText }),
    z.strictObject({ kind: z.literal('not-known'), reason: longText }),
  ]);

/** The shape of any answer, for the bridge; the service checks it again against its field. */
export const anyAnswer = answerWith(sentRow);

/**
 * What a teacher answered: a value; an explicit "none" with its reason; or "not known, because".
 * A field without an answer has no entry at all.
 */
export const storedAnswer = answerWith(storedRow);
export type Answer = z.infer<typeof storedAnswer>;
/**
 * What can stand in an answer, by the type of its field: text, a date, a code; a number (money in
 * pence); codes; people; rows.
 */
export type AnswerValue = Extract<Answer, { kind: 'value' }>['value'];

/** Answers by field id: of one PEP, or of one target. */
type AnswersTo<Id extends string> = Readonly<Partial<Record<Id, Answer>>>;
export type Answers = AnswersTo<FieldId>;
export type TargetAnswers = AnswersTo<TargetFieldId>;

/** Answers as they are kept, by whatever ids: a released form may ask what none asks any more. */
const byField = z.record(z.string(), storedAnswer).readonly();
export const storedAnswers: z.ZodType<Answers> = byField;
export const storedTargetAnswers: z.ZodType<TargetAnswers> = byField;

/** Answers with the ids of their fields, which `Object.entries` forgets. */
export const answersIn = <Id extends string, T>(
  answers: Readonly<Partial<Record<Id, T>>>,
): [Id, T][] => Object.entries(answers) as [Id, T][];

/** The other way round: answers by the ids of their fields. */
export const answersBy = <Id extends string, T>(
  entries: Iterable<readonly [Id, T]>,
): Partial<Record<Id, T>> => Object.fromEntries(entries) as Partial<Record<Id, T>>;

/** Answers as they are sent to be kept; null takes one away. */
export type SentAnswers = Readonly<Partial<Record<FieldId, Answer | null>>>;
export type SentTargetAnswers = Readonly<Partial<Record<TargetFieldId, Answer | null>>>;

const choiceOf = (options: AnyField['options']) =>
  z.string().refine((value) => value === '' || (options ?? []).some((o) => o.value === value), {
    message: 'Choose one of the answers in the list.',
  });

/** The check of a cell that holds something; an empty cell fits every column. */
const cellSchema = (column: Column): z.ZodType<string | number> => {
  switch (column.type) {
    case 'date':
      return isoDate;
    case 'number':
      return z
        .number('Write a number.')
        .min(-1_000_000, 'This must be at least -1,000,000.')
        .max(1_000_000, 'This must be at most 1,000,000.');
    case 'money':
      return pence;
    case 'choice':
      return choiceOf(column.options);
    case 'file':
      return z.string().refine((cell) => readFileCell(cell) !== null, 'Choose the file again.');
    default:
      return longText;
  }
};

const rowSchema = (columns: readonly Column[]) =>
  z
    .strictObject({
      id: z.string().min(1).max(40),
      cells: z.partialRecord(
        z.enum(columns.map((c) => c.id) as [string, ...string[]]),
        z.union([z.string(), z.number()]),
      ),
      told: toldOfMeeting.exactOptional(),
    })
    .superRefine((row, context) => {
      for (const column of columns) {
        const cell = row.cells[column.id] ?? '';
        if (cell === '') continue;
        const checked = cellSchema(column).safeParse(cell);
        if (!checked.success) {
          context.addIssue({
            code: 'custom',
            path: ['cells', column.id],
            message: `${column.label}: ${checked.error.issues[0]?.message ?? 'This does not fit.'}`,
          });
        }
      }
    });

/** A number within the field's limits, with no more decimals than are shown. */
const numberSchema = ({ min = -1_000_000, max = 1_000_000, decimals = 0 }: AnyField) =>
  z
    .number('Write a number.')
    .min(min, `This must be at least ${min.toLocaleString('en-GB')}.`)
    .max(max, `This must be at most ${max.toLocaleString('en-GB')}.`)
    .refine((n) => Number(n.toFixed(decimals)) === n, {
      message:
        decimals === 0
          ? 'Write a whole number.'
          : `Write no more than ${decimals} ${decimals === 1 ? 'decimal' : 'decimals'}.`,
    });

const valueSchema = (field: AnyField): z.ZodType => {
  switch (field.type) {
    case 'text': {
      // What is kept with the pupil is a line there.
      const longest = field.pupilPart === 'elsewhere' ? 200 : longestLine;
      return z.string().max(longest, `Please keep this under ${longest} characters.`);
    }
    case 'longText':
      return longText;
    case 'date':
      return optionalIsoDate;
    case 'time':
      return z
        .string()
        .refine((time) => time === '' || isTimeOfDay(time), 'Write a time of day such as 14:00.');
    case 'number':
      return numberSchema(field);
    case 'choice':
      return choiceOf(field.options);
    case 'choices':
      return z.array(choiceOf(field.options)).max(50);
    case 'people':
      return z.array(person).max(30);
    case 'table':
      return z.array(rowSchema(field.columns ?? [])).max(200);
    default:
      return z.never(`${field.label} is not answered here.`);
  }
};

/** The sentence that says why an answer does not fit its field; null when it does. */
export const answerProblem = (field: AnyField, answer: Answer): string | null => {
  const schema = answer.kind === 'value' ? valueSchema(field) : longText;
  const checked = schema.safeParse(answer.kind === 'value' ? answer.value : answer.reason);
  return checked.success ? null : (checked.error.issues[0]?.message ?? 'This does not fit.');
};

const cellFilled = (cell: string | number | undefined): boolean =>
  typeof cell === 'number' || (cell ?? '').trim() !== '';

/**
 * What a cell of a row holds. A column that is a product is worked out from the others, rounded to
 * a whole number (of pence); it is empty until each of them holds a number. Where it may be typed,
 * what was typed goes before the product.
 */
export const cellOf = (row: Row, column: Column): string | number | undefined => {
  const held = row.cells[column.id];
  if (!column.product || (column.typed && cellFilled(held))) return held;
  const factors = column.product.map((id) => row.cells[id]);
  const numbers = factors.filter((cell) => typeof cell === 'number');
  return numbers.length === factors.length
    ? Math.round(numbers.reduce((product, number) => product * number, 1))
    : '';
};

/** The answer's rows, when it is a table; else none. */
export const rowsOf = (answer: Answer | undefined): readonly Row[] =>
  answer?.kind === 'value' && Array.isArray(answer.value)
    ? answer.value.filter((r): r is Row => typeof r === 'object' && r !== null && 'cells' in r)
    : [];

/** The answer's text, when it is text, a date or a chosen code; else empty. */
export const textOf = (answer: Answer | undefined): string =>
  answer?.kind === 'value' && typeof answer.value === 'string' ? answer.value : '';

/** What was chosen of several, as option values; else none. */
export const chosenIn = (answer: Answer | undefined): string[] =>
  answer?.kind === 'value' && Array.isArray(answer.value)
    ? answer.value.filter((one): one is string => typeof one === 'string')
    : [];

/** The answer's people, when it is a list of people; else none. */
export const peopleOf = (answer: Answer | undefined) =>
  answer?.kind === 'value' && Array.isArray(answer.value)
    ? answer.value.filter(
        (p): p is z.infer<typeof person> => typeof p === 'object' && p !== null && 'name' in p,
      )
    : [];

/** Whether a row is not complete without this cell: always, or by what another cell says. */
export const cellNeeded = (row: Row, { needed, neededWhen }: Column): boolean =>
  needed || (neededWhen?.is.includes(String(row.cells[neededWhen.column] ?? '')) ?? false);

/** The columns in which a row still needs something. */
export const rowGaps = (row: Row, columns: readonly Column[]): Column[] =>
  columns.filter((column) => cellNeeded(row, column) && !cellFilled(row.cells[column.id]));

/** True when a row has something in every needed column, and in at least one column. */
export const rowComplete = (row: Row, columns: readonly Column[]): boolean =>
  rowGaps(row, columns).length === 0 && Object.values(row.cells).some(cellFilled);

/** True when a row holds nothing that anyone typed; given columns (prompts) do not count. */
export const rowEmpty = (row: Row, columns: readonly Column[] = []): boolean =>
  !Object.entries(row.cells).some(
    ([id, cell]) => cellFilled(cell) && !columns.some((c) => c.id === id && c.given),
  );

/**
 * Whether a field counts as answered: something is there, "none" (with a reason where the field
 * asks for one), or "not known" with a reason.
 * A table needs one complete row, and no row that was begun and left without a needed cell.
 */
export const isAnswered = (field: AnyField, answer: Answer | undefined): boolean => {
  if (!answer) return false;
  if (answer.kind !== 'value') {
    const reasonOptional =
      answer.kind === 'none' && field.noneLabel !== undefined && !field.noneNeedsReason;
    return reasonOptional || answer.reason.trim() !== '';
  }
  const { value } = answer;
  if (typeof value === 'number') return true;
  if (typeof value === 'string') return value.trim() !== '';
  if (field.type === 'table') {
    const rows = rowsOf(answer).filter((row) => !rowEmpty(row, field.columns));
    return rows.length > 0 && rows.every((row) => rowComplete(row, field.columns ?? []));
  }
  if (field.type === 'people') return peopleOf(answer).some((p) => p.name.trim() !== '');
  return value.length > 0;
};

/**
 * Whether an answer says nothing at all: never given, emptied, or rows in which nobody has typed. What was
 * begun and left unfinished says something, and is not answered all the same.
 */
export const saysNothing = (field: AnyField, answer: Answer | undefined): boolean => {
  if (answer?.kind !== 'value') return answer === undefined;
  if (field.type === 'table') return rowsOf(answer).every((row) => rowEmpty(row, field.columns));
  const { value } = answer;
  return typeof value === 'string'
    ? value.trim() === ''
    : Array.isArray(value) && value.length === 0;
};

/** The shape of answers as they are sent to be kept. */
export const sentAnswers = z.partialRecord(fieldId, anyAnswer.nullable());
export const sentTargetAnswers = z.partialRecord(targetFieldId, anyAnswer.nullable());
