import path from 'node:path';
import type { AttachmentRow, filesCalls } from '#domain/contract/calls/files.ts';
import type { Changed } from '#domain/contract/define.ts';
import type { FileKind, KeptFile } from '#domain/files/kept-file.ts';
import { safeName } from '#domain/files/safe-name.ts';
import type { AnyFieldId } from '#domain/form/fields/index.ts';
import { templateOf } from '#domain/form/forms/index.ts';
import { fieldsOf } from '#domain/form/template.ts';
import {
  type Attachment,
  addAttachment,
  attachmentsOf,
  getAttachment,
  pepsNaming,
  removeAttachment,
} from '#electron/store/files/attachments.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { getLine } from '#electron/store/ppplus/lines.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { endingOf, stemOf } from '../kernel/file-names.ts';
import { leaveOne } from '../kernel/leaving.ts';
import { pepOf } from '../kernel/records.ts';
import { Refusal, required } from '../kernel/refusal.ts';
import { keptUnder } from './kept-files.ts';
import { type Content, refuseOddName, takeIn, takeInChosen } from './taking-in.ts';

/** An iPhone's own photos are shown too: whoever looks for one is told what to do, not shown nothing. */
const pictureEndings = ['jpg', 'jpeg', 'png', 'heic'] as const;

/** The name under which a file is kept. */
const nameOf = (file: string, kind: FileKind): string => safeName(path.basename(file), kind);

/** A kept file as the window sees it, without its content. */
export const attachmentRow = (attachment: Attachment): AttachmentRow => ({
  id: attachment.id,
  fileName: attachment.fileName,
  mediaType: attachment.mediaType,
  bytes: attachment.bytes,
  addedAt: attachment.createdAt,
});

const gone = 'This file is no longer in the records.';

/** Asks for a file and keeps a copy of it with a PEP, or as a receipt of a ledger line. */
export const addFile = async (
  context: Context,
  to: { pepId: string } | { lineId: string },
): Promise<Changed<AttachmentRow>> => {
  const pupilId = context.read((read) =>
    'pepId' in to
      ? pepOf(read, to.pepId).pupilId
      : required(getLine(read, to.lineId), 'This line is no longer in the records.').pupilId,
  );
  const file = await context.env.dialogs.openFile({
    title: 'pepId' in to ? 'Choose a file to keep with this PEP' : 'Choose a receipt to keep',
    filters: [{ name: 'PDF, JPEG or PNG', extensions: ['pdf', ...pictureEndings] }],
  });
  if (file === null) throw new Refusal('cancelled', 'Nothing was added.');
  const { content, mediaType } = await takeInChosen(file);
  return context.change((write) =>
    attachmentRow(
      addAttachment(write, {
        pepId: 'pepId' in to ? to.pepId : null,
        lineId: 'lineId' in to ? to.lineId : null,
        pupilId,
        fieldId: null,
        fileName: nameOf(file, mediaType),
        mediaType,
        content,
      }),
    ),
  );
};

/** Asks for a picture and keeps a copy of it as part of the answer to a question of a PEP. */
export const addPicture = async (
  context: Context,
  pepId: string,
  fieldId: AnyFieldId,
): Promise<Changed<Attachment>> => {
  const pep = context.read((read) => pepOf(read, pepId));
  if (pep.status === 'signed-off') {
    throw new Refusal('not-allowed', 'This PEP is signed off and cannot be changed.');
  }
  const file = await context.env.dialogs.openFile({
    title: 'Choose a picture',
    filters: [{ name: 'JPEG or PNG', extensions: [...pictureEndings] }],
  });
  if (file === null) throw new Refusal('cancelled', 'Nothing was added.');
  const { content, mediaType } = await takeInChosen(file);
  if (!mediaType.startsWith('image/')) {
    throw new Refusal('bad-input', 'This is not a picture. Choose a JPEG or PNG file.');
  }
  return context.change((write) =>
    addAttachment(write, {
      pepId,
      pupilId: pep.pupilId,
      fieldId,
      fileName: nameOf(file, mediaType),
      mediaType,
      content,
    }),
  );
};

/** The field of a PEP in preparation that a file is to be kept for. */
const fileField = (read: Read, pepId: string, fieldId: AnyFieldId) => {
  const pep = pepOf(read, pepId);
  if (pep.status === 'signed-off') {
    throw new Refusal('not-allowed', 'This PEP is signed off and cannot be changed.');
  }
  const field = fieldsOf(templateOf(pep)).find(({ id }) => id === fieldId);
  const kept = field && keptUnder(field);
  if (!kept) throw new Refusal('bad-input', 'This question does not keep files.', fieldId);
  return { pep, kept };
};

/**
 * Keeps a file for a row of a PEP's table. Only the answer that names it makes it part of the PEP:
 * taking it out of the answer, and bringing it back, are changes of the answer.
 */
const keepForRow = (
  context: Context,
  { pepId, fieldId }: { pepId: string; fieldId: AnyFieldId },
  fileName: string,
  { content, mediaType }: Content,
): KeptFile =>
  context.write((write) => {
    const { pep, kept } = fileField(write, pepId, fieldId);
    const name = nameOf(fileName, mediaType);
    const { id, bytes } = addAttachment(write, {
      pepId,
      pupilId: pep.pupilId,
      fieldId: kept,
      fileName: name,
      mediaType,
      content,
    });
    return { id, name, mediaType, bytes };
  });

/** A name for a copy that says nothing of the child but the pupil's code. */
const copyName = (read: Read, kept: Attachment): string =>
  kept.fieldId === null || kept.pepId === null
    ? kept.fileName
    : `${stemOf(read, kept.pepId)}-file${endingOf(kept.mediaType)}`;

/** Files kept with a PEP, encrypted in the store like everything else. */
export const attachmentServices = (context: Context): Plain<keyof typeof filesCalls> => ({
  'files.list': ({ pepId }) =>
    context.read((read) => attachmentsOf(read, pepId).map(attachmentRow)),

  'files.add': ({ pepId }) => addFile(context, { pepId }),

  'files.keep': async ({ pepId, fieldId }) => {
    context.read((read) => fileField(read, pepId, fieldId));
    const file = await context.env.dialogs.openFile({
      title: 'Choose a file to keep with this PEP',
      filters: [
        {
          name: 'PDF, picture or recording',
          extensions: ['pdf', ...pictureEndings, 'mp3', 'm4a', 'wav'],
        },
      ],
    });
    if (file === null) throw new Refusal('cancelled', 'Nothing was added.');
    const content = await takeInChosen(file, { recordings: true });
    return keepForRow(context, { pepId, fieldId }, file, content);
  },

  'files.keepDropped': async ({ pepId, fieldId, fileName, base64 }) => {
    refuseOddName(fileName);
    context.read((read) => fileField(read, pepId, fieldId));
    const content = await takeIn(Buffer.from(base64, 'base64'), { recordings: true });
    return keepForRow(context, { pepId, fieldId }, fileName, content);
  },

  'files.picture': ({ id }) => {
    const { mediaType, content } = context.read((read) => required(getAttachment(read, id), gone));
    return { dataUrl: `data:${mediaType};base64,${content.toString('base64')}` };
  },

  'files.remove': ({ id }) =>
    context.alter((write) => {
      const { pupilId } = required(getAttachment(write, id), gone);
      if (pepsNaming(write, pupilId, id).length > 0) {
        throw new Refusal(
          'not-allowed',
          'This file is part of a PEP. Take it out of its row there.',
        );
      }
      removeAttachment(write, id);
    }),

  'files.saveCopy': async ({ id }) => {
    const { kept, fileName } = context.read((read) => {
      const found = required(getAttachment(read, id), gone);
      return { kept: found, fileName: copyName(read, found) };
    });
    const file = await context.env.dialogs.saveFile({
      title: 'Save a copy of this file',
      fileName,
    });
    if (file === null) throw new Refusal('cancelled', 'Nothing was saved.');
    leaveOne(context, {
      kind: 'attachment',
      file,
      bytes: kept.content,
      pepId: kept.pepId,
      pupilId: kept.pupilId,
    });
    return { fileName: path.basename(file) };
  },
});
