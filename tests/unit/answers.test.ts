import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Answer,
  answerProblem,
  anyAnswer,
  isAnswered,
  longestAnswer,
} from '#domain/form/answer.ts';
import { notRecorded, shownAnswer, shownField } from '#domain/form/display.ts';
import { type AnyField, everythingAsked } from '#domain/form/template.ts';
import { fieldOf, schoolAge as template } from '../fixtures/forms.ts';
import { says, saysRows } from '../fixtures/says.ts';
import { completeAnswer, keptElsewhere } from './arbitrary-answers.ts';
import { freshRecord } from './sample-record.ts';

const fields = everythingAsked(template);
const inThePep = fields.filter((f) => !keptElsewhere.includes(f.type));

describe('an answer', () => {
  test('that is complete fits its field, crosses the bridge unchanged, and counts', () => {
    for (const field of fields) {
      fc.assert(
        fc.property(completeAnswer(field), (answer) => {
          expect(answerProblem(field, answer), field.id).toBeNull();
          const crossed = anyAnswer.safeParse(answer);
          expect(crossed.success, field.id).toBe(true);
          expect(isAnswered(field, answer), field.id).toBe(true);
        }),
        { numRuns: 20 },
      );
    }
  });

  test('that is blank does not count', () => {
    expect(isAnswered(fieldOf('meeting-date'), undefined)).toBe(false);
    expect(isAnswered(fieldOf('meeting-date'), says(''))).toBe(false);
    expect(isAnswered(fieldOf('voice-summary'), says(' \n\t'))).toBe(false);
    expect(isAnswered(fieldOf('voice-method'), says([]))).toBe(false);
    expect(isAnswered(fieldOf('voice-adult'), says([{ name: ' ', email: '', phone: '' }]))).toBe(
      false,
    );
    expect(isAnswered(fieldOf('sdq-score'), says(0))).toBe(true);
  });

  test('“not known” always needs a reason; “none” needs one only where it says something', () => {
    for (const field of fields) {
      expect(isAnswered(field, { kind: 'not-known', reason: ' ' }), field.id).toBe(false);
    }
    expect(isAnswered(fieldOf('suspensions'), { kind: 'none', reason: '' })).toBe(true);
    expect(isAnswered(fieldOf('tuition'), { kind: 'none', reason: '' })).toBe(true);
    expect(isAnswered(fieldOf('out-of-hours-learning'), { kind: 'none', reason: '' })).toBe(false);
    expect(isAnswered(fieldOf('developmental-needs'), { kind: 'none', reason: '' })).toBe(false);
    expect(isAnswered(fieldOf('how-needs-met'), { kind: 'none', reason: '' })).toBe(false);
  });

  test.each([
    ['meeting-date', '2027-02-30', 'Write a real date, for example 12 March 2027.'],
    ['meeting-date', 12, 'Write a real date, for example 12 March 2027.'],
    ['care-status', 'adopted-by-wolves', 'Choose one of the answers in the list.'],
    ['attendance-ytd-percent', 101, 'This must be at most 100.'],
    ['attendance-ytd-percent', 96.44, 'Write no more than 1 decimal.'],
    ['attendance-ytd-percent', 'most', 'Write a number.'],
    ['sdq-score', -1, 'This must be at least 0.'],
    ['sdq-score', 12.5, 'Write a whole number.'],
    ['voice-method', ['talking', 'telepathy'], 'Choose one of the answers in the list.'],
    [
      'voice-summary',
      'x'.repeat(longestAnswer + 1),
      'Please keep one answer under 20,000 characters.',
    ],
    ['setting-name', 'Typed over the record', 'School is not answered here.'],
  ] as const)('%s refuses a value that does not fit, and says why', (id, given, why) => {
    expect(answerProblem(fieldOf(id), says(given))).toBe(why);
  });

  test('a table refuses cells that it has no column for, and says which cell is wrong', () => {
    expect(
      answerProblem(fieldOf('tuition'), saysRows({ subject: 'Maths', secret: 'x' })),
    ).not.toBeNull();
    expect(
      answerProblem(fieldOf('tuition'), saysRows({ subject: 'Maths', start: 'soon' })),
    ).toMatch(/^From:/);
    expect(answerProblem(fieldOf('target-review'), saysRows({ 'pp-spent': 12.5 }))).toMatch(
      /^PP\+ spent: .*whole pence/,
    );
  });

  test('a table counts once a row is complete and none is left half done', () => {
    const tuition = fieldOf('tuition');
    expect(isAnswered(tuition, saysRows({ subject: 'Mathematics' }))).toBe(true);
    expect(isAnswered(tuition, saysRows({ subject: 'Mathematics' }, { subject: '' }))).toBe(true);
    expect(isAnswered(tuition, saysRows({ subject: 'Mathematics' }, { provider: 'Bright' }))).toBe(
      false,
    );
    expect(isAnswered(tuition, saysRows({ subject: ' ' }))).toBe(false);
  });

  test('questions left blank neither count nor stand in the way', () => {
    const said = fieldOf('voice-prompts');
    const blank = { prompt: 'Who helps you?' };
    expect(isAnswered(said, saysRows(blank, blank))).toBe(false);
    expect(isAnswered(said, saysRows(blank, { prompt: 'And?', answer: 'Nan' }))).toBe(true);
    expect(shownAnswer(said, saysRows(blank, { prompt: 'And?', answer: 'Nan' }))).toMatchObject({
      rows: [['And?', 'Nan']],
    });
  });
});

const shownText = (field: AnyField, answer: Answer): string => {
  const shown = shownAnswer(field, answer);
  switch (shown.kind) {
    case 'text':
      return shown.text;
    case 'list':
      return shown.items.join('\n');
    case 'table':
      return shown.rows.flat().join('\n');
    default:
      return '';
  }
};

/** What the teacher typed, in free words, as opposed to chosen codes, dates and numbers. */
const typedWords = (field: AnyField, answer: Answer): string[] => {
  if (answer.kind !== 'value') return [answer.reason];
  if (typeof answer.value === 'string') {
    return field.type === 'text' || field.type === 'longText' ? [answer.value] : [];
  }
  if (typeof answer.value === 'number') return [];
  return answer.value.flatMap((item) => {
    if (typeof item === 'string') return [];
    if ('name' in item) return [item.name, item.email, item.phone];
    return (field.columns ?? [])
      .filter((c) => c.type === 'text' || c.type === 'longText')
      .map((c) => String(item.cells[c.id] ?? ''));
  });
};

describe('a shown answer', () => {
  test('holds every character that was typed', () => {
    for (const field of inThePep) {
      fc.assert(
        fc.property(completeAnswer(field), (answer) => {
          const text = shownText(field, answer);
          for (const words of typedWords(field, answer)) expect(text).toContain(words);
        }),
        { numRuns: 20 },
      );
    }
  });

  test('shows labels for codes, pounds for pence, and dates in words', () => {
    expect(shownText(fieldOf('on-roll'), says('dual'))).toBe('On two schools’ rolls (dual)');
    expect(shownText(fieldOf('next-pep-date'), says('2027-01-18'))).toBe('18 January 2027');
    expect(shownText(fieldOf('attendance-ytd-percent'), says(96.4))).toBe('96.4%');
    expect(shownText(fieldOf('voice-method'), says(['talking', 'drawing']))).toBe(
      'Talking\nDrawing',
    );
    expect(
      shownText(
        fieldOf('target-review'),
        saysRows({ target: 'Read aloud', outcome: 'partly', 'pp-spent': 12_050 }),
      ),
    ).toMatch(/Read aloud\nPartly[\s\S]*£120\.50/);
  });

  test('says “none” and “not known” in the field’s own words', () => {
    expect(shownText(fieldOf('tuition'), { kind: 'none', reason: '' })).toBe(
      'No extra tuition at present.',
    );
    expect(shownText(fieldOf('tuition'), { kind: 'none', reason: 'starts in May' })).toBe(
      'No extra tuition at present: starts in May',
    );
    expect(
      shownText(fieldOf('care-plan-summary'), { kind: 'not-known', reason: 'asked on 2 May' }),
    ).toBe('Not known: asked on 2 May');
  });

  test('is nothing where nothing was answered', () => {
    expect(notRecorded).toBe('Not recorded');
    for (const field of inThePep) {
      expect(shownAnswer(field, undefined)).toEqual({ kind: 'nothing' });
    }
    expect(shownAnswer(fieldOf('tuition'), saysRows({ subject: '' }))).toEqual({ kind: 'nothing' });
  });

  test('reads facts from the records, and says why one is not known', () => {
    const record = freshRecord();
    expect(shownField(fieldOf('legal-surname'), record, template)).toEqual({
      kind: 'text',
      text: 'Okonkwo-Hale',
    });
    expect(shownField(fieldOf('term'), record, template)).toEqual({
      kind: 'text',
      text: 'Autumn term 2026',
    });
    expect(shownField(fieldOf('iro'), record, template)).toEqual({ kind: 'nothing' });
    const unknown = freshRecord({
      answers: { iro: { kind: 'not-known', reason: 'changing this month' } },
    });
    expect(shownField(fieldOf('iro'), unknown, template)).toEqual({
      kind: 'text',
      text: 'Not known: changing this month',
    });
  });
});
