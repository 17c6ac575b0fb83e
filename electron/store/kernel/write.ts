import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ToDo } from '#domain/form/to-do.ts';
import type { Noun } from '#domain/kernel/noun.ts';
import { StoreError } from './errors.ts';
import { kept } from './kept.ts';
import {
  type Cell,
  type RawRow,
  type Read,
  type Statements,
  toCamelRow,
  toSnake,
} from './query.ts';
import type { Change, NewRow, Row, TrackedTable } from './schema.ts';

/**
 * The handle of one transaction. Everything written goes through it, row by row, and each row that
 * is added, changed or removed leaves its row in the change log in the same transaction.
 */
export type Write = Read & {
  /** Names this transaction in the change log; give it to `store.undo` to take all of it back. */
  readonly groupId: string;
  /** The instant that every row of this transaction is stamped with. */
  readonly at: string;
  readonly who: string;
  /** Whether anything has been written that can be undone. */
  changed: () => boolean;
  /** What has been written so far. */
  touched: () => Touched;
  /** A new random id, as the rows have it. */
  newId: () => string;
  /** Adds a row and gives it back as stored. */
  insert: <T extends TrackedTable>(table: T, row: NewRow<T>) => Row<T>;
  /** Changes a row and gives it back as stored. If nothing differs, nothing is written or logged. */
  update: <T extends TrackedTable>(table: T, id: string, change: Change<T>) => Row<T>;
  /**
   * Notes what of a PEP is left to do, as reckoned on a day, and takes its mark away; null leaves
   * what was noted. It follows from the answers, so it is not logged.
   */
  setProgress: (pepId: string, toDo: ToDo | null, reckonedOn: string) => void;
  /** Marks all PEPs in preparation as to be reckoned again. */
  markOpenPeps: () => void;
  /**
   * Keeps what is being typed into an unfinished form, with the key of the act that will send it;
   * null forgets it. It is not logged.
   */
  setDraft: (key: string, value: string | null, act: string) => void;
  /**
   * Notes an act that can only be done once, and forgets the unfinished form that it sends. False if
   * it was noted before: then nothing of it may be done again.
   */
  noteAct: (key: string) => boolean;
  /** Removes a row. What depends on it must be removed before it. */
  remove: (table: TrackedTable, id: string) => void;
};

/** What a transaction wrote: into which tables, of which nouns, and of which pupils. */
export type Touched = {
  tables: ReadonlySet<TrackedTable>;
  nouns: ReadonlySet<Noun>;
  pupils: ReadonlySet<string>;
};

/** How long it is remembered that an act was done: a week, in milliseconds. */
const actsKeptMs = 7 * 24 * 60 * 60 * 1000;

type PupilRule = 'id' | 'pupil_id' | 'pep_id' | 'none';

/**
 * For each table that is written through the handle: whose it is, its stamps, and how a row leads to
 * the pupil it is about (for the pupil's history, and for the day the pupil's record must be destroyed).
 */
export const tables: Readonly<
  Record<TrackedTable, { noun: Noun; created?: true; updated?: true; pupilBy: PupilRule }>
> = {
  school: { noun: 'school', pupilBy: 'none' },
  authority: { noun: 'authority', pupilBy: 'none' },
  authorityDeadline: { noun: 'authority', pupilBy: 'none' },
  term: { noun: 'school', pupilBy: 'none' },
  pupil: { noun: 'pupil', created: true, updated: true, pupilBy: 'id' },
  pep: { noun: 'stages', created: true, updated: true, pupilBy: 'pupil_id' },
  pepAnswer: { noun: 'form', updated: true, pupilBy: 'pep_id' },
  termAnswer: { noun: 'pupil', updated: true, pupilBy: 'pupil_id' },
  pepStep: { noun: 'stages', created: true, pupilBy: 'pep_id' },
  reminder: { noun: 'reminder', created: true, pupilBy: 'pupil_id' },
  putOff: { noun: 'cohort', created: true, pupilBy: 'pupil_id' },
  listView: { noun: 'cohort', created: true, updated: true, pupilBy: 'none' },
  contribution: { noun: 'contributions', created: true, updated: true, pupilBy: 'pep_id' },
  pupilEvent: { noun: 'pupil', created: true, updated: true, pupilBy: 'pupil_id' },
  target: { noun: 'review', created: true, updated: true, pupilBy: 'pep_id' },
  action: { noun: 'review', created: true, updated: true, pupilBy: 'pupil_id' },
  ppAward: { noun: 'ppplus', pupilBy: 'pupil_id' },
  ppLine: { noun: 'ppplus', created: true, updated: true, pupilBy: 'pupil_id' },
  ppRate: { noun: 'authority', pupilBy: 'none' },
  ppRule: { noun: 'authority', pupilBy: 'none' },
  attachment: { noun: 'files', created: true, pupilBy: 'pupil_id' },
  exportRegister: { noun: 'documents', pupilBy: 'pupil_id' },
};

const trackedNames = new Map(
  (Object.keys(tables) as TrackedTable[]).map((table) => [toSnake(table), table]),
);

const digested = z.object({
  $blob: z.object({ bytes: z.number(), sha256: z.string(), base64: z.string().exactOptional() }),
});
type Digest = z.infer<typeof digested>;
/** A row as the change log keeps it: a file's bytes are kept only where undo needs them. */
const loggedRow = z.record(z.string(), z.union([z.string(), z.number(), z.null(), digested]));
type LoggedRow = z.infer<typeof loggedRow>;
/** A row before or after a change, under the database's own names. */
export const keptChange = kept('A change of the records', loggedRow);

const digest = (content: Buffer, keepContent: boolean): Digest => ({
  $blob: {
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    ...(keepContent ? { base64: content.toString('base64') } : {}),
  },
});

const toLogged = (row: RawRow, keepContent: boolean): LoggedRow => {
  const logged: LoggedRow = {};
  for (const [name, cell] of Object.entries(row)) {
    if (Buffer.isBuffer(cell)) logged[name] = digest(cell, keepContent);
    else if (typeof cell === 'bigint') throw new TypeError('No column holds numbers this large.');
    else logged[name] = cell;
  }
  return logged;
};

const fromLogged = (logged: LoggedRow): RawRow => {
  const row: RawRow = {};
  for (const [name, value] of Object.entries(logged)) {
    if (value === null || typeof value !== 'object') row[name] = value;
    else if (value.$blob.base64 !== undefined)
      row[name] = Buffer.from(value.$blob.base64, 'base64');
    else throw new StoreError('conflict', 'The file’s content is no longer kept.');
  }
  return row;
};

/** Whether a row still says what the log says of it. */
const stillAs = (row: RawRow, logged: LoggedRow): boolean => {
  const now = toLogged(row, false);
  return Object.entries(logged).every(([name, value]) => {
    const current = now[name];
    if (value === null || typeof value !== 'object') return current === value;
    return typeof current === 'object' && current?.$blob.sha256 === value.$blob.sha256;
  });
};

const sameCell = (a: Cell | undefined, b: Cell | undefined): boolean =>
  Buffer.isBuffer(a) && Buffer.isBuffer(b) ? a.equals(b) : a === b;

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** What the write handle of one transaction is made from. */
export type WriteSettings = {
  statements: Statements;
  read: Read;
  who: string;
  at: string;
  groupId: string;
  newId: () => string;
  /** Gathers what is written, however many handles the transaction has. */
  touched: { tables: Set<TrackedTable>; nouns: Set<Noun>; pupils: Set<string> };
};

/** The row-by-row work under a write handle, with the change log; rows are under database names. */
const createRows = ({ statements, who, at, groupId, touched }: WriteSettings) => {
  const get = (table: string, id: string): RawRow | undefined =>
    statements(`SELECT * FROM ${quote(table)} WHERE id = ?`).get(id);

  const pupilOf = (table: string, row: RawRow): Cell => {
    const tracked = trackedNames.get(table);
    const rule = tracked === undefined ? 'none' : tables[tracked].pupilBy;
    if (rule === 'none') return null;
    if (rule !== 'pep_id') return row[rule] ?? null;
    return statements('SELECT pupil_id FROM pep WHERE id = ?').get(row.pep_id)?.pupil_id ?? null;
  };

  let logged = 0;
  const log = (table: string, before: RawRow | null, after: RawRow | null): void => {
    const row = after ?? before;
    if (row === null) return;
    logged += 1;
    const pupilId = pupilOf(table, row);
    const tracked = trackedNames.get(table);
    if (tracked !== undefined) {
      touched.tables.add(tracked);
      touched.nouns.add(tables[tracked].noun).add('history');
    }
    if (typeof pupilId === 'string') touched.pupils.add(pupilId);
    statements(
      `INSERT INTO change_log (at, who, group_id, table_name, row_id, pupil_id, before, after)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      at,
      who,
      groupId,
      table,
      row.id,
      pupilId,
      before === null
        ? null
        : JSON.stringify(toLogged(before, after === null || changesBlob(before, after))),
      after === null ? null : JSON.stringify(toLogged(after, false)),
    );
  };

  const changesBlob = (before: RawRow, after: RawRow): boolean =>
    Object.entries(before).some(
      ([name, cell]) => Buffer.isBuffer(cell) && !sameCell(cell, after[name]),
    );

  return {
    get,
    changed: (): boolean => logged > 0,
    insert: (table: string, row: RawRow): RawRow => {
      const columns = Object.keys(row);
      const stored = statements(
        `INSERT INTO ${quote(table)} (${columns.map(quote).join(', ')})
         VALUES (${columns.map(() => '?').join(', ')}) RETURNING *`,
      ).get(...Object.values(row));
      if (stored === undefined) throw new Error('A row that was added did not come back.');
      log(table, null, stored);
      return stored;
    },
    update: (table: string, before: RawRow, change: RawRow): RawRow => {
      const stored = statements(
        `UPDATE ${quote(table)} SET ${Object.keys(change)
          .map((name) => `${quote(name)} = ?`)
          .join(', ')} WHERE id = ? RETURNING *`,
      ).get(...Object.values(change), before.id);
      if (stored === undefined) throw new Error('A row that was changed did not come back.');
      log(table, before, stored);
      return stored;
    },
    remove: (table: string, before: RawRow): void => {
      // The log row is written first: the way to the pupil may lead through what is about to go.
      log(table, before, null);
      statements(`DELETE FROM ${quote(table)} WHERE id = ?`).run(before.id);
    },
  };
};

/** Columns that are left undefined are left out: the database's own default then holds. */
const toRaw = (row: Readonly<Record<string, unknown>>): RawRow => {
  const raw: RawRow = {};
  for (const [name, value] of Object.entries(row)) {
    if (value !== undefined) raw[toSnake(name)] = value as Cell;
  }
  return raw;
};

/** Makes the write handle of one transaction: whatever it writes goes into the change log. */
export const createWrite = (settings: WriteSettings): Write => {
  const { read, who, at, groupId, newId } = settings;
  const rows = createRows(settings);

  const existing = (table: string, id: string): RawRow => {
    const row = rows.get(table, id);
    if (row === undefined) {
      throw new StoreError(
        'not-found',
        'This is no longer in the records. It may have been removed.',
      );
    }
    return row;
  };

  return {
    ...read,
    who,
    at,
    groupId,
    newId,
    changed: rows.changed,
    touched: () => settings.touched,
    insert: <T extends TrackedTable>(table: T, row: NewRow<T>) => {
      const { created, updated } = tables[table];
      const raw = {
        id: newId(),
        ...(created ? { created_at: at } : {}),
        ...(updated ? { updated_at: at } : {}),
        ...toRaw(row),
      };
      return toCamelRow(rows.insert(toSnake(table), raw)) as Row<T>;
    },
    update: <T extends TrackedTable>(table: T, id: string, change: Change<T>) => {
      const name = toSnake(table);
      const before = existing(name, id);
      const raw = toRaw(change);
      const differs = Object.keys(raw).some((column) => !sameCell(raw[column], before[column]));
      if (!differs) return toCamelRow(before) as Row<T>;
      const stamped = tables[table].updated ? { updated_at: at, ...raw } : raw;
      return toCamelRow(rows.update(name, before, stamped)) as Row<T>;
    },
    setProgress: (pepId, toDo, reckonedOn) => {
      const { statements, touched } = settings;
      if (toDo !== null) {
        const counts = [toDo.toAnswer, toDo.toReadThrough, toDo.atMeeting, toDo.afterMeeting];
        const { changes } = statements(
          `UPDATE pep_progress SET to_answer = ?, to_read_through = ?, at_meeting = ?, after_meeting = ?
           WHERE pep_id = ? AND (to_answer, to_read_through, at_meeting, after_meeting) <> (?, ?, ?, ?)`,
        ).run(...counts, pepId, ...counts);
        if (changes > 0) touched.nouns.add('form');
      }
      statements('UPDATE pep_progress SET reckoned_on = ? WHERE pep_id = ?').run(reckonedOn, pepId);
    },
    markOpenPeps: () => {
      const { statements, touched } = settings;
      statements(
        `UPDATE pep_progress SET reckoned_on = NULL WHERE pep_id IN
         (SELECT id FROM pep WHERE status = 'in-preparation' AND not_finished_on IS NULL)`,
      ).run();
      // Whatever may be reckoned otherwise is read again, which reckons it.
      touched.nouns.add('form').add('stages').add('ppplus');
    },
    setDraft: (key, value, act) => {
      if (value === null) settings.statements('DELETE FROM draft WHERE key = ?').run(key);
      else {
        settings
          .statements(
            'INSERT OR REPLACE INTO draft (key, value, saved_at, act) VALUES (?, ?, ?, ?)',
          )
          .run(key, value, at, act);
      }
    },
    noteAct: (key) => {
      const { statements } = settings;
      if (statements('SELECT 1 FROM act WHERE key = ?').get(key) !== undefined) return false;
      statements('INSERT INTO act (key, at) VALUES (?, ?)').run(key, at);
      statements('DELETE FROM draft WHERE act = ?').run(key);
      // A second press comes within moments, and a form that was sent is no longer kept.
      statements('DELETE FROM act WHERE at < ?').run(
        new Date(Date.parse(at) - actsKeptMs).toISOString(),
      );
      return true;
    },
    remove: (table, id) => {
      const name = toSnake(table);
      rows.remove(name, existing(name, id));
    },
  };
};

/**
 * Takes back one group of changes, the last first, inside the running transaction. Throws `conflict`
 * if any of its rows has been changed since, or its table has by an update, and `not-found` if there
 * is no such group; the transaction must then be rolled back.
 */
export const undoGroup = (settings: WriteSettings, undone: string): void => {
  const rows = createRows(settings);
  const entries = settings
    .statements(
      'SELECT table_name, row_id, before, after FROM change_log WHERE group_id = ? ORDER BY seq DESC',
    )
    .all(undone);
  if (entries.length === 0) {
    throw new StoreError('not-found', 'There is nothing to undo here.');
  }
  for (const entry of entries) {
    const table = String(entry.table_name);
    const before = parseLogged(entry.before, undone);
    const after = parseLogged(entry.after, undone);
    if (!hasColumns(settings, table, Object.keys(before ?? after ?? {}))) {
      throw new StoreError(
        'conflict',
        'This cannot be undone any more: PEP Desk has been updated since, and keeps it in another way. Nothing was changed.',
      );
    }
    const current = rows.get(table, String(entry.row_id));
    const untouched =
      after === null ? current === undefined : current !== undefined && stillAs(current, after);
    if (!untouched) {
      throw new StoreError(
        'conflict',
        'This cannot be undone any more: it has been changed again since. Nothing was changed.',
      );
    }
    if (before === null) {
      if (current !== undefined) rows.remove(table, current);
    } else if (current === undefined) {
      rows.insert(table, fromLogged(before));
    } else {
      const change = fromLogged(onlyDifferent(before, current));
      if (Object.keys(change).length > 0) rows.update(table, current, change);
    }
  }
};

/** Whether a table has just these columns; false when it is gone. */
const hasColumns = (
  { statements }: WriteSettings,
  table: string,
  columns: readonly string[],
): boolean => {
  const now = statements('SELECT name FROM pragma_table_info(?)').all(table);
  return now.length === columns.length && now.every(({ name }) => columns.includes(String(name)));
};

const parseLogged = (text: Cell | undefined, group: string): LoggedRow | null =>
  typeof text === 'string' ? keptChange.read(text, `change ${group}`) : null;

/** The part of a logged row that differs from the row as it is: an unchanged file stays out of it. */
const onlyDifferent = (before: LoggedRow, current: RawRow): LoggedRow =>
  Object.fromEntries(
    Object.entries(before).filter(([name, value]) => !stillAs(current, { [name]: value })),
  );
