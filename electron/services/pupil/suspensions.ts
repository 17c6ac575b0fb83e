/**
 * Suspensions and exclusions are told on the pupil's page when they happen, and asked by the PEP,
 * which reads them from there. Both count together.
 */
import { templateOf } from '#domain/form/forms/index.ts';
import {
  daysSuspended,
  suspensionField,
  suspensionsIn,
  withSuspensions,
} from '#domain/form/rows/suspensions.ts';
import { findField } from '#domain/form/template.ts';
import type { PupilEvent } from '#domain/pupil/event.ts';
import { answersOf } from '#electron/store/form/answers.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { eventsOfPupils } from '#electron/store/pupil/events.ts';
import { pepsOfPupil } from '#electron/store/stages/peps.ts';

/** A pupil's suspensions and exclusions of one school year, the earliest first. */
export const suspensionsOf = (read: Read, pupilId: string, academicYear: number): PupilEvent[] =>
  suspensionsIn(eventsOfPupils(read, [pupilId]).get(pupilId) ?? [], academicYear);

/** Days of suspension in a school year, by the pupil's page and the newest PEP of that year. */
export const suspendedDaysOf = (read: Read, pupilId: string, academicYear: number): number => {
  const newest = pepsOfPupil(read, pupilId).find(
    (pep) =>
      pep.academicYear === academicYear &&
      findField(templateOf(pep), suspensionField) !== undefined,
  );
  const events = suspensionsOf(read, pupilId, academicYear);
  const held = newest && answersOf(read, newest.id)[suspensionField];
  return daysSuspended(withSuspensions(held, events) ?? undefined, events);
};
