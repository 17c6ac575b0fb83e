import fs from 'node:fs';
import path from 'node:path';
import type { AttachmentRow, pepCalls } from '#domain/contract/peps.ts';
import type { Changed } from '#domain/contract/records.ts';
import {
  type Attachment,
  addAttachment,
  attachmentsOf,
  getAttachment,
  removeAttachment,
} from '#electron/store/attachments.ts';
import { registerExport } from '#electron/store/exports.ts';
import { getLine } from '#electron/store/ppplus.ts';
import type { Context, Plain } from './context.ts';
import { leave, sha256 } from './leaving.ts';
import { pepOf } from './pep-records.ts';
import { Refusal, required } from './refusal.ts';

/** 20 MB: a photographed drawing or a scanned report; the store keeps a copy. */
const largestBytes = 20 * 1024 * 1024;

/** What a file really is, by its first and last bytes; its name is not believed. */
const mediaTypeOf = (bytes: Buffer): string | null => {
  const tail = bytes.subarray(-1024).toString('latin1');
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-' && tail.includes('%%EOF')) {
    return 'application/pdf';
  }
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) && tail.includes('\xff\xd9')) {
    return 'image/jpeg';
  }
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return bytes.subarray(0, 8).equals(png) && tail.includes('IEND') ? 'image/png' : null;
};

/** A name as a person would give it: no way into another folder, nothing that cannot be seen. */
const refuseOddName = (file: string): void => {
  const climbs = file.split(/[\\/]/).includes('..');
  if (climbs || path.basename(file).includes('\\') || /\p{Cc}/u.test(file)) {
    throw new Refusal(
      'bad-input',
      'This file’s name points to another folder. Give it a plain name and try again.',
    );
  }
};

const readChosen = (file: string): { content: Buffer; mediaType: string } => {
  refuseOddName(file);
  if (fs.statSync(file).size > largestBytes) {
    throw new Refusal(
      'bad-input',
      'This file is larger than 20 MB. Save a smaller copy and try again.',
    );
  }
  const content = fs.readFileSync(file);
  const mediaType = mediaTypeOf(content);
  if (mediaType === null) {
    throw new Refusal(
      'bad-input',
      'This is not a whole PDF, JPEG or PNG file. Save it as one of these and try again.',
    );
  }
  return { content, mediaType };
};

export const attachmentRow = (attachment: Attachment): AttachmentRow => ({
  id: attachment.id,
  fileName: attachment.fileName,
  mediaType: attachment.mediaType,
  bytes: attachment.bytes,
  addedAt: attachment.createdAt,
});

type AttachmentCall = Extract<keyof typeof pepCalls, `attachments.${string}`>;

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
    filters: [{ name: 'PDF, JPEG or PNG', extensions: ['pdf', 'jpg', 'jpeg', 'png'] }],
  });
  if (file === null) throw new Refusal('cancelled', 'Nothing was added.');
  const { content, mediaType } = readChosen(file);
  return context.change((write) =>
    attachmentRow(
      addAttachment(write, {
        pepId: 'pepId' in to ? to.pepId : null,
        lineId: 'lineId' in to ? to.lineId : null,
        pupilId,
        fieldId: null,
        fileName: path.basename(file).slice(0, 200),
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
  fieldId: string,
): Promise<Changed<Attachment>> => {
  const pep = context.read((read) => pepOf(read, pepId));
  if (pep.status === 'signed-off') {
    throw new Refusal('not-allowed', 'This PEP is signed off and cannot be changed.');
  }
  const file = await context.env.dialogs.openFile({
    title: 'Choose a picture',
    filters: [{ name: 'JPEG or PNG', extensions: ['jpg', 'jpeg', 'png'] }],
  });
  if (file === null) throw new Refusal('cancelled', 'Nothing was added.');
  const { content, mediaType } = readChosen(file);
  if (!mediaType.startsWith('image/')) {
    throw new Refusal('bad-input', 'This is not a picture. Choose a JPEG or PNG file.');
  }
  return context.change((write) =>
    addAttachment(write, {
      pepId,
      pupilId: pep.pupilId,
      fieldId,
      fileName: path.basename(file).slice(0, 200),
      mediaType,
      content,
    }),
  );
};

/** Files kept with a PEP, encrypted in the store like everything else. */
export const attachmentServices = (context: Context): Plain<AttachmentCall> => ({
  'attachments.list': ({ pepId }) =>
    context.read((read) => attachmentsOf(read, pepId).map(attachmentRow)),

  'attachments.add': ({ pepId }) => addFile(context, { pepId }),

  'attachments.remove': ({ id }) =>
    context.change((write) => {
      required(getAttachment(write, id), gone);
      removeAttachment(write, id);
      return null;
    }),

  'attachments.saveCopy': async ({ id }) => {
    const kept = context.read((read) => required(getAttachment(read, id), gone));
    const file = await context.env.dialogs.saveFile({
      title: 'Save a copy of this file',
      fileName: kept.fileName,
    });
    if (file === null) throw new Refusal('cancelled', 'Nothing was saved.');
    leave(context, file, kept.content, (write) =>
      registerExport(write, {
        kind: 'attachment',
        pepId: kept.pepId,
        pupilId: kept.pupilId,
        folder: path.dirname(file),
        fileName: path.basename(file),
        bytes: kept.bytes,
        sha256: sha256(kept.content),
      }),
    );
    return { fileName: path.basename(file) };
  },
});
