import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerProblem } from '#domain/form/answer.ts';
import type { FieldId } from '#domain/form/fields/index.ts';
import { parseDate } from '#domain/kernel/plain-date.ts';
import { readTypedTime } from '#domain/kernel/time-of-day.ts';
import { meetingDateOddity, nextDateOddity } from '#domain/meeting/dates.ts';
import { meetingDay } from '#domain/meeting/invitation.ts';
import { adviceOn } from '#domain/quality/advice.ts';
import { suggestedTerms } from '#domain/school/terms.ts';
import { fieldOf } from '../fixtures/forms.ts';
import { says, saysRows } from '../fixtures/says.ts';
import { anyDay } from './arbitrary-answers.ts';
import { freshRecord } from './sample-record.ts';

const terms = [...suggestedTerms(2026), ...suggestedTerms(2027)];

const metOn = (answers: Partial<Record<FieldId, string>>) =>
  freshRecord({
    answers: Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, says(value)])),
  });

describe('The day of a meeting', () => {
  test('before the child came into care, or before the last PEP, is remarked on', () => {
    expect(meetingDateOddity(metOn({ 'meeting-date': '2020-01-01' }), terms)).toContain(
      'before the child came into care, on 20 May 2024',
    );
    const after = metOn({ 'meeting-date': '2026-06-01', 'previous-pep-date': '2026-06-15' });
    expect(meetingDateOddity(after, terms)).toContain('last PEP meeting, on 15 June 2026');
  });

  test('without school is remarked on: a weekend, a bank holiday, half-term', () => {
    const odd = (day: string) => meetingDateOddity(metOn({ 'meeting-date': day }), terms);
    expect(odd('2026-12-12')).toBe('This is a Saturday.');
    expect(odd('2026-12-13')).toBe('This is a Sunday.');
    expect(odd('2026-12-25')).toBe('This is a bank holiday.');
    const autumn = terms.find((one) => one.academicYear === 2026 && one.term === 'autumn');
    expect(odd(autumn?.halfTermStartsOn ?? '')).toBe('This is in half-term.');
    expect(odd('2026-12-22')).toContain('outside the Autumn term 2026');
  });

  test('outside the PEP’s own term is remarked on, with the term’s days', () => {
    expect(meetingDateOddity(metOn({ 'meeting-date': '2040-01-04' }), terms)).toMatch(
      /^This is outside the Autumn term 2026 \(\d+ \w+ 2026 to \d+ \w+ 2026\)/,
    );
    expect(meetingDateOddity(metOn({ 'meeting-date': '2026-11-26' }), terms)).toBe('');
    const continued = (date: string) =>
      meetingDateOddity(
        {
          ...metOn({ 'meeting-date': '2026-11-26' }),
          answers: {
            'meeting-date': says('2026-11-26'),
            'meeting-continued': saysRows({ date, who: 'Jo Marsh' }),
          },
        },
        terms,
      );
    expect(continued('2026-11-29')).toBe('The further day, 29 November 2026, is a Sunday.');
    expect(continued('2026-11-24')).toContain('24 November 2026, which is before this day');
    expect(continued('2026-11-30')).toBe('');
    expect(meetingDateOddity(metOn({}), terms)).toBe('');
  });

  test('is looked at twice before sign-off, and never stands in the way', () => {
    const odd = metOn({ 'meeting-date': '2040-01-04', 'next-pep-date': '2039-01-01' });
    expect(adviceOn(odd, terms)).toContainEqual({
      fieldId: 'meeting-date',
      reason: expect.stringMatching(/^The day of the meeting is outside the Autumn term 2026/),
    });
  });

  test('on which there is school, in the term and after the last one, is never remarked on', () => {
    const own = terms.find((one) => one.academicYear === 2026 && one.term === 'autumn');
    fc.assert(
      fc.property(anyDay, (day) => {
        const inTerm = own !== undefined && own.startsOn <= day && day <= own.endsOn;
        const halfTerm =
          own !== undefined && own.halfTermStartsOn <= day && day <= own.halfTermEndsOn;
        const school = inTerm && !halfTerm && parseDate(day).dayOfWeek < 6;
        expect(meetingDateOddity(metOn({ 'meeting-date': day }), terms) === '').toBe(school);
      }),
    );
  });

  test('of the next one follows this one, in the next term', () => {
    const next = (day: string) =>
      nextDateOddity(metOn({ 'meeting-date': '2026-11-26', 'next-pep-date': day }), terms);
    expect(next('2027-02-03')).toBe('');
    expect(next('2026-11-26')).toBe('The next meeting is not after this one.');
    expect(next('2026-12-10')).toBe('The next meeting does not fall in the next term.');
  });
});

describe('The time of a meeting', () => {
  const field = fieldOf('meeting-time');

  test('is a time of day, or blank', () => {
    const problem = (value: string) => answerProblem(field, says(value));
    for (const fine of ['', '08:30', '14:00', '23:59']) expect(problem(fine)).toBeNull();
    for (const wrong of ['24:00', '9:00', '14:60', 'noon']) {
      expect(problem(wrong)).toBe('Write a time of day such as 14:00.');
    }
  });

  test('is typed as people write it', () => {
    const read = [
      ...['14:00', '14.30', '9', '09:05', '2pm', '2.30 PM', '12am', '12 pm', ' 8:15 '],
      ...['1400', '930', '0930', '230pm'],
    ];
    expect(read.map(readTypedTime)).toEqual([
      '14:00',
      '14:30',
      '09:00',
      '09:05',
      '14:00',
      '14:30',
      '00:00',
      '12:00',
      '08:15',
      '14:00',
      '09:30',
      '09:30',
      '14:30',
    ]);
    for (const wrong of ['', 'noon', '25', '14:6', '13pm', '0am', '14:00:00', '2560', '14000']) {
      expect(readTypedTime(wrong), wrong).toBeNull();
    }
  });

  test('stands behind the day wherever the meeting is told', () => {
    expect(meetingDay(metOn({ 'meeting-date': '2026-11-26', 'meeting-time': '14:00' }))).toBe(
      '26 November 2026, 14:00',
    );
    expect(meetingDay(metOn({ 'meeting-date': '2026-11-26' }))).toBe('26 November 2026');
  });
});
