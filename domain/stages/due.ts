import { formatShortDate } from '../kernel/plain-date.ts';

/** A date by which something must be done, and who says so. */
export type Due = {
  kind:
    | 'ask'
    | 'first-review'
    | 'change-of-school'
    | 'term-deadline'
    | 'term-end'
    | 'meeting'
    | 'tell-again'
    | 'initiation'
    | 'reviewing-officer'
    | 'form-to-school'
    | 'social-worker-part'
    | 'school-part'
    | 'write-up'
    | 'brought-forward'
    | 'send'
    | 'amend';
  /** The PEP that it asks for; null when none is open yet. */
  pepId: string | null;
  /** Empty for what waits to be done and has no day of its own. */
  date: string;
  /** HH:MM, for a meeting whose time is known. */
  time?: string;
  /** "20 working days after coming into care on 19 October 2026". */
  reason: string;
  /** School days from today when the calendar knows them, else calendar days; negative if late. */
  daysLeft: number;
  dayKind: 'school' | 'calendar';
  /** Whether its day is over, also where no school day lies between. */
  late: boolean;
};

/** What somebody else has to do: it is late with them, and never the teacher's lateness. */
const ofOthers: readonly Due['kind'][] = ['initiation', 'social-worker-part', 'form-to-school'];

/** Whether something is overdue of the school: its day is over, and it was for the school to do. */
export const isOverdue = ({ kind, late }: Pick<Due, 'kind' | 'late'>): boolean =>
  late && kind !== 'meeting' && !ofOthers.includes(kind);

/** "in 6 school days", "today", "3 school days late", "was due on Fri 28 May 2027". */
export const timeLeft = ({
  date,
  daysLeft,
  dayKind,
  late,
}: Pick<Due, 'date' | 'daysLeft' | 'dayKind' | 'late'>): string => {
  const days = (count: number): string =>
    `${count} ${dayKind === 'school' ? 'school day' : 'day'}${count === 1 ? '' : 's'}`;
  if (daysLeft > 0) return `in ${days(daysLeft)}`;
  if (daysLeft < 0) return `${days(-daysLeft)} late`;
  return late ? `was due on ${formatShortDate(date)}` : 'today';
};
