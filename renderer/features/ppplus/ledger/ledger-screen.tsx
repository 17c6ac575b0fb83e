import { Link, useParams } from '@tanstack/react-router';
import { termLabel } from '#domain/school/terms.ts';
import { yearGroupLabel } from '#domain/school/year-group.ts';
import { useCall, useTerm } from '../../../ui/call/client.ts';
import { NotRead } from '../../../ui/page/not-read.tsx';
import { Page } from '../../../ui/page/page.tsx';
import { AwardForm } from '../award-form.tsx';
import { AwardsPanel } from '../awards-panel.tsx';
import { BalanceBar } from '../balance-bar.tsx';
import { BalanceFigures } from '../balance-figures.tsx';
import styles from '../ppplus.module.css';
import { WarningList } from '../warning-list.tsx';
import { LedgerTable } from './ledger-table.tsx';

/** One pupil's PP+ for the term: the award, the balance always in view, and every line. */
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
      stays
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
          <BalanceFigures balance={ledger.balance} full />
          {ledger.balance.awarded === null ? null : <BalanceBar balance={ledger.balance} />}
        </div>
      }
    >
      <WarningList ledger={ledger} over={ledger.balance.left !== null && ledger.balance.left < 0} />
      <AwardForm key={`${id}-${term.academicYear}-${term.term}`} ledger={ledger} term={term} />
      <AwardsPanel ledger={ledger} term={term} />
      <LedgerTable
        key={`${ledger.pupilId}-${term.academicYear}-${term.term}`}
        ledger={ledger}
        term={term}
      />
    </Page>
  );
};
