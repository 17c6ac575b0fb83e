import type { EventRow, pupilCalls } from '#domain/contract/calls/pupil.ts';
import { parseDate } from '#domain/kernel/plain-date.ts';
import type { PupilEvent } from '#domain/pupil/event.ts';
import {
  byCalendar,
  daysProblem,
  halfDaysOf,
  suspensionRemarks,
} from '#domain/pupil/suspension-days.ts';
import { dutiesOf } from '#domain/pupil/suspension-duties.ts';
import { academicYearOf } from '#domain/school/terms.ts';
import { broughtForwardBy } from '#domain/stages/deadlines.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { addEvent, eventsOfPupils, getEvent, saveEvent } from '#electron/store/pupil/events.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { authorityOfPupil, pupilOf } from '../kernel/records.ts';
import { Refusal, required } from '../kernel/refusal.ts';
import { dayCalendar } from '../school/calendar.ts';
import { suspendedDaysOf } from './suspensions.ts';

/** What happens to a pupil between PEPs. */
export const eventServices = (
  context: Context,
): Plain<Extract<keyof typeof pupilCalls, `events.${string}`>> => {
  const { env } = context;

  /** The events of a pupil, the newest first, each with what it comes to beside the others. */
  const rowsOf = (read: Read, pupilId: string): EventRow[] => {
    const events = eventsOfPupils(read, [pupilId]).get(pupilId) ?? [];
    const calendar = dayCalendar(read, env.today());
    const authority = authorityOfPupil(read, pupilOf(read, pupilId));
    const duties = dutiesOf(events, calendar);
    return events.map((event) => ({
      ...event,
      days: event.kind === 'suspension' ? halfDaysOf(event, calendar) : null,
      duties: duties.get(event.id) ?? [],
      remarks: suspensionRemarks(event, events, calendar),
      forwardBy: broughtForwardBy(event, authority, calendar),
    }));
  };

  const rowOf = (read: Read, { pupilId, id }: PupilEvent): EventRow =>
    required(
      rowsOf(read, pupilId).find((row) => row.id === id),
      goneEvent,
    );

  return {
    'events.list': ({ pupilId }) => context.read((read) => rowsOf(read, pupilId)),

    'events.reckon': ({ id, pupilId, event }) =>
      context.read((read) => {
        const others = eventsOfPupils(read, [pupilId]).get(pupilId) ?? [];
        const calendar = dayCalendar(read, env.today());
        const suspension = { ...event, id: id ?? '' };
        return {
          byCalendar: byCalendar(suspension, calendar),
          remarks: suspensionRemarks(suspension, others, calendar),
        };
      }),

    'events.suspendedDays': ({ pupilId }) =>
      context.read((read) => ({
        days: suspendedDaysOf(read, pupilId, academicYearOf(parseDate(env.today())), env.today()),
      })),

    'events.save': ({ id, pupilId, event }) =>
      context.change((write) => {
        pupilOf(write, pupilId);
        if (event.onDate > env.today()) {
          throw new Refusal('bad-input', 'This day is still to come.', 'onDate');
        }
        const calendar = dayCalendar(write, env.today());
        const problem =
          event.kind === 'suspension' ? daysProblem({ ...event, id: id ?? '' }, calendar) : null;
        if (problem !== null) throw new Refusal('bad-input', problem, 'daysReason');
        if (id !== null) required(getEvent(write, id), goneEvent);
        const saved = id === null ? addEvent(write, pupilId, event) : saveEvent(write, id, event);
        return rowOf(write, saved);
      }),

    'events.remove': ({ id }) =>
      context.alter((write) => {
        required(getEvent(write, id), goneEvent);
        write.remove('pupilEvent', id);
      }),
  };
};

const goneEvent = 'This is no longer in the records.';
