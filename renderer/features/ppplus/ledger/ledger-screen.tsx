import { Link, useParams } from '@tanstack/react-router';
import { termLabel } from '#domain/school/terms.ts';
import { yearGroupLabel } from '#domain/school/year-group.ts';
import { useCall, useTerm } from '../../../ui/call/client.ts';
import { NotRead } from '../../../ui/page/not-read.tsx';
import { Page } from '../../../ui/page/page.tsx';
import { AwardsPanel } from '../awards-panel.tsx';
import styles from '../ppplus.module.css';
import { StreamFigures } from '../stream-figures.tsx';
import { WarningList } from '../warning-list.tsx';
import { LedgerTable } from './ledger-table.tsx';

/** One pupil's money for the term: each stream's balance, the awards, and every line. */
export const LedgerScreen = () => {
  const { pupilId } = useParams({ strict: false });
  const { term } = useTerm();
  const id = pupilId ?? '';
  const found = useCall('ppplus.ledger', { pupilId: id, term }, { enabled: id !== '' });
  if (found.error || !found.data) {
    return (
      <NotRead
        of={[found]}
        page="PP+"
        what="Opening the ledger"
        failed="This ledger could not be shown."
      />
    );
  }
  const ledger = found.data;
  return (
    <Page
      title={`PP+: ${ledger.pupilName}`}
      subtitle={
        <>
          {termLabel(term)} · {yearGroupLabel(ledger.yearGroup)} · {ledger.authority} ·{' '}
          <Link to="/pupils/$pupilId" params={{ pupilId: id }}>
            {ledger.pupilName}’s page
          </Link>{' '}
          ·{' '}
          <Link to="/ppplus/$pupilId/statement" params={{ pupilId: id }}>
            Statement
          </Link>
        </>
      }
      actions={
        <div className={styles.balance} role="status" aria-label="Balance">
          <StreamFigures
            money={ledger.streams}
            none={ledger.none}
            said={ledger.warnings.map(({ text }) => text)}
            full
          />
        </div>
      }
    >
      <WarningList
        ledger={ledger}
        over={ledger.streams.some(({ balance }) => balance.left !== null && balance.left < 0)}
      />
      <AwardsPanel ledger={ledger} term={term} />
      <LedgerTable
        key={`${ledger.pupilId}-${term.academicYear}-${term.term}`}
        ledger={ledger}
        term={term}
      />
    </Page>
  );
};
