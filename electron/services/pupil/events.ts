import type { EventRow, pupilCalls } from '#domain/contract/calls/pupil.ts';
import { parseDate } from '#domain/kernel/plain-date.ts';
import type { PupilEvent } from '#domain/pupil/event.ts';
import { academicYearOf } from '#domain/school/terms.ts';
import { broughtForwardBy } from '#domain/stages/deadlines.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { addEvent, eventsOfPupils, getEvent, saveEvent } from '#electron/store/pupil/events.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { authorityOf, pupilOf } from '../kernel/records.ts';
import { Refusal, required } from '../kernel/refusal.ts';
import { dayCalendar } from '../school/calendar.ts';
import { suspendedDaysOf } from './suspensions.ts';

/** What happens to a pupil between PEPs. */
export const eventServices = (
  context: Context,
): Plain<Extract<keyof typeof pupilCalls, `events.${string}`>> => {
  const { env } = context;

  const eventRow = (read: Read, event: PupilEvent): EventRow => ({
    ...event,
    forwardBy: broughtForwardBy(
      event,
      authorityOf(read, pupilOf(read, event.pupilId).authorityId),
      dayCalendar(read, env.today()),
    ),
  });

  return {
    'events.list': ({ pupilId }) =>
      context.read((read) =>
        (eventsOfPupils(read, [pupilId]).get(pupilId) ?? []).map((event) => eventRow(read, event)),
      ),

    'events.suspendedDays': ({ pupilId }) =>
      context.read((read) => ({
        days: suspendedDaysOf(read, pupilId, academicYearOf(parseDate(env.today()))),
      })),

    'events.save': ({ id, pupilId, event }) =>
      context.change((write) => {
        pupilOf(write, pupilId);
        if (event.onDate > env.today()) {
          throw new Refusal('bad-input', 'This day is still to come.', 'onDate');
        }
        if (id !== null) required(getEvent(write, id), goneEvent);
        const saved = id === null ? addEvent(write, pupilId, event) : saveEvent(write, id, event);
        return eventRow(write, saved);
      }),

    'events.remove': ({ id }) =>
      context.alter((write) => {
        required(getEvent(write, id), goneEvent);
        write.remove('pupilEvent', id);
      }),
  };
};

const goneEvent = 'This is no longer in the records.';
