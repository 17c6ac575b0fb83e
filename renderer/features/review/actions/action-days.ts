import type { PepAction } from '#domain/form/record.ts';
import { parseDate } from '#domain/kernel/plain-date.ts';

/** True for an action that is still to do and whose date has gone by. `today` is yyyy-mm-dd. */
export const isOverdue = (action: Pick<PepAction, 'status' | 'dueDate'>, today: string): boolean =>
  action.status === 'open' && action.dueDate !== '' && action.dueDate < today;

/** True for an action that is still to do and due within seven days from today. */
export const isDueSoon = (action: Pick<PepAction, 'status' | 'dueDate'>, today: string): boolean =>
  action.status === 'open' &&
  action.dueDate >= today &&
  action.dueDate <= parseDate(today).add({ days: 7 }).toString();

/** "tomorrow", "in 6 days", "3 days late": calendar days, for actions of any owner. */
export const daysWords = (dueDate: string, today: string): string => {
  const days = parseDate(today).until(parseDate(dueDate), { largestUnit: 'day' }).days;
  const count = Math.abs(days);
  const words = `${count} ${count === 1 ? 'day' : 'days'}`;
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  return days > 0 ? `in ${words}` : `${words} late`;
};
