import type { ReactNode } from 'react';
import { formatShortDate } from '#domain/kernel/plain-date.ts';
import type { Due } from '#domain/stages/due.ts';
import classes from '../../ui/words/words.module.css';

/** "in 6 school days", "today", "3 school days late". */
export const timeLeft = ({ daysLeft, dayKind }: Pick<Due, 'daysLeft' | 'dayKind'>): string => {
  const days = (count: number): string =>
    `${count} ${dayKind === 'school' ? 'school day' : 'day'}${count === 1 ? '' : 's'}`;
  if (daysLeft === 0) return 'today';
  return daysLeft > 0 ? `in ${days(daysLeft)}` : `${days(-daysLeft)} late`;
};

/** What waits with no day of its own, where its reason is not shown. */
export const undatedWords = ({ kind }: Pick<Due, 'kind'>): string =>
  kind === 'amend' ? 'Returned: amend' : 'To be sent';

/** A due date with the time left and, unless `brief`, the rule that sets it. */
export const DueText = ({
  due,
  brief = false,
  children,
}: {
  due: Due;
  brief?: boolean;
  /** Stands behind the time left. */
  children?: ReactNode;
}) => (
  <span className={classes.due}>
    {due.date === '' ? (
      <span className={classes.left}>{brief ? undatedWords(due) : 'now'}</span>
    ) : (
      <>
        <span className={classes.date}>
          {formatShortDate(due.date)}
          {due.time === undefined ? '' : `, ${due.time}`}
        </span>{' '}
        <span data-late={due.daysLeft < 0 || undefined} className={classes.left}>
          {timeLeft(due)}
        </span>
      </>
    )}{' '}
    {children}
    {!brief && <span className="under">{due.reason}</span>}
  </span>
);
