import { describe, expect, it } from 'vitest';
import type { ActionRow } from '#domain/contract/calls/review.ts';
import { isOverdue } from '#renderer/features/review/actions/action-days.ts';
import { siftActions } from '#renderer/features/review/actions/sift.ts';

const today = '2026-11-23';
const action = (id: string, change: Partial<ActionRow>): ActionRow => ({
  id,
  description: 'Ask for a tutor',
  owner: 'J. Carter',
  dueDate: '2026-11-30',
  targetId: null,
  status: 'open',
  note: '',
  completedOn: '',
  pupilId: 'mia',
  pupilName: 'Mia Thompson',
  pepId: 'pep',
  term: { academicYear: 2026, term: 'autumn' },
  target: '',
  days: { daysLeft: 5, dayKind: 'school', late: false },
  pupilLeft: false,
  before: [],
  ...change,
});
const all = [
  action('undated', { dueDate: '' }),
  action('later', {}),
  action('late', { dueDate: '2026-11-20', owner: 'Carer' }),
  action('done late', { dueDate: '2026-11-01', status: 'done' }),
  action('other', { pupilId: 'ade', dueDate: '2026-12-01' }),
];
const ids = (...args: Parameters<typeof siftActions>) => siftActions(...args).map(({ id }) => id);
const any = { pupilId: '', owner: '' };

describe('the list of actions', () => {
  it('shows open ones by date, with undated ones last', () => {
    expect(ids(all, { ...any, view: 'open' }, today)).toEqual([
      'late',
      'later',
      'other',
      'undated',
    ]);
  });

  it('counts only open actions as overdue, and none on its own day', () => {
    expect(ids(all, { ...any, view: 'overdue' }, today)).toEqual(['late']);
    expect(isOverdue(action('today', { dueDate: today }), today)).toBe(false);
    expect(isOverdue(action('left', { dueDate: '2026-11-20', pupilLeft: true }), today)).toBe(
      false,
    );
  });

  it('shows what is due from today to a week from today', () => {
    expect(ids(all, { ...any, view: 'week' }, today)).toEqual(['later']);
    expect(ids(all, { ...any, view: 'week' }, '2026-11-22')).toEqual([]);
    expect(ids(all, { ...any, view: 'week' }, '2026-12-01')).toEqual(['other']);
  });

  it('sifts by pupil and by who does it', () => {
    expect(ids(all, { view: 'all', pupilId: 'ade', owner: '' }, today)).toEqual(['other']);
    expect(ids(all, { view: 'all', pupilId: '', owner: 'Carer' }, today)).toEqual(['late']);
    expect(ids(all, { ...any, view: 'done' }, today)).toEqual(['done late']);
  });
});
