import { describe, expect, test } from 'vitest';
import type { Row } from '#domain/form/answer.ts';
import { guardedItems, mayBeTold, readerNames, readerOf } from '#domain/form/reader/reader.ts';
import { invitees } from '#domain/meeting/invitation.ts';
import { meetingWords, toldOtherwise, withWhatWasTold } from '#domain/meeting/told.ts';
import { schoolAge } from '../fixtures/forms.ts';
import { freshRecord } from './sample-record.ts';

const thursday = { day: '2026-11-26', time: '14:00', place: 'Room 4' };
const row = (id: string, cells: Row['cells'], told?: typeof thursday): Row => ({
  id,
  cells,
  ...(told && { told }),
});

describe('Who was told of a meeting as it is no longer planned', () => {
  const asked = row('a', { role: 'carer', invited: '2026-11-03' }, thursday);

  test.each([
    ['day', { ...thursday, day: '2026-11-27' }],
    ['time', { ...thursday, time: '10:00' }],
    ['place', { ...thursday, place: 'Online' }],
    ['day, which is taken back', { ...thursday, day: '' }],
  ])('is to be told again when its %s changes', (_, now) => {
    expect(toldOtherwise([asked], now)).toEqual([{ row: asked, was: thursday, now }]);
    const [again] = withWhatWasTold([asked], [asked], now, ['a']);
    expect(toldOtherwise(again ? [again] : [], now)).toEqual([]);
  });

  test('is nobody while nothing has changed, or who was never asked, or of whom it is said that they came', () => {
    const later = { ...thursday, day: '2026-12-03' };
    const others = [
      row('b', { role: 'parent' }),
      row('c', { role: 'social-worker', invited: '2026-11-03', attended: 'yes' }, thursday),
    ];
    expect(toldOtherwise([asked, ...others], thursday)).toEqual([]);
    expect(toldOtherwise(others, later)).toEqual([]);
  });

  test('keeps what each was told when other things of the row are typed, and notes who is newly asked', () => {
    const now = { ...thursday, time: '10:00' };
    const noted = row('a', { ...asked.cells, note: 'by bus' });
    const fresh = row('b', { role: 'parent', invited: '2026-11-10' });
    expect(withWhatWasTold([noted, fresh], [asked], now)).toEqual([
      { ...noted, told: thursday },
      { ...fresh, told: now },
    ]);
    const takenBack = row('a', { role: 'carer' }, thursday);
    expect(withWhatWasTold([takenBack], [asked], now)).toEqual([row('a', { role: 'carer' })]);
  });

  test('is said in words, with the weekday', () => {
    expect(meetingWords(thursday)).toBe('Thursday 26 November 2026, 14:00, Room 4');
    expect(meetingWords({ day: '', time: '', place: '' })).toBe('no day');
  });
});

test('nobody is asked by a letter of their own', () => {
  const record = freshRecord();
  const roles = (writer: string) =>
    invitees(record, schoolAge, writer).map(({ cells }) => cells.role);
  expect(roles('Somebody Else')).toContain('designated-teacher');
  expect(roles(record.school.designatedTeacher.toUpperCase())).not.toContain('designated-teacher');
});

describe('What each reader may be told', () => {
  /** Governance 3.1, written apart from the rules. */
  const never: Record<string, string> = {
    parent: 'carer placement no-contact contacts views care-plan',
    carer: 'parents-contact funding history',
    child: 'contacts views scores needs money',
    teacher: 'carer placement no-contact contacts views care-plan history care',
    other: 'carer placement no-contact contacts views care-plan history care',
  };

  test.each(readerNames)('is as the handbook says: the %s', (reader) => {
    const kept = guardedItems.filter((item) => !mayBeTold(reader, item));
    expect(kept.join(' ')).toBe(never[reader] ?? '');
    expect(guardedItems.filter((item) => !mayBeTold(reader, item, guardedItems))).toEqual([]);
  });

  test('holds for whoever has no role of their own as for someone else', () => {
    expect(readerOf('educational-psychologist')).toBe('other');
    expect(readerOf('carer')).toBe('carer');
  });
});
