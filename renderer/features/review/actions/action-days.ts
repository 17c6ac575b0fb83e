import type { ActionRow } from '#domain/contract/calls/review.ts';
import type { PepAction } from '#domain/form/record.ts';
import { parseDate } from '#domain/kernel/plain-date.ts';

/**
 * True for an action that is still to do and whose date has gone by; of a pupil who has left none is
 * late here. `today` is yyyy-mm-dd.
 */
export const isOverdue = (
  action: Pick<ActionRow, 'status' | 'dueDate' | 'pupilLeft'>,
  today: string,
): boolean =>
  action.status === 'open' && !action.pupilLeft && action.dueDate !== '' && action.dueDate < today;

/** True for an action that is still to do and due within seven days from today. */
export const isDueSoon = (action: Pick<PepAction, 'status' | 'dueDate'>, today: string): boolean =>
  action.status === 'open' &&
  action.dueDate >= today &&
  action.dueDate <= parseDate(today).add({ days: 7 }).toString();
