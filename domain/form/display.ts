import { fileWords, readFileCell } from '../files/kept-file.ts';
import { formatPence } from '../kernel/money.ts';
import { personText } from '../kernel/person.ts';
import { formatDate } from '../kernel/plain-date.ts';
import { joined } from '../kernel/text.ts';
import { type Answer, cellOf, peopleOf, type Row, rowEmpty, rowsOf, textOf } from './answer.ts';
import type { Column, Option } from './declaration.ts';
import type { PepRecord } from './record.ts';
import { percentField, percentFrom, sessionsField } from './rows/sessions.ts';
import { type AnyField, type Field, findField, type Template } from './template.ts';
import { factText } from './words/facts.ts';

/** What stands on screen in a signed-off PEP where nothing was answered; no paper prints it. */
export const notRecorded = 'Not recorded';

/** An answer in the form in which people read it. */
export type Shown =
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; columns: readonly Column[]; rows: string[][] }
  | { kind: 'nothing' };

const labelOf = (options: readonly Option[] | undefined, value: string): string =>
  options?.find((o) => o.value === value)?.label ?? value;

/** One table cell as text; empty when nothing was typed. */
export const cellText = (column: Column, cell: string | number | undefined): string => {
  if (cell === undefined || cell === '') return '';
  switch (column.type) {
    case 'date':
      return formatDate(String(cell));
    case 'money':
      return formatPence(Number(cell));
    case 'choice':
      return labelOf(column.options, String(cell));
    case 'file': {
      const file = readFileCell(cell);
      return file ? fileWords(file) : '';
    }
    default:
      return String(cell);
  }
};

const tableOf = (field: AnyField, rows: readonly Row[]): Shown => {
  const columns = field.columns ?? [];
  const filled = rows.filter((row) => !rowEmpty(row, columns));
  if (filled.length === 0) return { kind: 'nothing' };
  return {
    kind: 'table',
    columns,
    rows: filled.map((row) => columns.map((column) => cellText(column, cellOf(row, column)))),
  };
};

const textOrNothing = (text: string): Shown =>
  text.trim() === '' ? { kind: 'nothing' } : { kind: 'text', text };

const withReason = (words: string, reason: string): Shown => ({
  kind: 'text',
  text: reason.trim() === '' ? `${words}.` : `${words}: ${reason}`,
});

/** An answer to a field, ready to read, whether in a document or on a signed-off PEP's screen. */
export const shownAnswer = (field: AnyField, answer: Answer | undefined): Shown => {
  if (!answer) return { kind: 'nothing' };
  if (answer.kind === 'none') return withReason(field.noneLabel ?? 'None', answer.reason);
  if (answer.kind === 'not-known') return withReason('Not known', answer.reason);
  switch (field.type) {
    case 'date':
      return textOrNothing(formatDate(textOf(answer)));
    case 'number':
      return typeof answer.value === 'number'
        ? {
            kind: 'text',
            text: `${answer.value.toFixed(field.decimals ?? 0)}${field.unit === '%' ? '%' : field.unit ? ` ${field.unit}` : ''}`,
          }
        : { kind: 'nothing' };
    case 'choice':
      return textOrNothing(labelOf(field.options, textOf(answer)));
    case 'choices': {
      const values = Array.isArray(answer.value)
        ? answer.value.filter((v): v is string => typeof v === 'string')
        : [];
      return values.length === 0
        ? { kind: 'nothing' }
        : { kind: 'list', items: values.map((v) => labelOf(field.options, v)) };
    }
    case 'people': {
      const items = peopleOf(answer)
        .map(personText)
        .filter((text) => text !== '');
      return items.length === 0 ? { kind: 'nothing' } : { kind: 'list', items };
    }
    case 'table':
      return tableOf(field, rowsOf(answer));
    default:
      return textOrNothing(textOf(answer));
  }
};

/**
 * Whether a question stands answered "not known". What the records have come to know since goes before
 * an old answer.
 */
export const isNotKnown = ({ id, fact }: Pick<Field, 'id' | 'fact'>, record: PepRecord): boolean =>
  record.answers[id]?.kind === 'not-known' && (fact === undefined || factText(fact, record) === '');

/**
 * Like `shownAnswer`, for any field of a PEP, with facts read from the records; a fact that the
 * records lack may have been answered "not known" in the PEP.
 */
export const shownField = (field: Field, record: PepRecord, template: Template): Shown => {
  const fact = field.fact === undefined ? '' : factText(field.fact, record);
  if (fact !== '') return { kind: 'text', text: fact };
  const shown = shownAnswer(field, record.answers[field.id]);
  const asksSessions = findField(template, sessionsField) !== undefined;
  return field.id === percentField && shown.kind === 'text'
    ? {
        kind: 'text',
        text: joined([shown.text, percentFrom(record.answers, asksSessions)]),
      }
    : shown;
};

/** Whether neither the records of a PEP nor its answers say anything to a question. */
export const saysNothing = (field: Field, record: PepRecord, template: Template): boolean => {
  if (field.type === 'targets' && record.targets.length > 0) return false;
  if (field.type === 'actions' && record.actions.length > 0) return false;
  if (field.type === 'spending' && record.ppPlus.lines.length > 0) return false;
  return shownField(field, record, template).kind === 'nothing';
};
