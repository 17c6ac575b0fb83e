import { describe, expect, test } from 'vitest';
import { suggestedTerms, type TermKey } from '#domain/calendar/terms.ts';
import { type Answer, type Answers, rowsOf } from '#domain/pep/answer.ts';
import { carriedFrom, carriedTarget, rowsToContinue } from '#domain/pep/carry.ts';
import { carryOnWithAll, reviewIsOpen } from '#domain/pep/review.ts';
import { fieldsOf, findField } from '#domain/pep/template.ts';
import { newestTemplates } from '#domain/pep/templates/index.ts';
import type { Authority } from '#domain/school/authority.ts';
import { freshRecord } from './sample-record.ts';

const schoolAge = newestTemplates.find(({ id }) => id === 'school-age') ?? newestTemplates[0];
if (!schoolAge) throw new Error('There is no form.');

const terms = [...suggestedTerms(2026), ...suggestedTerms(2027)];
const autumn: TermKey = { academicYear: 2026, term: 'autumn' };
const spring: TermKey = { academicYear: 2026, term: 'spring' };
const words = (value: string): Answer => ({ kind: 'value', value });

const carried = (answers: Answers, last: TermKey, term: TermKey) =>
  carriedFrom(schoolAge, freshRecord({ term: last, answers }), { term, yearGroup: 8, terms });

describe('What the next PEP takes over', () => {
  test('is never what the child or an adult says of how it is now', () => {
    const asked = newestTemplates.flatMap(fieldsOf);
    for (const id of ['voice-prompts', 'voice-summary', 'carer-views', 'social-worker-views']) {
      expect(asked.filter((field) => field.id === id).map(({ carry }) => carry)).not.toContain(
        'confirm',
      );
    }
  });

  test('is a hope for the years ahead only when somebody confirms it', () => {
    const hope = { 'aspiration-words': words('To be a vet') };
    expect(carried(hope, autumn, spring)).toEqual({
      answers: hope,
      asking: ['aspiration-words'],
    });
  });

  test('leaves behind an answer that the form no longer takes', () => {
    const { answers } = carried({ 'sen-status': words('no-such-code') }, autumn, spring);
    expect(answers).toEqual({});
  });

  test('keeps suspensions within a school year, and only “none” over its end', () => {
    const suspensions: Answer = {
      kind: 'value',
      value: [{ id: '1', cells: { start: '2026-10-05', days: 2, type: 'SUSP' } }],
    };
    const summer: TermKey = { academicYear: 2025, term: 'summer' };
    expect(carried({ suspensions }, summer, autumn).answers.suspensions).toBeUndefined();
    const none: Answer = { kind: 'none', reason: '' };
    expect(carried({ suspensions: none }, summer, autumn).answers.suspensions).toEqual(none);
  });

  test('reads who pays for tuition from the words of an earlier form, and asks about it', () => {
    const paid = (by: string): Answer => ({
      kind: 'value',
      value: [{ id: 'row', cells: { subject: 'Maths', hours: 8, 'funded-by': by } }],
    });
    const read = (by: string) => {
      const { answers, asking } = carried({ tuition: paid(by) }, autumn, spring);
      expect(asking).toContain('tuition');
      return rowsOf(answers.tuition)[0]?.cells;
    };
    for (const words of ['PP+', 'pp plus', 'Pupil Premium Plus', 'pp-plus']) {
      expect(read(words)).toEqual({ subject: 'Maths', hours: 8, 'funded-by': 'pp-plus' });
    }
    expect(read('School budget')).toHaveProperty('funded-by', 'school');
    expect(read('Half PP+, half the trust')).toHaveProperty('funded-by', 'other');
    expect(read('')).toHaveProperty('funded-by', '');
  });

  test.each([
    [11, autumn, spring, false],
    [6, spring, { academicYear: 2026, term: 'summer' }, false],
    [8, autumn, spring, true],
    [11, { academicYear: 2025, term: 'summer' }, autumn, true],
  ] as const)(
    'is “no change of stage” in Year %i, from %o to %o: %s',
    (yearGroup, last, term, kept) => {
      const none = { 'transition-due': words('none') };
      const { answers } = carriedFrom(schoolAge, freshRecord({ term: last, answers: none }), {
        term,
        yearGroup,
        terms,
      });
      expect(answers).toEqual(kept ? none : {});
    },
  );

  test('is “no change of stage” in Year 9 too, save where the authority wants that year planned', () => {
    const none = { 'transition-due': words('none') };
    const lancashire = { ...freshRecord().authority, name: 'Lancashire', profile: undefined };
    const from = (authority: Authority) =>
      carriedFrom(schoolAge, freshRecord({ term: autumn, answers: none, authority }), {
        term: spring,
        yearGroup: 9,
        terms,
      }).answers;
    expect(from(freshRecord().authority)).toEqual(none);
    expect(from(lancashire)).toEqual({});
  });

  test('is a move to the next stage only until the school year is over', () => {
    const summer: TermKey = { academicYear: 2025, term: 'summer' };
    const moves = (due: string, last: TermKey, term: TermKey) =>
      carried({ 'transition-due': words(due) }, last, term).answers['transition-due'];
    expect(moves('to-year-7', summer, autumn)).toBeUndefined();
    expect(moves('to-year-7', autumn, spring)).toEqual(words('to-year-7'));
    expect(moves('change-of-school', summer, autumn)).toEqual(words('change-of-school'));
  });

  test('does not take a date for this meeting that lies in another term', () => {
    const named = { 'next-pep-date': words('2026-12-07') };
    expect(carried(named, autumn, spring).answers).not.toHaveProperty('meeting-date');
  });

  test('proposes a day of the next term for the meeting after it, on the same weekday', () => {
    const { answers, asking } = carried({ 'next-pep-date': words('2027-02-03') }, autumn, spring);
    expect(answers['meeting-date']).toEqual(words('2027-02-03'));
    const next = answers['next-pep-date'];
    const day = next?.kind === 'value' ? String(next.value) : '';
    const summer = terms.find((t) => t.academicYear === 2026 && t.term === 'summer');
    expect(day >= (summer?.startsOn ?? '') && day <= (summer?.endsOn ?? '')).toBe(true);
    expect(new Date(day).getUTCDay()).toBe(new Date('2027-02-03').getUTCDay());
    expect(asking).toContain('next-pep-date');
  });
});

describe('A target that is carried on', () => {
  const target = (baseline: string) => ({
    id: 't1',
    position: 1,
    answers: {
      'target-outcome': words('8 of 10 right'),
      'target-baseline': words(baseline),
      'target-review-date': words('2027-01-15'),
    },
  });

  test('says when it started from where it did, and loses its dates', () => {
    expect(carriedTarget(target('3 of 10'), autumn)).toEqual({
      'target-outcome': words('8 of 10 right'),
      'target-baseline': words('3 of 10 (Autumn term 2026)'),
    });
  });

  test('keeps the first term however often it goes on', () => {
    const once = { ...target(''), answers: carriedTarget(target('3 of 10'), autumn) };
    expect(carriedTarget(once, spring)['target-baseline']).toEqual(
      words('3 of 10 (Autumn term 2026)'),
    );
  });

  test('never grows past one line', () => {
    const long = 'x'.repeat(495);
    expect(carriedTarget(target(long), autumn)['target-baseline']).toEqual(words(long));
  });
});

describe('The rows of a new term', () => {
  test('keep each subject and nothing of how it went', () => {
    const field = findField(schoolAge, 'attainment-lines');
    if (!field) throw new Error('The form does not ask for attainment.');
    const last: Answer = {
      kind: 'value',
      value: [
        { id: 'a', cells: { subject: 'Welsh', 'working-at': '4', comment: 'Likes it' } },
        { id: 'b', cells: { subject: '', 'working-at': '3' } },
      ],
    };
    expect(rowsToContinue(field, last)).toEqual({
      kind: 'value',
      value: [{ id: 'a', cells: { subject: 'Welsh' } }],
    });
  });
});

describe('Carrying on with all', () => {
  const review: Answers = {
    'target-review': {
      kind: 'value',
      value: [
        { id: 't1', cells: { target: 'Reads', outcome: 'achieved' } },
        { id: 't2', cells: { target: 'Counts', next: 'finish' } },
        { id: 't3', cells: { target: 'Writes' } },
      ],
    },
  };

  test('closes what was achieved and leaves what was decided', () => {
    const decided = carryOnWithAll(review)['target-review'];
    expect(decided).toMatchObject({
      value: [
        { cells: { outcome: 'achieved', next: 'finish' } },
        { cells: { outcome: 'partly', next: 'finish' } },
        { cells: { outcome: 'partly', next: 'carry-over' } },
      ],
    });
    expect(reviewIsOpen(review)).toBe(true);
    expect(reviewIsOpen(carryOnWithAll(review))).toBe(false);
  });
});
