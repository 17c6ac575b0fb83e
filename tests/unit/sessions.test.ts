import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  percentFrom,
  sessionsPercent,
  withoutWorkedOut,
  withWorkedOut,
  workedOutFrom,
} from '#domain/form/rows/sessions.ts';
import { says, saysRows } from '../fixtures/says.ts';

const of = (possible: number, attended: number) => ({
  'attendance-sessions': saysRows({ possible, attended }),
});

describe('attendance', () => {
  test.each([
    [146, 118, 80.8],
    [380, 349, 91.8],
    [36, 32, 88.9],
    [146, 146, 100],
    [146, 0, 0],
  ])('of %i sessions possible and %i attended is %d', (possible, attended, percent) => {
    expect(sessionsPercent(of(possible, attended))).toBe(percent);
  });

  test('of several rows is that of all of them', () => {
    const rows = saysRows({ possible: 100, attended: 90 }, { possible: 46, attended: 28 });
    expect(sessionsPercent({ 'attendance-sessions': rows })).toBe(80.8);
  });

  test('is not worked out from what is blank or cannot be right', () => {
    expect(sessionsPercent({})).toBeNull();
    expect(sessionsPercent({ 'attendance-sessions': saysRows({ possible: 146 }) })).toBeNull();
    expect(sessionsPercent(of(0, 0))).toBeNull();
    expect(sessionsPercent(of(100, 101))).toBeNull();
    // A row that was added and is blank says nothing; one that is begun makes all of it unknown.
    const rows = (...more: Record<string, number | string>[]) => ({
      'attendance-sessions': saysRows({ possible: 146, attended: 118 }, ...more),
    });
    expect(sessionsPercent(rows({}))).toBe(80.8);
    expect(sessionsPercent(rows({ possible: 12 }))).toBeNull();
    expect(sessionsPercent(rows({ possible: 12, attended: '' }))).toBeNull();
  });

  test('takes the place of what was typed, and says of what it is', () => {
    const typed = { 'attendance-ytd-percent': says(95) };
    expect(withWorkedOut(typed)).toEqual(typed);
    expect(percentFrom(typed, true)).toBe('typed, not from sessions');
    // Where no sessions are asked for, a figure is always typed and nothing is said of it.
    expect(percentFrom(typed, false)).toBe('');
    const both = withWorkedOut({ ...typed, ...of(146, 118) });
    expect(both['attendance-ytd-percent']).toEqual(says(80.8));
    expect(percentFrom(both, true)).toBe('118 of 146 sessions');
    // A figure that is not theirs is not said to be.
    expect(percentFrom({ ...both, ...typed }, true)).toBe('');
    expect(withoutWorkedOut(both)).toEqual(of(146, 118));
    expect(withoutWorkedOut(typed)).toEqual(typed);
    expect(percentFrom({}, true)).toBe('');
    expect(workedOutFrom(['attendance-ytd-percent'])).toEqual(['attendance-sessions']);
  });

  test('is a percentage with one decimal, whatever the sessions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (possible, attended) => {
        const percent = sessionsPercent(of(possible, attended));
        if (attended > possible) expect(percent).toBeNull();
        else {
          expect(percent).toBeGreaterThanOrEqual(0);
          expect(percent).toBeLessThanOrEqual(100);
          expect(Math.abs((percent ?? 0) - (attended * 100) / possible)).toBeLessThanOrEqual(
            0.0501,
          );
        }
      }),
    );
  });
});
