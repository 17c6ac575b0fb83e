/** Reads the change log. It is written by the write handle alone (write.ts). */
import { queries, type Read, toCamel, toSnake } from '../kernel/query.ts';
import type { Row, TrackedTable } from '../kernel/schema.ts';
import { keptChange } from '../kernel/write.ts';

/** One row that was added (`before` is null), changed, or removed (`after` is null). */
export type Change = {
  at: string;
  who: string;
  /** The transaction; `store.undo` takes it. */
  groupId: string;
  table: TrackedTable;
  rowId: string;
  /** The pupil that it is about, if it is about one. */
  pupilId: string | null;
  before: Readonly<Record<string, unknown>> | null;
  after: Readonly<Record<string, unknown>> | null;
};

const parse = (text: string | null, group: string): Change['before'] =>
  text === null
    ? null
    : Object.fromEntries(
        Object.entries(keptChange.read(text, `change ${group}`)).map(([name, value]) => [
          toCamel(name),
          value,
        ]),
      );

const toChange = (row: Row<'changeLog'>): Change => ({
  at: row.at,
  who: row.who,
  groupId: row.groupId,
  // Only the write handle adds rows to the log, and it knows no other tables.
  table: toCamel(row.tableName) as TrackedTable,
  rowId: row.rowId,
  pupilId: row.pupilId,
  before: parse(row.before, row.groupId),
  after: parse(row.after, row.groupId),
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

/** Everything that one transaction changed, in its order. */
export const changesOfGroup = (read: Read, groupId: string): Change[] =>
  read
    .all(queries.selectFrom('changeLog').selectAll().where('groupId', '=', groupId).orderBy('seq'))
    .map(toChange);

/** Who started each PEP of a pupil, by PEP id. */
export const startersOfPeps = (read: Read, pupilId: string): ReadonlyMap<string, string> =>
  new Map(
    read
      .all(
        queries
          .selectFrom('changeLog')
          .select(['rowId', 'who'])
          .where('pupilId', '=', pupilId)
          .where('tableName', '=', 'pep')
          .where('before', 'is', null)
          // The first of them stays in the map: an undo that brings a PEP back starts nothing.
          .orderBy('seq', 'desc'),
      )
      .map(({ rowId, who }) => [rowId, who]),
  );

/** What one transaction did to a PEP's sign-off. */
export type SignOffChange = {
  pepId: string;
  kind: 'taken' | 'undone';
  /** When the PEP was signed off, by the row that was signed. */
  signedOffAt: string;
};

const toSignOff = ({ table, rowId, before, after }: Change): SignOffChange[] => {
  if (table !== 'pep' || !before || !after || before.status === after.status) return [];
  return after.status === 'signed-off'
    ? [{ pepId: rowId, kind: 'taken', signedOffAt: String(after.signedOffAt) }]
    : [{ pepId: rowId, kind: 'undone', signedOffAt: String(before.signedOffAt) }];
};

/** The sign-off that one transaction took or undid; null when it did neither. */
export const signOffIn = (read: Read, groupId: string): SignOffChange | null =>
  read
    .all(
      queries
        .selectFrom('changeLog')
        .selectAll()
        .where('groupId', '=', groupId)
        .where('tableName', '=', 'pep'),
    )
    .map(toChange)
    .flatMap(toSignOff)[0] ?? null;

/** Everything that was changed in the last transaction that changed a row, or changed it so. */
export const changesWith = (
  read: Read,
  table: TrackedTable,
  rowId: string,
  so: (change: Change) => boolean = () => true,
): Change[] => {
  const last = read
    .all(
      queries
        .selectFrom('changeLog')
        .selectAll()
        .where('tableName', '=', toSnake(table))
        .where('rowId', '=', rowId)
        .orderBy('seq', 'desc'),
    )
    .map(toChange)
    .find(so);
  return last ? changesOfGroup(read, last.groupId) : [];
};

/** Everything that was changed in the transaction in which a PEP was last signed off. */
export const changesWithSignOff = (read: Read, pepId: string): Change[] =>
  changesWith(read, 'pep', pepId, (change) => toSignOff(change)[0]?.kind === 'taken');
