import { type Row, textOf } from '../form/answer.ts';
import { readerOf, readers } from '../form/reader/reader.ts';
import type { PepRecord } from '../form/record.ts';
import { formatWeekday } from '../kernel/plain-date.ts';
import { joined } from '../kernel/text.ts';

/** The day (yyyy-mm-dd), the time and the place of a meeting; empty where they are not known. */
export type MeetingFacts = { day: string; time: string; place: string };

/** What the form says of the meeting now. */
export const meetingFacts = ({ answers }: Pick<PepRecord, 'answers'>): MeetingFacts => ({
  day: textOf(answers['meeting-date']),
  time: textOf(answers['meeting-time']),
  place: textOf(answers['meeting-place']),
});

/** "Thursday 26 November 2026, 14:00, Room 4": a meeting in words; what is not known is left out. */
export const meetingWords = ({ day, time, place }: MeetingFacts): string =>
  joined([formatWeekday(day), time, place]) || 'no day';

/** Somebody who was told of a meeting as it is no longer planned. */
export type ToldOtherwise = { row: Row; was: MeetingFacts; now: MeetingFacts };

/**
 * Who of a meeting's list was asked to a day, time or place that has changed since, until they are
 * asked again. Of whom it is said whether they came is past telling.
 */
export const toldOtherwise = (rows: readonly Row[], now: MeetingFacts): ToldOtherwise[] =>
  rows.flatMap((row) => {
    const { told: was, cells } = row;
    const isPast = String(cells.attended ?? '') !== '';
    if (was === undefined || isPast) return [];
    const same = was.day === now.day && was.time === now.time && was.place === now.place;
    return same ? [] : [{ row, was, now }];
  });

/** The rows as they are kept: each that is newly asked with what it was asked to. */
export const withWhatWasTold = (
  rows: readonly Row[],
  kept: readonly Row[],
  now: MeetingFacts,
  askedAgain: readonly string[] = [],
): Row[] =>
  rows.map(({ told: _, ...row }) => {
    const before = kept.find(({ id }) => id === row.id);
    const invited = String(row.cells.invited ?? '');
    if (invited === '') return row;
    const isAsBefore = before?.cells.invited === invited && !askedAgain.includes(row.id);
    const told = isAsBefore ? before.told : now;
    return told === undefined ? row : { ...row, told };
  });

/** Who is to be told again, by name where the list has one, else by role. */
export const namesToTellAgain = (rows: readonly Row[], now: MeetingFacts): string[] =>
  toldOtherwise(rows, now).map(
    ({ row: { cells } }) =>
      String(cells.name ?? '').trim() || readers[readerOf(String(cells.role ?? ''))].label,
  );
