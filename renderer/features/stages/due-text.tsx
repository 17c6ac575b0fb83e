import type { ReactNode } from 'react';
import type { NextDate } from '#domain/cohort/next-date.ts';
import { formatShortDate } from '#domain/kernel/plain-date.ts';
import { type Due, isOverdue, timeLeft } from '#domain/stages/due.ts';
import classes from '../../ui/words/words.module.css';

/** What waits with no day of its own, where its reason is not shown. */
export const undatedWords = ({ kind, reason }: Pick<Due, 'kind' | 'reason'>): string => {
  if (kind === 'amend') return 'Returned: amend';
  return kind === 'send' ? 'To be sent' : reason;
};

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
        <span data-late={isOverdue(due) || undefined} className={classes.left}>
          {timeLeft(due)}
        </span>
      </>
    )}{' '}
    {children}
    {!brief && <span className="under">{due.reason}</span>}
  </span>
);

/** The next of all dates of a pupil, and what it is. */
export const NextDateText = ({ next }: { next: NextDate }) => (
  <span className={classes.due}>
    <span className={classes.date}>
      {formatShortDate(next.date)}
      {next.time === undefined ? '' : `, ${next.time}`}
    </span>{' '}
    <span data-late={next.late || undefined} className={classes.left}>
      {timeLeft(next)}
    </span>{' '}
    <span className="quiet">{next.what}</span>
  </span>
);
