import type { TermBoardRow } from '#domain/contract/calls/cohort.ts';
import { foldText } from '#domain/kernel/fold.ts';
import { type Stage, stageNames, stages } from '#domain/kernel/stage.ts';
import { yearGroupLabel } from '#domain/school/year-group.ts';
import { byDay } from '#domain/stages/deadlines.ts';

/** What the term board is narrowed to; empty parts let everything through. */
export type Filter = { text: string; authority: string; year: string; stage: string };

export const everything: Filter = { text: '', authority: '', year: '', stage: '' };

export const matches = (row: TermBoardRow, { text, authority, year, stage }: Filter): boolean =>
  (text.trim() === '' || foldText(row.pupilName).includes(foldText(text.trim()))) &&
  (authority === '' || row.authority === authority) &&
  (year === '' || yearGroupLabel(row.yearGroup) === year) &&
  (stage === '' || row.stage === stage);

/** The years that anyone is in, each once, the youngest first. */
export const yearsOf = (rows: readonly TermBoardRow[]): string[] => [
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
      count: rows.filter((row) => row.stage === stage && row.notOwed === '').length,
    }))
    .concat({ words: 'not required', count: rows.filter((row) => row.notOwed !== '').length })
    .filter(({ count }) => count > 0)
    .map(({ words, count }) => `${count} ${words}`)
    .join(', ');

/** The board's columns; an amended PEP is shown by its newest revision, so it has none. */
export const boardStages: readonly Stage[] = stageNames.filter((stage) => stage !== 'amended');
