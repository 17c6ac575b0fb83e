import { describe, expect, test } from 'vitest';
import {
  columnMoved,
  columnsHidden,
  columnsShown,
  everything,
  sameChoices,
  sameLook,
  sortShown,
  usualLook,
} from '#domain/cohort/list-view.ts';
import { attendanceBy, flagsOf, keyWorkerOf } from '#domain/cohort/pupil-facts.ts';
import type { PupilRow, TermBoardRow } from '#domain/contract/calls/cohort.ts';
import { nothingToDo } from '#domain/form/to-do.ts';
import { matchesPupil } from '#renderer/features/cohort/list/filter.ts';
import { pepKeys, pupilKeys, sorted } from '#renderer/features/cohort/list/order.ts';
import { says, saysRows } from '../fixtures/says.ts';

const autumn = { academicYear: 2026, term: 'autumn' } as const;
const summer = { academicYear: 2025, term: 'summer' } as const;

const row = (name: string, parts: Partial<PupilRow> = {}): PupilRow => ({
  id: name,
  name,
  legalName: name,
  yearGroup: 8,
  outOfYearGroup: false,
  authority: 'Luton',
  place: '',
  pep: null,
  owing: { is: 'owed', from: '', due: null, words: '' },
  nextDate: null,
  next: null,
  moneyLeft: [],
  left: false,
  attendance: null,
  flags: [],
  keyWorker: '',
  ...parts,
});

describe('the columns of a list', () => {
  test('begin with the name, come as they were chosen, and forget what the list no longer has', () => {
    expect(columnsShown('pupils', ['flags', 'gone', 'name', 'flags', 'year'])).toEqual([
      'name',
      'flags',
      'year',
    ]);
    expect(columnsShown('peps', [])).toEqual(usualLook('peps').columns);
    expect(columnsHidden('peps', ['name', 'due'])).toEqual([
      'year',
      'authority',
      'pep',
      'next',
      'rule',
      'care-review',
    ]);
  });

  test('move a place at a time, never before the name nor off the end', () => {
    const shown = ['name', 'year', 'flags'] as const;
    expect(columnMoved(shown, 'flags', -1)).toEqual(['name', 'flags', 'year']);
    expect(columnMoved(shown, 'year', 1)).toEqual(['name', 'flags', 'year']);
    expect(columnMoved(shown, 'year', -1)).toEqual(shown);
    expect(columnMoved(shown, 'flags', 1)).toEqual(shown);
    expect(columnMoved(shown, 'name', 1)).toEqual(shown);
  });

  test('make another look where their order differs, or the sorting, or a filter', () => {
    const look = usualLook('pupils');
    expect(sameLook('pupils', look, { ...look, columns: [...look.columns, 'gone'] })).toBe(true);
    expect(sameLook('pupils', look, { ...look, columns: look.columns.toReversed() })).toBe(false);
    expect(sameLook('pupils', look, { ...look, sort: { by: 'year', descending: true } })).toBe(
      false,
    );
    expect(sameLook('pupils', look, { ...look, filter: { ...everything, year: 'Year 8' } })).toBe(
      false,
    );
  });

  test('are sorted by one that is shown, else as the list comes', () => {
    const sort = { by: 'attendance', descending: true };
    const look = { ...usualLook('pupils'), sort };
    expect(sortShown('pupils', look)).toEqual(sort);
    const hidden = { ...look, columns: ['name', 'year'] };
    expect(sortShown('pupils', hidden)).toBeNull();
    expect(sameLook('pupils', hidden, { ...hidden, sort: null })).toBe(true);
  });

  test('are narrowed alike whatever is being searched for', () => {
    const year = { ...everything, year: 'Year 8' };
    expect(sameChoices(year, { ...year, text: 'Ada' })).toBe(true);
    expect(sameChoices(year, { ...year, left: true })).toBe(false);
  });
});

describe('the pupils’ list', () => {
  const rows = [
    row('Ada', { yearGroup: 10, attendance: { percent: 88, term: autumn } }),
    row('Ben', { yearGroup: 2 }),
    row('Cleo', { yearGroup: 8, attendance: { percent: 97.5, term: summer }, flags: ['EHC plan'] }),
  ];
  const names = (found: readonly PupilRow[]): string => found.map(({ name }) => name).join(' ');
  const by = (id: string, descending = false): string =>
    names(sorted(rows, pupilKeys, { by: id, descending }));

  test('is sorted by what a column holds; who has nothing there comes last either way', () => {
    expect(by('year')).toBe('Ben Cleo Ada');
    expect(by('attendance')).toBe('Ada Cleo Ben');
    expect(by('attendance', true)).toBe('Cleo Ada Ben');
    expect(by('name', true)).toBe('Cleo Ben Ada');
    expect(by('gone')).toBe('Ada Ben Cleo');
  });

  test('is narrowed by flag and by where the PEP stands', () => {
    const narrowed = (part: Partial<typeof everything>): string =>
      names(rows.filter((one) => matchesPupil(one, { ...everything, ...part })));
    expect(narrowed({ flag: 'EHC plan' })).toBe('Cleo');
    expect(narrowed({ year: 'Year 2', stage: 'not-started' })).toBe('Ben');
    const sent = row('Dev', { pep: { id: 'p', stage: 'sent', toDo: nothingToDo } });
    expect(matchesPupil(sent, { ...everything, stage: 'not-started' })).toBe(false);
  });
});

test('the PEPs with nothing due come last, by the latest day first too', () => {
  const due = (date: string) => ({ kind: 'meeting', date }) as TermBoardRow['due'];
  const rows = [
    { pupilName: 'Ada', due: due('2026-11-20') },
    { pupilName: 'Ben', due: due('2026-12-04') },
    { pupilName: 'Cleo', due: null },
    { pupilName: 'Dev', due: null },
  ] as TermBoardRow[];
  const by = (descending: boolean): string =>
    sorted(rows, pepKeys, { by: 'due', descending })
      .map(({ pupilName }) => pupilName)
      .join(' ');
  expect(by(false)).toBe('Ada Ben Cleo Dev');
  expect(by(true)).toBe('Ben Ada Cleo Dev');
});

describe('what the list tells of a pupil', () => {
  const partTime = (end: string) => ({
    'part-time-timetable': saysRows({ 'part-time': 'yes', start: '2026-10-05', end }),
  });
  const flags = (
    answers: object,
    ...events: readonly (readonly ['suspension' | 'exclusion', string, string])[]
  ): string[] =>
    flagsOf(
      [{ term: autumn, answers }],
      events.map(([kind, onDate, lastDay]) => ({ kind, onDate, lastDay })),
      '2026-11-23',
    );

  test('is its SEN, and a timetable in part while it runs', () => {
    expect(flags({ 'sen-status': says('E') })).toEqual(['EHC plan']);
    expect(flags({ 'sen-status': says('N') })).toEqual([]);
    expect(flags(partTime('2026-12-18'))).toEqual(['Part-time timetable']);
    expect(flags(partTime('2026-11-20'))).toEqual([]);
  });

  test('is a suspension from its first day to its last, wherever it is written, and no longer', () => {
    const suspended = (from: string, to: string): string[] => {
      const byEvent = flags({}, ['suspension', from, to]);
      const row = { type: 'SUSP', start: from, end: to, days: 1 };
      expect(flags({ suspensions: saysRows(row) })).toEqual(byEvent);
      return byEvent;
    };
    expect(suspended('2026-11-20', '2026-11-24')).toEqual(['Suspended']);
    expect(suspended('2026-11-23', '')).toEqual(['Suspended']);
    expect(suspended('2026-11-18', '2026-11-20')).toEqual([]);
    expect(suspended('2026-11-20', '')).toEqual([]);
    expect(suspended('2026-11-24', '2026-11-25')).toEqual([]);
  });

  test('is a permanent exclusion for the rest of its school year, and never a suspension', () => {
    const row = { type: 'PERM', start: '2026-10-05', end: '', days: 1 };
    expect(flags({ suspensions: saysRows(row) })).toEqual(['Excluded']);
    expect(flags({}, ['exclusion', '2026-10-05', ''])).toEqual(['Excluded']);
    expect(flags({}, ['exclusion', '2026-07-06', ''])).toEqual([]);
  });

  test('comes from the newest PEP that says anything of it', () => {
    const told = [
      { term: autumn, answers: {} },
      { term: summer, answers: { 'sen-status': says('K'), suspensions: saysRows({ days: 1 }) } },
    ];
    expect(flagsOf(told, [], '2026-11-23')).toEqual(['SEN support']);
    const person = {
      kind: 'value',
      value: [{ name: 'Mrs Tallow', email: '', phone: '' }],
    } as const;
    expect(keyWorkerOf([{ term: autumn, answers: { 'key-person': person } }])).toBe('Mrs Tallow');
    expect(keyWorkerOf([])).toBe('');
    const atNursery = { term: summer, answers: { 'key-person': person } };
    expect(keyWorkerOf([{ term: autumn, answers: {} }, atNursery])).toBe('');
  });

  test('is the newest attendance up to the term, never one that came after', () => {
    const recorded = [
      { term: summer, answers: { 'attendance-ytd-percent': says(92.3) } },
      { term: autumn, answers: { 'attendance-ytd-percent': says(95) } },
    ];
    expect(attendanceBy(summer, recorded)).toEqual({ percent: 92.3, term: summer });
    expect(attendanceBy({ academicYear: 2026, term: 'spring' }, recorded)?.percent).toBe(95);
    expect(attendanceBy({ academicYear: 2024, term: 'summer' }, recorded)).toBeNull();
  });
});
