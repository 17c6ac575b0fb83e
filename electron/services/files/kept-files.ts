import type { KeptFile } from '#domain/files/kept-file.ts';
import type { SentAnswers } from '#domain/form/answer.ts';
import { templateOf } from '#domain/form/forms/index.ts';
import { fileColumnOf, filesIn } from '#domain/form/rows/file-rows.ts';
import { type Field, fieldsOf } from '#domain/form/template.ts';
import {
  attachmentsOf,
  findAttachment,
  moveAttachment,
  pepsNaming,
  removeAttachment,
} from '#electron/store/files/attachments.ts';
import { answersOf } from '#electron/store/form/answers.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import type { Write } from '#electron/store/kernel/write.ts';
import type { Pep } from '#electron/store/stages/peps.ts';
import { pepOf } from '../kernel/records.ts';
import { Refusal } from '../kernel/refusal.ts';

/** Under which mark the store keeps a field's files, apart from its pictures; null if it has none. */
export const keptUnder = (field: Field): string | null => {
  const column = fileColumnOf(field);
  return column ? `${field.id}.${column.id}` : null;
};

const fileFields = (pep: Pep): Field[] =>
  fieldsOf(templateOf(pep)).filter((field) => fileColumnOf(field) !== undefined);

const isAsNamed = (read: Read, pep: Pep, file: KeptFile): boolean => {
  const kept = findAttachment(read, file.id);
  return (
    kept !== null &&
    kept.pupilId === pep.pupilId &&
    kept.fieldId !== null &&
    kept.fileName === file.name &&
    kept.mediaType === file.mediaType &&
    kept.bytes === file.bytes
  );
};

/** Refuses answers that name a file which is not in this pupil's records as they name it. */
export const checkFiles = (read: Read, pep: Pep, answers: SentAnswers): void => {
  for (const field of fileFields(pep)) {
    for (const { file } of filesIn(field, answers[field.id])) {
      if (!isAsNamed(read, pep, file)) {
        throw new Refusal(
          'bad-input',
          'This file is no longer in the records. Choose it again.',
          field.id,
        );
      }
    }
  }
};

/** Whether a file is sealed, because its own PEP is signed off. */
const isSealed = (read: Read, pepId: string | null): boolean =>
  pepId !== null && pepOf(read, pepId).status === 'signed-off';

/**
 * Before a PEP is signed off: the files that it names become its own, so that they are sealed with
 * it, and those that were chosen and taken out again are no longer kept.
 */
export const settleFiles = (write: Write, pep: Pep): void => {
  const answers = answersOf(write, pep.id);
  const fields = fileFields(pep);
  const named = fields.flatMap((field) =>
    filesIn(field, answers[field.id]).map(({ file }) => file.id),
  );
  for (const id of new Set(named)) {
    const kept = findAttachment(write, id);
    if (kept && kept.pepId !== pep.id && !isSealed(write, kept.pepId)) {
      moveAttachment(write, id, pep.id);
    }
  }
  const marks = fields.map(keptUnder);
  for (const { id, fieldId, pupilId } of attachmentsOf(write, pep.id)) {
    const ofRow = fieldId !== null && marks.includes(fieldId);
    if (ofRow && pepsNaming(write, pupilId, id).length === 0) removeAttachment(write, id);
  }
};

/** Before a PEP is taken away: a file of it that another PEP names goes over to that one. */
export const handOnFiles = (write: Write, pep: Pep): void => {
  for (const { id, pupilId } of attachmentsOf(write, pep.id)) {
    const others = pepsNaming(write, pupilId, id).filter((other) => other !== pep.id);
    const heir = others.find((other) => !isSealed(write, other));
    if (heir !== undefined) moveAttachment(write, id, heir);
    else if (others.length > 0) {
      throw new Refusal(
        'not-allowed',
        'A signed-off PEP shows a file of this one, so this one must stay.',
      );
    }
  }
};
