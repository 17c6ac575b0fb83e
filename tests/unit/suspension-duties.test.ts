import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventInput } from '#domain/pupil/event.ts';
import {
  byCalendar,
  countedDays,
  daysProblem,
  halfDaysInYear,
  type Suspension,
  suspensionRemarks,
} from '#domain/pupil/suspension-days.ts';
import { dutiesOf } from '#domain/pupil/suspension-duties.ts';
import { calendar } from './due-facts.ts';
import { workedSuspensions } from './worked-suspensions.ts';

const untold = { who: '', on: '', at: '' };
const told: EventInput['told'] = { socialWorker: untold, virtualSchool: untold };

const suspension = (
  id: string,
  onDate: string,
  over: Partial<Suspension> = {},
): Suspension & { told: EventInput['told'] } => ({
  id,
  kind: 'suspension',
  onDate,
  lastDay: '',
  span: 'days',
  fromNoon: false,
  untilNoon: false,
  halfDays: null,
  daysReason: '',
  told,
  ...over,
});

const worked = workedSuspensions.map(([id, onDate, over]) => suspension(id, onDate, over));

describe('the handbook’s worked suspensions', () => {
  test.each([
    ['1', 10],
    ['2', 1],
    ['3', 10],
    ['4', 4],
    ['5', 4],
    ['6', 1],
    ['7', 1],
    ['8', 16],
  ])('No. %s counts %d half days', (id, halfDays) => {
    const one = worked.find((event) => event.id === id);
    expect(one && byCalendar(one, calendar)).toBe(halfDays);
  });

  test('the terms’ totals and the year’s', () => {
    const counted = countedDays(worked, calendar);
    let autumn = 0;
    const totals = counted.map(({ terms }) => {
      for (const { term, halfDays } of terms) if (term.term === 'autumn') autumn += halfDays;
      return autumn / 2;
    });
    expect(totals).toEqual([5, 5.5, 10.5, 12.5, 14.5, 15, 15.5, 20.5]);
    expect(halfDaysInYear(worked, 2026, calendar) / 2).toBe(23.5);
    expect(counted[7]?.terms.map(({ halfDays }) => halfDays)).toEqual([10, 6]);
  });

  test.each([
    ['1', []],
    ['2', ['S-03 2027-01-05']],
    ['3', ['S-03 2027-01-20']],
    ['4', ['S-03 2027-01-27', 'S-09 2026-11-04']],
    ['5', ['S-03 2027-02-22']],
    ['6', ['S-03 2027-02-25']],
    ['7', ['S-04 2027-01-08']],
    ['8', ['S-04 2027-01-18', 'S-09 2027-01-04']],
  ])('No. %s asks for %j', (id, expected) => {
    const duties = dutiesOf(worked, calendar).get(id) ?? [];
    expect(duties.map((duty) => `${duty.id} ${duty.by}`)).toEqual(expected);
  });

  test('No. 9: days typed that do not fit want a reason', () => {
    const typed = suspension('9', '2026-12-14', { lastDay: '2027-01-06', halfDays: 18 });
    expect(daysProblem(typed, calendar)).toContain('this is 8 days of school, not 9 days');
    expect(daysProblem({ ...typed, daysReason: 'Inset day worked' }, calendar)).toBeNull();
    expect(daysProblem({ ...typed, halfDays: 16 }, calendar)).toBeNull();
  });

  test('more than 45 days in a year are not allowed, each time', () => {
    const long = [
      suspension('a', '2026-09-02', { lastDay: '2026-11-10' }),
      suspension('b', '2027-01-11', { untilNoon: true }),
      suspension('c', '2027-01-18', { untilNoon: true }),
    ];
    const duties = dutiesOf(long, calendar);
    expect(duties.get('a')?.map(({ id }) => id)).toEqual(['S-04', 'S-09']);
    expect(duties.get('b')?.map(({ id }) => id)).toEqual(['S-08']);
    expect(
      duties
        .get('c')
        ?.map(({ words }) => words)
        .join(),
    ).toContain('46 days');
  });
});

describe('odd suspensions', () => {
  test('told twice they count once, and say so', () => {
    const again = suspension('again', '2026-09-21', { lastDay: '2026-09-25' });
    const both = [worked[0], again].flatMap((one) => (one ? [one] : []));
    expect(halfDaysInYear(both, 2026, calendar)).toBe(10);
    expect(suspensionRemarks(again, both, calendar).join()).toContain('recorded already');
  });

  test('overlapping ones, a day without school and a word before the day are remarked', () => {
    const overlapping = suspension('b', '2026-09-24', { lastDay: '2026-09-28' });
    expect(suspensionRemarks(overlapping, worked, calendar)).toEqual([
      'It overlaps the suspension from 21 September 2026. Days in both count once.',
    ]);
    const sunday = suspension('s', '2026-11-15');
    expect(suspensionRemarks(sunday, [], calendar)).toEqual([
      '15 November 2026 is a day without school.',
    ]);
    const early = {
      ...suspension('e', '2026-11-16'),
      told: { ...told, virtualSchool: { who: 'Mr Baptiste', on: '2026-11-13', at: '' } },
    };
    expect(suspensionRemarks(early, [], calendar)).toEqual([
      'Told on 13 November 2026, before it began on 16 November 2026.',
    ]);
  });

  test('no day is ever counted twice, in whatever order they are told', () => {
    const day = fc.integer({ min: 0, max: 60 });
    const some = fc
      .array(fc.tuple(day, fc.integer({ min: 0, max: 12 })), { maxLength: 8 })
      .map((spans) =>
        spans.map(([from, length], at) => {
          const of = (days: number) =>
            new Date(Date.UTC(2026, 8, 21 + days)).toISOString().slice(0, 10);
          return suspension(String(at), of(from), { lastDay: of(from + length) });
        }),
      );
    fc.assert(
      fc.property(some, (events) => {
        const days = new Set(
          events.flatMap((one) =>
            (byCalendar(one, calendar) ?? 0) === 0 ? [] : daysIn(one.onDate, one.lastDay),
          ),
        );
        const reckoned = halfDaysInYear(events, 2026, calendar) / 2;
        const schoolDays = [...days].filter(
          (iso) => byCalendar(suspension('d', iso), calendar) === 2,
        );
        expect(reckoned).toBe(schoolDays.length);
      }),
    );
  });
});

const daysIn = (from: string, to: string): string[] => {
  const days: string[] = [];
  for (let at = new Date(`${from}T00:00Z`); at.toISOString().slice(0, 10) <= to; ) {
    days.push(at.toISOString().slice(0, 10));
    at = new Date(at.getTime() + 86_400_000);
  }
  return days;
};
