import { Button, Group } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { Statement, StatementLine, TargetCost } from '#domain/contract/calls/ppplus.ts';
import { formatShortDate } from '#domain/kernel/plain-date.ts';
import { awardKinds, awardStates, stateOf, worthOf } from '#domain/ppplus/award.ts';
import { type Clock, clockLabel } from '#domain/ppplus/clocks.ts';
import { impactRatings } from '#domain/ppplus/impact.ts';
import { spendingCategories, spendingKinds } from '#domain/ppplus/spending.ts';
import { termLabel } from '#domain/school/terms.ts';
import { showDone, useCall, useChange, useTerm } from '../../ui/call/client.ts';
import type { Column } from '../../ui/grid/data-table.tsx';
import { NotRead } from '../../ui/page/not-read.tsx';
import { Page } from '../../ui/page/page.tsx';
import { BalanceBar } from './balance-bar.tsx';
import { BalanceFigures } from './balance-figures.tsx';
import { ClockSwitch, clockAround } from './clock-switch.tsx';
import { balanceColumn, moneyColumn } from './money-column.tsx';
import styles from './ppplus.module.css';
import { TablePart } from './table-part.tsx';

type Of = { pupilId: string } | { authorityId: string };

const lineColumns: Column<StatementLine>[] = [
  { header: 'Pupil', width: '14%', cell: (line) => line.pupilName },
  { header: 'Date', width: '11%', cell: (line) => formatShortDate(line.date) },
  {
    header: 'State',
    width: '11%',
    cell: (line) =>
      line.struck === null ? (
        spendingKinds[line.kind]
      ) : (
        <s>{line.struck === 'corrected' ? 'Corrected' : 'Reversed'}</s>
      ),
  },
  {
    header: 'For',
    cell: (line) => (line.struck === null ? line.description : <s>{line.description}</s>),
  },
  { header: 'Kind of support', width: '16%', cell: (line) => spendingCategories[line.category] },
  { header: 'Target', width: '14%', cell: (line) => line.target },
  {
    header: 'Impact',
    width: '10%',
    cell: (line) => (line.impact ? impactRatings[line.impact.rating] : ''),
  },
  moneyColumn(
    'Amount',
    (line) => (line.kind === 'refund' ? -line.amountPence : line.amountPence),
    '9%',
  ),
];

const grantColumns: Column<Statement['grants'][number]>[] = [
  { header: 'Pupil', width: '18%', cell: (grant) => grant.pupilName },
  { header: 'Term', width: '16%', cell: (grant) => termLabel(grant) },
  { header: 'Award', width: '18%', cell: (grant) => awardKinds[grant.kind] },
  { header: 'How far', cell: (grant) => awardStates[stateOf(grant)] },
  moneyColumn('Counts', (grant) => worthOf(grant), '10%'),
];

const outcomes: Record<TargetCost['outcome'], string> = {
  achieved: 'Achieved',
  partly: 'Partly achieved',
  not: 'Not achieved',
  '': 'Not reviewed yet',
};

const targetColumns: Column<TargetCost>[] = [
  { header: 'Pupil', width: '18%', cell: (row) => row.pupilName },
  { header: 'Target', cell: (row) => row.target },
  { header: 'How it ended', width: '16%', cell: (row) => outcomes[row.outcome] },
  moneyColumn('Cost', (row) => row.pence, '10%'),
];

const pupilColumns: Column<Statement['pupils'][number]>[] = [
  { header: 'Pupil', width: '22%', cell: (row) => <strong>{row.pupilName}</strong> },
  balanceColumn('Awarded', 'awarded'),
  balanceColumn('Received', 'received'),
  balanceColumn('Spent', 'spent'),
  balanceColumn('Left', 'left'),
  { header: 'Use', width: '20%', cell: (row) => <BalanceBar balance={row.balance} /> },
];

const StatementPage = ({ of, back }: { of: Of; back: ReactNode }) => {
  const { term } = useTerm();
  const [by, setBy] = useState<Clock['by']>('financial-year');
  const clock = clockAround(by, term);
  const found = useCall('ppplus.statement', { of, clock });
  const authorityId = 'authorityId' in of ? of.authorityId : '';
  const rules = useCall('moneyRules.get', { authorityId }, { enabled: authorityId !== '' });
  const save = useChange('ppplus.exportStatement');
  const out = async (as: 'pdf' | 'csv' | 'claim'): Promise<void> => {
    const row = await save.run({ of, clock, as });
    if (row) showDone(`Saved as ${row.fileName}.`);
  };
  const shown = found.data;
  return (
    <Page
      title={`PP+ statement${shown ? `: ${shown.of}` : ''}`}
      subtitle={
        <>
          {clockLabel(clock)} · {back}
        </>
      }
      actions={
        <Group gap="xs">
          {rules.data?.claims ? (
            <Button variant="default" loading={save.pending} onClick={() => void out('claim')}>
              Save a claim
            </Button>
          ) : null}
          <Button variant="default" loading={save.pending} onClick={() => void out('csv')}>
            Save as CSV
          </Button>
          <Button loading={save.pending} onClick={() => void out('pdf')}>
            Save as PDF
          </Button>
        </Group>
      }
    >
      <div className={styles.totals}>
        <ClockSwitch term={term} by={by} onChange={setBy} />
        {shown ? <BalanceFigures balance={shown.balance} full /> : null}
      </div>
      <NotRead
        of={[found]}
        what="Writing the statement"
        failed="The statement could not be shown."
      />
      {shown ? (
        <>
          {shown.pupils.length > 1 ? (
            <TablePart
              title="By pupil"
              caption="PP+ by pupil"
              columns={pupilColumns}
              rows={shown.pupils}
              rowKey={(row) => row.pupilName}
            />
          ) : null}
          <TablePart
            title="Awards"
            none="No award is recorded."
            caption="Awards"
            columns={grantColumns}
            rows={shown.grants}
            rowKey={(row) => row.id}
          />
          <TablePart
            title="Lines"
            none="Nothing is planned or spent."
            caption="Lines"
            columns={lineColumns}
            rows={shown.lines}
            rowKey={(row) => row.id}
          />
          {shown.targets.length === 0 ? null : (
            <TablePart
              title="What each target cost"
              caption="Cost of targets"
              columns={targetColumns}
              rows={shown.targets}
              rowKey={(row) => row.targetId}
            />
          )}
        </>
      ) : null}
    </Page>
  );
};

/** All the money of one authority on one clock, to look at and to let out. */
export const AuthorityStatementScreen = () => {
  const { authorityId } = useParams({ strict: false });
  return (
    <StatementPage
      key={authorityId}
      of={{ authorityId: authorityId ?? '' }}
      back={<Link to="/ppplus">All PP+</Link>}
    />
  );
};

/** All the money of one pupil on one clock, to look at and to let out. */
export const PupilStatementScreen = () => {
  const { pupilId } = useParams({ strict: false });
  const id = pupilId ?? '';
  return (
    <StatementPage
      key={id}
      of={{ pupilId: id }}
      back={
        <Link to="/ppplus/$pupilId" params={{ pupilId: id }}>
          Ledger
        </Link>
      }
    />
  );
};
