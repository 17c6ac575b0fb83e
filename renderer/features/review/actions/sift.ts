import type { ActionRow } from '#domain/contract/calls/review.ts';
import { isDueSoon, isOverdue } from './action-days.ts';

/** Which actions are shown, by how they stand. */
export const views = {
  open: 'Open',
  overdue: 'Overdue',
  week: 'Due this week',
  done: 'Closed',
  all: 'All',
} as const;
export type View = keyof typeof views;

export type Sieve = { view: View; pupilId: string; owner: string };

const inView = (action: ActionRow, view: View, today: string): boolean => {
  if (view === 'all') return true;
  if (view === 'overdue') return isOverdue(action, today);
  if (view === 'week') return isDueSoon(action, today);
  return view === 'open' ? action.status === 'open' : action.status !== 'open';
};

/** The actions that fit, by due date; those without a date come last. */
export const siftActions = (
  actions: readonly ActionRow[],
  { view, pupilId, owner }: Sieve,
  today: string,
): ActionRow[] =>
  actions
    .filter(
      (action) =>
        inView(action, view, today) &&
        (pupilId === '' || action.pupilId === pupilId) &&
        (owner === '' || action.owner === owner),
    )
    .sort((a, b) => (a.dueDate || '9999').localeCompare(b.dueDate || '9999'));
