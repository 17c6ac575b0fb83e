/** What was given for pupils, by term, with the days on which something was said of it. */
import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Stream } from '#domain/authority/rates.ts';
import {
  correction,
  type Grant,
  type GrantInput,
  type MoveInput,
  type StepInput,
} from '#domain/ppplus/award.ts';
import type { Clock } from '#domain/ppplus/clocks.ts';
import type { Expected } from '#domain/ppplus/expected.ts';
import type { TermKey } from '#domain/school/terms.ts';
import { kept } from '../kernel/kept.ts';
import { queries, type Read } from '../kernel/query.ts';
import type { Change, Row } from '../kernel/schema.ts';
import { idList, orEmpty, orNull } from '../kernel/values.ts';
import type { Write } from '../kernel/write.ts';

const keptCorrections = kept('What an award said before', z.array(correction));

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
  decidedOn: orEmpty(row.decidedOn),
  recordedOn: orEmpty(row.recordedOn),
  requestedOn: orEmpty(row.requestedOn),
  heldBackOn: orEmpty(row.heldBackOn),
  heldBackReason: orEmpty(row.heldBackReason),
  confirmedOn: orEmpty(row.confirmedOn),
  confirmedBy: orEmpty(row.confirmedBy),
  confirmedPence: row.confirmedPence,
  receivedOn: orEmpty(row.receivedOn),
  receivedPence: row.receivedPence,
  corrections: keptCorrections.read(row.corrections ?? '[]', `award ${row.id}`),
  declinedPence: row.declinedPence,
  passedToId: row.passedToId,
  passedOn: orEmpty(row.passedOn),
  ofId: row.ofId,
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

/** The terms of pupils for whose streams the usual amount, or a part of it, is written down. */
export const usualAwardsOf = (
  read: Read,
  pupilIds: readonly string[],
  from: number,
): (TermKey & { pupilId: string; stream: Stream })[] =>
  read.all(
    queries
      .selectFrom('ppAward')
      .select(['pupilId', 'academicYear', 'term', 'stream'])
      .where('kind', 'in', ['usual', 'part-term'])
      .where('academicYear', '>=', from)
      .where('pupilId', 'in', idList(pupilIds)),
  );

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

/** The id of what a pupil expects of a stream in a term: the same however often it is asked for. */
export const expectedId = (
  pupilId: string,
  { academicYear, term }: TermKey,
  stream: Stream,
): string =>
  createHash('sha256')
    .update(`${pupilId} ${academicYear} ${term} ${stream}`)
    .digest('hex')
    .slice(0, 32);

/** What is expected as the award that it becomes once it is written down. */
export const expectedGrant = (
  pupilId: string,
  { academicYear, term }: TermKey,
  { stream, decidedOn, authorityId, payer, pence, source }: Expected,
): Grant => ({
  id: expectedId(pupilId, { academicYear, term }, stream),
  pupilId,
  academicYear,
  term,
  kind: 'usual',
  stream,
  authorityId,
  payer,
  amountPence: pence,
  hours: null,
  reference: '',
  source,
  decidedOn,
  recordedOn: '',
  requestedOn: '',
  heldBackOn: '',
  heldBackReason: '',
  confirmedOn: '',
  confirmedBy: '',
  confirmedPence: null,
  receivedOn: '',
  receivedPence: null,
  corrections: [],
  declinedPence: null,
  passedToId: null,
  passedOn: '',
  ofId: null,
});

/** Writes an expected award down, on the day given. */
export const recordGrant = (write: Write, grant: Grant, on: string): Grant =>
  toGrant(
    write.insert('ppAward', {
      id: grant.id,
      pupilId: grant.pupilId,
      academicYear: grant.academicYear,
      term: grant.term,
      kind: grant.kind,
      stream: grant.stream,
      authorityId: grant.authorityId,
      payer: orNull(grant.payer),
      amountPence: grant.amountPence,
      source: orNull(grant.source),
      decidedOn: grant.decidedOn,
      recordedOn: on,
    }),
  );

/**
 * Adds an award, or changes the one of this id: what somebody typed is no longer the program's, and no
 * rate changes it. Throws `not-found`.
 */
export const saveGrant = (write: Write, id: string | null, grant: GrantInput): Grant =>
  toGrant(
    id === null
      ? write.insert('ppAward', fromGrant(grant))
      : write.update('ppAward', id, { ...fromGrant(grant), decidedOn: null, recordedOn: null }),
  );

/** Puts an award's amount right: what it said before stays beside it, with the day and who. */
export const correctGrant = (
  write: Write,
  held: Grant,
  to: Pick<Grant, 'amountPence' | 'source'>,
  on: string,
): Grant =>
  toGrant(
    write.update('ppAward', held.id, {
      amountPence: to.amountPence,
      source: orNull(to.source),
      corrections: JSON.stringify([
        ...held.corrections,
        { pence: held.amountPence, source: held.source, on, who: write.who },
      ]),
      declinedPence: null,
    }),
  );

/** Notes that a changed rate is not for this award. */
export const declineRate = (write: Write, id: string, pence: number): Grant =>
  toGrant(write.update('ppAward', id, { declinedPence: pence }));

/** Notes that a pupil passed to another authority, and that who pays has been said. */
export const passGrant = (write: Write, id: string, passed: { on: string; toId: string }): Grant =>
  toGrant(write.update('ppAward', id, { passedOn: passed.on, passedToId: passed.toId }));

/** Takes one step of an award. Throws `not-found`. */
export const takeStep = (write: Write, grant: Grant, step: StepInput): Grant => {
  const reference = 'reference' in step ? step.reference || grant.reference : grant.reference;
  const changeOf = (): Change<'ppAward'> => {
    switch (step.step) {
      case 'requested':
        return { requestedOn: step.on };
      case 'held-back':
        return { heldBackOn: step.on, heldBackReason: step.reason };
      case 'confirmed':
        return {
          confirmedOn: step.on,
          confirmedBy: orNull(step.by),
          confirmedPence: step.amountPence,
        };
      default:
        return { receivedOn: step.on, receivedPence: step.amountPence };
    }
  };
  return toGrant(
    write.update('ppAward', grant.id, { ...changeOf(), reference: orNull(reference) }),
  );
};

/** Adds the entry that moves money of an award; what had come counts as gone on that day. */
export const addEntry = (
  write: Write,
  of: Grant,
  entry: TermKey &
    Pick<MoveInput, 'on' | 'amountPence' | 'reference'> & {
      kind: MoveInput['kind'] | 'carried-over';
      source: string;
    },
): Grant => {
  const moved =
    of.receivedOn === ''
      ? { confirmedOn: entry.on, confirmedPence: entry.amountPence }
      : { receivedOn: entry.on, receivedPence: entry.amountPence };
  return toGrant(
    write.insert('ppAward', {
      pupilId: of.pupilId,
      academicYear: entry.academicYear,
      term: entry.term,
      kind: entry.kind,
      stream: of.stream,
      authorityId: of.authorityId,
      payer: orNull(of.payer),
      amountPence: entry.amountPence,
      ...moved,
      ofId: of.id,
      reference: orNull(entry.reference),
      source: orNull(entry.source),
    }),
  );
};

/** The entries that move money of an award. */
export const entriesOf = (read: Read, id: string): Grant[] =>
  read.all(queries.selectFrom('ppAward').selectAll().where('ofId', '=', id)).map(toGrant);

/** Takes an award away. */
export const removeGrant = (write: Write, id: string): void => write.remove('ppAward', id);

/** The day of the last change of any record; empty where there was none. */
export const lastAtWork = (read: Read): string =>
  read
    .first(queries.selectFrom('changeLog').select('at').orderBy('seq', 'desc').limit(1))
    ?.at.slice(0, 10) ?? '';
