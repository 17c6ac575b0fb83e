import { describe, expect, test } from 'vitest';
import { authorityProfile, nationalTiming } from '#domain/authority/profile.ts';
import { lackingDates, linesOf } from '#domain/cohort/today.ts';
import { nothingToDo } from '#domain/form/to-do.ts';
import { type TermName, termOn } from '#domain/school/terms.ts';
import { countDaysLeft } from '#domain/stages/deadlines.ts';
import type { DeadlineFacts, PepStanding } from '#domain/stages/due-facts.ts';
import { aheadTo } from '#domain/stages/horizon.ts';
import { calendar, pepDue, pupilDue } from './due-facts.ts';

const term = (name: TermName, academicYear = 2026) => ({ academicYear, term: name });

const facts = (today: string, peps: readonly PepStanding[], springDay = '2027-03-12') =>
  ({
    pupil: pupilDue({
      careStartDate: '2022-03-07',
      enrolledOn: '2024-09-03',
      knownSince: '2024-09-03',
      dateOfBirth: '2014-03-04',
    }),
    yearGroup: 8,
    authority: {
      name: 'K',
      deadlines: [
        { ...term('autumn'), deadline: '2026-11-27' },
        { ...term('spring'), deadline: springDay },
      ],
      profile: authorityProfile.parse({ timing: nationalTiming }),
    },
    term: termOn(today, calendar.terms),
    peps: [pepDue(term('summer', 2025), { id: 'summer', stage: 'accepted' }), ...peps],
    signedOff: [{ ...term('summer', 2025), on: '2026-06-11' }],
    events: [],
    today,
    calendar,
    keptSince: '2024-09-02',
    daysLeft: countDaysLeft(today, calendar),
  }) satisfies DeadlineFacts;

/** Each line as "what, when". */
const lines = (...of: Parameters<typeof facts>): string[] =>
  linesOf(facts(...of), [], aheadTo(of[0], calendar)).map(({ what, when }) => `${what}, ${when}`);

const done = pepDue(term('autumn'), { stage: 'accepted' });

describe('The lines of a child on Today', () => {
  test('look over the holidays into the first weeks of the next term', () => {
    // Due on the fourth school day of the spring.
    expect(lines('2026-11-16', [done], '2027-01-07')).toEqual([]);
    expect(lines('2026-12-14', [done], '2027-01-07')).toEqual([
      'Spring term 2027: PEP not started, Thu 7 Jan 2027, in 8 school days',
    ]);
  });

  test('say nothing of a meeting for which all is prepared, and what is left of it once it was', () => {
    const ready = {
      meetingDate: '2026-11-24',
      asked: ['social-worker', 'carer'],
      childAnswered: true,
      toDo: { ...nothingToDo, atMeeting: 2 },
    };
    expect(lines('2026-10-20', [pepDue(term('autumn'), ready)])).toEqual([]);
    expect(lines('2026-11-25', [pepDue(term('autumn'), ready)])).toEqual([
      'was the meeting held?, proposed Tue 24 Nov 2026',
      'PEP, Fri 27 Nov 2026, in 2 school days',
    ]);
    expect(lines('2026-11-30', [pepDue(term('autumn'), ready)])).toEqual([
      'was the meeting held?, 1 school day late',
    ]);
  });

  test('put a meeting to which nobody was asked first, with its own day', () => {
    const unasked = { meetingDate: '2026-12-02', meetingTime: '14:00', toDo: nothingToDo };
    const [first] = linesOf(
      facts('2026-11-30', [pepDue(term('autumn'), unasked)]),
      [],
      '2027-01-22',
    );
    expect(first).toMatchObject({
      urgency: 'first',
      what: 'nobody is invited yet',
      when: 'Wed 2 Dec 2026, 14:00',
      why: 'meeting in 2 school days',
    });
  });

  test('keep the PEP of the last term that was never begun, until this term’s is signed off', () => {
    // Handbook, W-02, with K's day: 15 school days before the end of term, and five after it.
    const begun = pepDue(term('spring'), { id: 'spring' });
    expect(lines('2027-01-08', [begun])).toContain(
      'Autumn term 2026: PEP never begun, 20 school days late',
    );
    const signed = pepDue(term('spring'), { id: 'spring', stage: 'signed-off' });
    expect(lines('2027-01-08', [signed]).join()).not.toContain('never begun');
  });
});

test('what the calendar lacks is said, and where nothing is known it is never nothing to do', () => {
  expect(lackingDates('2026-11-16', calendar)).toBe('');
  const autumnOnly = { ...calendar, terms: calendar.terms.slice(0, 7) };
  expect(autumnOnly.terms.at(-1)).toMatchObject(term('autumn'));
  expect(lackingDates('2026-11-02', autumnOnly)).toBe('');
  expect(lackingDates('2026-12-14', autumnOnly)).toMatch(/^The dates of the spring term 2027 are/);
  expect(lackingDates('2027-01-11', autumnOnly)).toMatch(/^No term dates are entered for today/);
  const now = facts('2027-01-11', [], '');
  const unknown = { ...now, calendar: autumnOnly, authority: { ...now.authority, deadlines: [] } };
  expect(linesOf(unknown, [], '2027-02-08').map(({ what }) => what)).toContain('PEP not started');
});
