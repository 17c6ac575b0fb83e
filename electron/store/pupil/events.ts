/** What happened to pupils between two PEPs: changes of school, suspensions, exclusions. */
import type { EventInput, PupilEvent } from '#domain/pupil/event.ts';
import { queries, type Read } from '../kernel/query.ts';
import type { Row } from '../kernel/schema.ts';
import { grouped, idList, orEmpty, orNull } from '../kernel/values.ts';
import type { Write } from '../kernel/write.ts';

const toEvent = (row: Row<'pupilEvent'>): PupilEvent => ({
  id: row.id,
  pupilId: row.pupilId,
  kind: row.kind,
  onDate: row.onDate,
  halfDays: row.halfDays,
  toldOn: orEmpty(row.toldOn),
  toldWho: row.toldWho ?? '',
  note: orEmpty(row.note),
  decision: row.decision ?? '',
  pepBy: orEmpty(row.pepBy),
});

const fromEvent = (event: EventInput) => ({
  kind: event.kind,
  onDate: event.onDate,
  halfDays: event.halfDays,
  toldOn: orNull(event.toldOn),
  toldWho: event.toldWho === '' ? null : event.toldWho,
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
    toEvent,
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
