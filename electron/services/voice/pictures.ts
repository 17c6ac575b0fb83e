import type { FieldId } from '#domain/form/fields/index.ts';
import { type Attachment, attachmentsOf } from '#electron/store/files/attachments.ts';
import type { Read } from '#electron/store/kernel/query.ts';

/** The question that the pictures answer. */
export const pictureField: FieldId = 'voice-attachment';

/** The pictures of a PEP's child's views, in the order in which they were added. */
export const picturesOf = (read: Read, pepId: string): Attachment[] =>
  attachmentsOf(read, pepId).filter(({ fieldId }) => fieldId === pictureField);
