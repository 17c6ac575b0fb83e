/** The steps of a PEP's life that its own row does not tell. */
import { type Step, type StepDetail, stepDetail, type TakenStep } from '#domain/stages/steps.ts';
import { kept } from '../kernel/kept.ts';
import { queries, type Read } from '../kernel/query.ts';
import { grouped, idList } from '../kernel/values.ts';
import type { Write } from '../kernel/write.ts';

/** A step that is a row of its own: those that the PEP's row and its answers do not tell. */
export type StoredStep = Exclude<Step, 'started' | 'initiated' | 'meeting-held' | 'amended'>;

const keptDetail = kept('What was noted of a step of a PEP', stepDetail);

/**
 * The recorded steps of several PEPs by PEP id; a PEP without any is not in the map. A list may say
 * what stands for the detail of a step that cannot be read.
 */
export const stepsOfPeps = (
  read: Read,
  pepIds: readonly string[],
  unread?: StepDetail,
): ReadonlyMap<string, TakenStep[]> =>
  grouped(
    read.all(queries.selectFrom('pepStep').selectAll().where('pepId', 'in', idList(pepIds))),
    (row) => row.pepId,
    ({ pepId, step, onDate, byWhom, detail }) => ({
      step,
      onDate,
      by: byWhom,
      detail: unread
        ? keptDetail.readOr(detail, unread)
        : keptDetail.read(detail, `PEP ${pepId}, ${step}`),
    }),
  );

/** The row of a step; undefined when it is not recorded. */
export const stepRow = (read: Read, pepId: string, step: StoredStep) =>
  read.first(
    queries.selectFrom('pepStep').selectAll().where('pepId', '=', pepId).where('step', '=', step),
  );

/** Notes that a step of a PEP was taken, on which day and by whom; once more where it is noted. */
export const noteStep = (
  write: Write,
  pepId: string,
  step: StoredStep,
  { onDate, by, detail }: Omit<TakenStep, 'step'>,
): void => {
  const noted = { onDate, byWhom: by, detail: JSON.stringify(detail) };
  const row = stepRow(write, pepId, step);
  if (row === undefined) write.insert('pepStep', { pepId, step, ...noted });
  else write.update('pepStep', row.id, noted);
};

/** Takes a step away; nothing happens when it is not recorded. */
export const removeStep = (write: Write, pepId: string, step: StoredStep): void => {
  const row = stepRow(write, pepId, step);
  if (row !== undefined) write.remove('pepStep', row.id);
};
