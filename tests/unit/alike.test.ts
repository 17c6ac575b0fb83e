import { describe, expect, test } from 'vitest';
import { namesInLists, remarksOn } from '#domain/pupil/alike.ts';
import { awayThrough, comingBackProblem, leavingProblem } from '#domain/pupil/stays.ts';

const jay = {
  id: 'a',
  legalForename: 'Jay',
  legalSurname: 'Whitlock',
  preferredName: '',
  dateOfBirth: '2014-02-03',
};
const today = '2026-11-16';

describe('pupils who are called alike', () => {
  test('are told apart in lists by the day of birth, and others are not', () => {
    const namesake = { ...jay, id: 'b', legalForename: 'JÁY', dateOfBirth: '2016-07-01' };
    const called = { ...jay, id: 'c', legalForename: 'James', preferredName: 'Jay' };
    const other = { ...jay, id: 'd', legalSurname: 'Whitlocke' };
    const names = namesInLists([jay, namesake, called, other]);
    expect([...names.values()]).toEqual([
      'Jay Whitlock (born 3 February 2014)',
      'JÁY Whitlock (born 1 July 2016)',
      'Jay Whitlock (born 3 February 2014)',
      'Jay Whitlocke',
    ]);
    expect(namesInLists([jay, other]).get('a')).toBe('Jay Whitlock');
  });

  test('a second of the same name and day is remarked, and so is one of another day', () => {
    expect(remarksOn(jay, [jay], today)).toEqual([
      'Jay Whitlock, born 3 February 2014, is in the records already. Is this the same child?',
    ]);
    expect(remarksOn({ ...jay, dateOfBirth: '2016-07-01' }, [jay], today)).toEqual([
      'There is another Jay Whitlock in the records, born 3 February 2014.',
    ]);
    expect(remarksOn(jay, [], today)).toEqual([]);
  });

  test.each([
    ['2026-11-16', 'less than 9 months'],
    ['2026-02-17', 'less than 9 months'],
    ['1990-05-01', '36 years old'],
    ['2000-11-16', '26 years old'],
  ])('a day of birth of %s is remarked', (dateOfBirth, words) => {
    expect(remarksOn({ ...jay, dateOfBirth }, [], today).join()).toContain(words);
  });

  test.each(['2026-02-16', '2000-11-17', '2014-02-03'])('one of %s is not', (dateOfBirth) => {
    expect(remarksOn({ ...jay, dateOfBirth }, [], today)).toEqual([]);
  });
});

describe('one stay after another', () => {
  const pupil = {
    dateOfBirth: '2014-02-03',
    earlierStays: [{ enrolledOn: '2024-09-03', leftOn: '2025-12-19' }],
    enrolledOn: '2026-09-02',
    leftOn: '',
  };
  const autumn24 = { startsOn: '2024-09-03', endsOn: '2024-12-18' };
  const spring26 = { startsOn: '2026-01-05', endsOn: '2026-03-27' };
  const autumn26 = { startsOn: '2026-09-02', endsOn: '2026-12-18' };

  test('the time between is neither here nor forgotten', () => {
    expect(awayThrough(pupil, { startsOn: '2024-04-15', endsOn: '2024-07-19' })).toEqual({
      words: 'Not at this school then',
      left: false,
    });
    expect(awayThrough(pupil, autumn24)).toBeNull();
    expect(awayThrough(pupil, spring26)?.words).toBe('Left on 19 December 2025');
    expect(awayThrough(pupil, autumn26)).toBeNull();
    expect(awayThrough({ ...pupil, leftOn: '2026-09-02' }, autumn26)?.words).toBe(
      'Left on 2 September 2026',
    );
  });

  test('what cannot be is refused in words, and what can be is not', () => {
    expect(leavingProblem(pupil, '2013-01-01', today)).toMatch(/before the pupil was born/);
    expect(leavingProblem(pupil, '2026-09-01', today)).toMatch(/before 2 September 2026/);
    expect(leavingProblem(pupil, '2062-01-01', today)).toMatch(/more than a year from now/);
    expect(leavingProblem(pupil, '2027-07-20', today)).toBeNull();
    expect(comingBackProblem({ leftOn: '' }, today)).toMatch(/is at this school/);
    expect(comingBackProblem({ leftOn: '2026-11-17' }, today)).toMatch(/before 17 November 2026/);
    expect(comingBackProblem({ leftOn: '2026-11-16' }, today)).toBeNull();
  });
});
