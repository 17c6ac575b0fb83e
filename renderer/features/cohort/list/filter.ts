import type { ListFilter } from '#domain/cohort/list-view.ts';
import type { PupilRow, TermBoardRow } from '#domain/contract/calls/cohort.ts';
import { foldText } from '#domain/kernel/fold.ts';
import { type Stage, stageNames, stages } from '#domain/kernel/stage.ts';
import { yearGroupLabel } from '#domain/school/year-group.ts';
import { byDay } from '#domain/stages/deadlines.ts';

/** Whether a PEP is owed for the term. */
export const isOwed = ({ owing }: Pick<TermBoardRow, 'owing'>): boolean => owing.is === 'owed';

/** Whether a name holds what is typed; signs alone ("%") are no part of any name. */
const holds = (name: string, typed: string): boolean => {
  const part = foldText(typed);
  return part === '' ? typed === '' : foldText(name).includes(part);
};

/** What of a row of either list is narrowed by. */
type Narrowed = Pick<TermBoardRow, 'yearGroup' | 'authority' | 'owing' | 'stage'> & {
  pep: object | null;
};

const fits = (row: Narrowed, { authority, year, stage }: ListFilter): boolean =>
  (authority === '' || row.authority === authority) &&
  (year === '' || yearGroupLabel(row.yearGroup) === year) &&
  (stage === '' || (row.stage === stage && (row.pep !== null || isOwed(row))));

/** Whether a row of the PEPs' list is among those that the filter lets through. */
export const matches = (row: TermBoardRow, filter: ListFilter): boolean =>
  [row.pupilName, ...row.alsoCalled].some((name) => holds(name, filter.text.trim())) &&
  fits(row, filter);

/** The same of the pupils' list, where the store looks for what is typed. */
export const matchesPupil = (row: PupilRow, filter: ListFilter): boolean =>
  fits({ ...row, stage: row.pep?.stage ?? 'not-started' }, filter) &&
  (filter.flag === '' || row.flags.includes(filter.flag));

/** How many parts of a filter narrow the list. */
export const narrowing = ({ left: _, ...filter }: ListFilter): number =>
  Object.values(filter).filter((part) => part.trim() !== '').length;

/** The years that anyone is in, each once, the youngest first. */
export const yearsOf = (rows: readonly Pick<TermBoardRow, 'yearGroup'>[]): string[] => [
  ...new Set(
    rows
      .map((row) => row.yearGroup)
      .sort((a, b) => a - b)
      .map(yearGroupLabel),
  ),
];

/** After all that is due. */
const noDue = { kind: 'meeting', date: '9999' } as const;

/** By deadline, what came back and what is late first; who has none comes last, by name. */
export const byDeadline = (a: TermBoardRow, b: TermBoardRow): number =>
  byDay(a.due ?? noDue, b.due ?? noDue) || a.pupilName.localeCompare(b.pupilName);

const furthestFirst = [...stageNames].reverse();

/** "3 signed off, 2 in preparation, 7 not started": stages that anyone is at, the furthest first. */
export const countWords = (rows: readonly TermBoardRow[]): string =>
  furthestFirst
    .map((stage) => ({
      words: stages[stage].toLowerCase(),
      count: rows.filter((row) => row.stage === stage && (row.pep !== null || isOwed(row))).length,
    }))
    .concat(
      (['ask', 'none'] as const).map((is) => ({
        words: unlessOwed[is].toLowerCase(),
        count: rows.filter((row) => row.pep === null && row.owing.is === is).length,
      })),
    )
    .filter(({ count }) => count > 0)
    .map(({ words, count }) => `${count} ${words}`)
    .join(', ');

/** How it is said that no PEP is owed, where none is begun. */
export const unlessOwed = { ask: 'To be asked', none: 'Not required' } as const;

/** The stages of the board; an amended PEP is shown by its newest revision, so it has none. */
export const boardStages: readonly Stage[] = stageNames.filter((stage) => stage !== 'amended');

/**
 * The board's columns: the stages, and behind them, where there is anybody in them, those to be asked
 * about and those of whom nobody asks for a PEP. The latter are never “Not started”.
 */
export const boardColumns = (
  rows: readonly TermBoardRow[],
): { words: string; rows: TermBoardRow[] }[] => [
  ...boardStages.map((stage) => ({
    words: stages[stage],
    rows: rows.filter((row) => row.stage === stage && (row.pep !== null || isOwed(row))),
  })),
  ...(['ask', 'none'] as const)
    .map((is) => ({
      words: unlessOwed[is],
      rows: rows.filter((row) => row.pep === null && row.owing.is === is),
    }))
    .filter(({ rows: found }) => found.length > 0),
];
