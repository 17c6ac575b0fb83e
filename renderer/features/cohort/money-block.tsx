import { Link } from '@tanstack/react-router';
import type { Today } from '#domain/contract/calls/cohort.ts';
import { Titled } from '../../ui/page/titled.tsx';
import { Money } from '../../ui/words/money.tsx';
import { StatusWord } from '../../ui/words/status-word.tsx';
import styles from './today.module.css';

/** The term's Pupil Premium Plus on Today. */
export const PpPlus = ({ today }: { today: Today }) => {
  const { money, nothingPlanned } = today;
  const rows = [
    ['Awarded', money.awarded],
    ['Planned', money.planned],
    ['Spent', money.spent],
    ['Left', money.left],
  ] as const;
  return (
    <Titled id="money" title={<Link to="/ppplus">PP+ this term</Link>}>
      <dl className={styles.figures}>
        {rows.map(([label, pence]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Money pence={pence} />
            </dd>
          </div>
        ))}
      </dl>
      {nothingPlanned > 0 && (
        <p className={styles.note}>
          <StatusWord kind="warning">
            {nothingPlanned} {nothingPlanned === 1 ? 'pupil has' : 'pupils have'} nothing planned
          </StatusWord>
        </p>
      )}
    </Titled>
  );
};
