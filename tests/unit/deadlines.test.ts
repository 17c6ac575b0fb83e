import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedAuthorities } from '#domain/authority/councils/index.ts';
import { parseDate } from '#domain/kernel/plain-date.ts';
import { addDays, dayKinds, daysBefore, daysBetween } from '#domain/school/days.ts';
import { countDaysLeft, deadlinesOf } from '#domain/stages/deadlines.ts';
import type { DeadlineFacts, PepStanding } from '#domain/stages/due-facts.ts';
import { calendar, pepDue, pupilDue } from './due-facts.ts';

const authority = (id: string): DeadlineFacts['authority'] => {
  const found = shippedAuthorities.find(({ profile }) => profile?.id === id);
  if (!found) throw new Error(`${id} is not shipped.`);
  return found;
};

const facts = (over: Partial<DeadlineFacts> = {}, today = '2026-04-13'): DeadlineFacts => ({
  pupil: pupilDue(),
  yearGroup: 4,
  authority: authority('luton'),
  term: { academicYear: 2025, term: 'summer' },
  peps: [],
  signedOff: [],
  events: [],
  today,
  calendar,
  keptSince: '2024-09-02',
  daysLeft: countDaysLeft(today, calendar),
  ...over,
});

/** A PEP of this term. */
const pep = (over: Partial<PepStanding> = {}): PepStanding =>
  pepDue({ academicYear: 2025, term: 'summer' }, over);

const inCareFrom = (careStartDate: string) => pupilDue({ careStartDate });
const dated = (over: Partial<DeadlineFacts>, today?: string) =>
  deadlinesOf(facts(over, today)).map(({ kind, date }) => [kind, date]);

describe('Deadlines', () => {
  // The handbook's worked examples, and our arithmetic with its table of bank holidays.
  test.each([
    ['2026-03-27', '2026-04-14', '2026-04-28', { academicYear: 2025, term: 'spring' }],
    ['2025-12-19', '2026-01-07', '2026-01-21', { academicYear: 2025, term: 'spring' }],
    ['2026-08-28', '2026-09-14', '2026-09-28', { academicYear: 2026, term: 'autumn' }],
    ['2026-09-05', '2026-09-18', '2026-10-02', { academicYear: 2026, term: 'autumn' }],
  ] as const)(
    'a child in care from %s has a PEP started by %s and ready by %s',
    (start, started, ready, term) => {
      const dues = dated({ pupil: inCareFrom(start), term }, start);
      expect(dues).toContainEqual(['initiation', started]);
      expect(dues).toContainEqual(['first-review', ready]);
    },
  );

  test('each says its rule, and moves when the date does', () => {
    const reasonOf = (start: string) =>
      deadlinesOf(facts({ pupil: inCareFrom(start) }, '2026-04-13')).find(
        ({ kind }) => kind === 'first-review',
      );
    expect(reasonOf('2026-03-27')).toMatchObject({
      date: '2026-04-28',
      reason: 'First PEP ready within 20 working days after coming into care on 27 March 2026',
    });
    expect(reasonOf('2026-03-30')?.date).toBe('2026-04-29');
  });

  test('the reviewing officer has the PEP three working days before a review of the term', () => {
    const pupil = pupilDue({ nextReviewDate: '2026-05-27' });
    // 26 May is day 1, 25 May a bank holiday, 22 May day 2, 21 May day 3.
    expect(dated({ pupil })).toContainEqual(['reviewing-officer', '2026-05-21']);
    // Signed off is not with anybody yet.
    expect(dated({ pupil, peps: [pep({ stage: 'signed-off' })] })).toEqual([
      ['send', ''],
      ['reviewing-officer', '2026-05-21'],
    ]);
    expect(dated({ pupil, peps: [pep({ stage: 'sent' })] })).toEqual([]);
    expect(dated({ pupil: { ...pupil, nextReviewDate: '2026-10-01' } })).not.toContainEqual(
      expect.arrayContaining(['reviewing-officer']),
    );
  });

  test('a meeting brings what the authority asks before and after it, in its own days', () => {
    const meeting = (id: string, meetingDate: string) =>
      dated({ authority: authority(id), peps: [pep({ meetingDate })] });
    expect(meeting('lancashire', '2026-05-01')).toContainEqual([
      'social-worker-part',
      '2026-04-17',
    ]);
    expect(meeting('somerset', '2026-05-01')).toContainEqual(['social-worker-part', '2026-04-24']);
    expect(meeting('lancashire', '2026-03-27')).toContainEqual(['write-up', '2026-04-14']);
    expect(meeting('hampshire', '2026-03-27')).toContainEqual(['write-up', '2026-04-24']);
    expect(meeting('luton', '2026-03-27')).toEqual([['term-end', expect.any(String)]]);
    const school = meeting('cheshire-west-and-chester', '2026-05-22');
    // 15 school days: back over the Friday, three full weeks, and the bank holiday of 4 May.
    expect(school).toContainEqual(['form-to-school', '2026-04-30']);
    expect(school).toContainEqual(['school-part', '2026-05-19']);
  });

  test('what happened to a pupil brings the PEP forward only when that was decided, until one is signed off', () => {
    const event = {
      kind: 'school-change',
      onDate: '2026-04-20',
      decision: 'forward',
      pepBy: '',
    } as const;
    const gateshead = { authority: authority('gateshead') };
    const enfield = { authority: authority('enfield') };
    expect(dated({ ...gateshead, events: [event] })).toContainEqual([
      'brought-forward',
      '2026-05-05',
    ]);
    expect(dated({ ...enfield, events: [event] })).toContainEqual([
      'brought-forward',
      '2026-05-19',
    ]);
    expect(dated({ ...enfield, events: [{ ...event, pepBy: '2026-04-27' }] })).toContainEqual([
      'brought-forward',
      '2026-04-27',
    ]);
    expect(dated({ events: [{ ...event, decision: 'leave' }] }).map(([kind]) => kind)).toEqual([
      'term-end',
    ]);
    const signedOff = [{ academicYear: 2025, term: 'summer', on: '2026-04-24' } as const];
    expect(dated({ events: [event], signedOff }).map(([kind]) => kind)).toEqual(['term-end']);
  });

  test('a meeting of today is to come until it is noted as held', () => {
    const onToday = (stage: PepStanding['stage']) =>
      dated({ peps: [pep({ meetingDate: '2026-04-13', stage })] }).some(
        ([kind]) => kind === 'meeting',
      );
    expect(onToday('in-preparation')).toBe(true);
    expect(onToday('meeting-held')).toBe(false);
    expect(onToday('returned')).toBe(false);
  });

  test('a PEP that was given up is asked for no more', () => {
    expect(
      dated({ peps: [pep({ meetingDate: '2026-03-27', notFinishedOn: '2027-01-04' })] }),
    ).toEqual([]);
  });

  test('an authority that asks for fewer PEPs a year asks no more once they are done', () => {
    const solihull = { authority: authority('solihull'), yearGroup: 12 };
    expect(dated(solihull)).toHaveLength(1);
    const signedOff = [{ academicYear: 2025, term: 'autumn', on: '2025-11-20' } as const];
    expect(dated({ ...solihull, signedOff })).toEqual([]);
    expect(dated({ ...solihull, yearGroup: 9, signedOff })).toHaveLength(1);
  });

  test('counting back and counting on agree, whatever the kind of day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 700 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(...dayKinds),
        (offset, days, kind) => {
          const end = parseDate('2025-11-03').add({ days: offset }).toString();
          const start = daysBefore(end, days, kind, calendar);
          if (start === null) return;
          expect(daysBetween(start, end, kind, calendar)).toBeGreaterThanOrEqual(days - 1);
          const reached = addDays(start, days, kind, calendar);
          expect(reached !== null && reached >= end).toBe(true);
          if (kind === 'calendar') expect(reached).toBe(end);
        },
      ),
    );
  });
});
