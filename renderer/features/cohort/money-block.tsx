import { Link } from '@tanstack/react-router';
import { streams } from '#domain/authority/rates.ts';
import type { Today } from '#domain/contract/calls/cohort.ts';
import { notKnownWords, type StreamTotal } from '#domain/ppplus/balance.ts';
import { Titled } from '../../ui/page/titled.tsx';
import { Money } from '../../ui/words/money.tsx';
import { StatusWord } from '../../ui/words/status-word.tsx';
import styles from './today.module.css';

const OneStream = ({ stream, payers, balance, unknownPupils, why }: StreamTotal) => {
  const rows = [
    ['Expected', balance.expected],
    ['Planned', balance.planned],
    ['Spent', balance.spent],
    ['Left of what is expected', balance.left],
  ] as const;
  const remarks = [notKnownWords(unknownPupils, 'pupil'), ...why].filter((words) => words !== '');
  return (
    <section aria-label={streams[stream]}>
      <p>
        {streams[stream]}
        <span className="under">paid by {payers.join('; ')}</span>
      </p>
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
      {remarks.length > 0 && <p className="under">{remarks.join(' ')}</p>}
    </section>
  );
};

/** The term's money on Today: each stream by itself, with who pays it. */
export const PpPlus = ({ today }: { today: Today }) => {
  const { money, nothingPlanned } = today;
  return (
    <Titled id="money" title={<Link to="/ppplus">PP+ this term</Link>}>
      {money.length === 0 && <p className="quiet">No money is expected this term.</p>}
      {money.map((one) => (
        <OneStream key={one.stream} {...one} />
      ))}
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
