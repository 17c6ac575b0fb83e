import { expect, test } from 'vitest';
import { everything } from '#domain/cohort/list-view.ts';
import type { TermBoardRow } from '#domain/contract/calls/cohort.ts';
import { matches, yearsOf } from '#renderer/features/cohort/list/filter.ts';
import { forgetKept, keep, keptOr } from '#renderer/ui/save/kept.ts';

const row = (yearGroup: number): TermBoardRow => ({
  pupilId: `pupil-${yearGroup}`,
  pupilName: 'Ada Brook',
  alsoCalled: [],
  yearGroup,
  authority: 'Luton',
  pep: null,
  stage: 'not-started',
  due: null,
  next: null,
  unanswered: '',
  careReviewOn: '',
  place: '',
  remindedOn: [],
  owing: { is: 'owed', from: '', due: null, words: '' },
});

test('the years to choose from name each once, and those after Year 14 together', () => {
  const rows = [row(16), row(5), row(15), row(17), row(5)];
  expect(yearsOf(rows)).toEqual(['Year 5', 'After Year 14']);
  const late = rows.filter((one) => matches(one, { ...everything, year: 'After Year 14' }));
  expect(late.map(({ yearGroup }) => yearGroup)).toEqual([16, 15, 17]);
});

test('how a screen was left is kept until the program locks', () => {
  keep('peps.view', 'board');
  expect(keptOr('peps.view', 'table')).toBe('board');
  forgetKept();
  expect(keptOr('peps.view', 'table')).toBe('table');
});
