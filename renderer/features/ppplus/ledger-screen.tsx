import { Link, useParams } from '@tanstack/react-router';
import { termLabel } from '#domain/calendar/terms.ts';
import type { Ledger } from '#domain/contract/money.ts';
import { yearGroupLabel } from '#domain/pupil/year-group.ts';
import { BalanceBar } from '../../ui/balance-bar.tsx';
import { BalanceFigures } from '../../ui/balance-figures.tsx';
import { useCall, useTerm } from '../../ui/client.ts';
import { Failure } from '../../ui/failure.tsx';
import { Page } from '../../ui/page.tsx';
import { StatusWord } from '../../ui/status-word.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { AwardForm } from './award-form.tsx';
import { LedgerTable } from './ledger-table.tsx';
import styles from './ppplus.module.css';

/** What to look at, in words; louder when more is spent than was awarded. */
const Warnings = ({ ledger: { balance, warnings } }: { ledger: Ledger }) => {
  const over = balance.left !== null && balance.left < 0;
  return (
    <div role="status" aria-label="What to look at">
      {warnings.length === 0 ? null : (
        <div className={styles.warnings} data-over={over || undefined}>
          <ul>
            {warnings.map((warning) => (
              <li key={warning}>
                <StatusWord kind="warning">{warning}</StatusWord>
              </li>
            ))}
          </ul>
          {over ? (
            <p>
              The lines are kept as they are. Check them, or ask the authority for more before the
              school pays the rest.
            </p>
          ) : null}
        </div>
      )}
    </div>
  );
};

/** One pupil's PP+ for the term: the award, the balance always in view, and every line. */
export const LedgerScreen = () => {
  const { pupilId } = useParams({ strict: false });
  const { term } = useTerm();
  const id = pupilId ?? '';
  const found = useCall('ppplus.ledger', { pupilId: id, term }, { enabled: id !== '' });
  if (found.error) {
    return (
      <Page title="PP+">
        <Failure
          what="This ledger could not be shown."
          error={found.error}
          onRetry={() => void found.refetch()}
        />
      </Page>
    );
  }
  if (!found.data) return <Waiting what="Opening the ledger" />;
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
          </Link>
        </>
      }
      actions={
        <div className={styles.balance} role="status" aria-label="Balance">
          <BalanceFigures balance={ledger.balance} />
          {ledger.balance.awarded === null ? null : <BalanceBar balance={ledger.balance} />}
        </div>
      }
    >
      <Warnings ledger={ledger} />
      <AwardForm key={`${id}-${term.academicYear}-${term.term}`} ledger={ledger} term={term} />
      <LedgerTable key={`${term.academicYear}-${term.term}`} ledger={ledger} term={term} />
    </Page>
  );
};
