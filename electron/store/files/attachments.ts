import { createHash } from 'node:crypto';
import { queries, type Read } from '../kernel/query.ts';
import type { Row } from '../kernel/schema.ts';
import { idList } from '../kernel/values.ts';
import type { Write } from '../kernel/write.ts';

/** A file kept in the records, without its content. */
export type Attachment = Omit<Row<'attachment'>, 'content'>;

const columns = [
  'id',
  'pepId',
  'lineId',
  'pupilId',
  'fieldId',
  'fileName',
  'mediaType',
  'bytes',
  'sha256',
  'alt',
  'createdAt',
] as const;

/** The files of a PEP, in the order in which they were added. */
export const attachmentsOf = (read: Read, pepId: string): Attachment[] =>
  read.all(
    queries
      .selectFrom('attachment')
      .select(columns)
      .where('pepId', '=', pepId)
      .orderBy('createdAt')
      .orderBy('id'),
  );

/** The receipts of these ledger lines, in the order in which they were added. */
export const receiptsOf = (read: Read, lineIds: readonly string[]): Attachment[] =>
  read.all(
    queries
      .selectFrom('attachment')
      .select(columns)
      .where('lineId', 'in', idList(lineIds))
      .orderBy('createdAt')
      .orderBy('id'),
  );

/** One file without its content; null if there is none of this id. */
export const findAttachment = (read: Read, id: string): Attachment | null =>
  read.first(queries.selectFrom('attachment').select(columns).where('id', '=', id)) ?? null;

/** One file with its content; null if there is none of this id. */
export const getAttachment = (read: Read, id: string): Row<'attachment'> | null =>
  read.first(queries.selectFrom('attachment').selectAll().where('id', '=', id)) ?? null;

/** Keeps a copy of a file. Throws `not-allowed` for one that would answer a field of a signed-off PEP. */
export const addAttachment = (
  write: Write,
  file: {
    pepId: string | null;
    lineId?: string | null;
    pupilId: string;
    fieldId: string | null;
    fileName: string;
    mediaType: string;
    content: Buffer;
  },
): Attachment => {
  const { content: _, ...stored } = write.insert('attachment', {
    ...file,
    bytes: file.content.length,
    sha256: createHash('sha256').update(file.content).digest('hex'),
  });
  return stored;
};

/** The PEPs of a pupil whose answers name a file. */
export const pepsNaming = (read: Read, pupilId: string, id: string): string[] =>
  read
    .all(
      queries
        .selectFrom('pepAnswer')
        .innerJoin('pep', 'pep.id', 'pepAnswer.pepId')
        .select('pep.id')
        .distinct()
        .where('pep.pupilId', '=', pupilId)
        .where((is) => is(is.fn<number>('instr', ['pepAnswer.answer', is.val(id)]), '>', 0)),
    )
    .map((row) => row.id);

/** Makes a file part of another PEP of the same pupil. */
export const moveAttachment = (write: Write, id: string, pepId: string): void => {
  write.update('attachment', id, { pepId });
};

/** Says what a picture shows. */
export const describeAttachment = (write: Write, id: string, alt: string): void => {
  write.update('attachment', id, { alt: alt === '' ? null : alt });
};

/** Lets a kept file go, with its content. */
export const removeAttachment = (write: Write, id: string): void => write.remove('attachment', id);
