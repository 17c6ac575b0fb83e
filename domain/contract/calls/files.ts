import { z } from 'zod';
import { type KeptFile, largestFile, tooLarge } from '../../files/kept-file.ts';
import { anyFieldId } from '../../form/field-id.ts';
import { changes, id, reads, returns, writes } from '../define.ts';

/** A file kept with a PEP, encrypted in the store. */
export type AttachmentRow = {
  id: string;
  fileName: string;
  mediaType: string;
  bytes: number;
  addedAt: string;
};

/** Files that are kept with a PEP. */
export const filesCalls = {
  'files.list': reads(z.object({ pepId: id }), returns<AttachmentRow[]>(), 'pep:pepId', ['files']),
  /** Asks for a file (PDF, JPEG or PNG, up to 20 MB) and keeps a copy in the store. */
  'files.add': changes(z.object({ pepId: id }), returns<AttachmentRow>(), 'pep:pepId'),
  /** Asks for a file to be kept as part of the answer to a question that has a column for files. */
  'files.keep': writes(
    z.object({ pepId: id, fieldId: anyFieldId }),
    returns<KeptFile>(),
    'pep:pepId',
  ),
  /** Keeps a file that was dropped on the window, in the same way. */
  'files.keepDropped': writes(
    z.object({
      pepId: id,
      fieldId: anyFieldId,
      fileName: z.string().max(1000),
      base64: z
        .base64('This file could not be read.')
        .max(Math.ceil(largestFile / 3) * 4, tooLarge),
    }),
    returns<KeptFile>(),
    'pep:pepId',
  ),
  /** A kept picture, as a data address that the window can show. */
  'files.picture': reads(z.object({ id }), returns<{ dataUrl: string }>(), 'file:id', ['files']),
  'files.remove': changes(z.object({ id }), returns<null>(), 'file:id'),
  'files.saveCopy': writes(z.object({ id }), returns<{ fileName: string }>(), 'file:id', 'leaves'),
} as const;
