import { describe, expect, test } from 'vitest';
import type { Authority } from '#domain/authority/authority.ts';
import { authorityProfile } from '#domain/authority/profile.ts';
import { cellWords, termCell } from '#domain/cohort/term-by-term.ts';
import type { TermKey, TermName } from '#domain/school/terms.ts';
import { termOn } from '#domain/school/terms.ts';
import { yearGroupFor } from '#domain/school/year-group.ts';
import { countDaysLeft, deadlinesOf } from '#domain/stages/deadlines.ts';
import { type Due, isOverdue, timeLeft } from '#domain/stages/due.ts';
import type { DeadlineFacts } from '#domain/stages/due-facts.ts';
import { owing } from '#domain/stages/owed.ts';
import { calendar, pepDue, pupilDue } from './due-facts.ts';

/**
 * The handbook's worked cases of what is owed (W-01 to W-18): calendar P 2026/27, the invented
 * authority K, and Luton as shipped, which names no days. What is expected stands here as the
 * handbook gives it, and not by the rules.
 */
const term = (name: TermName, academicYear = 2026): TermKey => ({ academicYear, term: name });

const national = {
  initiation: { days: 10, kind: 'working' },
  firstReview: { days: 20, kind: 'working' },
  iroNotice: { days: 3, kind: 'working' },
} as const;

const luton: Pick<Authority, 'name' | 'deadlines' | 'profile'> = {
  name: 'Luton',
  deadlines: [],
  profile: authorityProfile.parse({ timing: national }),
};

const k: typeof luton = {
  name: 'K',
  deadlines: [
    { ...term('autumn'), deadline: '2026-11-27' },
    { ...term('spring'), deadline: '2027-03-12' },
    { ...term('summer'), deadline: '2027-06-18' },
    { ...term('summer'), deadline: '2027-05-28', years: [11] },
  ],
  profile: authorityProfile.parse({
    timing: { ...national, schoolChange: { days: 10, kind: 'working' } },
  }),
};

/** A date of birth for a year group of 2026/27. */
const bornForYear = (year: number): string => `${2022 - year}-03-04`;

type Given = Partial<DeadlineFacts['pupil']> & { year?: number };

const facts = (
  on: string,
  given: Given,
  { of = termOn(on, calendar.terms), authority = k, ...over }: Over = {},
): DeadlineFacts => {
  const { year = 8, ...pupil } = given;
  const dateOfBirth = pupil.dateOfBirth ?? bornForYear(year);
  return {
    pupil: pupilDue({
      careStartDate: '2022-03-07',
      enrolledOn: '2024-09-03',
      knownSince: '2024-09-03',
      dateOfBirth,
      ...pupil,
    }),
    yearGroup: yearGroupFor(dateOfBirth, of.academicYear),
    authority,
    term: of,
    peps: [],
    signedOff: [],
    events: [],
    today: on,
    calendar,
    keptSince: '2024-09-02',
    daysLeft: countDaysLeft(on, calendar),
    ...over,
  };
};
type Over = Partial<DeadlineFacts> & { of?: TermKey };

/** "owed", "ask" or "none", with what the lists say. */
const said = (...of: Parameters<typeof facts>): string => {
  const found = owing(facts(...of));
  return `${found.is}: ${found.words}`;
};

/** Each deadline as "kind day: how far off". */
const dues = (...of: Parameters<typeof facts>): string[] =>
  deadlinesOf(facts(...of)).map((due) => `${due.kind} ${due.date}: ${timeLeft(due)}`);

const overdue = (...of: Parameters<typeof facts>): Due[] =>
  deadlinesOf(facts(...of)).filter(isOverdue);

const cell = (...of: Parameters<typeof facts>): string => {
  const given = facts(...of);
  const [pep] = given.peps;
  return cellWords(
    termCell({
      term: given.term,
      current: termOn(given.today, calendar.terms),
      owing: owing(given),
      pep: pep ? { id: pep.id, stage: pep.stage, notFinished: false, onTime: '' } : null,
    }),
  );
};

describe('What is owed, by the handbook’s worked cases', () => {
  test('W-01, W-02: in care for years, without a day of the council: the term’s last day', () => {
    const given = { year: 5, careStartDate: '2024-03-11' };
    const ofLuton = { authority: luton };
    expect(dues('2026-11-16', given, ofLuton)).toEqual(['term-end 2026-12-18: in 24 school days']);
    expect(dues('2027-01-08', given, { ...ofLuton, of: term('autumn') })).toEqual([
      'term-end 2026-12-18: 5 school days late',
    ]);
    expect(dues('2027-01-08', given, ofLuton)).toEqual([
      expect.stringMatching(/^term-end 2027-03-25: in \d+ school days$/),
    ]);
  });

  test('W-03: into care in mid-term: the first PEP’s days, and not the council’s', () => {
    const given = { careStartDate: '2026-11-09' };
    expect(said('2026-11-30', given)).toBe('owed: First PEP by 7 December 2026');
    expect(dues('2026-11-30', given)).toEqual([
      'initiation 2026-11-23: 5 school days late',
      'first-review 2026-12-07: in 5 school days',
    ]);
    // The social worker initiates: that it is late is not the teacher's lateness.
    expect(overdue('2026-11-30', given)).toEqual([]);
    for (const before of [term('summer', 2025), term('spring', 2025)]) {
      expect(said('2026-11-30', given, { of: before })).toBe('none: Not in care then');
    }
  });

  test('W-04: into care on the eve of the holidays: the term’s last day is no due day', () => {
    const given = { careStartDate: '2026-12-17' };
    const ofLuton = { authority: luton };
    expect(dues('2026-12-18', given, ofLuton)).toEqual([
      expect.stringMatching(/^initiation 2027-01-05: /),
      expect.stringMatching(/^first-review 2027-01-19: /),
    ]);
    expect(said('2026-12-18', given, ofLuton)).toBe('owed: First PEP by 19 January 2027');
    // In January the autumn lacks nothing; signed off on the 15th it is the spring PEP.
    expect(owing(facts('2027-01-08', given, { ...ofLuton, of: term('autumn') })).is).toBe('none');
    expect(said('2027-01-08', given, ofLuton)).toBe('owed: First PEP by 19 January 2027');
    const signed = {
      ...ofLuton,
      peps: [pepDue(term('spring'), { stage: 'sent' })],
      signedOff: [{ ...term('spring'), on: '2027-01-15' }],
    };
    expect(dues('2027-01-16', given, signed)).toEqual([]);
    expect(cell('2027-01-16', given, signed)).toBe('Sent');
  });

  test('W-05: a first PEP signed off by its day is the term’s PEP', () => {
    const given = { careStartDate: '2026-09-14' };
    expect(said('2026-09-15', given)).toBe('owed: First PEP by 12 October 2026');
    expect(dues('2026-09-15', given)).toContainEqual(
      expect.stringMatching(/^first-review 2026-10-12: /),
    );
    const signed = {
      peps: [pepDue(term('autumn'), { stage: 'sent' })],
      signedOff: [{ ...term('autumn'), on: '2026-10-09' }],
    };
    expect(dues('2026-10-12', given, signed)).toEqual([]);
  });

  test('W-06: joined in mid-year, in care: a new PEP by the change-of-school days', () => {
    const given = { enrolledOn: '2027-01-12', knownSince: '2027-01-12' };
    expect(dues('2027-02-01', given)).toEqual([
      'change-of-school 2027-01-26: 4 school days late',
      expect.stringMatching(/^term-deadline 2027-03-12: in /),
    ]);
    expect(said('2027-02-01', given)).toBe(
      'owed: New PEP by 26 January 2027, change of school on 12 January 2027',
    );
    // The same PEP meets both.
    const signed = {
      peps: [pepDue(term('spring'), { stage: 'sent' })],
      signedOff: [{ ...term('spring'), on: '2027-02-02' }],
    };
    expect(dues('2027-02-03', given, signed)).toEqual([]);
  });

  test('W-07: a September start is no change of school', () => {
    const given = { enrolledOn: '2026-09-02', knownSince: '2026-09-02' };
    expect(dues('2026-09-15', given)).toEqual([
      expect.stringMatching(/^term-deadline 2026-11-27: in /),
    ]);
  });

  test('W-08, W-09: owed until the 18th birthday, then it is asked, and nothing is overdue', () => {
    const given = { dateOfBirth: '2009-02-10' };
    expect(said('2027-02-09', given)).toBe('owed: PEP by 12 March 2027');
    for (const on of ['2027-02-10', '2027-02-28', '2027-03-15']) {
      expect(said(on, given)).toBe(
        'ask: 18 on 10 February 2027: ask the authority whether PEPs go on, and until when',
      );
      expect(overdue(on, given)).toEqual([]);
      expect(dues(on, given)).toEqual(['ask : today']);
    }
  });

  test('W-10: goes on until the day that the authority gives, that day included', () => {
    const given = {
      dateOfBirth: '2009-02-10',
      afterEighteen: { goesOn: 'yes', until: '2027-07-31', toldBy: 'Ms Day', toldOn: '2027-03-01' },
    } as const;
    expect(said('2027-03-01', given)).toBe(
      'owed: PEP by 12 March 2027; goes on until 31 July 2027 (told by Ms Day, on 1 March 2027)',
    );
    expect(said('2027-03-01', given, { of: term('summer') })).toContain('PEP by 18 June 2027');
    expect(owing(facts('2027-07-31', given, { of: term('summer') })).is).toBe('owed');
    expect(owing(facts('2027-08-01', given, { of: term('summer') })).is).toBe('none');
    expect(said('2027-08-01', given)).toBe('none: PEPs went on until 31 July 2027');
  });

  test('W-11: special guardianship before the due day: none, and nothing is brought forward', () => {
    const given = { careEnd: { on: '2026-11-12', reason: 'special-guardianship' } } as const;
    const suspended = {
      events: [{ kind: 'suspension', onDate: '2026-11-05', decision: 'forward', pepBy: '' }],
      peps: [pepDue(term('autumn'))],
    } as const;
    expect(said('2026-11-13', given, suspended)).toBe(
      'none: Care ended on 12 November 2026 (special guardianship)',
    );
    expect(dues('2026-11-13', given, suspended)).toEqual([]);
  });

  test('W-12, W-13: home again: none; after the due day “not made by its day”', () => {
    const home = (on: string) => ({ year: 3, careEnd: { on, reason: 'home' } }) as const;
    const begun = { peps: [pepDue(term('spring'))] };
    expect(said('2027-03-02', home('2027-03-01'), begun)).toBe(
      'none: Care ended on 1 March 2027 (home again)',
    );
    expect(dues('2027-03-17', home('2027-03-16'), begun)).toEqual([]);
    expect(said('2027-03-17', home('2027-03-16'), begun)).toBe(
      'none: Not made by its day (12 March); care ended 16 March',
    );
    expect(cell('2027-03-17', home('2027-03-16'), begun)).toBe(
      'In preparation: Not made by its day (12 March); care ended 16 March',
    );
  });

  test('W-14: left: none from that day', () => {
    const given = { year: 9, leftOn: '2026-10-23' };
    expect(said('2026-10-23', given)).toBe('none: Left on 23 October 2026');
    expect(dues('2026-10-23', given)).toEqual([]);
  });

  test('W-15: under 18, declining takes nothing away', () => {
    const given = {
      year: 12,
      dateOfBirth: '2010-03-04',
      takingPart: { said: 'declines', who: 'Ms Day', how: '', on: '2026-11-05' },
    } as const;
    expect(dues('2026-12-01', given)).toEqual(['term-deadline 2026-11-27: 2 school days late']);
    expect(said('2026-12-01', given)).toContain('does not take part (told Ms Day');
  });

  test('W-16: from 18 it ends it', () => {
    const given = {
      dateOfBirth: '2008-03-04',
      afterEighteen: { goesOn: 'yes', until: '2027-07-31', toldBy: 'K', toldOn: '2026-03-04' },
      takingPart: { said: 'declines', who: 'Ms Day', how: '', on: '2027-01-20' },
    } as const;
    expect(said('2027-01-20', given)).toBe('none: Declined on 20 January 2027 (said to Ms Day)');
    expect(owing(facts('2027-01-19', given)).is).toBe('owed');
  });

  test.each([
    ['previously looked after', { careStatus: 'previously' }],
    ['kinship', { careStatus: 'kinship' }],
    ['short breaks', { legalStatus: 'V4' }],
  ] as const)('W-17: %s: none on any day, in any term', (_, given) => {
    for (const on of ['2026-09-15', '2027-01-08', '2027-08-01']) {
      for (const of of [term('autumn', 2025), term('autumn'), term('spring'), term('summer')]) {
        expect(owing(facts(on, given, { of })).is).toBe('none');
        expect(dues(on, given, { of })).toEqual([]);
        expect(cell(on, given, { of })).not.toMatch(/^(None|Not started)$/);
      }
    }
  });

  test('W-18: a day past with no school day between is said as the day it was due', () => {
    const of = { of: term('summer') };
    expect(dues('2027-06-01', { year: 11 }, of)).toEqual([
      'term-deadline 2027-05-28: was due on Fri 28 May 2027',
    ]);
    expect(dues('2027-06-07', { year: 11 }, of)).toEqual([
      'term-deadline 2027-05-28: 1 school day late',
    ]);
    expect(dues('2027-06-07', { year: 10 }, of)).toEqual([
      expect.stringMatching(/^term-deadline 2027-06-18: in /),
    ]);
  });
});

describe('What is owed, beside the worked cases', () => {
  test('no term is missed before the school kept its PEPs here', () => {
    const since = { keptSince: '2026-11-02' };
    expect(cell('2026-11-16', {}, { ...since, of: term('summer', 2025) })).toBe(
      'Before the school kept its PEPs here (since 2 November 2026)',
    );
    expect(cell('2026-11-16', {}, since)).toBe('Not started');
    expect(cell('2027-01-08', {}, { ...since, of: term('autumn') })).toBe('None');
  });

  test('a pupil typed in at first set-up did not change school, and the day may not tell', () => {
    const joined = (enrolledOn: string, knownSince: string) => ({ enrolledOn, knownSince });
    const kinds = (...of: Parameters<typeof facts>) =>
      deadlinesOf(facts(...of)).map(({ kind }) => kind);
    expect(
      kinds('2027-02-01', joined('2027-01-12', '2027-01-20'), { keptSince: '2027-01-20' }),
    ).toEqual(['term-deadline']);
    // Late in September, or typed in long after: the school is asked.
    expect(said('2026-10-01', joined('2026-09-22', '2026-09-22'))).toContain(
      'was this a change of school?',
    );
    expect(kinds('2027-03-01', joined('2027-01-12', '2027-03-01'))).toEqual([
      'ask',
      'term-deadline',
    ]);
    const answered = { ...joined('2026-09-22', '2026-09-22'), changeOfSchool: 'yes' } as const;
    expect(kinds('2026-10-01', answered)).toEqual(['change-of-school', 'term-deadline']);
    expect(kinds('2026-10-01', { ...answered, changeOfSchool: 'no' })).toEqual(['term-deadline']);
  });

  test('a day before the pupil joined counts for nothing', () => {
    const given = {
      enrolledOn: '2026-12-01',
      knownSince: '2026-12-01',
      changeOfSchool: 'no',
    } as const;
    expect(dues('2026-12-02', given)).toEqual([expect.stringMatching(/^term-end 2026-12-18: in /)]);
    expect(said('2027-01-08', given, { of: term('summer', 2025) })).toBe(
      'none: Not at this school then',
    );
  });

  test('without a day for a change of school, or dates of the term, what is missing is named', () => {
    const given = { enrolledOn: '2027-01-12', knownSince: '2027-01-12' };
    expect(deadlinesOf(facts('2027-02-01', given, { authority: luton }))[0]).toMatchObject({
      kind: 'change-of-school',
      date: '',
      reason: 'Change of school on 12 January 2027: ask Luton by when it wants a new PEP',
    });
    expect(said('2029-10-01', { year: 5 }, { authority: luton })).toContain(
      'No dates are entered for the autumn term 2029',
    );
  });

  test('remanded, or of unknown status: it is asked, and never overdue', () => {
    expect(said('2026-12-01', { legalStatus: 'J1' })).toBe(
      'ask: Remanded: ask the authority which plan it makes',
    );
    expect(said('2026-12-01', { careStatus: 'not-known' })).toBe(
      'ask: Status not known: ask the social worker',
    );
    expect(overdue('2026-12-01', { legalStatus: 'J1' })).toEqual([]);
  });

  test('goes on without a day: asked again at the end of each school year', () => {
    const given = {
      dateOfBirth: '2009-02-10',
      afterEighteen: { goesOn: 'yes', until: '', toldBy: 'K', toldOn: '2027-03-01' },
    } as const;
    expect(owing(facts('2027-06-01', given)).is).toBe('owed');
    expect(owing(facts('2027-09-01', given)).is).toBe('ask');
  });

  test('a term over before the authority answered is not made overdue by the answer', () => {
    const given = {
      dateOfBirth: '2009-02-10',
      afterEighteen: { goesOn: 'yes', until: '', toldBy: 'K', toldOn: '2027-04-20' },
    } as const;
    expect(owing(facts('2027-04-20', given, { of: term('spring') })).is).toBe('none');
    expect(owing(facts('2027-04-20', given, { of: term('summer') })).is).toBe('owed');
  });

  test('care that began again after an end asks again; care orders and relatives take nothing away', () => {
    const again = {
      careEnd: { on: '2023-01-09', reason: 'home' },
      careStartDate: '2024-03-11',
    } as const;
    expect(owing(facts('2026-11-16', again)).is).toBe('owed');
    expect(owing(facts('2026-11-16', { legalStatus: 'C2' })).is).toBe('owed');
  });
});
