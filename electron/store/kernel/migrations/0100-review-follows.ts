import type Database from 'better-sqlite3';
import type { Migration } from './migration.ts';

type Row = { id: string; cells: Record<string, unknown> };
type Held = { id: string; answer: string };

/** What of a row told of last term's meeting, or of last term's copy. */
const ofLastTerm: Readonly<Record<string, readonly string[]>> = {
  attendees: ['invited', 'attended', 'contributed', 'copy-sent', 'note'],
  'circulation-list': ['date'],
};

/** Roles whose person stands in the pupil's, the school's or the authority's record. */
const knownRoles = [
  'child',
  'social-worker',
  'carer',
  'designated-teacher',
  'virtual-school',
  'reviewing-officer',
];

/** Changes the rows of these answers of PEPs in preparation. */
const mend = (
  db: Database.Database,
  fieldId: string,
  where: string,
  cellsOf: (cells: Row['cells']) => Row['cells'],
): void => {
  const held = db
    .prepare<[string], Held>(
      `SELECT pep_answer.id, pep_answer.answer FROM pep_answer JOIN pep ON pep.id = pep_answer.pep_id
       WHERE pep.status = 'in-preparation' AND pep.not_finished_on IS NULL AND pep_answer.field_id = ? AND ${where}`,
    )
    .all(fieldId);
  const save = db.prepare<[string, string]>('UPDATE pep_answer SET answer = ? WHERE id = ?');
  for (const { id, answer } of held) {
    const parsed = JSON.parse(answer) as { kind: string; value?: readonly Row[] };
    if (parsed.kind !== 'value' || !Array.isArray(parsed.value)) continue;
    const value = parsed.value.map((row: Row) => ({ id: row.id, cells: cellsOf(row.cells) }));
    save.run(JSON.stringify({ kind: 'value', value }), id);
  }
};

const without = (cells: Row['cells'], columns: readonly string[]): Row['cells'] =>
  Object.fromEntries(Object.entries(cells).filter(([column]) => !columns.includes(column)));

/**
 * Reviews begun before took over who came to the last meeting as if it were this one's; nobody has
 * confirmed it yet, and it is taken out. Blank cells of the last PEP's review make room for what that
 * PEP says by now. A PEP that is signed off or given up stays as it is.
 */
export const reviewFollows: Migration = {
  number: 100,
  up: (db) => {
    for (const [fieldId, columns] of Object.entries(ofLastTerm)) {
      mend(db, fieldId, 'pep_answer.carried = 1', (cells) =>
        without(cells, [
          ...columns,
          ...(knownRoles.includes(String(cells.role ?? '')) && fieldId === 'attendees'
            ? ['name', 'contact']
            : []),
        ]),
      );
    }
    for (const fieldId of ['target-review', 'action-review']) {
      mend(db, fieldId, '1', (cells) =>
        without(
          cells,
          Object.keys(cells).filter(
            (column) => cells[column] === '' || (column === 'pp-spent' && cells[column] === 0),
          ),
        ),
      );
    }
  },
};
