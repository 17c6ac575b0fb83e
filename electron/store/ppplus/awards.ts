/** What was given for pupils, by term, with the days on which it was asked for and came. */
import { type RawBuilder, sql } from 'kysely';
import type { Grant, GrantInput, StepInput } from '#domain/ppplus/award.ts';
import type { Clock } from '#domain/ppplus/clocks.ts';
import { queries, type Read } from '../kernel/query.ts';
import type { Change, Row } from '../kernel/schema.ts';
import { idList, orEmpty, orNull } from '../kernel/values.ts';
import type { Write } from '../kernel/write.ts';

const toGrant = (row: Row<'ppAward'>): Grant => ({
  id: row.id,
  pupilId: row.pupilId,
  academicYear: row.academicYear,
  term: row.term,
  kind: row.kind,
  stream: row.stream,
  authorityId: row.authorityId,
  payer: orEmpty(row.payer),
  amountPence: row.amountPence,
  hours: row.hours,
  reference: orEmpty(row.reference),
  source: orEmpty(row.source),
  requestedOn: orEmpty(row.requestedOn),
  approvedOn: orEmpty(row.approvedOn),
  receivedOn: orEmpty(row.receivedOn),
  receivedPence: row.receivedPence,
  closedOn: orEmpty(row.closedOn),
  returnedPence: row.returnedPence,
  carriedPence: row.carriedPence,
  carriedFromId: row.carriedFromId,
});

/** The financial year of an award: by the day it came, else by where its term begins. */
const financialYear: RawBuilder<number> = sql<number>`(CASE
  WHEN received_on IS NOT NULL
    THEN CAST(substr(received_on, 1, 4) AS INTEGER) - (substr(received_on, 6, 2) < '04')
  ELSE academic_year + (term = 'summer') END)`;

/** Every award that a term or year holds; of these pupils only, if any are named. */
export const grantsIn = (read: Read, on: Clock, pupilIds?: readonly string[]): Grant[] => {
  let found = queries.selectFrom('ppAward').selectAll();
  if (on.by === 'financial-year') found = found.where(financialYear, '=', on.financialYear);
  else found = found.where('academicYear', '=', on.academicYear);
  if (on.by === 'term') found = found.where('term', '=', on.term);
  if (pupilIds !== undefined) found = found.where('pupilId', 'in', idList(pupilIds));
  return read
    .all(found.orderBy('academicYear').orderBy('pupilId').orderBy('kind', 'desc').orderBy('id'))
    .map(toGrant);
};

/** One award; null if there is none of this id. */
export const getGrant = (read: Read, id: string): Grant | null => {
  const row = read.first(queries.selectFrom('ppAward').selectAll().where('id', '=', id));
  return row === undefined ? null : toGrant(row);
};

const fromGrant = (grant: GrantInput) => ({
  ...grant,
  payer: orNull(grant.payer),
  reference: orNull(grant.reference),
  source: orNull(grant.source),
});

/** Adds an award, or changes the one of this id. Throws `not-found`. */
export const saveGrant = (write: Write, id: string | null, grant: GrantInput): Grant =>
  toGrant(
    id === null
      ? write.insert('ppAward', fromGrant(grant))
      : write.update('ppAward', id, fromGrant(grant)),
  );

/** Takes one step of an award. Throws `not-found`. */
export const takeStep = (write: Write, grant: Grant, step: StepInput): Grant => {
  const reference = step.reference === '' ? orNull(grant.reference) : step.reference;
  const changes: Record<StepInput['step'], Change<'ppAward'>> = {
    requested: { requestedOn: step.on },
    approved: { approvedOn: step.on },
    received: { receivedOn: step.on, receivedPence: step.receivedPence ?? grant.amountPence },
    closed: {
      closedOn: step.on,
      returnedPence: step.returnedPence,
      carriedPence: step.carriedPence,
    },
  };
  return toGrant(write.update('ppAward', grant.id, { ...changes[step.step], reference }));
};

/** Adds what another award carried on to this term; it is there already, so it counts as received. */
export const addCarriedOver = (
  write: Write,
  from: Grant,
  to: { academicYear: number; term: Grant['term']; on: string; pence: number; source: string },
): Grant =>
  toGrant(
    write.insert('ppAward', {
      pupilId: from.pupilId,
      academicYear: to.academicYear,
      term: to.term,
      kind: 'carried-over',
      stream: from.stream,
      authorityId: from.authorityId,
      payer: orNull(from.payer),
      amountPence: to.pence,
      receivedOn: from.receivedOn === '' ? null : to.on,
      receivedPence: from.receivedOn === '' ? null : to.pence,
      carriedFromId: from.id,
      reference: orNull(from.reference),
      source: to.source,
    }),
  );

/** The awards that money of this one was carried on to. */
export const carriedFrom = (read: Read, id: string): Grant[] =>
  read.all(queries.selectFrom('ppAward').selectAll().where('carriedFromId', '=', id)).map(toGrant);

/** Takes an award away. */
export const removeGrant = (write: Write, id: string): void => write.remove('ppAward', id);
