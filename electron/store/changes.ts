/** Reads the change log. It is written by the write handle alone (write.ts). */
import { queries, type Read, toCamel } from './query.ts';
import type { Row, TrackedTable } from './schema.ts';

/** One row that was added (`before` is null), changed, or removed (`after` is null). */
export type Change = {
  at: string;
  who: string;
  /** The transaction; `store.undo` takes it. */
  groupId: string;
  table: TrackedTable;
  rowId: string;
  before: Readonly<Record<string, unknown>> | null;
  after: Readonly<Record<string, unknown>> | null;
};

const parse = (text: string | null): Change['before'] => {
  if (text === null) return null;
  const row: Record<string, unknown> = JSON.parse(text);
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [toCamel(name), value]));
};

const toChange = (row: Row<'changeLog'>): Change => ({
  at: row.at,
  who: row.who,
  groupId: row.groupId,
  // Only the write handle adds rows to the log, and it knows no other tables.
  table: toCamel(row.tableName) as TrackedTable,
  rowId: row.rowId,
  before: parse(row.before),
  after: parse(row.after),
});

/** The latest changes of everything that is about one pupil, the newest first. */
export const changesOfPupil = (read: Read, pupilId: string, limit: number): Change[] =>
  read
    .all(
      queries
        .selectFrom('changeLog')
        .selectAll()
        .where('pupilId', '=', pupilId)
        .orderBy('seq', 'desc')
        .limit(limit),
    )
    .map(toChange);

/** Which pupils one transaction was about. */
export const pupilsOfChange = (read: Read, groupId: string): string[] =>
  read
    .all(
      queries
        .selectFrom('changeLog')
        .select('pupilId')
        .distinct()
        .where('groupId', '=', groupId)
        .where('pupilId', 'is not', null),
    )
    .flatMap(({ pupilId }) => (pupilId === null ? [] : [pupilId]));
