import { describe, expect, test } from 'vitest';
import { authorityProfile, nationalTiming } from '#domain/authority/profile.ts';
import type { Answers } from '#domain/form/answer.ts';
import { nothingToDo } from '#domain/form/to-do.ts';
import { rolesAsked } from '#domain/meeting/asked.ts';
import { isHeld } from '#domain/meeting/people.ts';
import type { TermName } from '#domain/school/terms.ts';
import { termOn } from '#domain/school/terms.ts';
import { countDaysLeft } from '#domain/stages/deadlines.ts';
import type { DeadlineFacts, PepStanding } from '#domain/stages/due-facts.ts';
import { aheadTo } from '#domain/stages/horizon.ts';
import { nextRung, rungsOf, withoutAnswer, withoutAnswerWords } from '#domain/stages/ladder.ts';
import { childHasAnswered } from '#domain/voice/answered.ts';
import { calendar, pepDue, pupilDue } from './due-facts.ts';

/**
 * The handbook's table of next steps (3.3) in calendar P 2026/27, for authority K, which answers what
 * it is sent. When a rung is done and when its time comes stands here as the handbook gives it.
 */
const term = (name: TermName, academicYear = 2026) => ({ academicYear, term: name });

const k: DeadlineFacts['authority'] = {
  name: 'K',
  deadlines: [
    { ...term('autumn'), deadline: '2026-11-27' },
    { ...term('spring'), deadline: '2027-03-12' },
  ],
  profile: authorityProfile.parse({
    timing: { ...nationalTiming, resubmit: { days: 10, kind: 'school' } },
  }),
};

type Given = Partial<PepStanding>;

const facts = (today: string, pep: Given | null, over: Partial<DeadlineFacts> = {}) => ({
  pupil: pupilDue({
    careStartDate: '2022-03-07',
    enrolledOn: '2024-09-03',
    knownSince: '2024-09-03',
    dateOfBirth: '2014-03-04',
    preferredName: 'Jay',
  }),
  yearGroup: 8,
  authority: k,
  term: termOn(today, calendar.terms),
  peps: pep === null ? [] : [pepDue(term('autumn'), pep)],
  signedOff: [{ ...term('summer', 2025), on: '2026-06-11' }],
  events: [],
  today,
  calendar,
  keptSince: '2024-09-02',
  daysLeft: countDaysLeft(today, calendar),
  ...over,
});

const rungOn = (...of: Parameters<typeof facts>): string => {
  const rung = nextRung(facts(...of));
  return rung === null ? '-' : `${rung.pressing ? '! ' : ''}${rung.rung}: ${rung.label}`;
};

const everybody = ['social-worker', 'carer'];
const left = { ...nothingToDo, toAnswer: 2 };

describe('The ladder of next steps', () => {
  test('begins with the PEP itself, from the first day of its term', () => {
    expect(rungOn('2026-09-02', null)).toBe('start: Start the PEP');
    expect(rungOn('2026-11-16', null)).toBe('start: Start the PEP');
  });

  test('leaves the beginning of a first PEP to those who initiate it', () => {
    const into = pupilDue({ careStartDate: '2026-11-09', enrolledOn: '2024-09-03' });
    const [rung] = rungsOf(facts('2026-11-16', null, { pupil: into, signedOff: [] }));
    expect(rung).toMatchObject({
      rung: 'start',
      byOthers: true,
      label: 'Remind the social worker',
      detail: 'by the social worker by 23 November 2026',
    });
  });

  test('invites people once a day is proposed, or twenty school days before the due day', () => {
    // 27 November less 20 school days is 23 October, half-term aside.
    const begun = { toDo: left };
    expect(rungOn('2026-10-22', begun)).toBe('-');
    expect(rungOn('2026-10-23', begun)).toBe('invite: Invite people');
    expect(rungOn('2026-09-10', { ...begun, meetingDate: '2026-11-18' })).toBe(
      'invite: Invite people',
    );
    const some = { ...begun, asked: ['carer', 'designated-teacher'] };
    expect(nextRung(facts('2026-11-02', some))?.words).toBe('not everybody is invited yet');
    expect(rungOn('2026-11-02', { ...begun, asked: everybody })).toBe('child: Let Jay answer');
  });

  test('puts a meeting within two school days to which nobody was asked before all else', () => {
    const meeting = { toDo: left, meetingDate: '2026-11-18', meetingTime: '14:00' };
    expect(rungOn('2026-11-13', meeting)).toBe('invite: Invite people');
    expect(rungOn('2026-11-16', meeting)).toBe('! invite: Invite people');
    expect(rungOn('2026-11-18', meeting)).toBe('! invite: Invite people');
    expect(rungOn('2026-11-16', { ...meeting, asked: ['carer'] })).toBe('invite: Invite people');
  });

  test('lets the child answer, or say no, or somebody say who tried', () => {
    const invited = { toDo: left, meetingDate: '2026-11-18', asked: everybody };
    expect(rungOn('2026-11-10', invited)).toBe('child: Let Jay answer');
    expect(rungOn('2026-11-10', { ...invited, childAnswered: true })).toBe('-');
    const declines = pupilDue({
      careStartDate: '2022-03-07',
      takingPart: { said: 'not-reached', who: 'Ms Osei', how: 'telephone', on: '2026-11-05' },
    });
    expect(rungOn('2026-11-10', invited, { pupil: declines })).toBe('-');
  });

  test('asks from the proposed day whether the meeting was held, until somebody says so', () => {
    const ready = { toDo: left, meetingDate: '2026-11-13', asked: everybody, childAnswered: true };
    expect(rungOn('2026-11-12', ready)).toBe('-');
    expect(rungOn('2026-11-13', ready)).toBe('hold: Say what happened');
    expect(rungOn('2026-11-16', ready)).toBe('hold: Say what happened');
    // Also where nobody was asked: the day is over.
    expect(rungOn('2026-11-16', { toDo: left, meetingDate: '2026-11-13' })).toBe(
      'hold: Say what happened',
    );
    expect(rungOn('2026-11-16', { ...ready, held: true })).toBe('answer: Answer what is left');
  });

  test('answers what is left, signs off, sends', () => {
    const held = { meetingDate: '2026-11-13', asked: everybody, childAnswered: true, held: true };
    const [rung] = rungsOf(facts('2026-11-16', { ...held, toDo: left }));
    expect(rung).toMatchObject({ rung: 'answer', detail: '2 to answer' });
    const read = { ...nothingToDo, toReadThrough: 1 };
    expect(rungOn('2026-11-16', { ...held, toDo: read })).toBe('answer: Answer what is left');
    expect(rungOn('2026-11-16', held)).toBe('sign-off: Sign off');
    expect(rungOn('2026-11-16', { ...held, stage: 'signed-off' })).toBe('send: Send the PEP');
    expect(rungOn('2026-11-16', { ...held, stage: 'signed-off', pdfSaved: true })).toBe(
      'send: Note the PEP as sent',
    );
    expect(rungOn('2026-11-16', { ...held, stage: 'signed-off', voluntary: true })).toBe('-');
  });

  test('asks for the answer from the tenth school day, where the council gives one', () => {
    const sent = { stage: 'sent', sentOn: '2026-12-09', lastSentOn: '2026-12-09' } as const;
    const autumnPep = (today: string, over: Partial<DeadlineFacts> = {}) =>
      facts(today, sent, { term: term('autumn'), ...over });
    const on = (today: string) => rungsOf(autumnPep(today)).map(({ rung }) => rung);
    expect(on('2027-01-05')).not.toContain('ask');
    expect(on('2027-01-06')).toContain('ask');
    // Handbook, 3.2: sent on 9 December, asked on 11 January.
    const waits = withoutAnswer(pepDue(term('autumn'), sent), autumnPep('2027-01-11'));
    expect(waits && withoutAnswerWords(waits)).toBe('13 school days without an answer');
    const silent = { name: 'Luton', deadlines: [], profile: authorityProfile.parse({}) };
    expect(rungsOf(autumnPep('2027-01-11', { authority: silent }))).toEqual([]);
  });

  test('mends and sends again what came back, through its revision, also beside next term’s', () => {
    const returned = { onDate: '2026-12-14', reason: 'Targets are not clear' };
    const back = { returned, sentOn: '2026-12-09' };
    expect(rungOn('2026-12-15', { ...back, stage: 'returned' })).toBe('mend: Mend and send again');
    expect(rungOn('2026-12-15', { ...back, stage: 'in-preparation' })).toBe(
      'mend: Mend and send again',
    );
    expect(rungOn('2026-12-15', { ...back, stage: 'signed-off' })).toBe('send: Send the PEP again');
    const both = [
      pepDue(term('autumn'), { ...back, id: 'old', stage: 'in-preparation' }),
      pepDue(term('spring'), { id: 'new', meetingDate: '2027-02-01' }),
    ];
    const rungs = rungsOf(facts('2027-01-18', null, { peps: both }));
    expect(rungs.map(({ rung, pepId }) => [rung, pepId])).toEqual([
      ['mend', 'old'],
      ['invite', 'new'],
    ]);
    expect(rungs[0]).toMatchObject({
      words: 'Autumn term 2026: returned, to be mended',
      detail: 'Targets are not clear',
    });
  });

  test('starts the next twenty school days before its due day, or on its term’s first', () => {
    const done = { stage: 'accepted' } as const;
    // Spring is due on 12 March 2027: 20 school days before it lies well after its first day.
    expect(rungOn('2026-12-18', done)).toBe('-');
    expect(rungOn('2027-01-04', done)).toBe('start: Start the PEP');
    const early = { ...k, deadlines: [{ ...term('spring'), deadline: '2027-01-15' }] };
    expect(rungOn('2026-12-03', done, { authority: early })).toBe('-');
    expect(rungOn('2026-12-04', done, { authority: early })).toBe('start: Start the PEP');
  });

  test('reads who was asked, who came and what the child said from the form', () => {
    const rows = (...cells: Record<string, string>[]): Answers => ({
      attendees: { kind: 'value', value: cells.map((one, i) => ({ id: `${i}`, cells: one })) },
    });
    expect(rolesAsked(rows({ role: 'carer' }, { role: 'child', invited: '2026-11-02' }))).toEqual([
      'child',
    ]);
    expect(rolesAsked({ attendees: { kind: 'none', reason: 'Agreed on paper' } })).toBeNull();
    expect(isHeld({ answers: rows({ role: 'carer', attended: 'no' }) })).toBe(false);
    expect(isHeld({ answers: rows({ role: 'carer', attended: 'yes' }) })).toBe(true);
    expect(childHasAnswered({})).toBe(false);
    expect(
      childHasAnswered({ 'voice-summary': { kind: 'not-known', reason: 'Ms Osei tried twice' } }),
    ).toBe(true);
  });
});

test.each([
  ['2026-11-16', '2026-12-14'],
  ['2026-12-14', '2027-01-25'],
  ['2026-12-19', '2027-01-29'],
  // The horizon reaches the holiday: at least to the end of the third week of the next term.
  ['2026-12-04', '2027-01-22'],
])('Today looks from %s to %s', (today, until) => {
  expect(aheadTo(today, calendar)).toBe(until);
});
