/** What happened to pupils between two PEPs: changes of school, suspensions, exclusions. */
import { type EventInput, eventParts, eventUnsaid, type PupilEvent } from '#domain/pupil/event.ts';
import { kept } from '../kernel/kept.ts';
import { queries, type Read } from '../kernel/query.ts';
import type { Row } from '../kernel/schema.ts';
import { grouped, idList, orEmpty, orNull } from '../kernel/values.ts';
import type { Write } from '../kernel/write.ts';

const keptTold = kept('Who was told of an event', eventParts.shape.told);

type Told = PupilEvent['told'];

/** Who was told is read by `toldIn`. */
const eventFrom = (row: Row<'pupilEvent'>, toldIn: (text: string) => Told): PupilEvent => ({
  id: row.id,
  pupilId: row.pupilId,
  kind: row.kind,
  onDate: row.onDate,
  lastDay: orEmpty(row.lastDay),
  span: row.span,
  fromNoon: row.fromNoon === 1,
  untilNoon: row.untilNoon === 1,
  halfDays: row.halfDays,
  daysReason: orEmpty(row.daysReason),
  told: row.told === null ? eventUnsaid.told : toldIn(row.told),
  governorsOn: orEmpty(row.governorsOn),
  educationFrom: orEmpty(row.educationFrom),
  note: orEmpty(row.note),
  decision: row.decision ?? '',
  pepBy: orEmpty(row.pepBy),
});

const toEvent = (row: Row<'pupilEvent'>): PupilEvent =>
  eventFrom(row, (text) => keptTold.read(text, `event ${row.id}`));

/** An event in a list, where nobody stands as told where it cannot be read. */
const toListed = (row: Row<'pupilEvent'>): PupilEvent =>
  eventFrom(row, (text) => keptTold.readOr(text, eventUnsaid.told));

const fromEvent = (event: EventInput) => ({
  kind: event.kind,
  onDate: event.onDate,
  lastDay: orNull(event.lastDay),
  span: event.span,
  fromNoon: event.fromNoon ? 1 : 0,
  untilNoon: event.untilNoon ? 1 : 0,
  halfDays: event.halfDays,
  daysReason: orNull(event.daysReason),
  told: JSON.stringify(event.told),
  governorsOn: orNull(event.governorsOn),
  educationFrom: orNull(event.educationFrom),
  note: orNull(event.note),
  decision: event.decision === '' ? null : event.decision,
  pepBy: orNull(event.pepBy),
});

/** The events of several pupils by pupil id, the newest first. */
export const eventsOfPupils = (
  read: Read,
  pupilIds: readonly string[],
): ReadonlyMap<string, PupilEvent[]> =>
  grouped(
    read.all(
      queries
        .selectFrom('pupilEvent')
        .selectAll()
        .where('pupilId', 'in', idList(pupilIds))
        .orderBy('onDate', 'desc')
        .orderBy('id'),
    ),
    (row) => row.pupilId,
    toListed,
  );

/** One event; null if there is none of this id. */
export const getEvent = (read: Read, id: string): PupilEvent | null => {
  const row = read.first(queries.selectFrom('pupilEvent').selectAll().where('id', '=', id));
  return row === undefined ? null : toEvent(row);
};

/** Enters an event of a pupil. */
export const addEvent = (write: Write, pupilId: string, event: EventInput): PupilEvent =>
  toEvent(write.insert('pupilEvent', { pupilId, ...fromEvent(event) }));

/** Changes an event and gives it as stored. Throws `not-found`. */
export const saveEvent = (write: Write, id: string, event: EventInput): PupilEvent =>
  toEvent(write.update('pupilEvent', id, fromEvent(event)));
