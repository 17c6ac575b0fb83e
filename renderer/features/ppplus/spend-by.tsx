import { streams } from '#domain/authority/rates.ts';
import type { SpendBy } from '#domain/contract/calls/ppplus.ts';
import { formatPence } from '#domain/kernel/money.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { StatusWord } from '../../ui/words/status-word.tsx';
import styles from './ppplus.module.css';

const inDays = (days: number): string => {
  if (days < 0) return days === -1 ? 'a day ago' : `${-days} days ago`;
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
};

/** Money that came and must be spent or returned: said from two months before its last day. */
export const SpendByNotices = ({ notices }: { notices: readonly SpendBy[] }) => {
  const said = notices.filter(({ urgency }) => urgency !== 'later');
  if (said.length === 0) return null;
  return (
    <section className={styles.warnings} aria-label="Money with a last day">
      <ul className="bare">
        {said.map((notice) => (
          <li key={`${notice.authorityId} ${notice.stream}`}>
            <StatusWord
              kind={
                notice.urgency === 'last-week' || notice.urgency === 'past' ? 'late' : 'warning'
              }
            >
              {notice.authority}, {streams[notice.stream]}: {formatPence(notice.pence)} of{' '}
              {notice.pupils === 1 ? 'one pupil' : `${notice.pupils} pupils`} received and not
              spent. Last day {formatDate(notice.date)}, {inDays(notice.daysLeft)}. {notice.words}
            </StatusWord>
          </li>
        ))}
      </ul>
    </section>
  );
};
