/**
 * Suspensions and exclusions are told on the pupil's page when they happen, and asked by the PEP,
 * which reads them from there. Both count together.
 */
import { templateOf } from '#domain/form/forms/index.ts';
import {
  daysSuspended,
  type SuspensionEvent,
  suspensionField,
  suspensionsIn,
  withSuspensions,
} from '#domain/form/rows/suspensions.ts';
import { findField } from '#domain/form/template.ts';
import { countedDays, halfDaysOf } from '#domain/pupil/suspension-days.ts';
import { answersOf } from '#electron/store/form/answers.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { eventsOfPupils } from '#electron/store/pupil/events.ts';
import { pepsOfPupil } from '#electron/store/stages/peps.ts';
import { dayCalendar } from '../school/calendar.ts';

/** A pupil's suspensions and exclusions of one school year, the earliest first, with their days. */
export const suspensionsOf = (
  read: Read,
  pupilId: string,
  academicYear: number,
  today: string,
): SuspensionEvent[] => {
  const events = eventsOfPupils(read, [pupilId]).get(pupilId) ?? [];
  const calendar = dayCalendar(read, today);
  const counted = new Map(countedDays(events, calendar).map(({ id, terms }) => [id, terms]));
  return suspensionsIn(events, academicYear).map((event) => ({
    ...event,
    halfDays: event.kind === 'suspension' ? halfDaysOf(event, calendar) : null,
    adds: (counted.get(event.id) ?? []).reduce((sum, { halfDays }) => sum + halfDays, 0),
  }));
};

/** Days of suspension in a school year, by the pupil's page and the newest PEP of that year. */
export const suspendedDaysOf = (
  read: Read,
  pupilId: string,
  academicYear: number,
  today: string,
): number => {
  const newest = pepsOfPupil(read, pupilId).find(
    (pep) =>
      pep.academicYear === academicYear &&
      findField(templateOf(pep), suspensionField) !== undefined,
  );
  const events = suspensionsOf(read, pupilId, academicYear, today);
  const held = newest && answersOf(read, newest.id)[suspensionField];
  return daysSuspended(withSuspensions(held, events) ?? undefined, events);
};
