/** The register of every document that has left the program. It only grows. */
import { queries, type Read } from '../kernel/query.ts';
import type { NewRow, Row } from '../kernel/schema.ts';
import { idList } from '../kernel/values.ts';
import type { Write } from '../kernel/write.ts';

/** A line of the register. */
export type ExportEntry = Row<'exportRegister'>;

/** Enters a document that has just been written: at this transaction's instant, by its person. */
export const registerExport = (
  write: Write,
  entry: Omit<NewRow<'exportRegister'>, 'id' | 'at' | 'who'>,
): ExportEntry => write.insert('exportRegister', { at: write.at, who: write.who, ...entry });

/** The register, the newest first. */
export const listExports = (read: Read): ExportEntry[] =>
  read.all(
    queries.selectFrom('exportRegister').selectAll().orderBy('at', 'desc').orderBy('id', 'desc'),
  );

/** One entry; null if there is none of this id. */
export const getExport = (read: Read, id: string): ExportEntry | null =>
  read.first(queries.selectFrom('exportRegister').selectAll().where('id', '=', id)) ?? null;

/** When each of these PEPs was last saved as a PDF, by PEP id; one that never was is not in the map. */
export const lastExportOf = (read: Read, pepIds: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    read
      .all(
        queries
          .selectFrom('exportRegister')
          .select(['pepId', queries.fn.max('at').as('at')])
          .where('pepId', 'in', idList(pepIds))
          .where('kind', '=', 'pep')
          .groupBy('pepId'),
      )
      .flatMap(({ pepId, at }) => (pepId === null || at === null ? [] : [[pepId, at] as const])),
  );

/** Whether the PDF of a PEP says what the PEP says: not once the sign-off behind it was undone. */
export const saysSame = (
  { at }: Pick<ExportEntry, 'at'>,
  { signedOffAt }: Pick<Row<'pep'>, 'signedOffAt'>,
): boolean => signedOffAt !== null && at >= signedOffAt;

/** The PDF of a PEP that was saved last; null when there is none. */
export const lastPdfOf = (read: Read, pepId: string): ExportEntry | null =>
  read.first(
    queries
      .selectFrom('exportRegister')
      .selectAll()
      .where('pepId', '=', pepId)
      .where('kind', '=', 'pep')
      .orderBy('at', 'desc')
      .limit(1),
  ) ?? null;

/** When the records were last copied to a folder of the teacher's choice; empty if never. */
export const lastCopyAt = (read: Read): string =>
  read.first(
    queries
      .selectFrom('exportRegister')
      .select('at')
      .where('kind', '=', 'backup')
      .orderBy('at', 'desc')
      .limit(1),
  )?.at ?? '';
