import { describe, expect, test } from 'vitest';
import { lutonProfile } from '#domain/authority/authority.ts';
import { doneOn, type OnTimeBy, wasOnTime } from '#domain/authority/on-time.ts';
import { authorityProfile } from '#domain/authority/profile.ts';
import { daysBetween } from '#domain/school/days.ts';
import { countDaysLeft, deadlinesOf } from '#domain/stages/deadlines.ts';
import type { DeadlineFacts, PepStanding } from '#domain/stages/due-facts.ts';
import { calendar, pepDue, pupilDue } from './due-facts.ts';

// The handbook's cases of 3.2: calendar P, authority K (due 27 November, again in 10 school days).
const term = { academicYear: 2026, term: 'autumn' } as const;
const k: DeadlineFacts['authority'] = {
  name: 'K',
  deadlines: [{ ...term, deadline: '2026-11-27' }],
  profile: authorityProfile.parse({ timing: { resubmit: { days: 10, kind: 'school' } } }),
};

const dues = (
  today: string,
  pep: Partial<PepStanding>,
  authority: DeadlineFacts['authority'] = k,
) =>
  deadlinesOf({
    pupil: pupilDue({ careStartDate: '2022-03-07' }),
    yearGroup: 8,
    authority,
    term,
    peps: [pepDue(term, pep)],
    signedOff: [{ ...term, on: '2026-11-20' }],
    events: [],
    today,
    calendar,
    keptSince: '2024-09-02',
    daysLeft: countDaysLeft(today, calendar),
  });

const days = { heldOn: '2026-11-25', signedOffOn: '2026-12-07', sentOn: '2026-12-09' };

describe('On time', () => {
  test.each([
    ['meeting', 0],
    ['sign-off', 6],
    ['sending', 8],
  ] as const)('by %s: so many school days late: %i', (by: OnTimeBy, late) => {
    const done = doneOn(days, by);
    expect(Math.max(0, daysBetween('2026-11-27', done, 'school', calendar) ?? 0)).toBe(late);
  });

  test('what is signed off and not sent is open; where no meeting is told, sign-off stands for it', () => {
    expect(doneOn({ ...days, sentOn: '' }, 'sending')).toBe('');
    expect(doneOn({ ...days, heldOn: '' }, 'meeting')).toBe('2026-12-07');
    expect(authorityProfile.parse({}).onTimeBy).toBe('sending');
  });
});

describe('A meeting in two days', () => {
  const byMeeting = authorityProfile.parse({
    onTimeBy: 'meeting',
    timing: { writeUp: { days: 10, kind: 'working' } },
  });
  const meeting = { meetingDate: '2026-11-25', stage: 'meeting-held', held: true } as const;
  const asked = (heldOn: string) =>
    dues('2026-12-01', { ...meeting, heldOn }, { ...k, profile: byMeeting });

  test('is held, and written up, from the last', () => {
    expect(asked('2026-11-25')).toMatchObject([{ kind: 'write-up', date: '2026-12-09' }]);
    expect(asked('2026-11-30')).toMatchObject([{ kind: 'write-up', date: '2026-12-14' }]);
    expect(asked('')).toMatchObject([{ kind: 'term-deadline', late: true }, { kind: 'write-up' }]);
    expect(
      wasOnTime({ ...days, heldOn: '2026-11-30' }, 'meeting', '2026-11-27', '2026-12-01'),
    ).toBe(false);
  });
});

describe('A returned PEP', () => {
  const back = (onDate: string): Partial<PepStanding> => ({
    stage: 'returned',
    sentOn: '2026-11-25',
    returned: { onDate, reason: 'Targets' },
  });

  test.each([
    ['2026-11-30', '2026-12-14'],
    ['2026-12-14', '2027-01-11'],
  ])('on %s is to be sent again by %s, and is not overdue by its term', (on, by) => {
    expect(dues('2026-12-15', back(on)).map(({ kind, date }) => [kind, date])).toEqual([
      ['amend', by],
    ]);
  });

  test('keeps that day through its revision, until it is sent again', () => {
    for (const stage of ['in-preparation', 'ready', 'signed-off'] as const) {
      expect(dues('2026-12-16', { ...back('2026-11-30'), stage })).toMatchObject([
        { kind: 'amend', date: '2026-12-14', daysLeft: -2 },
      ]);
    }
    expect(dues('2026-12-16', { ...back('2026-11-30'), returned: null, stage: 'sent' })).toEqual(
      [],
    );
  });

  test('without a number of days it is asked, with the days since', () => {
    const [due] = dues('2026-12-14', back('2026-11-30'), lutonProfile);
    expect(due).toMatchObject({ kind: 'amend', date: '' });
    expect(due?.reason).toContain('ask Luton by when it is wanted again (10 school days since)');
  });
});
