import { describe, expect, test } from 'vitest';
import { isWritten } from '#domain/quality/written.ts';
import { fieldOf } from '../fixtures/forms.ts';
import { says } from '../fixtures/says.ts';
import { freshRecord } from './sample-record.ts';

describe('What is judged of a PEP', () => {
  const tuition = fieldOf('tuition');
  const answered = (answer: Parameters<typeof freshRecord>[0]) =>
    isWritten(tuition, freshRecord(answer));

  test('is what was answered, “none” with it, and never what nobody knows or has written', () => {
    expect(answered({ answers: { tuition: { kind: 'none', reason: '' } } })).toBe(true);
    expect(answered({ answers: { tuition: { kind: 'not-known', reason: 'asked' } } })).toBe(false);
    expect(answered({ answers: {} })).toBe(false);
    const views = fieldOf('voice-summary');
    expect(isWritten(views, freshRecord({ answers: { 'voice-summary': says('Mine') } }))).toBe(
      true,
    );
    expect(isWritten(views, freshRecord({ answers: { 'voice-summary': says(' ') } }))).toBe(false);
  });

  test('is of rows what is there', () => {
    const targets = [{ id: 't1', position: 0, answers: {} }];
    expect(isWritten(fieldOf('targets'), freshRecord({ targets }))).toBe(true);
    expect(isWritten(fieldOf('targets'), freshRecord())).toBe(false);
    expect(isWritten(fieldOf('actions'), freshRecord())).toBe(false);
  });
});
