import { formatDate } from '../kernel/plain-date.ts';
import { bankHolidays } from '../school/bank-holidays.ts';
import { schoolDaysFrom } from '../school/days.ts';
import type { TermDates } from '../school/terms.ts';
import { type Row, rowEmpty, rowsOf, textOf } from './answer.ts';
import { applies } from './conditions.ts';
import type { Column } from './declaration.ts';
import type { FieldId } from './fields/index.ts';
import { lastMeetingDay } from './meeting-days.ts';
import type { PepRecord } from './record.ts';
import { isFromPupil } from './rows/suspensions.ts';
import { type Field, fieldsOf, type Template } from './template.ts';

/**
 * Answers that cannot all be true, and figures that do not fit; each stops sign-off until it is put
 * right, or, for figures, until a reason says why they stand.
 */
export type Clash = {
  /** Where it can be put right; it is listed under the first. */
  fieldIds: readonly [FieldId, ...FieldId[]];
  sentence: string;
};

const cell = (row: Row, column: string): string => String(row.cells[column] ?? '').trim();

const number = (row: Row, column: string): number | null => {
  const held = row.cells[column];
  return typeof held === 'number' ? held : null;
};

const clash = (sentence: string, ...fieldIds: [FieldId, ...FieldId[]]): Clash => ({
  fieldIds,
  sentence,
});

/** "None" above lines that say what there is. */
const noneAboveLines = ({ answers, actions, ppPlus, targets }: PepRecord): Clash[] => {
  const isNone = (id: FieldId): boolean => answers[id]?.kind === 'none';
  const planned = ppPlus.lines.some(({ kind }) => kind === 'planned');
  const developmental = targets.some(
    (target) => textOf(target.answers['target-need-type']) === 'developmental',
  );
  return [
    ...(isNone('pp-plan') && planned
      ? [clash('It says that no PP+ is planned, above lines that are planned.', 'pp-plan')]
      : []),
    ...(isNone('actions') && actions.length > 0
      ? [clash('It says that no actions were agreed, above actions.', 'actions')]
      : []),
    ...(isNone('developmental-needs') && developmental
      ? [
          clash(
            'It says that there are no developmental needs, and a target is for one.',
            'developmental-needs',
            'targets',
          ),
        ]
      : []),
  ];
};

/** Whether the child came, told in two places. */
const cameAndDidNot = ({ answers }: PepRecord): Clash[] => {
  const came = textOf(answers['voice-attended']);
  const comes = ['all', 'part'].includes(came);
  const listed = rowsOf(answers.attendees)
    .filter((row) => cell(row, 'role') === 'child')
    .map((row) => cell(row, 'attended'))
    .find((said) => said !== '');
  if (came === '' || listed === undefined || comes === (listed === 'yes')) return [];
  return [
    clash(
      listed === 'yes'
        ? 'The list of the meeting says that the child came, and “My views” that they did not.'
        : '“My views” says that the child came, and the list of the meeting that they did not.',
      'attendees',
      'voice-attended',
    ),
  ];
};

/** Who agreed must have a name. */
const agreedByNobody = ({ answers }: PepRecord, { columns = [] }: Field): Clash[] => {
  const options = columns.find(({ id }) => id === 'role')?.options ?? [];
  return rowsOf(answers.signatures)
    .filter((row) => !rowEmpty(row, columns) && cell(row, 'name') === '')
    .map((row) => {
      const role = options.find(({ value }) => value === cell(row, 'role'))?.label ?? 'Somebody';
      return clash(
        `${role}: nobody is named who agreed. Write the name, or remove the row.`,
        'signatures',
      );
    });
};

const backwards = (row: Row, { id, notBefore }: Column): boolean => {
  const [start, end] = [cell(row, notBefore ?? ''), cell(row, id)];
  return notBefore !== undefined && start !== '' && end !== '' && end < start;
};

const endsBeforeStart = (field: Field, record: PepRecord): Clash[] =>
  rowsOf(record.answers[field.id]).flatMap((row, i) =>
    (field.columns ?? [])
      .filter((column) => backwards(row, column))
      .map(({ id, notBefore = '' }) =>
        clash(
          `Row ${i + 1} ends on ${formatDate(cell(row, id))}, before it begins on ${formatDate(cell(row, notBefore))}.`,
          field.id,
        ),
      ),
  );

const daysInOrder = ({ answers, targets }: PepRecord): Clash[] => {
  const [meeting, next] = [lastMeetingDay(answers), textOf(answers['next-pep-date'])];
  const turned = targets.flatMap(({ answers: of }, i) => {
    const [start, end] = [textOf(of['target-start-date']), textOf(of['target-review-date'])];
    return start !== '' && end !== '' && end < start
      ? [clash(`Target ${i + 1} is looked at again before it starts.`, 'targets')]
      : [];
  });
  return [
    ...(meeting !== '' && next !== '' && next < meeting
      ? [clash('The next meeting is before this one.', 'next-pep-date', 'meeting-date')]
      : []),
    ...turned,
  ];
};

/** A reason lifts what does not fit, and is printed with the row. */
const explained = (row: Row): boolean => cell(row, 'figures-why') !== '';

const sessionsThatDoNotFit = (field: Field, record: PepRecord): Clash[] =>
  rowsOf(record.answers[field.id]).flatMap((row) => {
    const possible = number(row, 'possible');
    const attended = number(row, 'attended');
    const absent = [number(row, 'authorised'), number(row, 'unauthorised')];
    if (explained(row) || possible === null || attended === null) return [];
    const told = attended + absent.reduce<number>((sum, one) => sum + (one ?? 0), 0);
    const fits = absent.includes(null) ? told <= possible : told === possible;
    return fits
      ? []
      : [
          clash(
            `Attended and absent make ${told} sessions, of ${possible} that were possible. Put it right, or say why.`,
            field.id,
          ),
        ];
  });

const half = 0.5;

/**
 * The school days of a suspension by its first and last day, of which the first and the last may each
 * be half. A lunchtime counts half a day (pep-content 5.1).
 */
const suspensionsThatDoNotFit = (record: PepRecord, terms: readonly TermDates[]): Clash[] =>
  rowsOf(record.answers.suspensions).flatMap((row, i) => {
    const [start, end] = [cell(row, 'start'), cell(row, 'end')];
    const days = number(row, 'days');
    const isCounted = cell(row, 'type') !== 'PERM' && start !== '' && end >= start;
    if (explained(row) || isFromPupil(row) || days === null || !isCounted) return [];
    const years = [start, end].map((day) => Number(day.slice(0, 4))) as [number, number];
    const between = schoolDaysFrom(start, end, { terms, bankHolidays: bankHolidays(...years) });
    if (between === null) return [];
    const most = cell(row, 'type') === 'LNCH' ? between * half : between;
    const least = cell(row, 'type') === 'LNCH' ? most : Math.max(half, most - 2 * half);
    return days >= least && days <= most
      ? []
      : [
          clash(
            `Row ${i + 1} says ${days} ${days === 1 ? 'day' : 'days'}; from ${formatDate(start)} to ${formatDate(end)} there are ${between} school ${between === 1 ? 'day' : 'days'}. Put it right, or say why.`,
            'suspensions',
          ),
        ];
  });

/** Everything in a PEP that cannot be true together; `terms` are the school's, as far as entered. */
export const clashesIn = (
  template: Template,
  record: PepRecord,
  terms: readonly TermDates[],
): Clash[] => {
  const asked = fieldsOf(template).filter((field) => applies(field, template, record));
  const ids = new Set<FieldId>(asked.map(({ id }) => id));
  const inTables = asked.flatMap((field) => [
    ...endsBeforeStart(field, record),
    ...(field.id === 'signatures' ? agreedByNobody(record, field) : []),
    ...(field.id === 'attendance-sessions' ? sessionsThatDoNotFit(field, record) : []),
  ]);
  return [
    ...noneAboveLines(record),
    ...cameAndDidNot(record),
    ...daysInOrder(record),
    ...suspensionsThatDoNotFit(record, terms),
    ...inTables,
  ].filter(({ fieldIds: [first] }) => ids.has(first));
};
