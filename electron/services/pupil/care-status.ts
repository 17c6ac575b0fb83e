/**
 * How a child stands to care is one fact, kept with the pupil and asked by the form: whichever of the
 * two is changed, the other follows. A signed-off PEP stays as it is.
 */
import { type Answer, textOf } from '#domain/form/answer.ts';
import { templateFor } from '#domain/form/forms/index.ts';
import { findField } from '#domain/form/template.ts';
import { type CareStatus, isCareStatus } from '#domain/pupil/care.ts';
import { answersOf, saveAnswers } from '#electron/store/form/answers.ts';
import type { Write } from '#electron/store/kernel/write.ts';
import { setCareStatus } from '#electron/store/pupil/pupils.ts';
import { openPepsOf, type Pep } from '#electron/store/stages/peps.ts';
import { pupilOf } from '../kernel/records.ts';

const fieldId = 'care-status';

/** An answer that says so already stays as it is, also where it still asks to be confirmed. */
const tellPep = (write: Write, pep: Pep, value: CareStatus): void => {
  const asks = findField(templateFor(pep.templateId, pep.templateVersion), fieldId) !== undefined;
  if (!asks || textOf(answersOf(write, pep.id)[fieldId]) === value) return;
  saveAnswers(write, pep.id, { [fieldId]: { kind: 'value', value } });
};

const toPupil = (write: Write, pupilId: string, status: CareStatus): void => {
  if (pupilOf(write, pupilId).careStatus !== status) setCareStatus(write, pupilId, status);
};

/** Tells the forms that are still open what the pupil’s page says. */
export const tellOpenPeps = (write: Write, pupilId: string): void => {
  const { careStatus } = pupilOf(write, pupilId);
  for (const pep of openPepsOf(write, pupilId)) tellPep(write, pep, careStatus);
};

/** Tells the pupil’s page what the form was just told. */
export const tellPupil = (
  write: Write,
  pep: Pep,
  changed: Readonly<Record<string, Answer | null>>,
): void => {
  const status = textOf(changed[fieldId] ?? undefined);
  if (isCareStatus(status)) toPupil(write, pep.pupilId, status);
};

/**
 * When a PEP begins: the form says what the pupil’s page says. A voluntary plan is begun for a child
 * who was looked after before, and says so of a pupil of whom nothing else was recorded.
 */
export const beginCareStatus = (write: Write, pep: Pep): void => {
  const template = templateFor(pep.templateId, pep.templateVersion);
  const { careStatus } = pupilOf(write, pep.pupilId);
  if (template.voluntary && careStatus === 'looked-after') {
    toPupil(write, pep.pupilId, 'previously');
  }
  tellPep(write, pep, careStatus);
};
