import { z } from 'zod';
import { parseDate } from '../../kernel/plain-date.ts';
import { joined } from '../../kernel/text.ts';
import { eventParts } from '../../pupil/event.ts';
import { academicYearOf } from '../../school/terms.ts';
import { type Answer, type Row, rowsOf } from '../answer.ts';

/** The field of a PEP that lists them. */
export const suspensionField = 'suspensions';

/** What the pupil's page tells of a suspension or an exclusion. */
export const suspensionEvent = z.object({
  ...eventParts.pick({
    kind: true,
    onDate: true,
    lastDay: true,
    daysReason: true,
    told: true,
    note: true,
  }).shape,
  id: z.string(),
  /** Its length in half days, by the calendar or as typed over it; null where neither says. */
  halfDays: z.number().nullable(),
  /** The half days that it adds to a total; a day that another took already adds none. */
  adds: z.number().default(0),
});
export type SuspensionEvent = z.infer<typeof suspensionEvent>;

/** The suspensions and exclusions among a pupil's events in one school year, the earliest first. */
export const suspensionsIn = <E extends Pick<SuspensionEvent, 'kind' | 'onDate'>>(
  events: readonly E[],
  academicYear: number,
): E[] =>
  events
    .filter(
      ({ kind, onDate }) =>
        kind !== 'school-change' && academicYearOf(parseDate(onDate)) === academicYear,
    )
    .sort((a, b) => a.onDate.localeCompare(b.onDate));

const rowId = ({ id }: Pick<SuspensionEvent, 'id'>): string => `event-${id}`;

const typeOf = ({ kind }: SuspensionEvent): string => (kind === 'exclusion' ? 'PERM' : 'SUSP');

/** Whether a row comes from the pupil's page, where its days are reckoned and explained. */
export const isFromPupil = ({ id }: Pick<Row, 'id'>): boolean => id.startsWith('event-');

/**
 * Whether a row of the PEP and an event tell of the same thing: it came from there, or somebody
 * typed it again with the same first day.
 */
const isSame = (row: Row, event: SuspensionEvent): boolean =>
  row.id === rowId(event) || (!row.id.startsWith('event-') && row.cells.start === event.onDate);

/** The cells that an event tells; the rest of a row is the PEP's own. */
const cellsOf = (event: SuspensionEvent): Row['cells'] => {
  const { onDate, lastDay, halfDays, daysReason, told, note, kind } = event;
  const reason = joined([note, daysReason === '' ? '' : `Days as typed: ${daysReason}`], '\n');
  const { socialWorker, virtualSchool } = told;
  return {
    start: onDate,
    ...(lastDay === '' ? {} : { end: lastDay }),
    type: typeOf(event),
    // A permanent exclusion has no number of days, and counts for none.
    ...(kind === 'exclusion' ? { days: 0 } : halfDays === null ? {} : { days: halfDays / 2 }),
    ...(reason === '' ? {} : { reason }),
    ...(socialWorker.on === '' ? {} : { 'social-worker-told': socialWorker.on }),
    ...(virtualSchool.on === '' ? {} : { 'virtual-school-told': virtualSchool.on }),
  };
};

/**
 * The PEP's table with every suspension and exclusion that the pupil's page tells: a row for each
 * that has none; a row that came from there follows its event, and goes when that is gone. What was
 * typed in the PEP alone stays. Null when nothing is left to say.
 */
export const withSuspensions = (
  answer: Answer | undefined,
  events: readonly SuspensionEvent[],
): Answer | null => {
  const held = rowsOf(answer);
  const kept = held
    .filter((row) => !row.id.startsWith('event-') || events.some((one) => rowId(one) === row.id))
    .map((row) => {
      const event = events.find((one) => rowId(one) === row.id);
      return event ? { id: row.id, cells: { ...row.cells, ...cellsOf(event) } } : row;
    });
  const added = events
    .filter((event) => !kept.some((row) => isSame(row, event)))
    .map((event) => ({ id: rowId(event), cells: cellsOf(event) }));
  const rows = [...kept, ...added];
  if (rows.length > 0) return { kind: 'value', value: rows };
  return answer?.kind === 'none' ? answer : null;
};

/** What of the table is the PEP's own, to be kept: the rest is read from the pupil's page. */
export const typedSuspensions = (
  answer: Answer | null,
  events: readonly SuspensionEvent[],
): Answer | null => {
  if (answer?.kind !== 'value') return answer;
  const value = rowsOf(answer).flatMap((row) => {
    if (!row.id.startsWith('event-')) return [row];
    const event = events.find((one) => rowId(one) === row.id);
    const told = event && cellsOf(event);
    const typed = Object.entries(row.cells).filter(
      ([id, cell]) => cell !== '' && told?.[id] === undefined,
    );
    return event && typed.length > 0 ? [{ id: row.id, cells: Object.fromEntries(typed) }] : [];
  });
  return value.length === 0 ? null : { kind: 'value', value };
};

/**
 * Days of suspension in a school year, of which 45 are the most there may be: each suspension
 * counted once, whether the PEP tells it, the pupil's page, or both.
 */
export const daysSuspended = (
  answer: Answer | undefined,
  events: readonly SuspensionEvent[],
): number => {
  const own = rowsOf(answer).filter(
    (row) => row.cells.type !== 'PERM' && !events.some((event) => isSame(row, event)),
  );
  return (
    own.reduce((sum, row) => sum + (Number(row.cells.days) || 0), 0) +
    events.reduce((sum, { kind, adds }) => sum + (kind === 'suspension' ? adds / 2 : 0), 0)
  );
};
