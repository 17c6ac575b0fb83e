import { z } from 'zod';
import { type PepRecord, pepRecord } from '#domain/form/record.ts';
import type { OwnMarks } from '#domain/quality/marks.ts';
import type { TermKey } from '#domain/school/terms.ts';
import { kept } from '../kernel/kept.ts';
import { queries, type Read } from '../kernel/query.ts';
import type { Row } from '../kernel/schema.ts';
import { groupBy, grouped, idList } from '../kernel/values.ts';
import type { Write } from '../kernel/write.ts';

/** A PEP without its answers, and without what was frozen at sign-off, which may be long. */
export type Pep = Omit<Row<'pep'>, 'frozen' | 'quality' | 'hidden' | 'marks'>;

/** What a PEP's row is read for, where its frozen copy is not. */
export const pepColumns = [
  'id',
  'pupilId',
  'academicYear',
  'term',
  'templateId',
  'templateVersion',
  'status',
  'revision',
  'amendsId',
  'amendReason',
  'startedOn',
  'signedOffAt',
  'signedOffBy',
  'notFinishedOn',
  'notFinishedReason',
  'createdAt',
  'updatedAt',
] as const;

/** One PEP; null if there is none of this id. */
export const getPep = (read: Read, id: string): Pep | null =>
  read.first(queries.selectFrom('pep').select(pepColumns).where('id', '=', id)) ?? null;

/**
 * A signed-off PEP is never written again, so it says by which version of its shape it was: a later
 * shape is a further member here, and every earlier one goes on being read.
 */
const frozenPep = z.object({ version: z.literal(1), record: pepRecord });
const keptPep = kept('A signed-off PEP', frozenPep);

/** What was frozen when the PEP was signed off, as it was given then; null while in preparation. */
export const getFrozen = (read: Read, id: string): PepRecord | null => {
  const row = read.first(queries.selectFrom('pep').select('frozen').where('id', '=', id));
  return row?.frozen ? keptPep.read(row.frozen, `PEP ${id}`).record : null;
};

/** Every PEP of a pupil and every revision of it, the newest first. */
export const pepsOfPupil = (read: Read, pupilId: string): Pep[] =>
  read.all(
    queries
      .selectFrom('pep')
      .select(pepColumns)
      .where('pupilId', '=', pupilId)
      // The three terms' names happen to stand in the order of the year when sorted as text.
      .orderBy('academicYear', 'desc')
      .orderBy('term', 'desc')
      .orderBy('revision', 'desc'),
  );

/** PEPs of which there is no later revision. */
const newest = () =>
  queries
    .selectFrom('pep')
    .select(pepColumns)
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('pep as later')
            .select('later.id')
            .whereRef('later.pupilId', '=', 'pep.pupilId')
            .whereRef('later.academicYear', '=', 'pep.academicYear')
            .whereRef('later.term', '=', 'pep.term')
            .whereRef('later.revision', '>', 'pep.revision'),
        ),
      ),
    );

/** The query behind `newestPepsOfTerm`, on its own so that its plan can be looked at. */
export const newestOfTerm = ({ academicYear, term }: TermKey) =>
  newest().where('academicYear', '=', academicYear).where('term', '=', term);

/** The query behind `newestPepsOfYears`, on its own so that its plan can be looked at. */
export const newestOfYears = (from: number, to: number) =>
  newest().where('academicYear', '>=', from).where('academicYear', '<=', to);

/** The newest revision of every PEP of these school years, both included. */
export const newestPepsOfYears = (read: Read, from: number, to: number): Pep[] =>
  read.all(newestOfYears(from, to));

/** The query behind `unfinishedPeps`: PEPs that are open (`isOpen`), the oldest term first. */
export const openPeps = () =>
  queries
    .selectFrom('pep')
    .select(pepColumns)
    .where('status', '=', 'in-preparation')
    .where('notFinishedOn', 'is', null)
    .orderBy('academicYear')
    // The three terms' names happen to stand in the order of the year when sorted as text.
    .orderBy('term');

/** The PEPs that are still in preparation and were not given up, the oldest term first. */
export const unfinishedPeps = (read: Read): Pep[] => read.all(openPeps());

/** Says when and why a PEP will not be finished; null takes that back. Throws `not-allowed`. */
export const setNotFinished = (
  write: Write,
  id: string,
  given: { on: string; reason: string } | null,
): void => {
  write.update('pep', id, {
    notFinishedOn: given?.on ?? null,
    notFinishedReason: given?.reason ?? null,
  });
};

/** The newest revision of each pupil's PEP for a term. */
export const newestPepsOfTerm = (read: Read, term: TermKey): Pep[] => read.all(newestOfTerm(term));

/** The newest revision of these pupils' PEPs for a term, by pupil id. */
export const newestPepsOf = (
  read: Read,
  term: TermKey,
  pupilIds: readonly string[],
): ReadonlyMap<string, Pep> =>
  new Map(
    read
      .all(newestOfTerm(term).where('pupilId', 'in', idList(pupilIds)))
      .map((pep) => [pep.pupilId, pep]),
  );

/** The newest revision of the pupil's PEP for the nearest earlier term that has one; null if none. */
export const previousPep = (
  read: Read,
  { pupilId, academicYear, term }: Pick<Pep, 'pupilId' | 'academicYear' | 'term'>,
): Pep | null =>
  pepsOfPupil(read, pupilId).find(
    (pep) =>
      pep.academicYear < academicYear || (pep.academicYear === academicYear && pep.term < term),
  ) ?? null;

/** Starts a PEP, or with `amends` a new revision of one, and gives it as stored. */
export const addPep = (
  write: Write,
  pep: {
    pupilId: string;
    term: TermKey;
    templateId: string;
    templateVersion: number;
    startedOn: string;
    amends?: { id: string; revision: number; reason: string };
  },
): Pep => {
  const {
    frozen: _,
    quality: __,
    marks: ___,
    ...stored
  } = write.insert('pep', {
    pupilId: pep.pupilId,
    academicYear: pep.term.academicYear,
    term: pep.term.term,
    templateId: pep.templateId,
    templateVersion: pep.templateVersion,
    startedOn: pep.startedOn,
    status: 'in-preparation',
    revision: (pep.amends?.revision ?? 0) + 1,
    amendsId: pep.amends?.id ?? null,
    amendReason: pep.amends?.reason ?? null,
  });
  return stored;
};

/**
 * Targets or actions that a revision was begun with: those made in the same transaction. The one at
 * position n is a copy of the earlier revision's n-th.
 */
export const copiesIn = (
  read: Read,
  table: 'target' | 'action',
  revision: Pick<Pep, 'id' | 'createdAt'>,
): { id: string; position: number }[] =>
  read.all(
    queries
      .selectFrom(table)
      .select(['id', 'position'])
      .where('pepId', '=', revision.id)
      .where('createdAt', '=', revision.createdAt),
  );

/** Signs a PEP off with all that it says now. From here on the database refuses to change it. */
export const signOffPep = (
  write: Write,
  id: string,
  { by, at, frozen, marks }: { by: string; at: string; frozen: PepRecord; marks?: OwnMarks },
): void => {
  write.update('pep', id, {
    status: 'signed-off',
    signedOffAt: at,
    signedOffBy: by,
    frozen: JSON.stringify({ version: 1, record: frozen } satisfies z.input<typeof frozenPep>),
    marks: marks === undefined ? null : JSON.stringify(marks),
  });
};

/**
 * Opens a signed-off PEP again, as it was before, and takes its frozen copy away. Throws
 * `not-allowed` when it has been sent, answered or amended.
 */
export const reopenPep = (write: Write, id: string): void => {
  write.update('pep', id, {
    status: 'in-preparation',
    signedOffAt: null,
    signedOffBy: null,
    frozen: null,
    marks: null,
  });
};

/**
 * Takes away a PEP in preparation with its answers, targets, actions, contributions and files. Spending stays, no
 * longer linked to it. One undo brings all of it back. Throws `not-allowed` for a signed-off PEP.
 */
export const discardPep = (write: Write, id: string): void => {
  for (const line of write.all(
    queries
      .selectFrom('ppLine')
      .select('id')
      .where((is) =>
        is.or([
          is('pepId', '=', id),
          is('targetId', 'in', is.selectFrom('target').select('target.id').where('pepId', '=', id)),
        ]),
      ),
  )) {
    write.update('ppLine', line.id, { pepId: null, targetId: null });
  }
  for (const table of [
    'pepAnswer',
    'pepStep',
    'contribution',
    'action',
    'target',
    'attachment',
  ] as const) {
    for (const row of write.all(queries.selectFrom(table).select('id').where('pepId', '=', id))) {
      write.remove(table, row.id);
    }
  }
  write.remove('pep', id);
};

/** The day on which each of these pupils' PEPs was signed off last, by pupil id: that of the stage. */
export const signedOffOf = (
  read: Read,
  pupilIds: readonly string[],
): ReadonlyMap<string, (TermKey & { on: string })[]> =>
  grouped(
    read.all(
      queries
        .selectFrom('pep')
        .innerJoin('pepStep', 'pepStep.pepId', 'pep.id')
        .select(['pupilId', 'academicYear', 'term'])
        .select((is) => is.fn.max('pepStep.onDate').as('on'))
        .where('pupilId', 'in', idList(pupilIds))
        .where('status', '=', 'signed-off')
        .where('step', '=', 'signed-off')
        .groupBy(['pupilId', 'academicYear', 'term']),
    ),
    (row) => row.pupilId,
    ({ academicYear, term, on }) => ({ academicYear, term, on }),
  );

/** These pupils' PEPs of several terms, the newest revision of each, by pupil id. */
export const newestPepsIn = (
  read: Read,
  terms: readonly TermKey[],
  pupilIds: readonly string[],
): ReadonlyMap<string, Pep[]> =>
  groupBy(
    terms.flatMap((term) => [...newestPepsOf(read, term, pupilIds).values()]),
    (pep) => pep.pupilId,
  );

/** The PEPs of one pupil that are still in preparation and were not given up. */
export const openPepsOf = (read: Read, pupilId: string): Pep[] =>
  read.all(openPeps().where('pupilId', '=', pupilId));
