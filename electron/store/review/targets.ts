import {
  type SentTargetAnswers,
  storedTargetAnswers,
  type TargetAnswers,
} from '#domain/form/answer.ts';
import type { Target } from '#domain/form/record.ts';
import { kept } from '../kernel/kept.ts';
import { queries, type Read } from '../kernel/query.ts';
import type { Row } from '../kernel/schema.ts';
import { grouped, idList } from '../kernel/values.ts';
import type { Write } from '../kernel/write.ts';

const keptTarget = kept('A target', storedTargetAnswers);

const toTarget = (row: Pick<Row<'target'>, 'id' | 'position' | 'answers'>): Target => ({
  id: row.id,
  position: row.position,
  answers: keptTarget.read(row.answers, `target ${row.id}`),
});

const rowsOf = (read: Read, pepIds: readonly string[]) =>
  read.all(
    queries
      .selectFrom('target')
      .select(['id', 'pepId', 'position', 'answers'])
      .where('pepId', 'in', idList(pepIds))
      .orderBy('position')
      .orderBy('createdAt'),
  );

/** The targets of one PEP in their order. */
export const targetsOf = (read: Read, pepId: string): Target[] =>
  rowsOf(read, [pepId]).map(toTarget);

/** The targets of several PEPs by PEP id; a PEP without targets is not in the map. */
export const targetsOfPeps = (
  read: Read,
  pepIds: readonly string[],
): ReadonlyMap<string, Target[]> => grouped(rowsOf(read, pepIds), (row) => row.pepId, toTarget);

/** One target and the PEP it belongs to; null if there is none of this id. */
export const getTarget = (read: Read, id: string): { pepId: string; target: Target } | null => {
  const row = read.first(queries.selectFrom('target').selectAll().where('id', '=', id));
  return row === undefined ? null : { pepId: row.pepId, target: toTarget(row) };
};

/** The targets of a PEP that carry an earlier one on: the earlier one's id and this PEP's target. */
export const carriedTargets = (read: Read, pepId: string): ReadonlyMap<string, Target> =>
  new Map(
    read
      .all(
        queries
          .selectFrom('target')
          .select(['id', 'position', 'answers', 'fromId'])
          .where('pepId', '=', pepId)
          .where('fromId', 'is not', null),
      )
      .map((row) => [row.fromId ?? '', toTarget(row)]),
  );

/** Adds a target after the others of its PEP; `fromId` names the earlier one that it carries on. */
export const addTarget = (
  write: Write,
  pepId: string,
  answers: TargetAnswers = {},
  fromId: string | null = null,
): Target => {
  const last = rowsOf(write, [pepId]).at(-1);
  return toTarget(
    write.insert('target', {
      pepId,
      position: (last?.position ?? 0) + 1,
      answers: JSON.stringify(answers),
      fromId,
    }),
  );
};

/** Says which earlier target a target carries on. */
export const setTargetOrigin = (write: Write, id: string, fromId: string): void => {
  write.update('target', id, { fromId });
};

/** Saves answers of a target by field id; null takes one away. Throws `not-found`. */
export const saveTarget = (write: Write, id: string, answers: SentTargetAnswers): void => {
  const held = getTarget(write, id)?.target.answers ?? {};
  const merged = Object.entries({ ...held, ...answers }).filter(([, answer]) => answer !== null);
  write.update('target', id, { answers: JSON.stringify(Object.fromEntries(merged)) });
};

/** Removes a target. Actions and spending that served it stay, no longer linked to it. */
export const removeTarget = (write: Write, id: string): void => {
  for (const table of ['action', 'ppLine'] as const) {
    for (const row of write.all(
      queries.selectFrom(table).select('id').where('targetId', '=', id),
    )) {
      write.update(table, row.id, { targetId: null });
    }
  }
  write.remove('target', id);
};
