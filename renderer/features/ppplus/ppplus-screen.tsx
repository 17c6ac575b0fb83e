import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { PupilMoney } from '#domain/contract/calls/ppplus.ts';
import { type Clock, clockLabel } from '#domain/ppplus/clocks.ts';
import { yearGroupLabel } from '#domain/school/year-group.ts';
import { useCall, useTerm } from '../../ui/call/client.ts';
import { type Column, DataTable } from '../../ui/grid/data-table.tsx';
import { EmptyState } from '../../ui/page/empty-state.tsx';
import { NotRead } from '../../ui/page/not-read.tsx';
import { Page } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/words/status-word.tsx';
import { BalanceBar } from './balance-bar.tsx';
import { BalanceFigures } from './balance-figures.tsx';
import { Breakdown } from './breakdown.tsx';
import { ClockSwitch, clockAround } from './clock-switch.tsx';
import { balanceColumn } from './money-column.tsx';
import styles from './ppplus.module.css';
import { SpendByNotices } from './spend-by.tsx';

const columns: Column<PupilMoney>[] = [
  {
    header: 'Look at',
    width: '22%',
    cell: ({ warnings }) =>
      warnings.length === 0 ? (
        <StatusWord kind="done">In order</StatusWord>
      ) : (
        <span title={warnings.map(({ rule }) => rule).join('\n')}>
          <StatusWord kind="warning">{warnings.map(({ text }) => text).join(' ')}</StatusWord>
        </span>
      ),
  },
  {
    header: 'Pupil',
    name: true,
    width: '15%',
    cell: (row) => (
      <>
        <strong>{row.pupilName}</strong>
        {row.left ? <span className="quiet"> (left)</span> : null}
      </>
    ),
  },
  { header: 'Year', width: '8%', cell: (row) => yearGroupLabel(row.yearGroup) },
  { header: 'Authority', width: '14%', cell: (row) => row.authority },
  balanceColumn('Awarded', 'awarded', '7%'),
  balanceColumn('Planned', 'planned', '8%'),
  balanceColumn('Ordered', 'committed', '7%'),
  balanceColumn('Spent', 'spent', '8%'),
  balanceColumn('Left', 'left', '8%'),
  {
    header: 'Use',
    width: '9%',
    cell: (row) => (row.balance.awarded === null ? null : <BalanceBar balance={row.balance} />),
  },
];

const totalWords = (warned: number, unknown: number, all: number): string => {
  const look =
    warned === 0
      ? 'Nothing needs a look.'
      : `${warned} of ${all} ${all === 1 ? 'pupil needs' : 'pupils need'} a look.`;
  if (unknown === 0) return look;
  const awards =
    unknown === 1
      ? 'One award is not known and counts'
      : `${unknown} awards are not known and count`;
  return `${look} ${awards} as nothing in these figures.`;
};

/** PP+ of every pupil in the term: what the cohort has, then each pupil with what to look at. */
export const PpPlusScreen = () => {
  const { term } = useTerm();
  const navigate = useNavigate();
  const [by, setBy] = useState<Clock['by']>('term');
  const clock = clockAround(by, term);
  const overview = useCall('ppplus.overview', { clock }, { keepPrevious: true });
  // What needs a look comes first; within that, by surname as they come.
  const pupils = [...(overview.data?.pupils ?? [])].sort(
    (a, b) => Number(b.warnings.length > 0) - Number(a.warnings.length > 0),
  );
  const unknown = pupils.filter(({ balance }) => balance.awarded === null).length;
  const warned = pupils.filter(({ warnings }) => warnings.length > 0).length;
  return (
    <Page title="PP+" subtitle={`Pupil Premium Plus, ${clockLabel(clock)}`}>
      <NotRead of={[overview]} what="Adding up PP+" failed="PP+ could not be shown." />
      {overview.data && pupils.length === 0 ? (
        <EmptyState
          title="No pupils yet"
          text="This will show what each pupil was awarded this term, what is planned and spent, and what is left. Add a pupil first."
          action={<Button onClick={() => void navigate({ to: '/pupils/new' })}>Add pupil</Button>}
        />
      ) : null}
      {overview.data && pupils.length > 0 ? (
        <>
          <SpendByNotices notices={overview.data.spendBy} />
          <section className={styles.totals} aria-label="All pupils together">
            <ClockSwitch term={term} by={by} onChange={setBy} />
            <BalanceFigures balance={overview.data.total} full />
            <div className={styles.meter}>
              <BalanceBar balance={overview.data.total} />
            </div>
            <p className={styles.totalWords}>{totalWords(warned, unknown, pupils.length)}</p>
          </section>
          <DataTable
            caption={`PP+ by pupil, ${clockLabel(clock)}`}
            columns={columns}
            rows={pupils}
            rowKey={(row) => row.pupilId}
            onOpen={(row) =>
              void navigate({ to: '/ppplus/$pupilId', params: { pupilId: row.pupilId } })
            }
          />
          <Breakdown overview={overview.data} />
        </>
      ) : null}
    </Page>
  );
};
