/** Pupil Premium Plus: what was awarded, and the lines of planned and actual spending. */

import { type RawBuilder, sql } from 'kysely';
import type { Clock } from '#domain/ppplus/clocks.ts';
import { evidence, type Impact } from '#domain/ppplus/impact.ts';
import type { LedgerLine, SpendingInput, SpendingLine } from '#domain/ppplus/spending.ts';
import type { TermKey } from '#domain/school/terms.ts';
import { kept } from '../kernel/kept.ts';
import { queries, type Read } from '../kernel/query.ts';
import type { Row } from '../kernel/schema.ts';
import { orEmpty, orNull } from '../kernel/values.ts';
import type { Write } from '../kernel/write.ts';

const keptEvidence = kept('The evidence for a rating', evidence);

const toLine = (row: Row<'ppLine'>): SpendingLine => ({
  id: row.id,
  pupilId: row.pupilId,
  academicYear: row.academicYear,
  term: row.term,
  kind: row.kind,
  date: orEmpty(row.date),
  category: row.category ?? 'other',
  description: row.description,
  supplier: orEmpty(row.supplier),
  targetId: row.targetId,
  plannedLineId: row.plannedLineId,
  quantity: row.quantity ?? 1,
  unitCostPence: row.unitCostPence ?? row.amountPence,
  amountPence: row.amountPence,
  note: orEmpty(row.note),
  stream: row.stream,
  ...(row.expectedEffect === null ? {} : { expectedEffect: row.expectedEffect }),
  ...(row.tuitionRow === null ? {} : { tuitionRow: row.tuitionRow }),
});

const toLedgerLine = (row: Row<'ppLine'>): LedgerLine => ({
  ...toLine(row),
  ...(row.timesPerWeek === null || row.weeks === null
    ? {}
    : { timesPerWeek: row.timesPerWeek, weeks: row.weeks }),
  authorityId: row.authorityId,
  invoiceRef: orEmpty(row.invoiceRef),
  struck: row.struck,
  struckReason: orEmpty(row.struckReason),
  correctsId: row.correctsId,
  refundsId: row.refundsId,
  splitId: row.splitId,
  impact:
    row.impact === null
      ? null
      : {
          ...keptEvidence.read(row.impactNote ?? '{}', `PP+ line ${row.id}`),
          rating: row.impact,
        },
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

/** A pupil's lines for a term that count, by date; plans without a date last. */
export const linesOf = (read: Read, pupilId: string, term: TermKey): SpendingLine[] =>
  read.all(linesOfPupil(pupilId, term).where('struck', 'is', null)).map(toLine);

/** Every line of a pupil's term, also those that were corrected or reversed. */
export const ledgerOf = (read: Read, pupilId: string, term: TermKey): LedgerLine[] =>
  read.all(linesOfPupil(pupilId, term)).map(toLedgerLine);

const financialYear: RawBuilder<number> = sql<number>`(CASE
  WHEN date IS NOT NULL
    THEN CAST(substr(date, 1, 4) AS INTEGER) - (substr(date, 6, 2) < '04')
  ELSE academic_year + (term = 'summer') END)`;

/** Every line of a pupil or of an authority's money in a term or year, for its statement. */
export const ledgerIn = (
  read: Read,
  on: Clock,
  of: { pupilId: string } | { authorityId: string },
): LedgerLine[] => {
  let found = queries.selectFrom('ppLine').selectAll();
  found =
    'pupilId' in of
      ? found.where('pupilId', '=', of.pupilId)
      : found.where('authorityId', '=', of.authorityId);
  if (on.by === 'financial-year') found = found.where(financialYear, '=', on.financialYear);
  else found = found.where('academicYear', '=', on.academicYear);
  if (on.by === 'term') found = found.where('term', '=', on.term);
  return read
    .all(
      found
        .orderBy('date', (by) => by.asc().nullsLast())
        .orderBy('createdAt')
        .orderBy('id'),
    )
    .map(toLedgerLine);
};

/** One line; null if there is none of this id. */
export const getLine = (read: Read, id: string): LedgerLine | null => {
  const row = read.first(queries.selectFrom('ppLine').selectAll().where('id', '=', id));
  return row === undefined ? null : toLedgerLine(row);
};

/** Refunds of a line that count, in pence. */
export const refundedOn = (read: Read, id: string): number =>
  read.first(
    queries
      .selectFrom('ppLine')
      .select(
        queries.fn.coalesce(queries.fn.sum<number>('amountPence'), sql<number>`0`).as('pence'),
      )
      .where('refundsId', '=', id)
      .where('struck', 'is', null),
  )?.pence ?? 0;

/** The refunds of a line that count, by their ids. */
export const refundsOf = (read: Read, id: string): string[] =>
  read
    .all(
      queries
        .selectFrom('ppLine')
        .select('id')
        .where('refundsId', '=', id)
        .where('struck', 'is', null),
    )
    .map((row) => row.id);

/** Lines linked to this one that count: what carries a plan out, refunds, receipts are not lines. */
export const dependsOn = (read: Read, id: string): boolean =>
  read.first(
    queries
      .selectFrom('ppLine')
      .select('id')
      .where('struck', 'is', null)
      .where((is) => is.or([is('plannedLineId', '=', id), is('refundsId', '=', id)]))
      .limit(1),
  ) !== undefined;

/** Suppliers used before with what was bought from each last, the latest first. */
export const suppliersUsed = (
  read: Read,
  limit: number,
): { supplier: string; category: string }[] =>
  read
    .all(
      queries
        .selectFrom('ppLine')
        .select(['supplier', 'category', queries.fn.max('createdAt').as('at')])
        .where('supplier', 'is not', null)
        .groupBy('supplier')
        .orderBy('at', 'desc')
        .limit(limit),
    )
    .map(({ supplier, category }) => ({
      supplier: orEmpty(supplier),
      category: category ?? 'other',
    }));

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
  ...(line.timesPerWeek === undefined || line.weeks === undefined
    ? {}
    : { timesPerWeek: line.timesPerWeek, weeks: line.weeks }),
  ...(line.expectedEffect === undefined ? {} : { expectedEffect: orNull(line.expectedEffect) }),
  ...(line.invoiceRef === undefined ? {} : { invoiceRef: orNull(line.invoiceRef) }),
  ...(line.stream === undefined ? {} : { stream: line.stream }),
  ...(line.authorityId === undefined ? {} : { authorityId: line.authorityId }),
});

/** What a new line is to others; its id, where it is a line that was there before. */
export type LineLinks = {
  id?: string;
  correctsId?: string;
  refundsId?: string;
  splitId?: string | null;
  tuitionRow?: string | null;
};

/** Adds a line, as it says who pays it. */
export const addLine = (write: Write, line: SpendingInput, links: LineLinks = {}): LedgerLine =>
  toLedgerLine(write.insert('ppLine', { ...fromLine(line), ...links }));

/** Changes a line and gives it as stored. Throws `not-found`. */
export const saveLine = (write: Write, id: string, line: SpendingInput): LedgerLine => {
  const held = getLine(write, id);
  const sessions = held?.quantity === line.quantity ? {} : { timesPerWeek: null, weeks: null };
  return toLedgerLine(write.update('ppLine', id, { ...sessions, ...fromLine(line) }));
};

/** The lines of a pupil's term that were made from rows of tuition and count, by row. */
export const tuitionLinesOf = (
  read: Read,
  pupilId: string,
  term: TermKey,
): ReadonlyMap<string, LedgerLine> =>
  new Map(
    read
      .all(
        linesOfPupil(pupilId, term).where('struck', 'is', null).where('tuitionRow', 'is not', null),
      )
      .map((row) => [row.tuitionRow ?? '', toLedgerLine(row)]),
  );

/**
 * What the teacher had said of a line that was made from this row of tuition and went with it, so
 * that a row that comes back has its line again; null when there was none.
 */
export const goneTuitionLine = (
  read: Read,
  pupilId: string,
  term: TermKey,
  tuitionRow: string,
): {
  id: string;
  targetId: string | null;
  expectedEffect: string;
  date: string;
  note: string;
} | null => {
  const was = (column: string) => sql<string | null>`json_extract(before, ${`$.${column}`})`;
  const year = sql<number | null>`json_extract(before, '$.academic_year')`;
  const found = read.first(
    queries
      .selectFrom('changeLog')
      .select([
        'rowId',
        was('target_id').as('targetId'),
        was('expected_effect').as('expectedEffect'),
        was('date').as('date'),
        was('note').as('note'),
      ])
      .where('pupilId', '=', pupilId)
      .where('tableName', '=', 'pp_line')
      .where('after', 'is', null)
      .where(was('tuition_row'), '=', tuitionRow)
      .where(year, '=', term.academicYear)
      .where(was('term'), '=', term.term)
      .orderBy('seq', 'desc')
      .limit(1),
  );
  return found === undefined || getLine(read, found.rowId) !== null
    ? null
    : {
        id: found.rowId,
        targetId: found.targetId,
        expectedEffect: orEmpty(found.expectedEffect),
        date: orEmpty(found.date),
        note: orEmpty(found.note),
      };
};

/** Links a line to another target, or to none: that moves no money. */
export const linkLine = (write: Write, id: string, targetId: string | null): LedgerLine =>
  toLedgerLine(write.update('ppLine', id, { targetId }));

/** Marks what was ordered as delivered and paid. */
export const payLine = (
  write: Write,
  id: string,
  paid: { date: string; invoiceRef: string },
): LedgerLine =>
  toLedgerLine(
    write.update('ppLine', id, {
      kind: 'spent',
      date: paid.date,
      ...(paid.invoiceRef === '' ? {} : { invoiceRef: paid.invoiceRef }),
    }),
  );

/** Strikes a line through: it stays in sight and no longer counts. */
export const strikeLine = (
  write: Write,
  id: string,
  struck: NonNullable<LedgerLine['struck']>,
  reason: string,
): LedgerLine => toLedgerLine(write.update('ppLine', id, { struck, struckReason: orNull(reason) }));

/** Moves what was linked to one line over to the one that puts it right. */
export const relink = (write: Write, fromId: string, toId: string): void => {
  for (const column of ['plannedLineId', 'refundsId'] as const) {
    for (const { id } of write.all(
      queries
        .selectFrom('ppLine')
        .select('id')
        .where(column, '=', fromId)
        .where('struck', 'is', null),
    )) {
      write.update('ppLine', id, { [column]: toId });
    }
  }
};

/** Writes down what difference a line made; null takes the rating away. */
export const rateLine = (write: Write, id: string, impact: Impact | null): LedgerLine => {
  const { rating, ...told } = impact ?? { rating: null };
  return toLedgerLine(
    write.update('ppLine', id, {
      impact: rating,
      impactNote: impact === null ? null : JSON.stringify(told),
    }),
  );
};

/** Removes a plan that came to nothing. Spending that carried it out stays, no longer linked to it. */
export const removeLine = (write: Write, id: string): void => {
  for (const spent of write.all(
    queries.selectFrom('ppLine').select('id').where('plannedLineId', '=', id),
  )) {
    write.update('ppLine', spent.id, { plannedLineId: null });
  }
  write.remove('ppLine', id);
};
