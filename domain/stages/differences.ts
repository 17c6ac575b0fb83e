import { applies } from '../form/conditions.ts';
import { type Shown, shownAnswer, shownField } from '../form/display.ts';
import type { FieldId } from '../form/fields/index.ts';
import { actionStatuses, type PepRecord } from '../form/record.ts';
import type { Field, Template } from '../form/template.ts';
import { formatPence } from '../kernel/money.ts';
import { formatDate } from '../kernel/plain-date.ts';
import { joined } from '../kernel/text.ts';

/** One field that reads otherwise in a later revision. */
export type Difference = {
  sectionId: string;
  sectionTitle: string;
  fieldId: FieldId;
  label: string;
  /** Sensitive: closed until it is opened. */
  restricted: boolean;
  before: Shown;
  after: Shown;
};

const listOf = (items: string[]): Shown =>
  items.length === 0 ? { kind: 'nothing' } : { kind: 'list', items };

const plain = (shown: Shown): string => {
  switch (shown.kind) {
    case 'text':
      return shown.text;
    case 'list':
      return shown.items.join('; ');
    case 'table':
      return shown.rows.map((row) => joined(row)).join('; ');
    default:
      return '';
  }
};

const targetText = (template: Template, target: PepRecord['targets'][number]): string =>
  template.targetFields
    .map((field) => ({ field, text: plain(shownAnswer(field, target.answers[field.id])) }))
    .filter(({ text }) => text !== '')
    .map(({ field, text }) => `${field.label}: ${text}`)
    .join('. ');

const rowsShown = (field: Field, template: Template, record: PepRecord): Shown | null => {
  switch (field.type) {
    case 'targets':
      return listOf(record.targets.map((target) => targetText(template, target)));
    case 'actions':
      return record.actions.length === 0
        ? null
        : listOf(
            record.actions.map((action) =>
              joined([
                action.description,
                action.owner,
                formatDate(action.dueDate),
                actionStatuses[action.status],
              ]),
            ),
          );
    case 'spending':
      return record.ppPlus.lines.length === 0
        ? null
        : listOf(
            record.ppPlus.lines.map(
              (line) => `${line.description}: ${formatPence(line.amountPence)}`,
            ),
          );
    default:
      return null;
  }
};

const shownIn = (field: Field, template: Template, record: PepRecord): Shown =>
  applies(field, template, record)
    ? (rowsShown(field, template, record) ?? shownField(field, record, template))
    : { kind: 'nothing' };

/** What differs between two revisions of a PEP, field by field, in the order of the form. */
export const differencesBetween = (
  template: Template,
  before: PepRecord,
  after: PepRecord,
): Difference[] =>
  template.sections.flatMap((section) =>
    section.fields.flatMap((field) => {
      // Two revisions never stand at the same stage; that is no difference in what they say.
      if (field.fact === 'pepStatus') return [];
      const [was, is] = [shownIn(field, template, before), shownIn(field, template, after)];
      return JSON.stringify(was) === JSON.stringify(is)
        ? []
        : [
            {
              sectionId: section.id,
              sectionTitle: section.title,
              fieldId: field.id,
              label: field.label,
              restricted: field.restricted,
              before: was,
              after: is,
            },
          ];
    }),
  );
