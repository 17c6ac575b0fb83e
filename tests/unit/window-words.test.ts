import { describe, expect, test } from 'vitest';
import { school } from '#domain/school/school.ts';
import { timeLeft } from '#domain/stages/due.ts';
import { problemsOf } from '#renderer/ui/call/problems.ts';
import { ago } from '#renderer/ui/words/ago.ts';

describe('how long ago something was', () => {
  const now = Date.parse('2026-11-23T12:00:00Z');
  test.each([
    ['2026-11-23T11:59:30Z', 'just now'],
    ['2026-11-23T11:59:00Z', '1 minute ago'],
    ['2026-11-23T10:00:00Z', '2 hours ago'],
    ['2026-11-14T12:00:00Z', '9 days ago'],
  ])('%s is %s', (at, words) => {
    expect(ago(at, now)).toBe(words);
  });
});

describe('time left until a deadline', () => {
  test.each([
    [0, 'school', 'today'],
    [1, 'school', 'in 1 school day'],
    [6, 'school', 'in 6 school days'],
    [6, 'calendar', 'in 6 days'],
    [-1, 'calendar', '1 day late'],
    [-3, 'school', '3 school days late'],
  ] as const)('%i %s days are "%s"', (daysLeft, dayKind, words) => {
    expect(timeLeft({ date: '2026-11-23', daysLeft, dayKind, late: daysLeft < 0 })).toBe(words);
  });
});

test('what does not fit in a draft is told by field, with the first sentence for each', () => {
  const draft = {
    name: '',
    urn: '12',
    laestab: '',
    designatedTeacher: 'Priya Nair',
    designatedTeacherEmail: '',
  };
  expect(problemsOf(school, draft)).toEqual({
    name: "Write the school's name.",
    urn: 'A URN has 6 digits.',
  });
  expect(problemsOf(school, { ...draft, name: 'Bramble Lane School', urn: '' })).toEqual({});
});
