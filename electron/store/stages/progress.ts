/** How far PEPs are, as last reckoned, and which are to be reckoned again. */
import { queries, type Read } from '../kernel/query.ts';
import { idList } from '../kernel/values.ts';
import { type Pep, pepColumns } from './peps.ts';

/** How far these PEPs are, in whole percent of what is needed, by PEP id. */
export const progressOfPeps = (
  read: Read,
  pepIds: readonly string[],
): ReadonlyMap<string, number> =>
  new Map(
    read
      .all(
        queries
          .selectFrom('pepProgress')
          .select(['pepId', 'percent'])
          .where('pepId', 'in', idList(pepIds)),
      )
      .map(({ pepId, percent }) => [pepId, percent]),
  );

/**
 * The PEPs in preparation that are marked, or were last reckoned on another day: of one pupil or of
 * all, at most so many, each pupil's earlier ones first.
 */
export const markedPeps = (
  read: Read,
  today: string,
  { pupilId, most }: { pupilId?: string; most?: number },
): Pep[] => {
  const marked = queries
    .selectFrom('pep')
    .innerJoin('pepProgress', 'pepProgress.pepId', 'pep.id')
    .select(pepColumns)
    .where('status', '=', 'in-preparation')
    .where('notFinishedOn', 'is', null)
    .where('reckonedOn', 'is not', today)
    .orderBy('pupilId')
    .orderBy('academicYear')
    // The three terms' names happen to stand in the order of the year when sorted as text.
    .orderBy('term');
  const theirs = pupilId === undefined ? marked : marked.where('pupilId', '=', pupilId);
  return read.all(most === undefined ? theirs : theirs.limit(most));
};
