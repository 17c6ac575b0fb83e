import { describe, expect, test } from 'vitest';
import { asksOf } from '#domain/cohort/asks.ts';
import { type EventInput, eventUnsaid } from '#domain/pupil/event.ts';
import type { Pupil } from '#domain/pupil/pupil.ts';
import { termOn } from '#domain/school/terms.ts';
import { countDaysLeft } from '#domain/stages/deadlines.ts';
import { aheadTo } from '#domain/stages/horizon.ts';
import { calendar, pupilDue } from './due-facts.ts';
import { freshRecord } from './sample-record.ts';
import { workedSuspensions } from './worked-suspensions.ts';

const child = (over: Partial<Pupil> = {}): Pupil => ({
  ...freshRecord().pupil,
  careStartDate: '2022-03-07',
  dateOfBirth: '2014-03-04',
  preferredName: 'Ada',
  ...over,
});

const suspension = (id: string, onDate: string, over: Partial<EventInput> = {}) => ({
  kind: 'suspension' as const,
  decision: '' as const,
  pepBy: '',
  ...eventUnsaid,
  told: {
    socialWorker: { who: 'Ms Bell', on: onDate, at: '10:00' },
    virtualSchool: { who: 'Ms Bell', on: onDate, at: '10:05' },
  },
  id,
  pupilId: 'ada',
  onDate,
  ...over,
});

const asks = (today: string, events: Parameters<typeof asksOf>[1], pupil = child()): string[] =>
  asksOf(
    pupil,
    events,
    {
      pupil: pupilDue(),
      yearGroup: 8,
      authority: { name: 'K', deadlines: [], profile: undefined },
      term: termOn(today, calendar.terms),
      peps: [],
      signedOff: [],
      events: [],
      today,
      calendar,
      keptSince: '',
      daysLeft: countDaysLeft(today, calendar),
    },
    aheadTo(today, calendar),
  ).map(({ what, when, urgency }) =>
    [what, when, urgency].filter((part) => part !== '').join(' | '),
  );

const worked = workedSuspensions
  .slice(0, 7)
  .map(([id, onDate, over]) => suspension(id, onDate, over));

describe('What the records of a pupil ask on Today', () => {
  test('who is not noted as told of a suspension is to be told first of all, until both are', () => {
    const untold = { who: '', on: '', at: '' };
    const told = { who: 'Ms Bell', on: '2026-11-11', at: '10:00' };
    const of = (over: EventInput['told']) =>
      asks('2026-11-16', [suspension('1', '2026-11-11', { told: over })]);
    expect(of({ socialWorker: untold, virtualSchool: untold })).toEqual([
      'tell the social worker and the virtual school of the suspension of 11 November 2026 | without delay | first',
    ]);
    expect(of({ socialWorker: told, virtualSchool: untold })).toEqual([
      'tell the virtual school of the suspension of 11 November 2026 | without delay | first',
    ]);
    expect(of({ socialWorker: told, virtualSchool: told })).toEqual([]);
    // Nobody is told of a child that nobody looks after.
    // Nor before care began, or after it ended in whatever way.
    const event = suspension('1', '2026-11-11', {
      told: { socialWorker: untold, virtualSchool: untold },
    });
    for (const other of [
      child({ careStatus: 'kinship', legalStatus: '' }),
      child({ careStartDate: '2026-11-12' }),
      child({ careEnd: { on: '2026-11-02', reason: 'home' } }),
    ]) {
      expect(asks('2026-11-16', [event], other)).toEqual([]);
    }
  });

  test('each duty of the worked suspensions stands under its day, and is late when that is over', () => {
    const sixth = 'full-time education in the suspension of 4 November 2026';
    const always = 'governors on the suspension of 4 December 2026';
    expect(asks('2026-12-07', worked)).toEqual([
      // By Tue 5 Jan 2027, if the parents write: within the horizon.
      'governors on the suspension of 6 October 2026 | Tue 5 Jan 2027, in 11 school days',
      'governors on the suspension of 21 October 2026 | Wed 20 Jan 2027, in 22 school days',
      `${sixth} | 23 school days late | late`,
      `${always} | Fri 8 Jan 2027, in 14 school days`,
    ]);
    expect(asks('2027-01-11', worked)).toContain(`${always} | 1 school day late | late`);
    const done = worked.map((one) => ({
      ...one,
      governorsOn: '2026-12-18',
      educationFrom: '2026-11-04',
    }));
    expect(asks('2027-01-11', done)).toEqual([]);
    // What was of another school year asks for nothing any more, but over the summer holidays.
    expect(asks('2027-09-13', worked)).toEqual([]);
    const july = { ...suspension('9', '2027-07-15'), kind: 'exclusion' as const };
    expect(asks('2027-09-01', [july])).toEqual([
      expect.stringMatching(/^governors on the permanent exclusion of 15 July 2027 \| /),
    ]);
  });

  test('a child taught apart is asked about again in each September, and not before', () => {
    const apart = child({ yearsApart: [{ years: -1, from: '2026-09-01' }] });
    expect(asks('2026-11-16', [], apart)).toEqual([]);
    expect(asks('2027-09-13', [], apart)).toEqual([
      'is Ada still taught a year below the usual Year 9?',
    ]);
    const saidAgain = child({
      yearsApart: [
        { years: -1, from: '2026-09-01' },
        { years: -1, from: '2027-09-06' },
      ],
    });
    expect(asks('2027-09-13', [], saidAgain)).toEqual([]);
  });
});
