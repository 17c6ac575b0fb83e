/** Pupil Premium Plus: what was awarded, and the lines of planned and actual spending. */
import type { TermKey } from '#domain/calendar/terms.ts';
import type { Award, SpendingInput, SpendingLine } from '#domain/ppplus/spending.ts';
import { queries, type Read } from './query.ts';
import type { Row } from './schema.ts';
import { groupBy, idList, orEmpty, orNull } from './values.ts';
import type { Write } from './write.ts';

const toAward = (row: Row<'ppAward'>): Award => ({
  pupilId: row.pupilId,
  academicYear: row.academicYear,
  term: row.term,
  amountPence: row.amountPence,
  source: orEmpty(row.source),
});

const awardsIn = ({ academicYear, term }: TermKey) =>
  queries
    .selectFrom('ppAward')
    .selectAll()
    .where('academicYear', '=', academicYear)
    .where('term', '=', term);

/** A pupil's award for a term; null when none is recorded. */
export const getAward = (read: Read, pupilId: string, term: TermKey): Award | null => {
  const row = read.first(awardsIn(term).where('pupilId', '=', pupilId));
  return row === undefined ? null : toAward(row);
};

/** Every award of a term, by pupil id; of these pupils only, if any are named. */
export const awardsOfTerm = (
  read: Read,
  term: TermKey,
  pupilIds?: readonly string[],
): ReadonlyMap<string, Award> => {
  const awards = awardsIn(term);
  const rows = read.all(
    pupilIds === undefined ? awards : awards.where('pupilId', 'in', idList(pupilIds)),
  );
  return new Map(rows.map((row) => [row.pupilId, toAward(row)]));
};

/** Records a pupil's award for a term, in place of the one before. */
export const saveAward = (write: Write, award: Award): Award => {
  const { pupilId, academicYear, term } = award;
  const held = write.first(awardsIn(award).where('pupilId', '=', pupilId));
  const row = { amountPence: award.amountPence, source: orNull(award.source) };
  return toAward(
    held === undefined
      ? write.insert('ppAward', { pupilId, academicYear, term, ...row })
      : write.update('ppAward', held.id, row),
  );
};

const toLine = (row: Row<'ppLine'>): SpendingLine => ({
  id: row.id,
  pupilId: row.pupilId,
  academicYear: row.academicYear,
  term: row.term,
  kind: row.kind,
  date: orEmpty(row.date),
  // Written only from a value that the line's own schema had let through.
  category: (row.category ?? 'other') as SpendingLine['category'],
  description: row.description,
  supplier: orEmpty(row.supplier),
  targetId: row.targetId,
  plannedLineId: row.plannedLineId,
  quantity: row.quantity ?? 1,
  unitCostPence: row.unitCostPence ?? row.amountPence,
  amountPence: row.amountPence,
  note: orEmpty(row.note),
});

/** The query behind `linesOf`, on its own so that its plan can be looked at. */
export const linesOfPupil = (pupilId: string, { academicYear, term }: TermKey) =>
  queries
    .selectFrom('ppLine')
    .selectAll()
    .where('pupilId', '=', pupilId)
    .where('academicYear', '=', academicYear)
    .where('term', '=', term)
    .orderBy('date', (by) => by.asc().nullsLast())
    .orderBy('createdAt')
    .orderBy('id');

/** A pupil's lines for a term by date; plans without a date last. */
export const linesOf = (read: Read, pupilId: string, term: TermKey): SpendingLine[] =>
  read.all(linesOfPupil(pupilId, term)).map(toLine);

/** Every line of a term, by pupil id; of these pupils only, if any are named. */
export const linesOfTerm = (
  read: Read,
  { academicYear, term }: TermKey,
  pupilIds?: readonly string[],
): ReadonlyMap<string, SpendingLine[]> => {
  const lines = queries
    .selectFrom('ppLine')
    .selectAll()
    .where('academicYear', '=', academicYear)
    .where('term', '=', term);
  const rows = read.all(
    pupilIds === undefined ? lines : lines.where('pupilId', 'in', idList(pupilIds)),
  );
  return groupBy(rows.map(toLine), (line) => line.pupilId);
};

/** One line; null if there is none of this id. */
export const getLine = (read: Read, id: string): SpendingLine | null => {
  const row = read.first(queries.selectFrom('ppLine').selectAll().where('id', '=', id));
  return row === undefined ? null : toLine(row);
};

const fromLine = (line: SpendingInput) => ({
  pupilId: line.pupilId,
  academicYear: line.academicYear,
  term: line.term,
  kind: line.kind,
  date: orNull(line.date),
  category: line.category,
  description: line.description,
  supplier: orNull(line.supplier),
  targetId: line.targetId,
  plannedLineId: line.plannedLineId,
  quantity: line.quantity,
  unitCostPence: line.unitCostPence,
  amountPence: line.quantity * line.unitCostPence,
  note: orNull(line.note),
});

export const addLine = (write: Write, line: SpendingInput): SpendingLine =>
  toLine(write.insert('ppLine', fromLine(line)));

/** Changes a line and gives it as stored. Throws `not-found`. */
export const saveLine = (write: Write, id: string, line: SpendingInput): SpendingLine =>
  toLine(write.update('ppLine', id, fromLine(line)));

/** Removes a line. Spending that carried it out stays, no longer linked to it. */
export const removeLine = (write: Write, id: string): void => {
  for (const spent of write.all(
    queries.selectFrom('ppLine').select('id').where('plannedLineId', '=', id),
  )) {
    write.update('ppLine', spent.id, { plannedLineId: null });
  }
  write.remove('ppLine', id);
};
