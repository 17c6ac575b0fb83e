import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answer, rowsOf } from '#domain/form/answer.ts';
import {
  daysSuspended,
  type SuspensionEvent,
  suspensionsIn,
  withSuspensions,
} from '#domain/form/rows/suspensions.ts';
import { says } from '../fixtures/says.ts';

const told = { who: 'Mr Baptiste', on: '2026-10-05', at: '14:10' };

const event = (over: Partial<SuspensionEvent> = {}): SuspensionEvent => ({
  id: 'a',
  kind: 'suspension',
  onDate: '2026-10-05',
  lastDay: '2026-10-06',
  halfDays: 3,
  adds: over.halfDays ?? 3,
  daysReason: '',
  told: { socialWorker: told, virtualSchool: told },
  note: 'After a quarrel at lunch',
  ...over,
});

const typed = (start: string, days: number): Answer =>
  says([{ id: 'row-1', cells: { start, days, type: 'SUSP' } }]);

describe('A suspension told on the pupil’s page', () => {
  test('becomes a row of the PEP, with who was told', () => {
    expect(withSuspensions(undefined, [event()])).toEqual(
      says([
        {
          id: 'event-a',
          cells: {
            start: '2026-10-05',
            end: '2026-10-06',
            type: 'SUSP',
            days: 1.5,
            reason: 'After a quarrel at lunch',
            'social-worker-told': '2026-10-05',
            'virtual-school-told': '2026-10-05',
          },
        },
      ]),
    );
  });

  test('is not written a second time where it was typed, and counts once', () => {
    const answer = typed('2026-10-05', 1.5);
    expect(withSuspensions(answer, [event()])).toEqual(answer);
    expect(daysSuspended(answer, [event()])).toBe(1.5);
    expect(daysSuspended(typed('2026-09-14', 2), [event()])).toBe(3.5);
  });

  test('follows when it is changed, keeps what the PEP adds, and goes when it is removed', () => {
    const [row] = rowsOf(withSuspensions(undefined, [event()]) ?? undefined);
    const met: Answer = says([
      { id: 'event-a', cells: { ...row?.cells, reintegration: 'With Ms Kaur' } },
    ]);
    const changed = withSuspensions(met, [
      event({ onDate: '2026-10-06', lastDay: '2026-10-07', halfDays: 4 }),
    ]);
    expect(rowsOf(changed ?? undefined)).toMatchObject([
      { id: 'event-a', cells: { start: '2026-10-06', days: 2, reintegration: 'With Ms Kaur' } },
    ]);
    expect(withSuspensions(met, [])).toBeNull();
    expect(withSuspensions({ kind: 'none', reason: '' }, [])).toEqual({ kind: 'none', reason: '' });
  });

  test('counts in its own school year, and a permanent exclusion for no days', () => {
    const all = [event(), event({ id: 'b', onDate: '2026-07-01' })];
    expect(suspensionsIn(all, 2026).map(({ id }) => id)).toEqual(['a']);
    expect(daysSuspended(undefined, [event({ kind: 'exclusion', halfDays: null })])).toBe(0);
  });

  test('is counted once however often the PEP is filled from it', () => {
    const half = fc.integer({ min: 1, max: 20 });
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-11-${String(n).padStart(2, '0')}`);
    const events = fc.uniqueArray(fc.record({ onDate: day, halfDays: half }), {
      maxLength: 8,
      selector: ({ onDate }) => onDate,
    });
    fc.assert(
      fc.property(events, fc.nat(4), (some, times) => {
        const told = some.map((one, i) => event({ ...one, id: `e${i}` }));
        const all = told.reduce((sum, { halfDays }) => sum + (halfDays ?? 0) / 2, 0);
        let answer: Answer | undefined;
        for (let i = 0; i <= times; i += 1) {
          expect(daysSuspended(answer, told)).toBe(all);
          answer = withSuspensions(answer, told) ?? undefined;
        }
        expect(daysSuspended(answer, told)).toBe(all);
      }),
    );
  });
});
