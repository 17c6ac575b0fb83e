/**
 * Suspensions and exclusions are told on the pupil's page when they happen, and asked by the PEP.
 * The PEP's table is filled from there, and both count together.
 */
import type { Answer } from '#domain/form/answer.ts';
import { templateFor } from '#domain/form/forms/index.ts';
import { daysSuspended, suspensionsIn, withSuspensions } from '#domain/form/suspensions.ts';
import { findField } from '#domain/form/template.ts';
import { isOpen } from '#domain/kernel/stage.ts';
import type { PupilEvent } from '#domain/pupil/event.ts';
import { answersOf, carriedFields, saveAnswers, setCarried } from '#electron/store/form/answers.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import type { Write } from '#electron/store/kernel/write.ts';
import { eventsOfPupils } from '#electron/store/pupil/events.ts';
import { openPepsOf, type Pep, pepsOfPupil } from '#electron/store/stages/peps.ts';

const fieldId = 'suspensions';

const asks = (pep: Pep): boolean =>
  findField(templateFor(pep.templateId, pep.templateVersion), fieldId) !== undefined;

/** A pupil's suspensions and exclusions of one school year, the earliest first. */
export const suspensionsOf = (read: Read, pupilId: string, academicYear: number): PupilEvent[] =>
  suspensionsIn(eventsOfPupils(read, [pupilId]).get(pupilId) ?? [], academicYear);

const same = (a: Answer | null | undefined, b: Answer | null | undefined): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Fills one PEP's table from the pupil's page; says whether anything changed. */
export const fillSuspensions = (write: Write, pep: Pep): boolean => {
  if (!isOpen(pep) || !asks(pep)) return false;
  const held = answersOf(write, pep.id)[fieldId];
  const filled = withSuspensions(held, suspensionsOf(write, pep.pupilId, pep.academicYear));
  if (same(held, filled)) return false;
  // What was taken over from the last PEP goes on asking to be confirmed.
  const asking = carriedFields(write, pep.id).includes(fieldId);
  saveAnswers(write, pep.id, { [fieldId]: filled });
  if (asking) setCarried(write, pep.id, [fieldId], true);
  return true;
};

/** Fills the tables of a pupil's open PEPs, after something was told on the pupil's page. */
export const followEvents = (write: Write, pupilId: string): void => {
  for (const pep of openPepsOf(write, pupilId)) fillSuspensions(write, pep);
};

/** Days of suspension in a school year, by the pupil's page and the newest PEP of that year. */
export const suspendedDaysOf = (read: Read, pupilId: string, academicYear: number): number => {
  const newest = pepsOfPupil(read, pupilId).find(
    (pep) => pep.academicYear === academicYear && asks(pep),
  );
  return daysSuspended(
    newest && answersOf(read, newest.id)[fieldId],
    suspensionsOf(read, pupilId, academicYear),
  );
};
