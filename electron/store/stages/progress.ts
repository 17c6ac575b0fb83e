/** How far PEPs are, as last reckoned, and which are to be reckoned again. */
import type { ToDo } from '#domain/form/to-do.ts';
import { queries, type Read } from '../kernel/query.ts';
import { idList } from '../kernel/values.ts';
import { openPeps, type Pep } from './peps.ts';

/** What of these PEPs is left to do, by PEP id. */
export const toDoOfPeps = (read: Read, pepIds: readonly string[]): ReadonlyMap<string, ToDo> =>
  new Map(
    read
      .all(
        queries
          .selectFrom('pepProgress')
          .select(['pepId', 'toAnswer', 'toReadThrough', 'atMeeting', 'afterMeeting'])
          .where('pepId', 'in', idList(pepIds)),
      )
      .map(({ pepId, ...toDo }) => [pepId, toDo]),
  );

/** The PEPs in preparation that somebody has said to be ready. */
export const readyPeps = (read: Read): Pep[] =>
  read.all(
    openPeps().where(
      'id',
      'in',
      queries.selectFrom('pepStep').select('pepId').where('step', '=', 'ready'),
    ),
  );

/**
 * The PEPs in preparation that are marked, or were last reckoned on another day: of one pupil or of
 * all, at most so many, the oldest term first.
 */
export const markedPeps = (
  read: Read,
  today: string,
  { pupilId, most }: { pupilId?: string; most?: number },
): Pep[] => {
  const marked = openPeps()
    .innerJoin('pepProgress', 'pepProgress.pepId', 'pep.id')
    .where('reckonedOn', 'is not', today);
  const theirs = pupilId === undefined ? marked : marked.where('pupilId', '=', pupilId);
  return read.all(most === undefined ? theirs : theirs.limit(most));
};
