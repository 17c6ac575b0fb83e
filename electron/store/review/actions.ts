import type { ActionStatus, PepAction } from '#domain/form/record.ts';
import type { TermKey } from '#domain/school/terms.ts';
import { queries, type Read } from '../kernel/query.ts';
import type { Row } from '../kernel/schema.ts';
import { orEmpty, orNull } from '../kernel/values.ts';
import type { Write } from '../kernel/write.ts';

/** What was agreed; how it went is told separately (`setActionStatus`). */
export type ActionInput = Pick<PepAction, 'description' | 'owner' | 'dueDate' | 'targetId'>;

/** An action with the PEP and pupil that it comes from. */
export type ActionInPlace = { action: PepAction; pupilId: string; pepId: string; term: TermKey };

const columns = [
  'action.id',
  'action.pepId',
  'action.pupilId',
  'action.targetId',
  'action.description',
  'action.owner',
  'action.dueDate',
  'action.status',
  'action.note',
  'action.completedOn',
] as const;

type ActionRow = Omit<
  Row<'action'>,
  'ownerRole' | 'position' | 'fromId' | 'createdAt' | 'updatedAt'
>;

const toAction = (row: ActionRow): PepAction => ({
  id: row.id,
  description: row.description,
  owner: orEmpty(row.owner),
  dueDate: orEmpty(row.dueDate),
  targetId: row.targetId,
  status: row.status,
  note: orEmpty(row.note),
  completedOn: orEmpty(row.completedOn),
});

/** The actions of one PEP in their order. */
export const actionsOf = (read: Read, pepId: string): PepAction[] =>
  read
    .all(
      queries
        .selectFrom('action')
        .select(columns)
        .where('pepId', '=', pepId)
        .orderBy('position')
        .orderBy('createdAt'),
    )
    .map(toAction);

/** One action in its place; null if there is none of this id. */
export const getAction = (read: Read, id: string): ActionInPlace | null =>
  inPlace(read, withPep().where('action.id', '=', id))[0] ?? null;

const withPep = () =>
  queries
    .selectFrom('action')
    .innerJoin('pep', 'pep.id', 'action.pepId')
    .select(columns)
    .select(['pep.academicYear', 'pep.term']);

const inPlace = (read: Read, query: ReturnType<typeof withPep>): ActionInPlace[] =>
  read.all(query).map((row) => ({
    action: toAction(row),
    pupilId: row.pupilId,
    pepId: row.pepId,
    term: { academicYear: row.academicYear, term: row.term },
  }));

/** The query behind `listActions`, on its own so that its plan can be looked at. */
export const actionsByDueDate = (statuses: readonly ActionStatus[]) =>
  withPep()
    .where('action.status', 'in', statuses)
    // A PEP that has been amended is spoken for by its newest revision.
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('pep as later')
            .select('later.id')
            .whereRef('later.amendsId', '=', 'pep.id'),
        ),
      ),
    )
    // An action that is carried on is spoken for by the one that carries it.
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('action as next')
            .select('next.id')
            .whereRef('next.fromId', '=', 'action.id'),
        ),
      ),
    )
    .orderBy('action.dueDate', (by) => by.asc().nullsLast())
    .orderBy('action.id');

/** Actions of every pupil that are in one of these states, by due date; those without one last. */
export const listActions = (read: Read, statuses: readonly ActionStatus[]): ActionInPlace[] =>
  statuses.length === 0 ? [] : inPlace(read, actionsByDueDate(statuses));

const fromInput = (action: ActionInput) => ({
  description: action.description,
  owner: orNull(action.owner),
  dueDate: orNull(action.dueDate),
  targetId: action.targetId,
});

/** The actions of a PEP that carry an earlier one on, by the earlier one's id. */
export const carriedActions = (read: Read, pepId: string): ReadonlyMap<string, PepAction> =>
  new Map(
    read
      .all(
        queries
          .selectFrom('action')
          .select(columns)
          .select('action.fromId')
          .where('pepId', '=', pepId)
          .where('fromId', 'is not', null),
      )
      .map((row) => [row.fromId ?? '', toAction(row)]),
  );

/** What became of the earlier actions that an action carries on, the newest first. */
export const historyOf = (read: Read, actionId: string): ActionInPlace[] => {
  const earlier = read.first(
    queries.selectFrom('action').select('fromId').where('id', '=', actionId),
  )?.fromId;
  const before = earlier == null ? null : getAction(read, earlier);
  return before === null ? [] : [before, ...historyOf(read, before.action.id)];
};

/**
 * Adds an action after the others of its PEP. `outcome` carries one over into an amended PEP;
 * `fromId` names the earlier action that it carries on.
 */
export const addAction = (
  write: Write,
  place: { pepId: string; pupilId: string },
  action: ActionInput,
  outcome?: Pick<PepAction, 'status' | 'note' | 'completedOn'>,
  fromId: string | null = null,
): PepAction => {
  const last = write.first(
    queries
      .selectFrom('action')
      .select('position')
      .where('pepId', '=', place.pepId)
      .orderBy('position', 'desc')
      .limit(1),
  );
  return toAction(
    write.insert('action', {
      ...place,
      ...fromInput(action),
      position: (last?.position ?? 0) + 1,
      status: outcome?.status ?? 'open',
      note: orNull(outcome?.note ?? ''),
      completedOn: orNull(outcome?.completedOn ?? ''),
      fromId,
    }),
  );
};

/** Changes what was agreed. Throws `not-found`, or `not-allowed` once the PEP is signed off. */
export const saveAction = (write: Write, id: string, action: ActionInput): PepAction =>
  toAction(write.update('action', id, fromInput(action)));

/** Tells how an action went; allowed after sign-off. `completedOn` is empty while it is open. */
export const setActionStatus = (
  write: Write,
  id: string,
  outcome: Pick<PepAction, 'status' | 'note' | 'completedOn'>,
): PepAction =>
  toAction(
    write.update('action', id, {
      status: outcome.status,
      note: orNull(outcome.note),
      completedOn: orNull(outcome.completedOn),
    }),
  );

/** Says which earlier action an action carries on. */
export const setActionOrigin = (write: Write, id: string, fromId: string): void => {
  write.update('action', id, { fromId });
};

/** Takes an action away. */
export const removeAction = (write: Write, id: string): void => write.remove('action', id);
