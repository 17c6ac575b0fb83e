import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDate } from '#domain/kernel/plain-date.ts';
import { addDays } from '#domain/school/days.ts';
import { compareTerms, type TermKey, termOn } from '#domain/school/terms.ts';
import { countDaysLeft, deadlinesOf } from '#domain/stages/deadlines.ts';
import type { DeadlineFacts, PepStanding } from '#domain/stages/due-facts.ts';
import { calendar, pepDue, pupilDue } from './due-facts.ts';

const autumn: TermKey = { academicYear: 2026, term: 'autumn' };

const spring: TermKey = { academicYear: 2026, term: 'spring' };

const autumnPep = pepDue(autumn, { id: 'autumn', startedOn: '2026-12-14', initiated: false });

type Care = Pick<DeadlineFacts['pupil'], 'careStartDate'> & Partial<DeadlineFacts['pupil']>;

const all = (today: string, term: TermKey, care: Care, over: Partial<DeadlineFacts> = {}) =>
  deadlinesOf({
    pupil: pupilDue(care),
    yearGroup: 7,
    authority: { name: 'Luton', deadlines: [] },
    term,
    peps: [],
    signedOff: [],
    events: [],
    today,
    calendar,
    keptSince: '2024-09-02',
    daysLeft: countDaysLeft(today, calendar),
    ...over,
  });

const due = (...facts: Parameters<typeof all>): string[] =>
  all(...facts).map(({ kind, date }) => `${kind} ${date}`);

/** The two deadlines of a first PEP among all that is due. */
const firstOnes = (...facts: Parameters<typeof all>): string[] =>
  due(...facts).filter((one) => /^(initiation|first-review) /.test(one));

describe('A child new in care', () => {
  test('has a PEP started within 10 working days, and ready within 20', () => {
    // 19 October 2026 is a Monday; half term counts, for these are working days.
    expect(due('2026-10-20', autumn, { careStartDate: '2026-10-19' })).toEqual(
      expect.arrayContaining(['initiation 2026-11-02', 'first-review 2026-11-16']),
    );
  });

  test('keeps both deadlines when they fall into the summer holiday', () => {
    // In August the screens show the autumn term; 15 July 2026 is a Wednesday.
    const care = { careStartDate: '2026-07-15' };
    for (const today of ['2026-08-03', '2026-09-03']) {
      expect(due(today, autumn, care)).toEqual(
        expect.arrayContaining(['initiation 2026-07-29', 'first-review 2026-08-12']),
      );
    }
  });

  test('keeps them over the turn of the term until the first PEP is signed off', () => {
    const care = { careStartDate: '2026-10-05' };
    const both = ['initiation 2026-10-19', 'first-review 2026-11-02'];
    expect(due('2027-01-11', spring, care)).toEqual(expect.arrayContaining(both));
    const signedOff = [{ ...spring, on: '2027-01-11' }];
    expect(firstOnes('2027-01-12', spring, care, { signedOff })).toEqual([]);
  });

  test('whose PEP was begun last term is told of that one, not that none was started', () => {
    const care = { careStartDate: '2026-12-10' };
    const begun = { ...autumnPep, initiated: true };
    const dues = all('2027-01-06', spring, care, { peps: [begun] }).filter(
      ({ kind }) => kind === 'initiation' || kind === 'first-review',
    );
    expect(dues).toMatchObject([{ kind: 'first-review', date: '2027-01-12', pepId: 'autumn' }]);
  });

  test('has a PEP that is not initiated until it is told by whom and when, also once it is begun', () => {
    const care = { careStartDate: '2026-12-10' };
    expect(firstOnes('2027-01-06', spring, care, { peps: [autumnPep] })).toEqual([
      'initiation 2026-12-24',
      'first-review 2027-01-12',
    ]);
    const signedOff = [{ ...autumn, on: '2026-12-16' }];
    const locked: PepStanding = { ...autumnPep, stage: 'signed-off' };
    expect(firstOnes('2027-01-06', spring, care, { peps: [locked], signedOff })).toEqual([]);
  });

  test('again, after a time at home, has both deadlines again', () => {
    const care = { careStartDate: '2026-10-19', firstReviewDate: '2025-03-03' };
    const signedOff = [{ academicYear: 2024, term: 'spring', on: '2025-03-10' } as const];
    expect(firstOnes('2026-10-20', autumn, care, { signedOff })).toEqual([
      'initiation 2026-11-02',
      'first-review 2026-11-16',
    ]);
  });

  test('who re-enters within a term has them though that term’s PEP is signed off', () => {
    const care = { careStartDate: '2026-11-02' };
    const signedOff = [{ ...autumn, on: '2026-10-01' }];
    const peps: PepStanding[] = [{ ...autumnPep, startedOn: '2026-09-10', stage: 'accepted' }];
    expect(firstOnes('2026-11-03', autumn, care, { signedOff, peps })).toEqual([
      'initiation 2026-11-16',
      'first-review 2026-11-30',
    ]);
  });

  test('whose first PEP was made elsewhere owes none here', () => {
    const care = { careStartDate: '2026-10-05' };
    const notFirst = { ...autumnPep, first: 'no' };
    expect(firstOnes('2026-11-10', autumn, care, { peps: [notFirst] })).toEqual([]);
    expect(firstOnes('2026-11-10', autumn, { ...care, enrolledOn: '2026-11-09' })).toEqual([]);
  });

  test('whose first PEP was given up waits for another, and not for that one', () => {
    const care = { careStartDate: '2026-12-10' };
    const dues = all('2027-01-06', spring, care, {
      peps: [{ ...autumnPep, notFinishedOn: '2027-01-04' }],
    });
    expect(dues.find(({ kind }) => kind === 'first-review')).toMatchObject({ pepId: null });
  });

  test('for short breaks, or in no care, owes none', () => {
    const care = { careStartDate: '2026-10-05' };
    expect(due('2026-10-20', autumn, { ...care, legalStatus: 'V4' })).toEqual([]);
    expect(due('2026-10-20', autumn, { ...care, legalStatus: 'V3' })).toEqual([]);
    expect(due('2026-10-20', autumn, { ...care, careStatus: 'previously' })).toEqual([]);
    expect(due('2026-10-20', autumn, { ...care, careStatus: 'child-in-need' })).toEqual([]);
  });
});

test('A child who came into care years ago owes no first PEP, with or without term dates', () => {
  const care = { careStartDate: '2019-03-04' };
  expect(due('2026-10-20', autumn, care).filter((d) => !d.startsWith('term'))).toEqual([]);
  const unentered: TermKey = { academicYear: 2028, term: 'autumn' };
  expect(due('2026-10-20', unentered, care)).toEqual([]);
});

describe('Whenever a child comes into care, and however the terms turn', () => {
  const day = (offset: number): string => parseDate('2025-09-03').add({ days: offset }).toString();
  /** Came into care on `start`; now it is `later` days after; PEPs were signed off on these days. */
  const story = fc.record({
    start: fc.integer({ min: 0, max: 400 }).map(day),
    later: fc.integer({ min: 0, max: 300 }),
    earlierEpisode: fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 3 }),
    begun: fc.boolean(),
    initiated: fc.boolean(),
  });
  type Story = {
    start: string;
    later: number;
    earlierEpisode: number[];
    begun: boolean;
    initiated: boolean;
  };
  const tell = ({ start, later, earlierEpisode, begun, initiated }: Story) => {
    const today = parseDate(start).add({ days: later }).toString();
    const term = termOn(today, calendar.terms);
    const since = termOn(start, calendar.terms);
    const signedOff = earlierEpisode.map((before) => {
      const on = parseDate(start).subtract({ days: before }).toString();
      return { ...termOn(on, calendar.terms), on };
    });
    const held = signedOff.some((one) => compareTerms(one, since) === 0);
    // A term has one PEP: one signed off before is not begun again.
    const peps: PepStanding[] =
      begun && !held ? [{ ...autumnPep, ...since, startedOn: start, initiated }] : [];
    return { start, today, term, signedOff, peps };
  };

  test('both deadlines stand, counted from that day, until the first PEP since is signed off', () => {
    fc.assert(
      fc.property(story, (given) => {
        const { start, today, term, signedOff, peps } = tell(given);
        const found = firstOnes(today, term, { careStartDate: start }, { signedOff, peps });
        const initiated = addDays(start, 10, 'working', calendar);
        const ready = addDays(start, 20, 'working', calendar);
        expect(found).toEqual([
          ...(peps[0]?.initiated ? [] : [`initiation ${initiated}`]),
          `first-review ${ready}`,
        ]);
      }),
    );
  });

  test('neither stands from the day on which a PEP since then is signed off', () => {
    fc.assert(
      fc.property(story, fc.nat(300), (given, days) => {
        const { start, today, term, signedOff, peps } = tell(given);
        const on = parseDate(start).add({ days }).toString();
        const all = [...signedOff, { ...termOn(on, calendar.terms), on }];
        expect(firstOnes(today, term, { careStartDate: start }, { signedOff: all, peps })).toEqual(
          [],
        );
      }),
    );
  });
});
