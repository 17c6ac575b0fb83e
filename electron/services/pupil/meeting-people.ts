import { rowsOf } from '#domain/form/answer.ts';
import { withNewPerson } from '#domain/meeting/people.ts';
import type { Pupil } from '#domain/pupil/pupil.ts';
import { answersOf, carriedFields, saveAnswers, setCarried } from '#electron/store/form/answers.ts';
import type { Write } from '#electron/store/kernel/write.ts';
import { openPepsOf } from '#electron/store/stages/peps.ts';

/** Roles at a meeting whose person stands in the pupil's record, and where. */
const inRecord = {
  'social-worker': 'socialWorker',
  carer: 'carer',
  'virtual-school': 'virtualSchoolContact',
  'reviewing-officer': 'reviewingOfficer',
} as const;

/**
 * After a person of the pupil's record has changed, the meetings still in preparation ask the new
 * one: whoever was asked makes room, unless they have been there already.
 */
export const followPeople = (write: Write, before: Pupil, after: Pupil): void => {
  const changed = Object.entries(inRecord).filter(
    ([, part]) => before[part].name.trim() !== after[part].name.trim(),
  );
  if (changed.length === 0) return;
  for (const pep of openPepsOf(write, before.id)) {
    const held = rowsOf(answersOf(write, pep.id).attendees);
    const rows = changed.reduce(
      (list, [role, part]) => withNewPerson(list, role, before[part].name) ?? list,
      held,
    );
    if (rows === held) continue;
    const asking = carriedFields(write, pep.id).filter((id) => id === 'attendees');
    saveAnswers(write, pep.id, { attendees: { kind: 'value', value: rows } });
    setCarried(write, pep.id, asking, true);
  }
};
